// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import TerminalUI

// Keys in Actors, Events and Quotes.
extension ExplorerState {
  mutating func performInList(_ command: Command) {
    let pane = place.pane
    switch command {
    case .nextPane:
      let left = place
      if searchElsewhere() { visit(left) } else { goToPane(1) }
    case .previousPane: goToPane(-1)
    case .actorsPane: place.pane = .actors
    case .eventsPane: place.pane = .events
    case .quotesPane: place.pane = .quotes
    case .tiesPane: place.pane = .ties
    case .marksPane: place.pane = .marks
    case .wider, .narrower, .lower, .higher: resizePane(command)
    case .facets: show(.facets(pane, place.narrowing))
    case .matrix: toggleMatrix()
    case .tieKind: changeTieKind()
    case .cellLeft: moveInMatrix(columns: -1)
    case .cellRight: moveInMatrix(columns: 1)
    case .zoomPane:
      if place.isZoomed || layout.arrangement != .turns {
        place.isZoomed.toggle()
      } else {
        notice = Notice(text: "this pane has the whole screen already")
      }
    case .search: prompt = Prompt(editor: LineEditor(text: place.narrowing[pane]), before: anchored(place))
    case .nextHit, .previousHit: goToHit(command == .nextHit ? 1 : -1)
    case .open where pane == .ties: openCard()
    case .open where pane == .marks: openMark()
    case .open, .read: openSelected()
    case .choose: choose()
    case .card: openCard()
    case .aboutInstead: toggleAbout()
    case .dropNarrowing:
      if let part = place.narrowing.parts(from: pane).first {
        visit()
        place.narrowing.drop(part)
      } else {
        notice = Notice(text: "nothing is narrowed")
      }
    case .dropAllNarrowing:
      var all = Narrowing()
      all.withSlight = place.narrowing.withSlight
      if place.narrowing != all { visit() }
      place.narrowing = all
    case .slightEvents:
      if let catalog, catalog.notable.count == catalog.corpus.eventCount,
        catalog.statements.count == catalog.corpus.quoteCount
      {
        notice = Notice(text: "nothing here is too slight to list")
      } else {
        place.narrowing.withSlight.toggle()
      }
    case .nextDay: jump(.day, 1)
    case .previousDay: jump(.day, -1)
    case .nextMonth: jump(.month, 1)
    case .previousMonth: jump(.month, -1)
    case .nextYear: jump(.year, 1)
    case .previousYear: jump(.year, -1)
    case .finer, .coarser: changeGrain(command == .finer ? -1 : 1)
    case .historyBack: goBackInHistory()
    case .historyForward: goForwardInHistory()
    default: if pane == .ties, place.isMatrix { moveInMatrix(command) } else { place[pane].move(command) }
    }
  }

  /// The next pane on the screen; where panes take turns, the next one of all.
  private mutating func goToPane(_ step: Int) {
    let panes = Pane.allCases.filter { layout.arrangement == .turns || layout[$0] != nil }
    guard let index = panes.firstIndex(of: place.pane) else { return }
    place.pane = panes[(index + step + panes.count) % panes.count]
  }

  private mutating func goToHit(_ step: Int) {
    if place.narrowing[place.pane].isEmpty {
      notice = Notice(text: "no search here; / starts one")
    } else if step > 0 {
      place[place.pane].down()
    } else {
      place[place.pane].up()
    }
  }

  mutating func openSelected() {
    guard let reading = selectedOrigin.flatMap(reading) else { return }
    visit()
    place.reading = reading
  }

  /// Narrows to the actor of the selected row, or takes that back.
  private mutating func choose() {
    guard let corpus = catalog?.corpus else { return }
    var actor: ActorID?
    switch place.pane == .ties ? selectedTie.map({ .actor($0.who, article: 0, mention: 0) }) : selectedOrigin {
    case nil: return
    case .actor(let id, _, _): actor = id
    case .quote(let id): actor = corpus.quote(id).source
    case .event, .passage: actor = nil
    }
    guard let actor else {
      notice = Notice(text: "the speaker is no named actor")
      return
    }
    visit()
    if place.narrowing.actor == actor {
      place.narrowing.drop(.actor)
    } else {
      place.narrowing.actor = actor
      place.narrowing.about = false
    }
  }

  private mutating func toggleAbout() {
    guard place.narrowing.actor != nil else {
      notice = Notice(text: "choose an actor first")
      return
    }
    visit()
    place.narrowing.about.toggle()
  }

  // MARK: Time

  /// Goes to the first event of the next or the previous stretch that has any; the undated ones come last.
  private mutating func jump(_ grain: Grain, _ step: Int) {
    guard let days = catalog?.eventDays, !lists.events.isEmpty else { return }
    let rows = lists.events
    func key(_ row: Int) -> Int {
      let day = days[Int(rows[row])]
      return day == Histogram.undated ? .max : grain.key(Int(day))
    }
    /// The first row whose key is at least the given one.
    func row(notBelow wanted: Int) -> Int {
      var low = 0
      var high = rows.count
      while low < high {
        let middle = (low + high) / 2
        if key(middle) < wanted { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let selection = place[.events].selection
    let current = key(selection)
    if step > 0 {
      guard current < .max else { return place[.events].end() }
      let next = row(notBelow: current + 1)
      place[.events].reveal(next < rows.count ? next : rows.count - 1)
    } else {
      let start = row(notBelow: current)
      place[.events].reveal(start < selection || start == 0 ? start : row(notBelow: key(start - 1)))
    }
  }

  private mutating func changeGrain(_ step: Int) {
    guard let shown = histogram?.histogram.grain else { return }
    guard let grain = Grain(rawValue: shown.rawValue + step) else {
      notice = Notice(text: step < 0 ? "days are the shortest" : "years are the longest")
      return
    }
    place.grain = grain
  }
}

extension Viewport {
  /// Does what a moving command means.
  mutating func move(_ command: Command) {
    switch command {
    case .lineDown: down()
    case .lineUp: up()
    case .pageDown: pageDown()
    case .pageUp: pageUp()
    case .halfPageDown: halfPageDown()
    case .halfPageUp: halfPageUp()
    case .first: home()
    case .last: end()
    default: break
    }
  }
}
