// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import Prose
import TerminalUI
import Testing

@testable import Explorer

/// Articles come, change and go while they are shown.
@Suite struct LiveTests {
  /// An article older than all others, whose quotes and events stand before theirs.
  private static let early: FixtureArticle = {
    var article = FixtureArticle(
      "a-strike", title: "Strike on the pier", outlet: "Harbour Post", day: day("2029-01-02"),
      """
      Ada Okonkwo met Piet Vos on January 1. “Nobody sails today,” Vos said.
      """)
    article.actor("Ada Okonkwo", at: [("Ada Okonkwo", 1)])
    article.actor("Piet Vos", at: [("Piet Vos", 1), ("Vos", 2)])
    let first = article.time("January 1", "2029-01-01", day("2029-01-01")...day("2029-01-01"))
    article.quote("“Nobody sails today,”", by: "Piet Vos", as: ("Vos", 2), cue: ("said", 1))
    article.event("met", .meeting, [("Ada Okonkwo", "Ada Okonkwo"), ("Piet Vos", "Piet Vos")], time: first)
    return article
  }()

  private func corpus(_ articles: [FixtureArticle]) -> Corpus {
    var builder = CorpusBuilder()
    for article in articles { builder.add(article.article, article.reading) }
    return builder.corpus()
  }

  /// The articles of the fixture, each named by a letter, and the early one.
  private func corpus(_ letters: String) -> Corpus {
    corpus(letters.map { ["e": LiveTests.early, "f": fixture[0], "o": fixture[1], "w": fixture[2]][$0]! })
  }

  private func driver(_ before: String, _ keys: String = "", columns: Int = 120, rows: Int = 40) -> Driver {
    Driver(columns: columns, rows: rows, corpus: corpus(before)).pressing(keys)
  }

  /// The driver after another corpus came in the place of its own.
  private func after(_ driver: Driver, _ corpus: Corpus, failures: Int = 0) -> Driver {
    var result = driver
    let old = driver.state.aside?.catalog.corpus ?? driver.state.catalog!.corpus
    result.effects += result.state.update(
      .prepared(PreparedCorpus(corpus, inPlaceOf: old), failures: failures))
    return result
  }

  private func selectedQuote(_ driver: Driver) -> String {
    let state = driver.state
    return state.catalog!.corpus.quote(QuoteID(rawValue: state.lists.quotes[state.place[.quotes].selection])).text
  }

  private func selectedActor(_ driver: Driver) -> String {
    let state = driver.state
    return state.catalog!.corpus.actor(ActorID(rawValue: state.lists.actors[state.place[.actors].selection])).name
  }

  @Test func aLineSaysWhatCameInAndTheHeaderKeepsIt() {
    var driver = after(driver("fow"), corpus("efow"))
    #expect(driver.row(39).hasPrefix(" 1 new article (I shows): “Strike on the pier”"))
    #expect(driver.row(0).contains("ferry +1 "))
    driver.press("j")
    #expect(!driver.row(39).contains("new article"))
    #expect(driver.row(0).contains("ferry +1 "))
  }

  @Test func theSelectedRowIsTheSameItem() {
    for keys in ["3jj", "3G", "3", "3j/ferry<Enter>"] {
      let before = driver("fow", keys)
      #expect(selectedQuote(after(before, corpus("efow"))) == selectedQuote(before), "\(keys)")
    }
    for keys in ["j", "jj", "G", "j<Enter>"] {
      let before = driver("fow", keys)
      #expect(selectedActor(after(before, corpus("efow"))) == selectedActor(before), "\(keys)")
    }
  }

  @Test func theSelectedRowStaysWhereTheEyeIs() {
    // In a list that is scrolled, the new row before it is not seen.
    let before = driver("fow", "3G", columns: 40, rows: 10)
    let now = after(before, corpus("efow"))
    #expect(now.state.place[.quotes].selectionRow == before.state.place[.quotes].selectionRow)
    // At the head of the list, it is.
    #expect(after(driver("fow", "3"), corpus("efow")).state.place[.quotes].top == 0)
  }

