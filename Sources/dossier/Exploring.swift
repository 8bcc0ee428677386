// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import CursesTerminal
import Explorer
import Glibc
import Ingestion
import Search
import Synchronization
import TerminalUI

/// The explorer on this terminal, with the articles loading behind it.
struct Exploring {
  private let source: Source
  private let mailbox: Mailbox<Message>
  private let outcome = Outcome()

  init(_ source: Source) throws(ExitStatus) {
    self.source = source
    guard let mailbox = Mailbox<Message>() else {
      Output.message(UserMessages.noDescriptors)
      throw .wrongUse
    }
    self.mailbox = mailbox
  }

  /// Shows the explorer until the user leaves; then puts what could not be read on standard error.
  func run() throws(ExitStatus) {
    let hasQuit: Bool
    do throws(TerminalError) { hasQuit = try show() } catch {
      Output.message(UserMessages.line(for: error))
      throw .wrongUse
    }
    // Without a terminal there is nobody to tell.
    guard hasQuit else { throw .hungUp }
    guard let problems = outcome.problems else { throw .interrupted }
    try report(problems)
  }

  /// True when the user left, false when the terminal is gone. The screen is given back on return.
  private func show() throws(TerminalError) -> Bool {
    var terminal = try CursesTerminal(mailbox: mailbox.fileDescriptor)
    var state = ExplorerState(name: source.name, size: terminal.size, colors: terminal.colorDepth)
    let loading = Task.detached { [source, mailbox, outcome] in
      await load(source, into: mailbox, outcome)
    }
    defer {
      loading.cancel()
      Ingestion.discardUnfinishedFiles()
    }
    return state.run(on: &terminal, inbox: mailbox.takeAll, perform: perform)
  }

  /// Does what the explorer asks for.
  private func perform(_ effect: Effect, _ terminal: inout CursesTerminal) -> [Message] {
    switch effect {
    case .quit: break
    case .suspend:
      terminal.suspend()
      return [.resize(terminal.size)]
    case .redraw: terminal.forget()
    case .copy(let text):
      switch Clipboard.copy(text) {
      case .sequence(let sequence): terminal.send(sequence)
      case .tooLong: return [.notice(UserMessages.tooLongToCopy)]
      }
    case .openElsewhere(let url, let path):
      // Without a desktop the user can at least see where it is, and take it with the mouse.
      return Desktop.open(url: url, path: path) ? [] : [.notice(url ?? path)]
    }
    return []
  }
}

/// What loading came to, for when the screen is given back.
private final class Outcome: Sendable {
  private let state = Mutex<[IngestionProblem]?>(nil)

  /// Nil until everything was read.
  var problems: [IngestionProblem]? {
    get { state.withLock { $0 } }
    set { state.withLock { $0 = newValue } }
  }
}

/// Loads and indexes the articles, telling the explorer on the way.
private func load(_ source: Source, into mailbox: Mailbox<Message>, _ outcome: Outcome) async {
  let result = try? await source.load { progress in
    mailbox.post(.progress(done: progress.done, total: progress.total, failures: progress.failures))
  }
  // Only cancelling ends a load without result, and then nobody waits for one.
  guard let result else { return }
  outcome.problems = result.problems
  guard result.corpus.articleCount > 0 else {
    mailbox.post(.failed(UserMessages.nothingToShow(result.problems)))
    return
  }
  mailbox.post(.loaded(result.corpus, failures: result.problems.count(where: \.costsText)))
  mailbox.post(.indexed(SearchIndex(result.corpus)))
}
