// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import TerminalUI
import Testing

@testable import Explorer

@Suite struct NarrowingTests {
  @Test func choosingAnActorNarrowsEventsAndQuotesVisibly() {
    // Ada Okonkwo, then Mira Solheim.
    let driver = Driver().pressing("j<Enter>")
    #expect(driver.row(0).hasSuffix(" who:Solheim ×"))
    #expect(driver.text.contains("QUOTES 2 of 8"))
    #expect(driver.text.contains("EVENTS 1 of 5"))
    #expect(driver.text.contains("ACTORS 6 "))
    #expect(!driver.text.contains("from three pockets"))
  }

  @Test func aboutShowsWhatOthersSay() {
    let driver = Driver().pressing("j<Enter>a")
    #expect(driver.row(0).hasSuffix(" about:Solheim ×"))
    #expect(driver.pressing("a").row(0).hasSuffix(" who:Solheim ×"))
  }

  @Test func theSpeakerOfAQuoteCanBeChosen() {
    let driver = Driver().pressing("3j ")
    #expect(driver.row(0).hasSuffix(" who:Brandt ×"))
    #expect(driver.text.contains("QUOTES 3 of 8"))
    // The quote it was chosen from stays selected.
    #expect(driver.state.place[.quotes].selection == 0)
  }

  @Test func aSpeakerWithoutANameCannotBeChosen() {
    let driver = Driver().pressing("3/pockets<Enter> ")
    #expect(driver.state.place.narrowing.actor == nil)
    #expect(driver.row(39).contains("the speaker is no named actor"))
  }

  @Test func backTakesStepByStep() {
    var driver = Driver().pressing("j<Enter>3/hour<Enter><Enter>")
    #expect(driver.state.place.reading != nil)
    driver.press("q")
    #expect(driver.state.place.reading == nil)
    driver.press("q")
    #expect(driver.state.place.narrowing[.quotes] == "")
    #expect(driver.state.place.narrowing.actor != nil)
    driver.press("q")
    #expect(driver.state.place.narrowing == Narrowing())
    #expect(driver.effects == [])
    driver.press("q")
    #expect(driver.effects.last == .quit)
  }

  @Test func aSearchThatFindsNothingHereSaysWhereItDoes() {
    var driver = Driver().pressing("1/pockets")
    #expect(driver.text.contains("no actors with “pockets”"))
    #expect(driver.text.contains("1 quote") && driver.text.contains(": Tab"))
    driver.press("<Tab>")
    #expect(driver.state.place.pane == .quotes)
    #expect(driver.state.place.narrowing[.quotes] == "pockets" && driver.state.place.narrowing[.actors].isEmpty)
    #expect(driver.text.contains("QUOTES 1 of 8"))
    // The same from the list, once the search is kept; and going back takes it back.
    let kept = Driver().pressing("1/pockets<Enter>")
    #expect(kept.text.contains(": Tab"))
    #expect(kept.pressing("<Tab>").state.place.pane == .quotes)
    #expect(Driver().pressing("1/zzzz<Enter><Tab>").state.place.pane == .events)
  }

  @Test func aTypingErrorIsMendedAndSaid() {
    let driver = Driver().pressing("3/pokcets")
    #expect(driver.text.contains("QUOTES 1 of 8"))
    #expect(driver.text.contains("“pokcets” is nowhere; shown: pockets"))
    #expect(driver.pressing("<Enter>").row(39).contains("“pokcets” is nowhere; shown: pockets"))
  }

  @Test func escapeNeverQuits() {
    #expect(Driver().pressing("<Esc><Esc><Esc>").effects == [])
  }

  @Test func historyGoesBackAndForthOverEverything() {
    var driver = Driver().pressing("j<Enter>")
    let chosen = driver.text
    driver.press("3/hour<Enter>")
    let searched = driver.text
    driver.press("<Enter>")
    let read = driver.text
    driver.press("<^o>")
    #expect(driver.text == searched)
    driver.press("<^o>1")
    #expect(driver.text == chosen)
    driver.press("<^p><^p>")
    #expect(driver.text == read)
  }

