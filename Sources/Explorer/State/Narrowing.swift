// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel

/// The lists of the explorer.
enum Pane: Int, Sendable, CaseIterable {
  case actors, events, quotes, ties, marks

  /// Those that share the lower part of the screen, one at a time.
  static let lower: [Pane] = [.quotes, .ties, .marks]

  var title: String {
    switch self {
    case .actors: "Actors"
    case .events: "Events"
    case .quotes: "Quotes"
    case .ties: "Ties"
    case .marks: "Marks"
    }
  }

  var context: KeyContext {
    switch self {
    case .actors: .actors
    case .events: .events
    case .quotes: .quotes
    case .ties: .ties
    case .marks: .marks
    }
  }
}

/// What the lists are narrowed to.
struct Narrowing: Hashable, Sendable {
  /// Events this actor takes part in; quotes by or about this actor.
  var actor: ActorID?
  /// Quotes about the actor instead of quotes by the actor.
  var about = false
  /// Lists slight events and quotes as well; a search finds them always.
  var withSlight = false
  /// Only what the articles tell that came in since they were opened.
  var onlyIncoming = false
  /// What was searched, by pane.
  var queries: [String] = Array(repeating: "", count: Pane.allCases.count)

  subscript(pane: Pane) -> String {
    get { queries[pane.rawValue] }
    set { queries[pane.rawValue] = newValue }
  }

  /// Each part that can be taken back, the ones set by searching first.
  enum Part: Hashable, Sendable {
    case query(Pane)
    case actor
    case incoming
  }

  /// The parts that are set, in the order they are taken back: the pane's own search, other searches, the actor.
  func parts(from pane: Pane) -> [Part] {
    var parts: [Part] = []
    if !self[pane].isEmpty { parts.append(.query(pane)) }
    for other in Pane.allCases where other != pane && !self[other].isEmpty { parts.append(.query(other)) }
    if actor != nil { parts.append(.actor) }
    if onlyIncoming { parts.append(.incoming) }
    return parts
  }

  mutating func drop(_ part: Part) {
    switch part {
    case .query(let pane): self[pane] = ""
    case .actor:
      actor = nil
      about = false
    case .incoming: onlyIncoming = false
    }
  }
}
