// Part of dossier. Licence: Apache-2.0, see LICENSE.

package import Prose

/// Scatters the bits of a number over all 64 (the finaliser of SplitMix64).
///
/// Features are sums of such numbers, so the parts of a feature need no hashing of their own.
package func scattered(_ value: UInt64) -> UInt64 {
  var z = value &+ 0x9E37_79B9_7F4A_7C15
  z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
  z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
  return z ^ (z >> 31)
}

/// What the features see of one token, each a scattered number; computed once a token.
///
/// Typographic quotation marks, apostrophes and dashes count as their ASCII forms, since the treebanks use those and
/// news texts the others.
package struct TokenSignature {
  /// The word as written.
  package var word: UInt64
  /// In lower case, every digit as 0.
  package var lower: UInt64
  /// The last one to four bytes of the word in lower case.
  package var suffix1: UInt64
  package var suffix2: UInt64
  package var suffix3: UInt64
  package var suffix4: UInt64
  /// The first one to three bytes.
  package var prefix1: UInt64
  package var prefix2: UInt64
  package var prefix3: UInt64
  /// Runs of capitals, small letters, digits and marks, each run cut to two.
  package var shape: UInt64
  /// Capitalisation: 0 none, 1 first letter, 2 all letters, 3 mixed, 4 no letters.
  package var capitals: UInt8
  /// White space stands before the token.
  package var spaceBefore: Bool
  /// How the whole sentence is written: 0 as usual, 1 most words with capitals, as in headlines, 2 none.
  package var sentenceCase: UInt8 = 0

  /// The signature of a place outside the sentence.
  package init(outside number: UInt64) {
    let n = scattered(0xF00D &+ number)
    word = n
    lower = n
    suffix1 = n
    suffix2 = n
    suffix3 = n
    suffix4 = n
    prefix1 = n
    prefix2 = n
    prefix3 = n
    shape = n
    capitals = 5
    spaceBefore = true
  }

  /// The signature of the bytes of a token. Words longer than 64 bytes count by their first 32 and last 32 bytes.
  package init(_ bytes: UnsafeBufferPointer<UInt8>, span: TextSpan, spaceBefore: Bool) {
    self = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 72) { buffer in
      var reader = WordReader(buffer: buffer)
      let range = span.range
      if range.count <= 64 {
        reader.read(bytes, range)
      } else {
        reader.read(bytes, range.lowerBound..<(range.lowerBound + 32))
        reader.read(bytes, (range.upperBound - 32)..<range.upperBound)
      }
      return TokenSignature(reader, spaceBefore: spaceBefore)
    }
  }

  private init(_ reader: WordReader, spaceBefore: Bool) {
    let n = reader.count
    let b = reader.buffer
    var head: UInt64 = 0
    var tail: UInt64 = 0
    var lowerHash: UInt64 = 0
    for i in 0..<n {
      let byte = UInt64(b[i])
      if i < 3 { head |= byte << (8 &* UInt64(i)) }
      tail = tail << 8 | byte
      lowerHash = (lowerHash ^ byte) &* 0x100_0000_01B3 &+ 0x51
    }
    lower = scattered(lowerHash)
    word = scattered(lowerHash &+ reader.caseHash &* 0x9E37_79B9)
    suffix1 = scattered(tail & 0xFF)
    suffix2 = scattered(tail & 0xFFFF)
    suffix3 = scattered(tail & 0xFF_FFFF)
    suffix4 = scattered(tail & 0xFFFF_FFFF)
    prefix1 = scattered(head & 0xFF)
    prefix2 = scattered(head & 0xFFFF)
    prefix3 = scattered(head)
    shape = scattered(reader.shape)
    capitals = reader.capitals
    self.spaceBefore = spaceBefore
  }
}

/// Reads the bytes of a word once and collects its lower-case form, its shape and its capitals.
private struct WordReader {
  /// The word in lower case, digits as 0, marks as ASCII.
  let buffer: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0
  /// Tells words apart that differ in case or digits only.
  private(set) var caseHash: UInt64 = 0
  private(set) var shape: UInt64 = 0
  private var last: UInt8 = 0
  private var run = 0
  private var upper = 0
  private var small = 0
  private var firstIsUpper = false

  init(buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  var capitals: UInt8 {
    if upper == 0 { return small == 0 ? 4 : 0 }
    if small == 0 && upper > 1 { return 2 }
    return firstIsUpper && upper == 1 ? 1 : 3
  }

  private mutating func put(_ byte: UInt8) {
    buffer[count] = byte
    count += 1
  }

  private mutating func extendShape(_ kind: UInt8) {
    if kind == last {
      run += 1
      if run > 2 { return }
    } else {
      last = kind
      run = 1
    }
    shape = shape &* 31 &+ UInt64(kind)
  }

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = bytes[at]
      if byte < 0x80 {
        ascii(byte)
        at += 1
      } else {
        let (value, length) = decodeScalar(bytes, at: at)
        let end = min(at + length, range.upperBound)
        other(value, bytes, at..<end)
        at = end
      }
    }
  }

  private mutating func ascii(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      small += 1
      put(byte)
      extendShape(UInt8(ascii: "x"))
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      noteUpper()
      put(byte | 0x20)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      caseHash = caseHash &* 37 &+ UInt64(byte)
      put(UInt8(ascii: "0"))
      extendShape(UInt8(ascii: "d"))
    default:
      put(byte)
      extendShape(byte)
    }
  }

  private mutating func noteUpper() {
    if upper + small == 0 { firstIsUpper = true }
    upper += 1
    caseHash = caseHash &* 37 &+ UInt64(count + 1)
    extendShape(UInt8(ascii: "X"))
  }

  private mutating func other(_ value: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    switch value {
    case 0x2018, 0x2019, 0x201A, 0x201B, 0x2BC: ascii(UInt8(ascii: "'"))
    case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: ascii(UInt8(ascii: "\""))
    case 0x2010, 0x2011, 0x2012, 0x2013, 0x2212: ascii(UInt8(ascii: "-"))
    case 0x2014, 0x2015:
      ascii(UInt8(ascii: "-"))
      ascii(UInt8(ascii: "-"))
    case 0x2026:
      for _ in 0..<3 { ascii(UInt8(ascii: ".")) }
    default:
      let kind = scalarClass(value)
      if kind == .upper {
        noteUpper()
      } else if kind == .symbol || kind == .punctuation {
        extendShape(UInt8(ascii: "#"))
      } else {
        small += 1
        extendShape(UInt8(ascii: "x"))
      }
      for i in range { put(bytes[i]) }
      // The capitals of Latin-1 differ from the small letters by one bit.
      if kind == .upper, range.count == 2, bytes[range.lowerBound] == 0xC3 { buffer[count - 1] |= 0x20 }
    }
  }
}
