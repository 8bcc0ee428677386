// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel

/// Builds the sections of a `TextIndex` document by document.
struct TextIndexBuilder {
  private var terms = TermTable()
  private var entryStarts: [UInt32] = [0]
  /// Ids of terms in the order of first occurrence; marks stand as `~parts` and `fieldEnd`.
  private let entries = GrowingNumbers()
  private var tokens = SearchTokens()

  /// Names that were cut before: where their entries stand in the list.
  private var cutNames: [String: Range<Int>] = [:]
  private var cutEntries: [UInt32] = []

  private static let fieldEnd = UInt32.max

  /// Adds a field of the present document; the first one is its text, which counts twice what stands beside it.
  mutating func addField(_ text: UnsafeBufferPointer<UInt8>) {
    if entries.count > Int(entryStarts[entryStarts.count - 1]) { entries.append(TextIndexBuilder.fieldEnd) }
    tokens.removeAll()
    tokens.append(text)
    // Out of the structure, as each word would count who holds it.
    let entries = entries
    tokens.bytes.withUnsafeBytes { bytes in
      for token in tokens.tokens {
        if token.parts > 0 { entries.append(UInt32.max - EntryMark.joined(parts: token.parts)) }
        entries.append(terms.id(of: token.term, in: bytes))
      }
    }
  }

  mutating func addField(_ text: String) {
    var text = text
    text.withUTF8 { addField($0) }
  }

  /// The same for a field that comes again and again, as names do: it is cut only once.
  mutating func addName(_ name: String) {
    let isFirst = entries.count == Int(entryStarts[entryStarts.count - 1])
    if let known = cutNames[name] {
      if !isFirst { entries.append(TextIndexBuilder.fieldEnd) }
      cutEntries[known].withUnsafeBufferPointer { entries.append(contentsOf: $0) }
      return
    }
    let start = entries.count + (isFirst ? 0 : 1)
    addField(name)
    cutNames[name] = cutEntries.count..<(cutEntries.count + entries.count - start)
    entries.withAll { cutEntries.append(contentsOf: $0[start...]) }
  }

  /// Ends the present document.
  mutating func endDocument() { entryStarts.append(UInt32(entries.count)) }

  // MARK: Index

  /// Writes the index.
  ///
  /// - Parameters:
  ///   - ties: For each document what decides between equals, lower first; none when nothing does.
  ///   - withFrequent: Whether to keep the best documents of common beginnings.
  ///   - mostHeld: Of more words, those that were written are read from there, which takes a tenth longer.
  consuming func write(
    to sections: inout SectionWriter, ties: [UInt8] = [], withFrequent: Bool = false, mostHeld: Int = 1 << 26
  ) {
    precondition(entries.count < UInt32.max, "more words than an index can count")
    (cutNames, cutEntries) = ([:], [])
    let count = terms.count
    let rank = terms.write(to: &sections)
    sections.put("entryStarts", entryStarts)
    rename(rank)
    // Marks become the greatest numbers of a column that is no wider than the terms need.
    let greatest = UInt32(count) + EntryMark.count
    let width = greatest < 1 << 8 ? 1 : greatest < 1 << 16 ? 2 : greatest < 1 << 24 ? 3 : 4
    entries.withAll {
      sections.put("entries", UnsafeBufferPointer($0), greatest: width == 4 ? .max : 1 << UInt32(8 * width) - 1)
    }
    // Of a large corpus they would be the most that is in memory.
    if entries.count > mostHeld { entries.removeAll() }
    let (starts, documents, impacts) = postings(count, sections.bytes("entries"))
    let (offsets, bytes) = TextIndexBuilder.encoded(starts, documents)
    sections.put("postingStarts", starts)
    sections.put("postingOffsets", offsets)
    sections.put("postings", bytes: bytes)
    sections.put("impacts", bytes: impacts)
    sections.nest("frequent") { sections in
      for name in ["low", "high", "count", "best"] { sections.put(name, []) }
    }
    if withFrequent, let index = try? TextIndex(SectionReader(sections.path, in: sections.file)) {
      FrequentTermsBuilder.write(index, ties: ties, to: &sections)
    }
  }

  /// Gives the entries the new ids.
  private func rename(_ rank: [UInt32]) {
    entries.withAll { entries in
      rank.withUnsafeBufferPointer { rank in
        for at in entries.indices where entries[at] < UInt32.max - EntryMark.count {
          entries[at] = rank[Int(entries[at])]
        }
      }
    }
  }

