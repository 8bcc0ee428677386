// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import TerminalUI
import Testing

@testable import Explorer

/// Stars, tags and notes, and what of them and of the places is kept between runs.
@Suite struct MarksTests {
  /// The file after the effects of a run, as the program would write it.
  private func file(_ driver: Driver, _ before: String? = nil) throws -> String {
    try driver.effects.reduce(before ?? Session().text) { text, effect in
      if case .save(let update) = effect { try update.applied(to: text) } else { text }
    }
  }

  private func next(_ text: String, corpus: Corpus = fixtureCorpus()) -> Driver {
    var driver = Driver(corpus: nil)
    driver.state.update(.remembered(text))
    driver.effects += driver.state.update(.loaded(corpus, failures: 0))
    return driver
  }

  @Test func aStarIsSeenInTheListAndOnAPageOfItsOwn() {
    let driver = Driver().pressing("3mj")
    #expect(driver.text.contains("\n★Mira Solheim"))
    #expect(driver.text.contains("5 MARKS"))
    let page = driver.pressing("5")
    #expect(page.text.contains("MARKS 1"))
    #expect(page.text.contains("★ quote    Mira Solheim: “This line shortens"))
    // Again takes it off.
    #expect(driver.pressing("km").state.marks.count == 0)
  }

  @Test func notesAndTagsAreTypedOnTheLastLine() {
    let driver = Driver().pressing("3cask her<Enter>#money, later<Enter>")
    let mark = driver.state.marks.all[0]
    #expect(mark.note == "ask her")
    #expect(mark.tags == ["money", "later"])
    #expect(driver.pressing("5").text.contains("#money #later ask her"))
    #expect(driver.pressing("i").text.contains("• #money #later ask her"))
    // Escape leaves all as it was, an empty answer takes it away.
    #expect(driver.pressing("cno<Esc>").state.marks.all[0].note == "ask her")
    #expect(driver.pressing("c<^u><Enter>#<^u><Enter>").state.marks.count == 0)
  }

  @Test func whatIsReadCanBeMarked() {
    let quote = Driver().pressing("3<Enter>m")
    #expect(quote.state.marks.items == [.quote(QuoteID(rawValue: 0))])
    #expect(quote.text.contains("★“This line") || quote.text.contains("★"))
    let passage = Driver().pressing("ji<Enter>m")
    if case .passage? = passage.state.marks.items[0] {} else { Issue.record("\(passage.state.marks.items)") }
    #expect(passage.pressing("qq5<Enter>").state.place.reading?.article == passage.state.place.reading?.article)
  }

  @Test func marksAreKeptFromRunToRun() throws {
    let text = try file(Driver().pressing("jm2m3cwhy\\now<Enter>3#a b<Enter>"))
    let driver = next(text)
    #expect(driver.state.marks.count == 3)
    #expect(driver.state.marks.all[2].note == "why\\now")
    #expect(driver.state.marks.items.allSatisfy { $0 != nil })
    #expect(try Session(text: text).text == text)
  }

  @Test func marksSurviveACorpusBuiltAnew() throws {
    let text = try file(Driver().pressing("jm2jm3jjjm"))
    // Without the first article, all rows have other numbers.
    var builder = CorpusBuilder()
    for article in fixture.dropFirst() { builder.add(article.article, article.reading) }
    let before = next(text)
    let after = next(text, corpus: builder.corpus())
    for (item, other) in zip(before.state.marks.items, after.state.marks.items) {
      guard let item, let other else { continue }
      #expect(before.state.catalog!.label(of: item) == after.state.catalog!.label(of: other))
    }
    #expect(after.state.marks.items.contains { $0 != nil })
    #expect(after.state.marks.count == 3)
  }

  @Test func twoRunsKeepTheMarksOfBoth() throws {
    let first = try file(Driver().pressing("3m"))
    let both = try file(next(Session().text).pressing("3jm"), first)
    #expect(next(both).state.marks.count == 2)
    // One that was taken off stays off.
    let off = try file(next(both).pressing("3m"), both)
    #expect(next(off).state.marks.count == 1)
  }

  @Test func aFileThatIsNoneCostsItselfOnly() {
    let driver = next("something else\n")
    #expect(driver.state.notice?.isTrouble == true)
    #expect(driver.text.contains("ACTORS"))
    #expect(throws: SessionFault.self) { try SessionUpdate().applied(to: "\0\0") }
  }

  @Test func theNextRunOffersToGoOnWhereOneWas() throws {
    let left = Driver().pressing("j<Enter>3/ferry<Enter>j")
    let text = try file(left.pressing("Q"))
    let driver = next(text)
    #expect(driver.state.place == Driver().state.place)
    #expect(driver.text.contains("^o goes on where you were: Quotes, who:"))
    let there = driver.pressing("<^o>")
    #expect(there.state.place.narrowing == left.state.place.narrowing)
    #expect(there.state.place.pane == left.state.place.pane)
    #expect(there.state.place[.quotes].selection == left.state.place[.quotes].selection)
    #expect(there.pressing("<^p>").state.place == driver.state.place)
  }

  @Test func bordersStayWhereTheyWerePut() throws {
    let text = try file(Driver().pressing("LLJQ"))
    #expect(next(text).pressing("j").state.split == Split(columns: 4, rows: 1))
    #expect(try file(next(text).pressing("Q"), text) == text)
  }

  @Test func anArticleIsGoneBackTo() throws {
    let left = Driver().pressing("2jj<Enter>")
    let there = next(try file(left.pressing("Q"))).pressing("<^o>")
    #expect(there.state.place.reading?.article == left.state.place.reading?.article)
    #expect(there.state.place.reading?.evidence == left.state.place.reading?.evidence)
  }

  @Test func searchesAreFoundAgain() throws {
    let driver = Driver().pressing("3/coin<Enter>/<^u>ferry<Enter>Spaying<Enter>")
    #expect(driver.pressing("/<^p>").state.prompt?.editor.text == "ferry")
    #expect(driver.pressing("/<^p><^p>").state.prompt?.editor.text == "coin")
    #expect(driver.pressing("/<^p><^p><^n><Enter>").state.place.narrowing[.quotes] == "ferry")
    let later = next(try file(driver.pressing("Q")))
    #expect(later.pressing(":paying<Enter>").state.place.narrowing[.quotes] == "ferry")
    #expect(later.pressing("3/<^p>").state.prompt?.editor.text == "ferry")
    #expect(later.pressing(":forget pay<Enter>").state.memory.searches.isEmpty)
  }
}
