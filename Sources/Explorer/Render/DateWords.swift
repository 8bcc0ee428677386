// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel

/// Days in the words of the lists: short, and of even width where they stand in columns.
enum DateWords {
  static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  static func month(_ day: CalendarDay) -> String { months[Int(day.month) - 1] }

  /// "Apr  3": the day takes two columns.
  static func monthAndDay(_ day: CalendarDay) -> String {
    month(day) + (day.day < 10 ? "  " : " ") + String(day.day)
  }

  /// "Apr 3, 2025", for sentences.
  static func full(_ day: CalendarDay) -> String { "\(month(day)) \(day.day), \(day.year)" }

  /// "Feb 2024 – Nov 2025", or one month, or the days of one month: "Nov 3–28, 2025".
  static func span(_ days: ClosedRange<CalendarDay>) -> String {
    let (a, b) = (days.lowerBound, days.upperBound)
    if a == b { return full(a) }
    if a.year == b.year, a.month == b.month { return "\(month(a)) \(a.day)–\(b.day), \(a.year)" }
    if a.year == b.year { return "\(month(a)) – \(month(b)) \(a.year)" }
    return "\(month(a)) \(a.year) – \(month(b)) \(b.year)"
  }

  /// The days of an event in a sentence: "Apr 2, 2025", "Apr 2–3, 2025", "April 2025" as "Apr 2025", "2025".
  static func sentence(_ days: ClosedRange<CalendarDay>) -> String {
    let (a, b) = (days.lowerBound, days.upperBound)
    let wholeMonths = a.day == 1 && Int(b.day) == CalendarDay.dayCount(ofMonth: Int(b.month), year: Int(b.year))
    if a.year == b.year, wholeMonths, a.month == b.month { return "\(month(a)) \(a.year)" }
    if a.year == b.year, wholeMonths, a.month == 1, b.month == 12 { return String(a.year) }
    if a.year == b.year { return span(days) }
    return "\(full(a)) – \(full(b))"
  }

  /// The days of an event beside its year, at most `columns` wide: "Apr  2–3", "Mar 31–Apr 6", "Sep–Nov", "Apr".
  static func withoutYear(_ days: ClosedRange<CalendarDay>, columns: Int) -> String {
    let (a, b) = (days.lowerBound, days.upperBound)
    if a == b { return monthAndDay(a) }
    let wholeMonths = a.day == 1 && Int(b.day) == CalendarDay.dayCount(ofMonth: Int(b.month), year: Int(b.year))
    if a.year != b.year { return a.month == 1 && a.day == 1 ? "–\(b.year)" : "\(monthAndDay(a))–" }
    if wholeMonths {
      if a.month == 1, b.month == 12 { return "year" }
      return a.month == b.month ? month(a) : "\(month(a))–\(month(b))"
    }
    let isWeek = b.number - a.number == 6 && a.weekday == 1
    var words = ["\(monthAndDay(a))–\(a.month == b.month ? "" : month(b) + " ")\(b.day)"]
    if isWeek { words.insert("wk \(monthAndDay(a))", at: columns < 12 ? 0 : 1) }
    // Where there is no room, at least that it is not one day.
    return words.first { $0.count <= columns } ?? "\(monthAndDay(a))–"
  }

  /// The days with the year, as digits, at most 10 wide: "2025-04-03", "2025-04", "2025".
  static func digits(_ days: ClosedRange<CalendarDay>) -> String {
    let (a, b) = (days.lowerBound, days.upperBound)
    let text = a.description
    if a == b { return text }
    if a.year != b.year { return "\(a.year)–\(b.year)" }
    return a.month == b.month ? String(text.prefix(7)) : String(text.prefix(4))
  }
}
