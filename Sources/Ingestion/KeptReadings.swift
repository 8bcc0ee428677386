// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import Prose
import Reading

/// The readings of single articles that a corpus file keeps, so that only what has changed is read again.
struct KeptReadings: Sendable {
  static let readingsSection = "sources.readings"

  private let corpus: Corpus
  private let readings: SectionBytes
  private let files: KeptFiles

  /// Nil when the file keeps none, or not those that it was written with.
  init?(_ file: SectionFile) {
    for section in [KeptReadings.readingsSection, "corpus.texts", "corpus.textStarts"] {
      guard (try? file.verify(section)) != nil else { return nil }
    }
    guard let corpus = try? Corpus(file), let readings = file[KeptReadings.readingsSection],
      let files = KeptFiles(file)
    else { return nil }
    self.corpus = corpus
    self.readings = readings
    self.files = files
  }

  /// An article as it was read before.
  struct Found {
    var article: Article
    let reading: ArticleReading
    let dated: PackedReading?
  }

  /// What was read of the very file, if it looks as it did then, with the problems that there were.
  func unchanged(_ file: FoundFile) -> (found: Found?, problems: [IngestionProblem.Reason])? {
    guard let record = files.unchanged(file) else { return nil }
    guard record.reading != nil else { return (nil, record.problems) }
    return found(record).map { ($0, record.problems) }
  }

  /// What was read of an article of this text, whatever it was called, if name and metadata tell the same day.
  func sameText(_ file: ArticleFile, _ format: ArticleFormat) -> Found? {
    guard let number = files.number(ofTextSum: KeptReadings.sum(file.article.text)),
      files.records[number].format == format, var found = found(files.records[number]),
      found.article.text == file.article.text, ArticleReader.readsAlike(file.articleToRead, found.article)
    else { return nil }
    found.article = file.article
    return found
  }

  /// All articles, each with its reading as the merge takes it.
  var all: [(article: Article, reading: PackedReading)] {
    files.records.compactMap(found).map { ($0.article, $0.dated ?? PackedReading($0.article, $0.reading)) }
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
