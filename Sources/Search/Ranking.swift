// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Ranks documents by BM25 (Robertson and Walker), rare words before common ones.
struct Ranking {
  let index: TextIndex
  let plan: QueryPlan

  /// The best documents, best first; equals keep the order that `tie` gives, then that of ids.
  func best(_ set: DocumentSet, limit: Int, tie: (UInt32) -> Int) -> [UInt32] {
    let ids = set.ids
    let scoring = plan.scoring
    guard limit > 0, !ids.isEmpty else { return [] }
    let scores = scores(ids, scoring)
    // Ranked by one number: the score above, then the tie, then the place in the list.
    var keys = ids.indices.map { at in
      UInt64(UInt32(min(scores[at], 4_000_000) * 1000)) << 32
        | UInt64(UInt32(255 - min(255, tie(ids[at])))) << 24 | 0
    }
    let order = Ranking.top(&keys, limit)
    return order.map { ids[$0] }
  }

  /// The places of the greatest keys, greatest first, of equals the first place first.
  private static func top(_ keys: inout [UInt64], _ limit: Int) -> [Int] {
    guard keys.count / 4 > limit else {
      return Array(keys.indices.sorted { keys[$0] != keys[$1] ? keys[$0] > keys[$1] : $0 < $1 }.prefix(limit))
    }
    // Keep twice the limit, cut back when full: the threshold rises quickly, and most keys fail it at once.
    var kept: [(key: UInt64, place: Int)] = []
    kept.reserveCapacity(limit * 2)
    var threshold: UInt64 = 0
    for (place, key) in keys.enumerated() where key > threshold || kept.count < limit {
      kept.append((key, place))
      if kept.count == limit * 2 {
        kept.sort { $0.key != $1.key ? $0.key > $1.key : $0.place < $1.place }
        kept.removeSubrange(limit...)
        threshold = kept[limit - 1].key
      }
    }
    kept.sort { $0.key != $1.key ? $0.key > $1.key : $0.place < $1.place }
    return kept.prefix(limit).map(\.place)
  }

  /// The score of each document.
  private func scores(_ ids: [UInt32], _ scoring: [(terms: Range<Int>, weight: Float)]) -> [Float] {
    var result = [Float](repeating: 0, count: ids.count)
    let sparse = ids.count * 64 < index.documentCount
    for (terms, weight) in scoring {
      let range = index.postingRange(terms)
      let factor = weight * inverseFrequency(range.count) / 100
      if sparse { addSparse(range, terms, factor, ids, &result) } else { addDense(range, factor, ids, &result) }
    }
    return result
  }

  private func inverseFrequency(_ postings: Int) -> Float {
    let documents = Float(index.documentCount)
    let frequency = min(Float(postings), documents)
    return max(0.05, Ranking.logarithm(1 + (documents - frequency + 0.5) / (frequency + 0.5)))
  }

  /// The natural logarithm, to a part in a thousand, without a maths library.
  static func logarithm(_ x: Float) -> Float {
    let m = x.significand
    let z = (m - 1) / (m + 1)
    let square = z * z
    return 2 * z * (1 + square * (1 / 3 + square * (1 / 5 + square / 7))) + Float(x.exponent) * 0.693_147_2
  }

  /// Walks the postings once, adding to an array of all documents.
  private func addDense(_ range: Range<Int>, _ factor: Float, _ ids: [UInt32], _ result: inout [Float]) {
    var all = [Float](repeating: 0, count: index.documentCount)
    index.postings.withUnsafeBufferPointer { postings in
      index.impacts.withUnsafeBufferPointer { impacts in
        all.withUnsafeMutableBufferPointer { all in
          for at in range { all[Int(postings[at])] += Float(impacts[at]) }
        }
      }
    }
    for (place, id) in ids.enumerated() { result[place] += factor * all[Int(id)] }
  }

  /// Looks the few documents up: in the postings of each of a few terms, or else by their own terms.
  private func addSparse(
    _ range: Range<Int>, _ terms: Range<Int>, _ factor: Float, _ ids: [UInt32], _ result: inout [Float]
  ) {
    for (place, id) in ids.enumerated() {
      var sum: Float = 0
      if terms.count == 1 {
        sum = impact(of: id, range)
      } else {
        var seen: [UInt32] = []
        for at in Int(index.entryStarts[Int(id)])..<Int(index.entryStarts[Int(id) + 1]) {
          let entry = index.entries[at]
          guard entry != TextIndex.Entry.fieldEnd else { continue }
          let term = entry & TextIndex.Entry.idMask
          guard terms.contains(Int(term)), !seen.contains(term) else { continue }
          seen.append(term)
          sum += impact(of: id, index.postingRange(Int(term)..<(Int(term) + 1)))
        }
      }
      result[place] += factor * sum
    }
  }

  /// The impact of one term on one document; 0 when it does not hold it.
  private func impact(of id: UInt32, _ range: Range<Int>) -> Float {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if index.postings[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low < range.upperBound && index.postings[low] == id ? Float(index.impacts[low]) : 0
  }
}
