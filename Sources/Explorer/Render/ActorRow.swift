// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import Search
import TerminalUI

/// Name, role, activity over time, number of mentions.
struct ActorRow {
  static let columnsForBars = 32
  static let columnsForRole = 60

  private let actor: ActorView
  private let activity: [UInt8]
  /// There are enough days for bars.
  private let hasActivity: Bool
  private let countColumns: Int
  private let isMarked: Bool
  private let isChosen: Bool
  private let hits: [Range<Int>]

  init(_ id: UInt32, _ state: ExplorerState, _ query: Query, _ isMarked: Bool) {
    actor = state.catalog!.corpus.actor(ActorID(rawValue: id))
    hasActivity = state.catalog!.hasBars
    countColumns = state.catalog!.mentionColumns
    activity = state.catalog!.activity(id)
    self.isMarked = isMarked
    isChosen = state.place.narrowing.actor == actor.id
    hits = query.isEmpty ? [] : query.highlights(in: actor.name)
  }

  func draw(_ rect: Rect, on canvas: inout Canvas) {
    let glyphs = canvas.glyphs
    if isChosen, !isMarked { canvas.put(glyphs.chosen, column: rect.column, row: rect.row, .mark) }
    var end = rect.endColumn - 1
    canvas.put(grouped(actor.mentionCount), endingBefore: end, row: rect.row, columns: countColumns, .text)
    end -= countColumns + 2
    if rect.columns >= ActorRow.columnsForBars, hasActivity {
      let bars = activity.map { glyphs.bars[Int($0)] }.joined()
      let columns = Catalog.activityColumns
      canvas.put(bars, column: end - columns, row: rect.row, columns: columns, .quiet)
      end -= Catalog.activityColumns + 2
    }
    let start = rect.column + 1
    let role: Theme.Role = isMarked || isChosen ? .selectedName : .name
    if rect.columns >= ActorRow.columnsForRole {
      let nameColumns = min(30, (end - start) * 2 / 5)
      canvas.put(name(role, canvas), column: start, row: rect.row, columns: nameColumns)
      canvas.put(note, column: start + nameColumns + 2, row: rect.row, columns: end - start - nameColumns - 3, .quiet)
    } else {
      let used = canvas.put(name(role, canvas), column: start, row: rect.row, columns: end - start)
      if let word = actor.kind.word, used + 1 + word.count <= end - start {
        canvas.put(word, column: start + used + 1, row: rect.row, .quiet)
      }
    }
  }

  private func name(_ role: Theme.Role, _ canvas: Canvas) -> [Canvas.Run] {
    canvas.runs(actor.name, hits: hits, role)
  }

  /// The commonest role, else what kind of actor it is.
  private var note: String {
    if let role = actor.roles.first?.text { return role }
    return actor.kind.word ?? ""
  }
}
