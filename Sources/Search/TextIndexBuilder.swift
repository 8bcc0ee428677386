// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Builds a `TextIndex` document by document.
struct TextIndexBuilder {
  private var table: [UInt32] = Array(repeating: 0, count: 1 << 12)
  private var termBytes: [UInt8] = []
  private var termStarts: [UInt32] = [0]
  private var entryStarts: [UInt32] = [0]
  private var entries: [UInt32] = []
  /// Where the second field of each document begins: what stands beside the text counts half.
  private var textEnds: [UInt32] = []
  private var textEnd: UInt32?
  private var tokens = SearchTokens()

  /// Adds a field of the present document; the first one is its text.
  mutating func addField(_ text: UnsafeBufferPointer<UInt8>) {
    if entries.count > Int(entryStarts[entryStarts.count - 1]) { entries.append(TextIndex.Entry.fieldEnd) }
    tokens.removeAll()
    tokens.append(text)
    for token in tokens.tokens {
      let id = intern(token.term)
      let parts = UInt32(token.parts)
      entries.append(parts == 0 ? id : id | parts << 28 | TextIndex.Entry.joined)
    }
    if textEnd == nil { textEnd = UInt32(entries.count) }
  }

  mutating func addField(_ text: String) {
    var text = text
    text.withUTF8 { addField($0) }
  }

  /// Ends the present document.
  mutating func endDocument() {
    textEnds.append(textEnd ?? UInt32(entries.count))
    textEnd = nil
    entryStarts.append(UInt32(entries.count))
  }

  // MARK: Dictionary

  private mutating func intern(_ term: Range<Int>) -> UInt32 {
    if termStarts.count * 2 > table.count { grow() }
    let mask = table.count - 1
    let bytes = tokens.bytes
    var slot = TextIndexBuilder.hash(bytes[term]) & mask
    while table[slot] != 0 {
      let id = Int(table[slot] - 1)
      let known = Int(termStarts[id])..<Int(termStarts[id + 1])
      if known.count == term.count, termBytes[known].elementsEqual(bytes[term]) { return UInt32(id) }
      slot = (slot + 1) & mask
    }
    termBytes.append(contentsOf: bytes[term])
    termStarts.append(UInt32(termBytes.count))
    table[slot] = UInt32(termStarts.count - 1)
    return UInt32(termStarts.count - 2)
  }

  private mutating func grow() {
    table = Array(repeating: 0, count: table.count * 2)
    let mask = table.count - 1
    for id in 0..<(termStarts.count - 1) {
      var slot = TextIndexBuilder.hash(termBytes[Int(termStarts[id])..<Int(termStarts[id + 1])]) & mask
      while table[slot] != 0 { slot = (slot + 1) & mask }
      table[slot] = UInt32(id + 1)
    }
  }

  /// FNV-1a, with the upper bits mixed into the lower ones that the table uses.
  private static func hash(_ bytes: ArraySlice<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ hash >> 29) & 0x7FFF_FFFF)
  }

  // MARK: Index

  consuming func index() -> TextIndex {
    sortTerms()
    let count = termStarts.count - 1
    var (postingStarts, last) = postingCounts(count)
    var ends = postingStarts
    let total = Int(postingStarts[count])
    var postings = [UInt32](repeating: 0, count: total)
    var frequencies = [UInt8](repeating: 0, count: total)
    last = [UInt32](repeating: .max, count: count)
    forEachEntry { document, term, isText in
      if last[term] != document {
        last[term] = document
        postings[Int(ends[term])] = document
        ends[term] += 1
      }
      // In halves: an occurrence in the text counts two of them.
      let at = Int(ends[term]) - 1
      frequencies[at] = UInt8(min(255, Int(frequencies[at]) + (isText ? 2 : 1)))
    }
    let impacts = self.impacts(postings, frequencies)
    return TextIndex(
      termBytes: termBytes, termStarts: termStarts, postingStarts: postingStarts, postings: postings,
      impacts: impacts, entryStarts: entryStarts, entries: entries)
  }

  /// Gives the terms the order of their bytes, and the entries the new ids.
  private mutating func sortTerms() {
    let count = termStarts.count - 1
    let (bytes, starts) = (termBytes, termStarts)
    let order = bytes.withUnsafeBufferPointer { bytes in
      (0..<count).sorted { a, b in
        bytes[Int(starts[a])..<Int(starts[a + 1])].lexicographicallyPrecedes(
          bytes[Int(starts[b])..<Int(starts[b + 1])])
      }
    }
    var rank = [UInt32](repeating: 0, count: count)
    termBytes.removeAll(keepingCapacity: true)
    termStarts = [0]
    for (new, old) in order.enumerated() {
      rank[old] = UInt32(new)
      termBytes.append(contentsOf: bytes[Int(starts[old])..<Int(starts[old + 1])])
      termStarts.append(UInt32(termBytes.count))
    }
    let mask = TextIndex.Entry.idMask
    entries.withUnsafeMutableBufferPointer { entries in
      for at in entries.indices where entries[at] != TextIndex.Entry.fieldEnd {
        entries[at] = entries[at] & ~mask | rank[Int(entries[at] & mask)]
      }
    }
  }

  /// How many documents hold each term, summed up.
  private func postingCounts(_ count: Int) -> (starts: [UInt32], last: [UInt32]) {
    var starts = [UInt32](repeating: 0, count: count + 1)
    var last = [UInt32](repeating: .max, count: count)
    forEachEntry { document, term, _ in
      if last[term] != document {
        last[term] = document
        starts[term + 1] += 1
      }
    }
    for term in 0..<count { starts[term + 1] += starts[term] }
    return (starts, last)
  }

  private func forEachEntry(_ body: (UInt32, Int, Bool) -> Void) {
    entries.withUnsafeBufferPointer { entries in
      for document in 0..<(entryStarts.count - 1) {
        let textEnd = Int(textEnds[document])
        for at in Int(entryStarts[document])..<Int(entryStarts[document + 1]) {
          let entry = entries[at]
          if entry != TextIndex.Entry.fieldEnd {
            body(UInt32(document), Int(entry & TextIndex.Entry.idMask), at < textEnd)
          }
        }
      }
    }
  }

  private func impacts(_ postings: [UInt32], _ frequencies: [UInt8]) -> [UInt8] {
    let documents = max(1, entryStarts.count - 1)
    let mean = Float(entries.count) / Float(documents)
    let lengths = zip(entryStarts, entryStarts.dropFirst()).map { Float($1 - $0) }
    return zip(postings, frequencies).map { document, halves in
      TextIndexBuilder.impact(frequency: Float(halves) / 2, length: lengths[Int(document)] / max(1, mean))
    }
  }

  /// The part of BM25 (Robertson and Walker) that depends on the document, in hundredths; k1 is 1.2, b is 0.4 rather
  /// than the usual 0.75, since a quote of two words is not the better find for being short.
  private static func impact(frequency: Float, length: Float) -> UInt8 {
    UInt8(min(255, 100 * frequency * 2.2 / (frequency + 1.2 * (0.6 + 0.4 * length))))
  }
}
