// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import TerminalUI
import Testing

@testable import Explorer

/// Who met whom and who speaks about whom.
@Suite struct TiesTests {
  /// Two days of a strike that never was.
  private static let corpus: Corpus = {
    var first = FixtureArticle(
      "strike", title: "Bakers walk out", outlet: "Harbour Post", day: day("2031-06-02"),
      """
      Lena Orsk met Piet Hallam in the town hall on Monday.
      “Hallam is a patient man,” Orsk said.
      Piet Hallam will call Rosa Vint on June 5.
      """)
    first.actor("Lena Orsk", at: [("Lena Orsk", 1), ("Orsk", 2)])
    first.actor("Piet Hallam", at: [("Piet Hallam", 1), ("Hallam", 2), ("Piet Hallam", 2)])
    first.actor("Rosa Vint", at: [("Rosa Vint", 1)])
    let monday = first.time("Monday", "2031-06-02", day("2031-06-02")...day("2031-06-02"))
    let fifth = first.time("June 5", "2031-06-05", day("2031-06-05")...day("2031-06-05"))
    first.quote("“Hallam is a patient man,”", by: "Lena Orsk", as: ("Orsk", 2), cue: ("said", 1))
    first.event("met", .meeting, [("Lena Orsk", "Lena Orsk"), ("Piet Hallam", "Piet Hallam")], time: monday)
    first.event(
      "call", .call, [("Piet Hallam", "Piet Hallam"), ("Rosa Vint", "Rosa Vint")], time: fifth, status: .planned,
      cue: "will")
    var second = FixtureArticle(
      "bread", title: "Bread again", outlet: "The Skagen Ledger", day: day("2031-06-09"),
      """
      Lena Orsk and Piet Hallam met again on June 8.
      “Hallam has kept his word,” Orsk said.
      “Orsk is worth three of us,” Hallam said.
      """)
    second.actor("Lena Orsk", at: [("Lena Orsk", 1), ("Orsk", 2), ("Orsk", 3)])
    second.actor("Piet Hallam", at: [("Piet Hallam", 1), ("Hallam", 2), ("Hallam", 3)])
    let eighth = second.time("June 8", "2031-06-08", day("2031-06-08")...day("2031-06-08"))
    second.quote("“Hallam has kept his word,”", by: "Lena Orsk", as: ("Orsk", 2), cue: ("said", 1))
    second.quote("“Orsk is worth three of us,”", by: "Piet Hallam", as: ("Hallam", 3), cue: ("said", 2))
    second.event("met", .meeting, [("Lena Orsk", "Lena Orsk"), ("Piet Hallam", "Piet Hallam")], time: eighth)
    var builder = CorpusBuilder()
    for article in [first, second] { builder.add(article.article, article.reading) }
    return builder.corpus()
  }()

  private func driver(_ keys: String = "4", columns: Int = 120, rows: Int = 40) -> Driver {
    Driver(columns: columns, rows: rows, corpus: Self.corpus).pressing(keys)
  }

  private func rows(_ driver: Driver, with words: String) -> [String] {
    driver.text.split(separator: "\n").map(String.init).filter { $0.contains(words) }
  }

  @Test func theListSaysWhoWhatWhomHowOftenAndWhen() throws {
    let driver = driver()
    let met = try #require(rows(driver, with: " met ").first)
    #expect(met.contains("Piet Hallam") && met.contains("Lena Orsk") && met.contains("Jun 2–8, 2031"))
    let speaks = rows(driver, with: "speaks about")
    #expect(speaks.count == 2)
    #expect(speaks[0].contains("2  ") && speaks[0].contains("Jun 2–9, 2031"))
    // What is only planned says so.
    #expect(rows(driver, with: "was to call").count == 1)
  }

  @Test func aTieOpensItsEvidenceAndEachLineItsSentence() {
    let card = driver("4<Enter>")
    #expect(card.text.contains("MET OR CALLED  2"))
    #expect(card.text.contains("ABOUT"))
    #expect(card.text.contains("Lena Orsk met Piet Hallam in the town hall on Monday."))
    let reader = card.pressing("<Enter>")
    #expect(reader.state.place.reading != nil)
    #expect(reader.text.contains("▌ Lena Orsk met Piet Hallam"))
    #expect(reader.pressing("qq").state.place == driver("4").state.place)
  }

  @Test func theKeyOfCardsOpensItToo() {
    #expect(driver("4i").state.place.card == driver("4<Enter>").state.place.card)
    #expect(driver("4i").state.place.card != nil)
  }

  @Test func aChosenActorNarrowsTies() {
    let driver = driver("4/vint<Enter> 4")
    #expect(driver.state.lists.ties.count == 1)
    #expect(driver.state.place.narrowing.actor == driver.state.lists.tieTable[0].who)
    let chosen = self.driver("G<Enter>4")
    #expect(chosen.state.lists.tieTable.allSatisfy { $0.who.rawValue == 2 || $0.whom.rawValue == 2 })
    #expect(chosen.state.lists.ties.count == 1)
  }

  @Test func oneKeyShowsOnlyMeetingsThenOnlySpeaking() {
    #expect(driver("4").state.lists.ties.count == 4)
    #expect(driver("4s").state.lists.ties.count == 2)
    #expect(driver("4s").text.contains("only who met or called whom"))
    #expect(driver("4ss").state.lists.ties.count == 2)
    #expect(driver("4sss").state.lists.ties.count == 4)
  }

  @Test func theTableCountsWhoByWhom() throws {
    let driver = driver("4sst")
    let hallam = try #require(rows(driver, with: "Piet Hallam    ").last)
    let orsk = try #require(rows(driver, with: "Lena Orsk    ").last)
    // Orsk speaks about Hallam twice, Hallam about Orsk once.
    #expect(orsk.contains(" 2") && hallam.contains(" 1"))
    let cell = driver.state.matrix!.actors.first == driver.state.lists.tieTable[0].who ? "l" : "j"
    let card = driver.pressing(cell + "<Enter>")
    #expect(card.state.place.card != nil)
    #expect(driver.pressing("<Enter>").state.notice?.text == "one cell for each pair; this is one actor")
  }

  @Test func anActorsCardLeadsToTheTies() {
    let card = driver("i")
    let name = card.row(2)
    let ties = card.pressing("4")
    #expect(ties.state.place.pane == .ties && ties.state.place.narrowing.actor?.rawValue == 0, "\(name)")
    // A line of the card opens the tie, and back is the card again.
    let opened = driver("iG").pressing("<Enter>")
    if case .tie = opened.state.place.card?.subject {} else { #expect(opened.state.place.reading != nil) }
    #expect(opened.pressing("q").state.place.card?.subject == card.state.place.card?.subject)
  }

  @Test(arguments: [("", "ties"), ("t", "ties-table")])
  func tiesLookAsTheyDid(_ keys: String, _ name: String) throws {
    for (columns, rows) in ScreenTests.sizes {
      try expectSnapshot(
        driver("4" + keys, columns: columns, rows: rows).text, "\(name)-\(columns)x\(rows)")
    }
  }
}
