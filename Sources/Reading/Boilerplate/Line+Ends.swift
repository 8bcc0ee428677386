// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose

/// What stands at the ends of a line: marks before it, a credit behind it.
extension Line {
  /// The text without list marks, emphasis and arrows; whether an arrow opened it.
  static func bare(_ folded: String, arrow first: ArraySlice<UInt8>) -> (String, Bool) {
    let hasArrow =
      first.starts(with: [0x3E, 0x3E]) || first.starts(with: [0xC2, 0xBB]) || first.starts(with: [0xE2, 0x96, 0xB6])
      || first.starts(with: [0xE2, 0x96, 0xBA]) || first.starts(with: [0xE2, 0x86, 0x92])
    guard let byte = folded.utf8.first, let last = folded.utf8.last,
      hasArrow || !isPlain(byte) || last == UInt8(ascii: "*") || last == UInt8(ascii: "_")
    else { return (folded, false) }
    var rest = Substring(folded)
    // Folding makes a quotation mark of one of the arrows.
    if hasArrow, !rest.isEmpty { rest.unicodeScalars.removeFirst() }
    while let mark = rest.unicodeScalars.first, marks.contains(mark) { rest.unicodeScalars.removeFirst() }
    while let mark = rest.unicodeScalars.last, mark == "*" || mark == "_" || mark == " " {
      rest.unicodeScalars.removeLast()
    }
    return (String(rest), hasArrow)
  }

  private static func isPlain(_ byte: UInt8) -> Bool { byte &- 97 < 26 || byte &- 48 < 10 }

  private static let marks: Set<Unicode.Scalar> = [
    "*", "_", ">", "-", "|", "•", "·", "→", "▶", "►", "▸", "■", "●", " ", "◆", "~",
  ]

  /// Nothing but the name of an agency: "(AFP)", "— AP".
  var isAgency: Bool {
    let words = folded.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    return CreditWords.agencies.contains(words)
      || (words.hasPrefix("with ") && CreditWords.agencies.contains(String(words.dropFirst(5))))
  }

  /// The last few words of a line, from the end of its last sentence or from a word like "Photo:".
  static func trailingCredit(_ paragraph: Paragraph, _ prose: ProseText) -> TextSpan? {
    let tokens = paragraph.tokens
    guard tokens.count > 6 else { return nil }
    let first = max(tokens.lowerBound + 3, tokens.upperBound - 14)
    for at in stride(from: tokens.upperBound - 2, through: first, by: -1) {
      let mark = prose.string(at)
      let start: Int
      if mark == "." || mark == "!" {
        start = at + 1
      } else if mark == ":", pictureWords.contains(Prose.folded(prose.string(at - 1))) {
        start = at - 1
      } else if mark == "/", CreditWords.agencies.contains(Prose.folded(prose.string(at - 1))), isUpper(at - 1, prose) {
        start = at - 1
      } else {
        continue
      }
      let span = TextSpan(start: prose.tokens[start].span.start, end: prose.tokens[tokens.upperBound - 1].span.end)
      let words = Prose.folded(prose.string(span))
      if CreditWords.openings.open(words) { return span }
      guard words.holdsBytes("/") || words.holdsBytes(" via ") else {
        if mark == "." || mark == "!" { return nil }
        continue
      }
      if CreditWords.agencies.contains(where: { CreditWords.holds(words, $0) }) { return span }
    }
    return nil
  }

  private static let pictureWords: Set<String> = [
    "photo", "photograph", "image", "picture", "credit", "credits", "illustration",
  ]

  private static func isUpper(_ token: Int, _ prose: ProseText) -> Bool {
    prose.text.utf8[Int(prose.tokens[token].span.start)] &- 65 < 26
  }

  // MARK: Notes and pleas

  /// Corrections, rights and who helped, in a paragraph of their own.
  var isNote: Bool {
    guard wordCount <= 60 else { return false }
    if Self.noteOpenings.open(bare) { return true }
    return wordCount <= 45 && folded.holdsBytes("contribut") && Self.helpers.contains(where: folded.holdsBytes)
  }

  /// One line that asks the reader to subscribe, follow or write, anywhere in the text.
  var isPlea: Bool {
    guard wordCount <= 30, Self.pleaOpenings.open(bare), !folded.holdsBytes("\"") else {
      return false
    }
    return Self.pleaWords.contains(where: folded.holdsBytes)
  }

