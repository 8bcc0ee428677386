// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import CorpusModel
public import NewsModel

/// From paths to what is known of the articles in them.
///
/// The only code that opens articles. One file that cannot be read costs that file, never the run.
public enum Ingestion {
  /// How far a load has come.
  public struct Progress: Hashable, Sendable {
    public enum Phase: Sendable { case finding, reading, merging, writing }
    public let phase: Phase
    /// Articles, while reading and after it; 0 while finding.
    public let done: Int
    public let total: Int
    /// How many of those done could not be read.
    public let failures: Int
    /// How many words those done have; 0 unless reading.
    public let words: Int

    package init(phase: Phase, done: Int = 0, total: Int = 0, failures: Int = 0, words: Int = 0) {
      self.phase = phase
      self.done = done
      self.total = total
      self.failures = failures
      self.words = words
    }
  }

  /// The merged corpus of all articles that could be read, and what could not.
  public struct LoadResult: Sendable {
    public let corpus: Corpus
    /// By path as the user named them, then in the order of files.
    public let problems: [IngestionProblem]
  }

  /// Articles with what was read from each by itself.
  public struct Readings: Sendable {
    /// In the order of paths, and below one folder by name, a folder's files before its subfolders.
    public let articles: [(article: Article, reading: ArticleReading)]
    public let problems: [IngestionProblem]
  }

  /// Opens files and folders and reads every article in them, on all processors.
  ///
  /// The result depends on the files and `fields`, the names in their records, alone. `progress` is called from several
  /// threads, one call at a time, with counts that never fall, some hundred times at most. Throws `CancellationError`
  /// soon after the task was cancelled.
  @concurrent
  public static func load(
    _ paths: [String], fields: RecordFields = RecordFields(),
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) async throws -> LoadResult {
    try corpus(of: await readings(of: paths, fields: fields, progress: progress), progress)
  }

  /// The same for articles that are no files, such as a sample that travels inside a program; names stand for paths.
  @concurrent
  public static func load(
    articles: [(name: String, bytes: [UInt8])], progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) async throws -> LoadResult {
    var finder = SourceFinder()
    for article in articles { finder.add(name: article.name, bytes: article.bytes) }
    return try corpus(of: await readings(of: finder, progress), progress)
  }

  /// The first half of `load(_:progress:)`: every article by itself, before the merge.
  @concurrent
  public static func readings(
    of paths: [String], fields: RecordFields = RecordFields(),
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) async throws -> Readings {
    try await readings(of: found(paths, fields, progress), progress)
  }

  /// True when there is an article to open at the path or below; reads none.
  public static func holdsArticles(_ path: String) -> Bool {
    var finder = SourceFinder(mostFiles: 1)
    finder.add(path)
    return !finder.files.isEmpty
  }

  /// What is there at the paths; `kept` is what was kept of them before.
  static func found(
    _ paths: [String], _ fields: RecordFields, kept: SectionFile? = nil, _ progress: (Progress) -> Void
  ) throws -> SourceFinder {
    progress(Progress(phase: .finding))
    var finder = SourceFinder(fields: fields, cuts: kept.flatMap { KeptCuts($0) }) { Task.isCancelled }
    for path in paths { finder.add(path) }
    try Task.checkCancellation()
    return finder
  }

  private static func readings(
    of finder: SourceFinder, _ progress: @escaping @Sendable (Progress) -> Void
  ) async throws -> Readings {
    let read = try await ReadFiles(finder, progress)
    return Readings(
      articles: read.articles.map { read in
        let article = read.article.whole
        return (article, read.reading.reading(of: article.text))
      }, problems: read.problems)
  }

  private static func corpus(
    of readings: Readings, _ progress: (Progress) -> Void
  ) throws -> LoadResult {
    let failures = readings.problems.count(where: \.costsText)
    let total = readings.articles.count + failures
    progress(Progress(phase: .merging, done: total, total: total, failures: failures))
    var builder = CorpusBuilder()
    for (article, reading) in readings.articles { builder.add(article, reading) }
    let corpus = builder.corpus()
    try Task.checkCancellation()
    return LoadResult(corpus: corpus, problems: readings.problems)
  }
}
