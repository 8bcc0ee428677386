// Part of dossier. Licence: Apache-2.0, see LICENSE.

// A frame as text, for tests, snapshots and plain output.
extension Frame {
  /// What a row shows, blanks at its end left out.
  public func text(row: Int) -> String {
    var result = ""
    for cell in cells(row: row) { result += cell.text }
    while result.last == " " { result.removeLast() }
    return result
  }

  /// The rows, each ended by a newline except the last.
  public var text: String { (0..<size.rows).map { text(row: $0) }.joined(separator: "\n") }

  /// One letter a cell that tells its style, "." left out at the end of each row; rows as in `text`.
  public func styleMap(_ letter: (Style) -> Character) -> String {
    (0..<size.rows).map { row in
      var line = String(cells(row: row).map { letter($0.style) })
      while line.last == "." { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
