// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import TerminalUI

// The last line: the keys that matter now, or what there is to tell, and the position.
extension ExplorerState {
  func drawStatus(on canvas: inout Canvas) {
    let row = layout.statusRow
    var end = size.columns - 1
    let position = self.position
    if !position.isEmpty {
      canvas.put(position, endingBefore: end, row: row, columns: size.columns / 2, .text)
      end -= columnWidth(of: position) + 2
    }
    // What is typed goes before what there is to tell.
    if prompt != nil, place.reading != nil { return drawPrompt(column: 1, row: row, end: end, on: &canvas) }
    if let notice {
      canvas.put(notice.text, column: 1, row: row, columns: end - 1, notice.isTrouble ? .trouble : .notice)
      return
    }
    var column = 1
    for hint in hints(columns: end - 1) {
      column += canvas.put(hint.key, column: column, row: row, .key) + 1
      column += canvas.put(hint.word, column: column, row: row, .quiet) + 3
    }
  }

  /// "12 % of 10,000"; in an article the row it was opened from, "3/38", and how far down it is.
  private var position: String {
    if let help, helpRows > helpRoom {
      return help.top >= helpRows - helpRoom ? "end" : help.top == 0 ? "more below" : "\(help.top * 100 / helpRows) %"
    }
    guard phase == .browsing, help == nil, catalog != nil else { return "" }
    if place.pane == .ties, place.isMatrix, listsHaveKeys { return "" }
    let viewport = place[place.pane]
    if place.card != nil, place.reading == nil { return "" }
    guard let reading = place.reading, let document, let rect = layout.reader else { return listPosition(viewport) }
    let rows = "\(grouped(viewport.isEmpty ? 0 : viewport.selection + 1))/\(grouped(viewport.count))"
    let top = document.line(of: reading.top)
    let last = document.lines.count - readerTextRect(rect).rows
    let part = last <= 0 ? "all" : top == 0 ? "top" : top >= last ? "end" : "\(top * 100 / last) %"
    return rows + glyphs.separator + part
  }

  /// Where the selection is in a list that is longer than its pane: "top of 118", "30 % of 118".
  ///
  /// Nobody counts rows, and a number that changes with every row would be a third of what a move sends over a slow line.
  private func listPosition(_ viewport: Viewport) -> String {
    guard viewport.count > viewport.height else { return "" }
    let count = grouped(viewport.count)
    if viewport.selection == 0 { return "top of \(count)" }
    if viewport.selection == viewport.count - 1 { return "end of \(count)" }
    let part = viewport.selection * 100 / (viewport.count - 1)
    // Of some hundred rows, tens are as much as stays the same for some moves.
    return "\(viewport.count >= 1000 ? part : part / 10 * 10) % of \(count)"
  }

  /// The keys to name, as many as fit; help always does, and comes last.
  private func hints(columns: Int) -> [Keymap.Hint] {
    let all = keymap.hints(in: context)
    let help = all.first { $0.command == .help }
    var used = help?.columns ?? 0
    var result: [Keymap.Hint] = []
    for hint in all where hint.command != .help && isUseful(hint.command) {
      if used + hint.columns > columns + 3 { break }
      used += hint.columns
      result.append(hint)
    }
    if let help { result.append(help) }
    return result
  }

  /// Whether the command can do something now.
  private func isUseful(_ command: Command) -> Bool {
    switch command {
    case .dropNarrowing: !place.narrowing.parts(from: place.pane).isEmpty
    case .zoomPane: size.columns >= 100
    default: true
    }
  }
}
