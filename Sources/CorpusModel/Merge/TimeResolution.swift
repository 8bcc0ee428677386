// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// When something was said or happened, as far as one article tells.
enum TimeResolution {
  /// The time of an expression of the article that could be resolved to days.
  ///
  /// It is inferred when it rests on the article's date ("Thursday") and that date itself is inferred.
  static func time(_ index: Int?, _ entry: Entry) -> EventTime? {
    guard let index, entry.reading.times.indices.contains(index) else { return nil }
    let expression = entry.reading.times[index]
    guard let days = expression.days else { return nil }
    let isInferred = !entry.hasStatedDay && !namesYear(entry.line(expression.span))
    return EventTime(days: days, value: value(expression.value, days), isInferred: isInferred)
  }

  /// The article's day as a time; nil when the article has none.
  static func articleDay(_ entry: Entry) -> EventTime? {
    guard let day = entry.reading.documentTime.day else { return nil }
    return EventTime(days: day...day, value: day.description, isInferred: true)
  }

  /// The expression's own value if it is a date, else one that the days make.
  static func value(_ value: String, _ days: ClosedRange<CalendarDay>) -> String {
    if let first = value.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) { return value }
    let (first, last) = (days.lowerBound, days.upperBound)
    if first == last { return first.description }
    guard first.day == 1, last.year == first.year,
      Int(last.day) == CalendarDay.dayCount(ofMonth: Int(last.month), year: Int(last.year))
    else { return "\(first)/\(last)" }
    if first.month == last.month { return String(first.description.prefix(7)) }
    return first.month == 1 && last.month == 12 ? String(first.description.prefix(4)) : "\(first)/\(last)"
  }

  /// Four digits in a row.
  static func namesYear(_ words: String) -> Bool {
    var run = 0
    for byte in words.utf8 {
      run = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? run + 1 : 0
      if run == 4 { return true }
    }
    return false
  }
}
