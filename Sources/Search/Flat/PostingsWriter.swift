// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel

/// How many documents hold a term, and how many bytes the list of them takes: found while documents are added, so that
/// each document's place in each list is known without a list that grows.
struct TermUse {
  /// The last document, plus one; 0 for none.
  private var last: UInt32 = 0
  private(set) var postings: UInt32 = 0
  private(set) var bytes: UInt32 = 0

  /// The document, which comes behind those before it, holds the term, once or again.
  @inline(__always)
  mutating func add(_ document: UInt32) {
    guard last != document + 1 else { return }
    let step = document - last
    last = document + 1
    postings += 1
    bytes += step < 1 << 7 ? 1 : step < 1 << 14 ? 2 : step < 1 << 21 ? 3 : step < 1 << 28 ? 4 : 5
  }
}

/// Goes once through all entries: gives them the numbers of terms in the order of bytes, and puts each document where it
/// belongs in the lists of its terms, with its impact.
struct PostingsWriter {
  /// Where a term is, by its number in the order of first occurrence: those met often lie close together.
  private struct Term {
    /// Its number in the order of bytes.
    var rank: UInt32
    /// The last document, plus one; 0 for none.
    var document: UInt32 = 0
    /// Where it stands among the terms of that document.
    var place: UInt32 = 0
    /// Where the next posting goes, and its impact.
    var posting: UInt32
    var impact: UInt32
    /// See `FrequentTermsBuilder`.
    var range: Int32
  }

  let terms: TermTable.Sorted
  let uses: [TermUse]
  let entryStarts: [UInt32]
  /// What decides between equals, lower first, for each document; empty when nothing does.
  let ties: [UInt8]
  let frequent: FrequentTermsBuilder?
  /// Before those of each term, in the order of bytes: the postings, and their bytes.
  let postingStarts: [UInt32]
  let postingOffsets: [UInt32]

  init(
    _ terms: TermTable.Sorted, _ uses: [TermUse], entryStarts: [UInt32], ties: [UInt8], withFrequent: Bool
  ) {
    (self.terms, self.uses, self.entryStarts, self.ties) = (terms, uses, entryStarts, ties)
    var (starts, offsets): ([UInt32], [UInt32]) = ([0], [0])
    starts.reserveCapacity(terms.count + 1)
    offsets.reserveCapacity(terms.count + 1)
    var (postings, bytes) = (0, 0)
    for number in terms.numbers {
      postings += Int(uses[Int(number)].postings)
      bytes += Int(uses[Int(number)].bytes)
      starts.append(UInt32(truncatingIfNeeded: postings))
      offsets.append(UInt32(truncatingIfNeeded: bytes))
    }
    precondition(bytes < UInt32.max, "more postings than an index can hold")
    (postingStarts, postingOffsets) = (starts, offsets)
    frequent = withFrequent ? FrequentTermsBuilder(terms, postingStarts: starts) : nil
  }

  /// Hands over the entries in pieces, numbers of `width` bytes, while filling postings and impacts.
  ///
  /// May be called again, and does the same again.
  func write(
    _ entries: UnsafeMutableBufferPointer<UInt32>, width: Int, postings: UnsafeMutableRawBufferPointer,
    impacts: UnsafeMutableRawBufferPointer, to add: (UnsafeRawBufferPointer) -> Void
  ) {
    let documents = entryStarts.count - 1
    let table = located()
    defer { table.deallocate() }
    frequent?.restart()
    let longest = (0..<documents).reduce(0) { max($0, Int(entryStarts[$1 + 1] - entryStarts[$1])) }
    let met = UnsafeMutablePointer<(term: UInt32, halves: UInt32)>.allocate(capacity: longest + 1)
    let piece = UnsafeMutableRawPointer.allocate(
      byteCount: PostingsWriter.pieceSize + (longest + 1) * width + 4, alignment: 8)
    defer {
      met.deallocate()
      piece.deallocate()
    }
    let mean = Impact.meanLength(entries: entries.count, documents: documents)
    var filled = 0
    for document in 0..<documents {
      let range = Int(entryStarts[document])..<Int(entryStarts[document + 1])
      let part = UnsafeBufferPointer(rebasing: entries[range])
      let count = PostingsWriter.place(
        part, UInt32(document), table, met, postings.baseAddress!, piece + filled, width: width)
      filled += part.count * width
      if filled >= PostingsWriter.pieceSize {
        add(UnsafeRawBufferPointer(start: piece, count: filled))
        filled = 0
      }
      let values = ImpactTable(length: range.count, meanLength: mean)
      if let frequent {
        var present = frequent.present
        PostingsWriter.weigh(met, count, table, impacts.baseAddress!, values) { present.add($0, $1) }
        frequent.end(present, UInt32(document), tie: ties.isEmpty ? 0 : ties[document])
      } else {
        PostingsWriter.weigh(met, count, table, impacts.baseAddress!, values) { _, _ in }
      }
    }
    if filled > 0 { add(UnsafeRawBufferPointer(start: piece, count: filled)) }
  }

