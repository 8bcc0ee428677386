// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// The dates of a text without a day of its own, as evidence of when it was written.
///
/// Three habits of writers are relied on: what is told in the past has happened; a date without a year lies in the year
/// of writing, or a few months back; and the year is added where it is not the year of writing, in captions always.
struct TextDates: Sendable {
  private struct Dated {
    var day: CalendarDay
    var tokens: Range<Int>
  }

  /// Full dates told in the past.
  private var full: [Dated] = []
  /// Months with their year, told in the past; the day is the first.
  private var months: [Dated] = []
  /// Dates and months without a year, told in the past: put into a leap year, months as their last day.
  private var openDays: [Dated] = []
  private var openMonths: [Dated] = []
  /// The latest year of all that are told in the past, and how often it comes with a month or "late" and the like: a
  /// bare year is as often the name of an election.
  private var lastYear = 0
  private var lastYearCount = 0
  private var copyright: (year: Int, tokens: Range<Int>)?

  private static let leapYear = 2000

  init(_ candidates: [TimeCandidate], _ prose: ProseText, _ syntax: SyntaxAnalysis) {
    let tenses = TenseReader(prose, syntax)
    var sentence = 0
    for candidate in candidates {
      while prose.sentences[sentence].tokens.upperBound <= candidate.tokens.lowerBound { sentence += 1 }
      guard case .calendar(let part, let year) = candidate.form else { continue }
      let tense = tenses.tense(around: candidate.tokens, in: prose.sentences[sentence].tokens)
      // The day that has become a name is told by all times.
      if case (.day(9, 11), .absolute(2001)) = (part, year) { continue }
      let isFine = part != .year || candidate.modifier != nil
      add(part, year, candidate.tokens, isFine: isFine, isComing: tense == .future, prose)
    }
  }

  private mutating func add(
    _ part: CalendarPart, _ year: YearReference, _ tokens: Range<Int>, isFine: Bool, isComing: Bool,
    _ prose: ProseText
  ) {
    if case .absolute(let year) = year {
      if isCopyright(before: tokens.lowerBound, prose) { copyright = (year, tokens) }
      guard !isComing else { return }
      if year > lastYear { lastYearCount = 0 }
      if year >= lastYear, isFine { lastYearCount += 1 }
      lastYear = max(lastYear, year)
    }
    guard !isComing else { return }
    switch (part, year) {
    case (.day(let month, let day), .absolute(let year)):
      if let day = CalendarDay(year: year, month: month, day: day) { full.append(Dated(day: day, tokens: tokens)) }
    case (.month(let month), .absolute(let year)):
      if let day = CalendarDay(year: year, month: month, day: 1) { months.append(Dated(day: day, tokens: tokens)) }
    case (.day(let month, let day), .open(nil)):
      if let day = CalendarDay(year: Self.leapYear, month: month, day: day) {
        openDays.append(Dated(day: day, tokens: tokens))
      }
    case (.month(let month), .open(nil)):
      let length = CalendarDay.dayCount(ofMonth: month, year: Self.leapYear)
      if let day = CalendarDay(year: Self.leapYear, month: month, day: length) {
        openMonths.append(Dated(day: day, tokens: tokens))
      }
    default: break
    }
  }

  private func isCopyright(before i: Int, _ prose: ProseText) -> Bool {
    (max(0, i - 2)..<i).contains { k in
      let word = prose.string(k).lowercased()
      return word == "©" || word == "copyright"
    }
  }

  // MARK: Inference

  /// The likeliest day of writing by the text alone.
  func documentTime(in prose: ProseText) -> DocumentTime {
    guard let (dated, confidence) = likeliest() else { return .unknown }
    let span = prose.tokens[dated.tokens.lowerBound].span.union(prose.tokens[dated.tokens.upperBound - 1].span)
    return DocumentTime(day: dated.day, basis: .text, confidence: confidence, evidence: span)
  }

  /// Only dates without a year show that the text is of the time it tells of; a text of full dates may tell of any time.
  private func likeliest() -> (Dated, UInt8)? {
    let open = openDays + openMonths
    if let copyright { return Self.latest(open, inYear: copyright.year).map { ($0, 55) } }
    // One mention of the latest year is as often a birthday or a battle; of dated news, where two mention it, three in
    // five are of that year.
    guard lastYearCount >= 2, !open.isEmpty else { return nil }
    let newest = full.filter { $0.day.year == lastYear }.max { $0.day < $1.day }
    if let newest {
      guard let placed = Self.latest(openDays, inYear: year(besideFull: newest.day)), placed.day > newest.day else {
        return (newest, 40)
      }
      return (placed, 50)
    }
    // "in April", "in September 2024", "late 2024": the year is said because it is not the year of writing.
    return Self.latest(open, inYear: lastYear + 1).map { ($0, 30) }
  }

  /// The year of dates without one, beside a full date: the same, unless all of them lie long before it in the year.
  private func year(besideFull newest: CalendarDay) -> Int {
    guard let last = openDays.map(\.day).max() else { return lastYear }
    return Int(newest.month) - Int(last.month) >= 7 ? lastYear + 1 : lastYear
  }

  /// The latest of the dates without a year, put into one.
  private static func latest(_ open: [Dated], inYear year: Int) -> Dated? {
    guard let last = open.max(by: { $0.day < $1.day }) else { return nil }
    let month = Int(last.day.month)
    let day = min(Int(last.day.day), CalendarDay.dayCount(ofMonth: month, year: year))
    return CalendarDay(year: year, month: month, day: day).map { Dated(day: $0, tokens: last.tokens) }
  }

  /// The year of a dateline that gives month and day alone: such that the dates of the text lie before it.
  func year(forDatelineMonth month: Int, day: Int) -> Int? {
    if let copyright { return copyright.year }
    // "since 2022": later than that, but nobody knows how much.
    guard lastYearCount >= 2, let newest = (full + months).map(\.day).max(), newest.year == lastYear else { return nil }
    return (Int(newest.month), Int(newest.day)) <= (month, day) ? lastYear : lastYear + 1
  }
  /// The day of a dateline by the weekday that the news is told of, which is that day or the one before: in the first year
  /// from the latest on that the text tells of as past. Weekdays repeat after some five years, and one in seven fits by
  /// chance, so only four years are looked at.
  func day(ofDatelineMonth month: Int, day: Int, weekday: Int) -> CalendarDay? {
    guard lastYear > 0 else { return nil }
    for before in 0...1 {
      for year in lastYear...lastYear + 3 {
        guard let written = CalendarDay(year: year, month: month, day: day),
          written.adding(days: -before).weekday == weekday
        else { continue }
        return written
      }
    }
    return nil
  }
}