  private static let helpers = [
    "contributed to this", "contributed reporting", "contributing to this", "contributed from", "also contributed",
  ]
  private static let noteOpenings: Openings = [
    "editor's note", "correction:", "correction -", "clarification:", "this story was originally",
    "this article was originally", "this story has been updated", "this article has been updated",
    "this story was updated", "this article was updated", "this article was first", "this story first appeared",
    "a version of this", "this article first appeared", "originally published", "the views expressed",
    "views expressed in", "the opinions expressed", "opinions expressed in", "copyright ", "(c) 20", "©",
    "all rights reserved", "our standards:", "with files from", "with reporting by", "with additional reporting",
    "this is a developing", "this is a breaking", "disclaimer:", "disclosure:", "this material may not be",
    "republished with permission", "this article is republished", "this content was produced",
  ]
  private static let pleaOpenings: Openings = [
    "sign up", "subscribe", "get the", "get our", "get all", "support our", "support independent", "join our",
    "join us", "join the conversation", "download", "follow us", "follow our", "click here", "click to", "tap here",
    "share your", "email us", "e-mail us", "do you have", "have a tip", "have a story", "got a tip", "got a story",
    "want more", "become a", "donate", "help us", "stay up", "stay informed", "enjoying this", "like what you",
    "to get", "to receive", "receive our", "never miss", "don't miss", "for more news", "if you have a",
  ]
  private static let pleaWords = [
    "newsletter", "inbox", "subscribe", "@", " app", "channel", "journalism", "membership", "a member", "donat",
    "podcast", "notification", "alerts", " tip", "whatsapp", "telegram", "email", "e-mail", "twitter", "facebook",
    "your story", "our coverage", "our reporting", "instagram",
  ]
}

/// Finds the lines that tell who wrote the article: "Jane Roe is a reporter in Utopia."
struct AuthorNotes {
  private let lines: [Line]
  /// Names of bylines, folded.
  private let authors: [String]

  init(_ lines: [Line]) {
    self.lines = lines
    authors = lines.prefix(12).filter(\.isByline).compactMap { line in
      let words = line.bare.split { $0 == " " || $0 == "|" || $0 == "," }
      guard let by = words.firstIndex(of: "by"), words.count > by + 2 else { return nil }
      return words[(by + 1)...(by + 2)].joined(separator: " ")
    }
  }

  /// In the last third: opens with the author's name and tells of the author, or tells how to reach somebody.
  func isNote(_ index: Int) -> Bool {
    guard index > 0, lines.count - index <= 6 || index * 3 >= lines.count * 2 else { return false }
    let line = lines[index]
    guard line.wordCount <= 80, !line.folded.hasPrefix("\"") else { return false }
    if authors.contains(where: line.bare.hasPrefix) {
      return Self.verbs.contains(where: line.folded.holdsBytes)
    }
    if Self.reach.contains(where: line.folded.holdsBytes) { return true }
    return lines.count - index <= 2 && introducesWriter(line, index)
  }

  /// "Ann Poe is a freelance writer": nobody whom the article speaks of.
  private func introducesWriter(_ line: Line, _ index: Int) -> Bool {
    let words = line.bare.split(separator: " ")
    guard let verb = words.prefix(4).firstIndex(of: "is"), verb >= 2, words.count > verb + 2,
      words[verb + 1] == "a" || words[verb + 1] == "an" || words[verb + 1] == "the"
    else { return false }
    guard words[(verb + 2)...].prefix(8).contains(where: { word in Self.writers.open(word) })
    else {
      return false
    }
    let surname = String(words[verb - 1])
    return !lines[..<index].contains { $0.folded.holdsBytes(surname) }
  }

  private static let verbs = [
    " is a", " is the", " is an", " writes", " covers", " reports ", " can be ", " has been", " was a ", "@",
    " joined ",
  ]
  private static let reach = [
    "can be reached at", "contact her at", "contact him at", "contact them at", "follow her on", "follow him on",
    "follow them on", "reach her at", "reach him at", "email her at", "email him at", "follow the author",
  ]
  private static let writers: Openings = [
    "reporter", "correspondent", "writer", "editor", "journalist", "columnist", "contributor", "author", "freelance",
  ]
}
