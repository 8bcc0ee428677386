// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel

/// Builds the sections of a `TextIndex` document by document.
struct TextIndexBuilder {
  private var terms = TermTable()
  private var entryStarts: [UInt32] = [0]
  /// Numbers of terms in the order of first occurrence; marks stand as `~parts` and `fieldEnd`.
  private let entries = GrowingNumbers()
  /// By the number of the term.
  private var uses: [TermUse] = []
  private var tokens = SearchTokens()

  /// Names that were cut, by their numbers: where their entries stand in the list.
  private var names: [String: Int] = [:]
  private var nameStarts: [Int] = [0]
  private let nameEntries = GrowingNumbers()

  private static let fieldEnd = UInt32.max

  /// Adds a field of the present document; the first one is its text, which counts twice what stands beside it.
  mutating func addField(_ text: UnsafeBufferPointer<UInt8>) {
    beginField()
    cut(text, to: entries)
  }

  mutating func addField(_ text: String) {
    var text = text
    text.withUTF8 { addField($0) }
  }

  private func beginField() {
    if entries.count > Int(entryStarts[entryStarts.count - 1]) { entries.append(TextIndexBuilder.fieldEnd) }
  }

  private mutating func cut(_ text: UnsafeBufferPointer<UInt8>, to target: GrowingNumbers) {
    tokens.removeAll()
    tokens.append(text)
    terms.append(tokens, to: target)
  }

  /// Ends the present document.
  mutating func endDocument() {
    let (start, document) = (Int(entryStarts[entryStarts.count - 1]), UInt32(entryStarts.count - 1))
    if uses.count < terms.count { uses.append(contentsOf: repeatElement(TermUse(), count: terms.count - uses.count)) }
    entries.withAll { entries in
      uses.withUnsafeMutableBufferPointer { uses in
        for entry in entries[start...] where entry < UInt32.max - EntryMark.count { uses[Int(entry)].add(document) }
      }
    }
    entryStarts.append(UInt32(entries.count))
  }

  // MARK: Names

  /// The number of a field that comes again and again, as names do, and is cut only once. It must be added then: the
  /// index would hold words else that no document holds.
  mutating func number(ofName name: String) -> Int {
    if let known = names[name] { return known }
    let number = nameStarts.count - 1
    var text = name
    text.withUTF8 { cut($0, to: nameEntries) }
    nameStarts.append(nameEntries.count)
    names[name] = number
    return number
  }

  /// Adds the field to the present document.
  mutating func addName(_ number: Int) {
    beginField()
    let range = nameStarts[number]..<nameStarts[number + 1]
    nameEntries.withAll { entries.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  mutating func addName(_ name: String) { addName(number(ofName: name)) }

  // MARK: Index

  /// Writes the index.
  ///
  /// - Parameters:
  ///   - ties: For each document what decides between equals, lower first; none when nothing does.
  ///   - withFrequent: Whether to keep the best documents of common beginnings.
  consuming func write(to sections: inout SectionWriter, ties: [UInt8] = [], withFrequent: Bool = false) {
    precondition(entries.count < UInt32.max, "more words than an index can count")
    (names, nameStarts) = ([:], [])
    nameEntries.removeAll()
    let sorted = terms.sorted()
    terms = TermTable()
    sections.put("terms", bytes: sorted.bytes)
    sections.put("termStarts", sorted.starts)
    sections.put("entryStarts", entryStarts)
    let writer = PostingsWriter(sorted, uses, entryStarts: entryStarts, ties: ties, withFrequent: withFrequent)
    let postings = TextIndexBuilder.memory(Int(writer.postingOffsets[sorted.count]))
    let impacts = TextIndexBuilder.memory(Int(writer.postingStarts[sorted.count]))
    // Marks become the greatest numbers of a column that is no wider than the terms need.
    let width = NumberColumn.width(holding: UInt32(sorted.count) + EntryMark.count)
    sections.put("entries", count: NumberColumn.byteCount(entries.count, width: width)) { add in
      NumberColumn.write(width: width, to: add) {
        entries.withAll { writer.write($0, width: width, postings: postings, impacts: impacts, to: add) }
      }
    }
    entries.removeAll()
    sections.put("postingStarts", writer.postingStarts)
    sections.put("postingOffsets", writer.postingOffsets)
    sections.put("postings", TextIndexBuilder.section(postings))
    sections.put("impacts", TextIndexBuilder.section(impacts))
    sections.nest("frequent") { sections in
      guard let frequent = writer.frequent else {
        for name in ["low", "high", "count", "best"] { sections.put(name, []) }
        return
      }
      frequent.write(to: &sections)
    }
  }

  private static func memory(_ count: Int) -> UnsafeMutableRawBufferPointer {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(count, 1), alignment: 64)
    return UnsafeMutableRawBufferPointer(rebasing: memory[..<count])
  }

  /// The bytes, given back when the section is gone.
  private static func section(_ bytes: UnsafeMutableRawBufferPointer) -> SectionBytes {
    SectionBytes(UnsafeRawBufferPointer(bytes)) { UnsafeMutableRawPointer(mutating: $0.baseAddress!).deallocate() }
  }
}
