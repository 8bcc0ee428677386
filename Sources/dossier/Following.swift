// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import CursesTerminal
import Explorer
import Ingestion
import Search
import Synchronization

/// Brings the corpus to the explorer, first as it was kept, then as it is, and again whenever articles change.
///
/// One load runs at a time; what changes meanwhile is taken up after it.
struct Following {
  private let source: Source
  private let mailbox: Mailbox<Message>
  private let outcome: Outcome

  init(_ source: Source, _ mailbox: Mailbox<Message>, _ outcome: Outcome) {
    self.source = source
    self.mailbox = mailbox
    self.outcome = outcome
  }

  /// Work that takes less is not spoken of.
  private static let silence = Duration.milliseconds(300)
  /// Files are looked at when nothing has been written for so long …
  private static let pause = Duration.milliseconds(150)
  /// … or has been for so long without a pause.
  private static let patience = Duration.seconds(1)

  /// Of a corpus of so many articles, what came in is shown by itself until all is put together.
  private static let manyArticles = 2_000

  private enum Step: Sendable {
    case begin
    case changed
    /// A load has ended, and this is shown now.
    case loaded(Corpus?)
  }

  /// Ends when the task is cancelled.
  func run() async {
    let (steps, next) = AsyncStream<Step>.makeStream()
    let changes = Changes { next.yield(.changed) }
    // Watched before it is read, so that nothing is missed between.
    let watch = source.watchedPaths.flatMap { paths in
      ArticleWatch(paths) { event in
        switch event {
        case .changed, .gone: changes.note()
        case .tooManyFolders(let limit): mailbox.post(.notice(UserMessages.tooManyFolders(limit)))
        }
      }
    }
    await withTaskGroup(of: Void.self) { group in
      var shown = showKept()
      if source.isFile { verify(shown) } else { next.yield(.begin) }
      var isLoading = false
      var hasChanged = false
      for await step in steps {
        switch step {
        case .begin: break
        case .changed:
          guard await changes.settle(pause: Following.pause, patience: Following.patience) else { continue }
        case .loaded(let corpus):
          (shown, isLoading) = (corpus, false)
          guard hasChanged else { continue }
        }
        if let shown { await showNews(since: shown) }
        hasChanged = isLoading
        if isLoading { continue }
        isLoading = true
        group.addTask { [shown] in next.yield(.loaded(await bringUp(shown))) }
      }
      group.cancelAll()
    }
    withExtendedLifetime(watch) {}
  }

  /// Shows what an earlier run has kept, whether or not it still holds.
  private func showKept() -> Corpus? {
    guard let kept = source.kept, kept.articleCount > 0 else { return nil }
    outcome.problems = []
    show(kept, failures: 0)
    return kept
  }

  /// Shows what is new in a large corpus before it is put together with the rest.
  private func showNews(since shown: Corpus) async {
    guard case .paths(let paths, let fields) = source, shown.articleCount >= Following.manyArticles,
      let news = try? await Ingestion.incoming(paths, fields: fields, since: shown), !news.isEmpty
    else { return }
    mailbox.post(
      .news(PreparedCorpus(news.corpus, index: SearchIndex(news.corpus)), outdated: news.outdated))
  }

  /// With the index of its search, and without the memory that making it ready took.
  private func prepared(_ corpus: Corpus, inPlaceOf shown: Corpus? = nil) -> PreparedCorpus {
    defer { corpus.file.letGo() }
    return PreparedCorpus(corpus, index: SearchIndex(corpus), inPlaceOf: shown)
  }

  /// Compares a corpus file with its checksums while it is shown already.
  private func verify(_ corpus: Corpus?) {
    guard let corpus, case .file(let path, _) = source else { return }
    do throws(CorpusFileError) { try corpus.file.verify(lettingGo: true) } catch {
      mailbox.post(.notice(UserMessages.line(for: .refused(error), path)))
    }
  }

