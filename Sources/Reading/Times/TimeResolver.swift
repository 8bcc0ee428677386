// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// Gives the expressions of a text their values, one after the other.
///
/// Deictic times ("today", "last week", "Thursday") count from the article's day, anaphoric ones ("that day", "two days
/// later") from the date mentioned last.
struct TimeResolver {
  private let document: CalendarDay?
  /// False when the document's day is a guess that years can be reckoned from, days and weeks not.
  private let isExact: Bool
  /// The last date of the text, for "that year", "a month earlier".
  private var mentioned: TimeValue?
  /// The last day of the text, for "that day".
  private var mentionedDay: CalendarDay?
  /// The last quarter of the text and its place, for "a year ago" in reports of business.
  private var quarter: (year: Int, quarter: Int, paragraph: Int)?
  /// The paragraph whose figures are of half a year or more: "in the nine months", "the first half".
  private var longSpanParagraph = -1

  /// The paragraph of the expression before.
  private var mentionParagraph = -1

  /// A document day in the first or last years of the calendar counts as none.
  init(document: CalendarDay?, isExact: Bool = true) {
    self.document = document.flatMap { (3...9997).contains($0.year) ? $0 : nil }
    self.isExact = isExact
  }

  /// What an expression means: its value, or the notation of one that stays open.
  enum Meaning: Equatable {
    case value(TimeValue)
    case notation(String, TimeExpression.Kind)

    var isOpen: Bool {
      if case .notation = self { return true }
      return false
    }
  }

  /// The meaning of an expression whose sentence has the given tense; `paragraph` is the number of its paragraph.
  mutating func meaning(of candidate: TimeCandidate, tense: Tense, paragraph: Int = 0) -> Meaning {
    let isNear = mentionParagraph == paragraph
    mentionParagraph = paragraph
    var meaning = resolve(candidate.form, tense)
    if candidate.form == .shifted(.day, 0, .mention), candidate.clock != nil || candidate.part != nil,
      let document = exactDocument, !isNear || meaning.isOpen
    {
      // A time of the clock that nothing near ties to another day is of the article's.
      meaning = .value(.day(document))
    }
    if case .value(let value) = meaning { remember(value, candidate.form) }
    if case .duration(let amount, .month) = candidate.form, (6...12).contains(amount.whole ?? 0) {
      longSpanParagraph = paragraph
    }
    return meaning
  }

  private mutating func remember(_ value: TimeValue, _ form: TimeForm) {
    mentioned = value
    if case .day(let day) = value { mentionedDay = day }
    if case .sameQuarter = form, quarter != nil { quarter?.paragraph = mentionParagraph }
    if case .calendar(.quarter, let reference) = form, case .quarter(let year, let number) = value {
      // What is compared with, "the year-ago third quarter", is not what the report is about.
      if case .shifted(-1, _) = reference { return }
      guard reportsOn(value, reference) else { return }
      quarter = (year, number, mentionParagraph)
      longSpanParagraph = -1
    }
  }

  /// True when a quarter becomes the one that a report of business is about.
  ///
  /// Beside the one it has begun with, a report forecasts the quarter that still runs and looks back on the one before;
  /// fiscal quarters are another company's, and follow their own calendar.
  private func reportsOn(_ value: TimeValue, _ reference: YearReference) -> Bool {
    guard let quarter, reference == .open(nil), let document, let days = value.days else { return true }
    if days.upperBound >= document { return false }
    guard case .quarter(let year, let number) = value else { return true }
    return year * 4 + number != quarter.year * 4 + quarter.quarter - 1 || mentionParagraph - quarter.paragraph > 3
  }

  private func resolve(_ form: TimeForm, _ tense: Tense) -> Meaning {
    switch form {
    case .reference(let reference): return .notation(reference.rawValue, .date)
    case .duration(let amount, let unit): return .notation(TimeValue.period(amount, unit), .duration)
    case .recurring(let notation): return .notation(notation, .set)
    case .decade(let decade): return .value(.decade(decade))
    case .century(let century): return .value(.century(century))
    case .calendar(let part, let year): return calendar(part, year, tense)
    case .around(let unit, let part, let year):
      let meaning = calendar(part, year, tense)
      guard case .value(.day(let day)) = meaning else { return meaning }
      // The weekend of a Monday's holiday is the one before it.
      return .value(TimeValue(unit, holding: unit == .weekend && day.weekday == 1 ? day.adding(days: -1) : day))
    case .beside(let days, let form):
      let meaning = resolve(form, tense)
      guard case .value(.day(let day)) = meaning else { return .notation("XXXX-XX-XX", .date) }
      return .value(.day(day.adding(days: days)))
    case .weekday(let weekday, let pointer): return self.weekday(weekday, pointer, tense)
    case .dayOfMonth(let day): return dayOfMonth(day, tense)
    case .shifted(let unit, let count, let anchor): return shifted(unit, count, anchor, tense)
    case .yearAgo(let years): return yearAgo(years)
    case .sameQuarterOf(let year):
      if longSpanParagraph == mentionParagraph { return .value(.year(year)) }
      return .value(quarter.map { .quarter(year, $0.quarter) } ?? .year(year))
    case .sameQuarter:
      if let quarter { return .value(.quarter(quarter.year, quarter.quarter)) }
      guard let document else { return .notation("XXXX-QX", .date) }
      return .value(TimeValue(.quarter, from: document, by: -1) ?? .year(Int(document.year)))
    }
  }

