// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel

/// `CalendarDay.number` of the first day each event can have been, ascending; `Histogram.undated` for the rest, which is
/// last. Read from the corpus as they are asked for.
struct EventDays: RandomAccessCollection, Sendable {
  private let corpus: Corpus

  init(_ corpus: Corpus) { self.corpus = corpus }

  var startIndex: Int { 0 }
  var endIndex: Int { corpus.eventCount }
  subscript(row: Int) -> Int32 { corpus.firstDay(ofEvent: row) ?? Histogram.undated }
}

extension RandomAccessCollection<Int32> {
  /// The place of the first day that is not before the given one, where days ascend; `endIndex` when there is none.
  func place(notBefore day: Int32) -> Index {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = index(low, offsetBy: distance(from: low, to: high) / 2)
      if self[middle] < day { low = index(after: middle) } else { high = middle }
    }
    return low
  }
}
