// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// The layout of a model file: a header of 32-bit little-endian numbers, then sections at multiples of 64 bytes, read
/// where they lie.
///
/// The header: magic (two words), version, length of the file, number of tags, then the slots of each of the
/// four tables, the tagger's doubt, the width and the slack of the parser's beam, the slots of the second look, then the
/// offset of each section in the order of `Section`.
package struct ModelFile {
  package enum Section: Int, CaseIterable {
    case tags, lexicon
    case taggerIndex, taggerEntries
    case actionIndex, actionRows
    case relationIndex, relationEntries
    case reviewIndex
  }

  package static let magic: [UInt32] = [0x534F_4444, 0x5854_5953]  // "DDOSSYTX" as the bytes lie in the file.
  package static let version: UInt32 = 4
  package static let headerWords = 13 + Section.allCases.count

  private let base: UnsafeRawPointer
  private let words: UnsafePointer<UInt32>
  package let tagCount: Int
  package let lexiconSlots: Int
  package let taggerSlots: Int
  package let actionSlots: Int
  package let relationSlots: Int
  /// The tagger is in doubt when its first choice leads the second by less.
  package let doubt: Int
  /// How many hypotheses the parser keeps, and how far they may lag behind the best.
  package let width: Int
  package let slack: Int
  package let reviewSlots: Int

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
    doubt = Int(words[9])
    width = Int(words[10])
    slack = Int(words[11])
    reviewSlots = Int(words[12])
    precondition(doubt > 0 && width > 0, "the syntax model has no beam")
    let sizes: [(Section, Int)] = [
      (.tags, tagCount * 2), (.lexicon, lexiconSlots * MemoryLayout<Lexicon.Entry>.stride),
      (.taggerIndex, (taggerSlots + FeatureIndex.margin) * 4), (.taggerEntries, 2),
      (.actionIndex, (actionSlots + FeatureIndex.margin) * 4), (.actionRows, 16),
      (.relationIndex, (relationSlots + FeatureIndex.margin) * 4), (.relationEntries, 2),
      (.reviewIndex, (reviewSlots + FeatureIndex.margin) * 4),
    ]
    for (section, size) in sizes {
      let start = Int(words[13 + section.rawValue])
      precondition(start % 64 == 0 && start + size <= bytes.count, "a table of the syntax model lies outside of it")
    }
  }

  private func pointer<T>(_ section: Section, _ type: T.Type) -> UnsafePointer<T> {
    (base + Int(words[13 + section.rawValue])).assumingMemoryBound(to: T.self)
  }

  /// Pairs of universal and fine tag.
  var tags: UnsafePointer<UInt8> { pointer(.tags, UInt8.self) }
  var lexicon: Lexicon { Lexicon(slots: lexiconSlots, entries: pointer(.lexicon, Lexicon.Entry.self)) }
  var tagger: SparseTable {
    SparseTable(
      index: index(.taggerIndex, taggerSlots), entries: pointer(.taggerEntries, UInt8.self),
      stride: (tagCount + 15) / 16 * 16)
  }
  var actions: DenseTable {
    DenseTable(index: index(.actionIndex, actionSlots), rows: pointer(.actionRows, Int8.self))
  }
  var relations: SparseTable {
    SparseTable(
      index: index(.relationIndex, relationSlots), entries: pointer(.relationEntries, UInt8.self),
      stride: (Relation.allCases.count + 15) / 16 * 16)
  }

  /// The weights of whole trees; empty in the file by which articles are read.
  var review: FeatureIndex { index(.reviewIndex, reviewSlots) }

  private func index(_ section: Section, _ slots: Int) -> FeatureIndex {
    FeatureIndex(slots: slots, entries: pointer(section, UInt32.self))
  }
}
