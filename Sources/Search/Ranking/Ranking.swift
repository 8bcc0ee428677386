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
  /// The best documents, best first; of equals those with the lower tie, then with the lower id.
  func best(_ set: DocumentSet, limit: Int) -> [UInt32] {
    guard limit > 0, set.count > 0 else { return [] }
    var top = Top(limit: limit)
    let closeness = Closeness(index, parts.map { ($0.terms, $0.weight) }, pairs)
    let most = UInt64(closeness.most)
    func offer(_ id: UInt32, _ score: UInt32) {
      // What takes time is looked up for those alone that it can bring among the best.
      guard (UInt64(score) + most) << 8 | 0xFF >= top.threshold else { return }
      let score = UInt64(score) + (most > 0 ? UInt64(closeness.value(Int(id))) : 0)
      guard score << 8 | 0xFF >= top.threshold else { return }
      top.offer(Top.key(score: score, tie: tie(id)), id)
    }
    // To read a document takes about as long as sixteen postings.
    let postings = parts.reduce(0) { $0 + $1.postings }
    if set.count * 16 < postings + index.documentCount / 4 {
      var scorer = SparseScorer(index, parts.map { ($0.terms, $0.weight) })
      set.visit { offer($0, scorer.score(Int($0))) }
    } else {
      withDenseScores { scores in set.visit { offer($0, scores[Int($0)]) } }
    }
    return top.ids
  }

  /// The same of the documents of one range of terms, from the postings alone, with the number of all of them.
  static func best(
    _ index: TextIndex, _ terms: Range<Int>, limit: Int, tie: (UInt32) -> UInt8
  ) -> (ids: [UInt32], total: Int) {
    // Document and impact in one number, so that those of one document come to lie side by side.
    var found: [UInt64] = []
    found.reserveCapacity(index.postingCount(terms))
    let impacts = index.impacts
    index.forEachPosting(terms) { document, place in
      found.append(UInt64(document) << 8 | UInt64(place < impacts.count ? impacts[place] : 0))
    }
    if terms.count > 1 { found.sortByDocument(below: index.documentCount) }
    var top = Top(limit: limit)
    var total = 0
    var at = 0
    while at < found.count {
      let document = found[at] >> 8
      var score: UInt64 = 0
      while at < found.count, found[at] >> 8 == document {
        score += found[at] & 0xFF
        at += 1
      }
      total += 1
      if score << 8 | 0xFF >= top.threshold {
        top.offer(Top.key(score: score, tie: tie(UInt32(document))), UInt32(document))
      }
    }
    return (top.ids, total)
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

  /// Walks all postings once, adding up for all documents.
  private func withDenseScores(_ body: (UnsafeMutableBufferPointer<UInt32>) -> Void) {
    let all = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: index.documentCount)
    all.initialize(repeating: 0)
    defer { all.deallocate() }
    let impacts = index.impacts
    for part in parts {
      let weight = part.weight
      index.forEachPosting(part.terms) { document, place in
        if place < impacts.count { all[document] &+= weight &* UInt32(impacts[place]) }
      }
    }
    body(all)
  }
}

extension [UInt64] {
  /// Sorts by all but the lowest eight bits, which are documents below a number: digit by digit, the lowest first.
  fileprivate mutating func sortByDocument(below documents: Int) {
    guard count > 256 else { return sort() }
    var other = self
    var shift: UInt64 = 8
    while documents >> (Int(shift) - 8) > 0 {
      withUnsafeBufferPointer { from in
        other.withUnsafeMutableBufferPointer { to in
          var places = [Int](repeating: 0, count: 2048)
          places.withUnsafeMutableBufferPointer { places in
            for value in from { places[Int(value >> shift & 2047)] += 1 }
            var sum = 0
            for digit in places.indices { (places[digit], sum) = (sum, sum + places[digit]) }
            for value in from {
              let digit = Int(value >> shift & 2047)
              to[places[digit]] = value
              places[digit] += 1
            }
          }
        }
      }
      swap(&self, &other)
      shift += 11
    }
  }
}
