// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// What the panes list for one narrowing.
struct Lists: Sendable {
  var actors: Rows
  var events: Rows
  var quotes: Rows
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
