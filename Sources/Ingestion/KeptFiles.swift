// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Prose

/// What a corpus file keeps of the files that it was made of, without the readings.
struct KeptFiles: Sendable {
  static let section = "sources.files"

  let records: [SourceRecord]
  private let byKey: [[CChar]: Int]
  private let byText: [UInt64: Int]

  /// Nil when the file keeps none, or not those that it was written with.
  init?(_ file: SectionFile) {
    guard let files = file[KeptFiles.section], (try? file.verify(KeptFiles.section)) != nil,
      let readings = file[KeptReadings.readingsSection], let corpus = try? Corpus(file),
      let records = try? files.withBytes({ bytes throws(DamagedRecord) in
        try KeptFiles.records(bytes, readings: readings.count, articles: corpus.articleCount)
      })
    else { return nil }
    self.records = records
    var byKey: [[CChar]: Int] = [:]
    var byText: [UInt64: Int] = [:]
    byKey.reserveCapacity(records.count)
    byText.reserveCapacity(records.count)
    for (number, record) in records.enumerated() {
      byKey[record.key] = number
      if let sum = record.reading?.textSum, byText[sum] == nil { byText[sum] = number }
    }
    (self.byKey, self.byText) = (byKey, byText)
  }

  private static func records(
    _ bytes: UnsafeRawBufferPointer, readings: Int, articles: Int
  ) throws(DamagedRecord) -> [SourceRecord] {
    var reader = RecordReader(bytes, textCount: 0)
    let result = try reader.list { reader throws(DamagedRecord) in
      try SourceRecord(&reader, readings: readings, articles: articles)
    }
    guard reader.isAtEnd else { throw DamagedRecord() }
    return result
  }

  /// The record of a file that is called so.
  func number(ofKey key: [CChar]) -> Int? { byKey[key] }

  /// The first record of an article whose text has the sum.
  func number(ofTextSum sum: UInt64) -> Int? { byText[sum] }

  /// The record of an article of this text, that of the very file before others.
  func number(of file: FoundFile, _ text: SourceText) -> Int? {
    let sum = KeptReadings.sum(text)
    if let own = byKey[file.key], records[own].reading?.textSum == sum { return own }
    return byText[sum]
  }

  /// The record of the very file, if it looks as it did when it was read.
  func unchanged(_ file: FoundFile) -> SourceRecord? {
    guard let number = byKey[file.key] else { return nil }
    let record = records[number]
    guard record.stamp == file.stamp, record.format == file.format, record.besideSum == file.besideSum,
      record.problems.allSatisfy(\.isOfContent), record.reading != nil || !record.problems.isEmpty
    else { return nil }
    return record
  }
}
