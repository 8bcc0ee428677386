// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose

// What belongs to a word, and which marks join it to what follows.
extension SearchTokens {
  /// U+2013, 2014, 201C, 201D, 2026: dashes, quotation marks, ellipsis.
  @inline(__always)
  static func isPlainMark(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    guard at + 2 < text.count, text[at] == 0xE2, text[at + 1] == 0x80 else { return false }
    switch text[at + 2] {
    case 0x93, 0x94, 0x9C, 0x9D, 0xA6: return true
    default: return false
    }
  }

  /// Whether the mark behind a plain word may join it to what follows; where it is not clear, it may.
  static func mayGoOn(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let mark = text[end]
    if mark >= 0x80 { return !isPlainMark(text, end) }
    guard end + 1 < text.count else { return false }
    let next = text[end + 1]
    switch mark {
    case 0x27, 0x2D: return next >= 0x80 || isPlainWord(next)
    case 0x2E: return end - start == 1 && (next >= 0x80 || isPlainWord(next))
    case 0x2C: return next &- 0x30 < 10 && text[end - 1] &- 0x30 < 10
    default: return false
    }
  }

  @inline(__always)
  static func isPlainWord(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

  /// A mark that does not end the word: the offset behind it, or behind a possessive "’s".
  static func joint(
    _ text: UnsafeBufferPointer<UInt8>, _ value: UInt32, _ at: Int, _ length: Int, _ run: Int
  ) -> (offset: Int, isPossessive: Bool)? {
    let past = at + length
    guard past < text.count else { return nil }
    let (next, nextLength) = decodeScalar(text, at: past)
    let nextIsDigit = next >= 0x30 && next <= 0x39
    switch value {
    case 0x27, 0x2019, 0x2018, 0x2BC, 0x201B:
      guard SearchTokens.isWord(next) else { return nil }
      let isLast =
        past + nextLength >= text.count || !SearchTokens.isWord(decodeScalar(text, at: past + nextLength).scalar)
      return (next | 0x20) == 0x73 && isLast ? (past + nextLength, true) : (past, false)
    case 0x2E:
      // "U.S.", "3.5"; not "example.com".
      return run == 1 && SearchTokens.isWord(next) ? (past, false) : nil
    case 0x2C:
      let before = text[at - 1]
      return nextIsDigit && before >= 0x30 && before <= 0x39 ? (past, false) : nil
    case 0xAD: return (past, false)
    default: return nil
    }
  }

  static func hyphenLength(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    if text[at] == 0x2D { return 1 }
    // U+2010 and U+2011.
    guard at + 2 < text.count, text[at] == 0xE2, text[at + 1] == 0x80 else { return 0 }
    return text[at + 2] == 0x90 || text[at + 2] == 0x91 ? 3 : 0
  }

  // MARK: Scalars

  static func isWord(_ value: UInt32) -> Bool {
    if value < 0x80 {
      let lower = value | 0x20
      return (lower >= 0x61 && lower <= 0x7A) || (value >= 0x30 && value <= 0x39)
    }
    switch scalarClass(value) {
    case .upper, .lower, .otherLetter, .digit, .mark: return true
    default: return false
    }
  }

  /// Scripts that put no space between words: kana, Han, Hangul is spaced and not among them.
  static func isIdeograph(_ value: UInt32) -> Bool {
    (0x3040...0x30FF).contains(value) || (0x3400...0x9FFF).contains(value) || (0xF900...0xFAFF).contains(value)
      || (0x20000...0x323AF).contains(value)
  }

  static func folding(_ scalar: Unicode.Scalar) -> [UInt8] {
    var folded = ""
    appendFolded(scalar, to: &folded)
    return Array(folded.utf8)
  }

  /// The folded forms of U+00C0 to U+024F: looking them up by their Unicode names is slow.
  static let latin: [[UInt8]] = (0xC0..<0x250).map { folding(Unicode.Scalar($0)!) }
}
