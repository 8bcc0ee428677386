// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Which bytes of a text are ASCII letters and digits, and which are beyond ASCII: a bit for each, eight bytes looked at
/// in one step, so that whoever looks for words goes from one to the next without asking each byte.
struct ByteMasks {
  /// For each byte whether it is an ASCII letter or digit.
  private var word: [UInt8] = []
  /// For each byte whether it is that or beyond ASCII.
  private var special: [UInt8] = []

  /// Bytes that are written, and bits that may be read, behind the end.
  static let padding = 8

  /// Takes the masks of the bytes and puts the ASCII letters among them into lower case. The last `padding` bytes must
  /// be zero; they are no part of the text.
  mutating func fill(lowercasing bytes: UnsafeMutableRawBufferPointer) {
    let steps = (bytes.count - ByteMasks.padding + 7) / 8
    let missing = steps + ByteMasks.padding - word.count
    if missing > 0 {
      word.append(contentsOf: repeatElement(0, count: missing))
      special.append(contentsOf: repeatElement(0, count: missing))
    }
    word.withUnsafeMutableBytes { word in
      special.withUnsafeMutableBytes { special in
        for step in 0..<steps {
          let (lower, isWord, isBeyond) = ByteMasks.classes(
            UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8 * step, as: UInt64.self)))
          bytes.storeBytes(of: lower.littleEndian, toByteOffset: 8 * step, as: UInt64.self)
          word[step] = ByteMasks.gathered(isWord)
          special[step] = ByteMasks.gathered(isWord | isBeyond)
        }
        word.storeBytes(of: 0, toByteOffset: steps, as: UInt64.self)
        special.storeBytes(of: 0, toByteOffset: steps, as: UInt64.self)
      }
    }
  }

  func withBits<R>(_ body: (_ word: Bits, _ special: Bits) -> R) -> R {
    word.withUnsafeBytes { word in
      special.withUnsafeBytes { special in body(Bits(base: word.baseAddress!), Bits(base: special.baseAddress!)) }
    }
  }

  /// A mask that is read from any place on.
  struct Bits {
    fileprivate let base: UnsafeRawPointer

    /// The bits from the place on, the first one lowest; 57 of them, or up to 64.
    @inline(__always)
    subscript(place: Int) -> UInt64 {
      UInt64(littleEndian: base.loadUnaligned(fromByteOffset: place >> 3, as: UInt64.self)) >> UInt64(place & 7)
    }
  }

  /// How many of the bits from the place on there are.
  @inline(__always)
  static func bitCount(from place: Int) -> Int { 64 - place & 7 }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// Eight bytes in lower case; in the top bit of each whether it is a letter or digit, and whether it is beyond ASCII.
  ///
  /// A sum of seven bits and 80 hex − n has its top bit set from n on, and never carries into the next byte.
  @inline(__always)
  private static func classes(_ bytes: UInt64) -> (lower: UInt64, isWord: UInt64, isBeyond: UInt64) {
    let low = bytes & ~tops
    let isBeyond = bytes & tops
    let isUpper = (low &+ ones &* (0x80 - 0x41)) & ~(low &+ ones &* (0x80 - 0x5B)) & tops & ~isBeyond
    let lower = bytes | isUpper >> 2
    let folded = low | isUpper >> 2
    let isLetter = (folded &+ ones &* (0x80 - 0x61)) & ~(folded &+ ones &* (0x80 - 0x7B))
    let isDigit = (folded &+ ones &* (0x80 - 0x30)) & ~(folded &+ ones &* (0x80 - 0x3A))
    return (lower, (isLetter | isDigit) & tops & ~isBeyond, isBeyond)
  }

  /// The top bits of eight bytes as one byte, that of the first byte lowest.
  @inline(__always)
  private static func gathered(_ tops: UInt64) -> UInt8 {
    UInt8(truncatingIfNeeded: ((tops >> 7) &* 0x0102_0408_1020_4080) >> 56)
  }
}
