// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Fixtures
import NewsModel
import Search
import Testing

struct SearchIndexTests {
  static let corpus = Corpus([
    Draft(
      "a", day: "2025-04-02", outlet: "Lake Post",
      "“The ferry will sail,” Ada Lund said. “Rask must pay for the ferry and the pier and the quay,” she said. "
        + "Bo Rask said the ferry had sunk, and a dockworker said “No ferry”. Lund met Rask in Oslo on Tuesday."
    )
    .actor("Ada Lund", aliases: ["Lund"], roles: []).actor("Bo Rask", aliases: ["Rask"]).actor("Oslo", .place)
    .time("Tuesday", "2025-04-01")
    .quote("“The ferry will sail,”", by: "Ada Lund", cue: "said")
    .quote("“Rask must pay for the ferry and the pier and the quay,”", by: "Ada Lund")
    .quote("the ferry had sunk", by: "Bo Rask", kind: .indirect)
    .quote("“No ferry”", by: "a dockworker", kind: .partial)
    .event("met", .meeting, who: ["Ada Lund", "Bo Rask"], place: "Oslo", time: "Tuesday"),
    Draft(
      "b", day: "2025-05-09", outlet: "Hill Times", "Ada Lundgren, now a judge, will visit Rome. “Peace,” she said."
    )
    .actor("Ada Lundgren", roles: ["judge"]).actor("Rome", .place)
    .quote("“Peace,”", by: "Ada Lundgren", cue: "said")
    .event("visit", .visit, who: ["Ada Lundgren"], place: "Rome", status: .planned, cue: "will"),
  ])
  static let index = SearchIndex(corpus)

  /// A query, and the beginnings of the quotes it finds, in the order of rank.
  @Test(arguments: [
    ("ferry", ["“No ferry", "“The ferry", "the ferry", "“Rask must"]),
    ("ferry rask", ["“Rask must", "the ferry"]),
    ("lund ferry", ["“The ferry", "“Rask must"]),
    ("\"ferry will\"", ["“The ferry"]),
    ("\"sail ada\"", []),
    ("lake ", ["“No ferry", "“The ferry", "the ferry", "“Rask must"]),
    ("outlet:hill", ["“Peace"]),
    ("speaker:lund", ["“The ferry", "“Rask must", "“Peace"]),
    ("speaker:\"lund\" ferry", ["“The ferry", "“Rask must"]),
    ("speaker:dockworker", ["“No ferry"]),
    ("about:rask", ["“Rask must"]),
    ("who:rask -pier", ["the ferry"]),
    ("kind:indirect", ["the ferry"]),
    ("kind:p OR kind:i", ["“No ferry", "the ferry"]),
    ("-ferry", ["“Peace"]),
    ("date:2025-05", ["“Peace"]),
    ("before:2025-05 pier", ["“Rask must"]),
    ("after:2025-04-02", ["“Peace"]),
    ("status:planned peace", ["“Peace"]),
    ("near:1(the ferry)", ["“Rask must", "“The ferry", "the ferry"]),
    ("near:6(quay ferry)", ["“Rask must"]),
    ("near:5(quay ferry)", []),
    ("place:oslo", []),
    ("\"ferry and\" OR kind:p", ["“Rask must", "“No ferry"]),
  ]) func quotesAreFound(query: String, beginnings: [String]) {
    let (ids, total) = SearchIndexTests.index.quotes(matching: Query(query), limit: 100)
    let texts = ids.map { SearchIndexTests.corpus.quote($0).text }
    #expect(total == texts.count)
    #expect(texts.count == beginnings.count && zip(texts, beginnings).allSatisfy { $0.hasPrefix($1) }, "\(texts)")
    #expect(SearchIndexTests.index.allQuotes(matching: Query(query)) == ids.sorted())
  }

  @Test func theLimitLeavesTheTotalAlone() {
    let (ids, total) = SearchIndexTests.index.quotes(matching: Query("ferry"), limit: 2)
    #expect(ids.map(\.rawValue) == [3, 0] && total == 4)
    let inOrder = SearchIndexTests.index.quotes(matching: Query("ferry"), limit: 2, order: .corpus)
    #expect(inOrder.ids.map(\.rawValue) == [0, 1] && inOrder.total == 4)
  }

