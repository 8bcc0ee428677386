// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import TerminalUI

/// A cell of the table of ties.
struct MatrixCell: Hashable, Sendable {
  var row = 0
  var column = 0
}

/// The strongest actors of the listed ties against one another.
struct TieMatrix: Sendable {
  /// What it was made from.
  let scope: TieScope
  let size: Int
  /// The same in rows and columns.
  let actors: [ActorID]
  private var counts: [MatrixCell: Int] = [:]
  private let kind: Tie.Kind?

  init(_ scope: TieScope, _ listed: [Tie], size: Int, _ catalog: Catalog) {
    self.scope = scope
    self.size = size
    kind = scope.kind
    var strength = Tally()
    for tie in listed {
      strength.add(tie.who.rawValue, tie.total)
      strength.add(tie.whom.rawValue, tie.total)
    }
    actors = strength.best(size).map { ActorID(rawValue: $0.id) }
    var places: [ActorID: Int] = [:]
    for (i, actor) in actors.enumerated() { places[actor] = i }
    for tie in catalog.ties(among: actors) where kind == nil || tie.kind == kind {
      guard let row = places[tie.who], let column = places[tie.whom] else { continue }
      counts[MatrixCell(row: row, column: column), default: 0] += tie.total
      // Who meets is met.
      if tie.kind == .met { counts[MatrixCell(row: column, column: row), default: 0] += tie.total }
    }
  }

  func count(_ cell: MatrixCell) -> Int { counts[cell] ?? 0 }

  func actors(_ cell: MatrixCell) -> (ActorID, ActorID)? {
    guard actors.indices.contains(cell.row), actors.indices.contains(cell.column) else { return nil }
    return (actors[cell.row], actors[cell.column])
  }

  /// What a cell stands for; nil when it is empty.
  func tie(_ cell: MatrixCell) -> Tie? {
    guard count(cell) > 0, let (who, whom) = actors(cell) else { return nil }
    return Tie(kind: kind ?? .met, who: who, whom: whom, count: count(cell))
  }
}

extension ExplorerState {
  private static let cellColumns = 9
  private static let mostActors = 20

  private func nameColumns(_ rect: Rect) -> Int { rect.columns >= 100 ? 26 : 18 }

  mutating func settleMatrix() {
    guard let body = layout.body(.ties), let scope = tieScope else { return }
    let fitting = (body.columns - 2 - nameColumns(body)) / ExplorerState.cellColumns
    let size = max(1, min(fitting, body.rows - 1, ExplorerState.mostActors))
    if matrix?.scope != scope || matrix?.size != size {
      let listed = (0..<lists.ties.count).map { lists.tieTable[Int(lists.ties[$0])] }
      matrix = TieMatrix(scope, listed, size: size, catalog!)
    }
    let last = max(0, matrix!.actors.count - 1)
    place.cell = MatrixCell(row: min(place.cell.row, last), column: min(place.cell.column, last))
  }

  // MARK: Moving

  mutating func moveInMatrix(columns: Int) {
    guard place.isMatrix, let count = matrix?.actors.count, count > 0 else {
      notice = Notice(text: "t shows ties as a table")
      return
    }
    place.cell.column = max(0, min(place.cell.column + columns, count - 1))
  }

  mutating func moveInMatrix(_ command: Command) {
    guard let count = matrix?.actors.count, count > 0 else { return }
    var viewport = Viewport(count: count, height: count, selection: place.cell.row)
    viewport.move(command)
    place.cell.row = viewport.selection
  }

  mutating func pressInMatrix(at position: Position, _ list: Rect, _ hadKeys: Bool) {
    guard let count = matrix?.actors.count else { return }
    let cell = MatrixCell(
      row: position.row - list.row,
      column: (position.column - list.column - 1 - nameColumns(list)) / ExplorerState.cellColumns)
    guard cell.row < count, position.column > list.column + nameColumns(list), cell.column < count else { return }
    if hadKeys, place.cell == cell { openCard() } else { place.cell = cell }
  }

  // MARK: Drawing

  func drawMatrix(_ body: Rect, on canvas: inout Canvas) {
    guard let matrix, let corpus = catalog?.corpus, !matrix.actors.isEmpty else {
      canvas.put(noTies, column: body.column + 2, row: body.row, columns: body.columns - 3, .quiet)
      return
    }
    let hasKeys = place.pane == .ties && listsHaveKeys
    let left = body.column + 1 + nameColumns(body)
    let corner =
      switch matrix.scope.kind {
      case nil: "met or speaks about"
      case .met: "met or called"
      case .speaks: "speaks about"
      }
    canvas.put(corner, column: body.column + 1, row: body.row, columns: nameColumns(body) - 1, .quiet)
    for (i, actor) in matrix.actors.enumerated() {
      let isSelected = hasKeys && i == place.cell.column
      let name = clipped(shortName(corpus.actor(actor)), columns: ExplorerState.cellColumns - 1)
      canvas.put(
        name, endingBefore: left + (i + 1) * ExplorerState.cellColumns, row: body.row,
        columns: ExplorerState.cellColumns - 1, isSelected ? .selectedName : .quiet)
    }
    for (i, actor) in matrix.actors.enumerated() {
      let row = body.row + 1 + i
      let isSelected = hasKeys && i == place.cell.row
      if isSelected { canvas.put(glyphs.selection, column: body.column, row: row, .mark) }
      canvas.put(
        corpus.actor(actor).name, column: body.column + 1, row: row, columns: nameColumns(body) - 1,
        isSelected ? .selectedName : .name)
      for column in matrix.actors.indices {
        let cell = MatrixCell(row: i, column: column)
        let end = left + (column + 1) * ExplorerState.cellColumns
        let isHere = hasKeys && cell == place.cell
        let count = matrix.count(cell)
        let text = i == column ? glyphs.diagonal : count > 0 ? grouped(count) : isHere ? "0" : ""
        canvas.put(
          isHere ? " \(text) " : text, endingBefore: isHere ? end + 1 : end, row: row, columns: 8,
          isHere ? .chip : i == column ? .quiet : .text)
        if isHere, prompt == nil, question == nil { canvas.frame.cursor = Position(column: end - 1, row: row) }
      }
    }
  }
}
