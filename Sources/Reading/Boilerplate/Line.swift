// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose

/// What the boilerplate rules ask of a paragraph.
struct Line {
  let span: TextSpan
  /// Folded text, at most the first 400 bytes: the rules look at openings and short lines only.
  let folded: String
  let wordCount: Int
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
    endsLikeProse =
      mark == "." || mark == "!" || mark == "…" || mark == "..." || mark == ":"
      || (last < paragraph.tokens.upperBound - 1 && prose.tokens[paragraph.tokens.upperBound - 1].kind == .closeQuote)
      || (mark == "?" && words > 14)
    isMarkdownHeading = bytes[Int(span.start)] == UInt8(ascii: "#") && folded.drop { $0 == "#" }.first == " "
  }

  /// Long enough for a sentence and ends like one.
  var isProse: Bool { endsLikeProse && wordCount >= 8 }

  /// A line that names only a photographer and an agency: "ID12 / Library.com", "Jane Roe/Agency via Library".
  var isCreditOnly: Bool {
    guard wordCount <= 14, !endsLikeProse || wordCount <= 8 else { return false }
    if CreditWords.openings.contains(where: folded.hasPrefix) { return true }
    guard folded.holdsBytes("/") || folded.holdsBytes(" via ") || folded.holdsBytes("(c)") || folded.holdsBytes("©")
    else {
      return false
    }
    return wordCount <= 10 && CreditWords.agencies.contains { CreditWords.holds(folded, $0) }
  }

  /// "(L)", "(center)", a credit in brackets at the end: the words under a picture.
  var hasCaptionMarks: Bool {
    guard wordCount <= 60, folded.holdsBytes("(") else { return false }
    if ["(l)", "(r)", "(c)", "(left)", "(right)", "(center)", "(centre)"].contains(where: folded.holdsBytes),
      wordCount <= 60
    {
      return true
    }
    guard wordCount <= 60, folded.hasSuffix(")"), let open = folded.lastIndex(of: "(") else { return false }
    let inner = folded[folded.index(after: open)...].dropLast()
    return (inner.holdsBytes("/") || inner.holdsBytes(" via ") || CreditWords.openings.contains { inner.hasPrefix($0) })
      && CreditWords.agencies.contains { CreditWords.holds(String(inner), $0) }
  }

  var isByline: Bool {
    guard wordCount <= 12 else { return false }
    return Line.bylines.contains(where: folded.hasPrefix) && !endsLikeProse
  }

  /// Nothing but a date, a time and words around them.
  var isDateline: Bool {
    guard wordCount <= 10, !isMarkdownHeading else { return false }
    let words = folded.split { !$0.isLetter && !$0.isNumber }
    let digits = words.contains { $0.first?.isNumber == true }
    return digits && words.allSatisfy { $0.first?.isNumber == true || Line.dateWords.contains(String($0)) }
  }

  var isNavigation: Bool {
    guard wordCount <= 14 else { return false }
    let bare = folded.filter { $0.isLetter || $0 == " " || $0 == "'" }
    if Line.navigation.contains(bare.split(separator: " ").joined(separator: " ")) { return true }
    return Line.navigationOpenings.contains { folded.hasPrefix($0) }
      && (wordCount <= 8 || folded.holdsBytes("here") || folded.holdsBytes(":"))
  }

  /// Speaks to the reader: "you", "your" together with "we", "our", "us", "i".
  var addressesReader: Bool {
    let words = Set(folded.split { !$0.isLetter }.map(String.init))
    return !words.isDisjoint(with: ["you", "your"])
  }

  private static let verbs: Set<String> = [
    "is", "are", "was", "were", "be", "has", "have", "had", "will", "would", "can", "could", "may", "might", "should",
    "do",
    "does", "did", "don't", "'s", "n't", "get", "gets", "says", "say", "said", "make", "makes", "take", "takes", "goes",
    "go", "why", "how", "what", "keep", "keeps", "win", "wins", "want", "wants", "need", "needs", "know",
  ]
  private static let bylines = [
    "by ", "written by", "reported by", "reporting by", "author:", "by:", "posted by", "published by", "story by",
    "words by", "editing by", "additional reporting", "text by", "from our correspondent",
  ]
  private static let dateWords: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "monday",
    "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri",
    "sat", "sun", "am", "pm", "a", "p", "m", "gmt", "utc", "cet", "cest", "est", "edt", "et", "pt", "pst", "pdt", "bst",
    "ist", "msk", "published", "updated", "posted", "last", "modified", "on", "at", "th", "st", "nd", "rd", "of",
    "date",
    "first", "edited",
  ]
  private static let navigation: Set<String> = [
    "trending now", "trending", "most read", "most popular", "advertisement", "advertisements", "ad", "sponsored",
    "related",
    "related articles", "related stories", "related story", "read more", "more on this story", "share", "share this",
    "share this article", "tweet", "comments", "comment", "menu", "home", "world", "politics", "news", "opinion",
    "search",
    "sign in", "log in", "subscribe", "newsletter", "continue reading", "story continues below advertisement",
    "story continues below", "read the full article here", "read the full story", "read full article", "top stories",
    "latest news", "breaking news", "recommended", "recommended for you", "you may also like", "popular", "videos",
    "watch", "listen", "photos", "gallery", "follow us", "skip to content", "skip to main content", "back to top",
    "all rights reserved", "editors' picks", "editor's picks", "popular now", "more stories", "more from", "topics",
    "tags",
    "in this article", "scroll to continue", "article continues after this advertisement", "live", "exclusive",
  ]
  private static let navigationOpenings = [
    "read more", "read also", "also read", "see also", "read next", "read the full", "read the rest",
    "read the complete",
    "click here", "continue to the", "continue reading", "related:", "more:", "watch:", "listen:", "follow us",
    "follow @",
    "sign up", "subscribe", "share this", "don't miss", "you may also", "copyright", "(c) 20", "©",
    "all rights reserved",
    "go to the", "find the full", "the full story", "the full article", "this article was originally",
    "originally published",
    "download our", "get our", "full story:", "in pictures:", "live:", "up next", "view all", "view more", "see more",
    "find out more", "learn more", "tags:", "topics:", "filed under", "category:", "photo gallery",
  ]
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
