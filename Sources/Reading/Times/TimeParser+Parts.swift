// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Parts of years and of days: quarters, seasons, mornings, times of the clock, and holidays.
extension TimeParser {
  // MARK: Quarters, halves, seasons

  /// "third quarter", "fiscal second-quarter", "first half", and the index behind it.
  func namedPart(at i: Int) -> (CalendarPart, Int)? {
    var at = i
    if kind(at) == .fiscal { at = skipJoin(at + 1) }
    guard kind(at) == .ordinal || kind(at) == .last else { return nil }
    let number = kind(at) == .last ? 2 : value(at)
    let noun = skipJoin(at + 1)
    if kind(noun) == .unit, value(noun) == TimeUnit.quarter.rawValue, kind(at) == .ordinal, (1...4).contains(number) {
      return (.quarter(number), noun + 1)
    }
    if kind(noun) == .half, number <= 2 { return (.half(number), noun + 1) }
    return nil
  }

  /// What begins with an ordinal: "third-quarter", "20th century", "21st of March".
  func ordinal(at i: Int) -> TimeCandidate? {
    if let found = calendarDay(at: i) { return found }
    if let (part, end) = namedPart(at: i) {
      let (year, past) = yearAfterPart(end)
      // "the first half" of a match or a book needs a year to be a time.
      if case .half = part, case .open = year {
        guard kind(end) == .of, kind(end + 1) == .the || kind(end + 1) == .this, kind(end + 2) == .year else {
          return nil
        }
        return TimeCandidate(i..<(end + 3), .calendar(part, .shifted(0, .document)))
      }
      return TimeCandidate(i..<past, .calendar(part, year))
    }
    let noun = skipJoin(i + 1)
    if kind(noun) == .unit, value(noun) == TimeUnit.century.rawValue, value(i) <= 30,
      !has(noun, .capital) || has(i, .upper)
    {
      return TimeCandidate(i..<(noun + 1), .century(value(i) - 1))
    }
    return nil
  }

  /// "summer", "spring 1998", "the winter of 1994".
  func season(at i: Int) -> TimeCandidate? {
    guard let season = Season(rawValue: value(i)) else { return nil }
    let (year, end) = yearAfterPart(i + 1)
    if case .open = year {
      // A fall is mostly no autumn, and a spring no season, unless something says so.
      let named = followsPreposition(i) || kind(i - 1) == .the
      if has(i, .doubtful) {
        guard kind(i - 1) == .in || kind(i - 1) == .since, !isLowerWord(i + 1) else { return nil }
      }
      guard named || !has(i, .capital) else { return nil }
      return TimeCandidate(i..<(i + 1), .calendar(.season(season), .open(nil)))
    }
    return TimeCandidate(i..<end, .calendar(.season(season), year))
  }

  /// "Q3 2024", "Q1"; "H1" only with its year.
  func quarterName(at i: Int) -> TimeCandidate? {
    guard has(i, .capital) else { return nil }
    let (year, end) = yearAfterPart(i + 1)
    if value(i) > 10 {
      if case .open = year { return nil }
      return TimeCandidate(i..<end, .calendar(.half(value(i) - 10), year))
    }
    return TimeCandidate(i..<end, .calendar(.quarter(value(i)), year))
  }

  /// "fiscal 1989", "fiscal year 2025", "fiscal second-quarter".
  func fiscal(at i: Int, start: Int) -> TimeCandidate? {
    var at = skipJoin(i + 1)
    if kind(at) == .year, isYear(at + 1) { at += 1 }
    if isYear(at) { return TimeCandidate(start..<(at + 1), .calendar(.year, .absolute(value(at)))) }
    if let (part, end) = namedPart(at: at) {
      let (year, past) = yearAfterPart(end)
      // A fiscal quarter is one of the year of writing, whichever month it is.
      if case .open = year { return TimeCandidate(start..<past, .calendar(part, .open(.this))) }
      return TimeCandidate(start..<past, .calendar(part, year))
    }
    return nil
  }

