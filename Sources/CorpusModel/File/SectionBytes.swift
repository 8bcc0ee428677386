// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Bytes that stay where they are, unchanged, as long as somebody holds on to them: memory of our own, or a stretch of a
/// mapped file.
///
/// They may begin anywhere: whoever reads numbers out of them reads them unaligned.
public struct SectionBytes: Sendable {
  /// Gives the memory back when the last one that uses it is gone.
  private final class Owner: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer
    let letGo: (@Sendable (UnsafeRawBufferPointer) -> Void)?
    let view: (@Sendable (Range<Int>) -> SectionBytes?)?
    let release: @Sendable (UnsafeRawBufferPointer) -> Void

    init(
      _ bytes: UnsafeRawBufferPointer, _ letGo: (@Sendable (UnsafeRawBufferPointer) -> Void)?,
      _ view: (@Sendable (Range<Int>) -> SectionBytes?)?,
      _ release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void
    ) {
      self.bytes = bytes
      self.letGo = letGo
      self.view = view
      self.release = release
    }

    deinit { release(bytes) }
  }

  static let alignment = 64

  private let owner: Owner
  private let range: Range<Int>

  /// Takes over the bytes, which must stay unchanged until `release` is called with them.
  ///
  /// - Parameters:
  ///   - letGo: Drops the memory of bytes that come again by themselves when they are read, as those of a mapped file do;
  ///     nil where they would not.
  ///   - view: The same bytes of a mapped file in a mapping of their own.
  public init(
    _ bytes: UnsafeRawBufferPointer, letGo: (@Sendable (UnsafeRawBufferPointer) -> Void)? = nil,
    view: (@Sendable (Range<Int>) -> SectionBytes?)? = nil,
    release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void
  ) {
    precondition(bytes.baseAddress != nil, "no bytes")
    owner = Owner(bytes, letGo, view, release)
    range = 0..<bytes.count
  }

  /// Drops the memory that all of these bytes, and those they are a part of, take now, if they come again by themselves.
  public func letGo() { owner.letGo?(owner.bytes) }

  /// These bytes for whoever reads all of them once: what that brings into memory is in nobody's way, and gone with it.
  var apart: SectionBytes { owner.view?(range) ?? self }

  func sharesOwner(with other: SectionBytes) -> Bool { owner === other.owner }

  /// A copy of the bytes.
  public init(_ bytes: [UInt8]) { self.init(count: bytes.count) { $0.copyBytes(from: bytes) } }

  /// Bytes that the closure writes; those that it leaves are zero.
  public init(count: Int, _ write: (UnsafeMutableRawBufferPointer) -> Void) {
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(count, 1), alignment: SectionBytes.alignment)
    memory.initializeMemory(as: UInt8.self, repeating: 0)
    write(UnsafeMutableRawBufferPointer(rebasing: memory[..<count]))
    self.init(UnsafeRawBufferPointer(start: memory.baseAddress, count: count)) {
      UnsafeMutableRawPointer(mutating: $0.baseAddress!).deallocate()
    }
  }

  /// A copy of numbers, little-endian as they are stored in a file.
  public init(_ numbers: [some FixedWidthInteger]) {
    self.init(numbers.withUnsafeBytes(Array.init))
  }

  private init(_ owner: Owner, _ range: Range<Int>) {
    self.owner = owner
    self.range = range
  }

  public var count: Int { range.count }

  /// A part of the bytes, without a copy; must lie inside.
  public subscript(part: Range<Int>) -> SectionBytes {
    precondition(part.lowerBound >= 0 && part.upperBound <= count, "a part outside the bytes")
    return SectionBytes(owner, (range.lowerBound + part.lowerBound)..<(range.lowerBound + part.upperBound))
  }

  /// The bytes; the pointer is valid inside the closure only.
  public func withBytes<R, E>(_ body: (UnsafeRawBufferPointer) throws(E) -> R) throws(E) -> R {
    try body(unowned)
  }

  /// The bytes, valid as long as this value or a part of it lives: for whoever keeps both.
  public var unowned: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: owner.bytes[range]) }
}