  @Test func whereTheItemIsGoneTheNextOneIsSelected() {
    let before = driver("efow", "3")
    #expect(selectedQuote(before) == "“Nobody sails today,”")
    let now = after(before, corpus("fow"))
    #expect(selectedQuote(now).hasPrefix("“This line shortens"))
    #expect(now.row(39).contains("1 article gone: “Strike on the pier”"))
    #expect(now.row(0).contains("ferry -1 "))
  }

  @Test func narrowingSearchAndHistoryStay() {
    let before = driver("fow", "j<Enter>3j/hour<Enter>")
    let now = after(before, corpus("efow"))
    #expect(now.row(0).contains("who:") && now.row(0).contains("quotes/hour"))
    #expect(now.state.lists.quotes.count == before.state.lists.quotes.count)
    // Back to what was left before the search, on the row it was left on.
    #expect(selectedQuote(now.pressing("<^o>")) == selectedQuote(before.pressing("<^o>")))
    #expect(selectedActor(now.pressing("<^o><^o>")) == selectedActor(before.pressing("<^o><^o>")))
    #expect(now.pressing("<^o><^o><^p><^p>").state.place.narrowing == now.state.place.narrowing)
  }

  @Test func aSearchThatIsBeingTypedGoesOn() {
    let now = after(driver("fow", "3j/fer"), corpus("efow")).pressing("ry")
    #expect(now.text.contains("/ ferry"))
    let cancelled = after(driver("fow", "3jj/ferry"), corpus("efow")).pressing("<Esc>")
    #expect(selectedQuote(cancelled) == selectedQuote(driver("fow", "3jj")))
  }

  @Test func theArticleThatIsReadStaysOpenAtItsLine() {
    let before = driver("fow", "3jj<Enter><^d>")
    let now = after(before, corpus("efow"))
    #expect(now.state.place.reading?.top == before.state.place.reading?.top)
    #expect(now.state.place.reading?.focus == before.state.place.reading?.focus)
    #expect((3..<38).map(now.row) == (3..<38).map(before.row))
    // What is read is gone: back to the list, and it says so.
    let gone = after(before, corpus("efw"))
    #expect(gone.state.place.reading == nil || gone.state.place.reading?.article != before.state.place.reading?.article)
    #expect(after(driver("efow", "3<Enter>"), corpus("fow")).row(39).contains("is gone from the folder"))
  }

  @Test func aCardStaysOpenOnItsLine() {
    let before = driver("fow", "jijj")
    let now = after(before, corpus("efow"))
    #expect(now.state.place.card?.subject != nil)
    let line = before.state.cardContent!.lines[before.state.place.card!.line].runs.map(\.text)
    #expect(now.state.cardContent!.lines[now.state.place.card!.line].runs.map(\.text).first == line.first)
    #expect(now.pressing("q").state.place.card == nil)
  }

  @Test func marksAndNotesAreOfTheSameItems() {
    var before = driver("fow", "jm3jjm")
    before.press("cask<Enter>")
    let now = after(before, corpus("efow"))
    #expect(now.state.marks.all == before.state.marks.all)
    #expect(now.pressing("3k").text.contains("★") && now.pressing("5").text.contains("ask"))
    #expect(selectedQuote(now) == selectedQuote(before))
    // A note being written is of the item it was begun for.
    let asked = after(driver("fow", "3jjcwhy"), corpus("efow")).pressing("<Enter>")
    #expect(asked.state.marks.all.map(\.name) == driver("fow", "3jjcwhy<Enter>").state.marks.all.map(\.name))
    // What is not there any more is kept.
    let lost = after(driver("efow", "3m"), corpus("fow"))
    #expect(lost.pressing("5").text.contains("not in these articles any more"))
    #expect(after(lost, corpus("efow")).state.marks.items == driver("efow", "3m").state.marks.items)
  }

  @Test func tiesStayWithTheirPair() {
    for keys in ["4j", "4jj", "4tjl"] {
      let before = driver("fow", keys)
      let now = after(before, corpus("efow"))
      #expect(now.state.selectedTie?.kind == before.state.selectedTie?.kind)
      let names = [before, now].map { driver in
        driver.state.selectedTie.map { tie in
          Set([tie.who, tie.whom].map { driver.state.catalog!.corpus.actor($0).name })
        }
      }
      #expect(names[0] == names[1], "\(keys)")
    }
  }

