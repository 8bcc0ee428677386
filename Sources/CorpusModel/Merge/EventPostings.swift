// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Under which keys events can be looked for; a table of lists in three arrays, since there are millions of them.
///
/// Two keys may come to be one, by chance: whoever looks compares what he finds.
struct EventPostings {
  private var keys: [UInt64] = Array(repeating: 0, count: 1 << 10)
  /// The newest element of the list in the same slot.
  private var heads: [Int32] = Array(repeating: -1, count: 1 << 10)
  private var elements: [(event: Int32, next: Int32)] = []
  private var keyCount = 0

  /// Puts the event at the head of the list, unless it stands there.
  mutating func add(_ event: Int, under key: UInt64) {
    if keyCount * 4 > keys.count * 3 { grow() }
    let slot = slot(of: key)
    if heads[slot] < 0 {
      keys[slot] = key
      keyCount += 1
    } else if elements[Int(heads[slot])].event == event {
      return
    }
    elements.append((Int32(event), heads[slot]))
    heads[slot] = Int32(elements.count - 1)
  }

  /// Appends the newest events of the list, at most `limit`; some may come more than once.
  func append(under key: UInt64, limit: Int, to found: inout [Int32]) {
    var element = heads[slot(of: key)]
    var count = 0
    while element >= 0, count < limit {
      let (event, next) = elements[Int(element)]
      found.append(event)
      element = next
      count += 1
    }
  }

  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key ^ key >> 32) & mask
    while heads[slot] >= 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldHeads) = (keys, heads)
    (keys, heads) = ([], [])
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    heads = Array(repeating: -1, count: oldKeys.count * 2)
    for (key, head) in zip(oldKeys, oldHeads) where head >= 0 {
      let slot = slot(of: key)
      keys[slot] = key
      heads[slot] = head
    }
  }

  /// A key made of numbers; the first one tells kinds of keys apart.
  static func key(_ numbers: (Int, Int, Int, Int)) -> UInt64 {
    var key: UInt64 = 0
    // The steps of SplitMix64.
    for number in [numbers.0, numbers.1, numbers.2, numbers.3] {
      key = (key ^ UInt64(bitPattern: Int64(number))) &+ 0x9E37_79B9_7F4A_7C15
      key = (key ^ key >> 30) &* 0xBF58_476D_1CE4_E5B9
      key = (key ^ key >> 27) &* 0x94D0_49BB_1331_11EB
    }
    return key ^ key >> 31
  }
}