  /// Loads what there is now and shows it, if it is something else; what is shown then.
  private func bringUp(_ shown: Corpus?) async -> Corpus? {
    let teller = Teller(mailbox, hasCorpus: shown != nil, silence: Following.silence)
    defer { teller.end() }
    let result = try? await source.load(checkingLater: true, progress: teller.tell)
    // Only cancelling ends a load without result, and then nobody waits for one.
    guard let result else { return shown }
    outcome.problems = result.problems
    let isEmpty = result.corpus.articleCount == 0
    defer { outcome.isEmptied = isEmpty }
    if isEmpty {
      mailbox.post(
        shown == nil ? .failed(UserMessages.nothingToShow(result.problems)) : .notice(UserMessages.nothingLeft))
      return shown
    }
    if outcome.isEmptied { mailbox.post(.notice(UserMessages.thereAgain)) }
    let isOther = shown?.file.fingerprint != result.corpus.file.fingerprint || result.corpus.file.fingerprint == 0
    if isOther { show(result.corpus, inPlaceOf: shown, result.problems) }
    // Once more from the articles, if what was kept of them is damaged.
    if !result.isVerified, !source.isSound(result.corpus) { return await bringUp(result.corpus) }
    return isOther ? result.corpus : shown
  }

  private func show(_ corpus: Corpus, inPlaceOf shown: Corpus?, _ problems: [IngestionProblem]) {
    let failures = problems.count(where: \.costsText)
    if let shown {
      mailbox.post(.prepared(prepared(corpus, inPlaceOf: shown), failures: failures))
    } else {
      show(corpus, failures: failures)
    }
  }

  /// Nobody waits for the index who does not search.
  private func show(_ corpus: Corpus, failures: Int) {
    mailbox.post(.prepared(PreparedCorpus(corpus), failures: failures))
    mailbox.post(.indexed(SearchIndex(corpus)))
    corpus.file.letGo()
    ProgramPages.letGo()
  }
}

/// What loading came to, for when the screen is given back.
final class Outcome: Sendable {
  private let state = Mutex<(problems: [IngestionProblem]?, isEmptied: Bool)>((nil, false))

  /// Nil until everything was read.
  var problems: [IngestionProblem]? {
    get { state.withLock { $0.problems } }
    set { state.withLock { $0.problems = newValue } }
  }

  /// The last load found no article.
  var isEmptied: Bool {
    get { state.withLock { $0.isEmptied } }
    set { state.withLock { $0.isEmptied = newValue } }
  }
}

/// Tells the explorer how far a load is: all of it when there is nothing to show yet, else what it is at, once it has
/// taken a while.
private final class Teller: Sendable {
  private let mailbox: Mailbox<Message>
  private let hasCorpus: Bool
  private let silence: Duration
  private let start = ContinuousClock.now
  private let told = Mutex<BackgroundWork?>(nil)

  init(_ mailbox: Mailbox<Message>, hasCorpus: Bool, silence: Duration) {
    self.mailbox = mailbox
    self.hasCorpus = hasCorpus
    self.silence = silence
  }

  func tell(_ progress: Ingestion.Progress) {
    guard hasCorpus else {
      return mailbox.post(.progress(done: progress.done, total: progress.total, failures: progress.failures))
    }
    guard ContinuousClock.now - start > silence else { return }
    let work: BackgroundWork =
      switch progress.phase {
      case .finding: .looking
      case .reading: .reading(nil)
      case .merging, .writing: .merging
      }
    let isNew = told.withLock { told in
      defer { told = work }
      return told != work
    }
    if isNew { mailbox.post(.background(work)) }
  }

  func end() {
    if told.withLock({ $0 }) != nil { mailbox.post(.background(nil)) }
  }
}

/// Changes that came and were not looked at yet.
private final class Changes: Sendable {
  private let counts = Mutex((noted: 0, seen: 0, isTold: false))
  private let tell: @Sendable () -> Void

  /// - Parameter tell: Called for the first of several changes.
  init(_ tell: @escaping @Sendable () -> Void) { self.tell = tell }

  func note() {
    let isFirst = counts.withLock { counts in
      counts.noted += 1
      defer { counts.isTold = true }
      return !counts.isTold
    }
    if isFirst { tell() }
  }

  /// Waits until files are left alone for a while, not without end; false when all changes were seen already.
  func settle(pause: Duration, patience: Duration) async -> Bool {
    let start = ContinuousClock.now
    var before: Int
    repeat {
      before = counts.withLock { $0.noted }
      do { try await Task.sleep(for: pause) } catch { return false }
    } while counts.withLock({ $0.noted != before }) && ContinuousClock.now - start < patience
    return counts.withLock { counts in
      defer { (counts.seen, counts.isTold) = (counts.noted, false) }
      return counts.noted != counts.seen
    }
  }
}
