// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Words before a time that shade it, adverbs of time, articles, and what recurs.
extension TimeParser {
  // MARK: Early, late, about

  /// "late 2024", "early next year", "mid-November", "earlier this week", "later in the day".
  func modified(at i: Int) -> TimeCandidate? {
    let modifier: TimeModifier
    switch kind(i) {
    case .early, .earlier: modifier = .start
    case .mid: modifier = .mid
    default: modifier = .end
    }
    var at = skipJoin(i + 1)
    if kind(at) == .in, kind(at + 1) == .the || kind(at + 1) == .this { at += 1 }
    if kind(at) == .on, kind(i) == .earlier || kind(i) == .later || kind(i) == .late || kind(i) == .early { at += 1 }
    if kind(at) == .part, kind(i) == .mid || kind(i) == .early || kind(i) == .late {
      return shadedPart(at: at, start: i, modifier)
    }
    if kind(at) == .units, kind(at + 1) == .of, let whole = inner(at: at + 2), whole.isDate, whole.modifier == nil {
      // "the early hours of Friday", "the late months of 2024".
      return whole.starting(at: i, modifier: modifier)
    }
    if kind(at) == .decadeName { return TimeCandidate(i..<(at + 1), .decade(value(at)), modifier: modifier) }
    if kind(at) == .season, let season = Season(rawValue: value(at)), kind(i) != .earlier, kind(i) != .later {
      let (year, end) = yearAfterPart(at + 1)
      return TimeCandidate(i..<end, .calendar(.season(season), year), modifier: modifier)
    }
    guard kind(at) != .article, let found = inner(at: at), found.isDate, found.modifier == nil,
      found.tokens.lowerBound == at
    else { return nil }
    if case .shifted(_, let n, _) = found.form, n != 0, kind(i) == .earlier || kind(i) == .later { return nil }
    return found.starting(at: i, modifier: modifier)
  }

  /// "mid-afternoon", "early morning": of the day that is spoken of.
  private func shadedPart(at i: Int, start: Int, _ modifier: TimeModifier) -> TimeCandidate? {
    guard let part = DayPart(rawValue: value(i)) else { return nil }
    // "late-night comedians" work at no particular time.
    if isJoin(start + 1), part == .night, isLowerWord(i + 1) { return nil }
    if kind(i + 1) == .deictic || kind(i + 1) == .weekday, let day = expression(at: i + 1), day.part == nil {
      var result = day.starting(at: start, modifier: modifier)
      result.part = part
      return result
    }
    return TimeCandidate(start..<(i + 1), .shifted(.day, 0, .mention), modifier: modifier, part: part)
  }

  /// "the end of the month", "the beginning of 2025", "the middle of October".
  func positioned(at i: Int, start: Int) -> TimeCandidate? {
    guard kind(i + 1) == .of, !(kind(i) == .end && value(i) == 1) else { return nil }
    let modifier: TimeModifier = kind(i) == .start ? .start : kind(i) == .end ? .end : .mid
    let at = i + 2
    guard let found = inner(at: at), found.isDate, found.modifier == nil, found.tokens.lowerBound == at else {
      return nil
    }
    if case .shifted(.day, _, _) = found.form { return nil }
    return found.starting(at: start, modifier: modifier)
  }

  /// "about two years ago", "more than four hours", "at least 30 days", "up to a week", "around Nov. 1".
  func approximated(at i: Int) -> TimeCandidate? {
    var at = i + 1
    let modifier: TimeModifier
    switch (kind(i), kind(at)) {
    case (.about, _): modifier = .approximate
    case (.nearly, _): modifier = .lessThan
    case (.more, .than): (modifier, at) = (.moreThan, i + 2)
    case (.less, .than): (modifier, at) = (.lessThan, i + 2)
    case (.at, .least): (modifier, at) = (.equalOrMore, i + 2)
    case (.at, .most), (.up, .to): (modifier, at) = (.equalOrLess, i + 2)
    case (.no, .more) where kind(i + 2) == .than: (modifier, at) = (.equalOrLess, i + 3)
    case (.no, .less) where kind(i + 2) == .than: (modifier, at) = (.equalOrMore, i + 3)
    case (.over, _): modifier = .moreThan
    case (.under, _): modifier = .lessThan
    case (.just, .over), (.just, .under): return approximated(at: i + 1)?.starting(at: i)
    default: return nil
    }
    if kind(i) == .about, value(i) == 0, let date = clockTime(at: at) ?? calendarDay(at: at) {
      return date.starting(at: i, modifier: modifier)
    }
    guard startsAmount(at), kind(at) != .the || kind(i) == .at || kind(i) == .about || kind(i) == .up else {
      return nil
    }
    guard let found = kind(at) == .article ? article(at: at) : kind(at) == .the ? definitePast(at: at) : counted(at: at)
    else { return nil }
    if found.tokens.lowerBound > at { return found }
    var result = found.starting(at: i, modifier: modifier)
    // "more than a year ago" compares no quarters.
    if case .yearAgo(let years) = found.form { result.form = .shifted(.year, -years, .document) }
    return result
  }

  private func startsAmount(_ i: Int) -> Bool {
    switch kind(i) {
    case .article, .number, .decimal, .cardinal, .tens, .half: true
    case .the: kind(i + 1) == .past || kind(i + 1) == .last || kind(i + 1) == .next
    default: false
    }
  }

