// Part of dossier. Licence: Apache-2.0, see LICENSE.

// Words in a row: entries of a document read in order, where a hyphenated word counts either as one word or as its parts.
extension TextIndex {
  /// Whether the document holds the terms in a row.
  func holds(_ document: Int, row: [Range<Int>]) -> Bool {
    guard let first = row.first else { return true }
    let range = entryRange(document)
    let (low, width) = (UInt32(first.lowerBound), UInt32(first.count))
    for at in range where entries.unchecked(at) &- low < width {
      if standsRow(at, range.upperBound, row) { return true }
    }
    return false
  }

  /// The places of the row in the document, counted in words; the fields lie far from each other.
  func addPlaces(_ document: Int, row: [Range<Int>], to body: (Range<Int>) -> Void) {
    guard let first = row.first else { return }
    let range = entryRange(document)
    var word = 0
    var at = range.lowerBound
    while at < range.upperBound {
      let entry = entries[at]
      if EntryMark.isFieldEnd(entry, entries.mask) {
        word += TextIndex.fieldGap
        at += 1
        continue
      }
      let parts = EntryMark.parts(entry, entries.mask)
      if parts > 0 {
        // The whole word, then its parts below.
        if first.contains(Int(entries[at + 1])), let words = rowLength(at, range.upperBound, row, 0) {
          body(word..<(word + words))
        }
        at += 2
        continue
      }
      if first.contains(Int(entry)), let words = rowLength(at, range.upperBound, row, 0) { body(word..<(word + words)) }
      word += 1
      at += 1
    }
  }

  /// Words between the last of one field and the first of the next.
  private static let fieldGap = 1 << 20

  /// Whether the row stands there; the entry that matches its first terms may be the whole of a hyphenated word.
  private func standsRow(_ at: Int, _ end: Int, _ row: [Range<Int>]) -> Bool {
    let parts = at > 0 ? EntryMark.parts(entries[at - 1], entries.mask) : 0
    return rowLength(at + 1 + parts, end, row, 1) != nil
  }

  /// The words of the row from its term `next` on, where they stand from the entry or mark on; nil where they do not.
  private func rowLength(_ start: Int, _ end: Int, _ row: [Range<Int>], _ startTerm: Int) -> Int? {
    var (at, next, words) = (start, startTerm, 0)
    while next < row.count {
      guard at < end else { return nil }
      let parts = EntryMark.parts(entries[at], entries.mask)
      if parts > 0 {
        if at + 1 < end, row[next].contains(Int(entries[at + 1])),
          let rest = rowLength(at + 2 + parts, end, row, next + 1)
        {
          return words + parts + rest
        }
        // Else in parts, of which the first one is no mark in any sound index. No row begins between mark and parts.
        guard next > 0, at + 2 < end, EntryMark.parts(entries[at + 2], entries.mask) == 0 else { return nil }
        at += 2
        continue
      }
      guard row[next].contains(Int(entries[at])) else { return nil }
      (at, next, words) = (at + 1, next + 1, words + 1)
    }
    return words
  }
}