  private var exactDocument: CalendarDay? { isExact ? document : nil }

  // MARK: Within a year

  private func calendar(_ part: CalendarPart, _ year: YearReference, _ tense: Tense) -> Meaning {
    switch year {
    case .absolute(let year): return Self.value(part, year)
    case .shifted(let count, let anchor):
      guard let base = anchorYear(anchor) else { return Self.open(part) }
      return Self.value(part, base + count)
    case .open(let pointer):
      guard let document else {
        // Without a day to count from, a year the text goes on with is the best there is.
        return Self.open(part)
      }
      return Self.value(part, openYear(part, pointer, tense, document))
    }
  }

  private func anchorYear(_ anchor: TimeAnchor) -> Int? {
    switch anchor {
    case .document: return (document?.year).map(Int.init)
    case .mention: return (mentioned?.days?.lowerBound.year ?? document?.year).map(Int.init)
    }
  }

  private static func value(_ part: CalendarPart, _ year: Int) -> Meaning {
    switch part {
    case .year: return .value(.year(year))
    case .half(let half): return .value(.half(year, half))
    case .quarter(let quarter): return .value(.quarter(year, quarter))
    case .season(let season): return .value(.season(year, season))
    case .month(let month): return .value(.month(year, month))
    case .day(let month, let day):
      if let day = CalendarDay(year: year, month: month, day: day) { return .value(.day(day)) }
      return .value(.month(year, month))
    case .numberedWeekday(let number, let weekday, let month):
      return Holiday.numbered(number, weekday: weekday, month: month, inYear: year).map { .value(.day($0)) }
        ?? .value(.month(year, month))
    case .holiday(let holiday):
      return holiday.day(inYear: year).map { .value(.day($0)) } ?? .value(.year(year))
    }
  }

  private static func open(_ part: CalendarPart) -> Meaning {
    let rest: String
    switch part {
    case .year: rest = ""
    case .half(let half): rest = "-H\(half)"
    case .quarter(let quarter): rest = "-Q\(quarter)"
    case .season(let season): rest = "-" + season.code
    case .month(let month), .numberedWeekday(_, _, let month): rest = "-" + TimeValue.twoDigits(month)
    case .day(let month, let day): rest = "-\(TimeValue.twoDigits(month))-\(TimeValue.twoDigits(day))"
    case .holiday(let holiday):
      guard let day = holiday.day(inYear: 2001), day == holiday.day(inYear: 2002)?.adding(days: -365) else {
        return .notation("XXXX", .date)
      }
      rest = "-\(TimeValue.twoDigits(Int(day.month)))-\(TimeValue.twoDigits(Int(day.day)))"
    }
    return .notation("XXXX" + rest, .date)
  }

  /// The year of a date that does not say it.
  private func openYear(_ part: CalendarPart, _ pointer: TimePointer?, _ tense: Tense, _ document: CalendarDay) -> Int {
    let year = Int(document.year)
    var anchor = document
    if pointer == .previous || pointer == .following || pointer == .same {
      anchor = mentioned?.days?.lowerBound ?? document
    }
    // The winter of January and February began the year before.
    let base = Int(anchor.year) - (part == .season(.winter) && anchor.month < 3 ? 1 : 0)
    guard case .value(let here) = Self.value(part, base), let days = here.days else { return year }
    switch pointer {
    case .this, .same: return base
    case .last where part.isMonth && isJustOver(days, anchor): return base - 1
    case .last, .previous: return days.upperBound < anchor ? base : base - 1
    case .next, .following: return days.lowerBound > anchor ? base : base + 1
    case nil: break
    }
    // Quarters are reported soon after they end, and forecast before; the tense says little.
    if case .quarter = part { return base + Self.nearest(days, document, .none) }
    return base + Self.nearest(days, document, tense)
  }

  /// True for a month that ended less than a week ago: "last February", written on 1 March, is the one of the year before.
  private func isJustOver(_ days: ClosedRange<CalendarDay>, _ anchor: CalendarDay) -> Bool {
    days.upperBound < anchor && anchor.number - days.upperBound.number < 7
  }