  /// The documents of each term with the impact of each.
  private func postings(
    _ count: Int, _ entries: SectionBytes
  ) -> (starts: [UInt32], documents: [UInt32], impacts: [UInt8]) {
    var starts = [UInt32](repeating: 0, count: count + 1)
    var last = [UInt32](repeating: .max, count: count)
    forEachEntry(entries) { document, term, _ in
      if last[term] != document {
        last[term] = document
        starts[term + 1] += 1
      }
    }
    for term in 0..<count { starts[term + 1] += starts[term] }
    let total = Int(starts[count])
    var documents = [UInt32](repeating: 0, count: total)
    var impacts = [UInt8](repeating: 0, count: total)
    var ends = starts
    documents.withUnsafeMutableBufferPointer { documents in
      impacts.withUnsafeMutableBufferPointer { halves in
        last.withUnsafeMutableBufferPointer { last in
          ends.withUnsafeMutableBufferPointer { ends in
            for term in last.indices { last[term] = .max }
            forEachEntry(entries) { document, term, isText in
              let isNew = last[term] != document
              let at = Int(ends[term]) - (isNew ? 0 : 1)
              if isNew {
                last[term] = document
                documents[at] = document
                ends[term] += 1
              }
              // In halves: an occurrence in the text counts two of them.
              halves[at] = UInt8(min(255, Int(halves[at]) + (isText ? 2 : 1)))
            }
          }
        }
        let mean = Impact.meanLength(
          entries: Int(entryStarts[entryStarts.count - 1]), documents: entryStarts.count - 1)
        entryStarts.withUnsafeBufferPointer { entryStarts in
          for at in 0..<total {
            let document = Int(documents[at])
            halves[at] = Impact.value(
              halves: Int(halves[at]), length: Int(entryStarts[document + 1] - entryStarts[document]), meanLength: mean)
          }
        }
      }
    }
    return (starts, documents, impacts)
  }

  /// After so many documents the pages of entries that were gone through are let go of.
  private static let documentsHeld = 1 << 18

  @inline(__always)
  private func forEachEntry(_ section: SectionBytes, _ body: (_ document: UInt32, _ term: Int, _ isText: Bool) -> Void)
  {
    section.withBytes { bytes in
      guard let entries = NumberColumn(bytes), entries.count == Int(entryStarts[entryStarts.count - 1]) else { return }
      let fieldEnd = entries.mask
      for document in 0..<(entryStarts.count - 1) {
        var isText = true
        for at in Int(entryStarts[document])..<Int(entryStarts[document + 1]) {
          let entry = entries.unchecked(at)
          if entry < fieldEnd - EntryMark.count {
            body(UInt32(document), Int(entry), isText)
          } else if entry == fieldEnd {
            isText = false
          }
        }
        if document % TextIndexBuilder.documentsHeld == TextIndexBuilder.documentsHeld - 1 { section.letGo() }
      }
    }
  }

  @inline(__always)
  private func forEachEntryHeld(_ body: (_ document: UInt32, _ term: Int, _ isText: Bool) -> Void) {
    entries.withAll { entries in
      for document in 0..<(entryStarts.count - 1) {
        var isText = true
        for at in Int(entryStarts[document])..<Int(entryStarts[document + 1]) {
          let entry = entries[at]
          if entry < UInt32.max - EntryMark.count {
            body(UInt32(document), Int(entry), isText)
          } else if entry == TextIndexBuilder.fieldEnd {
            isText = false
          }
        }
      }
    }
  }

  /// Each document as its distance from the one before it, less one; see `TextIndex.postingOffsets`.
  private static func encoded(_ starts: [UInt32], _ documents: [UInt32]) -> (offsets: [UInt32], bytes: [UInt8]) {
    var offsets: [UInt32] = []
    offsets.reserveCapacity(starts.count)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(documents.count * 3 / 2)
    documents.withUnsafeBufferPointer { documents in
      for term in 0..<(starts.count - 1) {
        offsets.append(UInt32(bytes.count))
        var next: UInt32 = 0
        for at in Int(starts[term])..<Int(starts[term + 1]) {
          var step = documents[at] - next
          next = documents[at] + 1
          while step >= 0x80 {
            bytes.append(UInt8(step & 0x7F) | 0x80)
            step >>= 7
          }
          bytes.append(UInt8(step))
        }
      }
    }
    precondition(bytes.count < UInt32.max, "more postings than an index can hold")
    offsets.append(UInt32(bytes.count))
    return (offsets, bytes)
  }
}
