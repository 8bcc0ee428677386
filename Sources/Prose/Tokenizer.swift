// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Cuts one paragraph after another into tokens.
///
/// One pass over the bytes; time is linear in their number. The rules are those of the Universal Dependencies treebanks
/// of English (see `Token`). Tokens tile the text: what lies between them is white space or control characters.
struct Tokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var tokens: [Token] = []
  private var straightQuoteOpen = false
  private var singleQuoteOpen = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 5)
  }

  /// Appends the tokens of a paragraph given as byte range.
  mutating func tokenize(paragraph: Range<Int>) {
    straightQuoteOpen = false
    singleQuoteOpen = false
    var at = paragraph.lowerBound
    var space = true
    while at < paragraph.upperBound {
      let (value, length) = decodeScalar(bytes, at: at)
      switch scalarClass(value) {
      case .space, .newline, .control:
        space = true
        at += length
      case .upper, .lower, .otherLetter, .mark:
        at = word(from: at, end: paragraph.upperBound, space: space)
        space = false
      case .digit:
        at = number(from: at, end: paragraph.upperBound, space: space)
        space = false
      case .punctuation, .symbol:
        at = mark(value, from: at, length: length, paragraph: paragraph, space: space)
        space = false
      }
    }
  }

  private mutating func add(_ start: Int, _ end: Int, _ kind: Token.Kind, _ space: Bool) {
    tokens.append(Token(span: TextSpan(start..<end), kind: kind, spaceBefore: space))
  }

  private func classAt(_ offset: Int, _ end: Int) -> ScalarClass? {
    guard offset < end else { return nil }
    return scalarClass(decodeScalar(bytes, at: offset).scalar)
  }

  private func isWordClass(_ c: ScalarClass?) -> Bool {
    switch c {
    case .upper, .lower, .otherLetter, .mark, .digit: true
    default: false
    }
  }

  /// Length in bytes of an apostrophe at the offset: `'`, `’` (U+2019) or `ʼ` (U+02BC); 0 when there is none.
  private func apostrophe(at offset: Int, _ end: Int) -> Int {
    guard offset < end else { return 0 }
    if bytes[offset] == UInt8(ascii: "'") { return 1 }
    if offset + 2 < end, bytes[offset] == 0xE2, bytes[offset + 1] == 0x80, bytes[offset + 2] == 0x99 { return 3 }
    if offset + 1 < end, bytes[offset] == 0xCA, bytes[offset + 1] == 0xBC { return 2 }
    return 0
  }

  // MARK: Words

  private mutating func word(from start: Int, end: Int, space: Bool) -> Int {
    if let past = address(from: start, end: end) {
      add(start, past, .word, space)
      return past
    }
    var at = start
    var segmentStart = start
    var innerPeriod = false
    scan: while at < end {
      let (value, length) = decodeScalar(bytes, at: at)
      switch scalarClass(value) {
      case .upper, .lower, .otherLetter, .mark, .digit:
        at += length
      case .symbol where value == UInt32(UInt8(ascii: "&")):
        // "AT&T", "S&P": letters on both sides and no space.
        guard at > start, isWordClass(classAt(at + 1, end)) else { break scan }
        at += 1
      case .punctuation:
        if value == UInt32(UInt8(ascii: ".")) {
          guard isWordClass(classAt(at + 1, end)) else { break scan }
          let single = at - segmentStart <= 2 && scalarCount(segmentStart, at) == 1
          // "U.S." and "Digi24.ro" go on after the period; "end.Next" is a missing space.
          guard single || classAt(at + 1, end) == .lower else { break scan }
          innerPeriod = true
          at += 1
          segmentStart = at
          continue
        }
        let mark = apostrophe(at: at, end)
        guard mark > 0, at > start, let next = classAt(at + mark, end), isWordClass(next), next != .digit else {
          break scan
        }
        if let clitic = cliticLength(at: at, mark: mark, end: end) {
          return wordWithClitic(start, at, clitic, end, space)
        }
        at += mark
        segmentStart = at
      default:
        break scan
      }
    }
    return finishWord(start, at, end, innerPeriod: innerPeriod, space: space)
  }

  private mutating func finishWord(_ start: Int, _ at: Int, _ end: Int, innerPeriod: Bool, space: Bool) -> Int {
    if at < end, bytes[at] == UInt8(ascii: "."), ownsPeriod(start, at, end, innerPeriod: innerPeriod) {
      add(start, at + 1, .word, space)
      return at + 1
    }
    if at - start == 6, lowercased(start, at) == "cannot" {
      add(start, start + 3, .word, space)
      add(start + 3, at, .word, false)
      return at
    }
    add(start, at, .word, space)
    // The possessive of a plural: "the countries’ trade". With a single quotation open the mark closes that, unless another
    // one does.
    let mark = apostrophe(at: at, end)
    if mark > 0, bytes[at - 1] | 0x20 == UInt8(ascii: "s"), !isWordClass(classAt(at + mark, end)),
      !singleQuoteOpen || goesOn(behind: at + mark, end)
    {
      add(at, at + mark, .word, false)
      return at + mark
    }
    return at
  }

  /// Whether a single quotation goes on behind a mark: a word in lower case follows, and further on, before anything is
  /// opened, a mark that stands behind a comma or the end of a sentence: "‘We put residents’ safety first,’ she said".
  private func goesOn(behind offset: Int, _ end: Int) -> Bool {
    guard offset < end, bytes[offset] == 0x20, classAt(offset + 1, end) == .lower else { return false }
    var at = offset + 1
    let limit = min(end, offset + 600)
    while at < limit {
      let mark = apostrophe(at: at, end)
      if mark > 0 {
        switch bytes[at - 1] {
        case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
        case 0x20: return false
        default: at += mark
        }
        continue
      }
      // "‘", "“" and "”".
      if bytes[at] == 0xE2, at + 2 < limit, bytes[at + 1] == 0x80, [0x98, 0x9C, 0x9D].contains(bytes[at + 2]) {
        return false
      }
      if bytes[at] == UInt8(ascii: "\"") { return false }
      at += 1
    }
    return false
  }

  /// "n’t" takes the n of the word before it: do|n’t, ca|n’t.
  private mutating func wordWithClitic(_ start: Int, _ at: Int, _ length: Int, _ end: Int, _ space: Bool) -> Int {
    let negation = bytes[at - 1] | 0x20 == UInt8(ascii: "n") && bytes[at + length - 1] | 0x20 == UInt8(ascii: "t")
    let cut = negation && at - 1 > start ? at - 1 : at
    add(start, cut, .word, space)
    add(cut, at + length, .word, false)
    return at + length
  }

  /// The length in bytes of a clitic that starts with the apostrophe at the offset and ends the word, or nil.
  private func cliticLength(at offset: Int, mark: Int, end: Int) -> Int? {
    func letter(_ k: Int) -> UInt8 {
      let i = offset + mark + k
      guard i < end else { return 0 }
      return bytes[i] | 0x20
    }
    func ends(_ k: Int) -> Bool { !isWordClass(classAt(offset + mark + k, end)) }
    switch letter(0) {
    case UInt8(ascii: "s"), UInt8(ascii: "d"), UInt8(ascii: "m"): return ends(1) ? mark + 1 : nil
    case UInt8(ascii: "t") where bytes[offset - 1] | 0x20 == UInt8(ascii: "n"): return ends(1) ? mark + 1 : nil
    case UInt8(ascii: "l") where letter(1) == UInt8(ascii: "l"): return ends(2) ? mark + 2 : nil
    case UInt8(ascii: "r") where letter(1) == UInt8(ascii: "e"): return ends(2) ? mark + 2 : nil
    case UInt8(ascii: "v") where letter(1) == UInt8(ascii: "e"): return ends(2) ? mark + 2 : nil
    default: return nil
    }
  }

  private func scalarCount(_ start: Int, _ end: Int) -> Int {
    var n = 0
    for i in start..<end where bytes[i] & 0xC0 != 0x80 { n += 1 }
    return n
  }

  private func lowercased(_ start: Int, _ end: Int) -> String {
    lowercasedASCII(UnsafeBufferPointer(rebasing: bytes[start..<end]))
  }

  /// True when the period after a word belongs to it: initials, abbreviations, titles.
  private func ownsPeriod(_ start: Int, _ at: Int, _ end: Int, innerPeriod: Bool) -> Bool {
    if innerPeriod {
      // "U.S.", "a.m.", "Ph.D."; not "Digi24.ro." at the end of a sentence.
      var segment = at
      while segment > start, bytes[segment - 1] != UInt8(ascii: ".") { segment -= 1 }
      return at - segment <= 2
    }
    let capital = scalarClass(decodeScalar(bytes, at: start).scalar) == .upper
    if capital, scalarCount(start, at) == 1 {
      // An initial, except the pronoun at the end of a sentence: "not I."
      return bytes[start] != UInt8(ascii: "I") || classAfterSpace(at + 1, end) == .upper
    }
    guard at - start <= 6 else { return false }
    let word = lowercased(start, at)
    if Abbreviations.always.contains(word) { return true }
    if capital, Abbreviations.capitalised.contains(word) { return true }
    if capital, Abbreviations.beforeNumber.contains(word) { return classAfterSpace(at + 1, end) == .digit }
    return false
  }

  private func classAfterSpace(_ offset: Int, _ end: Int) -> ScalarClass? {
    var at = offset
    while at < end {
      let (value, length) = decodeScalar(bytes, at: at)
      let c = scalarClass(value)
      if c != .space { return c }
      at += length
    }
    return nil
  }

  /// The end of a web or mail address that starts here, or nil.
  private func address(from start: Int, end: Int) -> Int? {
    let head = bytes[start] | 0x20
    guard head == UInt8(ascii: "h") || head == UInt8(ascii: "w"), start + 6 < end,
      bytes[start + 1] | 0x20 == (head == UInt8(ascii: "h") ? UInt8(ascii: "t") : head)
    else { return nil }
    let opening = lowercased(start, min(start + 8, end))
    guard opening.hasPrefix("http://") || opening.hasPrefix("https://") || opening.hasPrefix("www.") else { return nil }
    var at = start
    while at < end, bytes[at] > 0x20, bytes[at] < 0x80, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: ">"),
      bytes[at] != UInt8(ascii: ")")
    {
      at += 1
    }
    while at > start, ".,;:!?'".utf8.contains(bytes[at - 1]) { at -= 1 }
    return at
  }

  // MARK: Numbers

  private mutating func number(from start: Int, end: Int, space: Bool) -> Int {
    var at = start
    while at < end {
      let (value, length) = decodeScalar(bytes, at: at)
      switch scalarClass(value) {
      case .digit:
        at += length
        continue
      case .punctuation where ".,:/".utf8.contains(UInt8(truncatingIfNeeded: value)) && value < 0x80:
        if classAt(at + 1, end) == .digit {
          at += 1
          continue
        }
      default: break
      }
      break
    }
    // "21st", "1990s", "49ers", "5bn"; but "5pm" is two words in the treebanks.
    var tail = at
    while let c = classAt(tail, end), c == .lower || c == .upper {
      tail += decodeScalar(bytes, at: tail).length
    }
    let suffix = tail > at ? lowercased(at, tail) : ""
    if suffix != "am", suffix != "pm" { at = tail }
    add(start, at, .number, space)
    return at
  }

  // MARK: Marks

  private mutating func mark(_ value: UInt32, from start: Int, length: Int, paragraph: Range<Int>, space: Bool) -> Int {
    let end = paragraph.upperBound
    switch value {
    case 0x201C, 0x201E, 0xAB:
      add(start, start + length, .openQuote, space)
    case 0x201D, 0xBB:
      add(start, start + length, .closeQuote, space)
    case 0x22:
      add(start, start + 1, straightOpens(at: start, end, space: space) ? .openQuote : .closeQuote, space)
    case 0x2018, 0x201A, 0x2039:
      singleQuoteOpen = true
      add(start, start + length, .openQuote, space)
    case 0x203A:
      add(start, start + length, .closeQuote, space)
    case 0x2019:
      let kind: Token.Kind = singleQuoteOpen ? .closeQuote : .punctuation
      singleQuoteOpen = false
      add(start, start + length, kind, space)
    case 0x27:
      return straightSingle(from: start, end: end, space: space)
    case 0x60 where start + 1 < end && bytes[start + 1] == 0x60:
      add(start, start + 2, .openQuote, space)
      return start + 2
    case 0x2E, 0x2D:
      // Runs of periods or hyphens are one token: "...", "--".
      var at = start + 1
      while at < end, bytes[at] == UInt8(value) { at += 1 }
      add(start, at, .punctuation, space)
      return at
    default:
      let kind: Token.Kind = scalarClass(value) == .symbol ? .symbol : .punctuation
      add(start, start + length, kind, space)
    }
    return start + length
  }

  /// A straight double mark opens at the start of a word and closes at its end; in between the state decides.
  private mutating func straightOpens(at offset: Int, length: Int = 1, _ end: Int, space: Bool) -> Bool {
    let after = classAt(offset + length, end)
    let wordAfter = isWordClass(after) || after == .symbol
    let opens: Bool
    if space != (after == .space || after == nil) {
      opens = space
    } else {
      opens = !straightQuoteOpen && (wordAfter || space)
    }
    straightQuoteOpen = opens
    return opens
  }

  private mutating func straightSingle(from start: Int, end: Int, space: Bool) -> Int {
    if start + 1 < end, bytes[start + 1] == 0x27 {
      // Typewriters' double mark: it opens and closes like the straight one.
      let opens = straightOpens(at: start, length: 2, end, space: space)
      add(start, start + 2, opens ? .openQuote : .closeQuote, space)
      return start + 2
    }
    let wordAfter = isWordClass(classAt(start + 1, end))
    if space || tokens.last?.kind == .openQuote, wordAfter, hasClosingStraightSingle(after: start + 1, end) {
      singleQuoteOpen = true
      add(start, start + 1, .openQuote, space)
    } else {
      add(start, start + 1, singleQuoteOpen ? .closeQuote : .punctuation, space)
      singleQuoteOpen = false
    }
    return start + 1
  }

  /// Looks ahead for `'` at the end of a word, within 300 bytes, so that "'90s" opens nothing.
  private func hasClosingStraightSingle(after offset: Int, _ end: Int) -> Bool {
    var at = offset
    let limit = min(end, offset + 300)
    while at < limit {
      if bytes[at] == 0x27, at > offset, bytes[at - 1] > 0x20, !isWordClass(classAt(at + 1, end)) { return true }
      at += 1
    }
    return false
  }
}