  /// -1, 0 or 1: the year in which the tense would have a date of this year's calendar.
  ///
  /// A date without a year is one of the months around the article's day. The tense chooses the side, unless that would
  /// make it almost a year: "the board set Nov. 10 as the deadline", written on 2 November, looks ahead.
  private static func nearest(_ days: ClosedRange<CalendarDay>, _ document: CalendarDay, _ tense: Tense) -> Int {
    let toStart = days.lowerBound.number - document.number
    let toEnd = days.upperBound.number - document.number
    if toStart <= 0, toEnd >= 0 { return 0 }
    let ahead = toStart > 0 ? toStart : toStart + 365
    let back = toStart > 0 ? 365 - toEnd : -toEnd
    let limit = days.lowerBound == days.upperBound ? 280 : 320
    let chooseBack: Bool
    switch tense {
    case .past: chooseBack = back <= limit
    case .future: chooseBack = ahead > limit
    case .present, .none: chooseBack = back <= ahead + 60
    }
    return chooseBack ? (toStart > 0 ? -1 : 0) : (toStart > 0 ? 0 : 1)
  }

  // MARK: Days

  private func weekday(_ weekday: Int, _ pointer: TimePointer?, _ tense: Tense) -> Meaning {
    let anchored = pointer == .previous || pointer == .following || pointer == .same
    guard let anchor = anchored ? mentionedDay ?? exactDocument : exactDocument else {
      return .notation("XXXX-WXX-\(weekday)", .date)
    }
    let back = (anchor.weekday - weekday + 7) % 7
    let ahead = (weekday - anchor.weekday + 7) % 7
    let shift: Int
    switch pointer {
    case .last, .previous: shift = back == 0 ? -7 : -back
    case .next, .following: shift = ahead == 0 ? 7 : ahead
    case .this, .same: shift = tense == .past ? -back : ahead
    case nil: shift = tense == .future || tense == .present ? ahead : -back
    }
    return .value(.day(anchor.adding(days: shift)))
  }

  private func dayOfMonth(_ day: Int, _ tense: Tense) -> Meaning {
    guard let anchor = mentioned?.isAsFine(as: .month) == true ? mentioned?.days?.lowerBound ?? document : document,
      let value = CalendarDay(year: Int(anchor.year), month: Int(anchor.month), day: day)
    else { return .notation("XXXX-XX-\(TimeValue.twoDigits(day))", .date) }
    return .value(.day(value))
  }

  // MARK: Shifts

  private func shifted(_ unit: TimeUnit, _ count: Int, _ anchor: TimeAnchor, _ tense: Tense) -> Meaning {
    switch anchor {
    case .document:
      guard let document, isExact || TimeValue(unit, holding: document).isYearly else {
        if count != 0 { return .notation(count < 0 ? "PAST_REF" : "FUTURE_REF", .date) }
        return Self.openShift(unit, count)
      }
      // On a working day "the weekend" of a report of what happened is the last one.
      let back = unit == .weekend && count == 0 && document.weekday < 5 && tense != .future ? -1 : 0
      return TimeValue(unit, from: document, by: count + back).map(Meaning.value) ?? Self.openShift(unit, count)
    case .mention:
      // "an hour later" is no other day, and no clock is known to count from.
      if unit == .hour || unit == .minute || unit == .second { return Self.openShift(unit, count) }
      if unit == .day, let day = dayAnchor() {
        return TimeValue(.day, from: day, by: count).map(Meaning.value) ?? Self.openShift(unit, count)
      }
      guard let mentioned = mentioned ?? exactDocument.map(TimeValue.day), mentioned.isAsFine(as: unit),
        let base = mentioned.days?.lowerBound, let value = TimeValue(unit, from: base, by: count)
      else { return Self.openShift(unit, count) }
      return .value(value)
    }
  }

  /// The day that "that day" and "two days later" count from; none when the text has moved on to whole months.
  private func dayAnchor() -> CalendarDay? {
    guard let mentioned else { return exactDocument }
    if case .day(let day) = mentioned { return day }
    return mentionedDay.flatMap { day in (mentioned.days?.contains(day) ?? false) ? day : nil }
  }

  private static func openShift(_ unit: TimeUnit, _ count: Int) -> Meaning {
    if abs(count) >= 1 {
      return .notation(TimeValue.period(TimeAmount(hundredths: abs(count) * 100), unit), .duration)
    }
    switch unit {
    case .week: return .notation("XXXX-WXX", .date)
    case .weekend: return .notation("XXXX-WXX-WE", .date)
    case .month: return .notation("XXXX-XX", .date)
    case .year: return .notation("XXXX", .date)
    case .day: return .notation("XXXX-XX-XX", .date)
    default: return .notation("PRESENT_REF", .date)
    }
  }

  private func yearAgo(_ years: Int) -> Meaning {
    if let quarter, mentionParagraph - quarter.paragraph <= 4, longSpanParagraph != mentionParagraph {
      return .value(.quarter(quarter.year - years, quarter.quarter))
    }
    guard let document else { return .notation("P\(years)Y", .duration) }
    return .value(.year(Int(document.year) - years))
  }
}
