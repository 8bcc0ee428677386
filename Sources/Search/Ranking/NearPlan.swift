// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Words and phrases that must stand close together, looked up in one index.
struct NearPlan: Sendable {
  /// From the first to the last one, at most so many words on.
  let distance: Int
  /// For each what may stand for it: rows of terms.
  private let slots: [[[Range<Int>]]]

  init(_ distance: Int, _ nodes: [QueryNode], _ index: TextIndex) {
    self.distance = distance
    slots = nodes.map { node in
      node.rows.map { QueryPlan.row($0.terms, $0.lastIsPrefix, index) }
    }
  }

  /// Documents that have all of it, wherever it stands.
  var candidates: QueryPlan {
    .all(slots.map { rows in .any(rows.map { row in .all(row.map { .terms($0) }) }) })
  }

  func matches(_ document: Int, _ index: TextIndex) -> Bool {
    var places: [(slot: Int, place: Range<Int>)] = []
    for (slot, rows) in slots.enumerated() {
      for row in rows { index.addPlaces(document, row: row) { places.append((slot, $0)) } }
    }
    return NearPlan.standClose(&places, slots: slots.count, distance: distance)
  }

  /// Whether one place of each slot lies within the distance of the others, from first word to last word.
  static func standClose(_ places: inout [(slot: Int, place: Range<Int>)], slots: Int, distance: Int) -> Bool {
    places.sort { ($0.place.lowerBound, $0.place.upperBound) < ($1.place.lowerBound, $1.place.upperBound) }
    // From each first word on, the nearest end of every slot.
    for first in places.indices {
      var ends = [Int](repeating: .max, count: slots)
      let start = places[first].place.lowerBound
      for (slot, place) in places[first...] {
        // What begins beyond the distance ends there too; long texts have many places.
        if place.lowerBound - start > distance { break }
        ends[slot] = min(ends[slot], place.upperBound)
      }
      if let last = ends.max(), last != .max, last - 1 - start <= distance { return true }
    }
    return false
  }
}

extension QueryNode {
  /// The rows of words that stand for this one place of a `near`.
  var rows: [(terms: [[UInt8]], lastIsPrefix: Bool)] {
    switch self {
    case .term(let term, let isPrefix): [([term], isPrefix)]
    case .phrase(let terms, let lastIsPrefix): [(terms, lastIsPrefix)]
    case .any(let nodes): nodes.flatMap(\.rows)
    case .all, .not, .filter, .near: []
    }
  }
}