  // MARK: Parts of the day and the clock

  /// The date with the time of day that follows it directly: "Thursday evening", "yesterday morning".
  func withTime(_ date: TimeCandidate) -> TimeCandidate {
    var result = date
    let at = date.tokens.upperBound
    if kind(at) == .part, !has(at, .capital) || has(date.tokens.lowerBound, .upper) {
      result.part = DayPart(rawValue: value(at))
      result.tokens = date.tokens.lowerBound..<(at + 1)
    } else if case .weekday(let day, nil) = date.form, kind(at) == .parts {
      result.form = .recurring("XXXX-WXX-\(day)")
      result.part = DayPart(rawValue: value(at))
      result.tokens = date.tokens.lowerBound..<(at + 1)
    } else if let clock = bareClock(at: at), isMeridiem(clock.end - 1) {
      // "2 April 2025 9:10 AM CET".
      result.clock = clock.time
      result.tokens = date.tokens.lowerBound..<clock.end
    }
    return result
  }

  private func isMeridiem(_ i: Int) -> Bool { kind(i) == .meridiem || kind(i) == .zone }

  /// "morning of April 2".
  func partOf(at i: Int) -> TimeCandidate? {
    guard let part = DayPart(rawValue: value(i)) else { return nil }
    let at = skip(.the, i + 2)
    guard var date = inner(at: at), date.isDay, date.clock == nil, date.part == nil else { return nil }
    date.part = part
    return date.starting(at: i)
  }

  /// "10:35 a.m.", "5 p.m. EST Nov. 9", "noon Thursday", "08:30 GMT".
  func clockTime(at i: Int) -> TimeCandidate? {
    guard let (time, end) = bareClock(at: i) ?? hourOfPart(at: i) else { return nil }
    var at = end
    if kind(at) == .comma { at += 1 }
    if kind(at) == .on { at += 1 }
    if kind(at) == .weekday || kind(at) == .month || kind(at) == .deictic || (kind(end) == .on && kind(at) == .number),
      let day = expression(at: at), day.isDay, day.clock == nil
    {
      var result = day.starting(at: i)
      result.clock = time
      return result
    }
    var result = TimeCandidate(i..<end, .shifted(.day, 0, .mention))
    result.clock = time
    return result
  }

  /// "at 4 in the morning", "until 9 this evening".
  private func hourOfPart(at i: Int) -> (time: ClockTime, end: Int)? {
    guard kind(i) == .number, (1...12).contains(value(i)), words[i].digits > 0 else { return nil }
    switch kind(i - 1) {
    case .at, .by, .until, .about, .since: break
    default: return nil
    }
    let at: Int
    switch (kind(i + 1), kind(i + 2)) {
    case (.in, .the): at = i + 3
    case (.this, .part), (.at, .part): at = i + 2
    default: return nil
    }
    guard kind(at) == .part, let part = DayPart(rawValue: value(at)) else { return nil }
    return (ClockTime(minutes: (value(i) % 12 + (part == .morning ? 0 : 12)) * 60), at + 1)
  }

