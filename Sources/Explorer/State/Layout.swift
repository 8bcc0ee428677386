// Part of dossier. Licence: Apache-2.0, see LICENSE.

import TerminalUI

/// Where the parts of the screen stand.
struct Layout: Hashable, Sendable {
  enum Arrangement: Hashable, Sendable {
    /// Too small to show anything but a request for more room.
    case none
    /// One pane at a time, chosen by tabs.
    case turns
    /// The panes below one another.
    case stacked
    /// Actors beside Events, Quotes or another of `Pane.lower` below.
    case columns
    /// As columns, and the article of the selected row to the right.
    case columnsAndReader
  }

  static let smallest = Size(columns: 40, rows: 10)
  /// No line of an article is longer.
  static let longestLine = 88

  let size: Size
  let arrangement: Arrangement
  /// The pane below the others, where there are several.
  let lower: Pane
  /// The borders as the user moved them, as far as there is room.
  private(set) var split: Split
  /// The row of tabs, where panes take turns.
  private(set) var tabs: Int?
  /// With their title row, except where panes take turns and the tabs are the titles.
  private var panes: [Rect?]
  /// With its title rows.
  private(set) var reader: Rect?

  /// Nil for a pane that is not on the screen.
  subscript(pane: Pane) -> Rect? { panes[pane.rawValue] }

  var statusRow: Int { size.rows - 1 }
  var hasPaneTitles: Bool { arrangement != .turns && arrangement != .none }

  /// The rows of a pane below its title.
  func body(_ pane: Pane) -> Rect? {
    guard var rect = self[pane] else { return nil }
    if hasPaneTitles {
      rect.row += 1
      rect.rows -= 1
    }
    return rect
  }

  init(size: Size, pane: Pane, lower: Pane, isZoomed: Bool, isReading: Bool, split: Split = Split()) {
    self.size = size
    self.lower = lower
    self.split = split
    panes = Array(repeating: nil, count: Pane.allCases.count)
    arrangement = Layout.arrangement(size, isZoomed: isZoomed)
    switch arrangement {
    case .none: break
    case .turns: setTurns(pane, isReading)
    case .stacked: isReading ? setReaderAlone() : setStack()
    case .columns: isReading ? setReaderAlone() : setColumns(width: size.columns)
    case .columnsAndReader:
      let readerWidth = min(size.columns - 104, Layout.longestLine + 4)
      let left = size.columns - readerWidth - 2
      setColumns(width: left)
      reader = Rect(column: left + 2, row: 2, columns: readerWidth, rows: size.rows - 4)
    }
  }

  private static func arrangement(_ size: Size, isZoomed: Bool) -> Arrangement {
    if size.columns < smallest.columns || size.rows < smallest.rows { return .none }
    if isZoomed { return .turns }
    if size.columns >= 176, size.rows >= 26 { return .columnsAndReader }
    if size.columns >= 100, size.rows >= 26 { return .columns }
    if size.rows >= 36 { return .stacked }
    return .turns
  }

  /// The body: below the header and the tabs, above the status line.
  private mutating func setTurns(_ pane: Pane, _ isReading: Bool) {
    let body = Rect(column: 0, row: 2, columns: size.columns, rows: size.rows - 3)
    if isReading {
      setReaderAlone()
    } else {
      tabs = 1
      panes[pane.rawValue] = body
    }
  }

  private mutating func setReaderAlone() {
    // Air above the title and above the status line, where there is enough.
    let air = size.rows >= 20 ? 1 : 0
    reader = Rect(column: 0, row: 1 + air, columns: size.columns, rows: size.rows - 2 - 2 * air)
  }

  private mutating func setStack() {
    let rows = size.rows - 5
    let actors = rows / 4
    let standard = (rows - actors) / 2
    let events = max(4, min(standard + split.rows, rows - actors - 4))
    split.rows = events - standard
    panes[0] = Rect(column: 0, row: 2, columns: size.columns, rows: actors)
    panes[1] = Rect(column: 0, row: 3 + actors, columns: size.columns, rows: events)
    panes[lower.rawValue] = Rect(
      column: 0, row: 4 + actors + events, columns: size.columns, rows: rows - actors - events)
  }

  private mutating func setColumns(width: Int) {
    let rows = size.rows - 4
    let standardUpper = (rows - 1) * 11 / 20
    let upper = max(5, min(standardUpper + split.rows, rows - 5))
    let standardActors = min(44, max(32, width * 28 / 100))
    let actors = max(16, min(standardActors + split.columns, width - 46))
    split = Split(columns: actors - standardActors, rows: upper - standardUpper)
    panes[0] = Rect(column: 0, row: 2, columns: actors, rows: upper)
    panes[1] = Rect(column: actors + 2, row: 2, columns: width - actors - 2, rows: upper)
    panes[lower.rawValue] = Rect(column: 0, row: 3 + upper, columns: width, rows: rows - upper - 1)
  }
}
