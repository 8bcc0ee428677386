// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel

// What is asked of all rows of a table at once, such as when a corpus is opened.
extension Corpus {
  /// True for the very same bytes, which is quick to tell.
  public func isSame(as other: Corpus) -> Bool { storage === other.storage }

  /// The events that are not `EventView.isSlight`.
  public var weightyEvents: RowSet {
    let isOther = (0...UInt8.max).map { EventType(rawValue: $0) ?? .other == .other }
    let isGrave = (0...UInt8.max).map { EventType(rawValue: $0)?.isGrave ?? false }
    let actors = storage.count(.actorName)
    let strings = storage.count(.stringStarts) - 1
    return RowSet(below: eventCount) { row in
      let type = Int(storage.u8(.eventType, row))
      let isDated = storage.u8(.eventTimeInferred, row) == 0 && storage.firstDay(.eventDays, row) != nil
      for participant in storage.rows(.participantStarts, row)
      where Int(storage.u32(.participantActor, participant)) < actors {
        return isDated || !isOther[type]
      }
      return !isOther[type] && (isDated && isGrave[type] || Int(storage.u32(.eventPlace, row)) < strings)
    }
  }

  /// The quotes that are not `QuoteView.isMinor`.
  public var weightyQuotes: RowSet {
    RowSet(below: quoteCount) { storage.u8(.quoteConfidence, $0) & QuoteView.minorBit == 0 }
  }

  /// The first day that an event can have been, as `CalendarDay.number`; nil where that is not known.
  public func firstDay(ofEvent row: Int) -> Int32? { storage.firstDay(.eventDays, row) }

  /// The row of the first quote of an article or one after it; `quoteCount` when there is none.
  public func firstQuote(ofArticle row: Int) -> Int {
    min(Int(storage.u32(.articleQuoteStarts, row)), quoteCount)
  }

  /// Of all actors.
  public var highestMentionCount: Int {
    var most: UInt32 = 0
    for row in 0..<actorCount { most = max(most, storage.u32(.actorMentionCount, row)) }
    return Int(most)
  }
}

extension ActorView {
  /// How many of `quotes` stand before each of the given rows. Reads a few of them.
  public func quoteCounts(before rows: [Int]) -> [Int] { counts(.actorQuoteStarts, .actorQuotes, before: rows) }

  /// How many of `events` stand before each of the given rows. Reads a few of them.
  public func eventCounts(before rows: [Int]) -> [Int] { counts(.actorEventStarts, .actorEvents, before: rows) }

  /// By halving: the ids of a list ascend.
  private func counts(_ starts: Section, _ list: Section, before rows: [Int]) -> [Int] {
    let range = storage.rows(starts, Int(id.rawValue))
    return rows.map { row in
      var (low, high) = (range.lowerBound, range.upperBound)
      while low < high {
        let middle = (low + high) / 2
        if Int(storage.u32(list, middle)) < row { low = middle + 1 } else { high = middle }
      }
      return low - range.lowerBound
    }
  }
}

extension CorpusStorage {
  /// The first one of `days(_:_:)`, as its number.
  @inline(__always)
  func firstDay(_ section: Section, _ row: Int) -> Int32? {
    let pair = u64(section, row)
    let first = Int32(truncatingIfNeeded: pair)
    let last = Int32(truncatingIfNeeded: pair >> 32)
    guard pair != noPair, first <= last, CorpusStorage.dayNumbers.contains(Int(first)),
      CorpusStorage.dayNumbers.contains(Int(last))
    else { return nil }
    return first
  }
}
