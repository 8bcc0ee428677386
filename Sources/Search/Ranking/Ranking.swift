// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Ranks documents by BM25 (Robertson and Walker), rare words before common ones, and words that stand close to each
/// other, as they were typed, before words apart.
///
/// Scores are whole numbers, so that they are the same however they are summed up.
struct Ranking {
  private let index: TextIndex
  private let parts: [Part]
  /// Places in `parts` of words typed beside each other.
  private let pairs: [(Int, Int)]
  private let tie: (UInt32) -> UInt8

  private struct Part {
    let terms: Range<Int>
    let weight: UInt32
    let postings: Int
  }

  /// - Parameter tie: What decides between documents of the same score, lower first.
  init(_ index: TextIndex, _ plan: QueryPlan, tie: @escaping (UInt32) -> UInt8) {
    self.index = index
    self.tie = tie
    let parts = plan.scoring.prefix(Ranking.mostParts).map { terms, weight in
      let postings = index.postingCount(terms)
      return Part(terms: terms, weight: Ranking.weight(weight, postings, of: index.documentCount), postings: postings)
    }
    self.parts = parts
    let places = plan.neighbours.compactMap { terms in parts.firstIndex { $0.terms == terms } }
    pairs = zip(places, places.dropFirst()).filter { $0 != $1 }
  }

  /// A query with more words is ranked by the first ones.
  private static let mostParts = 32
  /// Words further apart than this are not close.
  private static let closest = 8
  private static let bonus: UInt32 = 120

  /// The best documents, best first; of equals those with the lower tie, then with the lower id.
  func best(_ set: DocumentSet, limit: Int) -> [UInt32] {
    guard limit > 0, set.count > 0 else { return [] }
    let ids = set.ids
    var scores = scores(ids)
    if !pairs.isEmpty { addCloseness(ids, &scores, limit) }
    var top = Top(limit: limit)
    for (place, id) in ids.enumerated() {
      let score = scores[place]
      // The tie is looked up for those alone that it can still help.
      if UInt64(score) << 8 | 0xFF >= top.threshold { top.offer(Top.key(score: UInt64(score), tie: tie(id)), id) }
    }
    return top.ids
  }

  // MARK: Weights

  /// The inverse frequency, in 64ths.
  private static func weight(_ factor: Float, _ postings: Int, of documentCount: Int) -> UInt32 {
    let documents = Float(documentCount)
    let frequency = min(Float(postings), documents)
    return UInt32(64 * factor * max(0.05, logarithm(1 + (documents - frequency + 0.5) / (frequency + 0.5))))
  }

  /// The natural logarithm, to a part in a thousand, without a maths library.
  private static func logarithm(_ x: Float) -> Float {
    let m = x.significand
    let z = (m - 1) / (m + 1)
    let square = z * z
    return 2 * z * (1 + square * (1 / 3 + square * (1 / 5 + square / 7))) + Float(x.exponent) * 0.693_147_2
  }

  // MARK: Words

  /// The score of each document.
  private func scores(_ ids: [UInt32]) -> [UInt32] {
    // To read a document takes about as long as thirty postings.
    let postings = parts.reduce(0) { $0 + $1.postings }
    return ids.count * 30 < postings + index.documentCount / 4 ? sparseScores(ids) : denseScores(ids)
  }

  /// Walks all postings once, adding up for all documents.
  private func denseScores(_ ids: [UInt32]) -> [UInt32] {
    let count = index.documentCount
    let all = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: count)
    all.initialize(repeating: 0)
    defer { all.deallocate() }
    let impacts = index.impacts
    for part in parts {
      let weight = part.weight
      index.forEachPosting(part.terms) { document, place in
        if place < impacts.count { all[document] &+= weight &* UInt32(impacts[place]) }
      }
    }
    return ids.map { all[Int($0)] }
  }

  /// Reads the few documents.
  private func sparseScores(_ ids: [UInt32]) -> [UInt32] {
    let mean = index.meanLength
    let (entries, mask) = (index.entries, index.entries.mask)
    var found: [(term: UInt32, halves: Int, weight: UInt32)] = []
    return ids.map { id in
      found.removeAll(keepingCapacity: true)
      let range = index.entryRange(Int(id))
      var halves = 2
      for at in range {
        let entry = entries[at]
        if EntryMark.isFieldEnd(entry, mask) {
          halves = 1
          continue
        }
        var weight: UInt32 = 0
        for part in parts where part.terms.contains(Int(entry)) { weight &+= part.weight }
        guard weight > 0 else { continue }
        if let known = found.firstIndex(where: { $0.term == entry }) {
          found[known].halves += halves
        } else {
          found.append((entry, halves, weight))
        }
      }
      return found.reduce(0) { sum, item in
        sum &+ item.weight
          &* UInt32(Impact.value(halves: item.halves, length: range.count, meanLength: mean))
      }
    }
  }

  // MARK: Closeness

  /// Adds what close words are worth, for those documents alone that it can bring among the best.
  private func addCloseness(_ ids: [UInt32], _ scores: inout [UInt32], _ limit: Int) {
    let most = pairs.reduce(0) { $0 + min(parts[$1.0].weight, parts[$1.1].weight) * Ranking.bonus }
    var top = Top(limit: limit)
    for score in scores { top.offer(UInt64(score), 0) }
    let threshold = top.settledThreshold()
    var last = [Int](repeating: 0, count: parts.count)
    for place in ids.indices where UInt64(scores[place]) + UInt64(most) >= threshold {
      scores[place] &+= closeness(Int(ids[place]), &last)
    }
  }

  /// For each pair the weight of its commoner word, the less the further apart they stand at best; behind each other
  /// in the order typed before the other way round.
  private func closeness(_ document: Int, _ last: inout [Int]) -> UInt32 {
    let far = -1 << 20
    for place in last.indices { last[place] = far }
    var best = InlineArray<32, Int>(repeating: Ranking.closest + 1)
    var word = 0
    let mask = index.entries.mask
    for at in index.entryRange(document) {
      let entry = index.entries[at]
      if EntryMark.isFieldEnd(entry, mask) {
        for place in last.indices { last[place] = far }
        continue
      }
      if EntryMark.parts(entry, mask) > 0 { continue }
      for place in parts.indices where parts[place].terms.contains(Int(entry)) {
        last[place] = word
        for (number, (first, second)) in pairs.enumerated() {
          // A word that both may mean is not close to itself.
          if place == second, last[first] < word { best[number] = min(best[number], word - last[first]) }
          if place == first, last[second] < word { best[number] = min(best[number], word - last[second] + 1) }
        }
      }
      word += 1
    }
    var sum: UInt32 = 0
    for (number, (first, second)) in pairs.enumerated() where best[number] <= Ranking.closest {
      sum += min(parts[first].weight, parts[second].weight) * Ranking.bonus / UInt32(best[number])
    }
    return sum
  }
}
