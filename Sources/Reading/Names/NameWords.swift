// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// How a word is written.
enum WordShape: UInt8 {
  /// No word: a number or a mark.
  case none
  case lower
  /// "Lavrov", "McCain".
  case capital
  /// Two or more letters, all capitals: "NATO", "U.S.".
  case upper
  /// One capital, perhaps with a period: "J.", "A".
  case initial
}

/// How the lines of a paragraph are written.
enum LineStyle: UInt8 {
  case running
  /// A headline in Title Case.
  case titleCase
  /// ALL CAPITALS.
  case capitals
  /// Credits, bylines, links, pleas: no names are read here.
  case ignored
}

/// What is known of each word of an article before names are looked for: shape, hash, traits, and how the article
/// writes the word elsewhere.
struct NameWords {
  let prose: ProseText
  let syntax: SyntaxAnalysis
  let hashes: [UInt64]
  let traits: [WordTraits]
  let shapes: [WordShape]
  /// For each token, whether it opens a sentence, a quotation or a clause after a colon, where any word has a capital.
  let opens: [Bool]
  /// For each token.
  let styles: [LineStyle]
  /// True when the tagger has something to say.
  let isTagged: Bool
  let lexicon = NameLexicon.shared
  /// The article has enough running text to show which words of its headlines are names.
  let hasBody: Bool
  /// Hashes of the last words of longer names of persons, once they were looked for.
  var surnames: Set<UInt64> = []
  private let statistics: WordStatistics

  init(_ prose: ProseText, _ syntax: SyntaxAnalysis, _ boilerplate: [Boilerplate]) {
    self.prose = prose
    self.syntax = syntax
    let count = prose.tokens.count
    var hashes = [UInt64](repeating: 0, count: count)
    var shapes = [WordShape](repeating: .none, count: count)
    var traits = [WordTraits](repeating: [], count: count)
    let lexicon = NameLexicon.shared
    let tokens = prose.tokens
    prose.text.utf8.withUnsafeBufferPointer { bytes in
      for i in 0..<count {
        let range = tokens[i].span.range
        let hash = WordHash.hash(bytes, range)
        hashes[i] = hash
        guard tokens[i].kind == .word else { continue }
        let shape = NameWords.shape(bytes, range)
        shapes[i] = shape
        traits[i] = NameWords.traits(lexicon.traits(of: hash), shape)
      }
    }
    self.hashes = hashes
    self.shapes = shapes
    styles = NameWords.styles(prose, shapes, traits, boilerplate)
    opens = NameWords.openings(prose)
    self.traits = traits
    var running = 0
    for i in 0..<count where shapes[i] == .lower && styles[i] == .running { running += 1 }
    hasBody = running >= 60
    isTagged = syntax.fineTags.contains { $0 == .nnp }
    statistics = WordStatistics(hashes, shapes, opens, styles)
  }

  /// How often the word with this token's letters stands in lower case, and with a capital where no rule asks for it.
  func counts(_ token: Int) -> (lower: Int, capital: Int) { statistics.counts(of: hashes[token]) }

