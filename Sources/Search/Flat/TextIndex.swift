// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel

/// Which documents hold which terms: a view of flat sections, made in memory or mapped from a file.
///
/// Terms are sorted by their bytes, so that those with one beginning lie side by side. For each term the documents that
/// hold it (postings) with their impact on the rank; for each document its terms in the order of the text (entries),
/// which say where they stand.
///
/// Opening looks at the lengths of sections alone. What is in them is checked on use: whatever the bytes, reading ends,
/// never traps, and gives ids of documents that exist.
struct TextIndex: @unchecked Sendable {
  private let file: SectionFile
  let documentCount: Int
  let termCount: Int

  /// All terms, one after the other, and where each begins.
  private let termBytes: UnsafeRawBufferPointer
  private let termStarts: NumberColumn
  /// The number of postings before those of each term, which is also the place of their impacts.
  let postingStarts: NumberColumn
  /// Where the postings of each term begin: the distances between documents, seven bits a byte, the lowest ones first.
  let postingOffsets: NumberColumn
  let postings: UnsafeRawBufferPointer
  /// What an occurrence adds to the rank, see `Impact`.
  let impacts: UnsafeRawBufferPointer
  /// For each document its entries: ids of terms and marks, see `EntryMark`.
  private let entryStarts: NumberColumn
  let entries: NumberColumn
  let frequent: FrequentTerms

  init(_ sections: SectionReader) throws(CorpusFileError) {
    file = sections.file
    termBytes = try sections.bytes("terms")
    termStarts = try sections.numbers("termStarts")
    guard termStarts.count > 0 else { throw sections.damaged("termStarts") }
    termCount = termStarts.count - 1
    postingStarts = try sections.numbers("postingStarts", count: termCount + 1)
    postingOffsets = try sections.numbers("postingOffsets", count: termCount + 1)
    postings = try sections.bytes("postings")
    impacts = try sections.bytes("impacts")
    entryStarts = try sections.numbers("entryStarts")
    guard entryStarts.count > 0 else { throw sections.damaged("entryStarts") }
    documentCount = entryStarts.count - 1
    entries = try sections.numbers("entries")
    frequent = try FrequentTerms(sections.nested("frequent"))
  }

  /// Terms and marks a document has on average.
  var meanLength: Float { Impact.meanLength(entries: entries.count, documents: documentCount) }

  // MARK: Terms

  /// The ids of the terms that are this, or begin so.
  func terms(_ term: [UInt8], isPrefix: Bool, in range: Range<Int>? = nil) -> Range<Int> {
    term.withUnsafeBytes { term in
      let range = range ?? 0..<termCount
      let low = lowerBound(range) { TextIndex.precedes($0, term) }
      if !isPrefix {
        return low < range.upperBound && TextIndex.areEqual(bytes(low), term) ? low..<(low + 1) : low..<low
      }
      let high = lowerBound(low..<range.upperBound) {
        $0.count >= term.count && TextIndex.areEqual(UnsafeRawBufferPointer(rebasing: $0[..<term.count]), term)
      }
      return low..<high
    }
  }

  func bytes(_ term: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: termBytes[termStarts.range(term, within: termBytes.count)])
  }

  /// The first term for which the condition, true for a beginning of the range, is false.
  @inline(__always)
  private func lowerBound(_ range: Range<Int>, _ condition: (UnsafeRawBufferPointer) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if condition(bytes(middle)) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  @inline(__always)
  private static func areEqual(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
    a.count == b.count && order(a, b) == 0
  }

  @inline(__always)
  private static func precedes(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool { order(a, b) < 0 }

  @inline(__always)
  private static func order(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Int {
    let count = min(a.count, b.count)
    for at in 0..<count where a[at] != b[at] { return a[at] < b[at] ? -1 : 1 }
    return a.count - b.count
  }

  /// How many postings a range of terms has.
  func postingCount(_ terms: Range<Int>) -> Int {
    guard !terms.isEmpty else { return 0 }
    return max(0, Int(postingStarts[terms.upperBound]) - Int(postingStarts[terms.lowerBound]))
  }

  /// Goes through the postings of a range of terms, each term's after the one's before it, with the place of the impact.
  @inline(__always)
  func forEachPosting(_ terms: Range<Int>, _ body: (_ document: Int, _ place: Int) -> Void) {
    let limit = documentCount
    guard let base = postings.baseAddress else { return }
    for term in terms {
      let range = postingOffsets.range(term, within: postings.count)
      var (at, place, document) = (range.lowerBound, Int(postingStarts[term]), -1)
      while at < range.upperBound {
        var step = Int(base.load(fromByteOffset: at, as: UInt8.self))
        at += 1
        if step >= 0x80 {
          step &= 0x7F
          var shift = 7
          while at < range.upperBound, shift < 35 {
            let byte = Int(base.load(fromByteOffset: at, as: UInt8.self))
            at += 1
            step |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80 { break }
          }
        }
        document += step + 1
        guard document < limit else { break }
        body(document, place)
        place += 1
      }
    }
  }

  // MARK: Documents

  /// The places of the entries of a document.
  @inline(__always)
  func entryRange(_ document: Int) -> Range<Int> { entryStarts.range(document, within: entries.count) }

  /// Whether the document holds one of the terms.
  @inline(__always)
  func holds(_ document: Int, _ terms: Range<Int>) -> Bool {
    let (low, width) = (UInt32(terms.lowerBound), UInt32(terms.count))
    let (base, stride, mask) = (entries.base, entries.width, entries.mask)
    for at in entryRange(document) {
      let entry = UInt32(littleEndian: base.loadUnaligned(fromByteOffset: at * stride, as: UInt32.self)) & mask
      if entry &- low < width { return true }
    }
    return false
  }
}

/// What stands among the ids of terms in the entries of a document: the greatest numbers that the column can hold.
enum EntryMark {
  /// Marks are above this, terms are not.
  static let count: UInt32 = 8
  /// Below the greatest number of the column: a hyphenated word follows as a whole, then that many parts of it.
  static func joined(parts: Int) -> UInt32 { UInt32(parts) }

  /// Between fields, so that no phrase runs from one into the next: the greatest number itself.
  @inline(__always) static func isFieldEnd(_ entry: UInt32, _ mask: UInt32) -> Bool { entry == mask }
  /// How many parts the hyphenated word has that follows as a whole; 0 for what is no such mark.
  @inline(__always) static func parts(_ entry: UInt32, _ mask: UInt32) -> Int {
    let below = mask - entry
    return below < count && below > 1 ? Int(below) : 0
  }
}

/// The part of BM25 (Robertson and Walker) that depends on the document, in hundredths.
enum Impact {
  static func meanLength(entries: Int, documents: Int) -> Float {
    max(1, Float(entries) / Float(max(1, documents)))
  }

  /// k1 is 1.2, b is 0.4 rather than the usual 0.75, since a quote of two words is not the better find for being short.
  ///
  /// - Parameters:
  ///   - halves: Occurrences in the text count two, those beside it one.
  ///   - length: Entries of the document.
  @inline(__always)
  static func value(halves: Int, length: Int, meanLength: Float) -> UInt8 {
    let frequency = Float(min(halves, 255)) / 2
    let relative = Float(length) / meanLength
    return UInt8(max(1, min(255, 100 * frequency * 2.2 / (frequency + 1.2 * (0.6 + 0.4 * relative)))))
  }
}
