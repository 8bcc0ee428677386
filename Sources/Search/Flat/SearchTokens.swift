// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose

/// A text cut into the terms that search compares: folded words, see `append(_:)`.
///
/// A buffer to be used again and again: indexing cuts millions of short texts.
struct SearchTokens {
  struct Token: Hashable {
    private var termStart: UInt32
    private var termEnd: UInt32
    private var placeStart: UInt32
    private var placeEnd: UInt32
    private var partCount: UInt32

    @inline(__always)
    init(term: Range<Int>, place: Range<Int>, parts: Int) {
      termStart = UInt32(truncatingIfNeeded: term.lowerBound)
      termEnd = UInt32(truncatingIfNeeded: term.upperBound)
      placeStart = UInt32(truncatingIfNeeded: place.lowerBound)
      placeEnd = UInt32(truncatingIfNeeded: place.upperBound)
      partCount = UInt32(truncatingIfNeeded: parts)
    }

    /// The folded bytes, in `bytes`.
    @inline(__always) var term: Range<Int> { Range(uncheckedBounds: (Int(termStart), Int(termEnd))) }
    /// The place in the text, in bytes.
    var place: Range<Int> { Range(uncheckedBounds: (Int(placeStart), Int(placeEnd))) }
    /// For a hyphenated word as a whole, how many of its parts follow ("ceasefire" before "cease", "fire"); else 0.
    @inline(__always) var parts: Int { Int(partCount) }
  }

  /// The texts in lower case, and what is folded otherwise; `ByteMasks.padding` more of them can be read.
  private(set) var bytes: [UInt8] = []
  /// Those in use come first; the others are room for more.
  private var room: [Token] = []
  private var count = 0
  private var masks = ByteMasks()
  /// Where the present text begins in `bytes`.
  private var base = 0

  init() {}

  init(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  var tokens: ArraySlice<Token> { room[..<count] }

  func term(_ index: Int) -> ArraySlice<UInt8> { bytes[room[index].term] }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    count = 0
  }

  /// The tokens and the bytes of their terms, of which eight can be read from each term’s beginning on.
  @inline(__always)
  func withTokens<R>(_ body: (UnsafeBufferPointer<Token>, UnsafeRawPointer) -> R) -> R {
    room.withUnsafeBufferPointer { room in
      bytes.withUnsafeBytes { bytes in
        guard let base = bytes.baseAddress, count > 0 else {
          return withUnsafeBytes(of: UInt64(0)) { body(UnsafeBufferPointer(start: nil, count: 0), $0.baseAddress!) }
        }
        return body(UnsafeBufferPointer(rebasing: room[..<count]), base)
      }
    }
  }