  /// The words with one space where the text has a line break, a tabulator or spaces that do not break.
  func string(_ range: Range<Int>) -> String {
    let text = prose.string(span(range))
    guard range.count > 1, text.utf8.contains(where: { $0 < 0x20 || $0 == 0xC2 }) else { return text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  func span(_ range: Range<Int>) -> TextSpan {
    TextSpan(start: prose.tokens[range.lowerBound].span.start, end: prose.tokens[range.upperBound - 1].span.end)
  }

  /// A small word that opens a surname even without the given name: "de", "van der", "al".
  func isNobiliary(_ i: Int) -> Bool { shapes[i] == .lower && NameWords.nobiliary.contains(hashes[i]) }

  /// The same, or written with a capital because it opens a sentence: "Van der Roe said", "De Roe left".
  func opensSurname(_ i: Int) -> Bool {
    guard NameWords.nobiliary.contains(hashes[i]), i + 1 < shapes.count else { return false }
    return shapes[i] == .lower || shapes[i] == .capital && (opens[i] || shapes[i + 1] == .lower)
  }

  private static let nobiliary = Set(
    ["de", "del", "della", "di", "da", "dos", "du", "von", "van", "der", "den", "ter", "ten", "bin", "ibn", "al", "el"]
      .map(hash))

  /// The hash of a word without the endings of verbs and plurals; of a number one for all.
  func stem(_ i: Int) -> UInt64 {
    let token = prose.tokens[i]
    if token.kind == .number { return 5 }
    let range = token.span.range
    guard shapes[i] == .lower, range.count > 4 else { return hashes[i] }
    return prose.text.utf8.withUnsafeBufferPointer { bytes in
      var end = range.upperBound
      if bytes[end - 1] == UInt8(ascii: "s") {
        end -= 1
      } else if bytes[end - 1] == UInt8(ascii: "d"), bytes[end - 2] == UInt8(ascii: "e") {
        end -= 2
      } else if bytes[end - 1] == UInt8(ascii: "g"), bytes[end - 2] == UInt8(ascii: "n"),
        bytes[end - 3] == UInt8(ascii: "i"), range.count > 5
      {
        end -= 3
      }
      if bytes[end - 1] == UInt8(ascii: "e"), end - range.lowerBound > 3 { end -= 1 }
      return WordHash.hash(bytes, range.lowerBound..<end)
    }
  }

  /// Words that look back at who was named.
  static let backward = Set(
    ["it", "its", "he", "his", "she", "her", "they", "their", "who", "whose", "which", "him"].map(hash))

  /// The first byte of a token.
  func byte(_ token: Int) -> UInt8 { prose.text.utf8[Int(prose.tokens[token].span.start)] }

  func isMark(_ token: Int, _ mark: Unicode.Scalar) -> Bool {
    prose.tokens.indices.contains(token) && prose.tokens[token].span.count == 1
      && byte(token) == UInt8(ascii: mark)
  }

  /// True for "'s" and "’s" and the apostrophe of a plural possessive.
  func isPossessive(_ token: Int) -> Bool {
    guard prose.tokens.indices.contains(token), prose.tokens[token].kind == .word else { return false }
    let span = prose.tokens[token].span
    let first = byte(token)
    guard first == UInt8(ascii: "'") || first == 0xE2 else { return false }
    return span.count <= 4 && (span.count == 1 || span.count == 3 || prose.text.utf8[Int(span.end) - 1] | 0x20 == 0x73)
  }

  private static func traits(_ found: WordTraits, _ shape: WordShape) -> WordTraits {
    let names: WordTraits = [.country, .place, .organization, .thing]
    // Without a capital the gazetteer's names are other words: "turkey", "un".
    if shape == .lower { return found.subtracting(names.union([.givenName, .placeFirst, .placeLast, .acronym])) }
    if found.has(.acronym) && found.has(.ordinary) {
      // "US" and "WHO" against "Us" and "Who".
      return shape == .upper ? found.subtracting(.ordinary) : found.subtracting(names)
    }
    return found
  }

  private static func shape(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> WordShape {
    var upper = 0
    var lower = 0
    var ascii = 0
    var first: ScalarClass?
    var at = range.lowerBound
    while at < range.upperBound {
      let (value, length) = decodeScalar(bytes, at: at)
      let c = scalarClass(value)
      if first == nil { first = c }
      if c == .upper { upper += 1 } else if c == .lower { lower += 1 }
      if value &- 65 < 26 { ascii += 1 }
      at += length
    }
    switch first {
    // "MPs" and "NGOs" are common nouns.
    case .upper where lower == 1 && upper > 1 && bytes[range.upperBound - 1] == UInt8(ascii: "s"): return .lower
    case .upper: return lower > 0 ? .capital : upper > 1 || range.count > 2 ? .upper : .initial
    case .lower:
      // "iRobot", "eBay"; but "pH" is no name, nor is an address of the web, nor a letter read in a wrong encoding.
      return ascii > 0 && lower > 1 && !bytes[range].contains(UInt8(ascii: "/")) ? .capital : .lower
    case .otherLetter: return .capital
    default: return .none
    }
  }
}

/// How often each word of an article stands in lower case, and with a capital where none is asked for.
struct WordStatistics {
  private var keys: [UInt64]
  private var lower: [UInt16]
  private var capital: [UInt16]
  private let mask: Int

  init(_ hashes: [UInt64], _ shapes: [WordShape], _ opens: [Bool], _ styles: [LineStyle]) {
    var capacity = 64
    while capacity < 2 * hashes.count { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    lower = Array(repeating: 0, count: capacity)
    capital = Array(repeating: 0, count: capacity)
    mask = capacity - 1
    for i in hashes.indices where shapes[i] != .none {
      let isLower = shapes[i] == .lower
      guard isLower || (!opens[i] && styles[i] == .running) else { continue }
      let slot = slot(of: hashes[i])
      keys[slot] = hashes[i]
      if isLower {
        lower[slot] &+= lower[slot] < 60000 ? 1 : 0
      } else {
        capital[slot] &+= capital[slot] < 60000 ? 1 : 0
      }
    }
  }

  func counts(of hash: UInt64) -> (lower: Int, capital: Int) {
    let slot = slot(of: hash)
    return (Int(lower[slot]), Int(capital[slot]))
  }

  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }
}
