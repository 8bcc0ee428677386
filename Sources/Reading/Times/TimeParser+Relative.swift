// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Times that point: "today", "last week", "the following Friday", "late next year", "the end of the month", "now".
extension TimeParser {
  // MARK: Determiners

  /// What begins with "the", "this", "that", "these", "those".
  func determined(at i: Int) -> TimeCandidate? {
    switch kind(i) {
    case .the: definite(at: i)
    case .this:
      kind(i + 1) == .coming || kind(i + 1) == .past ? pointed(at: i + 1, start: i, the: false) : demonstrative(at: i)
    case .that: demonstrative(at: i)
    case .these: kind(i + 1) == .units && unit(i + 1) == .day ? TimeCandidate(i..<(i + 2), .reference(.present)) : nil
    default: kind(i + 1) == .units && unit(i + 1) == .day ? TimeCandidate(i..<(i + 2), .reference(.past)) : nil
    }
  }

  private func definite(at i: Int) -> TimeCandidate? {
    var at = i + 1
    if kind(at) == .the { at += 1 }
    switch kind(at) {
    case .last, .past, .next, .coming, .previous, .following, .same, .recent, .current, .latest:
      if kind(at) == .last, let (part, end) = namedPart(at: at) {
        let (year, past) = yearAfterPart(end)
        if case .open = year { return pointed(at: at, start: i, the: true) }
        return TimeCandidate(i..<past, .calendar(part, year))
      }
      return pointed(at: at, start: i, the: true)
    case .early, .late, .mid:
      return modified(at: at)?.starting(at: i)
    case .start, .end, .middle: return positioned(at: at, start: i)
    case .ordinal:
      if let found = numberedWeekday(at: at + 1, number: value(at), start: i) { return found }
      return countedFirst(at: at, start: i) ?? ordinal(at: at)?.starting(at: i) ?? spokenDay(at: at, start: i)
    case .decade, .season, .fiscal: return expression(at: at)?.starting(at: i) ?? fiscalYear(at: at, start: i)
    case .decadeName: return TimeCandidate(i..<(at + 1), .decade(value(at)))
    case .number where isYear(at):
      // "the 1988 quarter" is a time with its article, "the 2000 games" one without.
      guard let found = expression(at: at) else { return nil }
      return found.tokens.count > 1 ? found.starting(at: i) : found
    case .number, .cardinal, .several, .few, .tens:
      // "the two-week rally" has its article outside, "the six months" inside.
      guard let found = counted(at: at), case .duration = found.form else { return nil }
      return kind(found.tokens.upperBound - 1) == .units ? found.starting(at: i) : found
    case .apostrophe: return shortYear(at: at)?.starting(at: i)
    case .unit, .year, .units: return definiteUnit(at: at, start: i)
    case .holiday, .holidayLead: return nil
    case .future: return kind(at + 1) == .of ? nil : TimeCandidate(i..<(at + 1), .reference(.future))
    case .part:
      if kind(at + 1) == .of, let found = partOf(at: at) { return found.starting(at: i) }
      return kind(i - 1) == .in || kind(i - 1) == .during ? sameDayPart(at: at, start: i) : nil
    case .additional where kind(at + 1) == .year:
      return TimeCandidate(i..<(at + 2), .shifted(.year, 0, .document))
    default:
      // "the near future".
      if kind(at + 1) == .future, kind(at + 2) != .of { return TimeCandidate(i..<(at + 2), .reference(.future)) }
      return nil
    }
  }

  /// "the first nine months", "the first two quarters of 1990".
  private func countedFirst(at i: Int, start: Int) -> TimeCandidate? {
    guard let (amount, end) = amount(at: i + 1), kind(end) == .units, let unit = unit(end) else {
      guard kind(i + 1) == .units, let unit = unit(i + 1) else { return nil }
      return TimeCandidate(start..<(i + 2), .duration(.open, unit))
    }
    return TimeCandidate(start..<(end + 1), .duration(amount, unit))
  }