  @Test func whatCameInIsListed() {
    let driver = after(driver("fow"), corpus("efow"))
    let card = driver.pressing("I")
    #expect(card.text.contains("1 new article"))
    #expect(card.text.contains("Strike on the pier"))
    #expect(card.text.contains("Jan 2, 2029 · Harbour Post · 1 quote"))
    // An article is read.
    #expect(card.pressing("j<Enter>").text.contains("Nobody sails today"))
    // Again, or q, leads back.
    #expect(card.pressing("I").state.place.card == nil)
    // The lists of it alone.
    let only = card.pressing("<Enter>")
    #expect(only.row(0).hasSuffix(" new:1 ×"))
    #expect(only.text.contains("QUOTES 1 of 9") && only.text.contains("EVENTS 1 of"))
    #expect(only.text.contains("ACTORS 2 of"))
    #expect(only.pressing("x").state.place.narrowing == Narrowing())
  }

  @Test func withoutNewsTheKeySaysSo() {
    #expect(driver("fow", "I").row(39).contains("nothing has come in"))
  }

  @Test func newsAddUp() {
    var driver = after(driver("f"), corpus("fo"))
    driver = after(driver, corpus("efo"))
    #expect(driver.row(0).contains("ferry +2 "))
    driver = after(driver, corpus("ef"))
    #expect(driver.row(0).contains("ferry +1 "))
    #expect(driver.pressing("I").text.contains("GONE FROM THE FOLDER"))
  }

  @Test func aChangedArticleIsNamedAndItsQuotesAreFoundAgain() {
    var moved = FixtureArticle(
      "ferry-opened", title: "First ferry leaves Halden", outlet: "The Skagen Ledger", day: day("2031-05-05"),
      """
      A line was added. “Not one coin,” Ada Okonkwo told reporters.
      """)
    moved.actor("Ada Okonkwo", at: [("Ada Okonkwo", 1)])
    moved.quote("“Not one coin,”", by: "Ada Okonkwo", cue: ("told", 1))
    var before = driver("fow", "3")
    while selectedQuote(before) != "“Not one coin,”" { before.press("j") }
    let now = after(before, corpus([fixture[0], moved, fixture[2]]))
    #expect(now.row(39).contains("1 changed article (I shows): “First ferry leaves Halden”"))
    #expect(selectedQuote(now) == "“Not one coin,”")
  }

  @Test func aRenamedArticleIsTheSame() {
    var other = FixtureArticle(
      "renamed", title: "First ferry leaves Halden under grey skies", outlet: "The Skagen Ledger",
      day: day("2031-05-05"),
      String(decoding: fixture[1].article.text.utf8, as: UTF8.self))
    other.reading = fixture[1].reading
    let change = CorpusChange(from: corpus("fow"), to: corpus([fixture[0], other, fixture[2]]))
    #expect(change.isEmpty)
  }

  @Test func nothingNewTellsNothing() {
    let before = driver("fow", "3jj")
    let now = after(before, corpus("fow"))
    #expect(now.text == before.text)
  }

  @Test func filesThatCannotBeReadAreTold() {
    #expect(after(driver("fow"), corpus("fow"), failures: 1).row(39).contains("1 file could not be read"))
    let now = after(after(driver("fow"), corpus("fow"), failures: 1).pressing("j"), corpus("efow"), failures: 1)
    #expect(!now.row(39).contains("could not be read"))
  }

  @Test func workBehindTheScreenIsNamedInTheHeader() {
    var driver = driver("fow")
    driver.state.update(.background(.reading(12)))
    #expect(driver.row(0).hasSuffix("reading 12 articles"))
    driver.state.update(.background(.merging))
    #expect(driver.row(0).hasSuffix("putting it together"))
    driver.state.update(.background(nil))
    #expect(driver.row(0).contains("3 articles"))
  }

  // MARK: What came in alone

  /// The driver after some articles came in that are not among all yet.
  private func withNews(_ driver: Driver, _ letters: String, outdated: [ArticleID] = []) -> Driver {
    var result = driver
    result.effects += result.state.update(.news(PreparedCorpus(corpus(letters)), outdated: outdated))
    return result
  }

