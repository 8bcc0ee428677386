// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Glibc
import NewsModel
import Prose
import Reading
import Synchronization

/// Reads files on all processors; the outcome is the same as reading them one after the other.
struct ParallelReading: Sendable {
  /// An article with what was read from it.
  struct Result: Sendable {
    let article: KeptArticle
    let reading: KeptReading
    /// The article as reading sees it, without markup; nil when it was not read now.
    var toRead: Article?
    /// The article read again with the day that others told the last time.
    var dated: PackedReading?
  }

  /// More articles than these are held packed: unpacking costs time, and not doing it memory.
  static let mostUnpacked = 2000

  struct Outcome: Sendable {
    let result: Result?
    let problems: [IngestionProblem.Reason]
  }

  let files: [FoundFile]
  /// What need not be read again.
  let kept: KeptReadings?
  let workers: Int
  let progress: @Sendable (Ingestion.Progress) -> Void

  static var processors: Int { max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1) }

  /// One for each file, in the order of files; fewer when the task is cancelled.
  func outcomes() async -> [Outcome] {
    let queue = WorkQueue(count: files.count, progress: progress)
    var outcomes: [Outcome?] = Array(repeating: nil, count: files.count)
    await withTaskGroup(of: [(Int, Outcome)].self) { group in
      for _ in 0..<min(workers, max(files.count, 1)) {
        group.addTask {
          let reader = ArticleReader()
          var result: [(Int, Outcome)] = []
          while !Task.isCancelled, let index = queue.next() {
            let outcome = outcome(of: files[index], reader)
            result.append((index, outcome))
            queue.finishOne(words: outcome.result?.article.withText(wordCount))
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

  private var isPacked: Bool { files.count > ParallelReading.mostUnpacked }

  private func outcome(of file: FoundFile, _ reader: ArticleReader) -> Outcome {
    if let (found, problems) = kept?.unchanged(file) {
      guard let found else { return Outcome(result: nil, problems: problems) }
      if let result = Result(found, isPacked: isPacked) { return Outcome(result: result, problems: problems) }
    }
    do {
      let read = try ArticleFile(file)
      let found = kept?.sameText(read, file.format)
      let reading = KeptReading(
        read.article, found?.reading ?? reader.reading(of: read.articleToRead), isPacked: isPacked)
      // Where marks were hidden the text is held twice; many of them are rather opened again.
      let result = Result(
        article: KeptArticle(read.article), reading: reading,
        toRead: isPacked || found != nil ? nil : read.articleToRead, dated: found?.dated)
      return Outcome(result: result, problems: read.problems.map(\.reason))
    } catch {
      return Outcome(result: nil, problems: [error.reason])
    }
  }
}

extension ParallelReading.Result {
  /// Nil when what was kept is damaged.
  init?(_ found: KeptReadings.Found, isPacked: Bool) {
    let article = KeptArticle(found)
    guard let reading = KeptReading(article, found.reading, isPacked: isPacked) else { return nil }
    self.init(article: article, reading: reading, dated: found.dated)
  }
}

/// Hands out the indices below a count, each once, and tells how many are done.
private final class WorkQueue: Sendable {
  private struct State {
    var next = 0
    var done = 0
    var failures = 0
    var words = 0
  }

  private let state = Mutex(State())
  private let count: Int
  private let progress: @Sendable (Ingestion.Progress) -> Void

  init(count: Int, progress: @escaping @Sendable (Ingestion.Progress) -> Void) {
    self.count = count
    self.progress = progress
    if count > 0 { progress(Ingestion.Progress(phase: .reading, total: count)) }
  }

  func next() -> Int? {
    state.withLock { state in
      guard state.next < count else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  /// `words` are those of the article, nil when it could not be read.
  ///
  /// Tells at every step of small counts, at every half per cent of large ones. Under the lock, so that counts reach
  /// the listener in order.
  func finishOne(words: Int?) {
    state.withLock { state in
      state.done += 1
      if let words { state.words += words } else { state.failures += 1 }
      guard state.done * 200 / count != (state.done - 1) * 200 / count else { return }
      progress(
        Ingestion.Progress(
          phase: .reading, done: state.done, total: count, failures: state.failures, words: state.words))
    }
  }
}

/// Words as `wc -w` counts them.
private func wordCount(_ text: UnsafeRawBufferPointer) -> Int {
  var count = 0
  var isInside = false
  for byte in text {
    if byte > 0x20, !isInside { count += 1 }
    isInside = byte > 0x20
  }
  return count
}
