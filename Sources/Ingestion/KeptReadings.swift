// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import Prose
import Reading

/// The readings of single articles that a corpus file keeps, so that only what has changed is read again.
struct KeptReadings: Sendable {
  static let filesSection = "sources.files"
  static let readingsSection = "sources.readings"

  private let corpus: Corpus
  private let readings: SectionBytes
  private let records: [SourceRecord]
  private let byKey: [[CChar]: Int]
  private let byText: [UInt64: Int]

  /// Nil when the file keeps none, or not those that it was written with.
  init?(_ file: SectionFile) {
    for section in [KeptReadings.filesSection, KeptReadings.readingsSection, "corpus.texts", "corpus.textStarts"] {
      guard (try? file.verify(section)) != nil else { return nil }
    }
    guard let corpus = try? Corpus(file), let files = file[KeptReadings.filesSection],
      let readings = file[KeptReadings.readingsSection],
      let records = try? files.withBytes({ bytes throws(DamagedRecord) in
        try KeptReadings.records(bytes, readings: readings.count, articles: corpus.articleCount)
      })
    else { return nil }
    self.corpus = corpus
    self.readings = readings
    self.records = records
    var (byKey, byText) = ([[CChar]: Int](), [UInt64: Int]())
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

  /// An article as it was read before.
  struct Found {
    var article: Article
    let reading: ArticleReading
    let dated: PackedReading?
  }

  /// What was read of the very file, if it looks as it did then, with the problems that there were.
  func unchanged(_ file: FoundFile) -> (found: Found?, problems: [IngestionProblem.Reason])? {
    guard let number = byKey[file.key], records[number].stamp == file.stamp, records[number].format == file.format,
      records[number].besideSum == file.besideSum
    else { return nil }
    let problems = records[number].problems
    guard problems.allSatisfy(\.isOfContent) else { return nil }
    guard records[number].reading != nil else { return problems.isEmpty ? nil : (nil, problems) }
    return found(records[number]).map { ($0, problems) }
  }

  /// What was read of an article of this text, whatever it was called, if name and metadata tell the same day.
  func sameText(_ file: ArticleFile, _ format: ArticleFormat) -> Found? {
    guard let number = byText[KeptReadings.sum(file.article.text)], records[number].format == format,
      var found = found(records[number]), found.article.text == file.article.text,
      ArticleReader.readsAlike(file.articleToRead, found.article)
    else { return nil }
    found.article = file.article
    return found
  }

  /// All articles, each with its reading as the merge takes it.
  var all: [(article: Article, reading: PackedReading)] {
    records.compactMap(found).map { ($0.article, $0.dated ?? PackedReading($0.article, $0.reading)) }
  }

  static func sum(_ text: SourceText) -> UInt64 { text.utf8.withUnsafeBytes(checksum) }

  private func found(_ record: SourceRecord) -> Found? {
    guard let (row, range, _) = record.reading else { return nil }
    let text = corpus.article(ArticleID(rawValue: UInt32(row))).text
    return readings.withBytes { bytes in
      func decoded(_ range: Range<Int>) -> (article: Article, reading: ArticleReading)? {
        try? ReadingRecord.decoded(UnsafeRawBufferPointer(rebasing: bytes[range]), text: text)
      }
      guard let first = decoded(range) else { return nil }
      return Found(
        article: first.article, reading: first.reading,
        dated: record.dated.flatMap { decoded($0) }.map { PackedReading($0.article, $0.reading) })
    }
  }
}
