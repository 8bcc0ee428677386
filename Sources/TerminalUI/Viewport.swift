// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// A window over a list of rows, with one row selected.
///
/// After every change the selection lies in the list and in the window, and the window shows no blank rows below the
/// list while rows above are hidden. An empty list has selection 0, which is no row.
public struct Viewport: Hashable, Sendable {
  /// Rows in the list.
  public private(set) var count: Int
  /// Rows that fit on the screen.
  public private(set) var height: Int
  /// The selected row.
  public private(set) var selection: Int
  /// The first row shown.
  public private(set) var top: Int

  public init(count: Int = 0, height: Int = 1, selection: Int = 0, top: Int = 0) {
    self.count = max(0, count)
    self.height = max(0, height)
    self.selection = selection
    self.top = top
    settle()
  }

  public var isEmpty: Bool { count == 0 }
  /// The rows to draw.
  public var visible: Range<Int> { top..<max(top, min(count, top + height)) }
  /// The row of the screen the selection stands in, from 0.
  public var selectionRow: Int { selection - top }

  /// The list became longer or shorter.
  public mutating func setCount(_ newCount: Int) {
    count = max(0, newCount)
    settle()
  }

  /// The window became higher or lower.
  public mutating func setHeight(_ newHeight: Int) {
    height = max(0, newHeight)
    settle()
  }

  /// Selects a row, or the nearest there is, and moves the window no more than needed.
  public mutating func select(_ row: Int) {
    selection = row
    settle()
  }

  /// Selects a row and puts it in the middle of the window, as after a jump.
  public mutating func reveal(_ row: Int) {
    let row = max(0, min(row, count - 1))
    selection = row
    if row < top || row >= top + height { top = row - height / 2 }
    settle()
  }

  public mutating func down(_ rows: Int = 1) { step(by: rows) }
  public mutating func up(_ rows: Int = 1) { step(by: -rows) }
  public mutating func home() { select(0) }
  public mutating func end() { select(count - 1) }
  public mutating func pageDown() { page(by: max(1, height)) }
  public mutating func pageUp() { page(by: -max(1, height)) }
  public mutating func halfPageDown() { page(by: max(1, height / 2)) }
  public mutating func halfPageUp() { page(by: -max(1, height / 2)) }

  /// Moves the window, as the wheel does; the selection stays where it is unless it would leave the window.
  public mutating func scroll(_ rows: Int) {
    top = max(0, min(clamped(top, by: rows), count - height))
    selection = min(max(selection, top), top + max(0, height - 1))
    settle()
  }

  /// Moves the selection; where it leaves the window, that moves some rows more than it must.
  ///
  /// So one sees what comes, and most moves change two rows of the screen instead of all, which is what counts on a slow
  /// line.
  private mutating func step(by rows: Int) {
    let row = clamped(selection, by: rows)
    let more = height / 4
    if row < top { top = row - more }
    if row >= top + height { top = row - height + 1 + more }
    select(row)
  }

  /// Window and selection move together, so that the eye finds the selection where it was.
  private mutating func page(by rows: Int) {
    top = clamped(top, by: rows)
    selection = clamped(selection, by: rows)
    settle()
  }

  private func clamped(_ row: Int, by rows: Int) -> Int {
    let (sum, overflow) = row.addingReportingOverflow(rows)
    return max(0, min(count - 1, overflow ? (rows < 0 ? 0 : count - 1) : sum))
  }

  private mutating func settle() {
    selection = max(0, min(selection, count - 1))
    top = max(0, min(top, count - height))
    if selection < top { top = selection }
    if height > 0, selection >= top + height { top = selection - height + 1 }
  }
}
