// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import CorpusModel
import NewsModel

/// What is new, quickly: the whole takes a while to be merged when it is large.
extension Ingestion {
  /// What has happened to files since a corpus of them was kept.
  public struct Incoming: Sendable {
    /// The articles that are new or have other words now, merged among themselves alone. Actors, events and quotes have
    /// the ids of this corpus, which has nothing to do with the kept one. It has no index of the search; `SearchIndex`
    /// makes one, in milliseconds.
    public let corpus: Corpus
    /// The articles of the kept corpus that are gone or have other words now, by id there.
    public let outdated: [ArticleID]
    /// With the files of `corpus`, and with what was looked through.
    public let problems: [IngestionProblem]

    /// Whether all is as it was kept, but for names and times of files.
    public var isEmpty: Bool { corpus.articleCount == 0 && outdated.isEmpty }
  }

  /// The corpus that `load(_:fields:keptAt:as:workers:sections:progress:)` has kept, as it is, without a look at the
  /// articles; nil when there is none that it would use again.
  ///
  /// Takes some milliseconds whatever the size. Of a file above 64 MB the sections are not yet compared with their
  /// checksums: `corpus.file.verify()`.
  public static func keptCorpus(at path: String) -> Corpus? {
    keptFile(at: FileAccess.path(path)).flatMap { try? Corpus($0) }
  }

  /// Reads what is new or has changed in files and folders since the corpus of them was kept, and merges it by itself:
  /// for showing it before `load` has merged everything. Nil when the corpus keeps no account of its files, or more than
  /// `limit` articles are new, which it is better to load at once.
  ///
  /// Looks at names, sizes and times of all files, some microseconds each, and opens those alone that differ. An article
  /// that was renamed or written again in the same words is not new. What others tell of an article's day is not
  /// known here. Changes nothing, and leaves the work of `load` as it is.
  @concurrent
  public static func incoming(
    _ paths: [String], fields: RecordFields = RecordFields(), since kept: Corpus, limit: Int = 200
  ) async throws -> Incoming? {
    guard let files = KeptFiles(kept.file) else { return nil }
    let finder = try found(paths, fields, kept: kept.file) { _ in }
    var isThere = Array(repeating: false, count: files.records.count)
    var changed: [FoundFile] = []
    for file in finder.files {
      if files.unchanged(file) == nil { changed.append(file) } else { isThere[files.number(ofKey: file.key)!] = true }
    }
    // To look into a file takes a hundredth of the time that reading it takes.
    guard changed.count <= 20 * limit else { return nil }
    var unknown: [FoundFile] = []
    for file in changed {
      try Task.checkCancellation()
      if let known = (try? ArticleFile(file)).flatMap({ files.number(of: file, $0.article.text) }) {
        isThere[known] = true
      } else {
        unknown.append(file)
      }
      guard unknown.count <= limit else { return nil }
    }
    let outdated = zip(files.records, isThere).compactMap { record, isThere in
      isThere ? nil : record.reading.map { ArticleID(rawValue: UInt32($0.article)) }
    }
    let read = try await ReadFiles(unknown, problems: finder.problems) { _ in }
    var builder = CorpusBuilder()
    for article in read.articles { article.reading.add(article.article, to: &builder) }
    return Incoming(corpus: builder.corpus(), outdated: outdated.sorted(), problems: read.problems)
  }
}
