// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// A word that stands nowhere, and the one that was looked for in its place.
public struct Correction: Sendable, Hashable {
  public let typed: String
  /// Differs from the typed one by one letter too many, too few or another one, or by two that changed places.
  public let used: String

  public init(typed: String, used: String) {
    self.typed = typed
    self.used = used
  }
}

extension TextIndex {
  /// The commonest term with one typing error in it, one with the same first letter before all others; nil for terms
  /// too short to be told from others, and where there is none.
  ///
  /// - Parameter isPrefix: The term may go on; the result then may, too.
  func nearest(_ term: [UInt8], isPrefix: Bool) -> [UInt8]? {
    guard term.count >= (isPrefix ? 5 : 4) else { return nil }
    var best: (term: [UInt8], weight: Int)?
    func offer(_ candidate: [UInt8], in range: Range<Int>, at place: Int) {
      let found = terms(candidate, isPrefix: isPrefix, in: range)
      guard !found.isEmpty else { return }
      let weight = postingCount(found) + (place > 0 ? 1 << 40 : 0)
      if best.map({ weight > $0.weight }) ?? true { best = (candidate, weight) }
    }
    // Terms are looked for among those that begin as the typed one does up to the error.
    var range = 0..<termCount
    for place in 0...term.count {
      let head = Array(term[..<place])
      range = terms(head, isPrefix: true, in: range)
      if range.isEmpty { break }
      let rest = term[place...]
      if place < term.count { offer(head + rest.dropFirst(), in: range, at: place) }
      if place + 1 < term.count, term[place] != term[place + 1] {
        offer(head + [term[place + 1], term[place]] + rest.dropFirst(2), in: range, at: place)
      }
      for letter in TextIndex.letters {
        let below = terms(head + [letter], isPrefix: true, in: range)
        if below.isEmpty { continue }
        offer(head + [letter] + rest, in: below, at: place)
        if place < term.count, letter != term[place] { offer(head + [letter] + rest.dropFirst(), in: below, at: place) }
      }
    }
    return best?.term
  }

  private static let letters: [UInt8] = Array("abcdefghijklmnopqrstuvwxyz0123456789".utf8)
}

extension QueryNode {
  /// With each word that the index does not know replaced by the nearest one that it does.
  ///
  /// What is excluded stays as it is, and so do fields.
  func corrected(
    _ index: TextIndex, variants: ([UInt8]) -> [[UInt8]], _ corrections: inout [Correction]
  ) -> QueryNode {
    func corrected(_ term: [UInt8], isPrefix: Bool) -> [UInt8] {
      guard index.terms(term, isPrefix: isPrefix).isEmpty, variants(term).isEmpty,
        let nearest = index.nearest(term, isPrefix: isPrefix)
      else { return term }
      corrections.append(
        Correction(typed: String(decoding: term, as: UTF8.self), used: String(decoding: nearest, as: UTF8.self)))
      return nearest
    }
    switch self {
    case .term(let term, let isPrefix): return .term(corrected(term, isPrefix: isPrefix), isPrefix: isPrefix)
    case .phrase(let terms, let lastIsPrefix):
      return .phrase(
        terms.enumerated().map { corrected($1, isPrefix: lastIsPrefix && $0 == terms.count - 1) },
        lastIsPrefix: lastIsPrefix)
    case .near(let distance, let nodes):
      return .near(distance, nodes.map { $0.corrected(index, variants: variants, &corrections) })
    case .all(let nodes): return .all(nodes.map { $0.corrected(index, variants: variants, &corrections) })
    case .any(let nodes): return .any(nodes.map { $0.corrected(index, variants: variants, &corrections) })
    case .not, .filter: return self
    }
  }
}

/// What a query finds in one list, with typing errors mended where it finds nothing else.
public struct Hits<ID: Sendable & Hashable>: Sendable, Hashable {
  /// The query that found them: the one asked, or the mended one, by which hits are to be marked.
  public let query: Query
  /// What was mended; empty when the query was asked as it was typed.
  public let corrections: [Correction]
  public let ids: [ID]
  /// How many match in all.
  public let total: Int
}