  /// "the first Tuesday in November", "the last Friday of August 2024"; -1 is the last one.
  private func numberedWeekday(at i: Int, number: Int, start: Int) -> TimeCandidate? {
    guard kind(i) == .weekday, number <= 5, kind(i + 1) == .in || kind(i + 1) == .of,
      let month = monthDate(at: i + 2), case .calendar(.month(let name), let year) = month.form
    else { return nil }
    let part = CalendarPart.numberedWeekday(number, weekday: value(i), month: name)
    return TimeCandidate(start..<month.tokens.upperBound, .calendar(part, year))
  }

  /// "on the 21st".
  private func spokenDay(at i: Int, start: Int) -> TimeCandidate? {
    guard !has(i, .letters), (1...31).contains(value(i)), kind(start - 1) == .on, !isLowerWord(i + 1),
      !has(i + 1, .capital)
    else {
      return nil
    }
    return TimeCandidate(start..<(i + 1), .dayOfMonth(value(i)))
  }

  private func fiscalYear(at i: Int, start: Int) -> TimeCandidate? {
    guard kind(i) == .fiscal, kind(i + 1) == .year else { return nil }
    return TimeCandidate(start..<(i + 2), .shifted(.year, 0, .document))
  }

  /// "the weekend", "the year 2000", "the year-ago quarter", "the day before yesterday", "the quarter", "the year".
  private func definiteUnit(at i: Int, start: Int) -> TimeCandidate? {
    guard let unit = unit(i) else { return nil }
    if kind(i) == .units { return bareUnits(at: i).map { kind(start - 1) == .in ? $0 : $0.starting(at: start) } }
    if unit == .year {
      if isYear(i + 1) { return TimeCandidate(start..<(i + 2), .calendar(.year, .absolute(value(i + 1)))) }
      if kind(i + 1) == .cardinal, value(i + 1) == 2, kind(i + 2) == .scale, value(i + 2) == 1000 {
        return TimeCandidate(start..<(i + 3), .calendar(.year, .absolute(2000)))
      }
      if kind(i + 1) == .ended { return TimeCandidate(start..<(i + 1), .duration(.one, .year)) }
    }
    if let found = bareUnit(at: i) { return found.starting(at: start) }
    if unit == .day, kind(i + 1) == .before || kind(i + 1) == .after {
      let step = kind(i + 1) == .before ? -1 : 1
      if kind(i + 2) == .deictic, value(i + 2) == step {
        return TimeCandidate(start..<(i + 3), .shifted(.day, 2 * step, .document))
      }
      if let day = inner(at: i + 2), day.isDay, day.part == nil, day.clock == nil, day.tokens.lowerBound == i + 2 {
        return TimeCandidate(start..<day.tokens.upperBound, .beside(step, day.form))
      }
      return endsClause(i + 2) ? TimeCandidate(start..<(i + 2), .shifted(.day, step, .mention)) : nil
    }
    if unit == .week, kind(i + 1) == .of, let date = calendarDay(at: i + 2), date.part == nil, date.clock == nil,
      case .calendar(let part, let year) = date.form
    {
      return TimeCandidate(start..<date.tokens.upperBound, .around(.week, part, year))
    }
    switch unit {
    case .quarter where isJoin(i + 1): return nil
    case .quarter where kind(i + 1) == .ago || kind(i + 1) != .of: return TimeCandidate(start..<(i + 1), .sameQuarter)
    case .week, .month, .year, .day: return spokenUnit(unit, at: i, start: start)
    default: return nil
    }
  }

  /// "the year", "the week", "the day" where the words before make a time of it: "later in the day", "of the year".
  private func spokenUnit(_ unit: TimeUnit, at i: Int, start: Int) -> TimeCandidate? {
    let anchor: TimeAnchor = unit == .day ? .mention : .document
    switch kind(start - 1) {
    case .in
    where kind(start - 2) == .earlier || kind(start - 2) == .later || kind(start - 2) == .late
      || kind(start - 2) == .early:
      break
    case .of where unit != .day:
      switch kind(start - 2) {
      case .end, .start, .middle, .half, .units, .most, .unit: break
      default: return nil
      }
    case .for where unit == .year && kind(i + 1) != .of: break
    default: return nil
    }
    return TimeCandidate(start..<(i + 1), .shifted(unit, 0, anchor))
  }

