// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Search
import TerminalUI

/// A frame with what its lists were drawn from, so that the next one need not draw again what looks the same: after most
/// keys, all rows but two.
public struct Picture: Sendable {
  var frame: Frame?
  /// None when something else covers them.
  var lists: [ListPicture] = []

  public init() {}
}

/// All that the rows of a list on the screen look like follows from this.
struct ListPicture: Sendable {
  private let pane: Pane
  private let rect: Rect
  private let hasKeys: Bool
  private let viewport: Viewport
  private let corpus: Corpus?
  private let rows: Rows
  private let ties: [Tie]
  private let query: Query
  private let chosen: ActorID?
  private let marks: [Mark]
  private let markedItems: [Item?]

  init(_ state: ExplorerState, _ pane: Pane, _ rect: Rect, _ query: Query, _ hasKeys: Bool) {
    self.pane = pane
    self.rect = rect
    self.query = query
    self.hasKeys = hasKeys
    viewport = state.place[pane]
    corpus = state.catalog?.corpus
    rows = state.lists[pane]
    ties = state.lists.tieTable
    chosen = state.place.narrowing.actor
    marks = state.marks.all
    markedItems = state.marks.items
  }

  /// Whether a row that both show looks the same, unless it is the selected or the first one.
  ///
  /// Lists are compared by where they lie first, which is nearly always enough.
  func looksLike(_ other: ListPicture) -> Bool {
    pane == other.pane && rect.column == other.rect.column && rect.columns == other.rect.columns
      && chosen == other.chosen && query == other.query && isOfSameCorpus(other) && rows == other.rows
      && ties == other.ties && marks == other.marks && markedItems == other.markedItems
  }

  private func isOfSameCorpus(_ other: ListPicture) -> Bool {
    guard let corpus, let its = other.corpus else { return false }
    return corpus.isSame(as: its)
  }

  /// The row of the screen where a row of the list stands and looks as in the other picture; nil when there is none.
  func row(of index: Int, as other: ListPicture) -> Int? {
    guard viewport.visible.contains(index), index - viewport.top < rect.rows else { return nil }
    let isSelected = index == viewport.selection
    guard isSelected == (index == other.viewport.selection), !isSelected || hasKeys == other.hasKeys,
      // The first one names the year even where the row above it has the same.
      (index == viewport.top) == (index == other.viewport.top)
    else { return nil }
    return rect.row + index - viewport.top
  }
}
