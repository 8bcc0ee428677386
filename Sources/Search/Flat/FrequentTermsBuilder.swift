// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Finds the ranges of terms with many postings, and while documents are gone through, how many hold one of their terms
/// and which are the best.
///
/// A range within another one counts for it, too, so that each term need know only the least one it is in.
final class FrequentTermsBuilder {
  private struct Tally {
    /// What the present document has gathered; 0 where it holds none of the terms.
    var sum: UInt32 = 0
    /// What fails this is not among the best.
    var least: UInt32 = 0
    /// The range around this one; below 0 for none.
    var parent: Int32
    var count: UInt32 = 0
  }

  private(set) var ranges: [Range<Int>] = []
  private var parents: [Int32] = []
  private var tops: [Top] = []
  private var tallies: UnsafeMutableBufferPointer<Tally> = .allocate(capacity: 0)
  /// Ranges that the present document is in, in the order in which it came into them.
  private var touched: UnsafeMutableBufferPointer<Int32> = .allocate(capacity: 0)
  private var touchedCount = 0

  /// - Parameter postingStarts: The number of postings before those of each term.
  init(_ terms: TermTable.Sorted, postingStarts: [UInt32]) {
    addRanges(in: 0..<terms.count, depth: 0, parent: -1, terms, postingStarts)
    tallies = .allocate(capacity: ranges.count)
    touched = .allocate(capacity: ranges.count + 1)
    restart()
  }

  deinit {
    tallies.deallocate()
    touched.deallocate()
  }

  /// Forgets all documents.
  func restart() {
    for range in ranges.indices { (tallies.baseAddress! + range).initialize(to: Tally(parent: parents[range])) }
    tops = ranges.map { _ in Top(limit: FrequentTerms.kept) }
    touchedCount = 0
  }

  /// For each term the number of the least range it is in; below 0 for none.
  func rangeOfTerms(count: Int) -> [Int32] {
    var result = [Int32](repeating: -1, count: count)
    // Those inside come behind those around them.
    for (number, range) in ranges.enumerated() { for term in range { result[term] = Int32(number) } }
    return result
  }

  /// Looks into a range of terms that have the first `depth` bytes in common.
  private func addRanges(
    in range: Range<Int>, depth: Int, parent: Int32, _ terms: TermTable.Sorted, _ postingStarts: [UInt32]
  ) {
    func byte(_ term: Int) -> UInt8? { terms.withTerm(term) { $0.count > depth ? $0[depth] : nil } }
    var at = range.lowerBound
    while at < range.upperBound {
      let first = byte(at)
      var end = at + 1
      // The term that ends here is a range of its own, and those that go on in one way are another.
      if let first {
        var (low, high) = (at + 1, range.upperBound)
        while low < high {
          let middle = (low + high) / 2
          if let other = byte(middle), other <= first { low = middle + 1 } else { high = middle }
        }
        end = low
      }
      let part = at..<end
      at = end
      guard Int(postingStarts[part.upperBound] - postingStarts[part.lowerBound]) > FrequentTerms.manyPostings else {
        continue
      }
      var inner = parent
      if part != range || depth == 0 {
        inner = Int32(ranges.count)
        ranges.append(part)
        parents.append(parent)
      }
      if first != nil { addRanges(in: part, depth: depth + 1, parent: inner, terms, postingStarts) }
    }
  }

  // MARK: Documents

  /// The present document holds a term of the range, which is worth so much.
  @inline(__always)
  func add(_ range: Int32, _ impact: UInt8) {
    let (tallies, touched) = (tallies.baseAddress!, touched.baseAddress!)
    var count = touchedCount
    var range = range
    while range >= 0 {
      let tally = tallies + Int(range)
      touched[count] = range
      count += tally.pointee.sum == 0 ? 1 : 0
      tally.pointee.sum &+= UInt32(impact)
      range = tally.pointee.parent
    }
    touchedCount = count
  }

  /// - Parameter tie: What decides between equals, lower first.
  @inline(__always)
  func endDocument(_ document: UInt32, tie: UInt8) {
    for at in 0..<touchedCount {
      let range = Int(touched[at])
      let sum = tallies[range].sum
      tallies[range].sum = 0
      tallies[range].count += 1
      if sum >= tallies[range].least { offer(range, sum, document, tie) }
    }
    touchedCount = 0
  }

  @inline(never)
  private func offer(_ range: Int, _ sum: UInt32, _ document: UInt32, _ tie: UInt8) {
    tops[range].offer(Top.key(score: UInt64(sum), tie: tie), document)
    tallies[range].least = UInt32(tops[range].threshold >> 8)
  }

  // MARK: Sections

  func write(to sections: inout SectionWriter) {
    let order = ranges.indices.sorted {
      (ranges[$0].lowerBound, ranges[$0].upperBound) < (ranges[$1].lowerBound, ranges[$1].upperBound)
    }
    sections.put("low", order.map { UInt32(ranges[$0].lowerBound) })
    sections.put("high", order.map { UInt32(ranges[$0].upperBound) })
    sections.put("count", order.map { tallies[$0].count })
    sections.put(
      "best",
      order.flatMap { range in
        let best = tops[range].ids
        return best + Array(repeating: UInt32(0), count: FrequentTerms.kept - best.count)
      })
  }
}
