// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Where a feature's row may stand in a table of some slots, and the bits that tell it from others there.
///
/// The two lowest bits of the check are free for the row's scale; the check as a whole is never 0.
@inline(__always)
package func featureSlot(_ feature: UInt64, slots: Int) -> (slot: Int, check: UInt16) {
  let slot = ((feature >> 32) &* UInt64(truncatingIfNeeded: slots)) >> 32
  return (Int(truncatingIfNeeded: slot), UInt16(truncatingIfNeeded: feature >> 8) & ~3 | 4)
}

/// Weights of hashed features over at most sixteen classes, eight bits each, times two to the power of the row's scale.
///
/// Open addressing: a check of 0 marks a free slot, a row of sixteen weights stands at the slot's place in `rows`. A
/// feature that shares its check with another within one probe is taken for it, which happens once in some thousand.
struct DenseTable {
  let slots: Int
  let checks: UnsafePointer<UInt16>
  let rows: UnsafePointer<SIMD16<Int8>>

  /// The sum of the rows of the features that the table knows.
  @inline(__always)
  func scores(_ features: UnsafePointer<UInt64>, count: Int) -> SIMD16<Int16> {
    var sum = SIMD16<Int16>()
    for i in 0..<count {
      var (slot, check) = featureSlot(features[i], slots: slots)
      while checks[slot] != 0 {
        if checks[slot] & ~3 == check {
          sum &+= SIMD16<Int16>(truncatingIfNeeded: rows[slot]) &<< Int16(truncatingIfNeeded: checks[slot] & 3)
          break
        }
        slot = slot &+ 1 == slots ? 0 : slot &+ 1
      }
    }
    return sum
  }
}

/// Weights of hashed features over up to 255 classes; only weights that are not zero are stored.
///
/// A slot holds the offset of its entries in `entries`: the number of pairs, then pairs of class and weight.
struct SparseTable {
  let slots: Int
  let checks: UnsafePointer<UInt16>
  let offsets: UnsafePointer<UInt32>
  let entries: UnsafePointer<UInt8>

  /// Adds the weights of the features that the table knows to the scores, one for each class.
  @inline(__always)
  func add(_ features: UnsafePointer<UInt64>, count: Int, to scores: UnsafeMutablePointer<Int32>) {
    for i in 0..<count {
      var (slot, check) = featureSlot(features[i], slots: slots)
      while checks[slot] != 0 {
        if checks[slot] & ~3 == check {
          let scale = Int32(truncatingIfNeeded: checks[slot] & 3)
          var entry = entries + Int(offsets[slot])
          let end = entry + 1 + 2 * Int(entry[0])
          entry += 1
          while entry < end {
            scores[Int(entry[0])] &+= Int32(Int8(bitPattern: entry[1])) &<< scale
            entry += 2
          }
          break
        }
        slot = slot &+ 1 == slots ? 0 : slot &+ 1
      }
    }
  }
}
