// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CNameModel

/// Trained weights of the labeller of names.
///
/// Two tables of features. Those of whole names have four weights each: person, organisation, place, none of these.
/// Those of single words have a weight for each `NameTag`. Then a weight for each pair of tags in a row.
///
/// The file: numbers of 32 bits, little-endian: magic, version, slots of the table of names, slots of the table of words,
/// scale (how many units make odds of one to e). Then for each slot of the table of names a check of 16 bits, for each
/// slot four weights of 8 bits; the same for words with sixteen weights; then sixteen times sixteen weights of 8 bits.
/// Read where it lies, in the program's read-only data.
package struct LabelModel: @unchecked Sendable {
  package static let magic: UInt32 = 0x4B4E_4444  // "DDNK" as the bytes lie in the file.
  package static let version: UInt32 = 2
  package static let headerBytes = 20
  package static let scale: Float = 24

  /// The model inside the program.
  package static let shipped = LabelModel(
    UnsafeRawBufferPointer(start: dossier_name_model(), count: dossier_name_model_size()))

  private let nameSlots: Int
  private let nameChecks: UnsafePointer<UInt16>
  private let nameRows: UnsafePointer<SIMD4<Int8>>
  private let wordSlots: Int
  private let wordChecks: UnsafePointer<UInt16>
  private let wordRows: UnsafePointer<SIMD16<Int8>>
  /// The first tag times sixteen, plus the second.
  let transitions: [Int32]

  /// A view of the bytes, which must outlive it. A foreign or cut file is a mistake of the build and stops the program.
  package init(_ bytes: UnsafeRawBufferPointer) {
    precondition(bytes.count > LabelModel.headerBytes, "no model of names")
    let base = bytes.baseAddress!
    let head = base.assumingMemoryBound(to: UInt32.self)
    precondition(head[0] == LabelModel.magic && head[1] == LabelModel.version, "not a model of names")
    nameSlots = Int(head[2])
    wordSlots = Int(head[3])
    precondition(
      bytes.count == LabelModel.headerBytes + nameSlots * 6 + wordSlots * 18 + 256, "the model of names is cut short")
    var at = base + LabelModel.headerBytes
    nameChecks = at.assumingMemoryBound(to: UInt16.self)
    at += nameSlots * 2
    nameRows = at.assumingMemoryBound(to: SIMD4<Int8>.self)
    at += nameSlots * 4
    wordChecks = at.assumingMemoryBound(to: UInt16.self)
    at += wordSlots * 2
    wordRows = at.assumingMemoryBound(to: SIMD16<Int8>.self)
    at += wordSlots * 16
    transitions = (0..<256).map { Int32(at.load(fromByteOffset: $0, as: Int8.self)) }
  }

  /// Where a feature's weights may stand, and the sixteen bits that tell it from others there.
  package static func place(_ feature: UInt64, slots: Int) -> (slot: Int, check: UInt16) {
    let slot = ((feature >> 32) &* UInt64(truncatingIfNeeded: slots)) >> 32
    return (Int(truncatingIfNeeded: slot), UInt16(truncatingIfNeeded: feature >> 8) | 1)
  }

  /// The sum of the weights of a name's features.
  package func nameScores(_ features: [UInt64]) -> SIMD4<Int32> {
    var sum = SIMD4<Int32>()
    for feature in features {
      var (slot, check) = LabelModel.place(feature, slots: nameSlots)
      while nameChecks[slot] != 0 {
        if nameChecks[slot] == check {
          sum &+= SIMD4<Int32>(truncatingIfNeeded: nameRows[slot])
          break
        }
        slot = slot + 1 == nameSlots ? 0 : slot + 1
      }
    }
    return sum
  }

  /// The sum of the weights of a word's features, one for each tag.
  package func wordScores(_ features: [UInt64]) -> SIMD16<Int32> {
    var sum = SIMD16<Int16>()
    for feature in features {
      var (slot, check) = LabelModel.place(feature, slots: wordSlots)
      while wordChecks[slot] != 0 {
        if wordChecks[slot] == check {
          // The rows lie where they lie.
          let row = UnsafeRawPointer(wordRows).loadUnaligned(fromByteOffset: slot * 16, as: SIMD16<Int8>.self)
          sum &+= SIMD16<Int16>(truncatingIfNeeded: row)
          break
        }
        slot = slot + 1 == wordSlots ? 0 : slot + 1
      }
    }
    return SIMD16<Int32>(truncatingIfNeeded: sum)
  }
}
