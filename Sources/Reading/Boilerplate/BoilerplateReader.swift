// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// Finds what stands in an article's file and is not its prose: captions, credits, bylines, links, pleas.
///
/// Works on paragraphs, from their place, their shape and words that web pages use everywhere. What is doubtful stays
/// prose: a lost headline costs less than a lost paragraph.
struct BoilerplateReader {
  /// In text order; spans are whole paragraphs, except for credits inside captions and notes in brackets.
  func boilerplate(in prose: ProseText) -> [Boilerplate] {
    let lines = prose.paragraphs.map { Line($0, prose) }
    var result: [Boilerplate] = []
    let body = bodyRange(lines)
    let notes = AuthorNotes(lines)
    let transcript = TranscriptLines(prose, lines)
    var pleading = false
    var listing = false
    for (i, line) in lines.enumerated() {
      if pleading || (i > body.lowerBound && startsPlea(line, at: i, of: lines.count)) {
        pleading = true
        result.append(Boilerplate(span: line.span, kind: .plea))
      } else if line.isNote || line.isPlea || notes.isNote(i) {
        result.append(Boilerplate(span: line.span, kind: .plea))
      } else if transcript.isTurn(i) {
        // Said, however short.
      } else if let kind = shapeKind(lines, i, body) {
        result.append(Boilerplate(span: line.span, kind: listing && kind == .heading ? .link : kind))
      } else if listing, !line.endsLikeProse, line.wordCount <= 16 {
        result.append(Boilerplate(span: line.span, kind: .link))
      }
      listing = (line.opensLinks && i > body.lowerBound) || (listing && !line.endsLikeProse)
      if result.last?.span != line.span || result.last?.kind == .caption {
        result += inlineNotes(line, prose)
      }
    }
    return result.sorted { $0.span < $1.span }
  }

  /// From the first to the last paragraph that looks like prose: ends like a sentence and is long enough for one.
  private func bodyRange(_ lines: [Line]) -> Range<Int> {
    guard let first = lines.firstIndex(where: \.isProse) else { return 0..<lines.count }
    let last = lines.lastIndex(where: \.isProse) ?? first
    return first..<(last + 1)
  }

  // MARK: Whole paragraphs

  private func shapeKind(_ lines: [Line], _ i: Int, _ body: Range<Int>) -> Boilerplate.Kind? {
    let line = lines[i]
    if line.isMarkdownHeading { return .heading }
    if line.isCreditOnly { return .credit }
    if line.hasCaptionMarks || line.trailingCredit != nil { return .caption }
    if line.isByline { return .byline }
    if line.isDateline { return .dateline }
    if line.isNavigation { return .navigation }
    if line.isMarkedLink { return .link }
    if line.endsLikeProse || line.wordCount > 16 { return nil }
    if i < body.lowerBound { return headKind(lines, i) }
    if i >= body.upperBound { return line.wordCount <= 12 ? .navigation : nil }
    // A list keeps its items; a line alone between two paragraphs of prose is a heading or leads elsewhere.
    let before = i > 0 && !lines[i - 1].isProse && !lines[i - 1].hasCaptionMarks
    let after = i + 1 < lines.count && !lines[i + 1].isProse && !lines[i + 1].hasCaptionMarks
    if before && after { return nil }
    if line.wordCount >= 3 && (line.hasVerb || line.endsWithQuestion) { return .link }
    return line.wordCount <= 12 ? .heading : nil
  }

  /// Above the first paragraph: the headline and what web pages put around it.
  private func headKind(_ lines: [Line], _ i: Int) -> Boilerplate.Kind {
    let line = lines[i]
    if line.wordCount <= 2 && i > 0 { return .navigation }
    let twin =
      lines.prefix(i).contains { $0.folded == line.folded }
      || lines.dropFirst(i + 1).prefix(4).contains { $0.folded == line.folded }
    return twin && line.wordCount <= 4 ? .navigation : .heading
  }

  private func startsPlea(_ line: Line, at index: Int, of count: Int) -> Bool {
    guard index * 3 >= count * 2 || index + 4 >= count else { return false }
    // What somebody says is no plea.
    if line.folded.hasPrefix("\"") { return false }
    if Self.pleaHeads.open(line.folded) { return true }
    // "Your community" is not "our community".
    let hits = Self.pleaWords.count(atWordsOf: line.folded)
    guard hits > 0, hits >= 2 || line.wordCount <= 30 else { return false }
    // "Donors chip in online and sign up" tells of others.
    return line.addressesReader || (hits >= 2 && line.isFirstPerson)
  }

