// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel

/// For ranges of terms with many postings, such as all that begin with "t": how many documents hold one of them, and
/// which are the best. What everybody types first would else be what takes longest.
struct FrequentTerms: @unchecked Sendable {
  /// How many of the best documents are kept.
  static let kept = 50
  /// Ranges with more postings than this are kept.
  static let manyPostings = 1 << 14

  /// The first term of each range and the one after the last, sorted.
  private let lows: NumberColumn
  private let highs: NumberColumn
  private let counts: NumberColumn
  private let best: NumberColumn

  init(_ sections: SectionReader) throws(CorpusFileError) {
    lows = try sections.numbers("low")
    highs = try sections.numbers("high", count: lows.count)
    counts = try sections.numbers("count", count: lows.count)
    best = try sections.numbers("best", count: lows.count * FrequentTerms.kept)
  }

  /// The number of documents of a range of terms, and the best ones; nil for a range that is not kept.
  func documents(_ terms: Range<Int>, of documentCount: Int) -> (count: Int, best: [UInt32])? {
    var (low, high) = (0, lows.count)
    while low < high {
      let middle = (low + high) / 2
      if (Int(lows[middle]), Int(highs[middle])) < (terms.lowerBound, terms.upperBound) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < lows.count, Int(lows[low]) == terms.lowerBound, Int(highs[low]) == terms.upperBound else { return nil }
    let count = min(Int(counts[low]), documentCount)
    let ids = (0..<min(count, FrequentTerms.kept)).map { best[low * FrequentTerms.kept + $0] }
    return ids.allSatisfy { $0 < documentCount } ? (count, ids) : nil
  }
}

/// Finds the ranges of terms with many postings, and their best documents.
struct FrequentTermsBuilder {
  private let index: TextIndex
  /// What decides between equals, lower first; empty when nothing does.
  private let ties: [UInt8]
  private var sums: [UInt32]
  private var ranges: [(range: Range<Int>, count: Int, best: [UInt32])] = []

  private init(_ index: TextIndex, _ ties: [UInt8]) {
    self.index = index
    self.ties = ties
    sums = Array(repeating: 0, count: index.documentCount)
  }

  static func write(_ index: TextIndex, ties: [UInt8], to sections: inout SectionWriter) {
    var builder = FrequentTermsBuilder(index, ties)
    builder.addRanges(in: 0..<index.termCount, depth: 0)
    let ranges = builder.ranges.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    sections.nest("frequent") { sections in
      sections.put("low", ranges.map { UInt32($0.range.lowerBound) })
      sections.put("high", ranges.map { UInt32($0.range.upperBound) })
      sections.put("count", ranges.map { UInt32($0.count) })
      sections.put(
        "best",
        ranges.flatMap { range in
          range.best + Array(repeating: UInt32(0), count: FrequentTerms.kept - range.best.count)
        })
    }
  }

  /// Looks into a range of terms that have the first `depth` bytes in common.
  private mutating func addRanges(in range: Range<Int>, depth: Int) {
    var at = range.lowerBound
    while at < range.upperBound {
      let term = index.bytes(at)
      var end = at + 1
      // The term that ends here is a range of its own, and those that go on in one way are another.
      if term.count > depth {
        var (low, high) = (at + 1, range.upperBound)
        while low < high {
          let middle = (low + high) / 2
          let other = index.bytes(middle)
          if other.count > depth, other[depth] <= term[depth] { low = middle + 1 } else { high = middle }
        }
        end = low
      }
      let part = at..<end
      at = end
      guard index.postingCount(part) > FrequentTerms.manyPostings else { continue }
      if part != range || depth == 0 { add(part) }
      if term.count > depth { addRanges(in: part, depth: depth + 1) }
    }
  }

  private mutating func add(_ range: Range<Int>) {
    var top = Top(limit: FrequentTerms.kept)
    // Where a good part of the documents is met, going through all of them costs less than remembering which.
    let isCommon = index.postingCount(range) > index.documentCount / 4
    let count = isCommon ? addCommon(range, &top) : addRare(range, &top)
    ranges.append((range, count, top.ids))
  }

  private mutating func addCommon(_ range: Range<Int>, _ top: inout Top) -> Int {
    var count = 0
    let (index, impacts, ties) = (index, index.impacts, ties)
    sums.withUnsafeMutableBufferPointer { sums in
      index.forEachPosting(range) { document, place in sums[document] &+= UInt32(impacts[place]) }
      for document in sums.indices where sums[document] > 0 {
        count += 1
        FrequentTermsBuilder.offer(document, sums[document], ties, &top)
        sums[document] = 0
      }
    }
    return count
  }

  private mutating func addRare(_ range: Range<Int>, _ top: inout Top) -> Int {
    var touched: [UInt32] = []
    touched.reserveCapacity(index.postingCount(range))
    let (index, impacts, ties) = (index, index.impacts, ties)
    sums.withUnsafeMutableBufferPointer { sums in
      index.forEachPosting(range) { document, place in
        if sums[document] == 0 { touched.append(UInt32(document)) }
        sums[document] &+= UInt32(impacts[place])
      }
      for document in touched {
        FrequentTermsBuilder.offer(Int(document), sums[Int(document)], ties, &top)
        sums[Int(document)] = 0
      }
    }
    return touched.count
  }

  @inline(__always)
  private static func offer(_ document: Int, _ sum: UInt32, _ ties: [UInt8], _ top: inout Top) {
    guard UInt64(sum) << 8 | 0xFF >= top.threshold else { return }
    top.offer(Top.key(score: UInt64(sum), tie: ties.isEmpty ? 0 : ties[document]), UInt32(document))
  }
}
