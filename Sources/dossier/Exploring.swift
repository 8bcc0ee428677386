// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import CursesTerminal
import Explorer
import Glibc
import Ingestion
import TerminalUI

/// The explorer on this terminal, with the articles loading behind it.
struct Exploring: Sendable {
  private let source: Source
  private let configuration: Configuration
  private let mailbox: Mailbox<Message>
  private let outcome = Outcome()
  /// Nil where nothing can be kept.
  private let sessionFile: SessionFile?

  init(_ source: Source, _ configuration: Configuration) throws(ExitStatus) {
    self.source = source
    self.configuration = configuration
    sessionFile = SessionFile(for: source)
    guard let mailbox = Mailbox<Message>() else {
      Output.message(UserMessages.noDescriptors)
      throw .wrongUse
    }
    self.mailbox = mailbox
  }

  /// Shows the explorer until the user leaves; then puts what could not be read on standard error.
  func run() throws(ExitStatus) {
    let end: Ending
    do throws(TerminalError) { end = try show() } catch {
      Output.message(UserMessages.line(for: error))
      throw .wrongUse
    }
    // Without a terminal there is nobody to tell.
    if case .gone(let signal) = end { throw signal.map { ExitStatus(code: 128 + $0) } ?? .hungUp }
    guard let problems = outcome.problems else { throw .interrupted }
    try report(problems)
  }

  private enum Ending {
    case quit
    /// The terminal is gone, or a signal asked to end.
    case gone(signal: Int32?)
  }

  /// The screen is given back on return.
  private func show() throws(TerminalError) -> Ending {
    if configuration.options.isSpoken {
      var terminal = try LineTerminal(mailbox: mailbox.fileDescriptor)
      return explore(on: &terminal)
    }
    var options = TerminalOptions.fromEnvironment
    options.usesMouse = configuration.usesMouse
    options.isASCIIOnly = configuration.options.isASCIIOnly
    if configuration.options.theme == .mono { options.usesColors = false }
    options.usesLinks = configuration.usesLinks ?? Hyperlinks.areSupported
    var terminal = try CursesTerminal(options: options, mailbox: mailbox.fileDescriptor)
    return explore(on: &terminal)
  }

  private func explore<Screen: UserTerminal & ~Copyable>(on terminal: inout Screen) -> Ending {
    var options = configuration.options
    if configuration.usesLinks ?? Hyperlinks.areSupported, !options.isSpoken {
      options.links = Desktop.linkBase(ofFiles: source.watchedPaths != nil)
    }
    var state = ExplorerState(
      name: source.name, size: terminal.size, colors: terminal.colorDepth, options: options)
    let loading = Task.detached { [source, mailbox, outcome] in
      await Following(source, mailbox, outcome).run()
    }
    defer {
      loading.cancel()
      Ingestion.discardUnfinishedFiles()
    }
    if let text = sessionFile?.text { state.update(.remembered(text)) }
    if state.run(on: &terminal, inbox: mailbox.takeAll, perform: perform, rest: ProgramPages.letGo) { return .quit }
    let update = state.sessionUpdate
    if !update.isEmpty { _ = sessionFile?.save(update) }
    return .gone(signal: terminal.endSignal)
  }

  /// Does what the explorer asks for.
  private func perform<Screen: UserTerminal & ~Copyable>(_ effect: Effect, _ terminal: inout Screen) -> [Message] {
    switch effect {
    case .quit: break
    case .suspend:
      terminal.suspend()
      return [.resize(terminal.size)]
    case .redraw: terminal.forget()
    case .copy(let text):
      let way = Clipboard.way
      switch Clipboard.copy(text) {
      case .sequence(let sequence): if way != .none { terminal.send(sequence) }
      case .tooLong: return [.notice(UserMessages.tooLongToCopy)]
      }
      return [.notice(UserMessages.copied(text, way))]
    case .save(let update): return sessionFile?.save(update).map { [.notice($0)] } ?? []
    case .write(let path, let text, let replaces): return [.notice(write(text, to: path, replaces: replaces))]
    case .writeLong(let path, let list, let replaces):
      // Ends with the program: the file is there as a whole or not at all.
      Task.detached { [mailbox] in
        mailbox.post(.background(.writing(list.count)))
        let words = write(list.text, to: path, replaces: replaces)
        mailbox.post(.background(nil))
        mailbox.post(.notice(words))
      }
    case .pipe(let command, let text):
      return outside(&terminal) {
        let status = Shell.run(command, input: Array(text.utf8))
        Output.message("", status == nil ? UserMessages.cannotRun : UserMessages.goesBack)
        Shell.waitForEnter()
      }
    case .view(let path):
      guard access(path, R_OK) == 0 else { return [.notice(UserMessages.noSuchFile(path))] }
      let viewer = ["VISUAL", "EDITOR", "PAGER"].lazy.compactMap { Environment[$0] }.first ?? "less"
      return outside(&terminal) { _ = Shell.run(viewer + " \"$1\"", argument: Desktop.argument(path)) }
    case .openElsewhere(let url, let path):
      if let url, Desktop.isOfTheWeb(url), let browser = Environment["BROWSER"]?.split(separator: ":").first {
        return outside(&terminal) { _ = Shell.run(browser + " \"$1\"", argument: url) }
      }
      // Without a desktop the user can at least see where it is, and take it with the mouse.
      return Desktop.open(url: url, path: path) ? [] : [.notice(url ?? path)]
    }
    return []
  }

  /// Gives the screen to other programs meanwhile.
  private func outside<Screen: UserTerminal & ~Copyable>(
    _ terminal: inout Screen, _ work: () -> Void
  ) -> [Message] {
    terminal.stepOut(work)
    return [.resize(terminal.size)]
  }

  /// Writes a list to a file; what became of it, in words.
  private func write(_ text: String, to path: String, replaces: Bool) -> String {
    var path = path
    if path.hasPrefix("~/"), let home = Environment["HOME"] { path = home + path.dropFirst() }
    let bytes = Array(text.utf8)
    switch replaces ? Disk.replace(path, bytes) : Disk.create(path, bytes) {
    case nil: return UserMessages.written(path, lines: text.utf8.count { $0 == 10 })
    case EEXIST: return UserMessages.wouldReplace(path)
    case let error?: return UserMessages.notWritten(path, errno: error)
    }
  }
}
