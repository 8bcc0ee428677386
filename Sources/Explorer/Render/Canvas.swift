// Part of dossier. Licence: Apache-2.0, see LICENSE.

import TerminalUI

/// A frame being drawn, in roles instead of styles.
struct Canvas {
  var frame: Frame
  let theme: Theme
  let glyphs: Glyphs
  /// What rows are taken over from.
  var before: Picture?
  /// The lists that were drawn.
  var lists: [ListPicture] = []

  init(size: Size, theme: Theme, glyphs: Glyphs) {
    frame = Frame(size: size)
    self.theme = theme
    self.glyphs = glyphs
  }

  /// Writes text in at most `columns` cells; returns the columns used.
  @discardableResult
  mutating func put(
    _ text: String, column: Int, row: Int, columns: Int = .max, _ role: Theme.Role, clip: Clip = .ellipsis
  ) -> Int {
    columns > 0 ? frame.write(text, column: column, row: row, columns: columns, style: theme[role], clip: clip) : 0
  }

  /// Writes text so that it ends before `end`.
  mutating func put(_ text: String, endingBefore end: Int, row: Int, columns: Int, _ role: Theme.Role) {
    let width = min(columnWidth(of: text), columns)
    put(text, column: end - width, row: row, columns: width, role)
  }

  /// A piece of a row.
  struct Run {
    var text: String
    var style: Style
  }

  /// Writes pieces one behind the other; returns the columns used.
  @discardableResult
  mutating func put(_ runs: [Run], column: Int, row: Int, columns: Int) -> Int {
    var used = 0
    for (i, run) in runs.enumerated() where !run.text.isEmpty {
      let width = columnWidth(of: run.text)
      let isLast = !runs[(i + 1)...].contains { !$0.text.isEmpty }
      let room = columns - used
      if width <= room, isLast || width < room {
        used += frame.write(run.text, column: column + used, row: row, columns: room, style: run.style)
        continue
      }
      // What follows does not fit, so the ellipsis stands here, at the latest in the last cell.
      let text = width <= room ? run.text + " " + glyphs.ellipsis : run.text
      return used + frame.write(text, column: column + used, row: row, columns: room, style: run.style)
    }
    return used
  }

  func run(_ text: String, _ role: Theme.Role) -> Run { Run(text: text, style: theme[role]) }

  /// A text with the stretches that a search found marked; bytes before `start` are left out.
  func runs(_ text: String, hits: [Range<Int>], from start: Int = 0, _ role: Theme.Role) -> [Run] {
    if hits.isEmpty, start == 0 { return [run(text, role)] }
    let bytes = Array(text.utf8)
    var runs: [Run] = []
    var offset = start
    for hit in hits where hit.lowerBound >= offset {
      runs.append(run(String(decoding: bytes[offset..<hit.lowerBound], as: UTF8.self), role))
      runs.append(run(String(decoding: bytes[hit], as: UTF8.self), .hit))
      offset = hit.upperBound
    }
    runs.append(run(String(decoding: bytes[offset...], as: UTF8.self), role))
    return runs
  }
}
