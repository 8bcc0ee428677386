// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CNameModel

/// Trained weights that judge what a name is: person, organisation, place or none of these.
///
/// The file: four 32-bit little-endian numbers (magic, version, number of slots, scale), then for each slot a check of
/// 16 bits, then for each slot four weights of eight bits. Read where it lies, in the program's read-only data.
package struct KindModel: @unchecked Sendable {
  package static let magic: UInt32 = 0x4B4E_4444  // "DDNK" as the bytes lie in the file.
  package static let version: UInt32 = 1
  package static let headerBytes = 16

  /// The model inside the program; nil where none was trained yet.
  package static let shipped: KindModel? = {
    let bytes = UnsafeRawBufferPointer(start: dossier_name_model(), count: dossier_name_model_size())
    return bytes.count > headerBytes ? KindModel(bytes) : nil
  }()

  private let slots: Int
  private let checks: UnsafePointer<UInt16>
  private let rows: UnsafePointer<SIMD4<Int8>>

  /// A view of the bytes, which must outlive it. A foreign or cut file is a mistake of the build and stops the program.
  package init(_ bytes: UnsafeRawBufferPointer) {
    let base = bytes.baseAddress!
    let words = base.assumingMemoryBound(to: UInt32.self)
    precondition(words[0] == KindModel.magic && words[1] == KindModel.version, "not a model of names")
    slots = Int(words[2])
    precondition(bytes.count == KindModel.headerBytes + slots * 6, "the model of names is cut short")
    checks = (base + KindModel.headerBytes).assumingMemoryBound(to: UInt16.self)
    rows = (base + KindModel.headerBytes + slots * 2).assumingMemoryBound(to: SIMD4<Int8>.self)
  }

  /// Where a feature's weights may stand, and the sixteen bits that tell it from others there.
  package static func place(_ feature: UInt64, slots: Int) -> (slot: Int, check: UInt16) {
    let slot = ((feature >> 32) &* UInt64(truncatingIfNeeded: slots)) >> 32
    return (Int(truncatingIfNeeded: slot), UInt16(truncatingIfNeeded: feature >> 8) | 1)
  }

  /// The sum of the weights of the features that the model knows: person, organisation, place, none.
  package func scores(_ features: [UInt64]) -> SIMD4<Int32> {
    var sum = SIMD4<Int32>()
    for feature in features {
      var (slot, check) = KindModel.place(feature, slots: slots)
      while checks[slot] != 0 {
        if checks[slot] == check {
          sum &+= SIMD4<Int32>(truncatingIfNeeded: rows[slot])
          break
        }
        slot = slot + 1 == slots ? 0 : slot + 1
      }
    }
    return sum
  }
}
