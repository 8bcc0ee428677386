// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Fixtures
import NewsModel
import SeededRandom
import Testing

struct EventMergeTests {
  /// One report in an article of its own: "2025-04-03: Ada Lund met Bo Rask in Oslo".
  private func report(
    _ id: String, day: String?, _ type: EventType, who: [String], place: String? = nil, on days: String? = nil,
    _ status: EventStatus = .reported, told verb: String = "acted"
  ) -> Draft {
    // The report stands in the second paragraph, so that nothing is inferred from the article's day.
    var text = "News.\n\n" + who.joined(separator: " and ") + " " + verb
    if let place { text += " in " + place }
    text += days == nil ? "." : " then."
    var draft = Draft(id, day: day, text)
    for name in who { draft = draft.actor(name, name.contains(" ") ? .person : .country) }
    if let place { draft = draft.actor(place, .place) }
    if let days { draft = draft.time("then", days) }
    return draft.event(verb, type, who: who, place: place, time: days == nil ? nil : "then", status: status)
  }

  /// For each event of the corpus the ids of its reports' articles.
  private func events(_ drafts: [Draft]) -> [[String]] {
    let corpus = Corpus(drafts)
    #expect(corpus.validate() == [])
    return corpus.events.map { corpus.event($0).reports.map { corpus.article($0.article).key } }
  }

  @Test func whatOneExpectsAndAnotherSawIsOneEvent() {
    let corpus = Corpus([
      report("a", day: "2025-04-01", .visit, who: ["Ada Lund"], place: "Oslo", on: "2025-04-02", .planned),
      report("b", day: "2025-04-04", .travel, who: ["Ada Lund"], place: "Oslo", on: "2025-03-31/2025-04-06"),
    ])
    #expect(corpus.eventCount == 1)
    let event = corpus.event(EventID(rawValue: 0))
    #expect(event.statusCounts.map { "\($0.status) \($0.count)" } == ["reported 1", "planned 1"])
    #expect(event.status == .reported && event.articleCount == 2 && event.time?.value == "2025-04-02")
  }

  /// "the attacks of May 3": without actor and place.
  private func nameless(_ id: String, day: String, _ type: EventType, on days: String) -> Draft {
    Draft(id, day: day, "News.\n\nThe outrage then.").time("then", days).event("outrage", type, who: [], time: "then")
  }

  @Test func aHappeningOfADayLongPastIsKnownByIt() {
    let placed = report("a", day: "2025-08-01", .attack, who: ["Erewhon"], place: "Oslo", on: "2025-05-03")
    let late = nameless("b", day: "2025-09-01", .attack, on: "2025-05-03")
    #expect(events([placed, late]) == [["a", "b"]])
    #expect(events([placed, nameless("b", day: "2025-09-01", .attack, on: "2025-05-04")]) == [["a"], ["b"]])
    #expect(events([placed, nameless("b", day: "2025-09-01", .accident, on: "2025-05-03")]) == [["a"], ["b"]])
    #expect(events([placed, nameless("b", day: "2025-09-01", .meeting, on: "2025-05-03")]) == [["a"], ["b"]])
  }

  @Test func onTheDayItselfAnotherArticleMayMeanAnotherAttack() {
    let placed = report("a", day: "2025-05-03", .attack, who: ["Erewhon"], place: "Oslo", on: "2025-05-03")
    #expect(events([placed, nameless("b", day: "2025-05-04", .attack, on: "2025-05-03")]) == [["a"], ["b"]])
    // In one article it is what the article tells of that day.
    let twice = Draft("a", day: "2025-05-04", "News.\n\nErewhon struck Oslo then. The outrage of that day.")
      .actor("Erewhon", .country).actor("Oslo", .place).time("then", "2025-05-03").time("that day", "2025-05-03")
      .event("struck", .attack, who: ["Erewhon"], place: "Oslo", time: "then")
      .event("outrage", .attack, who: [], time: "that day")
    #expect(events([twice]) == [["a", "a"]])
  }

  @Test func anElectionIsKnownByItsDay() {
    let placed = report("a", day: "2025-05-03", .election, who: ["Erewhon"], on: "2025-06-03", .planned)
    #expect(events([placed, nameless("b", day: "2025-05-20", .election, on: "2025-06-03")]) == [["a", "b"]])
  }

