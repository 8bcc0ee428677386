// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Reading
import Testing

/// Where a quotation begins and ends when its marks alone do not tell, and whose it is.
@Suite struct QuoteMarkTests {
  /// Name of the source and content of every quote of the kinds: "Jane Roe: “A.” | “B.”".
  private func told(_ text: String, _ kinds: Set<Quote.Kind> = [.direct, .partial]) -> [String] {
    toldQuotes(text, where: { kinds.contains($0.kind) }, label: { quote, _ in quote.source?.name })
  }

  @Test(arguments: [
    (
      "“I would rather live in what he calls “hell” than here,” Jane Roe said.",
      ["Jane Roe: “I would rather live in what he calls “hell” than here,”"]
    ),
    (
      "\"They cried “Never again” all night,\" Jane Roe said on Monday.",
      ["Jane Roe: \"They cried “Never again” all night,\""]
    ),
    ("\"We stay here all night,” Jane Roe said. She went home.", ["Jane Roe: \"We stay here all night,”"]),
    ("“We hugged,” Jane Roe said. “We cried.”", ["Jane Roe: “We hugged,” | “We cried.”"]),
  ])
  func marksWithinMarksAreCounted(text: String, expected: [String]) { #expect(told(text) == expected) }

  @Test func aNicknameIsNoQuotation() {
    #expect(
      told("“This is a big year!” Jane “Dusty” Roe, a farmer, shouted to the crowd. “The valley is watching.”")
        .map { $0.split(separator: ":", maxSplits: 1)[1] } == [" “This is a big year!” | “The valley is watching.”"])
  }

  @Test func voicesWithSignaturesAreOnePersonEach() {
    #expect(
      told(
        """
        “The dam is a good thing. I like it.” ― Jane Roe

        “The lake is what we call “home” in the valley.” ― Mary Doe

        “Nobody asked us whether we want it at all.”
        """) == [
          "Jane Roe: “The dam is a good thing. I like it.”",
          "Mary Doe: “The lake is what we call “home” in the valley.”",
        ])
  }

  @Test(arguments: [
    (
      "The bias shows in how the site rated this statement by Mayor Jane Roe on June 11:\n\n“Half of the valley has no work at all.”",
      ["Jane Roe: “Half of the valley has no work at all.”"]
    ),
    (
      "Jane Roe scolded the farmers: “The science is against you,” she said.",
      ["Jane Roe: “The science is against you,”"]
    ),
    (
      "“It was a long night for all of us,” as Jane Roe put it later.",
      ["Jane Roe: “It was a long night for all of us,”"]
    ),
  ])
  func whoseWordsAreAnnounced(text: String, expected: [String]) { #expect(told(text) == expected) }

  @Test(arguments: [
    (
      "Jane Roe said in the letter that the sign “wrongly and knowingly” suggests that the dam is safe.",
      ["Jane Roe: that the sign “wrongly and knowingly” suggests that the dam is safe"]
    ),
    (
      "Jane Roe said there remains a “large difference between farms,” when it comes to water.",
      ["Jane Roe: there remains a “large difference between farms,” when it comes to water"]
    ),
    (
      "The farmers met.\n\nJane Roe was talking about \"Valley: How Farmers Choose to Leave,\" the book of the year.",
      []
    ),
  ])
  func wordsSetOffAreNobodysOwn(text: String, expected: [String]) { #expect(told(text) == expected) }
}
