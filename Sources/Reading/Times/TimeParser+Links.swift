// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose

/// What one expression takes over from another beside it.
extension TimeParser {
  /// "From March 3 to March 7, 2024", "in July and August 2023": the year behind the last one holds for all.
  func linkYears(in result: inout [TimeCandidate], from first: Int) {
    guard result.count - first >= 2 else { return }
    for i in stride(from: result.count - 2, through: first, by: -1) {
      guard case .calendar(let part, .open(nil)) = result[i].form,
        case .calendar(let next, .absolute(let year)) = result[i + 1].form,
        let month = Self.month(part), let nextMonth = Self.month(next), joins(result[i], result[i + 1])
      else { continue }
      result[i].form = .calendar(part, .absolute(month <= nextMonth ? year : year - 1))
    }
  }

  private static func month(_ part: CalendarPart) -> Int? {
    switch part {
    case .month(let month), .day(let month, _): month
    default: nil
    }
  }

  /// True when one word or mark of a list or a range stands between the two.
  private func joins(_ first: TimeCandidate, _ second: TimeCandidate) -> Bool {
    let at = first.tokens.upperBound
    guard second.tokens.lowerBound == at + 1 else { return false }
    switch kind(at) {
    case .to, .and, .or, .through, .until, .hyphen, .dash, .comma: return true
    default: return false
    }
  }

  /// "at 10:35 a.m. (0735 GMT) Friday": a time of the clock takes the day that stands shortly behind it, when none stands
  /// before it in the paragraph.
  func linkClocks(in result: inout [TimeCandidate], from first: Int, _ prose: ProseText) {
    for i in first..<result.count where result[i].clock != nil && result[i].form == .shifted(.day, 0, .mention) {
      if i > first, result[i - 1].isDay { continue }
      for next in result[(i + 1)...].prefix(2) where next.isDay && next.clock == nil {
        guard next.tokens.lowerBound - result[i].tokens.upperBound <= 6,
          prose.sentenceIndex(at: prose.tokens[next.tokens.lowerBound].span.start)
            == prose.sentenceIndex(at: prose.tokens[result[i].tokens.lowerBound].span.start)
        else { break }
        result[i].form = next.form
        break
      }
    }
  }

  /// "the Sept. 11 attacks": the day that has become a name, as "9/11" has.
  func linkNamedDays(in result: inout [TimeCandidate], from first: Int, _ prose: ProseText) {
    for i in first..<result.count {
      guard case .calendar(.day(month: 9, day: 11), .open(nil)) = result[i].form,
        result[i].tokens.upperBound < limit
      else { continue }
      let next = folded(prose.string(result[i].tokens.upperBound))
      if ["attack", "terror", "hijack", "strikes"].contains(where: next.hasPrefix) {
        result[i].form = .calendar(.day(month: 9, day: 11), .absolute(2001))
      }
    }
  }
}
