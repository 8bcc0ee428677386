// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose

/// A text cut into the terms that search compares: folded words, see `append(_:)`.
///
/// A buffer to be used again and again: indexing cuts millions of short texts.
struct SearchTokens {
  struct Token: Hashable {
    /// The folded bytes, in `bytes`.
    var term: Range<Int>
    /// The place in the text, in bytes.
    var place: Range<Int>
    /// For a hyphenated word as a whole, how many of its parts follow ("ceasefire" before "cease", "fire"); else 0.
    var parts: Int
  }

  private(set) var bytes: [UInt8] = []
  private(set) var tokens: [Token] = []

  init() {}

  init(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  func term(_ index: Int) -> ArraySlice<UInt8> { bytes[tokens[index].term] }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
  }

  /// Appends the tokens of well-formed UTF-8.
  ///
  /// Case and accents are folded. An apostrophe inside a word is left out with what follows when that is "s" at the
  /// end ("Putin’s" gives "putin"), else alone ("don’t" gives "dont"), so that it matters to nobody how it is typed.
  /// Periods between single letters are left out ("U.S." gives "us"), commas between digits too. A hyphenated word
  /// gives itself without hyphens and then its parts. Every ideograph is a token.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    // Most words are plain ASCII: their terms are stretches of the text in lower case.
    let base = bytes.count
    appendLowercased(text)
    var at = 0
    while at < text.count {
      if let end = SearchTokens.plainWordEnd(text, at) {
        if end > at { tokens.append(Token(term: (base + at)..<(base + end), place: at..<end, parts: 0)) }
        at = max(end, at + 1)
        continue
      }
      let (value, length) = decodeScalar(text, at: at)
      guard SearchTokens.isWord(value) else {
        at += length
        continue
      }
      at = SearchTokens.isIdeograph(value) ? ideograph(value, at, length) : compound(text, from: at)
    }
  }

  private mutating func appendLowercased(_ text: UnsafeBufferPointer<UInt8>) {
    let base = bytes.count
    bytes.append(contentsOf: text)
    bytes.withUnsafeMutableBufferPointer { bytes in
      for at in base..<bytes.count {
        let byte = bytes[at]
        bytes[at] = byte &- 0x41 < 26 ? byte | 0x20 : byte
      }
    }
  }

  /// Where a word of ASCII letters and digits ends that nothing joins to what follows; the offset itself where no word
  /// begins. Nil where the text must be looked at more closely.
  @inline(__always)
  private static func plainWordEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var end = start
    while end < text.count, isPlainWord(text[end]) { end += 1 }
    guard end < text.count else { return end }
    let next = text[end]
    if next < 0x80 {
      guard end > start, next == 0x27 || (next >= 0x2C && next <= 0x2E), end + 1 < text.count else { return end }
      return text[end + 1] < 0x80 && !isPlainWord(text[end + 1]) ? end : nil
    }
    // U+2013, 2014, 201C, 201D, 2026: dashes, quotation marks, ellipsis.
    guard end > start, next == 0xE2, end + 2 < text.count, text[end + 1] == 0x80 else { return nil }
    switch text[end + 2] {
    case 0x93, 0x94, 0x9C, 0x9D, 0xA6: return end
    default: return nil
    }
  }

  @inline(__always)
  private static func isPlainWord(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

  private mutating func ideograph(_ value: UInt32, _ at: Int, _ length: Int) -> Int {
    let start = bytes.count
    fold(value)
    tokens.append(Token(term: start..<bytes.count, place: at..<(at + length), parts: 0))
    return at + length
  }

  /// Reads words joined by hyphens; gives the offset behind them.
  private mutating func compound(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let first = tokens.count
    var at = word(text, from: start)
    while at < text.count {
      let hyphen = hyphenLength(text, at)
      guard hyphen > 0, at + hyphen < text.count else { break }
      let (next, _) = decodeScalar(text, at: at + hyphen)
      guard SearchTokens.isWord(next), !SearchTokens.isIdeograph(next) else { break }
      at = word(text, from: at + hyphen)
    }
    let parts = tokens.count - first
    guard (2...SearchTokens.maximalParts).contains(parts) else { return at }
    let joined = bytes.count
    for token in tokens[first...] { bytes.append(contentsOf: bytes[token.term]) }
    let place = tokens[first].place.lowerBound..<tokens[tokens.count - 1].place.upperBound
    tokens.insert(Token(term: joined..<bytes.count, place: place, parts: parts), at: first)
    return at
  }

  /// As many as three bits of a token in the index can say.
  static let maximalParts = 7

  /// Reads one word without hyphens; gives the offset behind it, an apostrophe with "s" included.
  private mutating func word(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let term = bytes.count
    var at = start
    var end = start
    // Scalars since the word or the last period inside it began.
    var run = 0
    while at < text.count {
      let (value, length) = decodeScalar(text, at: at)
      if SearchTokens.isWord(value), !SearchTokens.isIdeograph(value) {
        fold(value)
        at += length
        end = at
        run += 1
      } else if let past = joint(text, value, at, length, run) {
        if past.isPossessive {
          at = past.offset
          break
        }
        if value == 0x2E { run = 0 }
        at = past.offset
      } else {
        break
      }
    }
    if bytes.count > term {
      tokens.append(Token(term: term..<bytes.count, place: start..<end, parts: 0))
    }
    return at
  }

  /// A mark that does not end the word: the offset behind it, or behind a possessive "’s".
  private func joint(
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

  private func hyphenLength(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
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

  @inline(__always)
  private mutating func fold(_ value: UInt32) {
    if value < 0x80 {
      let byte = UInt8(value)
      bytes.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    } else if value >= 0xC0, value < 0x250 {
      bytes.append(contentsOf: SearchTokens.latin[Int(value) - 0xC0])
    } else if let scalar = Unicode.Scalar(value) {
      bytes.append(contentsOf: SearchTokens.folding(scalar))
    }
  }

  private static func folding(_ scalar: Unicode.Scalar) -> [UInt8] {
    var folded = ""
    appendFolded(scalar, to: &folded)
    return Array(folded.utf8)
  }

  /// The folded forms of U+00C0 to U+024F: looking them up by their Unicode names is slow.
  private static let latin: [[UInt8]] = (0xC0..<0x250).map { folding(Unicode.Scalar($0)!) }
}