  /// "at least the past 18 months".
  private func definitePast(at i: Int) -> TimeCandidate? {
    guard let found = determined(at: i), case .duration = found.form else { return nil }
    return found
  }

  // MARK: Articles

  /// "a week", "a few days later", "a couple of years", "a year ago", "a three-year period", "$3 million a year".
  func article(at i: Int) -> TimeCandidate? {
    let at = i + 1
    switch kind(at) {
    case .unit, .year:
      guard let unit = unit(at), unit != .weekend, unit != .quarter, !isTitle(at) else { return nil }
      let joined = skipJoin(at + 1)
      // "a year-ago loss", "a day-long visit": the article belongs to what follows.
      if isJoin(at + 1) || (unit == .year && kind(joined) == .earlier && has(joined, .glued)) {
        return bareUnit(at: at)
      }
      var past = at + 1
      var amount = TimeAmount.one
      if kind(past) == .and, kind(past + 1) == .article, kind(past + 2) == .half {
        amount = TimeAmount(hundredths: 150, isHalf: true)
        past += 3
      } else if kind(past) == .or, isSoOrTwo(past + 1) {
        past += 2
      }
      return shiftedByContext(TimeCandidate(i..<past, .duration(amount, unit)), amount, unit)
    case .few, .couple, .half, .scale:
      guard let found = counted(at: at) else { return nil }
      return found.starting(at: i)
    case .several:
      return nil
    case .additional, .more:
      guard let unit = unit(at + 1), kind(at + 1) != .units else { return nil }
      return TimeCandidate(i..<(at + 2), .duration(.one, unit))
    case .number, .cardinal, .tens, .decimal:
      guard let found = counted(at: at), case .duration = found.form else { return nil }
      return kind(found.tokens.upperBound - 1) == .period ? found.starting(at: i) : found
    default: return nil
    }
  }

  /// "a year or two", "a week or so".
  func isSoOrTwo(_ i: Int) -> Bool { kind(i) == .so || (kind(i) == .cardinal && value(i) == 2) }

  // MARK: Adverbs

  /// "today", "tomorrow night", "yesterday".
  func deictic(at i: Int) -> TimeCandidate? {
    // In capitals it is part of a paper's name.
    guard !has(i, .upper) || has(i + 1, .upper) else { return nil }
    if value(i) == 100 { return TimeCandidate(i..<(i + 1), .shifted(.day, 0, .document), part: .night) }
    return withTime(TimeCandidate(i..<(i + 1), .shifted(.day, value(i), .document)))
  }

  func present(at i: Int) -> TimeCandidate? {
    // "until now", "now that", but not "from now on" nor "TRENDING NOW".
    kind(i - 1) == .from || has(i, .upper) ? nil : TimeCandidate(i..<(i + 1), .reference(.present))
  }

  func soon(at i: Int) -> TimeCandidate? {
    // "will soon", "to soon grow", "soon may"; "soon appeared" and "as soon as" tell of something else.
    guard [kind(i - 1), kind(i + 1)].contains(where: { $0 == .modal || $0 == .to }) || isMay(i - 1) || isMay(i + 1)
    else {
      return nil
    }
    return TimeCandidate(i..<(i + 1), .reference(.future))
  }

  /// "will one day be", "may one day".
  func someDay(at i: Int) -> TimeCandidate? {
    guard kind(i) == .cardinal, value(i) == 1, unit(i + 1) == .day, kind(i + 1) == .unit else { return nil }
    guard kind(i - 1) == .modal || kind(i - 1) == .to || isMay(i - 1) || kind(i + 2) == .modal else { return nil }
    return TimeCandidate(i..<(i + 2), .reference(.future))
  }

  private func isMay(_ i: Int) -> Bool {
    kind(i) == .month && !has(i, .capital)
  }

  // MARK: What recurs

  /// "every week", "each Thursday", "every July", "three times per month".
  func recurring(at i: Int) -> TimeCandidate? {
    let at = i + 1
    switch kind(at) {
    case .unit, .year:
      guard let unit = unit(at) else { return nil }
      return TimeCandidate(i..<(at + 1), .recurring(TimeValue.period(.one, unit)))
    case .weekday:
      var result = TimeCandidate(i..<(at + 1), .recurring("XXXX-WXX-\(value(at))"))
      if kind(at + 1) == .part {
        result.part = DayPart(rawValue: value(at + 1))
        result.tokens = i..<(at + 2)
      }
      return result
    case .month where has(at, .capital):
      return TimeCandidate(i..<(at + 1), .recurring("XXXX-" + TimeValue.twoDigits(value(at))))
    case .season:
      guard let season = Season(rawValue: value(at)) else { return nil }
      return TimeCandidate(i..<(at + 1), .recurring("XXXX-" + season.code))
    case .alternate:
      guard let unit = unit(at + 1) else { return nil }
      return TimeCandidate(i..<(at + 2), .recurring(TimeValue.period(TimeAmount(hundredths: 200), unit)))
    case .part:
      guard let part = DayPart(rawValue: value(at)) else { return nil }
      return TimeCandidate(i..<(at + 1), .recurring("XXXX-XX-XX"), part: part)
    case .number, .cardinal, .few, .couple:
      guard kind(i) == .each, value(i) == 0, let (amount, end) = amount(at: at), let unit = unit(end) else {
        return nil
      }
      return TimeCandidate(i..<(end + 1), .recurring(TimeValue.period(amount, unit)))
    default: return nil
    }
  }
}
