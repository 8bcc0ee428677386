// Part of dossier. Licence: Apache-2.0, see LICENSE.

import TerminalUI

/// How far the user has moved the borders between panes from where they are by themselves.
struct Split: Hashable, Sendable {
  /// Columns that Actors has more.
  var columns = 0
  /// Rows that the upper panes have more.
  var rows = 0

  /// A border that the mouse holds.
  enum Border: Hashable, Sendable {
    case columns, rows
  }
}

extension ExplorerState {
  mutating func resizePane(_ command: Command) {
    guard layout.hasPaneTitles, layout[.actors] != nil else {
      notice = Notice(text: "one pane has the whole screen")
      return
    }
    switch command {
    case .wider: split.columns += 2
    case .narrower: split.columns -= 2
    case .lower: split.rows += 1
    default: split.rows -= 1
    }
    clampSplit()
  }

  /// The border at a place, where nothing else is.
  func border(at position: Position) -> Split.Border? {
    guard layout.hasPaneTitles, let actors = layout[.actors], let lower = layout[layout.lower] else { return nil }
    if position.row == lower.row - 1, position.column < lower.endColumn { return .rows }
    guard let events = layout[.events], events.row == actors.row else { return nil }
    let isBetween = (actors.endColumn..<events.column).contains(position.column)
    return isBetween && position.row >= actors.row && position.row < actors.endRow ? .columns : nil
  }

  mutating func drag(to position: Position) {
    guard let held, let actors = layout[.actors], let lower = layout[layout.lower] else { return }
    switch held {
    case .columns: split.columns += position.column - actors.endColumn
    case .rows: split.rows += position.row + 1 - lower.row
    }
    clampSplit()
  }

  /// What the layout does not follow is not kept, so that the way back begins at once.
  private mutating func clampSplit() {
    let laidOut = Layout(
      size: size, pane: place.pane, lower: place.lower, isZoomed: false, isReading: false, split: split)
    split = laidOut.split
  }
}
