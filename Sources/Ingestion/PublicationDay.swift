// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel

/// Reads the day out of a stated date: "2025-04-02T09:10:00Z", "2 April 2025", "Apr. 2, 2025 9:10 AM",
/// "Wed, 02 Apr 2025 09:10:00 GMT", "02.04.2025", and seconds or thousandths of them since 1970: "1743585000".
enum PublicationDay {
  /// Nil when the words name no single day: "4/5/2025" is 5 April to some and 4 May to others.
  static func day(in string: String) -> CalendarDay? {
    let parts = parts(of: string)
    if let day = counted(string) { return day }
    if let day = compact(parts) { return day }
    if let month = parts.firstIndex(where: { month($0) != nil }) { return written(parts, monthAt: month) }
    let numbers = parts.prefix(3).compactMap { Int($0) }
    guard numbers.count == 3, parts.count >= 3 else { return nil }
    if parts[0].utf8.count == 4 { return CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2]) }
    guard parts[2].utf8.count == 4 else { return nil }
    let dayFirst = CalendarDay(year: numbers[2], month: numbers[1], day: numbers[0])
    // Only dots say by themselves that the day comes first.
    if string.utf8.contains(UInt8(ascii: ".")) { return dayFirst }
    let monthFirst = CalendarDay(year: numbers[2], month: numbers[0], day: numbers[1])
    guard let dayFirst, let monthFirst else { return dayFirst ?? monthFirst }
    return dayFirst == monthFirst ? dayFirst : nil
  }

  /// Ten digits are seconds since 1970, from 2001 on, and thirteen thousandths of them; a fraction may follow.
  private static func counted(_ string: String) -> CalendarDay? {
    let parts = string.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      [10, 13].contains(parts[0].utf8.count), parts[0].utf8.first != 48, let number = Int(parts[0])
    else { return nil }
    return CalendarDay(number: number / (parts[0].utf8.count == 13 ? 86_400_000 : 86_400))
  }

  /// "20250402", also before a time: "20250402T091000".
  private static func compact(_ parts: [String]) -> CalendarDay? {
    guard let first = parts.first, first.utf8.count == 8, let number = Int(first) else { return nil }
    return CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  private static func written(_ parts: [String], monthAt index: Int) -> CalendarDay? {
    guard let month = month(parts[index]) else { return nil }
    func dayNumber(_ i: Int) -> Int? {
      guard parts.indices.contains(i), parts[i].utf8.count <= 2, let n = Int(parts[i]) else { return nil }
      return n
    }
    // Behind the day an ordinal ending is a part of its own: 2, nd.
    let isOrdinal = index > 1 && ["st", "nd", "rd", "th"].contains(parts[index - 1])
    let day = dayNumber(index - (isOrdinal ? 2 : 1)) ?? dayNumber(index + 1)
    let year = parts.first { $0.utf8.count == 4 && Int($0) != nil }.flatMap { Int($0) }
    guard let day, let year else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// 1 to 12 for a month's name, whole or cut to three letters, and "sept".
  private static func month(_ word: String) -> Int? {
    months.firstIndex { $0 == word || $0.prefix(3) == word || ($0 == "september" && word == "sept") }.map { $0 + 1 }
  }

  /// Runs of digits and runs of letters, lower case; the "T" and "Z" of ISO 8601 are runs too.
  private static func parts(of string: String) -> [String] {
    var result: [String] = []
    var previous = 0
    for scalar in string.lowercased().unicodeScalars {
      let kind = scalar.value < 128 && scalar.properties.isAlphabetic ? 1 : ("0"..."9").contains(scalar) ? 2 : 0
      if kind != 0 {
        if kind == previous {
          result[result.count - 1].unicodeScalars.append(scalar)
        } else {
          result.append(String(scalar))
        }
      }
      previous = kind
    }
    return result
  }
}