/// Words that keep their period. Ours, from the usage of English-language newspapers.
enum Abbreviations {
  /// In any case: nothing else is spelled like them.
  static let always: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "etc", "vs", "approx", "dept", "gov't",
  ]
  /// Only with a capital.
  static let capitalised: Set<String> = [
    "sen", "rep", "gov", "gen", "col", "lt", "sgt", "capt", "cmdr", "adm", "maj", "rev", "hon", "st", "jr", "sr", "inc",
    "corp", "co", "ltd", "bros", "jan", "feb", "apr", "jul", "aug", "sept", "oct", "nov", "dec", "mt", "ft", "supt",
    "brig", "cpl", "pvt", "amb", "reps", "sens", "govs", "gens", "messrs", "pres", "det", "atty", "insp", "ave", "blvd",
    "calif", "mass", "pa", "va", "conn", "ariz", "colo", "fla", "ga", "ill", "ky", "md", "mich", "minn", "mo", "mont",
    "nev", "okla", "ore", "tenn", "tex", "vt", "wis", "wash", "del",
  ]
  /// Only with a capital and before a number: they are words or names of their own.
  static let beforeNumber: Set<String> = ["mar", "jun", "sep", "no", "art", "sec", "fig", "vol", "nos"]
  /// After these a new sentence never starts, a name does.
  static let beforeName: Set<String> = [
    "mr.", "mrs.", "ms.", "dr.", "prof.", "sen.", "rep.", "gov.", "gen.", "col.", "lt.", "sgt.", "capt.", "cmdr.",
    "adm.", "maj.", "rev.", "hon.", "st.", "mt.", "ft.", "supt.", "brig.", "cpl.", "pvt.", "amb.", "reps.", "sens.",
    "govs.", "gens.", "messrs.", "pres.", "det.", "atty.", "insp.", "del.", "vs.", "no.",
  ]
}