  /// Appends the tokens of well-formed UTF-8 of less than 1 GB.
  ///
  /// Case and accents are folded. An apostrophe inside a word is left out with what follows when that is "s" at the
  /// end ("Putin’s" gives "putin"), else alone ("don’t" gives "dont"), so that it matters to nobody how it is typed.
  /// Periods between single letters are left out ("U.S." gives "us"), commas between digits too. A hyphenated word
  /// gives itself without hyphens and then its parts. Every ideograph is a token.
  ///
  /// - Parameter closely: Whether to look closely at plain words, too, which are what they are in the text; for tests.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>, closely: Bool = false) {
    precondition(text.count < 1 << 30, "a text too long to cut")
    base = bytes.count
    bytes.append(contentsOf: text)
    bytes.append(contentsOf: repeatElement(0, count: ByteMasks.padding))
    bytes.withUnsafeMutableBytes { masks.fill(lowercasing: UnsafeMutableRawBufferPointer(rebasing: $0[base...])) }
    var at = 0
    while at < text.count {
      if !closely { at = appendPlainWords(text, from: at) }
      guard at < text.count else { break }
      let (value, length) = decodeScalar(text, at: at)
      if !SearchTokens.isWord(value) {
        at += length
      } else if SearchTokens.isIdeograph(value) {
        at = ideograph(value, at, length)
      } else {
        at = compound(text, from: at)
      }
    }
    // For what was folded behind the text.
    bytes.append(contentsOf: repeatElement(0, count: ByteMasks.padding))
  }

  // MARK: Plain words

  /// Appends the words of ASCII letters and digits that nothing joins to what follows: their terms are stretches of the
  /// text in lower case. Gives the offset of what must be looked at closely, or the end.
  private mutating func appendPlainWords(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    // Something stands between two of them.
    makeRoom((text.count - start) / 2 + 1)
    let (base, masks, first) = (base, masks, count)
    let (end, last) = room.withUnsafeMutableBufferPointer { room in
      masks.withBits { SearchTokens.plainWords(text, from: start, base, $0, $1, to: room, first) }
    }
    count = last
    return end
  }

  private static func plainWords(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ base: Int, _ word: ByteMasks.Bits, _ special: ByteMasks.Bits,
    to tokens: UnsafeMutableBufferPointer<Token>, _ first: Int
  ) -> (end: Int, count: Int) {
    var (at, count) = (start, first)
    while at < text.count {
      let next = special[at]
      if next == 0 {
        at += ByteMasks.bitCount(from: at)
        continue
      }
      at += next.trailingZeroBitCount
      var length = (~word[at]).trailingZeroBitCount
      if length == 0 {
        guard isPlainMark(text, at) else { return (at, count) }
        at += 3
        continue
      }
      if length >= ByteMasks.bitCount(from: at) {
        while at + length < text.count, isPlainWord(text[at + length]) { length += 1 }
      }
      let end = at + length
      if end < text.count, text[end] != 0x20, mayGoOn(text, at, end) { return (at, count) }
      tokens[count] = Token(term: (base + at)..<(base + end), place: at..<end, parts: 0)
      count += 1
      at = end
    }
    return (text.count, count)
  }

  private mutating func makeRoom(_ more: Int) {
    guard count + more > room.count else { return }
    let none = Token(term: 0..<0, place: 0..<0, parts: 0)
    room.append(contentsOf: repeatElement(none, count: max(64, room.count, count + more - room.count)))
  }

  private mutating func append(_ token: Token) {
    makeRoom(1)
    room[count] = token
    count += 1
  }

  // MARK: Words with marks in them, and beyond ASCII

  private mutating func ideograph(_ value: UInt32, _ at: Int, _ length: Int) -> Int {
    let start = bytes.count
    fold(value)
    append(Token(term: start..<bytes.count, place: at..<(at + length), parts: 0))
    return at + length
  }

  /// Reads words joined by hyphens; gives the offset behind them.
  private mutating func compound(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let first = count
    var at = word(text, from: start)
    while at < text.count {
      let hyphen = SearchTokens.hyphenLength(text, at)
      guard hyphen > 0, at + hyphen < text.count else { break }
      let (next, _) = decodeScalar(text, at: at + hyphen)
      guard SearchTokens.isWord(next), !SearchTokens.isIdeograph(next) else { break }
      at = word(text, from: at + hyphen)
    }
    let parts = count - first
    guard (2...SearchTokens.maximalParts).contains(parts) else { return at }
    let joined = bytes.count
    for part in first..<count { appendBytes(room[part].term) }
    let place = room[first].place.lowerBound..<room[count - 1].place.upperBound
    makeRoom(1)
    for part in (first..<count).reversed() { room[part + 1] = room[part] }
    room[first] = Token(term: joined..<bytes.count, place: place, parts: parts)
    count += 1
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
      if SearchTokens.isPlainWord(text[at]) {
        end = at + 1
        while end < text.count, SearchTokens.isPlainWord(text[end]) { end += 1 }
        appendBytes((base + at)..<(base + end))
        run += end - at
        at = end
        continue
      }
      let (value, length) = decodeScalar(text, at: at)
      if SearchTokens.isWord(value), !SearchTokens.isIdeograph(value) {
        fold(value)
        at += length
        end = at
        run += 1
      } else if let past = SearchTokens.joint(text, value, at, length, run) {
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
    if bytes.count > term { append(Token(term: term..<bytes.count, place: start..<end, parts: 0)) }
    return at
  }

  /// Appends bytes of our own once more; a slice of them would make the array copy itself.
  private mutating func appendBytes(_ range: Range<Int>) {
    for at in range { bytes.append(bytes[at]) }
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
}
