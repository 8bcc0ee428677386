// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// A query with its words looked up in one index and its fields in one list.
indirect enum QueryPlan: Sendable {
  /// Documents with one of the terms.
  case terms(Range<Int>)
  /// Documents with one of each in a row.
  case row([Range<Int>])
  case all([QueryPlan])
  case any([QueryPlan])
  case not(QueryPlan)
  case set(DocumentSet)

  /// - Parameters:
  ///   - variants: Further terms that a word stands for, when no document holds the word itself.
  ///   - documents: The documents of a field's value; nil when the list has no such field.
  init(
    _ node: QueryNode, _ index: TextIndex, variants: ([UInt8]) -> [[UInt8]],
    documents: (QueryFilter) -> DocumentSet?
  ) {
    switch node {
    case .term(let term, let isPrefix):
      let terms = index.terms(term, isPrefix: isPrefix)
      let others = terms.isEmpty ? variants(term).map { index.terms($0, isPrefix: false) } : []
      self = others.isEmpty ? .terms(terms) : .any(others.map { .terms($0) })
    case .phrase(let terms, let lastIsPrefix):
      self = .row(
        terms.enumerated().map { index.terms($1, isPrefix: lastIsPrefix && $0 == terms.count - 1) })
    case .all(let nodes):
      self = .all(nodes.map { QueryPlan($0, index, variants: variants, documents: documents) })
    case .any(let nodes):
      self = .any(nodes.map { QueryPlan($0, index, variants: variants, documents: documents) })
    case .not(let node): self = .not(QueryPlan(node, index, variants: variants, documents: documents))
    case .filter(let filter):
      self = .set(documents(filter) ?? .everything(index.documentCount))
    }
  }

  // MARK: Documents

  /// The documents that match.
  func documents(_ index: TextIndex) -> DocumentSet {
    let count = index.documentCount
    switch self {
    case .terms(let terms):
      guard !terms.isEmpty else { return .nothing }
      let range = index.postingRange(terms)
      // The postings of one term are a sorted list as they are.
      if terms.count == 1, !DocumentSet.isMany(range.count, of: count) { return .list(Array(index.postings[range])) }
      return DocumentSet(index.postings[range], estimate: range.count, of: count)
    case .row(let row):
      let candidates = QueryPlan.all(row.map { .terms($0) }).documents(index)
      return .list(candidates.ids.filter { index.holds(Int($0), row: row) })
    case .all(let parts): return intersection(parts, index)
    case .any(let parts):
      return parts.reduce(.nothing) { $0.union($1.documents(index), of: count) }
    case .not(let part): return part.documents(index).complement(of: count)
    case .set(let set): return set
    }
  }

  /// The rarest part first; what is common is then asked of each document left, when they are few.
  private func intersection(_ parts: [QueryPlan], _ index: TextIndex) -> DocumentSet {
    let ordered = parts.map { (plan: $0, estimate: $0.estimate(index)) }.sorted { $0.estimate < $1.estimate }
    guard let first = ordered.first else { return .everything(index.documentCount) }
    var result = first.plan.documents(index)
    for (plan, estimate) in ordered.dropFirst() where result.count > 0 {
      // Looking through a document costs about as much as thirty postings.
      if result.count * 30 < estimate {
        result = .list(result.ids.filter { plan.matches($0, index) })
      } else {
        result = result.intersection(plan.documents(index))
      }
    }
    return result
  }

  private func matches(_ document: UInt32, _ index: TextIndex) -> Bool {
    switch self {
    case .terms(let terms): !terms.isEmpty && index.holds(Int(document), terms)
    case .row(let row): index.holds(Int(document), row: row)
    case .all(let parts): parts.allSatisfy { $0.matches(document, index) }
    case .any(let parts): parts.contains { $0.matches(document, index) }
    case .not(let part): !part.matches(document, index)
    case .set(let set): set.contains(document)
    }
  }

  /// About how many postings have to be gone through.
  private func estimate(_ index: TextIndex) -> Int {
    switch self {
    case .terms(let terms): terms.isEmpty ? 0 : index.postingRange(terms).count
    case .row(let row): row.map { QueryPlan.terms($0).estimate(index) }.min() ?? 0
    case .all(let parts): parts.map { $0.estimate(index) }.min() ?? 0
    case .any(let parts): parts.reduce(0) { $0 + $1.estimate(index) }
    case .not: index.documentCount
    case .set(let set): set.count
    }
  }

  /// The terms that make a document rank higher, those of phrases half as much again.
  var scoring: [(terms: Range<Int>, weight: Float)] {
    switch self {
    case .terms(let terms): terms.isEmpty ? [] : [(terms: terms, weight: Float(1))]
    case .row(let row): row.filter { !$0.isEmpty }.map { (terms: $0, weight: Float(1.5)) }
    case .all(let parts), .any(let parts): parts.flatMap(\.scoring)
    case .not, .set: []
    }
  }
}
