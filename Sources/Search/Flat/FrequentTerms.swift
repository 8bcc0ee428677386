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