  @Test func aNameIsFoundInAnySpelling() {
    let corpus = Corpus([
      Draft("a", "“Yurii Karelskyi is right,” she said. “He is wrong,” he said.")
        .actor("Yurii Karelskyi", called: ["He"]).quote("“Yurii Karelskyi is right,”", by: "she").quote(
          "“He is wrong,”", by: "he"),
      Draft("b", "“Yuri Karelsky left,” she said. “Ferries,” he said.").actor("Yuri Karelsky")
        .quote("“Yuri Karelsky left,”", by: "she").quote("“Ferries,”", by: "he"),
    ])
    let index = SearchIndex(corpus)
    for name in ["Karelskyi ", "Karelsky ", "karelskyy ", "KARELSKII", "yury karel", "about:karelskiy"] {
      #expect(index.allQuotes(matching: Query(name)).map(\.rawValue) == [0, 1, 2], "\(name)")
    }
    #expect(index.withSpellings(Query("karelsky ")).highlights(in: "Karelsky, Karelskyi") == [0..<8, 10..<19])
    #expect(index.withSpellings(Query("ferries ")).highlights(in: "Ferries") == [0..<7])
  }

  @Test(arguments: [
    ("fery ", "ferry", 4), ("ferrry", "ferry", 4), ("fwrry ", "ferry", 4), ("frery", "ferry", 4),
    ("will siall ", "", 0), ("quya ", "quay", 1), ("\"ferry wlil\"", "will", 1), ("hte", "", 0),
    ("frery zzzzz ", "", 0),
    ("fery", "", 0), ("speaker:rask frery ", "ferry", 1),
  ]) func oneTypingErrorIsMendedWhereNothingElseMatches(query: String, used: String, total: Int) {
    let hits = SearchIndexTests.index.quoteHits(Query(query), limit: 10)
    #expect(hits.corrections.map(\.used) == (used.isEmpty ? [] : [used]) && hits.total == total)
  }

  @Test(arguments: ["", "ferry", "speaker:lund", "quay -x", "nothing"]) func facetsCountWhatAQueryFinds(query: String) {
    let (index, corpus) = (SearchIndexTests.index, SearchIndexTests.corpus)
    let found = index.allQuotes(matching: Query(query)).map(corpus.quote)
    let facets = index.facets(of: Query(query), most: 2)
    func counts(_ names: [String]) -> [String: Int] { names.reduce(into: [:]) { $0[$1, default: 0] += 1 } }
    func expect(_ values: [Facets.Value], _ counts: [String: Int]) {
      #expect(values.count == min(2, counts.count) && values.allSatisfy { $0.count == counts[$0.name] })
      #expect(values.map(\.count) == Array(counts.values.sorted(by: >).prefix(2)))
    }
    expect(facets.speakers, counts(found.compactMap(\.sourceName)))
    expect(facets.about, counts(found.flatMap { $0.about.map { corpus.actor($0).name } }))
    expect(facets.outlets, counts(found.flatMap { corpus.article($0.article).outlets }))
    #expect(facets.years == (found.isEmpty ? [:] : [2025: found.count]))
    #expect(facets.speakers.allSatisfy { value in value.actor.map { corpus.actor($0).name == value.name } ?? true })
  }

