// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// The first sixteen bytes of a word, ASCII letters in lower case, as two numbers: what tables of words are asked with.
struct PackedWord: Hashable {
  /// The first eight bytes, the first one lowest, filled up with zeros.
  let low: UInt64
  let high: UInt64

  /// The range must lie in the bytes and not be empty.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    low = PackedWord.packed(bytes, range.lowerBound, range.count)
    high = range.count > 8 ? PackedWord.packed(bytes, range.lowerBound + 8, range.count - 8) : 0
  }

  init(_ word: [UInt8]) { self = word.withUnsafeBufferPointer { PackedWord($0, $0.indices) } }

  /// A number to look for it with.
  @inline(__always)
  var hash: UInt64 {
    let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ mixed >> 32
  }

  @inline(__always)
  private static func packed(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> UInt64 {
    guard start + 8 <= bytes.count else {
      var word: UInt64 = 0
      for at in 0..<min(count, 8) { word |= UInt64(bytes[start + at]) << UInt64(8 * at) }
      return lowercased(word)
    }
    let word = UnsafeRawPointer(bytes.baseAddress! + start).loadUnaligned(as: UInt64.self)
    return lowercased(UInt64(littleEndian: word) & (count < 8 ? 1 << UInt64(8 * count) &- 1 : .max))
  }

  /// Eight bytes at once: a sum of seven bits and 80 hex − n has its top bit set from n on.
  @inline(__always)
  private static func lowercased(_ bytes: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = bytes & (ones &* 0x7F)
    let isUpper = (low &+ ones &* (0x80 - 0x41)) & ~(low &+ ones &* (0x80 - 0x5B)) & ~bytes & (ones &* 0x80)
    return bytes | isUpper >> 2
  }
}
