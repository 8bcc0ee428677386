// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Counted units: "three decades", "two and a half years", "a month earlier", "several years ago", "$3 million a year".
extension TimeParser {
  // MARK: Amounts

  /// A number in digits or words and the index behind it.
  func amount(at i: Int) -> (TimeAmount, Int)? {
    switch kind(i) {
    case .number:
      guard value(i) < 10_000_000 else { return nil }
      // "2 1/2".
      if kind(i + 1) == .fraction, value(i + 1) == 102 {
        return (TimeAmount(hundredths: value(i) * 100 + 50, isHalf: true), i + 2)
      }
      if kind(i + 1) == .scale { return scaled(value(i), i + 1) }
      return withHalf(value(i), i + 1)
    case .decimal: return kind(i + 1) == .scale ? nil : (TimeAmount(hundredths: value(i)), i + 1)
    case .fraction: return value(i) == 102 ? (TimeAmount(hundredths: 50, isHalf: true), i + 1) : nil
    case .cardinal, .tens: return spelled(at: i)
    case .scale:
      // "hundreds of", "dozens of"; "a hundred", "a dozen".
      if value(i) < 0 { return (.open, skip(.of, i + 1)) }
      return kind(i - 1) == .article && value(i) <= 1000 ? (TimeAmount(hundredths: value(i) * 100), i + 1) : nil
    case .several: return (.open, i + 1)
    case .few: return (.open, i + 1)
    case .couple: return (TimeAmount(hundredths: 200), skip(.of, i + 1))
    case .half:
      let at = skipJoin(i + 1)
      return kind(at) == .article
        ? (TimeAmount(hundredths: 50, isHalf: true), at + 1) : (TimeAmount(hundredths: 50, isHalf: true), at)
    default: return nil
    }
  }

  /// "twenty-five", "one hundred and fifty", "two thousand": at most six words.
  private func spelled(at i: Int) -> (TimeAmount, Int)? {
    var total = 0
    var at = i
    while at < i + 6 {
      switch kind(at) {
      case .cardinal: total += value(at)
      case .tens:
        total += value(at)
        if isJoin(at + 1), kind(at + 2) == .cardinal, value(at + 2) < 10 { at += 1 }
      case .scale where value(at) >= 100 && value(at) <= 1000 && total > 0: total *= value(at)
      case .and where at > i && kind(at - 1) == .scale && (kind(at + 1) == .cardinal || kind(at + 1) == .tens): break
      default: return at == i ? nil : withHalf(total, at)
      }
      at += 1
    }
    return (TimeAmount(hundredths: total * 100), at)
  }

  private func scaled(_ number: Int, _ i: Int) -> (TimeAmount, Int)? {
    guard value(i) > 0, value(i) <= 1_000_000, number < 10_000 else { return nil }
    return (TimeAmount(hundredths: number * value(i) * 100), i + 1)
  }

  /// "two and a half".
  private func withHalf(_ number: Int, _ i: Int) -> (TimeAmount, Int) {
    // "two and a half", "two-and-a-half".
    let and = skipJoin(i)
    let article = skipJoin(and + 1)
    let half = skipJoin(article + 1)
    if kind(and) == .and, kind(article) == .article, kind(half) == .half {
      return (TimeAmount(hundredths: number * 100 + 50, isHalf: true), half + 1)
    }
    return (TimeAmount(hundredths: number * 100), i)
  }

  // MARK: Durations

  /// A number of units, with what the words behind it make of it.
  func counted(at i: Int) -> TimeCandidate? {
    guard let (amount, past) = amount(at: i) else { return nil }
    var at = past
    // Ranges count by their first number: "two to three weeks", "12-18 months", "five or six days".
    if kind(at) == .to || kind(at) == .or || isJoin(at), let (_, end) = self.amount(at: at + 1) {
      guard isUnit(skipJoin(end)) || isUnit(skipAdjectives(end)) else { return plainCount(i, amount, at) }
      at = end
    }
    return plainCount(i, amount, at)
  }

