// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import TerminalUI

// What follows from the state, brought up to date after each message. Nothing is made anew that still holds.
extension ExplorerState {
  mutating func settle() {
    if Pane.lower.contains(place.pane) { place.lower = place.pane }
    layout = Layout(
      size: size, pane: place.pane, lower: place.lower, isZoomed: place.isZoomed && listsHaveKeys,
      isReading: !listsHaveKeys, split: split)
    guard phase == .browsing, catalog != nil else { return }
    settleLists()
    settleHistogram()
    settleReader()
    settleCard()
    settlePalette()
    if let body = layout.body(.actors) {
      let viewport = place[.actors]
      let rows = lists.actors
      if body.columns >= ActorRow.columnsForBars {
        catalog!.prepareActivity(of: viewport.visible.map { rows[$0] })
      }
    }
  }

  // MARK: Lists

  /// How many narrowings keep their lists, so that going back costs nothing.
  private static let keptLists = 8
  private static let keptArrivals = 100

  private mutating func settleLists() {
    if listed != place.narrowing {
      narrow()
    }
    settleTies()
    settleMarks()
    for pane in Pane.allCases {
      place[pane].setCount(lists[pane].count)
      // A pane off the screen keeps its height and thereby its scroll position.
      if let body = layout.body(pane) { place[pane].setHeight(listRect(pane, body).rows) }
    }
  }

  /// Goes to a place of history, whose selections count rows of the lists of its own narrowing.
  mutating func restore(_ other: Place) {
    place = other
    arrivals.removeSubrange((arrivals.lastIndex { $0.left.narrowing == other.narrowing } ?? 0)...)
    show(cachedLists(other.narrowing))
    listed = other.narrowing
    findAnchors()
    place.anchors = nil
  }

  /// Takes other lists; ties, which are made only when they are seen, stay as they are until then.
  mutating func show(_ other: Lists) {
    let before = lists
    lists = other
    (lists.ties, lists.tieTable, lists.marks) = (before.ties, before.tieTable, before.marks)
  }

  /// The lists of a narrowing, if they are kept.
  func knownLists(_ narrowing: Narrowing) -> Lists? { listCache.first { $0.0 == narrowing }?.1 }

  mutating func cachedLists(_ narrowing: Narrowing) -> Lists {
    if let i = listCache.firstIndex(where: { $0.0 == narrowing }) {
      let entry = listCache.remove(at: i)
      listCache.append(entry)
      return entry.1
    }
    let made = catalog!.lists(narrowing)
    listCache.append((narrowing, made))
    if listCache.count > ExplorerState.keptLists { listCache.removeFirst() }
    return made
  }

  /// Brings the lists of another narrowing.
  ///
  /// Going back to one that was left, a pane where nobody moved meanwhile stands as it did; else the selected item
  /// stays selected, so that what was found narrowed is seen among its neighbours.
  private mutating func narrow() {
    let before = lists
    var left = place
    left.narrowing = listed
    show(cachedLists(place.narrowing))
    let isOtherActor = listed.actor != place.narrowing.actor
    listed = place.narrowing
    let known = arrivals.lastIndex { $0.left.narrowing == listed }
    for pane in Pane.allCases {
      if pane == .ties {
        // The ties of another actor are others altogether.
        if isOtherActor { place[.ties] = known.map { arrivals[$0].left[.ties] } ?? Viewport() }
        if isOtherActor { place.cell = MatrixCell() }
      } else if pane == .marks {
        continue
      } else if let known, arrivals.last?.reached[pane] == place[pane] {
        place[pane] = arrivals[known].left[pane]
      } else {
        keepSelection(pane, from: before[pane])
      }
    }
    if let known {
      arrivals.removeSubrange(known...)
    } else {
      for pane in Pane.allCases { place[pane].setCount(lists[pane].count) }
      arrivals.append((left, place))
      if arrivals.count > ExplorerState.keptArrivals { arrivals.removeFirst() }
    }
  }

  /// The selected item stays selected where the new list has it, else the next one in it.
  private mutating func keepSelection(_ pane: Pane, from before: Rows) {
    guard place[pane].selection < before.count else { return }
    let row = lists[pane].row(notBelow: before[place[pane].selection])
    guard row != place[pane].selection || lists[pane].count < before.count else {
      place[pane].setCount(lists[pane].count)
      return
    }
    place[pane].setCount(lists[pane].count)
    place[pane].reveal(row)
  }

  /// The rows of a pane that list items: below the histogram in Events.
  func listRect(_ pane: Pane, _ body: Rect) -> Rect {
    let above = pane == .events ? histogramRows(body) : pane == .ties && place.isMatrix ? 1 : 0
    return Rect(column: body.column, row: body.row + above, columns: body.columns, rows: body.rows - above)
  }

  // MARK: Histogram

  /// Bars and an axis, where that leaves enough rows for events.
  func histogramRows(_ body: Rect) -> Int {
    guard !isSpoken, let catalog, catalog.corpus.eventCount > 0, catalog.eventDays[0] != Histogram.undated else {
      return 0
    }
    return body.rows >= 12 ? 3 : body.rows >= 9 ? 2 : 0
  }

  private mutating func settleHistogram() {
    guard let body = layout.body(.events), histogramRows(body) > 0 else { return }
    let columns = body.columns - 2
    // All events give the axis, so that it stays when the list is narrowed.
    var view = histogram
    if view?.grain != place.grain || view?.columns != columns || view == nil {
      let all = Histogram(days: catalog!.eventDays, grain: place.grain, columns: columns, core: catalog!.core)
      view = HistogramView(grain: place.grain, columns: columns, rows: .all(catalog!.eventDays.count), all: all)
    }
    view!.count(lists.events, catalog!.eventDays)
    histogram = view
  }
}
