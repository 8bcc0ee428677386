// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
public import TerminalUI

extension ExplorerState {
  /// After so many pictures the pages of the corpus file are dropped, which come in again when they are read.
  private static let picturesHeld = 8

  /// Runs the explorer on a terminal until the user quits (true) or the terminal is gone (false).
  ///
  /// All input that waits is taken in before the screen is drawn, so that held keys cost one picture, not many; while
  /// there is none, nothing happens.
  ///
  /// - Parameters:
  ///   - inbox: Takes what other threads have to tell; asked after each `InputEvent.wake`, and at the beginning.
  ///   - perform: Does what the explorer asks for, quitting excepted; the messages it returns are taken in at once.
  @discardableResult
  public mutating func run<Screen: Terminal & ~Copyable>(
    on terminal: inout Screen, inbox: () -> [Message], perform: (Effect, inout Screen) -> [Message]
  ) -> Bool {
    // The screen may have another size than the state was made for.
    var waiting: [Message] = [.resize(terminal.size)] + inbox()
    var pictures = 0
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
      terminal.draw(frame)
      // What was looked at of a mapped corpus need not stay in memory.
      pictures += 1
      if pictures % ExplorerState.picturesHeld == 0 { catalog?.corpus.file.letGo() }
      var timeout: Int?
      while let event = terminal.nextEvent(timeoutMilliseconds: timeout) {
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
