// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import TerminalUI
import Testing

@testable import Explorer

@Suite struct RowsTests {
  @Test func rowsOfIdsAreFound() {
    let some = Rows.some([2, 5, 9])
    #expect((0...10).map { some.row(notBelow: UInt32($0)) } == [0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 3])
    #expect(some.row(of: 5) == 1)
    #expect(some.row(of: 6) == nil)
    #expect(Rows.all(4).row(notBelow: 9) == 4)
  }

  @Test func narrowingsMeet() {
    #expect(Rows.all(10).intersection(.some([1, 3])) == .some([1, 3]))
    #expect(Rows.some([1, 3, 5, 8]).intersection(.some([0, 3, 4, 8, 9])) == .some([3, 8]))
    #expect(Rows.some([1]).intersection(.all(10)) == .some([1]))
    let even = Rows.most(RowSet(below: 10) { $0 % 2 == 0 })
    #expect(even.intersection(.some([1, 4, 5, 8])) == .some([4, 8]))
    #expect(Rows.all(10).intersection(even) == even)
    #expect(even.intersection(.most(RowSet(below: 10) { $0 > 5 })) == .most(RowSet(below: 10) { $0 == 6 || $0 == 8 }))
    #expect((0..<even.count).map { even[$0] } == [0, 2, 4, 6, 8])
    #expect(even.row(of: 4) == 2 && even.row(of: 5) == nil && even.row(notBelow: 5) == 3)
  }
}

@Suite struct CatalogTests {
  /// One statement and one event a day, and on the tenth one more of each.
  @Test func barsAreWhatOneWouldCount() {
    var builder = CorpusBuilder()
    for date in 1...28 {
      let day = date == 20 ? nil : CalendarDay(year: 2031, month: 2, day: date)
      var article = FixtureArticle(
        "a\(date)", title: "Day \(date)", outlet: nil, day: day,
        "Nora Vik said it was day \(date). She flew home. Bo Rask slept.")
      article.actor("Nora Vik", at: [("Nora Vik", 1), ("She", 1)])
      article.actor("Bo Rask", at: [("Bo Rask", 1)])
      if date % 3 != 0 { article.quote("it was day \(date)", by: "Nora Vik", kind: .indirect) }
      let time = day.map { article.time("day \(date)", $0.description, $0...$0) }
      article.event("flew", .travel, [("She", "Nora Vik")], time: time)
      if date == 10 { article.event("slept", .other, [("Bo Rask", "Bo Rask"), ("Nora Vik", "Nora Vik")], time: time) }
      builder.add(article.article, article.reading)
    }
    let corpus = builder.corpus()
    var catalog = Catalog(corpus)
    catalog.prepareActivity(of: corpus.actors.map(\.rawValue))
    guard let core = catalog.core else { preconditionFailure("nothing is dated") }
    let length = Int(core.upperBound - core.lowerBound) + 1
    for actor in corpus.actors.map(corpus.actor) {
      var counts = Array(repeating: 0, count: Catalog.activityColumns)
      let days =
        actor.events.map { corpus.event($0).days?.lowerBound }
        + actor.quotes.map { corpus.article(corpus.quote($0).article).day }
      for day in days.compactMap({ $0 }) {
        let clamped = max(core.lowerBound, min(Int32(day.number), core.upperBound))
        counts[Int(clamped - core.lowerBound) * Catalog.activityColumns / length] += 1
      }
      #expect(catalog.activity(actor.id.rawValue) == barHeights(counts), "\(actor.name)")
    }
  }

  @Test func whatIsSlightIsWhatViewsSay() {
    let corpus = fixtureCorpus()
    let catalog = Catalog(corpus)
    for id in corpus.events { #expect(catalog.isSlight(id) == corpus.event(id).isSlight) }
    for id in corpus.quotes { #expect(catalog.isSlight(id) == corpus.quote(id).isMinor) }
    #expect(
      catalog.eventDays.map { $0 }
        == corpus.events.map { corpus.event($0).days.map { Int32($0.lowerBound.number) } ?? Histogram.undated })
  }
}

@Suite struct HistogramTests {
  private func days(_ isos: [String]) -> [Int32] { isos.map { Int32(day($0).number) } }

  @Test func stretchesBeginWhereTheCalendarSays() {
    for iso in ["2025-01-01", "2024-12-30", "1969-12-31", "1970-01-01", "2024-02-29"] {
      let number = day(iso).number
      for grain in Grain.allCases {
        let key = grain.key(number)
        #expect(grain.firstDay(key).number <= number)
        #expect(grain.firstDay(key + 1).number > number)
      }
      #expect(Grain.week.firstDay(Grain.week.key(number)).weekday == 1)
    }
  }

