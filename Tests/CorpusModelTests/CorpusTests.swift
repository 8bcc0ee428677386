// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Fixtures
import NewsModel
import Prose
import Testing

struct CorpusTests {
  /// Two articles of one story.
  static let story = [
    Draft(
      "b-lake", day: "2025-04-03", outlet: "Lake Post",
      "Ada Lund, the ferry minister, met Bo Rask in Oslo on Tuesday.\n\n“We agreed with Rask,” she said, “on ferries.”"
    )
    .actor("Ada Lund", roles: ["ferry minister"], called: ["she"]).actor("Bo Rask", aliases: ["Rask"])
    .actor("Oslo", .place).time("Tuesday", "2025-04-01")
    .quote("“We agreed with Rask,”", "“on ferries.”", by: "Ada Lund", cue: "said")
    .event("met", .meeting, who: ["Ada Lund", "Bo Rask"], place: "Oslo", time: "Tuesday"),
    Draft("c-undated", "Nobody came to the pier."),
    Draft("a-hill", day: "2025-04-03", title: "Ferries again", "Ada Lund said nothing.").actor("Ada Lund"),
  ]

  @Test func anEmptyCorpusHasNothing() {
    let corpus = CorpusBuilder().corpus()
    #expect(corpus.articles.isEmpty && corpus.actors.isEmpty && corpus.events.isEmpty && corpus.quotes.isEmpty)
    #expect(corpus.validate() == [])
  }

  @Test func articlesStandByDayThenById() {
    let corpus = Corpus(CorpusTests.story)
    #expect(corpus.articles.map { corpus.article($0).key } == ["a-hill", "b-lake", "c-undated"])
    #expect(corpus.articles.map { corpus.article($0).outlet } == [nil, "Lake Post", nil])
    #expect(
      corpus.articles.map { corpus.article($0).title } == [
        "Ferries again", "Ada Lund, the ferry minister, met Bo Rask in Oslo on Tuesday. “We …",
        "Nobody came to the pier.",
      ])
    #expect(corpus.validate() == [])
  }

  @Test func aViewGivesBackWhatWasRead() throws {
    let corpus = Corpus(CorpusTests.story)
    let article = corpus.article(ArticleID(rawValue: 1))
    let draft = CorpusTests.story[0]
    #expect(article.text == draft.article.text)
    #expect(article.sentences == draft.reading.sentences)
    #expect(article.paragraphs == draft.reading.paragraphs)
    #expect(article.times == draft.reading.times)
    #expect(article.documentTime == draft.reading.documentTime)
    #expect(
      article.mentions.map { "\(corpus.actor($0.actor).name): \(article.string($0.mention.span))" } == [
        "Ada Lund: Ada Lund", "Bo Rask: Bo Rask", "Oslo: Oslo", "Bo Rask: Rask", "Ada Lund: she",
      ])
    #expect(
      article.sentence(at: 5).map(article.string) == "Ada Lund, the ferry minister, met Bo Rask in Oslo on Tuesday.")
    #expect(article.sentence(at: UInt32(article.textCount)) == nil)

    let quote = corpus.quote(try #require(article.quotes.first))
    #expect(quote.text == "“We agreed with Rask,” … “on ferries.”")
    #expect(quote.sourceName == "Ada Lund")
    #expect(quote.about.map { corpus.actor($0).name } == ["Bo Rask"])
    #expect(quote.time == EventTime(days: day("2025-04-03")...day("2025-04-03"), value: "2025-04-03", isInferred: true))

    let event = corpus.event(try #require(article.events.first))
    #expect(event.type == .meeting && event.status == .reported && event.placeName == "Oslo")
    #expect(event.participants.map(\.name) == ["Ada Lund", "Bo Rask"])
    #expect((0..<event.participantCount).map(event.participantName) == event.participants.map(\.name))
    #expect((0..<event.participantCount).map(event.participantActor) == event.participants.map(\.actor))
    #expect(
      event.time == EventTime(days: day("2025-04-01")...day("2025-04-01"), value: "2025-04-01", isInferred: false))
    #expect(event.triggerText == "met")

    let lund = corpus.actor(ActorID(rawValue: 0))
    #expect(lund.name == "Ada Lund" && lund.mentionCount == 3 && lund.articles.count == 2)
    #expect(lund.roles.map(\.text) == ["ferry minister"])
    #expect(lund.quotes == [quote.id] && lund.quotesAbout == [] && lund.events == [event.id])
  }

  @Test(arguments: [
    ("Roe denied the leak.", "the leak", "denied", "denied"),
    ("Roe told the Oslo council that it leaks.", "that it leaks", "told", "told the Oslo council"),
    ("It leaks, said Roe, as ever.", "as ever", "said", nil),
    ("Roe denied, again, the leak.", "the leak", "denied", nil),
    ("It leaks, Roe said.", "It leaks", "said", nil), ("Roe's saying it leaks.", "it leaks", "'s saying", "saying"),
    ("Roe denied on his way to the council and back the leak.", "the leak", "denied", nil),
  ])
  func toldWordsHaveALead(text: String, content: String, cue: String, lead: String?) throws {
    let corpus = Corpus([Draft("a", text).actor("Roe").quote(content, by: "Roe", cue: cue, kind: .indirect)])
    #expect(corpus.quote(QuoteID(rawValue: 0)).lead == lead)
    let direct = Corpus([Draft("a", text).quote(content, cue: cue)])
    #expect(direct.quote(QuoteID(rawValue: 0)).lead == nil)
  }

  @Test(arguments: [
    (EventType.other, "2031-05-04", "2031-05-04", false), (.other, "2031-05-01", "2031-05-31", false),
    (.other, "2031-01-01", "2031-12-31", true), (.visit, "2031-01-01", "2031-12-31", false),
  ])
  func anActOfNoKindSomeTimeInAYearIsSlight(type: EventType, first: String, last: String, isSlight: Bool) {
    let draft = Draft("a", day: "2031-06-01", "Roe wandered about then.").actor("Roe")
      .time("then", "\(first)/\(last)").event("wandered", type, who: ["Roe"], time: "then")
    #expect(Corpus([draft]).event(EventID(rawValue: 0)).isSlight == isSlight)
  }

  @Test func theDumpIsReadable() {
    let corpus = Corpus(CorpusTests.story)
    let dump = corpus.dump()
    #expect(dump.contains("Ada Lund [person] 3 in a-hill b-lake\n    is ferry minister 1 (b-lake)\n"))
    #expect(
      dump.contains("2025-04-01 meeting “met” reported 1: Ada Lund (agent), Bo Rask (counterpart) @ Oslo\n"))
    #expect(dump.contains("b-lake direct ~2025-04-03 Ada Lund “said” about Bo Rask 90\n"))
  }

  private func day(_ iso: String) -> CalendarDay { CalendarDay(iso: iso)! }
}