  private func bareClock(at i: Int) -> (time: ClockTime, end: Int)? {
    var minutes: Int
    var at = i + 1
    var certain = false
    switch kind(i) {
    case .number where (1...12).contains(value(i)) && words[i].digits > 0:
      minutes = value(i) * 60
      guard kind(at) == .meridiem || kind(at) == .oclock else { return nil }
    case .number where words[i].digits == 4 && kind(at) == .zone && value(at) == 1:
      // "0735 GMT".
      minutes = value(i) / 100 * 60 + value(i) % 100
      guard value(i) / 100 <= 24, value(i) % 100 < 60 else { return nil }
    case .decimal where kind(at) == .meridiem && value(i) % 100 < 60 && value(i) < 1300:
      minutes = value(i) / 100 * 60 + value(i) % 100
    case .clock:
      minutes = value(i)
      certain = kind(i - 1) == .at || kind(i - 1) == .by || kind(i - 1) == .until || kind(i - 1) == .about
    case .clockName:
      // "High Noon" is a name.
      if has(i, .capital), has(i - 1, .capital), kind(i - 1) == .other { return nil }
      minutes = value(i)
      certain = true
    default: return nil
    }
    if kind(at) == .oclock {
      at += 1
      certain = true
    } else if kind(at) == .meridiem, has(at, .letters), kind(i) != .clockName {
      if value(at) == 1, minutes < 720 { minutes += 720 }
      if value(at) == 0, minutes >= 720, minutes < 780 { minutes -= 720 }
      at += 1
      certain = true
    }
    var time = ClockTime(minutes: minutes)
    if kind(at) == .zone, has(at, .upper) {
      time.isUniversal = value(at) == 1
      at += 1
      certain = true
    } else if kind(at) == .local, kind(at + 1) == .clockTime {
      at += 2
      certain = true
    }
    return certain ? (time, at) : nil
  }

  // MARK: Holidays

  /// "Christmas", "New Year's Eve", "Good Friday", "Labor Day".
  func holiday(at i: Int) -> TimeCandidate? {
    guard has(i, .capital), var holiday = Holiday(rawValue: value(i)) else { return nil }
    var end = i + 1
    if kind(i) == .holiday {
      switch (holiday, kind(end)) {
      case (.easter, .weekday) where value(end) == 1: (holiday, end) = (.easterMonday, end + 1)
      case (.easter, .weekday) where value(end) == 7: end += 1
      case (.thanksgiving, .unit) where isDayWord(end): end += 1
      case (.christmas, .unit) where isDayWord(end): end += 1
      case (.christmas, .eve) where isEve(end): (holiday, end) = (.christmasEve, end + 1)
      default: break
      }
    } else {
      switch holiday {
      case .goodFriday, .blackFriday: guard kind(end) == .weekday, value(end) == 5 else { return nil }
      case .cyberMonday: guard kind(end) == .weekday, value(end) == 1 else { return nil }
      case .superTuesday: guard kind(end) == .weekday, value(end) == 2 else { return nil }
      case .palmSunday: guard kind(end) == .weekday, value(end) == 7 else { return nil }
      case .ashWednesday: guard kind(end) == .weekday, value(end) == 3 else { return nil }
      case .newYear:
        guard kind(end) == .year, has(end, .capital), kind(end + 1) == .clitic else { return nil }
        end += 2
        if isEve(end) {
          holiday = .newYearsEve
        } else if !isDayWord(end) {
          end -= 1
        }
      default:
        if kind(end) == .clitic { end += 1 }
        if holiday == .mlkDay, has(end, .dotted) { end += 1 }
        guard isDayWord(end) else { return nil }
      }
      end += 1
    }
    // "Easter Seals", "Christmas Island".
    if kind(end) == .other, has(end, .capital), has(end, .letters), kind(i) == .holiday { return nil }
    if kind(end) == .unit, let unit = unit(end), unit == .week || unit == .weekend, kind(end + 1) != .clitic {
      let (year, past) = yearAfterPart(end + 1)
      return TimeCandidate(i..<past, .around(unit, .holiday(holiday), year))
    }
    let (year, past) = yearAfterPart(end)
    // "Martin Luther King Day" is found by its third word.
    let start = holiday == .mlkDay && has(i - 1, .capital) && has(i - 2, .capital) && kind(i - 2) == .other ? i - 2 : i
    return TimeCandidate(start..<past, .calendar(.holiday(holiday), year))
  }

  private func isDayWord(_ i: Int) -> Bool {
    kind(i) == .unit && value(i) == TimeUnit.day.rawValue && has(i, .capital)
  }

  private func isEve(_ i: Int) -> Bool { kind(i) == .eve && has(i, .capital) }
}