  private static let pieceSize = 1 << 17

  private func located() -> UnsafeMutablePointer<Term> {
    let table = UnsafeMutablePointer<Term>.allocate(capacity: terms.count + 1)
    let ranges = frequent?.rangeOfTerms(count: terms.count)
    for (rank, number) in terms.numbers.enumerated() {
      (table + Int(number)).initialize(
        to: Term(
          rank: UInt32(rank), posting: postingOffsets[rank], impact: postingStarts[rank],
          range: ranges.map { $0[rank] } ?? -1))
    }
    return table
  }

  /// Writes the entries of a document, and it to the lists of its terms; gives the number of these.
  @inline(__always)
  private static func place(
    _ entries: UnsafeBufferPointer<UInt32>, _ document: UInt32, _ table: UnsafeMutablePointer<Term>,
    _ met: UnsafeMutablePointer<(term: UInt32, halves: UInt32)>, _ postings: UnsafeMutableRawPointer,
    _ target: UnsafeMutableRawPointer, width: Int
  ) -> Int {
    var target = target
    for entry in entries {
      // Marks are the greatest numbers of whatever width.
      let rank = entry < UInt32.max - EntryMark.count ? table[Int(entry)].rank : entry
      target.storeBytes(of: rank.littleEndian, as: UInt32.self)
      target += width
    }
    var count = 0
    // In halves: an occurrence in the text counts two of them.
    var worth: UInt32 = 2
    for entry in entries {
      guard entry < UInt32.max - EntryMark.count else {
        if EntryMark.isFieldEnd(entry, .max) { worth = 1 }
        continue
      }
      let term = table + Int(entry)
      if term.pointee.document == document &+ 1 {
        met[Int(term.pointee.place)].halves &+= worth
        continue
      }
      var step = document &- term.pointee.document
      var at = postings + Int(term.pointee.posting)
      while step >= 0x80 {
        at.storeBytes(of: UInt8(truncatingIfNeeded: step) | 0x80, as: UInt8.self)
        step >>= 7
        at += 1
      }
      at.storeBytes(of: UInt8(truncatingIfNeeded: step), as: UInt8.self)
      term.pointee.posting = UInt32(truncatingIfNeeded: at - postings) &+ 1
      term.pointee.document = document &+ 1
      term.pointee.place = UInt32(truncatingIfNeeded: count)
      met[count] = (entry, worth)
      count &+= 1
    }
    return count
  }

  /// Writes the impacts of a document; says of those in ranges with many postings which and how much.
  @inline(__always)
  private static func weigh(
    _ met: UnsafeMutablePointer<(term: UInt32, halves: UInt32)>, _ count: Int, _ table: UnsafeMutablePointer<Term>,
    _ impacts: UnsafeMutableRawPointer, _ values: ImpactTable, _ frequent: (_ range: Int32, _ impact: UInt8) -> Void
  ) {
    for at in 0..<count {
      let term = table + Int(met[at].term)
      let value = values[met[at].halves]
      impacts.storeBytes(of: value, toByteOffset: Int(term.pointee.impact), as: UInt8.self)
      term.pointee.impact &+= 1
      frequent(term.pointee.range, value)
    }
  }
}

/// What an occurrence adds to the rank of one document; the most common cases are worked out beforehand.
private struct ImpactTable {
  private let length: Int
  private let meanLength: Float
  private let ofOne: UInt8
  private let ofTwo: UInt8

  @inline(__always)
  init(length: Int, meanLength: Float) {
    (self.length, self.meanLength) = (length, meanLength)
    ofOne = Impact.value(halves: 1, length: length, meanLength: meanLength)
    ofTwo = Impact.value(halves: 2, length: length, meanLength: meanLength)
  }

  @inline(__always)
  subscript(halves: UInt32) -> UInt8 {
    halves == 2 ? ofTwo : halves == 1 ? ofOne : other(halves)
  }

  @inline(never)
  private func other(_ halves: UInt32) -> UInt8 {
    Impact.value(halves: Int(min(halves, 255)), length: length, meanLength: meanLength)
  }
}
