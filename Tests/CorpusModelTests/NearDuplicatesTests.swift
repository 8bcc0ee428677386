// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Fixtures
import NewsModel
import Testing

/// One story of an agency in several outlets is one article with several outlets.
struct NearDuplicatesTests {
  private static let story = """
    Ada Lund met Bo Rask in the harbour of Oslo on Tuesday. “The ferry will sail again,” said Lund, who leads the \
    company that owns it. The two had not spoken since the winter, when the pier broke in a storm and nobody wanted \
    to pay for a new one. The town council will vote on the money before the summer, and three of its members have \
    said that they are in favour of it.
    """

  private func draft(_ id: String, _ day: String?, _ outlet: String, _ text: String) -> Draft {
    Draft(id, day: day, outlet: outlet, text).actor("Ada Lund", aliases: ["Lund"])
      .quote("“The ferry will sail again,”", by: "Lund", cue: "said")
  }

  private func corpus(_ drafts: Draft...) -> Corpus { Corpus(drafts) }

  private func articles(_ corpus: Corpus) -> [ArticleView] { corpus.articles.map(corpus.article) }

  @Test func theFirstOneCountsAndTheOthersAreItsCopies() {
    let edited = "(Agency) – " + Self.story.replacing("three of its members", with: "four members")
    let corpus = corpus(
      draft("b", "2025-04-03", "The Post", edited), draft("a", "2025-04-02", "The Daily", Self.story),
      draft("c", "2025-04-03", "The Post", Self.story))
    #expect(articles(corpus).map(\.key) == ["a", "b", "c"])
    #expect(articles(corpus).map { $0.original?.rawValue } == [nil, 0, 0])
    #expect(articles(corpus)[0].copies.map(\.rawValue) == [1, 2])
    #expect(articles(corpus)[0].outlets == ["The Daily", "The Post"])
    #expect(corpus.quoteCount == 1)
    #expect(corpus.actor(corpus.actors[0]).mentionCount == 2)
    #expect(corpus.validate() == [])
  }

  @Test func halfOfTheWordsAreNotEnough() {
    let half = String(Self.story.prefix(Self.story.count / 2))
    let other = """
      \(half) What the council will do is open. Nobody has asked the fishermen, who have used the old pier all the time \
      and do not need another. One of them laughed when he was asked, and went out to sea.
      """
    #expect(corpus(draft("a", nil, "x", Self.story), draft("b", nil, "y", other)).quoteCount == 2)
  }

  @Test func whatComesAgainLaterIsNews() {
    #expect(
      corpus(draft("a", "2025-04-02", "x", Self.story), draft("b", "2026-04-02", "y", Self.story)).quoteCount == 2)
    #expect(
      corpus(draft("a", "2025-04-02", "x", Self.story), draft("b", "2025-04-09", "y", Self.story)).quoteCount == 1)
  }

  @Test func aFewWordsAreNoStory() {
    #expect(corpus(Draft("a", "She left."), Draft("b", "She left.")).articles.count == 2)
    #expect(articles(corpus(Draft("a", "She left."), Draft("b", "She left."))).allSatisfy { $0.original == nil })
  }
}
