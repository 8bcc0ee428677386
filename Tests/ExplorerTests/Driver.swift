// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import TerminalUI
import Testing

@testable import Explorer

/// An explorer driven by keys, without a terminal.
struct Driver {
  var state: ExplorerState
  var effects: [Effect] = []

  init(columns: Int = 120, rows: Int = 40, colors: ColorDepth = .palette256, corpus: Corpus? = fixtureCorpus()) {
    state = ExplorerState(name: "ferry", size: Size(columns: columns, rows: rows), colors: colors)
    if let corpus { effects += state.update(.loaded(corpus, failures: 0)) }
  }

  /// Presses keys: letters stand for themselves, others in brackets: "/peace<Enter>j<PgDn>".
  mutating func press(_ keys: String) {
    var rest = Substring(keys)
    while let first = rest.first {
      if first == "<", let end = rest.firstIndex(of: ">"),
        let key = Key(notation: String(rest[rest.index(after: rest.startIndex)..<end]))
      {
        effects += state.update(.key(key))
        rest = rest[rest.index(after: end)...]
      } else {
        effects += state.update(.key(.character(first)))
        rest = rest.dropFirst()
      }
    }
  }

  func pressing(_ keys: String) -> Driver {
    var copy = self
    copy.press(keys)
    return copy
  }

  mutating func resize(_ columns: Int, _ rows: Int) {
    effects += state.update(.resize(Size(columns: columns, rows: rows)))
  }

  var text: String { state.frame.text }
  func row(_ row: Int) -> String { state.frame.text(row: row) }
}
