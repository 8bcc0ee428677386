// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Dates by name and number: "Feb. 18", "Saturday, April 25", "11 April 2025", "2025-04-02", "the third quarter of 1984".
extension TimeParser {
  // MARK: Months

  /// "Feb. 18", "April 11, 2025", "March 1996", "October".
  func monthDate(at i: Int) -> TimeCandidate? {
    guard isMonth(i) else { return nil }
    let month = value(i)
    var at = i + 1
    if kind(at) == .stop, has(at, .glued), isDayNumber(at + 1) { at += 1 }
    let dayAt = kind(at) == .the ? at + 1 : at
    if let (day, past) = dayNumber(at: dayAt) {
      let (year, end) = yearBehind(past, after: .day)
      return withTime(TimeCandidate(i..<end, .calendar(.day(month: month, day: day), year)))
    }
    let (year, end) = yearBehind(at, after: .month)
    // A month at the head of a name, "June Carter", unless a preposition or a year makes it a date.
    if case .open = year, isNamePart(i, end) { return nil }
    return TimeCandidate(i..<(end == at ? i + 1 : end), .calendar(.month(month), year))
  }

  /// A month's name, and not "may", "march", "Mar" or "Sun" in their other meanings.
  func isMonth(_ i: Int) -> Bool {
    guard kind(i) == .month, has(i, .capital) else { return false }
    guard has(i, .doubtful) else { return true }
    if dayNumber(at: i + 1) != nil || isYear(i + 1) { return true }
    if has(i, .dotted), value(i) != 5, kind(i - 1) != .other || followsPreposition(i) { return true }
    if kind(i + 1) == .comma, isYear(i + 2) { return true }
    // "11 May", "the 21st of March".
    if dayNumber(at: i - 1) != nil { return true }
    switch kind(i - 1) {
    case .of
    where isDayNumber(i - 2) || kind(i - 2) == .ordinal || kind(i - 2) == .end || kind(i - 2) == .start
      || kind(i - 2) == .middle:
      return true
    case .in, .since, .until, .by, .last, .next, .early, .late, .mid, .during, .through, .each, .this, .before, .after,
      .from, .between, .following, .previous, .hyphen:
      // "by May and her ministers": a verb or a name follows a name, hardly ever a month.
      return kind(i + 1) != .clitic || kind(i - 1) == .last || kind(i - 1) == .this
    case .the, .article: return isLowerWord(i + 1)
    case .to, .and: return isMonth(before: i - 1)
    default: return false
    }
  }

  private func isMonth(before i: Int) -> Bool { kind(i - 1) == .month || isYear(i - 1) }

  /// True when capitalised words beside a month's or a season's name make it part of a name.
  private func isNamePart(_ i: Int, _ end: Int) -> Bool {
    if kind(end) == .other, has(end, .capital), !followsPreposition(i) {
      switch kind(i - 1) {
      case .early, .late, .mid, .last, .next, .this, .hyphen, .each, .following, .previous, .the: return false
      default: return true
      }
    }
    return false
  }

  /// A day of the month, as number or ordinal, and the index behind it.
  func dayNumber(at i: Int) -> (day: Int, end: Int)? {
    if isDayNumber(i) { return (value(i), i + 1) }
    if kind(i) == .ordinal, (1...31).contains(value(i)) { return (value(i), i + 1) }
    // "March twenty-first".
    if kind(i) == .tens, isJoin(i + 1), kind(i + 2) == .ordinal, value(i) + value(i + 2) <= 31 {
      return (value(i) + value(i + 2), i + 3)
    }
    return nil
  }

  /// One or two digits from 1 to 31 that count nothing.
  private func isDayNumber(_ i: Int) -> Bool {
    guard kind(i) == .number, (1...2).contains(words[i].digits), (1...31).contains(value(i)) else { return false }
    switch kind(i + 1) {
    case .percent, .scale, .units, .meridiem: return false
    case .hyphen: return !(isJoin(i + 1) && (kind(i + 2) == .unit || kind(i + 2) == .year))
    default: return true
    }
  }

  // MARK: Weekdays

  /// "Thursday", "Thursday, April 2", "Friday evening".
  func weekdayDate(at i: Int) -> TimeCandidate? {
    if has(i, .doubtful) {
      let next = kind(i + 1) == .stop && has(i + 1, .glued) ? i + 2 : i + 1
      guard has(i, .capital), has(i, .dotted) || next > i + 1 || kind(next) == .comma || kind(next) == .month,
        kind(next) == .month || kind(next + 1) == .month || dayNumber(at: next + 1) != nil || has(i, .dotted)
      else { return nil }
    }
    var at = i + 1
    if kind(at) == .stop, has(at, .glued), has(i, .doubtful) { at += 1 }
    if kind(at) == .comma { at += 1 }
    if kind(at) == .the { at += 1 }
    if let date = calendarDay(at: at) { return withTime(date.starting(at: i)) }
    return withTime(TimeCandidate(i..<(i + 1), .weekday(value(i), nil)))
  }

