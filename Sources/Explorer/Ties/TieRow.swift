// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Search
import TerminalUI

/// Who, what, whom, how often, and from when to when.
struct TieRow {
  private let tie: Tie
  private let who: String
  private let whom: String
  private let isMarked: Bool
  private let query: Query
  private let chosen: ActorID?

  init(_ tie: Tie, _ state: ExplorerState, _ query: Query, _ isMarked: Bool) {
    self.tie = tie
    who = state.catalog!.corpus.actor(tie.who).name
    whom = state.catalog!.corpus.actor(tie.whom).name
    self.isMarked = isMarked
    self.query = query
    chosen = state.place.narrowing.actor
  }

  private static let wordColumns = 12
  private static let dateColumns = 19

  func draw(_ rect: Rect, on canvas: inout Canvas) {
    let row = rect.row
    let hasDates = rect.columns >= 62
    let hasNotes = rect.columns >= 96
    var end = rect.endColumn - 1
    if hasDates { end -= TieRow.dateColumns }
    if hasDates, let words = tie.dateWords {
      canvas.put(words, column: end, row: row, columns: TieRow.dateColumns, .date)
    }
    if hasDates { end -= 2 }
    if hasNotes {
      end -= 14
      if tie.count > 0, tie.unconfirmed > 0 {
        canvas.put("\(grouped(tie.unconfirmed)) unconfirmed", column: end, row: row, columns: 14, .statusPlanned)
      }
      end -= 2
    }
    canvas.put(grouped(tie.total), endingBefore: end, row: row, columns: 5, .text)
    end -= 6
    var column = rect.column + 1
    let nameColumns = max(8, min(30, (end - column - TieRow.wordColumns - 4) / 2))
    canvas.put(name(who, tie.who, true, canvas), column: column, row: row, columns: nameColumns)
    column += nameColumns + 2
    canvas.put(
      tie.words, column: column, row: row, columns: TieRow.wordColumns, tie.count == 0 ? .statusPlanned : .quiet)
    column += TieRow.wordColumns + 2
    canvas.put(name(whom, tie.whom, false, canvas), column: column, row: row, columns: min(nameColumns, end - column))
  }

  private func name(_ name: String, _ id: ActorID, _ isFirst: Bool, _ canvas: Canvas) -> [Canvas.Run] {
    let hits = query.isEmpty ? [] : query.highlights(in: name)
    return canvas.runs(name, hits: hits, isMarked && isFirst ? .selectedName : .name)
  }
}
