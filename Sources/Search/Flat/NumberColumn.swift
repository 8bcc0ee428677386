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

  /// The bytes of a column; `greatest` when it must hold more than is in it yet.
  static func bytes(_ numbers: [UInt32], greatest: UInt32? = nil) -> [UInt8] {
    let greatest = greatest ?? numbers.max() ?? 0
    let width = greatest < 1 << 8 ? 1 : greatest < 1 << 16 ? 2 : greatest < 1 << 24 ? 3 : 4
    let size = headSize + numbers.count * width + tailSize
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, used in
      buffer.initialize(repeating: 0)
      buffer[0] = UInt8(width)
      let raw = UnsafeMutableRawPointer(buffer.baseAddress!) + headSize
      numbers.withUnsafeBufferPointer { numbers in
        // Four bytes at a time: what is too much is written over by the next number, the last one by zeros below.
        for place in numbers.indices {
          raw.storeBytes(of: numbers[place].littleEndian, toByteOffset: place * width, as: UInt32.self)
        }
      }
      for place in (size - tailSize)..<size { buffer[place] = 0 }
      used = size
    }
  }
}
