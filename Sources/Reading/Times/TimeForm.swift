// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// A unit in which time is counted.
enum TimeUnit: UInt8, Sendable {
  case second, minute, hour, day, weekend, week, fortnight, month, quarter, season, year, decade, century, millennium
}

/// What a time expression counts from.
enum TimeAnchor: UInt8, Sendable {
  /// The day the article was written.
  case document
  /// The date the text mentioned last.
  case mention
}

/// The word that chooses one of the days, months or seasons of a name: "last May", "the following Tuesday".
enum TimePointer: UInt8, Sendable {
  case last, this, next, previous, following, same
}

/// The year of a date as the text gives it.
enum YearReference: Equatable, Sendable {
  /// Not said: the tense and the document's day decide, or the pointer word.
  case open(TimePointer?)
  case absolute(Int)
  /// "last year", "of that year": years from the year of the anchor.
  case shifted(Int, TimeAnchor)
}

/// What a year is divided into, as dates name it.
enum CalendarPart: Equatable, Sendable {
  case year
  case half(Int)
  case quarter(Int)
  case season(Season)
  case month(Int)
  case day(month: Int, day: Int)
  /// "the first Tuesday in November"; -1 is the last one.
  case numberedWeekday(Int, weekday: Int, month: Int)
  case holiday(Holiday)

  var isMonth: Bool {
    if case .month = self { return true }
    return false
  }
}

/// The seasons of the northern year; the raw value is the order within it.
enum Season: Int, Sendable {
  case spring = 1
  case summer, fall, winter

  /// The code in TIMEX3 values.
  var code: String {
    switch self {
    case .spring: "SP"
    case .summer: "SU"
    case .fall: "FA"
    case .winter: "WI"
    }
  }
}

/// The parts of a day that TIMEX3 has codes for.
enum DayPart: Int, Sendable {
  case morning = 1
  case afternoon, evening, night

  var code: String {
    switch self {
    case .morning: "MO"
    case .afternoon: "AF"
    case .evening: "EV"
    case .night: "NI"
    }
  }
}

/// A time of the clock.
struct ClockTime: Equatable, Sendable {
  /// Minutes since midnight, 0 to 1440.
  var minutes: Int
  /// The text says GMT or UTC.
  var isUniversal = false
}

/// A number of units, in hundredths; nil where the text leaves it open ("several").
struct TimeAmount: Equatable, Sendable {
  var hundredths: Int?
  /// The text says "and a half" or "1/2".
  var isHalf = false

  static let one = TimeAmount(hundredths: 100)
  static let open = TimeAmount(hundredths: nil)

  /// The number, when it is whole and small enough to reckon with.
  var whole: Int? {
    guard let hundredths, hundredths % 100 == 0, hundredths <= 1_000_000 else { return nil }
    return hundredths / 100
  }
}

/// The vagueness or side that words such as "late", "about" and "more than" add; the attribute `mod` of TIMEX3.
enum TimeModifier: String, Sendable {
  case start = "START"
  case mid = "MID"
  case end = "END"
  case approximate = "APPROX"
  case moreThan = "MORE_THAN"
  case lessThan = "LESS_THAN"
  case equalOrMore = "EQUAL_OR_MORE"
  case equalOrLess = "EQUAL_OR_LESS"
}

/// What an expression means before it is known when it was written.
enum TimeForm: Equatable, Sendable {
  /// A part of a year, or a whole one: "Feb. 18", "late 2024", "the third quarter of last year".
  case calendar(CalendarPart, YearReference)
  /// "the week of March 6", "Easter week", "Labor Day weekend": the unit that holds or goes with a day.
  case around(TimeUnit, CalendarPart, YearReference)
  /// "the day after Christmas": so many days from another day.
  indirect case beside(Int, TimeForm)
  case weekday(Int, TimePointer?)
  /// "the 21st": a day of the month that is spoken of.
  case dayOfMonth(Int)
  /// The first three digits of its years: 199 for "the 1990s".
  case decade(Int)
  /// The first two digits of its years: 19 for "the 20th century".
  case century(Int)
  /// The unit that holds the anchor, shifted: "today" is (day, 0), "three weeks ago" (week, -3).
  case shifted(TimeUnit, Int, TimeAnchor)
  /// "a year ago", "the year-earlier period": in reports of business the same quarter of the year before.
  case yearAgo(Int)
  /// "the quarter", "the latest period": the one that is spoken of.
  case sameQuarter
  /// "the 1988 quarter", "the 1989 period": the same quarter of another year.
  case sameQuarterOf(Int)
  /// "PAST_REF", "PRESENT_REF", "FUTURE_REF".
  case reference(TimeReference)
  case duration(TimeAmount, TimeUnit)
  /// What recurs: the value is complete but for the part of the day.
  case recurring(String)
}

enum TimeReference: String, Sendable {
  case past = "PAST_REF"
  case present = "PRESENT_REF"
  case future = "FUTURE_REF"
}

/// A time expression found in the text and not resolved yet.
struct TimeCandidate: Equatable, Sendable {
  /// Indices into `ProseText.tokens`; never empty.
  var tokens: Range<Int>
  var form: TimeForm
  var modifier: TimeModifier?
  var part: DayPart?
  var clock: ClockTime?

  init(_ tokens: Range<Int>, _ form: TimeForm, modifier: TimeModifier? = nil, part: DayPart? = nil) {
    self.tokens = tokens
    self.form = form
    self.modifier = modifier
    self.part = part
  }

  /// The same with more words before it.
  func starting(at start: Int, modifier: TimeModifier? = nil) -> TimeCandidate {
    var result = self
    result.tokens = start..<tokens.upperBound
    if let modifier { result.modifier = modifier }
    return result
  }

  /// True for what has a place on the calendar.
  var isDate: Bool {
    switch form {
    case .duration, .recurring, .reference: false
    default: true
    }
  }

  /// True for a single day.
  var isDay: Bool {
    switch form {
    case .weekday, .dayOfMonth, .beside, .shifted(.day, _, _), .calendar(.day, _), .calendar(.holiday, _),
      .calendar(.numberedWeekday, _):
      true
    default: false
    }
  }
}
