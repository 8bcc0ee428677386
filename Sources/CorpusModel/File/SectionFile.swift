// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Why bytes are not taken for a corpus.
public enum CorpusFileError: Error, Hashable, Sendable {
  /// They do not begin as a corpus file does.
  case notACorpus
  /// Written in another version of the format.
  case otherVersion(found: UInt32, expected: UInt32)
  /// The file says that it has another length: cut short, or grown.
  case wrongLength(found: Int, expected: UInt64)
  /// Head or section table are not those that were written.
  case damagedHead
  case missingSection(String)
  /// The section does not fit in its place, or not to the others.
  case damagedSection(String)
  /// The bytes of the section are not those that were written.
  case wrongChecksum(section: String)
}

/// Named sections of bytes with a head: what a corpus file holds, see docs/corpus-file.md.
///
/// The same whether the sections were just made or lie in a mapped file. Modules keep their own sections here, under
/// names that begin with theirs; nobody else looks into them.
public struct SectionFile: Sendable {
  /// Which rules read the articles; see `Head`.
  public var readerVersion: UInt64 = 0
  /// What it was made from; see `Head`.
  public var fingerprint: UInt64 = 0
  /// In the order of the file.
  public private(set) var names: [String] = []
  private var sections: [String: SectionBytes] = [:]
  /// As the section table gives them; nil for sections that come from no file.
  private var checksums: [String: UInt64] = [:]
  /// Where sections go as they are set; nil for those that stay in memory.
  private var store: SectionStore?

  public init() {}

  /// A file that is written while its sections are made: long ones go to the store at once, and are read from there.
  ///
  /// All copies of this value write to the one store.
  public init(storingIn store: SectionStore) { self.store = store }

  /// The section of that name, if there is one.
  public subscript(name: String) -> SectionBytes? { sections[name] }

  /// Adds a section, or takes the place of the one with its name.
  ///
  /// Names are 1 to 40 bytes of letters, digits, periods and hyphens.
  public mutating func set(_ name: String, _ bytes: SectionBytes) {
    guard bytes.count >= SectionStore.shortest else { return insert(name, bytes) }
    let stored = store?.add(name, count: bytes.count) { add in bytes.withBytes(add) }
    insert(name, stored ?? bytes, isStored: stored != nil)
  }

  /// The same for `count` bytes that `fill` hands over in pieces, whenever it is called.
  public mutating func set(_ name: String, count: Int, _ fill: ((UnsafeRawBufferPointer) -> Void) -> Void) {
    if count >= SectionStore.shortest, let stored = store?.add(name, count: count, fill) {
      return insert(name, stored, isStored: true)
    }
    let bytes = SectionBytes(count: count) { memory in
      var end = 0
      fill { piece in
        UnsafeMutableRawBufferPointer(rebasing: memory[end...]).copyMemory(from: piece)
        end += piece.count
      }
    }
    insert(name, bytes)
  }

  private mutating func insert(_ name: String, _ bytes: SectionBytes, isStored: Bool = false) {
    precondition(Head.isName(name.utf8), "not a name of a section")
    if sections.updateValue(bytes, forKey: name) == nil { names.append(name) }
    checksums[name] = nil
    if !isStored { store?.forget(name) }
  }

  /// The sections that lie in the store.
  public var storedSections: [SectionBytes] {
    names.compactMap { store?.holds($0) ?? false ? sections[$0] : nil }
  }

  /// Puts the names in the order of the list, before all others.
  mutating func order(by list: [String]) {
    let first = list.filter { sections[$0] != nil }
    let known = Set(first)
    names = first + names.filter { !known.contains($0) }
  }

  /// Writes what is not yet in the store, and the head. Throws what the output threw.
  public func finish() throws {
    guard let store else { return }
    for name in names where !store.holds(name) {
      let bytes = sections[name]!
      _ = store.add(name, count: bytes.count) { add in bytes.withBytes(add) }
    }
    try store.finish(names, readerVersion: readerVersion, fingerprint: fingerprint)
  }

