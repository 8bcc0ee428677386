// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel

/// A stretch of the calendar that a date names, as fine as the date is.
enum TimeValue: Equatable, Sendable {
  case day(CalendarDay)
  /// Year and number of an ISO week.
  case week(Int, Int)
  case weekend(Int, Int)
  case month(Int, Int)
  case quarter(Int, Int)
  case half(Int, Int)
  case season(Int, Season)
  case year(Int)
  /// The first three digits of its years.
  case decade(Int)
  /// The first two digits of its years.
  case century(Int)

  /// The value in TIMEX3 notation.
  var timex: String {
    switch self {
    case .day(let day): day.description
    case .week(let year, let week): "\(Self.fourDigits(year))-W\(Self.twoDigits(week))"
    case .weekend(let year, let week): "\(Self.fourDigits(year))-W\(Self.twoDigits(week))-WE"
    case .month(let year, let month): "\(Self.fourDigits(year))-\(Self.twoDigits(month))"
    case .quarter(let year, let quarter): "\(Self.fourDigits(year))-Q\(quarter)"
    case .half(let year, let half): "\(Self.fourDigits(year))-H\(half)"
    case .season(let year, let season): "\(Self.fourDigits(year))-\(season.code)"
    case .year(let year): Self.fourDigits(year)
    // Unspecified digits as in ISO 8601-2: three digits alone would read as a year of antiquity.
    case .decade(let decade): Self.decadeDigits(decade) + "X"
    case .century(let century): Self.twoDigits(century) + "XX"
    }
  }

  /// First and last day; nil outside the years 1 to 9999.
  var days: ClosedRange<CalendarDay>? {
    switch self {
    case .day(let day): return day...day
    case .week(let year, let week): return Self.monday(year, week).map { $0...$0.adding(days: 6) }
    case .weekend(let year, let week):
      return Self.monday(year, week).map { $0.adding(days: 5)...$0.adding(days: 6) }
    case .month(let year, let month): return Self.months(year, month, 1)
    case .quarter(let year, let quarter): return Self.months(year, 3 * quarter - 2, 3)
    case .half(let year, let half): return Self.months(year, 6 * half - 5, 6)
    case .season(let year, let season): return Self.months(year, 3 * season.rawValue, 3)
    case .year(let year): return Self.months(year, 1, 12)
    case .decade(let decade): return Self.months(decade * 10, 1, 120)
    case .century(let century): return Self.months(century * 100, 1, 1200)
    }
  }

  /// The stretch of the given unit that holds a day.
  init(_ unit: TimeUnit, holding day: CalendarDay) {
    let year = Int(day.year)
    let month = Int(day.month)
    switch unit {
    case .second, .minute, .hour, .day: self = .day(day)
    case .week, .fortnight: self = .week(day.isoWeek.year, day.isoWeek.week)
    case .weekend: self = .weekend(day.isoWeek.year, day.isoWeek.week)
    case .month: self = .month(year, month)
    case .quarter: self = .quarter(year, (month + 2) / 3)
    case .season:
      // January and February belong to the winter that began the year before.
      self = month < 3 ? .season(year - 1, .winter) : .season(year, Season(rawValue: month / 3) ?? .winter)
    case .year: self = .year(year)
    case .decade: self = .decade(year / 10)
    case .century, .millennium: self = .century(year / 100)
    }
  }

  /// The stretch of a unit that lies so many units from a day.
  init?(_ unit: TimeUnit, from day: CalendarDay, by count: Int) {
    guard abs(count) <= 100_000 else { return nil }
    let year = Int(day.year)
    // Far from the ends of the calendar every week has a year to belong to.
    let days =
      unit == .day ? count : unit == .week || unit == .weekend ? 7 * count : unit == .fortnight ? 14 * count : 0
    let moved = day.adding(days: days)
    guard (2...9998).contains(moved.year) else { return nil }
    switch unit {
    case .second, .minute, .hour: self = .day(day)
    case .day: self = .day(moved)
    case .week, .weekend: self.init(unit, holding: moved)
    case .fortnight: self.init(.week, holding: moved)
    case .month, .quarter:
      let months = year * 12 + Int(day.month) - 1 + count * (unit == .quarter ? 3 : 1)
      guard months >= 12, months < 120_000, let first = CalendarDay(year: months / 12, month: months % 12 + 1, day: 1)
      else { return nil }
      self.init(unit, holding: first)
    case .season: self = .season(year, .spring)
    case .year: self = .year(year + count)
    case .decade: self = .decade(year / 10 + count)
    case .century: self = .century(year / 100 + count)
    case .millennium: self = .century(year / 100 + 10 * count)
    }
    guard let stretch = self.days, stretch.lowerBound.year >= 2, stretch.upperBound.year <= 9998 else { return nil }
  }

