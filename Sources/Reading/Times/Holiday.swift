// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel

/// Holidays that English-language news dates happenings by. Raw values are those of the lexicon.
enum Holiday: Int, Sendable {
  case christmas = 1
  case christmasEve, newYear, newYearsEve, epiphany, valentines, stPatricks, mayDay, juneteenth, independence, halloween
  case allSaints, boxing, veterans, bastille, victory, stStephens, groundhog, earth, armistice
  case thanksgiving, laborDay, memorialDay, mlkDay, presidentsDay, columbusDay, blackFriday, cyberMonday
  case easter, goodFriday, easterMonday, palmSunday, ashWednesday, pentecost, superTuesday, electionDay

  /// The day in a year; nil where it cannot be reckoned.
  func day(inYear year: Int) -> CalendarDay? {
    guard (1...9998).contains(year) else { return nil }
    if let fixed { return CalendarDay(year: year, month: fixed.month, day: fixed.day) }
    switch self {
    case .thanksgiving: return Self.nth(4, weekday: 4, month: 11, year)
    case .laborDay: return Self.nth(1, weekday: 1, month: 9, year)
    case .memorialDay: return Self.last(weekday: 1, month: 5, year)
    case .mlkDay: return Self.nth(3, weekday: 1, month: 1, year)
    case .presidentsDay: return Self.nth(3, weekday: 1, month: 2, year)
    case .columbusDay: return Self.nth(2, weekday: 1, month: 10, year)
    case .blackFriday: return Self.nth(4, weekday: 4, month: 11, year)?.adding(days: 1)
    case .cyberMonday: return Self.nth(4, weekday: 4, month: 11, year)?.adding(days: 4)
    case .easter: return Self.easter(year)
    case .goodFriday: return Self.easter(year)?.adding(days: -2)
    case .easterMonday: return Self.easter(year)?.adding(days: 1)
    case .palmSunday: return Self.easter(year)?.adding(days: -7)
    case .ashWednesday: return Self.easter(year)?.adding(days: -46)
    case .pentecost: return Self.easter(year)?.adding(days: 49)
    case .electionDay: return Self.nth(1, weekday: 1, month: 11, year)?.adding(days: 1)
    case .superTuesday: return Self.nth(1, weekday: 1, month: 3, year)?.adding(days: 1)
    default: return nil
    }
  }

  private var fixed: (month: Int, day: Int)? {
    switch self {
    case .christmas: (12, 25)
    case .christmasEve: (12, 24)
    case .newYear: (1, 1)
    case .newYearsEve: (12, 31)
    case .epiphany: (1, 6)
    case .valentines: (2, 14)
    case .stPatricks: (3, 17)
    case .mayDay: (5, 1)
    case .juneteenth: (6, 19)
    case .independence: (7, 4)
    case .halloween: (10, 31)
    case .allSaints: (11, 1)
    case .boxing, .stStephens: (12, 26)
    case .veterans, .armistice: (11, 11)
    case .bastille: (7, 14)
    case .victory: (5, 9)
    case .groundhog: (2, 2)
    case .earth: (4, 22)
    default: nil
    }
  }

  /// The nth weekday of a month, or nil when the month has not so many; -1 is the last one.
  static func numbered(_ n: Int, weekday: Int, month: Int, inYear year: Int) -> CalendarDay? {
    guard let day = n < 0 ? last(weekday: weekday, month: month, year) : nth(n, weekday: weekday, month: month, year)
    else { return nil }
    return Int(day.month) == month ? day : nil
  }

  private static func nth(_ n: Int, weekday: Int, month: Int, _ year: Int) -> CalendarDay? {
    guard let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
    return first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (n - 1))
  }

  private static func last(weekday: Int, month: Int, _ year: Int) -> CalendarDay? {
    let length = CalendarDay.dayCount(ofMonth: month, year: year)
    guard let end = CalendarDay(year: year, month: month, day: length) else { return nil }
    return end.adding(days: -((end.weekday - weekday + 7) % 7))
  }

  /// Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus, "Astronomical Algorithms", ch. 8).
  private static func easter(_ year: Int) -> CalendarDay? {
    let a = year % 19
    let b = year / 100
    let c = year % 100
    let d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7
    let f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114
    return CalendarDay(year: year, month: f / 31, day: f % 31 + 1)
  }
}
