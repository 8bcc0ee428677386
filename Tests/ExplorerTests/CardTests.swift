// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import TerminalUI
import Testing

@testable import Explorer

@Suite struct CardTests {
  @Test func anActorsCardSaysWhoThatIs() {
    let text = Driver().pressing("ji").text
    #expect(text.contains("Mira Solheim"))
    #expect(text.contains("5 mentions · 2 articles · 2 quotes · 1 event"))
    #expect(text.contains("ALSO CALLED"))
    #expect(text.contains("trade envoy"))
    #expect(text.contains("IN EVENTS WITH"))
    #expect(text.contains("OUTLETS"))
  }

  @Test func aRoleLeadsToTheSentenceThatSaysSo() {
    let driver = Driver().pressing("ji<Enter>")
    let reading = driver.state.place.reading
    #expect(reading?.origin == .passage(ArticleID(rawValue: 0), fixture[0].span("trade envoy")))
    #expect(driver.text.contains("▌ Mira Solheim, the trade envoy"))
    #expect(driver.pressing("q").state.place.card != nil)
    #expect(driver.pressing("qq").state.place.card == nil)
  }

  @Test func anEventsCardTellsEachReportWithItsWords() {
    let text = Driver().pressing("2/agreement<Enter>i").text
    #expect(text.contains("agreement  Tomas Brandt, Nordlinje"))
    #expect(text.contains("expected · Apr 28, 2031 · Harbour Post"))
    #expect(text.contains("Brandt is expected to sign a harbour agreement with the company Nordlinje on May 5."))
  }

  @Test func disagreementIsSaidFirst() {
    let driver = Driver().pressing("2/visit<Enter>")
    #expect(driver.text.contains("planned 1, seen 1"))
    let card = driver.pressing("i")
    #expect(card.text.contains("The articles disagree: reported in 1 article, planned in 1"))
    // Its reports are stepped through in the reader, all of them and round again.
    let reports = ["", ">", ">>", ">>>", "<"].map { driver.pressing("<Enter>" + $0).state.place.reading?.origin }
    #expect(reports[3] == reports[0])
    #expect(reports[4] == reports[2])
    #expect(Set(reports).count == 3)
  }

  @Test func aQuotesCardGivesItInFullWithItsNeighbours() {
    let text = Driver().pressing("3/fence<Enter>i").text
    #expect(text.contains("carried over from the quote before"))
    #expect(text.contains("55 %"))
    #expect(text.contains("IN ITS PLACE"))
    #expect(text.contains("“The peace of this coast depends on people"))
  }

  @Test func onlyLinesThatLeadSomewhereAreSelected() {
    var driver = Driver(columns: 80, rows: 24).pressing("ji")
    for key in ["j", "j", "<PgDn>", "k", "G", "g", "<^d>", "<^u>"] {
      driver.press(key)
      let line = driver.state.place.card!.line
      #expect(driver.state.cardContent!.lines[line].target != nil)
      #expect(driver.state.frame.cursor != nil, "the selected line is on the screen after \(key)")
    }
  }
}