  /// True when the value is at least as fine as the unit.
  func isAsFine(as unit: TimeUnit) -> Bool {
    let rank: Int
    switch self {
    case .day: rank = 0
    case .week, .weekend: rank = 1
    case .month: rank = 2
    case .quarter, .half, .season: rank = 3
    case .year: rank = 4
    case .decade, .century: rank = 5
    }
    switch unit {
    case .second, .minute, .hour, .day: return rank == 0
    case .week, .weekend, .fortnight: return rank <= 1
    case .month: return rank <= 2
    case .quarter, .season: return rank <= 3
    case .year: return rank <= 4
    default: return true
    }
  }

  /// True for a year and what is longer.
  var isYearly: Bool { !isAsFine(as: .quarter) }

  // MARK: Parts

  /// A third of the stretch for "early", "mid", "late"; all of it for a day.
  static func narrowed(_ days: ClosedRange<CalendarDay>, _ modifier: TimeModifier?) -> ClosedRange<CalendarDay> {
    let first = days.lowerBound.number
    let length = days.upperBound.number - first + 1
    guard length >= 3 else { return days }
    let third = (length + 2) / 3
    switch modifier {
    case .start: return days.lowerBound...CalendarDay(number: first + third - 1)
    case .mid: return CalendarDay(number: first + third)...CalendarDay(number: first + max(third, length - third - 1))
    case .end: return CalendarDay(number: first + length - third)...days.upperBound
    default: return days
    }
  }

  private static func monday(_ year: Int, _ week: Int) -> CalendarDay? {
    // 4 January is always in week 1 (ISO 8601).
    guard let fourth = CalendarDay(year: year, month: 1, day: 4) else { return nil }
    return fourth.adding(days: 1 - fourth.weekday + 7 * (week - 1))
  }

  private static func months(_ year: Int, _ month: Int, _ count: Int) -> ClosedRange<CalendarDay>? {
    let past = year * 12 + month - 1 + count
    guard year >= 1, past <= 119_999, let first = CalendarDay(year: year, month: month, day: 1),
      let end = CalendarDay(year: past / 12, month: past % 12 + 1, day: 1)
    else { return nil }
    return first...end.adding(days: -1)
  }

  // MARK: Notation

  /// A duration: "P3M", "PT2H", "PXD"; decades and centuries in years.
  static func period(_ amount: TimeAmount, _ unit: TimeUnit) -> String {
    let letter: String
    var factor = 1
    switch unit {
    case .second: letter = "S"
    case .minute: letter = "M"
    case .hour: letter = "H"
    case .day: letter = "D"
    case .weekend: letter = "WE"
    case .week: letter = "W"
    case .fortnight: (letter, factor) = ("W", 2)
    case .month: letter = "M"
    case .quarter: letter = "Q"
    case .season, .year: letter = "Y"
    case .decade: (letter, factor) = ("Y", 10)
    case .century: (letter, factor) = ("Y", 100)
    case .millennium: (letter, factor) = ("Y", 1000)
    }
    let prefix = unit == .second || unit == .minute || unit == .hour ? "PT" : "P"
    guard let hundredths = amount.hundredths else { return prefix + "X" + letter }
    let total = hundredths * factor
    let (whole, rest) = (total / 100, total % 100)
    if rest == 0 { return "\(prefix)\(whole)\(letter)" }
    if amount.isHalf, let half = halves[unit] {
      return whole == 0
        ? (unit == .day ? "PT" : prefix) + half : "\(prefix)\(whole)\(letter)\(unit == .day ? "T" : "")\(half)"
    }
    return "\(prefix)\(whole).\(rest % 10 == 0 ? "\(rest / 10)" : twoDigits(rest))\(letter)"
  }

  /// Half a unit in the next smaller one.
  private static let halves: [TimeUnit: String] = [.minute: "30S", .hour: "30M", .day: "12H", .year: "6M"]

  private static func decadeDigits(_ n: Int) -> String {
    let digits = "\(n)"
    return String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }

  static func twoDigits(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }

  static func fourDigits(_ n: Int) -> String {
    let digits = "\(n)"
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
