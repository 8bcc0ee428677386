// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Reading
import Testing

/// Where the author goes on behind what was said, and what is told within it.
@Suite struct QuoteEndTests {
  /// Cue and content of every quote without marks: "said: that the dam leaks".
  private func told(_ text: String) -> [String] {
    toldQuotes(text, where: { $0.kind == .indirect }, label: { quote, source in quote.cue.map(source.string) })
  }

  @Test(arguments: [
    (
      "Jane Roe criticised the plan for the dam, which had been drawn up in May.",
      ["criticised: the plan for the dam"]
    ),
    (
      "Jane Roe said that the dam leaks, noting that nobody had mended it.",
      ["said: that the dam leaks", "noting: that nobody had mended it"]
    ),
    ("Jane Roe praised John Doe at a rally in Valley Town.", ["praised: John Doe"]),
    (
      "Jane Roe described the vote as a mistake, while John Doe went home.",
      ["described: the vote as a mistake"]
    ),
    (
      "While Jane Roe says that the dam leaks, the farmers stay in the valley.",
      ["says: that the dam leaks"]
    ),
  ])
  func theAuthorsOwnWordsBehindACommaAreNotTold(text: String, expected: [String]) {
    #expect(told(text) == expected)
  }

  @Test(arguments: [
    ("Jane Roe outlined her plans in the valley.", ["outlined: her plans in the valley"]),
    ("Jane Roe accused John Doe of lying in court.", ["accused: John Doe of lying in court"]),
    ("Jane Roe criticised the ban on boats that leak.", ["criticised: the ban on boats that leak"]),
    (
      "Jane Roe said that the dam leaks and that nobody had mended it.",
      ["said: that the dam leaks and that nobody had mended it"]
    ),
    (
      "Jane Roe suggests the new dam is unsafe for the farmers.",
      ["suggests: the new dam is unsafe for the farmers"]
    ),
  ])
  func whatBelongsToThePhraseIsTold(text: String, expected: [String]) { #expect(told(text) == expected) }

  @Test(arguments: [
    ("Jane Roe said that she hopes to win the vote in May.", ["said: that she hopes to win the vote in May"]),
    (
      "Jane Roe thinks that John Doe supports the dam.",
      ["thinks: that John Doe supports the dam"]
    ),
    (
      "Jane Roe said that John Doe promised to mend the dam.",
      ["said: that John Doe promised to mend the dam", "promised: to mend the dam"]
    ),
  ])
  func withinWhatIsToldOnlyAnothersStatementStandsOnItsOwn(text: String, expected: [String]) {
    #expect(told(text) == expected)
  }

  @Test(arguments: [
    "“The dam leaks,” Jane Roe said, adding later, “Nobody mends it.”",
    "“The dam leaks,” Jane Roe said. “You squeezed farmers to the limit” to build the new dam, she said.",
  ])
  func anAttributionOfItsOwnBeginsAQuoteOfItsOwn(text: String) {
    let quotes = ArticleReader().reading(of: Article(id: "a", path: "a.txt", text: SourceText(text))).quotes
    #expect(quotes.count == 2 && quotes.allSatisfy { $0.contentSpans.count == 1 }, "\(quotes)")
  }
}
