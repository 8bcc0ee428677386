// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose

/// Finds the time expressions of a text and what each one means, whatever day it was written.
///
/// A hand-written grammar over `TimeWords`, one pass from left to right; no rule looks further than a dozen tokens, so
/// time is linear. Spans follow the TimeML annotation guidelines 1.2.1: prepositions stay outside, modifiers inside.
struct TimeParser: Sendable {
  let words: [TimeWord]
  private(set) var limit = 0
  private var depth = 0

  init(_ prose: ProseText) { words = TimeWords(prose).words }

  /// The expressions in text order; they do not overlap.
  static func candidates(in prose: ProseText) -> [TimeCandidate] {
    var parser = TimeParser(prose)
    var result: [TimeCandidate] = []
    for paragraph in prose.paragraphs {
      parser.limit = paragraph.tokens.upperBound
      let first = result.count
      parser.read(paragraph.tokens, into: &result)
      parser.linkYears(in: &result, from: first)
      parser.linkClocks(in: &result, from: first, prose)
      parser.linkNamedDays(in: &result, from: first, prose)
    }
    return result
  }

  private func read(_ range: Range<Int>, into result: inout [TimeCandidate]) {
    var at = range.lowerBound
    words.withUnsafeBufferPointer { words in
      while at < range.upperBound {
        if words[at].kind == .other {
          at += 1
          continue
        }
        guard let found = expression(at: at), accepts(found) else {
          at += 1
          continue
        }
        result.append(found)
        at = found.tokens.upperBound
        while let more = listed(after: result[result.count - 1]) {
          result.append(more)
          at = more.tokens.upperBound
        }
      }
    }
  }

  // MARK: Looking at tokens

  /// The kind of a token, `other` behind the end of the paragraph.
  func kind(_ i: Int) -> TimeWordKind { i < limit && i >= 0 ? words[i].kind : .other }
  func value(_ i: Int) -> Int { Int(words[i].value) }
  func has(_ i: Int, _ flag: TimeWord.Flags) -> Bool { i >= 0 && i < limit && words[i].flags.contains(flag) }
  /// The index behind a token of the kind, or the same index.
  func skip(_ kind: TimeWordKind, _ i: Int) -> Int { self.kind(i) == kind ? i + 1 : i }
  /// A hyphen between the halves of a compound.
  func isJoin(_ i: Int) -> Bool { kind(i) == .hyphen && has(i, .glued) && has(i + 1, .glued) }
  func skipJoin(_ i: Int) -> Int { isJoin(i) ? i + 1 : i }
  /// True when a preposition of time stands before the token.
  func followsPreposition(_ i: Int) -> Bool {
    switch kind(i - 1) {
    case .in, .on, .of, .from, .to, .since, .until, .during, .through, .for, .within, .between, .by, .before, .after,
      .over, .at:
      true
    default: false
    }
  }

  // MARK: The grammar's top

  /// The expression that begins with the token, nil when none does.
  func expression(at i: Int) -> TimeCandidate? {
    switch kind(i) {
    case .month: monthDate(at: i)
    case .weekday: weekdayDate(at: i)
    case .weekdays: recurringWeekday(at: i)
    case .number, .decimal, .fraction, .clock, .slashDate, .decade: numeric(at: i)
    case .ordinal: ordinal(at: i)
    case .cardinal, .tens, .scale, .several, .half: yearInWords(at: i) ?? someDay(at: i) ?? counted(at: i)
    case .article: article(at: i)
    case .the, .this, .that, .these, .those: determined(at: i)
    case .last, .past, .next, .coming, .previous, .following, .same, .recent, .current, .latest:
      pointed(at: i, start: i, the: false)
    case .each: recurring(at: i)
    case .unit, .year: bareUnit(at: i)
    case .units: bareUnits(at: i)
    case .season: season(at: i)
    case .part: kind(i + 1) == .of ? partOf(at: i) : nil
    case .deictic: deictic(at: i)
    case .clockName: clockTime(at: i)
    case .apostrophe: shortYear(at: i)
    case .early, .late, .mid, .earlier, .later: modified(at: i)
    case .start, .end, .middle: positioned(at: i, start: i)
    case .about, .nearly, .more, .less, .over, .under, .up, .at, .no, .just: approximated(at: i)
    case .now: present(at: i)
    case .presently: TimeCandidate(i..<(i + 1), .reference(.present))
    case .recently: TimeCandidate((kind(i - 1) == .more ? i - 1 : i)..<(i + 1), .reference(.past))
    case .soon: soon(at: i)
    case .frequency, .unitLong: adverb(at: i)
    case .fiscal: fiscal(at: i, start: i)
    case .quarterName: quarterName(at: i)
    case .holiday, .holidayLead: holiday(at: i)
    default: nil
    }
  }

  /// The expression inside another one; two levels deep at most, so that no text can make the grammar recurse far.
  func inner(at i: Int) -> TimeCandidate? {
    guard depth < 2 else { return nil }
    var parser = self
    parser.depth += 1
    return parser.expression(at: i)
  }

  /// The second of two joined by "and", "to" or a dash, when it is short for what the first one says: "April 2-3".
  private func listed(after first: TimeCandidate) -> TimeCandidate? {
    guard case .calendar(.day(let month, _), let year) = first.form, first.clock == nil else { return nil }
    var at = first.tokens.upperBound
    switch kind(at) {
    case .hyphen, .dash, .and, .or, .to, .comma, .through: at += 1
    default: return nil
    }
    if kind(at) == .and, kind(at - 1) == .comma { at += 1 }
    guard kind(at) == .number, words[at].digits <= 2, words[at].digits > 0, (1...31).contains(value(at)) else {
      return nil
    }
    // "April 2 and 3 people", "Sept. 11, 10 days later": only what ends here.
    switch kind(at + 1) {
    case .other where !isLowerWord(at + 1) || kind(at - 1) == .hyphen || kind(at - 1) == .dash: break
    case .comma, .stop, .and, .to, .in, .at, .for: break
    default: return nil
    }
    if case .calendar(.day(_, let day), _) = first.form, day >= value(at) { return nil }
    var past = at + 1
    var yearHere = year
    if kind(past) == .comma, isYear(past + 1) {
      yearHere = .absolute(value(past + 1))
      past += 2
    }
    return TimeCandidate(at..<past, .calendar(.day(month: month, day: value(at)), yearHere))
  }

  /// A word that is written in lower case and that the grammar does not know.
  func isLowerWord(_ i: Int) -> Bool {
    guard i < limit, words[i].kind == .other || words[i].kind == .holidayLead else { return false }
    return !has(i, .capital) && words[i].isWord
  }

  /// Last check of a finished expression.
  private func accepts(_ candidate: TimeCandidate) -> Bool {
    // A newspaper's or a programme's name: "The Sunday Times", "Saturday Night Live".
    guard case .weekday = candidate.form, candidate.tokens.count <= 2 else { return true }
    let next = candidate.tokens.upperBound
    return !(has(next, .capital) && kind(next) == .other && kind(candidate.tokens.lowerBound - 1) == .the)
  }
}
