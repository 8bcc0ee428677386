// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CSyntaxModel

/// Where a feature stands in a table of some slots, before those that had to move on.
@inline(__always)
package func featureSlot(_ feature: UInt64, slots: Int) -> Int {
  Int(truncatingIfNeeded: ((feature >> 32) &* UInt64(truncatingIfNeeded: slots)) >> 32)
}

/// From hashed features to numbers of twenty bits, by open addressing.
///
/// A slot holds the number below and twelve bits of the feature above it; a free slot is 0. A feature that the table does
/// not know is taken for another once in a few thousand times. The last slot is always free, so a probe never runs out.
package struct FeatureIndex {
  package static let numberMask = UInt32(DOSSIER_NUMBER_MASK)
  /// Slots behind the last one that a feature may begin at.
  package static let margin = 64

  let slots: Int
  let entries: UnsafePointer<UInt32>

  /// The bits that tell a feature from others, in their place in a slot.
  @inline(__always)
  package static func check(_ feature: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: feature) & ~numberMask
  }

  /// Writes the numbers of the features that the table knows, and returns how many they are.
  ///
  /// `found` has room for `scoreRoom` numbers.
  @inline(__always)
  func find(
    _ features: UnsafePointer<UInt64>, count: Int, into found: UnsafeMutablePointer<UInt32>
  ) -> Int {
    Int(
      dossier_find_features(
        entries, UInt64(truncatingIfNeeded: slots), features, Int32(truncatingIfNeeded: count), found + scoreRoom / 2,
        found))
  }
}

/// Weights of hashed features over sixteen classes: eight bits each, times two to the power of the row's scale.
///
/// A feature's number is that of its row, times four, plus the scale; row 0 belongs to nobody.
struct DenseTable {
  let index: FeatureIndex
  let rows: UnsafePointer<Int8>

  /// Writes the sums of the rows of the features that the table knows. `found` has room for all features.
  @inline(__always)
  func sum(
    _ features: UnsafePointer<UInt64>, count: Int, found: UnsafeMutablePointer<UInt32>,
    into scores: UnsafeMutablePointer<Int16>
  ) {
    let n = index.find(features, count: count, into: found)
    dossier_sum_rows(rows, found, Int32(truncatingIfNeeded: n), scores)
  }
}

/// Weights of hashed features over up to 254 classes.
///
/// A feature's number is half the offset of its entry: the number of pairs of class and weight, the scale, the pairs; or
/// `whole`, the scale, and a weight for each class.
package struct SparseTable {
  package static let whole: UInt8 = 255

  let index: FeatureIndex
  let entries: UnsafePointer<UInt8>
  /// Number of classes, rounded up to a multiple of sixteen.
  let stride: Int

  /// Writes the sums of the weights of the features that the table knows, `stride` of them.
  @inline(__always)
  func sum(
    _ features: UnsafePointer<UInt64>, count: Int, found: UnsafeMutablePointer<UInt32>,
    into scores: UnsafeMutablePointer<Int16>
  ) {
    let n = index.find(features, count: count, into: found)
    for i in 0..<n { dossier_prefetch(entries + Int(truncatingIfNeeded: found[i] &* 2)) }
    for k in 0..<stride { scores[k] = 0 }
    for i in 0..<n {
      let entry = entries + Int(truncatingIfNeeded: found[i] &* 2)
      let scale = Int16(truncatingIfNeeded: entry[1])
      if entry[0] == SparseTable.whole {
        let weights = UnsafeRawPointer(entry + 2).assumingMemoryBound(to: Int8.self)
        for k in 0..<stride { scores[k] &+= Int16(weights[k]) &<< scale }
      } else {
        var pair = entry + 2
        for _ in 0..<entry[0] {
          scores[Int(pair[0])] &+= Int16(Int8(bitPattern: pair[1])) &<< scale
          pair += 2
        }
      }
    }
  }
}

/// How many scores there can be, and twice how many features.
private let scoreRoom = 256

/// Room for the scores of a decision, and for the numbers of its features.
func withScores<R>(_ body: (UnsafeMutablePointer<Int16>, UnsafeMutablePointer<UInt32>) -> R) -> R {
  withUnsafeTemporaryAllocation(of: Int16.self, capacity: scoreRoom) { scores in
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: scoreRoom) { found in
      body(scores.baseAddress!, found.baseAddress!)
    }
  }
}
