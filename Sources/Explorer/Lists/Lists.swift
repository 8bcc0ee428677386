// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Search

/// What the panes list for one narrowing.
struct Lists: Sendable {
  var actors: Rows
  var events: Rows
  var quotes: Rows
  /// Searches with a typing error that find something without it.
  var mended: [Pane: Mended] = [:]
  /// For panes where the search finds nothing, the others where the same search does.
  var elsewhere: [Pane: [Elsewhere]] = [:]

  /// What was looked for in place of mistyped words.
  struct Mended: Hashable, Sendable {
    /// By which hits are marked.
    var query: Query
    var corrections: [Correction]

    /// Beside the search.
    var words: String {
      corrections.map { "“\($0.typed)” is nowhere; shown: \($0.used)" }.joined(separator: ", ")
    }
  }

  /// Rows of another pane that match the search of this one.
  struct Elsewhere: Hashable, Sendable {
    var pane: Pane
    var count: Int
  }
  /// Rows of `tieTable`; both made when the pane is first seen.
  var ties = Rows.all(0)
  var tieTable: [Tie] = []
  /// Rows of the state's marks.
  var marks = Rows.all(0)

  subscript(pane: Pane) -> Rows {
    switch pane {
    case .actors: actors
    case .events: events
    case .quotes: quotes
    case .ties: ties
    case .marks: marks
    }
  }
}
