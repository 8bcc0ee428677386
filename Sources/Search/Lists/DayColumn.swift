// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel

/// The days that each document can be of: the number of a stretch of days, of which a corpus has few.
struct DayColumn: Sendable {
  let column: FieldColumn
  /// The first and the last day of each stretch, from the one numbered 1 on, counted from 1970-01-01.
  private let firsts: NumberColumn
  private let lasts: NumberColumn

  init(_ sections: SectionReader, documents: Int) throws(CorpusFileError) {
    column = try FieldColumn(sections, "days", documents: documents)
    firsts = try sections.numbers("dayFirsts")
    lasts = try sections.numbers("dayLasts", count: firsts.count)
  }

  /// The stretch with the number; nil for none.
  func days(_ code: Int) -> ClosedRange<Int>? {
    guard code > 0, code <= firsts.count else { return nil }
    let first = Int(Int32(bitPattern: firsts[code - 1]))
    let last = Int(Int32(bitPattern: lasts[code - 1]))
    return first <= last ? first...last : nil
  }

  /// The documents that may be of one of the days.
  func filter(_ days: ClosedRange<Int>) -> FieldFilter {
    FieldFilter(column: column, wanted: (0...firsts.count).map { self.days($0)?.overlaps(days) ?? false })
  }
}

/// Numbers stretches of days in the order of first occurrence.
struct DayColumnBuilder {
  private var codes: [UInt32] = []
  private var firsts: [UInt32] = []
  private var lasts: [UInt32] = []
  private var numbers: [ClosedRange<Int>: UInt32] = [:]
  /// What came last: documents of one article come one after the other.
  private var last: (days: ClosedRange<Int>, code: UInt32)?

  mutating func add(_ days: ClosedRange<Int>?) {
    guard let days else { return codes.append(0) }
    if let last, last.days == days { return codes.append(last.code) }
    let code = number(of: days)
    last = (days, code)
    codes.append(code)
  }

  private mutating func number(of days: ClosedRange<Int>) -> UInt32 {
    if let known = numbers[days] { return known }
    firsts.append(UInt32(bitPattern: Int32(clamping: days.lowerBound)))
    lasts.append(UInt32(bitPattern: Int32(clamping: days.upperBound)))
    numbers[days] = UInt32(firsts.count)
    return UInt32(firsts.count)
  }

  func write(to sections: inout SectionWriter) {
    FieldColumn.write("days", codes, to: &sections)
    sections.put("dayFirsts", firsts)
    sections.put("dayLasts", lasts)
  }
}