  private func sameDayPart(at i: Int, start: Int) -> TimeCandidate? {
    guard endsClause(i + 1) || kind(i + 1) == .and, let part = DayPart(rawValue: value(i)) else { return nil }
    return TimeCandidate(start..<(i + 1), .shifted(.day, 0, .mention), part: part)
  }

  /// "this week", "that year", "this morning", "this September", "that same day".
  private func demonstrative(at i: Int) -> TimeCandidate? {
    let isThis = kind(i) == .this
    let anchor: TimeAnchor = isThis ? .document : .mention
    var at = i + 1
    if kind(at) == .same { at += 1 }
    if isThis, kind(at) == .fiscal { at += 1 }
    switch kind(at) {
    case .unit, .year:
      guard let unit = unit(at), unit != .minute, unit != .hour, !isTitle(at) else { return nil }
      if unit == .year || unit == .quarter, kind(at + 1) == .clitic, let (part, end) = namedPart(at: at + 2) {
        return TimeCandidate(i..<end, .calendar(part, .shifted(0, anchor)))
      }
      if unit == .quarter { return TimeCandidate(i..<(at + 1), isThis ? .shifted(.quarter, 0, anchor) : .sameQuarter) }
      return withTime(TimeCandidate(i..<(at + 1), .shifted(unit, 0, anchor)))
    case .part:
      return TimeCandidate(i..<(at + 1), .shifted(.day, 0, anchor), part: DayPart(rawValue: value(at)))
    case .month, .season, .weekday, .holiday: return named(at: at, start: i, isThis ? .this : .same)
    default: return nil
    }
  }

  // MARK: Pointing words

  /// What follows "last", "next", "past", "previous", "recent" and their kin.
  func pointed(at i: Int, start: Int, the: Bool) -> TimeCandidate? {
    var at = i + 1
    if the, kind(i) == .last, let found = numberedWeekday(at: at, number: -1, start: start) { return found }
    if kind(i) == .same, kind(at) == .period { return nil }
    // "Following Wednesday's leak": after it.
    if kind(i) == .following, !the { return nil }
    if kind(i) == .current || kind(i) == .recent || kind(i) == .latest { return current(at: i, start: start) }
    if kind(at) == .fiscal { at += 1 }
    if let (amount, end) = amount(at: at) {
      // "it would last four years".
      if kind(i) == .last, kind(i - 1) == .modal || kind(i - 1) == .to { return nil }
      let unitAt = kind(end) == .additional ? end + 1 : end
      guard kind(unitAt) == .units || kind(unitAt) == .unit, let unit = unit(unitAt) else { return nil }
      var past = unitAt + 1
      if kind(past) == .and, kind(past + 1) == .article, kind(past + 2) == .half { past += 3 }
      return TimeCandidate(start..<past, .duration(amount, unit))
    }
    switch kind(at) {
    case .units: return unit(at).map { TimeCandidate(start..<(at + 1), .duration(.open, $0)) }
    case .unit, .year: return pointedUnit(at: at, pointer: i, start: start, the: the)
    case .part where kind(i) == .last || kind(i) == .next || kind(i) == .previous || kind(i) == .following:
      let anchor: TimeAnchor = kind(i) == .last && !the ? .document : .mention
      let shift = kind(i) == .last || kind(i) == .previous ? -1 : 1
      return TimeCandidate(start..<(at + 1), .shifted(.day, shift, anchor), part: DayPart(rawValue: value(at)))
    case .month, .season, .weekday, .holiday: return named(at: at, start: start, pointer(kind(i), the: the))
    default:
      // "in the past".
      guard the, kind(i) == .past, kind(start - 1) == .in || kind(start - 1) == .of || kind(start - 1) == .from else {
        return nil
      }
      return has(at, .letters) && kind(at) == .other && kind(start - 1) != .in
        ? nil : TimeCandidate(start..<(i + 1), .reference(.past))
    }
  }