  @Test func whatFollowedShortlyIsDatedByWhatItFollowed() {
    let corpus = Corpus([
      Draft("a", day: "2025-11-10", "News.\n\nAda Lund met Bo Rask then. Shortly afterwards, Ada Lund resigned.")
        .actor("Ada Lund").actor("Bo Rask").time("then", "2025-10-21")
        .event("met", .meeting, who: ["Ada Lund", "Bo Rask"], time: "then")
        .event("resigned", .resignation, who: ["Ada Lund"])
    ])
    let times = corpus.events.map { corpus.event($0).time }
    #expect(times.map { $0?.value } == ["2025-10-21", "2025-10-21/2025-10-31"])
    #expect(times.map { $0?.isInferred } == [false, true])
  }

  @Test func meetingsMonthsApartAreTwo() {
    let meeting = ["Ada Lund", "Bo Rask"]
    #expect(
      events([
        report("a", day: "2025-04-01", .meeting, who: meeting, on: "2025-04-01"),
        report("b", day: "2025-07-01", .meeting, who: meeting, on: "2025-07-01"),
      ]) == [["a"], ["b"]])
  }

  @Test func meetingsWithOthersAreOthers() {
    let (a, b, c) = ("Ada Lund", "Bo Rask", "Cy Tarn")
    let day = "2025-04-01"
    #expect(
      events([
        report("a", day: day, .meeting, who: [a, b], on: day), report("b", day: day, .meeting, who: [a, c], on: day),
        report("c", day: day, .negotiation, who: [b, a], on: day),
      ]) == [["a", "c"], ["b"]])
  }

  @Test func actsOfNoKindAreOneOnlyUnderOneWord() {
    let (who, day) = (["Ada Lund", "Bo Rask"], "2025-04-01")
    let verbs = ["debated", "danced", "debate", "debating", "dance", "stopped", "stops", "carried", "carries"]
    #expect(
      events(
        verbs.enumerated().map { report("\($0)", day: day, .other, who: who, on: day, told: $1) })
        == [["0", "2", "3"], ["1", "4"], ["5", "6"], ["7", "8"]])
  }

  @Test func whatAYearSawIsOneHappeningOnlyOfTheSamePeople() {
    let (a, b, year) = ("Ada Lund", "Bo Rask", "2024-01-01/2024-12-31")
    #expect(
      events([
        report("a", day: "2025-04-01", .victory, who: [a], on: year),
        report("b", day: "2025-05-01", .victory, who: [a, b], on: year),
        report("c", day: "2025-06-01", .victory, who: [a], on: year),
        report("d", day: "2025-06-01", .election, who: [a], on: year),
      ]) == [["a", "c"], ["b"], ["d"]])
  }

  @Test func placesAndTypesMustFit() {
    let (who, day) = (["Ada Lund"], "2025-04-01")
    #expect(
      events([
        report("a", day: day, .visit, who: who, place: "Oslo", on: day),
        report("b", day: day, .visit, who: who, place: "Rome", on: day),
        report("c", day: day, .resignation, who: who, on: day), report("d", day: day, .dismissal, who: who, on: day),
      ]) == [["a"], ["b"], ["c", "d"]])
  }

  @Test func countriesMeetWhereTheirPeopleDo() {
    let day = "2025-04-01"
    #expect(
      events([
        report("a", day: day, .negotiation, who: ["Norway", "Italy"], place: "Rome", on: day),
        report("b", day: day, .meeting, who: ["Ada Lund", "Bo Rask"], place: "Rome", on: day),
        report("c", day: day, .negotiation, who: ["Norway"], place: "Bonn", on: day),
      ]) == [["a", "b"], ["c"]])
  }

  @Test func anUndatedReportJoinsTheOneItCanMean() {
    let who = ["Ada Lund", "Bo Rask"]
    let dated = report("a", day: "2025-04-02", .meeting, who: who, place: "Oslo", on: "2025-04-01")
    #expect(events([dated, report("b", day: "2025-04-05", .meeting, who: who)]) == [["a", "b"]])
    #expect(events([dated, report("b", day: "2025-03-20", .meeting, who: who)]) == [["a"], ["b"]])
    #expect(events([dated, report("b", day: "2025-03-28", .meeting, who: who, .planned)]) == [["b", "a"]])
    #expect(events([dated, report("b", day: "2025-09-01", .meeting, who: who)]) == [["a"], ["b"]])
    #expect(events([dated, report("b", day: nil, .meeting, who: who)]) == [["a"], ["b"]])
    #expect(events([dated, report("b", day: "2025-04-05", .meeting, who: ["Ada Lund"])]) == [["a"], ["b"]])
  }

  @Test func anArticleWithoutADayTellsOfWhatItsPlaceSays() {
    let dated = report("a", day: "2025-04-02", .visit, who: ["Ada Lund"], place: "Oslo", on: "2025-04-01")
    #expect(events([dated, report("b", day: nil, .visit, who: ["Ada Lund"], place: "Oslo")]) == [["a", "b"]])
    #expect(events([dated, report("b", day: nil, .visit, who: ["Ada Lund"])]) == [["a"], ["b"]])
    // It names a later day, so it was written after that and may mean another visit.
    let later = Draft("b", "Ada Lund came to Oslo. On 7 November 2025 she sang.").actor("Ada Lund").actor(
      "Oslo", .place
    )
    .time("7 November 2025", "2025-11-07").event("came", .visit, who: ["Ada Lund"], place: "Oslo")
    #expect(events([dated, later]) == [["a"], ["b"]])
  }

  @Test func aVisitIsNotAMeetingElsewhere() {
    let (a, b) = ("Ada Lund", "Bo Rask")
    #expect(
      events([
        report("a", day: "2025-04-12", .meeting, who: [a, b], place: "Rome", on: "2025-04-11"),
        report("b", day: "2025-05-02", .visit, who: [a], place: "Oslo", on: "2025-04-01/2025-04-30"),
      ]) == [["b"], ["a"]])
  }

  @Test func whatIsToldTwiceInAnArticleIsOneEvent() {
    let draft = Draft(
      "a", day: "2025-04-02", "News.\n\nAda Lund met Bo Rask on Tuesday. The talks of Lund and Rask, and a new meeting"
    )
    .actor("Ada Lund", aliases: ["Lund"]).actor("Bo Rask", aliases: ["Rask"]).time("Tuesday", "2025-04-01")
    .event("met", .meeting, who: ["Ada Lund", "Bo Rask"], time: "Tuesday")
    .event("talks", .negotiation, who: ["Lund", "Rask"])
    .event("meeting", .meeting, who: ["Lund", "Rask"], status: .planned)
    let corpus = Corpus([draft])
    #expect(corpus.events.map { corpus.event($0).reportCount } == [2, 1])
    #expect(corpus.event(EventID(rawValue: 0)).articleCount == 1)
  }

  @Test func wordsAreOneStatementOnlyWhenTheyAreTheSame() {
    func said(_ id: String, _ words: String, _ day: String) -> Draft {
      Draft(id, day: day, "News.\n\nAda Lund said \(words).").actor("Ada Lund").event(
        "said", .statement, who: ["Ada Lund"])
    }
    #expect(
      events([
        said("a", "the northern ferry would sail again", "2025-04-01"),
        said("b", "the northern ferry would sail again soon", "2025-04-02"),
        said("c", "nobody had paid for the pier", "2025-04-02"),
        said("d", "the northern ferry would sail again", "2025-06-02"),
      ]) == [["a", "b"], ["c"], ["d"]])
  }

  @Test func onlyTheLeadTakesTheDayOfTheArticle() {
    let corpus = Corpus([
      Draft("a", day: "2025-04-02", "Ada Lund left.\n\nBo Rask left too.").actor("Ada Lund").actor("Bo Rask")
        .event("left", .resignation, who: ["Ada Lund"]).event("left too", .resignation, who: ["Bo Rask"])
    ])
    let times = corpus.events.map { corpus.event($0).time }
    #expect(times.map { $0?.value } == ["2025-04-02", nil])
    #expect(times[0]?.isInferred == true && times[0]?.days.lowerBound == CalendarDay(iso: "2025-04-01"))
  }

  @Test func mergingDoesNotDependOnTheOrderOfArticles() {
    var generator = SeededGenerator(seed: 5)
    let people = ["Ada Lund", "Bo Rask", "Cy Tarn", "Di Holm"]
    var drafts = (0..<60).map { number in
      let day = CalendarDay(iso: "2025-04-01")!.adding(days: Int.random(in: 0...20, using: &generator)).description
      return report(
        "\(number)", day: day, [.meeting, .visit, .negotiation].randomElement(using: &generator)!,
        who: Array(people.shuffled(using: &generator).prefix(Int.random(in: 1...3, using: &generator))),
        place: [nil, "Oslo", "Rome"].randomElement(using: &generator)!,
        on: Bool.random(using: &generator) ? day : nil, Bool.random(using: &generator) ? .reported : .planned)
    }
    let corpus = Corpus(drafts)
    #expect(corpus.eventCount < 60 && corpus.validate() == [])
    for _ in 0..<10 {
      drafts.shuffle(using: &generator)
      #expect(Corpus(drafts).bytes == corpus.bytes)
    }
  }
}
