// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import TerminalUI

/// What the listed ties depend on.
struct TieScope: Hashable, Sendable {
  var actor: ActorID?
  var kind: Tie.Kind?
  var query: String
}

// Ties are found when the pane is seen, for the actor that is chosen then.
extension ExplorerState {
  mutating func settleTies() {
    guard layout[.ties] != nil else { return }
    let scope = TieScope(actor: place.narrowing.actor, kind: place.tieKind, query: place.narrowing[.ties])
    if tieScope != scope {
      let table = catalog!.ties(around: scope.actor)
      let rows = catalog!.rows(of: table, matching: scope.query, kind: scope.kind)
      if tieScope?.actor == scope.actor, place[.ties].selection < lists.ties.count {
        // The selected tie stays selected, or the next one.
        let row = rows.row(notBelow: lists.ties[place[.ties].selection])
        place[.ties].setCount(rows.count)
        place[.ties].reveal(row)
      }
      (lists.tieTable, lists.ties) = (table, rows)
      tieScope = scope
    }
    if place.isMatrix { settleMatrix() }
  }

  /// The tie of the selected row or cell.
  var selectedTie: Tie? {
    if place.isMatrix { return matrix?.tie(place.cell) }
    let row = place[.ties].selection
    return row < lists.ties.count ? lists.tieTable[Int(lists.ties[row])] : nil
  }

  // MARK: Keys

  mutating func toggleMatrix() {
    place.isMatrix.toggle()
    place.cell = MatrixCell()
  }

  mutating func changeTieKind() {
    switch place.tieKind {
    case nil: place.tieKind = .met
    case .met: place.tieKind = .speaks
    case .speaks: place.tieKind = nil
    }
  }

  mutating func noTie() {
    guard let matrix, let (who, whom) = matrix.actors(place.cell) else { return }
    let names = "\(actorName(who)) and \(actorName(whom))"
    notice = Notice(text: who == whom ? "one cell for each pair; this is one actor" : "nothing was read of \(names)")
  }

  // MARK: Words

  /// What the list of ties holds, at the right edge of its title.
  var tieCaption: String {
    let kind =
      switch place.tieKind {
      case nil: ""
      case .met: "only who met or called whom"
      case .speaks: "only who speaks about whom"
      }
    let isCapped = place.narrowing.actor == nil && (catalog?.corpus.actorCount ?? 0) > Catalog.tiedActors
    return [kind, isCapped ? "of the \(Catalog.tiedActors) most named" : ""].filter { !$0.isEmpty }
      .joined(separator: glyphs.separator)
  }

  var noTies: String {
    let who = place.narrowing.actor.map(actorName)
    return switch place.tieKind {
    case nil: who.map { "nobody meets \($0), and nobody is quoted" } ?? "nobody meets or speaks about anybody here"
    case .met: who.map { "nobody meets or calls \($0)" } ?? "nobody meets or calls anybody here"
    case .speaks: who.map { "nobody speaks about \($0), or the other way round" } ?? "nobody speaks about anybody here"
    }
  }
}
