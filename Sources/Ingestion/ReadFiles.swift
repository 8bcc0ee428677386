// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import Prose
import Reading

/// Files with what was read of each by itself, and with the days that they tell of each other.
struct ReadFiles: Sendable {
  struct Read: Sendable {
    /// The place of its file in `files`.
    let file: Int
    var article: KeptArticle
    /// What it was called before it was told from namesakes.
    let ownID: String
    /// As the merge takes it.
    var reading: KeptReading
    /// As the article by itself was read, where the day that others tell has changed it.
    var first: PackedReading?
    /// Where both lie in the section of readings.
    var places: (first: Range<Int>, dated: Range<Int>?) = (0..<0, nil)
  }

  let files: [FoundFile]
  /// For each file.
  let fileProblems: [[IngestionProblem.Reason]]
  /// Those of the finder, then those of files.
  let problems: [IngestionProblem]
  var articles: [Read] = []
  /// The files that records among `files` lie in.
  private(set) var recordFiles: [KeptCuts.File] = []

  /// Reads the files that are not kept. Throws `CancellationError` when the task is cancelled.
  init(
    _ finder: SourceFinder, kept: KeptReadings? = nil, workers: Int = ParallelReading.processors,
    _ progress: @escaping @Sendable (Ingestion.Progress) -> Void
  ) async throws {
    try await self.init(finder.files, problems: finder.problems, kept: kept, workers: workers, progress)
    recordFiles = finder.recordFiles
  }

  /// The same for files with the problems that there were with others.
  init(
    _ files: [FoundFile], problems others: [IngestionProblem], kept: KeptReadings? = nil,
    workers: Int = ParallelReading.processors, _ progress: @escaping @Sendable (Ingestion.Progress) -> Void
  ) async throws {
    try Task.checkCancellation()
    self.files = files
    let reading = ParallelReading(files: files, kept: kept, workers: workers, progress: progress)
    let outcomes = await reading.outcomes()
    try Task.checkCancellation()
    fileProblems = outcomes.map(\.problems)
    problems =
      others
      + zip(files, outcomes).flatMap { file, outcome in
        outcome.problems.map { IngestionProblem(path: file.path, reason: $0) }
      }
    for (file, outcome) in outcomes.enumerated() {
      guard let result = outcome.result else { continue }
      articles.append(
        Read(file: file, article: result.article, ownID: result.article.article.id, reading: result.reading))
    }
    makeIDsUnique()
    readWithDays(outcomes)
  }

  /// Lets go of the texts, which the merge holds.
  mutating func forgetTexts() {
    for index in articles.indices { articles[index].article.forgetText() }
  }

  /// Ids name articles in exports, so the second "a" of two folders becomes "a-2".
  private mutating func makeIDsUnique() {
    var taken: Set<String> = []
    var numbers: [String: Int] = [:]
    for index in articles.indices {
      let wanted = articles[index].ownID
      while !taken.insert(articles[index].article.article.id).inserted {
        numbers[wanted, default: 1] += 1
        articles[index].article.article.id = "\(wanted)-\(numbers[wanted]!)"
      }
    }
  }

  /// Reads articles without a day again where other articles tell when they were written.
  private mutating func readWithDays(_ outcomes: [ParallelReading.Outcome]) {
    let articles = articles
    let dating = DocumentDating(articles.map(\.reading.packed.documentTime)) { index in
      let article = articles[index].article.whole
      return (article, articles[index].reading.reading(of: article.text))
    }
    let isPacked = files.count > ParallelReading.mostUnpacked
    for (index, time) in dating.inferredTimes() {
      var article = articles[index].article.whole
      article.id = articles[index].ownID
      let result = outcomes[articles[index].file].result!
      let again: ArticleReading
      if let dated = result.dated, dated.documentTime == time {
        again = dated.reading(of: article.text)
      } else if let toRead = result.toRead ?? (try? ArticleFile(files[articles[index].file]))?.articleToRead {
        again = ArticleReader().reading(of: toRead, writtenOn: time)
      } else {
        // The file is gone since it was looked at.
        continue
      }
      self.articles[index].first = articles[index].reading.packed
      self.articles[index].reading = KeptReading(article, again, isPacked: isPacked)
    }
  }
}
