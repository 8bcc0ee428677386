// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// Collects columns, and hands those that are complete over to a file.
struct CorpusWriter {
  private var file: SectionFile
  private let columns = ColumnBuffers(count: Section.allCases.count)
  private var isComplete = Array(repeating: false, count: Section.allCases.count)
  private var stringIDs: [String: UInt32] = [:]
  private var stringCount: UInt32 = 0
  /// Bytes of the texts, which go to the file by themselves.
  private var textEnd: UInt64 = 0

  init(_ file: SectionFile) {
    self.file = file
    append(0 as UInt64, to: .stringStarts)
  }

  /// Drops what came into memory of the file.
  func letGo() { file.letGo() }

  // MARK: Columns

  mutating func append(_ value: UInt8, to section: Section) { store(value, section) }

  mutating func append(_ value: UInt32, to section: Section) { store(value, section) }

  mutating func append(_ value: UInt64, to section: Section) { store(value, section) }

  private func store<T: FixedWidthInteger>(_ value: T, _ section: Section) {
    assert(section.width == MemoryLayout<T>.size, "\(section) is not \(MemoryLayout<T>.size) bytes wide")
    assert(!isComplete[section.rawValue], "\(section) is complete")
    columns.append(value, to: section.rawValue)
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

  mutating func append(_ time: EventTime?, days: Section, value: Section, inferred: Section) {
    append(time?.days, to: days)
    append(time?.value, to: value)
    append(flag: time?.isInferred ?? false, to: inferred)
  }

  /// Notes that the text of an article has so many bytes.
  mutating func append(textOf count: Int) {
    store(textEnd, .textStarts)
    textEnd += UInt64(count)
  }

  /// Notes that a list begins (or, after the last, ends) at the present end of the column it points into.
  mutating func mark(_ starts: Section) {
    let target = starts.pointsInto!
    let count = columns.count(target.rawValue) / target.width
    if starts.width == 8 { store(UInt64(count), starts) } else { store(UInt32(count), starts) }
  }

  static func pair(_ days: ClosedRange<CalendarDay>) -> UInt64 {
    UInt64(UInt32(bitPattern: Int32(days.lowerBound.number)))
      | UInt64(UInt32(bitPattern: Int32(days.upperBound.number))) << 32
  }

  private mutating func intern(_ string: String) -> UInt32 {
    if let id = stringIDs[string] { return id }
    let id = stringCount
    stringCount += 1
    var bytes = string
    bytes.withUTF8 { columns.append(UnsafeRawBufferPointer($0), to: Section.strings.rawValue) }
    store(UInt64(columns.count(Section.strings.rawValue)), .stringStarts)
    stringIDs[string] = id
    return id
  }

  // MARK: Bytes

  /// Hands the columns over to the file: nothing more comes to them.
  mutating func complete(_ sections: [Section]) {
    for section in sections where !isComplete[section.rawValue] {
      file.set(section.name, columns.take(section.rawValue))
      isComplete[section.rawValue] = true
    }
  }

  /// The texts stand in the file already.
  consuming func storage() -> CorpusStorage {
    store(textEnd, .textStarts)
    isComplete[Section.texts.rawValue] = true
    complete(Section.allCases)
    file.order(by: Section.allCases.map(\.name))
    do throws(CorpusFileError) { return try CorpusStorage(file) } catch {
      preconditionFailure("columns that do not fit: \(error)")
    }
  }
}
