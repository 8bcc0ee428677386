// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Glibc
import NewsModel
import Reading
import Synchronization

/// Reads files on all processors; the outcome is the same as reading them one after the other.
struct ParallelReading: Sendable {
  /// `toRead` is the article as reading sees it, without markup.
  typealias Result = (article: Article, toRead: Article, reading: ArticleReading)

  struct Outcome: Sendable {
    let result: Result?
    let problems: [IngestionProblem]
  }

  let files: [FoundFile]
  let progress: @Sendable (Ingestion.Progress) -> Void

  /// One for each file, in the order of files; fewer when the task is cancelled.
  func outcomes() async -> [Outcome] {
    let queue = WorkQueue(count: files.count, progress: progress)
    let workers = min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), max(files.count, 1))
    var outcomes: [Outcome?] = Array(repeating: nil, count: files.count)
    await withTaskGroup(of: [(Int, Outcome)].self) { group in
      for _ in 0..<workers {
        group.addTask {
          let reader = ArticleReader()
          var result: [(Int, Outcome)] = []
          while !Task.isCancelled, let index = queue.next() {
            let outcome = outcome(of: files[index], reader)
            result.append((index, outcome))
            queue.finishOne(failed: outcome.result == nil)
          }
          return result
        }
      }
      for await part in group {
        for (index, outcome) in part { outcomes[index] = outcome }
      }
    }
    return outcomes.compactMap { $0 }
  }

  private func outcome(of file: FoundFile, _ reader: ArticleReader) -> Outcome {
    do {
      let file = try ArticleFile(file)
      let toRead = file.articleToRead
      return Outcome(result: (file.article, toRead, reader.reading(of: toRead)), problems: file.problems)
    } catch {
      return Outcome(result: nil, problems: [error])
    }
  }
}

/// Hands out the indices below a count, each once, and tells how many are done.
private final class WorkQueue: Sendable {
  private struct State {
    var next = 0
    var done = 0
    var failures = 0
  }

  private let state = Mutex(State())
  private let count: Int
  private let progress: @Sendable (Ingestion.Progress) -> Void

  init(count: Int, progress: @escaping @Sendable (Ingestion.Progress) -> Void) {
    self.count = count
    self.progress = progress
    if count > 0 { progress(Ingestion.Progress(phase: .reading, done: 0, total: count, failures: 0)) }
  }

  func next() -> Int? {
    state.withLock { state in
      guard state.next < count else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  /// Tells at every step of small counts, at every half per cent of large ones. Under the lock, so that counts reach
  /// the listener in order.
  func finishOne(failed: Bool) {
    state.withLock { state in
      state.done += 1
      if failed { state.failures += 1 }
      guard state.done * 200 / count != (state.done - 1) * 200 / count else { return }
      progress(
        Ingestion.Progress(phase: .reading, done: state.done, total: count, failures: state.failures))
    }
  }
}
