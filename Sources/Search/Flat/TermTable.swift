// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Gives each term a number, in the order of first occurrence.
struct TermTable {
  /// For each slot the upper half of the hash and, in the lower half, the number of the term and one; 0 is free.
  private var slots = [UInt64](repeating: 0, count: 1 << 12)
  private var bytes: [UInt8] = []
  private var starts: [UInt32] = [0]

  var count: Int { starts.count - 1 }

  mutating func id(of term: Range<Int>, in text: UnsafeRawBufferPointer) -> UInt32 {
    let wanted = UnsafeRawBufferPointer(rebasing: text[term])
    let hash = TermTable.hash(wanted)
    let (known, slot) = find(wanted, hash)
    if let known { return known }
    let id = starts.count - 1
    bytes.append(contentsOf: wanted)
    starts.append(UInt32(bytes.count))
    slots[slot] = hash & ~0xFFFF_FFFF | UInt64(id + 1)
    if starts.count * 2 > slots.count { grow() }
    return UInt32(id)
  }

  /// The number of the term, or the slot where it is to go.
  private func find(_ term: UnsafeRawBufferPointer, _ hash: UInt64) -> (id: UInt32?, slot: Int) {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 {
        if slots[slot] >> 32 == hash >> 32 {
          let id = Int(slots[slot] & 0xFFFF_FFFF) - 1
          if isTerm(id, term) { return (UInt32(id), slot) }
        }
        slot = (slot + 1) & mask
      }
      return (nil, slot)
    }
  }

  private func isTerm(_ id: Int, _ term: UnsafeRawBufferPointer) -> Bool {
    let start = Int(starts[id])
    guard Int(starts[id + 1]) - start == term.count else { return false }
    return bytes.withUnsafeBytes { bytes in
      var at = 0
      while at + 8 <= term.count {
        guard
          bytes.loadUnaligned(fromByteOffset: start + at, as: UInt64.self)
            == term.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        else { return false }
        at += 8
      }
      while at < term.count {
        if bytes[start + at] != term[at] { return false }
        at += 1
      }
      return true
    }
  }

  private mutating func grow() {
    var grown = [UInt64](repeating: 0, count: slots.count * 4)
    let mask = grown.count - 1
    bytes.withUnsafeBytes { bytes in
      for id in 0..<count {
        let hash = TermTable.hash(UnsafeRawBufferPointer(rebasing: bytes[Int(starts[id])..<Int(starts[id + 1])]))
        var slot = Int(truncatingIfNeeded: hash) & mask
        while grown[slot] != 0 { slot = (slot + 1) & mask }
        grown[slot] = hash & ~0xFFFF_FFFF | UInt64(id + 1)
      }
    }
    slots = grown
  }

  /// Eight bytes at a time, multiplied and folded.
  @inline(__always)
  static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
    var at = 0
    while at < bytes.count {
      var word: UInt64 = 0
      if at + 8 <= bytes.count {
        word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      } else {
        for place in at..<bytes.count { word = word << 8 | UInt64(bytes[place]) }
      }
      hash = (hash ^ word) &* 0xD6E8_FEB8_6659_FD93
      hash ^= hash >> 32
      at += 8
    }
    return hash &* 0x9E37_79B1_85EB_CA87
  }

  // MARK: Sorting

  /// Writes the terms in the order of their bytes; gives for each number the place in that order.
  consuming func write(to sections: inout SectionWriter) -> [UInt32] {
    let order = sorted()
    var rank = [UInt32](repeating: 0, count: count)
    var sortedBytes: [UInt8] = []
    sortedBytes.reserveCapacity(bytes.count)
    var sortedStarts: [UInt32] = [0]
    sortedStarts.reserveCapacity(starts.count)
    for (new, old) in order.enumerated() {
      rank[Int(old)] = UInt32(new)
      sortedBytes.append(contentsOf: bytes[Int(starts[Int(old)])..<Int(starts[Int(old) + 1])])
      sortedStarts.append(UInt32(sortedBytes.count))
    }
    sections.put("terms", bytes: sortedBytes)
    sections.put("termStarts", sortedStarts)
    return rank
  }

  private func sorted() -> [UInt32] {
    bytes.withUnsafeBytes { bytes in
      func term(_ id: UInt32) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[Int(starts[Int(id)])..<Int(starts[Int(id) + 1])])
      }
      // Most pairs differ in their first eight bytes, which are compared as one number.
      var keys = (0..<UInt32(count)).map { id in
        var key: UInt64 = 0
        let term = term(id)
        for at in 0..<8 { key = key << 8 | (at < term.count ? UInt64(term[at]) : 0) }
        return (key: key, id: id)
      }
      keys.sort { a, b in
        a.key != b.key ? a.key < b.key : term(a.id).lexicographicallyPrecedes(term(b.id))
      }
      return keys.map(\.id)
    }
  }
}
