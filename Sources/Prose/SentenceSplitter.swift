// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Cuts the tokens of a paragraph into sentences.
///
/// A sentence ends after ". ? ! …" with the closing marks and brackets behind it, when what follows has a space before
/// it and can begin a sentence. Abbreviations that own their period end one only before a word that hardly ever begins
/// a name ("the U.S. But", not "the U.S. Treasury"). A dateline ("PORT LUND, Utopia, May 4 (Agency) —") is a sentence.
struct SentenceSplitter {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The ends (token indices, exclusive) of the sentences of a paragraph's tokens.
  func ends(in tokens: [Token], _ range: Range<Int>) -> [Int] {
    var result: [Int] = []
    var i = range.lowerBound
    if let end = datelineEnd(tokens, range) {
      result.append(end)
      i = end
    }
    while i < range.upperBound {
      guard let terminal = terminal(tokens, i) else {
        i += 1
        continue
      }
      var next = i + 1
      while next < range.upperBound, closes(tokens[next]) { next += 1 }
      if next >= range.upperBound { break }
      if tokens[next].spaceBefore, begins(tokens, next, range, after: terminal) { result.append(next) }
      i = next
    }
    result.append(range.upperBound)
    return result
  }

  // MARK: Datelines

  /// Tokens that a dateline may have before its dash.
  private static let longestDateline = 16

  /// The end of the place, day and agency that news of agencies begins with: a name in capitals or an agency in brackets,
  /// no other words in lower case, and a dash with words behind it.
  private func datelineEnd(_ tokens: [Token], _ range: Range<Int>) -> Int? {
    guard range.count > 5, tokens[range.lowerBound].kind == .word || isOpeningBracket(tokens[range.lowerBound]) else {
      return nil
    }
    let isInCapitals = isCapitals(tokens[range.lowerBound])
    guard isInCapitals || tokens[range.prefix(8)].contains(where: isOpeningBracket) else { return nil }
    var isInBrackets = false
    var hasAgency = false
    for i in range.prefix(Self.longestDateline) {
      let token = tokens[i]
      if isDash(token) {
        guard !isInBrackets, isInCapitals || hasAgency, i > range.lowerBound, i + 3 < range.upperBound else {
          return nil
        }
        // A hyphen has spaces on both sides; an em dash need not.
        let isSpaced = token.spaceBefore && tokens[i + 1].spaceBefore
        return isSpaced || bytes[token.span.range.lowerBound] != UInt8(ascii: "-") ? i + 1 : nil
      }
      let first = bytes[token.span.range.lowerBound]
      if isOpeningBracket(token) { isInBrackets = true }
      if first == UInt8(ascii: ")") { (isInBrackets, hasAgency) = (false, true) }
      if isInBrackets { continue }
      switch token.kind {
      case .word:
        let isLower = first >= UInt8(ascii: "a") && first <= UInt8(ascii: "z")
        if isLower, !Self.small.contains(lowercased(token)) { return nil }
      case .punctuation where first == UInt8(ascii: ":") || first == UInt8(ascii: "?") || first == UInt8(ascii: "!"):
        return nil
      case .openQuote, .closeQuote: return nil
      default: break
      }
    }
    return nil
  }

  private static let small: Set<String> = ["and", "de", "la", "del", "al", "upon"]

  private func isDash(_ token: Token) -> Bool {
    let start = token.span.range.lowerBound
    if bytes[start] == UInt8(ascii: "-") { return true }
    // "–" and "—".
    return token.span.count == 3 && bytes[start] == 0xE2 && bytes[start + 1] == 0x80
      && (bytes[start + 2] == 0x93 || bytes[start + 2] == 0x94)
  }

  /// A word of three letters or more, none in lower case.
  private func isCapitals(_ token: Token) -> Bool {
    token.kind == .word && token.span.count >= 3
      && bytes[token.span.range].allSatisfy { !($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z")) }
  }

  // MARK: Marks

  private enum Terminal { case period, question, ellipsis, ownedPeriod, title }

  private func terminal(_ tokens: [Token], _ i: Int) -> Terminal? {
    let token = tokens[i]
    let last = bytes[token.span.range.upperBound - 1]
    switch token.kind {
    case .punctuation:
      if token.span.count == 1 {
        if last == UInt8(ascii: ".") { return .period }
        return last == UInt8(ascii: "?") || last == UInt8(ascii: "!") ? .question : nil
      }
      if last == UInt8(ascii: ".") { return .ellipsis }
      return token.span.count == 3 && last == 0xA6 && bytes[token.span.range.lowerBound + 1] == 0x80 ? .ellipsis : nil
    case .word:
      guard last == UInt8(ascii: ".") else { return nil }
      return Abbreviations.beforeName.contains(lowercased(token)) || isInitial(token) ? .title : .ownedPeriod
    default: return nil
    }
  }

  private func isInitial(_ token: Token) -> Bool { token.span.count == 2 }

  private func closes(_ token: Token) -> Bool {
    if token.kind == .closeQuote { return true }
    guard token.kind == .punctuation, token.span.count == 1 else { return false }
    let byte = bytes[token.span.range.lowerBound]
    return (byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")) && !token.spaceBefore
  }

  private func begins(_ tokens: [Token], _ i: Int, _ range: Range<Int>, after terminal: Terminal) -> Bool {
    var at = i
    var quoted = false
    while at < range.upperBound, tokens[at].kind == .openQuote || isOpeningBracket(tokens[at]) {
      quoted = true
      at += 1
    }
    guard at < range.upperBound else { return true }
    let token = tokens[at]
    let first = scalarClass(decodeScalar(bytes, at: token.span.range.lowerBound).scalar)
    switch terminal {
    case .title: return false
    case .period, .question:
      // After "“Why?”" a lower-case word goes on with the sentence: "he asked".
      return first == .upper || first == .digit || first == .otherLetter || quoted || token.kind == .symbol
        || (token.kind == .punctuation && i > range.lowerBound && tokens[i - 1].kind != .closeQuote)
    case .ellipsis: return first == .upper
    case .ownedPeriod:
      guard first == .upper else { return false }
      return quoted || Self.openers.contains(lowercased(token))
    }
  }

  private func isOpeningBracket(_ token: Token) -> Bool {
    guard token.kind == .punctuation, token.span.count == 1 else { return false }
    let byte = bytes[token.span.range.lowerBound]
    return byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
  }

  private func lowercased(_ token: Token) -> String {
    String(decoding: bytes[token.span.range].lazy.map { $0 &- 65 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// Words that begin sentences and hardly ever names.
  private static let openers: Set<String> = [
    "the", "a", "an", "he", "she", "it", "they", "we", "i", "you", "but", "and", "in", "on", "at", "for", "this",
    "that",
    "these", "those", "there", "his", "her", "its", "their", "our", "when", "while", "after", "before", "as", "if",
    "however", "meanwhile", "still", "although", "though", "since", "with", "by", "from", "to", "some", "many", "most",
    "one", "both", "no", "not", "what", "who", "how", "why", "where", "so", "yet", "then", "now", "also", "despite",
    "according", "during", "under", "of", "or", "even", "just", "such", "all", "any", "each",
  ]
}
