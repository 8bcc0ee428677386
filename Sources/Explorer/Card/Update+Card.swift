// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import TerminalUI

// A card takes the place of the reader, until an article is read from it.
extension ExplorerState {
  /// True when keys go to the lists.
  var listsHaveKeys: Bool { place.reading == nil && place.card == nil }

  mutating func openCard() {
    let subject: Card.Subject?
    if place.pane == .ties {
      guard let tie = selectedTie else { return noTie() }
      return show(.tie(tie.who, tie.whom, tie.kind))
    }
    switch place.pane == .marks ? meantItem?.origin : selectedOrigin {
    case .actor(let id, _, _): subject = .actor(id)
    case .event(let id, _): subject = .event(id)
    case .quote(let id): subject = .quote(id)
    default: subject = nil
    }
    if let subject { show(subject) }
  }

  /// Reads what is marked; an actor has a card.
  mutating func openMark() {
    guard place[.marks].selection < lists.marks.count else { return }
    guard let item = meantItem else {
      notice = Notice(text: "this is not in these articles any more")
      return
    }
    if case .actor(let id) = item { show(.actor(id)) } else { openSelected() }
  }

  /// Opens a card, on top of the one that is open.
  mutating func show(_ subject: Card.Subject) {
    visit()
    if let card = place.card { place.cardsBelow.append(card) }
    place.card = Card(subject: subject)
    settle()
    place.card?.line = cardContent?.stops.first ?? 0
  }

  /// Back to the card below, or to the lists.
  mutating func closeCard() { place.card = place.cardsBelow.popLast() }

  mutating func closeAllCards() { (place.card, place.cardsBelow) = (nil, []) }

  mutating func performInCard(_ command: Command) {
    guard let card = place.card, let content = cardContent, let rect = layout.reader else { return }
    let rows = rect.rows
    switch command {
    case .open:
      guard content.lines.indices.contains(card.line) else { return }
      switch content.lines[card.line].target {
      case .card(let subject): show(subject)
      case .narrow(let term):
        visit()
        closeAllCards()
        let query = place.narrowing[place.pane]
        place.narrowing[place.pane] = query.isEmpty ? term : query + " " + term
        keep(query: place.narrowing[place.pane], of: place.pane)
      case .narrowToIncoming:
        visit()
        closeAllCards()
        place.narrowing.onlyIncoming = true
      case .read(let origin):
        guard let reading = reading(origin) else { return }
        visit()
        place.reading = reading
      case nil: break
      }
    case .lineDown: moveCard(to: content.stops.first { $0 > card.line } ?? card.line, scroll: 1)
    case .lineUp: moveCard(to: content.stops.last { $0 < card.line } ?? card.line, scroll: -1)
    case .pageDown: moveCard(to: stop(near: card.line + rows), scroll: rows)
    case .pageUp: moveCard(to: stop(near: card.line - rows), scroll: -rows)
    case .halfPageDown: moveCard(to: stop(near: card.line + rows / 2), scroll: rows / 2)
    case .halfPageUp: moveCard(to: stop(near: card.line - rows / 2), scroll: -rows / 2)
    case .first: moveCard(to: content.stops.first ?? 0, scroll: -content.lines.count)
    case .last: moveCard(to: content.stops.last ?? 0, scroll: content.lines.count)
    case .historyBack: goBackInHistory()
    case .historyForward: goForwardInHistory()
    case .tiesPane:
      visit()
      if case .actor(let id) = card.subject { place.narrowing.actor = id }
      closeAllCards()
      performInList(command)
    case .nextPane, .previousPane, .actorsPane, .eventsPane, .quotesPane, .marksPane:
      closeAllCards()
      performInList(command)
    default: break
    }
  }

  private func stop(near line: Int) -> Int {
    guard let stops = cardContent?.stops, let last = stops.last else { return 0 }
    return stops.first { $0 >= line } ?? last
  }

  /// Selects a line, or scrolls where there is none to select; the ends of the card come into view with their lines.
  private mutating func moveCard(to line: Int, scroll: Int) {
    guard let content = cardContent, let rows = layout.reader?.rows, var card = place.card else { return }
    if line == card.line {
      card.top += scroll
    } else {
      card.line = line
      // With the heading above it.
      if line <= card.top + 1 { card.top = line - 2 }
      if line >= card.top + rows - 2 { card.top = line - rows + 3 }
    }
    if line == content.stops.first, scroll < 0, line < rows { card.top = 0 }
    if line == content.stops.last, scroll > 0 { card.top = max(card.top, min(line, content.lines.count - rows)) }
    card.top = max(0, min(card.top, content.lines.count - rows))
    place.card = card
  }

  mutating func scrollCard(_ rows: Int) { place.card?.top += rows }

  /// Selects the line under the mouse, opens it when it is selected already.
  mutating func pressInCard(at position: Position) {
    guard let card = place.card, let content = cardContent, let rect = layout.reader else { return }
    let line = card.top + position.row - rect.row
    guard content.stops.contains(line) else { return }
    if line == card.line { performInCard(.open) } else { place.card!.line = line }
  }

  mutating func settleCard() {
    guard let card = place.card, let rect = layout.reader else { return }
    let columns = min(Layout.longestLine, rect.columns - 4)
    let mark = item(card.subject).flatMap { marks[$0] }
    if cardContent?.subject != card.subject || cardContent?.columns != columns || cardContent?.mark != mark {
      cardContent = CardContent(card.subject, mark, in: catalog!, lists, glyphs: glyphs, columns: columns, links: links)
    }
    guard let content = cardContent else { return }
    place.card!.top = max(0, min(card.top, content.lines.count - rect.rows))
  }
}