  public mutating func remove(_ name: String) {
    guard sections.removeValue(forKey: name) != nil else { return }
    names.removeAll { $0 == name }
    checksums[name] = nil
    store?.forget(name)
  }

  // MARK: Bytes to sections

  /// Whether a file that begins with the bytes is called a corpus file, of whatever version.
  public static func isBeginning(_ bytes: [UInt8]) -> Bool { bytes.starts(with: Head.magic) }

  /// The file in the bytes.
  ///
  /// Looks at head and section table alone, some kilobytes whatever the size: magic, version, length, their checksum,
  /// and that every section lies inside the file. What is in the sections is for `verify()` and for those who read them.
  public init(validating bytes: SectionBytes) throws(CorpusFileError) {
    let entries = try bytes.withBytes { raw throws(CorpusFileError) in try Head.entries(validating: raw) }
    (readerVersion, fingerprint) = bytes.withBytes { (Head.readerVersion($0), Head.fingerprint($0)) }
    for entry in entries {
      names.append(entry.name)
      sections[entry.name] = bytes[entry.range]
      checksums[entry.name] = entry.checksum
    }
    guard sections.count == entries.count else { throw .damagedHead }
  }

  /// Throws when the bytes of a section are not those that were written. Reads all of them, at memory speed, and lets go
  /// of them on the way if it is told to.
  public func verify(lettingGo: Bool = false) throws(CorpusFileError) {
    for name in names { try verify(name, lettingGo: lettingGo) }
  }

  /// So many bytes of a section are read before they are let go of.
  private static let piece = 1 << 20

  /// The same for one section; one that comes from no file is always right.
  public func verify(_ name: String, lettingGo: Bool = false) throws(CorpusFileError) {
    guard let kept = sections[name], let expected = checksums[name] else { return }
    let section = lettingGo ? kept.apart : kept
    let sum = section.withBytes { bytes in
      if !lettingGo { return checksum(of: bytes) }
      var sum = Checksum()
      for start in stride(from: 0, to: bytes.count, by: SectionFile.piece) {
        sum.add(UnsafeRawBufferPointer(rebasing: bytes[start..<min(start + SectionFile.piece, bytes.count)]))
        section.letGo()
      }
      return sum.value
    }
    guard sum == expected else { throw .wrongChecksum(section: name) }
  }

  /// Drops the memory that a mapped file takes now: its pages come in again when they are read, and until then count for
  /// nobody.
  public func letGo() {
    var last: SectionBytes?
    for name in names {
      guard let section = sections[name] else { continue }
      // Most are parts of one mapping.
      if last.map({ $0.sharesOwner(with: section) }) != true { section.letGo() }
      last = section
    }
  }

  // MARK: Sections to bytes

  /// The length of the file in bytes.
  public var byteCount: Int { layout.end }

  private var layout: (ranges: [Range<Int>], end: Int) {
    var ranges: [Range<Int>] = []
    var end = Head.size(sections: names.count)
    for name in names {
      let count = sections[name]!.count
      ranges.append(end..<(end + count))
      end = Head.aligned(end + count)
    }
    return (ranges, end)
  }

  /// Hands the bytes of the file to the closure, piece by piece.
  public func write<E>(to sink: (UnsafeRawBufferPointer) throws(E) -> Void) throws(E) {
    let (ranges, end) = layout
    let entries = zip(names, ranges).map { name, range in
      Head.Entry(name: name, range: range, checksum: checksums[name] ?? sections[name]!.withBytes(checksum))
    }
    let head = Head.bytes(entries, length: end, readerVersion: readerVersion, fingerprint: fingerprint)
    try SectionBytes(head).withBytes(sink)
    let padding = SectionBytes([UInt8](repeating: 0, count: SectionBytes.alignment))
    for (name, range) in zip(names, ranges) {
      try sections[name]!.withBytes(sink)
      let gap = Head.aligned(range.upperBound) - range.upperBound
      if gap > 0 { try padding[0..<gap].withBytes(sink) }
    }
  }

  /// The bytes of the file.
  public var bytes: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(byteCount)
    write { result.append(contentsOf: $0) }
    return result
  }
}