  /// One story in several outlets is found by each of them, and counted for each.
  @Test func outletsOfCopiesCount() {
    let text =
      "“The ferry will sail again before the ice comes to the lake and the harbour,” Ada Lund said, and in Oslo she "
      + "met Bo Rask, who has been the mayor of the town for more than eleven years now."
    func draft(_ id: String, _ outlet: String) -> Draft {
      Draft(id, day: "2025-04-02", outlet: outlet, text).actor("Ada Lund").actor("Bo Rask").actor("Oslo", .place)
        .quote("“The ferry will sail again before the ice comes to the lake and the harbour,”", by: "Ada Lund")
        .event("met", .meeting, who: ["Ada Lund", "Bo Rask"], place: "Oslo")
    }
    let other = Draft("d", day: "2025-04-02", outlet: "Dale Echo", "Cy Moe said “No”.").actor("Cy Moe")
      .quote("“No”", by: "Cy Moe")
    let corpus = Corpus([draft("a", "Lake Post"), draft("b", "Hill Times"), draft("c", "Lake Post"), other])
    let index = SearchIndex(corpus)
    #expect(corpus.quoteCount == 2)
    for query in ["outlet:lake", "outlet:hill", "hill ferry", "outlet:hill outlet:lake"] {
      #expect(index.allQuotes(matching: Query(query)).map(\.rawValue) == [0], "\(query)")
      #expect(index.allEvents(matching: Query(query)).map(\.rawValue) == [0], "\(query)")
    }
    #expect(index.allQuotes(matching: Query("-outlet:hill")).map(\.rawValue) == [1])
    let facets = index.facets(of: Query(""), most: 9)
    #expect(facets.outlets.map(\.name) == ["Lake Post", "Hill Times", "Dale Echo"])
    #expect(facets.outlets.map(\.count) == [1, 1, 1])
  }

  @Test func aMendedWordIsMarked() {
    let hits = SearchIndexTests.index.quoteHits(Query("freyr "), limit: 10)
    #expect(hits.total == 0)
    let mended = SearchIndexTests.index.quoteHits(Query("frery "), limit: 10)
    #expect(mended.query.highlights(in: "the ferry") == [4..<9])
    #expect(mended.corrections == [Correction(typed: "frery", used: "ferry")])
  }

  @Test func whoDisagreesIsDisputed() {
    func article(_ id: String, _ text: String, place: String, status: EventStatus = .reported) -> Draft {
      Draft(id, day: "2025-04-02", text).actor("Ada Lund").actor("Bo Rask").actor("Cy Moe").actor(place, .place)
        .event("met", .meeting, who: ["Ada Lund", "Bo Rask"], place: place, status: status)
    }
    func isDisputed(_ drafts: Draft...) -> Bool {
      let corpus = Corpus(drafts)
      #expect(corpus.eventCount == 1)
      return !SearchIndex(corpus).allEvents(matching: Query("disputed:yes")).isEmpty
    }
    let one = "Ada Lund met Bo Rask in Oslo. Cy Moe did not come."
    #expect(!isDisputed(article("a", one, place: "Oslo"), article("b", one, place: "Oslo")))
    #expect(isDisputed(article("a", one, place: "Oslo"), article("b", one, place: "Oslo", status: .planned)))
  }

  @Test(arguments: [
    ("", ["met", "visit"]), ("meeting", ["met"]), ("oslo", ["met"]), ("who:lund", ["met", "visit"]),
    ("who:lund ", ["met"]),
    ("type:visit", ["visit"]), ("status:planned", ["visit"]), ("date:2025-04-01", ["met"]), ("tuesday", ["met"]),
    ("place:oslo", ["met"]), ("place:rask", []), ("org:lund", []), ("place:rome who:ada", ["visit"]),
    ("disputed:yes", []), ("disputed:no oslo", ["met"]), ("near:2(met oslo)", []), ("near:4(met oslo)", ["met"]),
    ("outlet:post", ["met"]), ("reports:2..", []), ("reports:1", ["met", "visit"]), ("kind:direct rome", ["visit"]),
  ]) func eventsAreFound(query: String, triggers: [String]) {
    let ids = SearchIndexTests.index.allEvents(matching: Query(query))
    #expect(Set(ids.map { SearchIndexTests.corpus.event($0).triggerText }) == Set(triggers))
  }

  @Test(arguments: [
    ("rask", ["Bo Rask"]), ("kind:place", ["Oslo", "Rome"]), ("judge", ["Ada Lundgren"]), ("who:rask", ["Bo Rask"]),
    ("place:o", ["Oslo"]), ("org:oslo", []),
    ("date:2025 rask", ["Bo Rask"]), ("-ada kind:person", ["Bo Rask"]),
  ]) func actorsAreFound(query: String, names: [String]) {
    let ids = SearchIndexTests.index.allActors(matching: Query(query))
    #expect(Set(ids.map { SearchIndexTests.corpus.actor($0).name }) == Set(names))
  }
}
