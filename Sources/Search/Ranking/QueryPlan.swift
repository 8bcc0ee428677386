// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// A query with its words looked up in one index and its fields in one list.
indirect enum QueryPlan: Sendable {
  /// Documents with one of the terms.
  case terms(Range<Int>)
  /// Documents with one of each in a row.
  case row([Range<Int>])
  /// Documents with all of these close together.
  case near(NearPlan)
  case all([QueryPlan])
  case any([QueryPlan])
  case not(QueryPlan)
  /// Documents that a column gives one of some values.
  case field(FieldFilter)
  case set(DocumentSet)
  case everything

  /// - Parameters:
  ///   - variants: Further terms that a word stands for, when no document holds the word itself.
  ///   - filter: What a field asks for; nil when the list has no such field.
  init(
    _ node: QueryNode, _ index: TextIndex, variants: ([UInt8]) -> [[UInt8]],
    filter: (QueryFilter) -> QueryPlan?
  ) {
    func plan(_ node: QueryNode) -> QueryPlan { QueryPlan(node, index, variants: variants, filter: filter) }
    switch node {
    case .term(let term, let isPrefix):
      let terms = index.terms(term, isPrefix: isPrefix)
      let others = terms.isEmpty ? variants(term).map { index.terms($0, isPrefix: false) } : []
      self = others.isEmpty ? .terms(terms) : .any(others.map { .terms($0) })
    case .phrase(let terms, let lastIsPrefix): self = .row(QueryPlan.row(terms, lastIsPrefix, index))
    case .near(let distance, let nodes): self = .near(NearPlan(distance, nodes, index))
    case .all(let nodes): self = .all(nodes.map(plan))
    case .any(let nodes): self = .any(nodes.map(plan))
    case .not(let node): self = .not(plan(node))
    case .filter(let wanted): self = filter(wanted) ?? .everything
    }
  }

  static func row(_ terms: [[UInt8]], _ lastIsPrefix: Bool, _ index: TextIndex) -> [Range<Int>] {
    terms.enumerated().map { index.terms($1, isPrefix: lastIsPrefix && $0 == terms.count - 1) }
  }

  // MARK: Documents

  /// The documents that match.
  func documents(_ index: TextIndex) -> DocumentSet {
    let count = index.documentCount
    switch self {
    case .terms(let terms): return terms.isEmpty ? .nothing : DocumentSet(terms, in: index)
    case .row(let row):
      return rowCandidates(row, index).filtered(of: count) { index.holds($0, row: row) }
    case .near(let near):
      return near.candidates.documents(index).filtered(of: count) { near.matches($0, index) }
    case .all(let parts): return intersection(parts, index)
    case .any(let parts): return parts.reduce(.nothing) { $0.union($1.documents(index), of: count) }
    case .not(let part): return part.documents(index).complement(of: count)
    case .field(let field): return field.documents(of: count)
    case .set(let set): return set
    case .everything: return .everything(count)
    }
  }

  /// The rarest part first; what is common is then asked of each document left, when they are few.
  private func intersection(_ parts: [QueryPlan], _ index: TextIndex) -> DocumentSet {
    let ordered = parts.map { (plan: $0, cost: $0.cost(index)) }.sorted { $0.cost < $1.cost }
    guard let first = ordered.first else { return .everything(index.documentCount) }
    var result = first.plan.documents(index)
    for (plan, cost) in ordered.dropFirst() where result.count > 0 {
      if case .terms(let terms) = plan, result.count * QueryPlan.readCost >= cost {
        result = terms.isEmpty ? .nothing : result.intersection(terms, in: index)
      } else if result.count * plan.checkCost < cost {
        result = result.filtered(of: index.documentCount) { plan.matches($0, index) }
      } else {
        result = result.intersection(plan.documents(index))
      }
    }
    return result
  }

  /// To look for a word in a document takes about as long as to go through so many postings.
  private static let readCost = 32

  /// Documents with the rarest of the terms, and with such others as are quickly found.
  private func rowCandidates(_ row: [Range<Int>], _ index: TextIndex) -> DocumentSet {
    let ordered = row.map { (terms: $0, cost: index.postingCount($0)) }.sorted { $0.cost < $1.cost }
    guard let first = ordered.first, first.cost > 0 else {
      return row.isEmpty ? .everything(index.documentCount) : .nothing
    }
    var result = DocumentSet(first.terms, in: index)
    for (terms, cost) in ordered.dropFirst() where cost < result.count * QueryPlan.readCost {
      result = result.intersection(terms, in: index)
    }
    return result
  }

  private func matches(_ document: Int, _ index: TextIndex) -> Bool {
    switch self {
    case .terms(let terms): !terms.isEmpty && index.holds(document, terms)
    case .row(let row): index.holds(document, row: row)
    case .near(let near): near.matches(document, index)
    case .all(let parts): parts.allSatisfy { $0.matches(document, index) }
    case .any(let parts): parts.contains { $0.matches(document, index) }
    case .not(let part): !part.matches(document, index)
    case .field(let field): field.contains(document)
    case .set(let set): set.contains(UInt32(document))
    case .everything: true
    }
  }

  /// About how many postings have to be gone through.
  private func cost(_ index: TextIndex) -> Int {
    switch self {
    case .terms(let terms): index.postingCount(terms)
    case .row(let row): row.map { QueryPlan.terms($0).cost(index) }.min() ?? 0
    case .near(let near): near.candidates.cost(index)
    case .all(let parts): parts.map { $0.cost(index) }.min() ?? 0
    case .any(let parts): parts.reduce(0) { $0 + $1.cost(index) }
    case .not, .everything: index.documentCount
    case .field: index.documentCount / 2
    case .set(let set): set.count
    }
  }

  /// To ask one document takes about as long as so many postings.
  private var checkCost: Int {
    switch self {
    case .field, .set, .everything: 1
    case .terms: 14
    case .row: 25
    case .near: 60
    case .all(let parts), .any(let parts): parts.reduce(0) { $0 + $1.checkCost }
    case .not(let part): part.checkCost
    }
  }

  // MARK: Ranking

  /// The terms that make a document rank higher, those of phrases half as much again.
  var scoring: [(terms: Range<Int>, weight: Float)] {
    switch self {
    case .terms(let terms): terms.isEmpty ? [] : [(terms: terms, weight: Float(1))]
    case .row(let row): row.filter { !$0.isEmpty }.map { (terms: $0, weight: Float(1.5)) }
    case .near(let near): near.candidates.scoring.map { (terms: $0.terms, weight: Float(1.5)) }
    case .all(let parts), .any(let parts): parts.flatMap(\.scoring)
    case .not, .field, .set, .everything: []
    }
  }

  /// Words that were typed beside each other, and count more where they stand so.
  var neighbours: [Range<Int>] {
    guard case .all(let parts) = self else { return [] }
    return parts.compactMap { if case .terms(let terms) = $0, !terms.isEmpty { terms } else { nil } }
  }
}
