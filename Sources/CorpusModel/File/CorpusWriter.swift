// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// Collects columns and lays them out as the bytes of a corpus.
struct CorpusWriter {
  private var sections: [[UInt8]] = Array(repeating: [], count: Section.allCases.count)
  private var stringIDs: [String: UInt32] = [:]
  private var strings: [UInt8] = []
  private var stringStarts: [UInt64] = [0]

  // MARK: Columns

  mutating func append(_ value: UInt8, to section: Section) { sections[section.rawValue].append(value) }

  mutating func append(_ value: UInt32, to section: Section) { store(value, section) }

  mutating func append(_ value: UInt64, to section: Section) { store(value, section) }

  private mutating func store<T: FixedWidthInteger>(_ value: T, _ section: Section) {
    assert(section.width == MemoryLayout<T>.size, "\(section) is not \(MemoryLayout<T>.size) bytes wide")
    withUnsafeBytes(of: value.littleEndian) { sections[section.rawValue].append(contentsOf: $0) }
  }

  mutating func append(_ span: TextSpan?, to section: Section) {
    store(span.map { UInt64($0.start) | UInt64($0.end) << 32 } ?? noPair, section)
  }

  mutating func append(_ days: ClosedRange<CalendarDay>?, to section: Section) {
    store(days.map { CorpusWriter.pair($0) } ?? noPair, section)
  }

  mutating func append(_ string: String?, to section: Section) {
    let id: UInt32 = if let string { intern(string) } else { noID }
    store(id, section)
  }

  mutating func append(_ id: Int?, to section: Section) { store(id.map { UInt32($0) } ?? noID, section) }

  mutating func append(flag: Bool, to section: Section) { append(flag ? 1 : 0 as UInt8, to: section) }

  mutating func append(bytes: [UInt8], to section: Section) {
    sections[section.rawValue].append(contentsOf: bytes)
  }

  mutating func append(_ time: EventTime?, days: Section, value: Section, inferred: Section) {
    append(time?.days, to: days)
    append(time?.value, to: value)
    append(flag: time?.isInferred ?? false, to: inferred)
  }

  /// Notes that a list begins (or, after the last, ends) at the present end of the column it points into.
  mutating func mark(_ starts: Section) {
    let target = starts.pointsInto!
    let count = sections[target.rawValue].count / target.width
    if starts.width == 8 { store(UInt64(count), starts) } else { store(UInt32(count), starts) }
  }

  static func pair(_ days: ClosedRange<CalendarDay>) -> UInt64 {
    UInt64(UInt32(bitPattern: Int32(days.lowerBound.number)))
      | UInt64(UInt32(bitPattern: Int32(days.upperBound.number))) << 32
  }

  private mutating func intern(_ string: String) -> UInt32 {
    if let id = stringIDs[string] { return id }
    let id = UInt32(stringStarts.count - 1)
    strings.append(contentsOf: string.utf8)
    stringStarts.append(UInt64(strings.count))
    stringIDs[string] = id
    return id
  }

  // MARK: Bytes

  consuming func storage() -> CorpusStorage {
    for start in stringStarts { store(start, .stringStarts) }
    sections[Section.strings.rawValue] = strings
    var file = SectionFile()
    for section in Section.allCases {
      file.set(section.name, SectionBytes(sections[section.rawValue]))
      sections[section.rawValue] = []
    }
    do throws(CorpusFileError) { return try CorpusStorage(file) } catch {
      preconditionFailure("columns that do not fit: \(error)")
    }
  }
}
