// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Search
import TerminalUI

/// What sort of item, what it says, tags and note.
struct MarkRow {
  private let mark: Mark
  /// The corpus still has it.
  private let isThere: Bool
  private let isMarked: Bool
  private let query: Query

  init(_ id: UInt32, _ state: ExplorerState, _ query: Query, _ isMarked: Bool) {
    mark = state.marks.all[Int(id)]
    isThere = state.marks.items[Int(id)] != nil
    self.query = query
    self.isMarked = isMarked
  }

  private static let sortColumns = 8

  func draw(_ rect: Rect, on canvas: inout Canvas) {
    var column = rect.column + 1
    canvas.put(
      mark.isStarred ? canvas.glyphs.star : canvas.glyphs.noted, column: column, row: rect.row, .notice)
    column += 2
    if rect.columns >= 56 {
      canvas.put(mark.name.sort.rawValue, column: column, row: rect.row, columns: MarkRow.sortColumns, .quiet)
      column += MarkRow.sortColumns + 1
    }
    var end = rect.endColumn - 1
    if !mark.words.isEmpty {
      let columns = min((end - column) / 2, max(12, columnWidth(of: mark.words)))
      canvas.put(runs(mark.words, .notice, canvas), column: end - columns, row: rect.row, columns: columns)
      end -= columns + 2
    }
    let role: Theme.Role = isMarked ? .selectedName : isThere ? .text : .quiet
    let label = isThere ? mark.label : mark.label + " (not in these articles any more)"
    canvas.put(runs(label, role, canvas), column: column, row: rect.row, columns: end - column)
  }

  private func runs(_ text: String, _ role: Theme.Role, _ canvas: Canvas) -> [Canvas.Run] {
    canvas.runs(text, hits: query.isEmpty ? [] : query.highlights(in: text), role)
  }
}

extension ExplorerState {
  /// The sign beside an item that is marked.
  func sign(_ item: Item?) -> String? {
    guard marks.count > 0, let item, let mark = marks[item] else { return nil }
    return mark.isStarred ? glyphs.star : glyphs.noted
  }

  /// The marks the pane lists.
  mutating func settleMarks() {
    let text = place.narrowing[.marks]
    if marksListed?.version == marks.version, marksListed?.query == text { return }
    let query = Query(text)
    lists.marks =
      query.isEmpty
      ? .all(marks.count)
      : .some(
        (0..<UInt32(marks.count)).filter { row in
          let mark = marks.all[Int(row)]
          return query.matches("\(mark.name.sort.rawValue) \(mark.label) \(mark.words)")
        })
    marksListed = (marks.version, text)
  }

  /// Marks for the reader: the words of an article that are marked, and with what sign.
  func markedSpans(of article: ArticleID) -> [(span: Range<Int>, sign: String)] {
    guard marks.count > 0, let key = catalog?.corpus.article(article).key else { return [] }
    return marks.all.indices.compactMap { i in
      let mark = marks.all[i]
      guard mark.name.sort != .actor, mark.name.key == key, marks.items[i] != nil else { return nil }
      return (Int(mark.name.start)..<Int(mark.name.end), mark.isStarred ? glyphs.star : glyphs.noted)
    }
  }
}