  @Test func theShortestGrainThatFitsIsTaken() {
    let twoMonths = days(["2025-03-01", "2025-03-02", "2025-03-02", "2025-04-30"])
    #expect(Histogram(days: twoMonths, grain: nil, columns: 100).grain == .day)
    #expect(Histogram(days: twoMonths, grain: nil, columns: 100).bins.count == 61)
    #expect(Histogram(days: twoMonths, grain: nil, columns: 100).highest == 2)
    // Folded where the whole does not fit.
    let folded = Histogram(days: twoMonths, grain: nil, columns: 20)
    #expect(folded.grain == .day)
    #expect(folded.bins.map(\.isFold) == [false, false, true, false])
    #expect(Histogram(days: twoMonths, grain: nil, columns: 2).grain == .month)
  }

  @Test func aDayIsFoundInItsBin() {
    let histogram = Histogram(days: days(["2020-01-05", "2025-03-02"]), grain: .month, columns: 40)
    #expect(histogram.bin(of: Int32(day("2025-03-31").number)) == histogram.bins.count - 1)
    #expect(histogram.bin(of: Int32(day("2020-01-01").number)) == 0)
    #expect(histogram.bin(of: Int32(day("2019-12-31").number)) == nil)
    #expect(histogram.bin(of: Histogram.undated) == nil)
  }

  @Test func whatLiesFarOutsideIsOneFoldOnEitherSide() {
    let all = days(["1789-07-14", "2025-03-01", "2025-03-02", "2025-03-02", "2031-01-01"])
    let core = Int32(day("2025-03-01").number)...Int32(day("2025-03-02").number)
    var histogram = Histogram(days: all, grain: nil, columns: 40, core: core)
    #expect(histogram.grain == .day)
    #expect(histogram.bins.map(\.isFold) == [true, false, false, true])
    #expect(histogram.bins.map(\.count) == [0, 1, 2, 0])
    #expect(all.map { histogram.bin(of: $0) } == [0, 1, 2, 2, 3])
    histogram.recount(all.dropFirst(2))
    #expect(histogram.bins.map(\.count) == [0, 0, 2, 0])
  }

  @Test func whatArticlesRecallOfOldTimesIsOneFold() {
    // An event in each year, told in articles of one year.
    let years = 1981...2031
    var article = FixtureArticle(
      "memoir", title: "Fifty years", outlet: nil, day: day("2031-06-01"),
      "Ida Holm remembers. " + years.map { "Crossing\($0) came in \($0)." }.joined(separator: " "))
    article.actor("Ida Holm", at: [("Ida Holm", 1)])
    for year in years {
      let time = article.time(" in \(year)", "\(year)", day("\(year)-01-01")...day("\(year)-12-31"))
      article.event("Crossing\(year)", .visit, [("Ida Holm", "Ida Holm")], time: time)
    }
    var builder = CorpusBuilder()
    builder.add(article.article, article.reading)
    let catalog = Catalog(builder.corpus())
    #expect(catalog.core == Int32(day("2030-01-01").number)...Int32(day("2031-01-01").number))
    // They are listed all the same, and the list begins with the story.
    let driver = Driver(corpus: builder.corpus()).pressing("2")
    #expect(driver.state.lists.events.count == years.count)
    #expect(driver.state.place[.events].selection == years.count - 2)
  }

  @Test func theStoryIsAsLongAsItsEventsStandClosely() {
    // Told on every day of June, twice in each month of the spring, and once in each year before.
    let june = (1...30).map { day("2031-06-01").adding(days: $0 - 1) }
    let spring = [3, 4, 5].flatMap { [day("2031-0\($0)-07"), day("2031-0\($0)-21")] }
    let past = (2000...2029).map { day("\($0)-01-01") }
    var builder = CorpusBuilder()
    for (number, written) in [june[0], june[29]].enumerated() {
      var article = FixtureArticle(
        "a\(number)", title: "Report", outlet: nil, day: written,
        "Ida Holm tells. "
          + (past + spring + june).indices.map { "Crossing\($0)x came on day\($0)x." }.joined(separator: " "))
      article.actor("Ida Holm", at: [("Ida Holm", 1)])
      for (i, day) in (past + spring + june).enumerated() where number == 0 {
        let time = article.time("day\(i)x", "\(day)", day...day)
        article.event("Crossing\(i)x", .visit, [("Ida Holm", "Ida Holm")], time: time)
      }
      builder.add(article.article, article.reading)
    }
    #expect(Catalog(builder.corpus()).core == Int32(spring[0].number)...Int32(june[29].number))
  }

  @Test func undatedEventsAreLeftOut() {
    let histogram = Histogram(days: [Histogram.undated], grain: nil, columns: 10)
    #expect(histogram.bins == [])
  }
}

@Suite struct DateWordsTests {
  private func range(_ a: String, _ b: String) -> ClosedRange<CalendarDay> { day(a)...day(b) }

