// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Ingestion
import NewsModel
import Reading
import Synchronization
import Testing

struct LoadingTests {
  private let folder = TemporaryFolder()

  init() {
    for i in 0..<60 { folder.write("\(i / 10)/\(i % 10).txt", "Ann Lee met Bo Li on day \(i). “It rained,” Lee said.") }
  }

  @Test func parallelEqualsSerial() async throws {
    let readings = try await Ingestion.readings(of: [folder.path])
    #expect(readings.articles.map(\.article.id) == (0..<60).map { "\($0 / 10)/\($0 % 10)" })
    for (article, reading) in readings.articles { #expect(reading == ArticleReader().reading(of: article)) }
  }

  @Test func progressCountsUpToAllArticles() async throws {
    folder.write("9/empty.txt", "")
    let steps = Mutex<[Ingestion.Progress]>([])
    _ = try await Ingestion.load([folder.path]) { step in steps.withLock { $0.append(step) } }
    let seen = steps.withLock { $0 }
    #expect(seen.first?.phase == .finding)
    #expect(seen.last == seen.last { $0.phase == .merging })
    #expect(seen.filter { $0.phase == .reading }.map(\.done) == Array(0...61))
    #expect(seen.map(\.failures).max() == 1)
  }

  @Test func aCancelledLoadThrows() async {
    let path = folder.path
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await Ingestion.load([path]).corpus.articleCount
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func cancellingWhileReadingThrows() async {
    let path = folder.path
    let started = Mutex<Task<Int, any Error>?>(nil)
    let task = Task {
      try await Ingestion.load([path]) { step in
        if step.done == 5 { started.withLock { $0?.cancel() } }
      }.corpus.articleCount
    }
    started.withLock { $0 = task }
    // Either the load was over before it could be cancelled, or it threw.
    if let count = try? await task.value { #expect(count == 60) } else { #expect(task.isCancelled) }
  }

  @Test func articlesInMemoryAreReadAsFilesAre() async throws {
    let result = try await Ingestion.load(articles: [
      ("a.md", Array("---\ntitle: T\n---\nText.".utf8)), ("README.md", []), ("b.txt", []),
    ])
    #expect(result.corpus.articles.map { result.corpus.article($0).title } == ["T"])
    #expect(result.problems == [IngestionProblem(path: "b.txt", reason: .empty)])
  }
}