  private static let pleaHeads: Openings = [
    "note from the author", "author's note", "a note from", "editor's note:", "about the author", "from the author",
    "a word from", "note from the editor",
  ]
  private static let pleaWords: Openings = [
    "support our", "support independent", "readers like you", "newsletter", "subscribe", "subscription", "donate",
    "donation", "become a member", "joining our community", "join our community", "our community",
    "thank you for reading",
    "time to read", "thanks for reading", "sign up", "your support", "chip in", "paywall", "our journalism", "our work",
    "if you found this", "if you enjoyed", "if you liked", "wealthy owner", "rely on readers", "depend on readers",
    "this article was written by", "i am the author", "author of this article", "get in touch",
  ]

  // MARK: Inside a paragraph

  /// Credits and picture notes in brackets.
  private func inlineNotes(_ line: Line, _ prose: ProseText) -> [Boilerplate] {
    var result: [Boilerplate] = []
    if let credit = line.trailingCredit { result.append(Boilerplate(span: credit, kind: .credit)) }
    var open: Int?
    let bytes = prose.text.utf8
    for offset in line.span.range {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") { open = offset }
      guard byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]"), let start = open else { continue }
      open = nil
      let span = TextSpan(start..<(offset + 1))
      let inner = folded(prose.string(TextSpan((start + 1)..<offset)))
      if inner.utf8.count < 200, isCredit(inner) || isPictureNote(inner) {
        result.append(Boilerplate(span: span, kind: .credit))
      }
    }
    return result
  }

  private func isCredit(_ inner: String) -> Bool {
    if CreditWords.openings.open(inner) { return true }
    guard inner.holdsBytes("/") || inner.holdsBytes(" via ") || CreditWords.agencies.contains(inner) else {
      return false
    }
    return CreditWords.agencies.contains { CreditWords.holds(inner, $0) }
  }

  private func isPictureNote(_ inner: String) -> Bool {
    inner.hasPrefix("pictured") || inner.hasPrefix("above,") || inner == "above" || inner == "pictured"
      || inner.hasPrefix("photo") || inner.hasPrefix("file p") || inner == "file" || inner.hasPrefix("in picture")
      || inner.hasPrefix("see picture")
      || (inner.utf8.count < 60 && (CreditWords.holds(inner, "picture") || CreditWords.holds(inner, "pictured")))
  }
}

/// Words that name who took a picture.
enum CreditWords {
  /// Agencies and picture libraries, folded.
  static let agencies = [
    "getty images", "getty", "afp", "reuters", "ap", "associated press", "ap photo", "shutterstock", "epa", "epa-efe",
    "efe", "tass", "sputnik", "xinhua", "bloomberg", "zuma", "pool", "upi", "dpa", "anadolu", "wikimedia commons",
    "wikimedia", "alamy", "istock", "istockphoto", "imago", "unsplash", "flickr", "pexels", "pixabay", "adobe stock",
    "depositphotos", "corbis", "magnum", "nurphoto", "sipa", "ukrinform", "handout", "collage", "press association",
    "pa wire", "pa images", "ritzau", "ntb", "tt", "keystone", "screenshot", "courtesy", "creative commons", "cc by",
  ]
  static let openings: Openings = [
    "photo by", "photo:", "photo credit", "photograph by", "photograph:", "image:", "image by", "image credit",
    "credit:",
    "credits:", "picture:", "picture by", "file photo", "screenshot", "courtesy of", "illustration by", "illustration:",
    "graphic by", "collage by", "ap photo", "source: getty",
  ]

  /// True when the words stand in the text with no letter on either side.
  static func holds(_ text: String, _ words: String) -> Bool {
    let hay = Array(text.utf8)
    let needle = Array(words.utf8)
    guard hay.count >= needle.count else { return false }
    func letter(_ i: Int) -> Bool { hay.indices.contains(i) && (hay[i] | 0x20) &- 97 < 26 }
    for i in 0...(hay.count - needle.count) where hay[i] == needle[0] {
      if hay[i..<(i + needle.count)].elementsEqual(needle), !letter(i - 1), !letter(i + needle.count) { return true }
    }
    return false
  }
}