  private func plainCount(_ i: Int, _ amount: TimeAmount, _ end: Int) -> TimeCandidate? {
    let isCompound = isJoin(end)
    let at = isCompound ? end + 1 : skipAdjectives(end)
    guard isUnit(at), let unit = unit(at) else { return nil }
    // "three-quarters of the voters".
    if isCompound, unit == .quarter { return nil }
    if isTitle(at) { return nil }
    // "one-day", "two year" of speech; "one minute", but not "six week" without a hyphen in between.
    var amount = amount
    var past = at + 1
    if kind(past) == .and, kind(past + 1) == .article, kind(past + 2) == .half, let n = amount.hundredths {
      amount = TimeAmount(hundredths: n + 50, isHalf: true)
      past += 3
    }
    if kind(past) == .or, kind(past + 1) == .so { past += 2 }
    // An age: "76 years old", "a 49-year-old man". A truce that is eight months old is another matter.
    let oldAt = skipJoin(past)
    if kind(oldAt) == .old {
      guard unit != .year else { return nil }
      past = oldAt + 1
    } else if isCompound, isJoin(past), kind(past + 1) == .long {
      past += 2
    }
    let duration = TimeCandidate(i..<past, .duration(amount, unit))
    return isCompound ? compound(duration) : shiftedByContext(duration, amount, unit)
  }

  /// "additional", "more", "consecutive" between number and unit.
  private func skipAdjectives(_ i: Int) -> Int {
    var at = i
    while kind(at) == .additional || kind(at) == .more || (kind(at) == .fiscal && value(at) == 1), at < i + 2 {
      at += 1
    }
    return at
  }

  /// A unit with a capital of its own: "60 Minutes", "This Week", "a Century".
  func isTitle(_ i: Int) -> Bool { has(i, .capital) && !has(i, .upper) }

  func isUnit(_ i: Int) -> Bool { kind(i) == .unit || kind(i) == .units || kind(i) == .year }

  func unit(_ i: Int) -> TimeUnit? { isUnit(i) ? TimeUnit(rawValue: UInt8(value(i))) : nil }

  /// A compound such as "two-day" may be followed by "period".
  private func compound(_ duration: TimeCandidate) -> TimeCandidate {
    let end = duration.tokens.upperBound
    guard kind(end) == .period, value(end) == 0 else { return duration }
    var result = duration
    result.tokens = duration.tokens.lowerBound..<(end + 1)
    return result
  }

  /// "… ago", "… earlier", "… later", "… from now" make a date of a duration.
  func shiftedByContext(_ duration: TimeCandidate, _ amount: TimeAmount, _ unit: TimeUnit) -> TimeCandidate {
    let end = duration.tokens.upperBound
    let anchor: TimeAnchor
    let sign: Int
    var past = end + 1
    switch kind(end) {
    case .ago: (anchor, sign) = (.document, -1)
    case .earlier: (anchor, sign) = (.mention, -1)
    case .before where value(end) == 1 || endsClause(end + 1): (anchor, sign) = (.mention, -1)
    case .later where kind(end + 1) != .than: (anchor, sign) = (.mention, 1)
    case .hence: (anchor, sign) = (.document, 1)
    case .from where kind(end + 1) == .now || kind(end + 1) == .deictic:
      (anchor, sign) = (.document, 1)
      past = end + 2
    default: return duration
    }
    var result = duration
    result.tokens = duration.tokens.lowerBound..<past
    if kind(end) == .from, kind(end + 1) == .deictic, unit == .week || unit == .day, let whole = amount.whole {
      // "a week from tomorrow".
      let day = value(end + 1) == 100 ? 0 : value(end + 1)
      result.form = .shifted(.day, whole * (unit == .week ? 7 : 1) + day, .document)
      return result
    }
    guard let whole = amount.whole, whole <= 100_000 else {
      let isPast = sign < 0 && anchor == .document
      result.form = isPast ? .reference(.past) : anchor == .document ? .reference(.future) : duration.form
      return result
    }
    if anchor == .mention, unit == .year, whole >= 50 {
      // "more than 200 years later": of something older than the last date.
      result.form = duration.form
    } else if unit == .year, sign < 0, whole == 1 {
      result.form = .yearAgo(1)
    } else if unit == .decade {
      result.form = .shifted(.year, sign * whole * 10, anchor)
    } else {
      result.form = .shifted(unit, sign * whole, anchor)
    }
    return result
  }

