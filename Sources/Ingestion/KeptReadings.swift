// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import Prose
import Reading

/// The readings of single articles that a corpus file keeps, so that only what has changed is read again.
struct KeptReadings: Sendable {
  static let readingsSection = "sources.readings"

  private let texts: ArticleTexts
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
    texts = ArticleTexts(corpus)
    self.readings = readings
    self.files = files
  }

  /// An article as it was read before, its text and readings where they lie in the file.
  struct Found {
    /// Without its text.
    var article: Article
    let text: SectionBytes
    let textSum: UInt64
    let reading: PackedReading
    let dated: PackedReading?
  }

  /// What was read of the very file, if it looks as it did then, with the problems that there were.
  func unchanged(_ file: FoundFile) -> (found: Found?, problems: [IngestionProblem.Reason])? {
    guard let record = files.unchanged(file) else { return nil }
    guard record.reading != nil else { return (nil, record.problems) }
    return found(record).map { ($0, record.problems) }
  }

  /// What was read of an article of this text, whatever it was called, if name and metadata tell the same day.
  func sameText(_ file: ArticleFile, _ format: ArticleFormat) -> (reading: ArticleReading, dated: PackedReading?)? {
    let text = file.article.text
    guard let number = files.number(ofTextSum: KeptReadings.sum(text)), files.records[number].format == format,
      let found = found(files.records[number]), found.text.withBytes({ $0.elementsEqual(text.utf8) })
    else { return nil }
    var article = found.article
    article.text = text
    guard ArticleReader.readsAlike(file.articleToRead, article) else { return nil }
    // Both are packed anew, with what the article is called now.
    guard let reading = found.reading.soundReading(of: text) else { return nil }
    return (reading, found.dated.map { PackedReading(file.article, $0.reading(of: text)) })
  }

  /// All articles, each with its reading as the merge takes it.
  var all: [(article: Article, reading: PackedReading)] {
    files.records.compactMap(found).map { found in
      var article = found.article
      article.text = SourceText(repairing: found.text.withBytes(Array.init))
      return (article, found.dated ?? found.reading)
    }
  }

  static func sum(_ text: SourceText) -> UInt64 { text.utf8.withUnsafeBytes(checksum) }

  /// Reads no more than the beginning of a reading.
  private func found(_ record: SourceRecord) -> Found? {
    guard let (row, range, sum) = record.reading, let text = texts[row] else { return nil }
    func packed(_ range: Range<Int>) -> (article: Article, reading: PackedReading)? {
      let bytes = readings[range]
      guard let head = bytes.withBytes({ try? ReadingRecord.head($0, textCount: text.count) }) else { return nil }
      return (head.article, PackedReading(record: bytes, documentTime: head.time))
    }
    guard let first = packed(range) else { return nil }
    return Found(
      article: first.article, text: text, textSum: sum, reading: first.reading,
      dated: record.dated.flatMap { packed($0)?.reading })
  }
}
