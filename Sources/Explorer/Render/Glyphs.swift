// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Every sign the explorer draws that is not text of the corpus, in one place, so that another set can replace it.
struct Glyphs: Sendable, Hashable {
  /// Before the selected row of the pane that has the keys.
  var selection = "▌"
  /// Before the selected row of the other panes.
  var quietSelection = "▏"
  /// Before the chosen actor.
  var chosen = "●"
  /// Where a table has the same actor in row and column.
  var diagonal = "·"
  var star = "★"
  /// Beside what has a note or tags, and no star.
  var noted = "•"
  var separator = " · "
  var clear = "×"
  var about = "~"
  var range = "–"
  var differs = "≠"
  var doubt = "?"
  var folded = "┈"
  var ellipsis = "…"
  var promptCursor = "▏"
  var progressDone = "━"
  var progressLeft = "─"
  var rule = "─"
  /// Bars of eight heights; the first one is for nothing.
  var bars = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  static let unicode = Glyphs()
  /// For terminals and fonts without the signs.
  static let ascii = Glyphs(
    selection: ">", quietSelection: "|", chosen: "@", diagonal: "-", star: "*", noted: "+", separator: " - ",
    clear: "x", range: "-", differs: "!", folded: ":", ellipsis: "~", promptCursor: "|", progressDone: "#",
    progressLeft: "-", rule: "-", bars: [" ", "_", ".", "-", "=", "+", "*", "#", "#"])
  /// Without what only eyes can use.
  static let spoken = {
    var glyphs = ascii
    glyphs.bars = Array(repeating: " ", count: 9)
    (glyphs.folded, glyphs.rule) = (" ", " ")
    return glyphs
  }()
}
