// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
public import TerminalUI

extension ExplorerState {
  /// What may come into memory of the corpus file before it is dropped, to come in again when it is read.
  private static let bytesHeld = 1 << 21
  /// After so many milliseconds without a key, memory that is not needed to wait is given back.
  private static let restMilliseconds = 200

  /// Runs the explorer on a terminal until the user quits (true) or the terminal is gone (false).
  ///
  /// All input that waits is taken in before the screen is drawn, so that held keys cost one picture, not many; while
  /// there is none, nothing happens.
  ///
  /// - Parameters:
  ///   - inbox: Takes what other threads have to tell; asked after each `InputEvent.wake`, and at the beginning.
  ///   - rest: Called once when nothing has happened for a while, before it waits for as long as it takes.
  ///   - perform: Does what the explorer asks for, quitting excepted; the messages it returns are taken in at once.
  @discardableResult
  public mutating func run<Screen: Terminal & ~Copyable>(
    on terminal: inout Screen, inbox: () -> [Message], perform: (Effect, inout Screen) -> [Message],
    rest: () -> Void = {}
  ) -> Bool {
    // The screen may have another size than the state was made for.
    var waiting: [Message] = [.resize(terminal.size)] + inbox()
    var pages = PageBudget(bytes: ExplorerState.bytesHeld)
    var picture = Picture()
    while true {
      while !waiting.isEmpty {
        var effects: [Effect] = []
        for message in waiting { effects += update(message) }
        waiting = []
        for effect in effects {
          if effect == .quit { return true }
          waiting += perform(effect, &terminal)
        }
      }
      terminal.draw(frame(after: &picture))
      if let file = catalog?.corpus.file { pages.letGo(of: file) }
      var timeout: Int? = ExplorerState.restMilliseconds
      while true {
        guard let event = terminal.nextEvent(timeoutMilliseconds: timeout) else {
          guard timeout == ExplorerState.restMilliseconds else { break }
          catalog?.corpus.file.letGo()
          rest()
          timeout = nil
          continue
        }
        timeout = 0
        switch event {
        case .key(let key): waiting.append(.key(key))
        case .mouse(let mouse): waiting.append(.mouse(mouse))
        case .paste(let text): waiting.append(.paste(text))
        case .resize(let size): waiting.append(.resize(size))
        case .suspendResumed: waiting.append(.resize(terminal.size))
        case .wake: waiting += inbox()
        case .hangup: return false
        }
      }
    }
  }
}
