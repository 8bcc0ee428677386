// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel

/// Numbers in a section of the index, each in as few bytes as the greatest one needs.
///
///     0  1  bytes of a number, 1 to 4
///     1  7  zero
///     8  .. the numbers, little-endian; then 4 zeros, so that each can be read as one of four bytes
///
/// A place outside the column reads as `NumberColumn.none`, so that damage never traps. The bytes are held by whoever
/// holds the section.
struct NumberColumn: @unchecked Sendable {
  static let none = UInt32.max
  private static let headSize = 8
  private static let tailSize = 4

  /// The first number.
  let base: UnsafeRawPointer
  let count: Int
  /// Bytes from one number to the next.
  let width: Int
  /// The bits of a number.
  let mask: UInt32

  /// Nil when the bytes cannot be a column.
  init?(_ bytes: UnsafeRawBufferPointer) {
    let frame = NumberColumn.headSize + NumberColumn.tailSize
    guard bytes.count >= frame, (1...4).contains(bytes[0]) else { return nil }
    width = Int(bytes[0])
    guard (bytes.count - frame) % width == 0 else { return nil }
    count = (bytes.count - frame) / width
    base = bytes.baseAddress! + NumberColumn.headSize
    mask = width == 4 ? .max : 1 << UInt32(8 * width) - 1
  }

  @inline(__always)
  subscript(place: Int) -> UInt32 {
    guard place >= 0, place < count else { return NumberColumn.none }
    return UInt32(littleEndian: base.loadUnaligned(fromByteOffset: place * width, as: UInt32.self)) & mask
  }

  /// The number at a place that is known to lie in the column.
  @inline(__always)
  func unchecked(_ place: Int) -> UInt32 {
    UInt32(littleEndian: base.loadUnaligned(fromByteOffset: place * width, as: UInt32.self)) & mask
  }

  /// The list that begins and ends where this column says, inside something of that length.
  @inline(__always)
  func range(_ place: Int, within limit: Int) -> Range<Int> {
    guard place >= 0, place + 1 < count else { return 0..<0 }
    let (low, high) = (Int(self[place]), Int(self[place + 1]))
    return low <= high && high <= limit ? low..<high : 0..<0
  }

  // MARK: Writing

  /// The bytes that a number needs when none is greater.
  static func width(holding greatest: UInt32) -> Int {
    greatest < 1 << 8 ? 1 : greatest < 1 << 16 ? 2 : greatest < 1 << 24 ? 3 : 4
  }

  static func byteCount(_ count: Int, width: Int) -> Int { headSize + count * width + tailSize }

  /// Hands over what comes before the numbers, lets the closure hand over these, then what comes behind them.
  static func write(width: Int, to add: (UnsafeRawBufferPointer) -> Void, _ numbers: () -> Void) {
    withUnsafeBytes(of: UInt64(width).littleEndian, add)
    numbers()
    withUnsafeBytes(of: UInt32(0), add)
  }

  /// The bytes of a column, made while its numbers stay where they are.
  struct Writer {
    private static let pieceSize = 1 << 16
    private let numbers: UnsafeBufferPointer<UInt32>
    private let width: Int

    init(_ numbers: UnsafeBufferPointer<UInt32>) {
      self.numbers = numbers
      width = NumberColumn.width(holding: numbers.max() ?? 0)
    }

    var byteCount: Int { NumberColumn.byteCount(numbers.count, width: width) }

    /// Hands them over in pieces.
    func write(to add: (UnsafeRawBufferPointer) -> Void) {
      let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 4 * Writer.pieceSize + tailSize, alignment: 8)
      defer { piece.deallocate() }
      NumberColumn.write(width: width, to: add) {
        for start in stride(from: 0, to: numbers.count, by: Writer.pieceSize) {
          let part = UnsafeBufferPointer(rebasing: numbers[start..<min(start + Writer.pieceSize, numbers.count)])
          // Four bytes at a time: what is too much is written over by the next number.
          for place in part.indices {
            piece.storeBytes(of: part[place].littleEndian, toByteOffset: place * width, as: UInt32.self)
          }
          add(UnsafeRawBufferPointer(rebasing: piece[..<(part.count * width)]))
        }
      }
    }
  }
}
