// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel

/// The length of time that a bar of the histogram stands for.
enum Grain: Int, Sendable, CaseIterable {
  case day, week, month, year

  var word: String {
    switch self {
    case .day: "day"
    case .week: "week"
    case .month: "month"
    case .year: "year"
    }
  }

  /// The number of the stretch that a day lies in; the next stretch has the next number.
  ///
  /// - Parameter day: `CalendarDay.number`.
  func key(_ day: Int) -> Int {
    switch self {
    case .day: return day
    case .week: return floorDivide(day + 3, 7)  // 1970-01-01 was a Thursday, weeks begin on Mondays.
    case .month:
      let date = CalendarDay(number: day)
      return Int(date.year) * 12 + Int(date.month) - 1
    case .year: return Int(CalendarDay(number: day).year)
    }
  }

  /// The first day of a stretch.
  func firstDay(_ key: Int) -> CalendarDay {
    switch self {
    case .day: CalendarDay(number: key)
    case .week: CalendarDay(number: key * 7 - 3)
    case .month: CalendarDay(year: floorDivide(key, 12), month: key - floorDivide(key, 12) * 12 + 1, day: 1)!
    case .year: CalendarDay(year: key, month: 1, day: 1)!
    }
  }
}

private func floorDivide(_ a: Int, _ b: Int) -> Int {
  a >= 0 ? a / b : -((-a + b - 1) / b)
}