  @Test func whatCameInIsThereBeforeAllIsPutTogether() {
    let driver = withNews(driver("fow", "3jj"), "e")
    #expect(driver.row(39).hasPrefix(" 1 new article (I shows): “Strike on the pier”"))
    #expect(driver.row(0).contains("ferry +1 "))
    let alone = driver.pressing("I")
    #expect(alone.row(0).contains("ferry what came in"))
    #expect(alone.text.contains("QUOTES 1 ") && alone.text.contains("Nobody sails today"))
    #expect(alone.pressing("3<Enter>").state.place.reading != nil)
    // Back as it was left, by the key or step by step.
    for keys in ["I", "q", "3<Enter>qq", "<Esc>"] {
      #expect(alone.pressing(keys).state.place == driver.state.place, "\(keys)")
      #expect(alone.pressing(keys).effects.isEmpty)
    }
  }

  @Test func whatWasBegunWithItGoesOnAmongAllArticles() {
    let alone = withNews(driver("fow", "3jj"), "e").pressing("I3<Enter>")
    let old = corpus("fow")
    var now = alone
    now.state.update(.prepared(PreparedCorpus(corpus("efow"), inPlaceOf: old), failures: 0))
    #expect(now.state.aside == nil && now.state.news == nil)
    #expect(now.state.place.reading != nil && now.text.contains("Strike on the pier"))
    now.press("q")
    #expect(now.row(0).hasSuffix(" new:1 ×"))
    #expect(selectedQuote(now) == "“Nobody sails today,”")
    // And from there back to where it was left before.
    #expect(selectedQuote(now.pressing("<^o>")) == selectedQuote(driver("fow", "3jj")))
  }

  @Test func aSearchThatIsTypedThereGoesOnToo() {
    var now = withNews(driver("fow"), "e").pressing("I3/sail")
    now.state.update(.prepared(PreparedCorpus(corpus("efow"), inPlaceOf: corpus("fow")), failures: 0))
    now.press("s<Enter>")
    #expect(now.state.place.narrowing[.quotes] == "sails" && now.state.place.narrowing.onlyIncoming)
  }

  @Test func marksMadeThereAreKept() {
    let alone = withNews(driver("fow", "m"), "e").pressing("I3m")
    #expect(alone.state.marks.count == 2)
    #expect(alone.pressing("I").state.marks.count == 2)
    var now = alone
    now.state.update(.prepared(PreparedCorpus(corpus("efow"), inPlaceOf: corpus("fow")), failures: 0))
    #expect(!now.state.marks.items.contains(nil))
  }

  @Test func moreNewsTakeThePlaceOfTheFirst() {
    var alone = withNews(driver("fw"), "e").pressing("I3")
    alone = withNews(alone, "eo")
    #expect(selectedQuote(alone) == "“Nobody sails today,”")
    #expect(alone.text.contains("QUOTES 5 "))
    #expect(alone.row(39).contains("2 new articles"))
  }

  @Test func changedAndGoneArticlesAreCounted() {
    let shown = corpus("fow")
    let ids = shown.articles.filter { ["ferry-opened", "who-paid"].contains(shown.article($0).key) }
    let driver = withNews(driver("fow"), "eo", outdated: ids)
    #expect(driver.row(39).hasPrefix(" 1 new article, 1 changed, 1 gone (I shows)"))
  }

  @Test func anyPlaceSurvivesAnyChange() {
    let keys = [
      "j", "k", "<Enter>", "1", "2", "3", "4", "5", "i", "q", "m", "t", "G", "g", "<^o>", "<^p>", "/a<Enter>", "x", "I",
      "n", "s", "z",
    ]
    var random = Lottery(seed: 7)
    for _ in 0..<150 {
      var driver = driver(["fow", "efow", "f", "eo"][random.below(4)])
      for _ in 0..<12 {
        driver.press(keys[random.below(keys.count)])
        if driver.effects.contains(.quit) { break }
        if random.below(3) == 0 { driver = after(driver, corpus(["fow", "efow", "f", "eo", "w"][random.below(5)])) }
        if random.below(4) == 0 { driver = withNews(driver, ["e", "o", "ef"][random.below(3)]) }
        for pane in Pane.allCases {
          let viewport = driver.state.place[pane]
          #expect(viewport.isEmpty || viewport.selection < viewport.count)
        }
        _ = driver.text
        _ = driver.state.sessionUpdate
      }
    }
  }
}

/// Numbers by chance, the same in every run.
private struct Lottery {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
