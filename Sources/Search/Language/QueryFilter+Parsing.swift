// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

extension QueryFilter {
  /// Nil when the field cannot have the value.
  init?(_ field: QueryField, _ value: String, isOpen: Bool) {
    let word = value.lowercased()
    switch field {
    case .speaker, .about, .who, .org, .place, .outlet:
      let terms = QueryParser.terms(Array(value.utf8)[...]).parts
      guard !terms.isEmpty else { return nil }
      self = .name(field, terms, lastIsPrefix: isOpen)
    case .kind:
      let quotes = Set(Quote.Kind.allCases.filter { "\($0)".hasPrefix(word) })
      let actors = Set(ActorKind.allCases.filter { "\($0)".hasPrefix(word) || $0.exportName.hasPrefix(word) })
      guard !quotes.isEmpty || !actors.isEmpty else { return nil }
      self = .kinds(quotes, actors)
    case .type:
      let types = QueryFilter.named(word, in: EventType.allCases)
      guard !types.isEmpty else { return nil }
      self = .types(types)
    case .status:
      let statuses = QueryFilter.named(word, in: EventStatus.allCases)
      guard !statuses.isEmpty else { return nil }
      self = .statuses(statuses)
    case .date:
      guard let days = QueryFilter.days(value) else { return nil }
      self = .days(days)
    case .before:
      guard let days = QueryFilter.period(value) else { return nil }
      self = .days(Int.min...(days.lowerBound - 1))
    case .after:
      guard let days = QueryFilter.period(value) else { return nil }
      self = .days((days.upperBound + 1)...Int.max)
    case .reports:
      guard let range = QueryFilter.counts(value) else { return nil }
      self = .reports(range)
    case .disputed:
      guard "yes".hasPrefix(word) || "no".hasPrefix(word) else { return nil }
      self = .disputed("yes".hasPrefix(word))
    case .near: return nil
    }
  }

  /// The value of that name, else all whose names begin so.
  private static func named<T: Hashable>(_ word: String, in values: [T]) -> Set<T> {
    if let exact = values.first(where: { "\($0)" == word }) { return [exact] }
    return Set(values.filter { "\($0)".hasPrefix(word) })
  }

  // MARK: Days and counts

  private static func ends(_ value: String) -> (low: Substring, high: Substring)? {
    let bytes = Array(value.utf8)
    guard bytes.count >= 2,
      let dots = bytes.indices.dropLast().first(where: {
        bytes[$0] == UInt8(ascii: ".") && bytes[$0 + 1] == UInt8(ascii: ".")
      })
    else { return nil }
    return (Substring(value.utf8.prefix(dots)), Substring(value.utf8.dropFirst(dots + 2)))
  }

  /// "2025", "2025-04..2025-06", "2025..", "..2025-04-02"; the later end may come first.
  private static func days(_ value: String) -> ClosedRange<Int>? {
    guard let (low, high) = ends(value) else { return period(value) }
    if low.isEmpty { return period(high).map { Int.min...$0.upperBound } }
    guard let first = period(low) else { return nil }
    if high.isEmpty { return first.lowerBound...Int.max }
    guard let last = period(high) else { return nil }
    return min(first.lowerBound, last.lowerBound)...max(first.upperBound, last.upperBound)
  }

  /// The days of a year, a month or a day.
  private static func period(_ value: some StringProtocol) -> ClosedRange<Int>? {
    var parts = value.split(separator: "-", omittingEmptySubsequences: false)
    // While "2025-" is being typed it is still the year.
    if parts.count > 1, parts[parts.count - 1].isEmpty { parts.removeLast() }
    let numbers = parts.compactMap { UInt16($0).map(Int.init) }
    guard numbers.count == parts.count, (1...3).contains(numbers.count), parts[0].utf8.count == 4 else { return nil }
    let months = numbers.count > 1 ? numbers[1]...numbers[1] : 1...12
    guard let first = CalendarDay(year: numbers[0], month: months.lowerBound, day: 1) else { return nil }
    if numbers.count == 3 {
      return CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2]).map { $0.number...$0.number }
    }
    let length = CalendarDay.dayCount(ofMonth: months.upperBound, year: numbers[0])
    return CalendarDay(year: numbers[0], month: months.upperBound, day: length).map { first.number...$0.number }
  }

  /// "3", "2..", "..4", "2..4".
  private static func counts(_ value: String) -> ClosedRange<Int>? {
    guard let (low, high) = ends(value) else { return Int(value).flatMap { $0 < 0 ? nil : $0...$0 } }
    let first = low.isEmpty ? 0 : Int(low)
    let last = high.isEmpty ? Int.max : Int(high)
    guard let first, let last, first <= last else { return nil }
    return first...last
  }
}