  @Test(arguments: [
    ("2025-04-03", "2025-04-03", "Apr  3"), ("2025-04-02", "2025-04-03", "Apr  2–3"),
    ("2025-03-31", "2025-04-06", "Mar 31–Apr 6"), ("2025-04-01", "2025-04-30", "Apr"),
    ("2024-09-01", "2024-11-30", "Sep–Nov"), ("2025-01-01", "2025-12-31", "year"),
    ("2010-01-01", "2019-12-31", "–2019"), ("2024-12-30", "2025-01-05", "Dec 30–"),
  ])
  func daysOfEvents(_ first: String, _ last: String, _ words: String) {
    #expect(DateWords.withoutYear(range(first, last), columns: 12) == words)
  }

  @Test func aRangeIsCutWhereThereIsNoRoom() {
    #expect(DateWords.withoutYear(range("2025-03-31", "2025-04-06"), columns: 9) == "wk Mar 31")
    #expect(DateWords.withoutYear(range("2025-03-31", "2025-04-05"), columns: 9) == "Mar 31–")
  }

  @Test func spansOfACorpus() {
    #expect(DateWords.span(range("2025-11-03", "2025-11-28")) == "Nov 3–28, 2025")
    #expect(DateWords.span(range("2025-02-03", "2025-11-28")) == "Feb – Nov 2025")
    #expect(DateWords.span(range("2024-02-03", "2025-11-28")) == "Feb 2024 – Nov 2025")
  }

  @Test func numbersAreGrouped() {
    #expect([7, 999, 1000, 12_345, 1_234_567].map(grouped) == ["7", "999", "1,000", "12,345", "1,234,567"])
    #expect(counted(1, "quote") == "1 quote")
  }
}

@Suite struct LoadingTests {
  @Test func progressIsShownAndCanBeCancelled() {
    var driver = Driver(columns: 80, rows: 24, corpus: nil)
    driver.state.update(.progress(done: 412, total: 1000, failures: 3))
    #expect(driver.text.contains("412 of 1,000"))
    #expect(driver.text.contains("3 files could not be read"))
    #expect(driver.row(23).contains("^c cancel"))
    #expect(driver.pressing("<^c>").effects == [.quit])
  }

  @Test func aReasonIsShownInFull() {
    var driver = Driver(columns: 40, rows: 10, corpus: nil)
    driver.state.update(.failed("There are no articles in this folder, which is a pity."))
    #expect(driver.text.contains("There are no articles in this"))
    #expect(driver.pressing("q").effects == [.quit])
  }

  @Test func failuresAreToldUntilAKeyIsPressed() {
    var driver = Driver(corpus: nil)
    driver.state.update(.loaded(fixtureCorpus(), failures: 2))
    #expect(driver.row(39).contains("2 files could not be read"))
    #expect(!driver.pressing("j").row(39).contains("could not be read"))
  }
}

@Suite struct SizeTests {
  @Test(arguments: [(39, 24), (80, 9), (20, 5), (12, 2), (1, 1), (0, 0)])
  func aSmallScreenSaysSoAndIgnoresAllKeysButQuit(_ columns: Int, _ rows: Int) {
    let driver = Driver(columns: columns, rows: rows)
    if columns >= 12 { #expect(driver.text.contains("40×10 needed")) }
    let pressed = driver.pressing("j2/x<Enter>?3<Enter>")
    #expect(pressed.state.place == driver.state.place)
    #expect(pressed.effects == [])
    #expect(driver.pressing("q").effects == [.quit])
    #expect(driver.pressing("<^c>").effects == [.quit])
  }

  @Test func withoutColoursTheSelectionStillShows() {
    let frame = Driver(colors: .none).state.frame
    for row in 0..<40 {
      for cell in frame.cells(row: row) {
        #expect(cell.style.foreground == .standard && cell.style.background == .standard)
      }
    }
    #expect(frame[0, 3].text == "▌")
    #expect(frame[1, 3].style.attributes.contains(.bold))
  }
}

@Suite struct EventRowTests {
  /// At each width a row shows the names that fit, and a dot where there are more.
  @Test(arguments: 60...120)
  func aLongCastEndsInDots(columns: Int) {
    let names = (1...60).map { "Guest \($0)" }
    var article = FixtureArticle(
      "a", title: "Guests", outlet: nil, day: CalendarDay(year: 2031, month: 2, day: 3),
      names.joined(separator: ", ") + " met.")
    for name in names { article.actor(name, at: [(name, 1)]) }
    article.event("met", .meeting, names.map { ($0, $0) })
    var builder = CorpusBuilder()
    builder.add(article.article, article.reading)
    let text = Driver(columns: columns, rows: 24, corpus: builder.corpus()).pressing("2z").text
    let cast = text.split(separator: "\n").filter { $0.contains("Guest 1, ") }
    #expect(cast.count == 1 && cast[0].contains("…"), "\(text)")
  }
}
