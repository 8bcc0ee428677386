// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Finds the ranges of terms with many postings, and while documents are gone through, how many hold one of their terms
/// and which are the best.
///
/// A range within another one counts for it, too, so that each term need know only the least one it is in.
final class FrequentTermsBuilder {
  fileprivate struct Tally {
    /// What the present document has gathered; 0 where it holds none of the terms.
    var sum: UInt32 = 0
    /// What fails this is not among the best.
    var least: UInt32 = 0
    /// The range around this one; below 0 for none.
    var parent: Int32
    var count: UInt32 = 0
  }

  private let ranges: [Range<Int>]
  private let parents: [Int32]
  private var tops: [Top] = []
  private let tallies: UnsafeMutablePointer<Tally>
  private let touched: UnsafeMutablePointer<Int32>

  /// - Parameter postingStarts: The number of postings before those of each term.
  init(_ terms: TermTable.Sorted, postingStarts: [UInt32]) {
    var found = FrequentRanges()
    found.add(in: 0..<terms.count, depth: 0, parent: -1, terms, postingStarts)
    (ranges, parents) = (found.ranges, found.parents)
    tallies = .allocate(capacity: ranges.count)
    // One more than all can be in it: the place behind the last one is written, too.
    touched = .allocate(capacity: ranges.count + 1)
    restart()
  }

  deinit {
    tallies.deallocate()
    touched.deallocate()
  }

  /// Forgets all documents.
  func restart() {
    for range in ranges.indices { (tallies + range).initialize(to: Tally(parent: parents[range])) }
    tops = ranges.map { _ in Top(limit: FrequentTerms.kept) }
  }

  /// For each term the number of the least range it is in; below 0 for none.
  func rangeOfTerms(count: Int) -> [Int32] {
    var result = [Int32](repeating: -1, count: count)
    // Those inside come behind those around them.
    for (number, range) in ranges.enumerated() { for term in range { result[term] = Int32(number) } }
    return result
  }

  // MARK: Documents

  /// The ranges that one document is in, in the order in which it came into them.
  struct Present {
    fileprivate let tallies: UnsafeMutablePointer<Tally>
    fileprivate let touched: UnsafeMutablePointer<Int32>
    fileprivate var count = 0

    /// The document holds a term of the range, which is worth so much.
    @inline(__always)
    mutating func add(_ range: Int32, _ impact: UInt8) {
      var range = range
      while range >= 0 {
        let tally = tallies + Int(range)
        touched[count] = range
        count &+= tally.pointee.sum == 0 ? 1 : 0
        tally.pointee.sum &+= UInt32(impact)
        range = tally.pointee.parent
      }
    }
  }

  /// For one document; valid as long as the builder is held.
  var present: Present { Present(tallies: tallies, touched: touched) }

  /// - Parameter tie: What decides between equals, lower first.
  @inline(__always)
  func end(_ present: Present, _ document: UInt32, tie: UInt8) {
    for at in 0..<present.count {
      let range = Int(touched[at])
      let tally = tallies + range
      let sum = tally.pointee.sum
      tally.pointee.sum = 0
      tally.pointee.count &+= 1
      if sum >= tally.pointee.least { offer(range, sum, document, tie) }
    }
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

/// The ranges of terms with many postings, each before those within it, and which one is around each.
private struct FrequentRanges {
  private(set) var ranges: [Range<Int>] = []
  /// Below 0 for none.
  private(set) var parents: [Int32] = []

  /// Looks into a range of terms that have the first `depth` bytes in common.
  mutating func add(
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
      if first != nil { add(in: part, depth: depth + 1, parent: inner, terms, postingStarts) }
    }
  }
}
