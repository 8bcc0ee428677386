// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// The layout of a model file: a header of 32-bit little-endian numbers, then sections at multiples of 64 bytes, read
/// where they lie.
///
/// The header: magic (two words), version, length of the file, number of tags, then the slots of each of the
/// four tables, then the offset of each section in the order of `Section`.
package struct ModelFile {
  package enum Section: Int, CaseIterable {
    case tags, lexicon
    case taggerChecks, taggerOffsets, taggerEntries
    case actionChecks, actionRows
    case relationChecks, relationOffsets, relationEntries
  }

  package static let magic: [UInt32] = [0x534F_4444, 0x5854_5953]  // "DDOSSYTX" as the bytes lie in the file.
  package static let version: UInt32 = 1
  package static let headerWords = 9 + Section.allCases.count

  private let base: UnsafeRawPointer
  private let words: UnsafePointer<UInt32>
  package let tagCount: Int
  package let lexiconSlots: Int
  package let taggerSlots: Int
  package let actionSlots: Int
  package let relationSlots: Int

  /// A view of the bytes, which must outlive it and lie at a multiple of 16. A foreign or cut file is a mistake of the
  /// build and stops the program.
  package init(_ bytes: UnsafeRawBufferPointer) {
    precondition(bytes.count >= ModelFile.headerWords * 4, "the syntax model is missing")
    base = bytes.baseAddress!
    precondition(UInt(bitPattern: base) % 16 == 0, "the syntax model is not aligned")
    words = base.assumingMemoryBound(to: UInt32.self)
    precondition(words[0] == ModelFile.magic[0] && words[1] == ModelFile.magic[1], "not a syntax model")
    precondition(words[2] == ModelFile.version, "a syntax model of another version")
    precondition(Int(words[3]) == bytes.count, "the syntax model is cut short")
    tagCount = Int(words[4])
    lexiconSlots = Int(words[5])
    taggerSlots = Int(words[6])
    actionSlots = Int(words[7])
    relationSlots = Int(words[8])
    let sizes: [(Section, Int)] = [
      (.tags, tagCount * 2), (.lexicon, lexiconSlots * MemoryLayout<Lexicon.Entry>.stride),
      (.taggerChecks, taggerSlots * 2), (.taggerOffsets, taggerSlots * 4),
      (.actionChecks, actionSlots * 2), (.actionRows, actionSlots * 16),
      (.relationChecks, relationSlots * 2), (.relationOffsets, relationSlots * 4),
    ]
    for (section, size) in sizes {
      let start = Int(words[9 + section.rawValue])
      precondition(start % 64 == 0 && start + size <= bytes.count, "a table of the syntax model lies outside of it")
    }
  }

  private func pointer<T>(_ section: Section, _ type: T.Type) -> UnsafePointer<T> {
    (base + Int(words[9 + section.rawValue])).assumingMemoryBound(to: T.self)
  }

  /// Pairs of universal and fine tag.
  var tags: UnsafePointer<UInt8> { pointer(.tags, UInt8.self) }
  var lexicon: Lexicon { Lexicon(slots: lexiconSlots, entries: pointer(.lexicon, Lexicon.Entry.self)) }
  var tagger: SparseTable {
    SparseTable(
      slots: taggerSlots, checks: pointer(.taggerChecks, UInt16.self), offsets: pointer(.taggerOffsets, UInt32.self),
      entries: pointer(.taggerEntries, UInt8.self))
  }
  var actions: DenseTable {
    DenseTable(
      slots: actionSlots, checks: pointer(.actionChecks, UInt16.self), rows: pointer(.actionRows, SIMD16<Int8>.self))
  }
  var relations: SparseTable {
    SparseTable(
      slots: relationSlots, checks: pointer(.relationChecks, UInt16.self),
      offsets: pointer(.relationOffsets, UInt32.self), entries: pointer(.relationEntries, UInt8.self))
  }
}
