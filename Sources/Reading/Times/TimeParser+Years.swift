// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Years: behind a day or month, alone, in words and in short.
extension TimeParser {
  enum YearPosition { case day, month }

  /// The year that follows a day or month and the index behind it: ", 2025", "of 1996", "last year", "- 2025".
  func yearBehind(_ i: Int, after position: YearPosition) -> (YearReference, Int) {
    var at = i
    switch kind(at) {
    case .comma: at += 1
    case .of: at += 1
    case .hyphen, .dash: if position == .day, has(at, .glued) == has(at + 1, .glued) { at += 1 }
    default: break
    }
    if kind(at) == .the, kind(at + 1) == .year || kind(at + 1) == .same { at += 1 }
    if isYear(at), position == .month || kind(i) != .of {
      // "In September, 2000 people": a count, not a year.
      if kind(i) == .comma, position == .month, isLowerWord(at + 1) { return (.open(nil), i) }
      return (.absolute(value(at)), at + 1)
    }
    if kind(i) != .comma, let year = yearInWords(at: at), case .calendar(.year, let reference) = year.form {
      return (reference, year.tokens.upperBound)
    }
    if kind(at) == .apostrophe, let short = shortYear(at: at), case .calendar(.year, let year) = short.form {
      return (year, short.tokens.upperBound)
    }
    guard kind(i) != .comma, kind(at + 1) == .year else { return (.open(nil), i) }
    switch kind(at) {
    case .last, .previous, .past: return (.shifted(-1, kind(at) == .previous ? .mention : .document), at + 2)
    case .this: return (.shifted(0, .document), at + 2)
    case .next: return (.shifted(1, .document), at + 2)
    case .that, .same: return (.shifted(0, .mention), at + 2)
    case .following: return (.shifted(1, .mention), at + 2)
    default: return (.open(nil), i)
    }
  }

  /// The year behind a quarter, season or half: "of 1990", "1998", "of last year".
  func yearAfterPart(_ i: Int) -> (YearReference, Int) { yearBehind(i, after: .month) }

  /// Four digits between 1000 and 2100.
  func isYear(_ i: Int) -> Bool {
    kind(i) == .number && words[i].digits == 4 && (1000...2100).contains(value(i))
  }

  /// A year that stands alone.
  func year(at i: Int) -> TimeCandidate? {
    guard isYear(i) else { return nil }
    let prefixed = followsPreposition(i) || kind(i - 1) == .year
    let value = value(i)
    switch kind(i + 1) {
    case .percent, .units, .scale, .currency, .unit, .meridiem: return nil
    case .hyphen where isJoin(i + 1):
      if kind(i + 2) == .unit || kind(i + 2) == .year || kind(i + 2) == .units { return nil }
    default: break
    }
    if kind(i - 1) == .currency || (kind(i - 1) == .no && has(i - 1, .dotted)) { return nil }
    // A number behind a hyphen belongs to a name or a range: "Il-1996", "1995-1996".
    if kind(i - 1) == .hyphen, has(i, .glued), has(i - 1, .glued), !isYear(i - 2), kind(i - 2) != .mid,
      !isLowerWord(i - 2)
    {
      return nil
    }
    if value < 1900 || value > 2050 {
      let ranged = (kind(i - 1) == .and || kind(i - 1) == .hyphen || kind(i - 1) == .dash) && isYear(i - 2)
      let bounded = kind(i - 1) == .in || kind(i - 1) == .since || kind(i - 1) == .until || kind(i - 1) == .between
      guard value >= 1400, bounded || ranged || kind(i - 1) == .year || kind(i - 1) == .by, !isLowerWord(i + 1) else {
        return nil
      }
    }
    // "some 2000 people": round numbers before a plain word are counts.
    if value % 50 == 0, !prefixed || kind(i - 1) == .over, isLowerWord(i + 1) { return nil }
    if kind(i - 1) == .than || kind(i - 1) == .about || kind(i - 1) == .nearly, isLowerWord(i + 1) { return nil }
    return TimeCandidate(i..<(i + 1), .calendar(.year, .absolute(value)))
  }

  /// "nineteen ninety-six", as broadcasts are written down.
  func yearInWords(at i: Int) -> TimeCandidate? {
    guard kind(i) == .cardinal, value(i) == 19 || value(i) == 18, kind(i + 1) == .tens else { return nil }
    var year = value(i) * 100 + value(i + 1)
    var at = i + 2
    if kind(skipJoin(at)) == .cardinal, value(skipJoin(at)) < 10 {
      year += value(skipJoin(at))
      at = skipJoin(at) + 1
    }
    return TimeCandidate(i..<at, .calendar(.year, .absolute(year)))
  }

  /// "'98", "'90s".
  func shortYear(at i: Int) -> TimeCandidate? {
    guard has(i + 1, .glued) else { return nil }
    if kind(i + 1) == .decade, words[i + 1].digits == 2 { return TimeCandidate(i..<(i + 2), .decade(value(i + 1))) }
    guard kind(i + 1) == .number, words[i + 1].digits == 2, !has(i, .glued) else { return nil }
    let two = value(i + 1)
    return TimeCandidate(i..<(i + 2), .calendar(.year, .absolute(two + (two < 50 ? 2000 : 1900))))
  }
}