  /// A day of the calendar in any order of day and month.
  func calendarDay(at i: Int) -> TimeCandidate? {
    let found: TimeCandidate?
    switch kind(i) {
    case .month: found = monthDate(at: i)
    case .number: found = dayMonth(at: i) ?? isoDate(at: i)
    case .ordinal: found = dayMonth(at: i)
    case .slashDate: found = numeric(at: i)
    default: found = nil
    }
    guard let found, case .calendar(.day, _) = found.form else { return nil }
    return found
  }

  /// "Tuesdays", "Monday nights".
  func recurringWeekday(at i: Int) -> TimeCandidate? {
    TimeCandidate(i..<(i + 1), .recurring("XXXX-WXX-\(value(i))"))
  }

  // MARK: Numbers

  /// What begins with a number: a date, a time of the clock, a year, a count of units.
  func numeric(at i: Int) -> TimeCandidate? {
    switch kind(i) {
    case .slashDate:
      let date = value(i)
      let day = CalendarPart.day(month: date / 100 % 100, day: date % 100)
      return withTime(TimeCandidate(i..<(i + 1), .calendar(day, .absolute(date / 10_000))))
    // The day that its numbers have become the name of.
    case .fraction where value(i) == 911 && kind(i + 1) != .of && !has(i, .glued):
      return TimeCandidate(i..<(i + 1), .calendar(.day(month: 9, day: 11), .absolute(2001)))
    case .decade:
      // "in his 30s" is an age; "the 90s" is not.
      guard words[i].digits == 4 || (kind(i - 1) == .the && value(i) >= 195) else { return nil }
      return TimeCandidate(i..<(i + 1), .decade(value(i)))
    default:
      if let found = isoDate(at: i) ?? dayMonth(at: i) ?? sharedMonth(at: i) ?? clockTime(at: i) ?? yearlyPart(at: i) {
        return found
      }
      return counted(at: i) ?? year(at: i)
    }
  }

  /// "2025-04-02", with spaces nowhere.
  private func isoDate(at i: Int) -> TimeCandidate? {
    guard isYear(i), isJoin(i + 1), kind(i + 2) == .number, words[i + 2].digits == 2, isJoin(i + 3),
      kind(i + 4) == .number, words[i + 4].digits == 2, (1...12).contains(value(i + 2)), (1...31).contains(value(i + 4))
    else { return nil }
    let day = CalendarPart.day(month: value(i + 2), day: value(i + 4))
    var candidate = TimeCandidate(i..<(i + 5), .calendar(day, .absolute(value(i))))
    if kind(i + 5) == .clock {
      candidate.clock = ClockTime(minutes: value(i + 5))
      candidate.tokens = i..<(i + 6)
    }
    return candidate
  }

  /// The first of two days that share the month behind them: "2 and 3 April", "from 3 to 7 March 2024".
  private func sharedMonth(at i: Int) -> TimeCandidate? {
    guard isDayNumber(i), followsPreposition(i) else { return nil }
    switch kind(i + 1) {
    case .and, .to, .or, .hyphen, .dash: break
    default: return nil
    }
    guard let second = dayMonth(at: i + 2), case .calendar(.day(let month, let day), let year) = second.form,
      value(i) < day
    else { return nil }
    return TimeCandidate(i..<(i + 1), .calendar(.day(month: month, day: value(i)), year))
  }

  /// "11 April 2025", "the 21st of March".
  private func dayMonth(at i: Int) -> TimeCandidate? {
    guard let (day, past) = dayNumber(at: i), kind(i - 1) != .month || !isMonth(i - 1) else { return nil }
    var at = past
    if kind(at) == .of {
      guard kind(i) == .ordinal || kind(i) == .tens else { return nil }
      at += 1
    } else if isJoin(at) {
      at += 1
    }
    guard kind(at) == .month, has(at, .capital) else { return nil }
    let month = value(at)
    at += 1
    if isJoin(at), isYear(at + 1) { at += 1 }
    let (year, end) = yearBehind(at, after: .day)
    return withTime(TimeCandidate(i..<end, .calendar(.day(month: month, day: day), year)))
  }

  /// "the 1988 third quarter", "the 1989 period".
  private func yearlyPart(at i: Int) -> TimeCandidate? {
    guard isYear(i) else { return nil }
    if let (part, end) = namedPart(at: i + 1) {
      return TimeCandidate(i..<end, .calendar(part, .absolute(value(i))))
    }
    let noun = kind(i + 1)
    if kind(i - 1) == .the, noun == .period || (noun == .unit && value(i + 1) == TimeUnit.quarter.rawValue) {
      return TimeCandidate(i..<(i + 2), .sameQuarterOf(value(i)))
    }
    return nil
  }
}
