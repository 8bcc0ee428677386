// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose

/// What the boilerplate rules ask of a paragraph.
struct Line {
  let span: TextSpan
  /// Folded text, at most the first 400 bytes: the rules look at openings and short lines only.
  let folded: String
  let wordCount: Int
  /// The folded text without list marks, emphasis and arrows around it.
  let bare: String
  /// Opens with an arrow or the like, as links do.
  let hasArrow: Bool
  /// Who took the picture, named behind the caption without brackets: "… on Friday. Agency/Jane Roe".
  let trailingCredit: TextSpan?
  /// Ends with ". ! ? … :" or a closing mark, as sentences do.
  let endsLikeProse: Bool
  let endsWithQuestion: Bool
  let isMarkdownHeading: Bool
  /// Holds a word that is a verb in most texts: auxiliaries, contractions, common headline verbs.
  let hasVerb: Bool

  init(_ paragraph: Paragraph, _ prose: ProseText) {
    span = paragraph.span
    let bytes = prose.text.utf8
    var cut = min(Int(span.end), Int(span.start) + 400)
    while cut > Int(span.start), cut < bytes.count, bytes[cut] & 0xC0 == 0x80 { cut -= 1 }
    folded = Prose.folded(prose.string(TextSpan(Int(span.start)..<cut)))
    var words = 0
    var verb = false
    for i in paragraph.tokens.prefix(60) {
      let token = prose.tokens[i]
      guard token.kind == .word || token.kind == .number else { continue }
      words += 1
      if verb { continue }
      let text = Prose.folded(prose.string(i))
      if Line.verbs.contains(text) || (words > 1 && text.hasSuffix("ed") && text.utf8.count > 4) { verb = true }
      if words > 1, text.hasSuffix("s"), text.utf8.count > 4, !text.hasSuffix("ss"), bytes[Int(token.span.start)] > 96,
        i + 1 < paragraph.tokens.upperBound
      {
        verb = true
      }
    }
    wordCount = paragraph.tokens.count > 60 ? paragraph.tokens.count : words
    hasVerb = verb
    var last = paragraph.tokens.upperBound - 1
    while last > paragraph.tokens.lowerBound, prose.tokens[last].kind == .closeQuote || prose.string(last) == ")" {
      last -= 1
    }
    let mark = prose.string(last)
    endsWithQuestion = mark == "?"
    // "“The dam leaks.” — Jane Roe"
    let isSigned = folded.hasPrefix("\"") && folded.holdsBytes("\" -")
    endsLikeProse =
      isSigned || mark == "." || mark == "!" || mark == "…" || mark == "..." || mark == ":"
      || (last < paragraph.tokens.upperBound - 1 && prose.tokens[paragraph.tokens.upperBound - 1].kind == .closeQuote)
      || (mark == "?" && words > 14)
    (bare, hasArrow) = Line.bare(folded, arrow: bytes[Int(span.start)..<min(Int(span.end), Int(span.start) + 3)])
    trailingCredit = endsLikeProse || words > 70 ? nil : Line.trailingCredit(paragraph, prose)
    isMarkdownHeading = bytes[Int(span.start)] == UInt8(ascii: "#") && folded.drop { $0 == "#" }.first == " "
  }

  /// Long enough for a sentence and ends like one.
  var isProse: Bool { endsLikeProse && wordCount >= 8 }

  /// A line that names only a photographer and an agency: "ID12 / Library.com", "Jane Roe/Agency via Library".
  var isCreditOnly: Bool {
    guard wordCount <= 14, !endsLikeProse || wordCount <= 8 else { return false }
    if wordCount <= 3, isAgency { return true }
    if CreditWords.openings.open(folded) { return true }
    guard folded.holdsBytes("/") || folded.holdsBytes(" via ") || folded.holdsBytes("(c)") || folded.holdsBytes("©")
    else {
      return false
    }
    return wordCount <= 10 && CreditWords.agencies.contains { CreditWords.holds(folded, $0) }
  }

