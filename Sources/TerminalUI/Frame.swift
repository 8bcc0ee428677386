// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// One cell of a frame.
public struct Cell: Hashable, Sendable {
  public var glyph: Glyph
  public var style: Style

  /// What the cell shows; "" for the right half of a wide glyph.
  public var text: String { glyph.text }
}

/// Cells of a row that lead to an address.
public struct Link: Hashable, Sendable {
  public var row: Int
  public var columns: Range<Int>
  /// Visible ASCII alone.
  public var address: String

  public init(row: Int, columns: Range<Int>, address: String) {
    self.row = row
    self.columns = columns
    self.address = address
  }
}

/// A picture of the whole screen, as a value.
///
/// All text that reaches a terminal goes through `write`, which lets nothing but visible scalars pass.
public struct Frame: Hashable, Sendable {
  public let size: Size
  /// Where the terminal's own cursor stands, so that braille displays and input methods find the selection; nil hides it.
  public var cursor: Position?
  /// Addresses behind words, for terminals that take them; they do not overlap.
  public var links: [Link] = []
  /// Row by row.
  private var cells: [Cell]

  /// A blank frame. Negative extents count as 0.
  public init(size: Size, fill: Style = .plain) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(repeating: Cell(glyph: .blank, style: fill), count: self.size.columns * self.size.rows)
  }

  /// A cell; column and row must lie inside the frame.
  public subscript(column: Int, row: Int) -> Cell {
    precondition(column >= 0 && column < size.columns && row >= 0 && row < size.rows)
    return cells[row * size.columns + column]
  }

  /// The cells of one row, from left to right; the row must lie inside the frame.
  public func cells(row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Takes over a part of a row of another frame of this size, from `columns`, which must lie in it, and whose ends must
  /// not cut a wide glyph in either frame.
  public mutating func copy(_ columns: Range<Int>, ofRow from: Int, in other: Frame, toRow row: Int) {
    precondition(other.size == size && columns.lowerBound >= 0 && columns.upperBound <= size.columns)
    precondition(row >= 0 && row < size.rows && from >= 0 && from < size.rows)
    let shift = (from - row) * size.columns
    for index in row * size.columns + columns.lowerBound..<row * size.columns + columns.upperBound {
      cells[index] = other.cells[index + shift]
    }
  }

  /// Blanks a rectangle; what lies outside the frame is left out.
  public mutating func fill(_ rect: Rect, style: Style) {
    guard let rect = clippedToFrame(rect) else { return }
    for row in rect.row..<rect.endRow {
      splitWide(at: rect.column, row: row)
      splitWide(at: rect.endColumn, row: row)
      for column in rect.column..<rect.endColumn {
        cells[row * size.columns + column] = Cell(glyph: .blank, style: style)
      }
    }
  }

  /// Gives the cells of a rectangle another style and leaves what they show.
  public mutating func setStyle(_ style: Style, in rect: Rect) {
    changeStyle(in: rect) { $0 = style }
  }

  /// Changes the style of each cell of a rectangle, for instance to add an attribute.
  public mutating func changeStyle(in rect: Rect, _ change: (inout Style) -> Void) {
    guard let rect = clippedToFrame(rect) else { return }
    for row in rect.row..<rect.endRow {
      for index in row * size.columns + rect.column..<row * size.columns + rect.endColumn {
        change(&cells[index].style)
      }
    }
  }

  /// Writes a text at a place, in at most `columns` cells and never beyond the right edge; returns the columns used.
  ///
  /// A tab or line end becomes a space, whatever is invisible or unsafe a placeholder, one each. A wide glyph that
  /// does not fit whole is left out. Outside the frame nothing is written and 0 returned.
  @discardableResult
  public mutating func write(
    _ text: String, column: Int, row: Int, columns: Int = .max, style: Style, clip: Clip = .ellipsis
  ) -> Int {
    write(utf8: text.utf8Span.span, column: column, row: row, columns: columns, style: style, clip: clip)
  }

  /// Writes UTF-8 bytes as `write(_:column:row:columns:style:clip:)` does; ill-formed bytes become placeholders.
  @discardableResult
  public mutating func write(
    utf8 bytes: Span<UInt8>, column: Int, row: Int, columns: Int = .max, style: Style, clip: Clip = .ellipsis
  ) -> Int {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return 0 }
    let room = min(columns, size.columns - column)
    guard room > 0 else { return 0 }
    // Nothing is wider in columns than it is long in bytes; only longer texts are measured before they are written.
    let fitsWhole = bytes.count <= room || fitting(bytes, columns: room).bytes == bytes.count
    let limit = fitsWhole || clip == .cut ? room : room - 1
    var at = column
    var offset = 0
    let end = column + limit
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte >= 0x20, byte < 0x7F, at < end, offset + 1 == bytes.count || bytes[offset + 1] < 0x80 {
        put(Glyph(base: UInt32(byte)), columns: 1, column: at, row: row, style: style)
        at += 1
        offset += 1
        continue
      }
      let step = glyphStep(bytes, at: offset)
      if at + step.columns > end { break }
      put(step.glyph, columns: step.columns, column: at, row: row, style: style)
      at += step.columns
      offset = step.end
    }
    if limit < room {
      put(.ellipsis, columns: 1, column: at, row: row, style: style)
      at += 1
    }
    return at - column
  }

  /// Stores a glyph that fits; halves of wide glyphs that it covers become blanks.
  private mutating func put(_ glyph: Glyph, columns: Int, column: Int, row: Int, style: Style) {
    splitWide(at: column, row: row)
    splitWide(at: column + columns, row: row)
    let index = row * size.columns + column
    cells[index] = Cell(glyph: glyph, style: style)
    if columns == 2 { cells[index + 1] = Cell(glyph: .rightHalf, style: style) }
  }

  /// Blanks the wide glyph whose right half stands in this column, if one does.
  private mutating func splitWide(at column: Int, row: Int) {
    guard column > 0, column < size.columns else { return }
    let index = row * size.columns + column
    guard cells[index].glyph == .rightHalf else { return }
    cells[index - 1].glyph = .blank
    cells[index].glyph = .blank
  }

  private func clippedToFrame(_ rect: Rect) -> Rect? {
    let column = max(0, rect.column)
    let row = max(0, rect.row)
    let endColumn = min(size.columns, rect.endColumn)
    let endRow = min(size.rows, rect.endRow)
    guard column < endColumn, row < endRow else { return nil }
    return Rect(column: column, row: row, columns: endColumn - column, rows: endRow - row)
  }
}