  /// True where a clause ends: at a mark or the end of the paragraph.
  func endsClause(_ i: Int) -> Bool {
    i >= limit || kind(i) == .stop || kind(i) == .comma
      || words[i].kind == .other && !words[i].isWord && words[i].digits == 0
  }

  // MARK: Units without a number

  /// "days" in "for days", "months of talks", "years later".
  func bareUnits(at i: Int) -> TimeCandidate? {
    guard let unit = unit(i), kind(i - 1) != .hyphen else { return nil }
    if unit == .weekend, kind(i - 1) == .on { return TimeCandidate(i..<(i + 1), .recurring("XXXX-WXX-WE")) }
    let duration = TimeCandidate(i..<(i + 1), .duration(.open, unit))
    switch kind(i + 1) {
    case .ago, .earlier, .later: return shiftedByContext(duration, .open, unit)
    case .of where kind(i - 1) != .of, .after, .before: break
    case .or where kind(i + 2) == .units:
      return TimeCandidate(i..<(i + 3), .duration(.open, unit), modifier: .approximate)
    default:
      if isJoin(i + 1), kind(i + 2) == .long || kind(i + 2) == .old {
        return TimeCandidate(i..<(i + 3), .duration(.open, unit))
      }
      switch kind(i - 1) {
      case .in, .for, .within, .over, .after: break
      default: return nil
      }
    }
    return duration
  }

  /// "year-long", "year-end", "year-ago", "month-old", "weekend".
  func bareUnit(at i: Int) -> TimeCandidate? {
    guard let unit = unit(i), kind(i - 1) != .hyphen else { return nil }
    let next = skipJoin(i + 1)
    if unit == .year, kind(next) == .ago || kind(next) == .earlier {
      return yearAgoPeriod(i, next + 1)
    }
    if unit == .year, kind(next) == .end { return ending(i, next) }
    if kind(i + 1) == .clitic, kind(i + 2) == .end, unit == .year { return ending(i, i + 2) }
    if isJoin(i + 1) {
      if kind(next) == .long || (kind(next) == .old && unit != .year) {
        return TimeCandidate(i..<(next + 1), .duration(.one, unit))
      }
    }
    return unit == .weekend ? TimeCandidate(i..<(i + 1), .shifted(.weekend, 0, .document)) : nil
  }

  private func ending(_ i: Int, _ end: Int) -> TimeCandidate {
    TimeCandidate(i..<(end + 1), .shifted(.year, 0, .document), modifier: .end)
  }

  /// "year-ago quarter", "year-earlier third quarter", "year-ago period".
  func yearAgoPeriod(_ i: Int, _ end: Int) -> TimeCandidate {
    if let (part, past) = namedPart(at: end) {
      return TimeCandidate(i..<past, .calendar(part, .shifted(-1, .document)))
    }
    let isPeriod = kind(end) == .period || (kind(end) == .unit && value(end) == TimeUnit.quarter.rawValue)
    return TimeCandidate(i..<(isPeriod ? end + 1 : end), .yearAgo(1))
  }

  /// "daily", "annually", "weeklong".
  func adverb(at i: Int) -> TimeCandidate? {
    guard let unit = TimeUnit(rawValue: UInt8(value(i) % 100)) else { return nil }
    if kind(i) == .unitLong {
      return TimeCandidate(i..<(i + 1), .duration(value(i) > 100 ? .open : .one, unit))
    }
    // "The Daily Post", "the party daily Gazette".
    guard !has(i + 1, .capital) || kind(i + 1) != .other else { return nil }
    return TimeCandidate(i..<(i + 1), .recurring(TimeValue.period(.one, unit)))
  }
}