  /// "(L)", "(center)", a credit in brackets at the end: the words under a picture.
  var hasCaptionMarks: Bool {
    guard wordCount <= 60, folded.holdsBytes("(") else { return false }
    if Line.captionMarks.contains(where: folded.holdsBytes) { return true }
    guard bare.hasSuffix(")"), let open = bare.lastIndex(of: "(") else { return false }
    let inner = bare[bare.index(after: open)...].dropLast()
    return (inner.holdsBytes("/") || inner.holdsBytes(" via ") || CreditWords.openings.open(inner))
      && CreditWords.agencies.contains { CreditWords.holds(String(inner), $0) }
  }

  var isByline: Bool {
    guard wordCount <= 24 else { return false }
    if folded.hasPrefix("(") || folded.hasPrefix("["), Line.bylines.open(folded.dropFirst()) {
      return true
    }
    guard wordCount <= 12, !endsLikeProse else { return false }
    if Line.bylines.open(bare) { return true }
    return wordCount <= 8 && (bare.holdsBytes(",") || bare.holdsBytes("|"))
      && Line.bylineEnds.contains(where: bare.hasSuffix)
  }

  /// Nothing but a date, a time and words around them.
  var isDateline: Bool {
    guard wordCount <= 10, !isMarkdownHeading, folded.utf8.contains(where: { $0 >= 0x80 || $0 &- 0x30 < 10 }) else {
      return false
    }
    let words = folded.split { !$0.isLetter && !$0.isNumber }
    let digits = words.contains { $0.first?.isNumber == true }
    return digits && words.allSatisfy { $0.first?.isNumber == true || Line.dateWords.contains(String($0)) }
  }

  var isNavigation: Bool {
    guard wordCount <= 14 else { return false }
    let words = plainWords
    if Line.navigation.contains(words.joined(separator: " ")) { return true }
    if words.count > 1, words.allSatisfy(Line.shareWords.contains) { return true }
    if !endsLikeProse, wordCount <= 8, Line.navigationHeads.open(bare) { return true }
    if bare.hasPrefix("follow "), bare.holdsBytes("@") || Line.networks.contains(where: bare.holdsBytes) { return true }
    return Line.navigationOpenings.open(bare)
      && (wordCount <= 8 || folded.holdsBytes("here") || folded.holdsBytes(":") || folded.holdsBytes("|"))
  }

  /// The words without marks and digits.
  private var plainWords: [String] {
    guard folded.utf8.allSatisfy({ $0 < 0x80 }) else {
      return folded.filter { $0.isLetter || $0 == " " || $0 == "'" }.split(separator: " ").map(String.init)
    }
    return folded.utf8.split(separator: 0x20).compactMap { word in
      let letters = word.filter { $0 &- 0x61 < 26 || $0 == UInt8(ascii: "'") }
      return letters.isEmpty ? nil : String(decoding: letters, as: UTF8.self)
    }
  }

  /// A heading that links follow: "Most read".
  var opensLinks: Bool {
    wordCount <= 6 && !endsLikeProse && Line.linkHeads.open(bare)
  }

  /// An arrow and a headline.
  var isMarkedLink: Bool { hasArrow && !endsLikeProse && wordCount <= 16 }

  /// Speaks to the reader.
  var addressesReader: Bool { holdsWord(of: ["you", "your"]) }

  /// The paper or its author speaks of itself.
  var isFirstPerson: Bool { holdsWord(of: ["i", "me", "my", "our", "us", "we"]) }

  private func holdsWord(of words: Set<String>) -> Bool {
    !words.isDisjoint(with: folded.split { !$0.isLetter }.map(String.init))
  }
}

extension StringProtocol {
  /// Whether the bytes of the words stand in this text: `contains` without its care for canonical equivalence, which
  /// folded text and words of ASCII do not need.
  func holdsBytes(_ words: String) -> Bool {
    var needle = words
    var hay = String(self)
    return needle.withUTF8 { needle in
      hay.withUTF8 { hay in
        guard let first = needle.first, hay.count >= needle.count else { return false }
        for start in 0...(hay.count - needle.count) where hay[start] == first {
          var k = 1
          while k < needle.count, hay[start + k] == needle[k] { k += 1 }
          if k == needle.count { return true }
        }
        return false
      }
    }
  }
}
