// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import TerminalUI

extension ExplorerState {
  /// Rows a turn of the wheel scrolls.
  private static let wheelRows = 3

  mutating func mouse(_ event: MouseEvent) -> [Effect] {
    guard phase == .browsing, catalog != nil else { return [] }
    switch event.kind {
    case .wheelUp: wheel(-ExplorerState.wheelRows, at: event.position)
    case .wheelDown: wheel(ExplorerState.wheelRows, at: event.position)
    case .drag(.left): drag(to: event.position)
    case .release: held = nil
    case .press(.left):
      notice = nil
      if listsHaveKeys, help == nil, palette == nil, let border = border(at: event.position) {
        held = border
        return []
      }
      press(at: event.position)
    default: break
    }
    return []
  }

  private mutating func wheel(_ rows: Int, at position: Position) {
    if help != nil {
      help!.top = max(0, min(help!.top + rows, helpRows - helpRoom))
    } else if layout.reader?.contains(position) == true, place.card != nil, place.reading == nil {
      scrollCard(rows)
    } else if layout.reader?.contains(position) == true {
      scrollReader(rows)
    } else if let pane = pane(at: position) {
      place[pane].scroll(rows)
    }
  }

  private func pane(at position: Position) -> Pane? {
    Pane.allCases.first { layout[$0]?.contains(position) == true }
  }

  private mutating func press(at position: Position) {
    if help != nil || palette != nil {
      (help, palette) = (nil, nil)
      return
    }
    if position.row == 0 {
      if let sign = incomingSign, (sign.column..<sign.column + sign.text.count).contains(position.column) {
        showIncoming()
        return
      }
      if let chip = chips.first(where: { ($0.column..<$0.column + $0.columns).contains(position.column) }) {
        visit()
        place.narrowing.drop(chip.part)
      }
      return
    }
    if position.row == layout.tabs {
      if let tab = tabs.first(where: { ($0.column..<$0.column + $0.columns).contains(position.column) }) {
        place.pane = tab.pane
      }
      return
    }
    if layout.reader?.contains(position) == true {
      // A click on the preview goes into the article.
      if listsHaveKeys { openSelected() } else if place.reading == nil { pressInCard(at: position) }
      return
    }
    guard let pane = pane(at: position), let body = layout.body(pane) else { return }
    if let tab = lowerTabs.first(where: { $0.contains(position) }) {
      place.pane = tab.pane
      return
    }
    place.reading = nil
    closeAllCards()
    prompt = nil
    let hadKeys = place.pane == pane
    place.pane = pane
    let list = listRect(pane, body)
    if list.contains(position), pane == .ties, place.isMatrix {
      pressInMatrix(at: position, list, hadKeys)
    } else if list.contains(position) {
      let row = place[pane].top + position.row - list.row
      guard row < place[pane].count else { return }
      if hadKeys, row == place[pane].selection {
        performInList(pane == .actors ? .choose : .open)
      } else {
        place[pane].select(row)
      }
    } else if body.contains(position), pane == .events, let row = eventRow(atHistogramColumn: position.column, body) {
      place[.events].reveal(row)
    }
  }
}