  @Test func slightEventsAreLeftOutUntilAskedForOrSearched() {
    var article = FixtureArticle(
      "slight", title: "Notes", outlet: nil, day: nil, "Somebody paid a debt. Nora Vik resigned. A thing occurred.")
    article.actor("Nora Vik", at: [("Nora Vik", 1)])
    article.event("paid", .aid, [])
    article.event("resigned", .resignation, [("Nora Vik", "Nora Vik")])
    article.event("occurred", .other, [("Nora Vik", "Nora Vik")])
    checkSlight(article, "2", "EVENTS 1  and 2 slight", all: "EVENTS 3\n", ("/occurred", "EVENTS 1 of 3"))
  }

  /// What a pane shows of an article, after s, and after a search for something slight.
  private func checkSlight(
    _ article: FixtureArticle, _ pane: String, _ title: String, all: String, _ search: (keys: String, title: String)
  ) {
    var builder = CorpusBuilder()
    builder.add(article.article, article.reading)
    let driver = Driver(corpus: builder.corpus()).pressing(pane)
    #expect(driver.text.contains(title))
    #expect(driver.pressing("s").text.contains(all))
    #expect(driver.pressing("ss").text == driver.text)
    #expect(driver.pressing(search.keys).text.contains(search.title))
  }

  @Test func slightQuotesAreLeftOutUntilAskedForOrSearched() {
    var article = FixtureArticle(
      "slight", title: "Notes", outlet: nil, day: nil, "Nora Vik said the dam is safe. Nora Vik wants to run again.")
    article.actor("Nora Vik", at: [("Nora Vik", 1), ("Nora Vik", 2)])
    article.quote("the dam is safe", by: "Nora Vik", kind: .indirect)
    article.quote("to run again", by: "Nora Vik", kind: .indirect, isMinor: true)
    checkSlight(article, "3", "QUOTES 1  and 1 slight", all: "QUOTES 2  ", ("/run", "QUOTES 1 of 2"))
  }

  @Test func aClickOnTheNarrowingTakesItBack() {
    var driver = Driver().pressing("j<Enter>")
    driver.state.update(.mouse(MouseEvent(column: 115, row: 0, kind: .press(.left))))
    #expect(driver.state.place.narrowing == Narrowing())
  }
}

@Suite struct PromptTests {
  @Test func eachLetterNarrows() {
    var driver = Driver().pressing("3/f")
    #expect(driver.text.contains("QUOTES 2 of 8   / f"))
    driver.press("erry")
    #expect(driver.text.contains("QUOTES 1 of 8   / ferry"))
  }

  @Test func theCursorStandsInThePrompt() {
    let driver = Driver().pressing("3/fer<Left>")
    let cursor = driver.state.frame.cursor
    let row = driver.row(cursor!.row)
    #expect(Array(row)[cursor!.column] == "r")
  }

  @Test func escapeLeavesEverythingAsItWas() {
    let before = Driver().pressing("3jjj")
    #expect(before.pressing("/ferry<Down><Esc>").text == before.text)
  }

  @Test func enterKeepsTheSearchAndGivesTheKeysBack() {
    let driver = Driver().pressing("3/the<Enter>j")
    #expect(driver.state.prompt == nil)
    #expect(driver.state.place[.quotes].selection == 1)
    #expect(driver.row(0).hasSuffix(" quotes/the ×"))
  }

  @Test func aPasteIsTypedAndItsLineEndsAreNotEnter() {
    var driver = Driver().pressing("3/")
    driver.state.update(.paste("an hour\nis"))
    #expect(driver.state.prompt?.editor.text == "an hour is")
    #expect(driver.state.lists.quotes.count == 1)
  }

  @Test func whatAQueryLacksIsSaidBesideIt() {
    #expect(Driver().pressing("3/\"an hour").text.contains("the quotation mark is open"))
    #expect(Driver().pressing("3/date:soon").text.contains("no such date"))
  }

  @Test func nothingFoundIsSaid() {
    let driver = Driver().pressing("3/zzz")
    #expect(driver.text.contains("no quotes with “zzz”"))
    #expect(driver.pressing("<Enter>").text.contains("x takes the narrowing back"))
  }

  @Test func actorsAndEventsAreSearchedToo() {
    #expect(Driver().pressing("/bra").text.contains("ACTORS 1 of 6"))
    #expect(Driver().pressing("2/vejle").text.contains("EVENTS 1 of 6"))
  }

  @Test func theHitIsShownWhereverItStands() {
    let driver = Driver(columns: 80, rows: 24).pressing("3/past")
    #expect(driver.text.contains("…have long looked past each other"))
  }
}
