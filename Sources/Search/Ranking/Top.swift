// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Keeps the documents with the greatest keys, of equals those with the lowest ids.
///
/// Twice the limit is kept and cut back when full: the threshold rises quickly, and most documents fail it at once.
struct Top {
  private let limit: Int
  private var kept: [(key: UInt64, id: UInt32)] = []
  /// What fails this is not among the best; equal keys pass.
  private(set) var threshold: UInt64 = 0

  init(limit: Int) {
    self.limit = limit
    kept.reserveCapacity(min(limit, 1 << 16) * 2)
  }

  /// Documents with a higher score stand first, of equals those with the lower tie.
  @inline(__always)
  static func key(score: UInt64, tie: UInt8) -> UInt64 { score << 8 | UInt64(255 - tie) }

  @inline(__always)
  mutating func offer(_ key: UInt64, _ id: UInt32) {
    guard key >= threshold else { return }
    add(key, id)
  }

  private mutating func add(_ key: UInt64, _ id: UInt32) {
    guard limit > 0 else { return }
    kept.append((key, id))
    if limit <= Int.max / 2, kept.count >= limit * 2 { cut() }
  }

  private mutating func cut() {
    kept.sort(by: Top.precedes)
    if kept.count > limit { kept.removeSubrange(limit...) }
    if kept.count == limit { threshold = kept[limit - 1].key }
  }

  private static func precedes(_ a: (key: UInt64, id: UInt32), _ b: (key: UInt64, id: UInt32)) -> Bool {
    a.key != b.key ? a.key > b.key : a.id < b.id
  }

  /// Best first.
  var ids: [UInt32] { kept.sorted(by: Top.precedes).prefix(limit).map(\.id) }

  /// The last key that is good enough so far; 0 while there is room.
  mutating func settledThreshold() -> UInt64 {
    cut()
    return threshold
  }
}
