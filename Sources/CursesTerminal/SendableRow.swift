// Part of dossier. Licence: Apache-2.0, see LICENSE.

import TerminalUI

/// A row that looks the same in fewer bytes: a blank or two between two words take the style of the word before, so
/// colors need not be switched off and on again. Longer gaps stay plain, for ncurses to skip or clear.
func sendable(_ cells: ArraySlice<Cell>) -> [Cell] {
  let longestGap = 2
  var cells = Array(cells)
  var wordEnd: Int?
  for index in cells.indices where !cells[index].isBare {
    if let end = wordEnd, index - end <= longestGap + 1, !cells[end].style.showsBlanks {
      for gap in end + 1..<index { cells[gap].style = cells[end].style }
    } else if let end = wordEnd {
      for gap in end + 1..<index { cells[gap].style = .plain }
    }
    wordEnd = index
  }
  for gap in (wordEnd ?? -1) + 1..<cells.count { cells[gap].style = .plain }
  return cells
}

extension Style {
  /// True when a blank in this style is more than the terminal's own background.
  fileprivate var showsBlanks: Bool {
    background != .standard || !attributes.isDisjoint(with: [.underline, .reverse])
  }
}

extension Cell {
  /// True for a blank that shows nothing but the terminal's own background.
  fileprivate var isBare: Bool { glyph.base == 0x20 && !style.showsBlanks }
}