  private func pointer(_ kind: TimeWordKind, the: Bool) -> TimePointer {
    switch kind {
    case .last, .past: .last
    case .previous: .previous
    case .following: .following
    case .same: .same
    default: .next
    }
  }

  private func pointedUnit(at i: Int, pointer: Int, start: Int, the: Bool) -> TimeCandidate? {
    guard let unit = unit(i), unit != .minute else { return nil }
    let kind = kind(pointer)
    if unit == .year || unit == .quarter, self.kind(i + 1) == .clitic {
      let shift = kind == .last || kind == .previous ? -1 : kind == .same ? 0 : 1
      if let (part, end) = namedPart(at: i + 2) {
        return TimeCandidate(start..<end, .calendar(part, .shifted(shift, .document)))
      }
      if self.kind(i + 2) == .unit, self.unit(i + 2) == .quarter {
        return TimeCandidate(start..<(i + 3), .yearAgo(-shift))
      }
    }
    // "over the past year", "in the next week" are stretches, as are "the last decade" and hours.
    let stretch = kind == .past || unit == .hour || ((kind == .last || kind == .next) && unit == .decade)
    if stretch || (the && kind == .next && unit != .day && startsStretch(start)) || (the && kind == .coming) {
      var past = i + 1
      if self.kind(past) == .or, self.kind(past + 1) == .so { past += 2 }
      return TimeCandidate(start..<past, .duration(.one, unit))
    }
    let shift: Int
    switch kind {
    case .last, .previous: shift = -1
    case .same: shift = 0
    default: shift = 1
    }
    let anchored = kind == .previous || kind == .following || kind == .same || (the && kind == .next)
    return withTime(TimeCandidate(start..<(i + 1), .shifted(unit, shift, anchored ? .mention : .document)))
  }

  private func startsStretch(_ start: Int) -> Bool {
    switch kind(start - 1) {
    case .in, .over, .within, .during, .for, .through: true
    default: false
    }
  }

  /// "current", "recent years", "the latest quarter".
  private func current(at i: Int, start: Int) -> TimeCandidate? {
    let fiscal = skip(.fiscal, i + 1)
    switch (kind(i), kind(fiscal)) {
    case (.recent, .units): return unit(fiscal).map { TimeCandidate(start..<(fiscal + 1), .duration(.open, $0)) }
    case (.recent, _): return nil
    case (_, .unit), (_, .year):
      guard let unit = unit(fiscal) else { return nil }
      if unit == .quarter, kind(i) == .latest { return TimeCandidate(start..<(fiscal + 1), .sameQuarter) }
      let shift = kind(i) == .latest ? -1 : 0
      return TimeCandidate(start..<(fiscal + 1), .shifted(unit, shift, .document))
    case (.latest, .period): return TimeCandidate(start..<(fiscal + 1), .sameQuarter)
    case (.latest, _): return nil
    default:
      // "the current weakness": a time of its own, without the noun.
      return TimeCandidate(i..<(i + 1), .reference(.present))
    }
  }

  /// "last May", "this summer", "the following Friday morning".
  private func named(at i: Int, start: Int, _ pointer: TimePointer) -> TimeCandidate? {
    switch kind(i) {
    case .weekday:
      guard let found = weekdayDate(at: i) else { return nil }
      var result = found.starting(at: start)
      if case .weekday(let day, nil) = found.form { result.form = .weekday(day, pointer) }
      return result
    case .month:
      guard let found = monthDate(at: i) else { return nil }
      return pointing(found.starting(at: start), pointer)
    case .season:
      guard let season = Season(rawValue: value(i)) else { return nil }
      return TimeCandidate(start..<(i + 1), .calendar(.season(season), .open(pointer)))
    default: return holiday(at: i).map { pointing($0.starting(at: start), pointer) }
    }
  }

  private func pointing(_ candidate: TimeCandidate, _ pointer: TimePointer) -> TimeCandidate {
    guard case .calendar(let part, .open(nil)) = candidate.form else { return candidate }
    var result = candidate
    result.form = .calendar(part, .open(pointer))
    return result
  }
}
