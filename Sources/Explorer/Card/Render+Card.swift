// Part of dossier. Licence: Apache-2.0, see LICENSE.

import TerminalUI

extension ExplorerState {
  func drawCard(_ rect: Rect, on canvas: inout Canvas) {
    guard let card = place.card, let content = cardContent else { return }
    for offset in 0..<rect.rows where card.top + offset < content.lines.count {
      let index = card.top + offset
      let line = content.lines[index]
      let row = rect.row + offset
      let isSelected = index == card.line && line.target != nil
      if isSelected {
        canvas.put(glyphs.selection, column: rect.column, row: row, .mark)
        if prompt == nil, question == nil { canvas.frame.cursor = Position(column: rect.column, row: row) }
      }
      let runs = line.runs.map { run in
        canvas.run(run.text, isSelected && run.role == .text ? .selectedName : run.role)
      }
      let used = canvas.put(runs, column: rect.column + 2, row: row, columns: content.columns)
      if let address = line.address, let last = line.runs.last {
        let end = rect.column + 2 + used
        let start = max(rect.column + 2, end - columnWidth(of: last.text))
        if start < end { canvas.frame.links.append(Link(row: row, columns: start..<end, address: address)) }
      }
    }
  }
}
