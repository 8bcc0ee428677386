// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Which documents hold which terms: flat arrays of integers and one of bytes, made once and then only read.
///
/// Terms are sorted by their bytes, so that those with one beginning lie side by side. For each term the documents that
/// hold it (postings) with their impact on the rank, for each document its terms in the order of the text.
struct TextIndex: Sendable {
  /// All terms, one after the other, and where each begins.
  let termBytes: [UInt8]
  let termStarts: [UInt32]
  /// For each term the documents, ascending, each with its impact.
  let postingStarts: [UInt32]
  let postings: [UInt32]
  /// What an occurrence adds to the rank in BM25, before the weight of the term, in hundredths.
  let impacts: [UInt8]
  /// For each document its entries: ids of terms, see `Entry`.
  let entryStarts: [UInt32]
  let entries: [UInt32]

  /// How the entries of a document are read.
  enum Entry {
    /// Between fields, so that no phrase runs from one into the next.
    static let fieldEnd = UInt32.max
    /// A hyphenated word as a whole; bits 28 to 30 say how many entries for its parts follow.
    static let joined: UInt32 = 1 << 31
    static let idMask: UInt32 = 1 << 28 - 1

    @inline(__always) static func parts(_ entry: UInt32) -> Int { Int(entry >> 28 & 7) }
  }

  var documentCount: Int { entryStarts.count - 1 }
  var termCount: Int { termStarts.count - 1 }

  // MARK: Terms

  /// The ids of the terms that are this, or begin so.
  func terms(_ term: [UInt8], isPrefix: Bool) -> Range<Int> {
    let low = lowerBound { $0.lexicographicallyPrecedes(term) }
    if !isPrefix {
      return low < termCount && bytes(low).elementsEqual(term) ? low..<(low + 1) : low..<low
    }
    let high = lowerBound { $0.lexicographicallyPrecedes(term) || $0.starts(with: term) }
    return low..<high
  }

  func bytes(_ term: Int) -> ArraySlice<UInt8> { termBytes[Int(termStarts[term])..<Int(termStarts[term + 1])] }

  /// The first term for which the condition, true for a beginning of the terms, is false.
  private func lowerBound(_ condition: (ArraySlice<UInt8>) -> Bool) -> Int {
    var (low, high) = (0, termCount)
    while low < high {
      let middle = (low + high) / 2
      if condition(bytes(middle)) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The postings of a range of terms, each term's after the one's before it.
  func postingRange(_ terms: Range<Int>) -> Range<Int> {
    Int(postingStarts[terms.lowerBound])..<Int(postingStarts[terms.upperBound])
  }

  // MARK: Documents

  /// Whether the document holds one of the terms.
  func holds(_ document: Int, _ terms: Range<Int>) -> Bool {
    let low = UInt32(terms.lowerBound)
    let width = UInt32(terms.count)
    return entries.withUnsafeBufferPointer { entries in
      for at in Int(entryStarts[document])..<Int(entryStarts[document + 1]) {
        let entry = entries[at]
        if entry != Entry.fieldEnd, (entry & Entry.idMask) &- low < width { return true }
      }
      return false
    }
  }

  /// Whether the document holds the terms in a row.
  func holds(_ document: Int, row: [Range<Int>]) -> Bool {
    entries.withUnsafeBufferPointer { all in
      let end = Int(entryStarts[document + 1])
      for at in Int(entryStarts[document])..<end where rowMatches(all, at, end, row, 0) { return true }
      return false
    }
  }

  /// A hyphenated word counts either as one word or as its parts.
  private func rowMatches(
    _ all: UnsafeBufferPointer<UInt32>, _ at: Int, _ end: Int, _ row: [Range<Int>], _ next: Int
  ) -> Bool {
    guard next < row.count else { return true }
    guard at < end, all[at] != Entry.fieldEnd else { return false }
    let entry = all[at]
    let isWanted = row[next].contains(Int(entry & Entry.idMask))
    guard entry & Entry.joined != 0 else {
      return isWanted && rowMatches(all, at + 1, end, row, next + 1)
    }
    if isWanted, rowMatches(all, at + 1 + Entry.parts(entry), end, row, next + 1) { return true }
    // Seen from before it, the word may also be read in parts; a row never begins with this reading twice.
    return next > 0 && rowMatches(all, at + 1, end, row, next)
  }
}
