// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Gives each term a number, in the order of first occurrence.
struct TermTable {
  /// A place for a term: free when the length is 0.
  private struct Slot {
    /// The bytes of a term of up to eight, the first one lowest; of a longer one its hash.
    var key: UInt64 = 0
    var length: UInt32 = 0
    var number: UInt32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 1 << 10)
  private var bytes: [UInt8] = []
  private var starts: [UInt32] = [0]

  var count: Int { starts.count - 1 }

  /// Appends the numbers of the tokens' terms, and the marks before hyphenated words; see `TextIndexBuilder.entries`.
  mutating func append(_ tokens: SearchTokens, to entries: GrowingNumbers) {
    var next = 0
    // As far as all terms are known, then one that is new.
    while let unknown = appendKnown(tokens, from: next, to: entries) {
      entries.append(add(tokens, unknown))
      next = unknown + 1
    }
  }

  /// Gives the token whose term has no number yet, if one comes; the mark before it is appended.
  private func appendKnown(_ tokens: SearchTokens, from start: Int, to entries: GrowingNumbers) -> Int? {
    tokens.withTokens { tokens, bytes in
      slots.withUnsafeBufferPointer { slots in
        let mask = slots.count - 1
        let shift = TermTable.shift(slots.count)
        return entries.append(atMost: 2 * (tokens.count - start)) { target in
          var (at, added) = (start, 0)
          while at < tokens.count {
            let token = tokens[at]
            if token.parts > 0 {
              target[added] = UInt32.max - EntryMark.joined(parts: token.parts)
              added += 1
            }
            let term = token.term
            let (key, length) = (TermTable.key(bytes + term.lowerBound, term.count), UInt32(term.count))
            var slot = TermTable.slot(key, shift)
            while slots[slot].key != key || slots[slot].length != length
              || (length > 8 && !isTerm(Int(slots[slot].number), bytes + term.lowerBound, term.count))
            {
              if slots[slot].length == 0 { return (added, at) }
              slot = (slot + 1) & mask
            }
            target[added] = slots[slot].number
            added += 1
            at += 1
          }
          return (added, nil)
        }
      }
    }
  }

  private func isTerm(_ number: Int, _ term: UnsafeRawPointer, _ length: Int) -> Bool {
    bytes.withUnsafeBytes { bytes in
      let known = bytes.baseAddress! + Int(starts[number])
      var at = 0
      while at + 8 <= length {
        guard
          known.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            == term.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        else { return false }
        at += 8
      }
      while at < length {
        guard known.load(fromByteOffset: at, as: UInt8.self) == term.load(fromByteOffset: at, as: UInt8.self) else {
          return false
        }
        at += 1
      }
      return true
    }
  }

  /// Gives the term of a token, which is not in the table, a number.
  private mutating func add(_ tokens: SearchTokens, _ index: Int) -> UInt32 {
    let number = UInt32(count)
    let key = tokens.withTokens { tokens, source in
      let term = tokens[index].term
      bytes.append(contentsOf: UnsafeRawBufferPointer(start: source + term.lowerBound, count: term.count))
      return TermTable.key(source + term.lowerBound, term.count)
    }
    let length = UInt32(bytes.count) - starts[starts.count - 1]
    starts.append(UInt32(bytes.count))
    TermTable.put(Slot(key: key, length: length, number: number), in: &slots)
    if count * 4 > slots.count * 3 { grow() }
    return number
  }

  private mutating func grow() {
    var grown = [Slot](repeating: Slot(), count: slots.count * 2)
    for slot in slots where slot.length > 0 { TermTable.put(slot, in: &grown) }
    slots = grown
  }

  private static func put(_ new: Slot, in slots: inout [Slot]) {
    let mask = slots.count - 1
    var slot = slot(new.key, shift(slots.count))
    while slots[slot].length > 0 { slot = (slot + 1) & mask }
    slots[slot] = new
  }

  // MARK: Keys

  /// The bytes of a term of up to eight, else a hash of them. Eight bytes must be there to be read, or as many as it has.
  @inline(__always)
  private static func key(_ term: UnsafeRawPointer, _ length: Int) -> UInt64 {
    let first = UInt64(littleEndian: term.loadUnaligned(as: UInt64.self))
    return length <= 8 ? first & (UInt64.max >> UInt64(64 - 8 * length)) : hash(first, term, length)
  }

  /// The last word may take bytes once more that the one before it took.
  @inline(never)
  private static func hash(_ first: UInt64, _ term: UnsafeRawPointer, _ length: Int) -> UInt64 {
    var hash = first &* multiplier
    var at = 8
    while at < length {
      let word = term.loadUnaligned(fromByteOffset: min(at, length - 8), as: UInt64.self)
      hash = (hash ^ hash >> 32 ^ UInt64(littleEndian: word)) &* multiplier
      at += 8
    }
    return hash
  }

  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Where to look for the key first.
  @inline(__always)
  private static func slot(_ key: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: ((key ^ key >> 32) &* multiplier) >> shift)
  }

  @inline(__always)
  private static func shift(_ slots: Int) -> UInt64 { UInt64(64 - slots.trailingZeroBitCount) }

  // MARK: Sorting

  /// The terms in the order of their bytes.
  struct Sorted {
    /// The number of each.
    var numbers: [UInt32]
    var bytes: [UInt8]
    /// Where each begins, and where the last one ends.
    var starts: [UInt32]

    var count: Int { numbers.count }

    func withTerm<R>(_ place: Int, _ body: (UnsafeRawBufferPointer) -> R) -> R {
      bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[Int(starts[place])..<Int(starts[place + 1])])) }
    }
  }

  consuming func sorted() -> Sorted {
    let order = order()
    var sorted = Sorted(numbers: order, bytes: [], starts: [0])
    sorted.bytes.reserveCapacity(bytes.count)
    sorted.starts.reserveCapacity(starts.count)
    bytes.withUnsafeBytes { bytes in
      for number in order {
        sorted.bytes.append(contentsOf: bytes[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])])
        sorted.starts.append(UInt32(sorted.bytes.count))
      }
    }
    return sorted
  }

  private func order() -> [UInt32] {
    bytes.withUnsafeBytes { bytes in
      func term(_ number: UInt32) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])])
      }
      // Most pairs differ in their first eight bytes, which are compared as one number.
      var keys = (0..<UInt32(count)).map { number in
        var key: UInt64 = 0
        let term = term(number)
        for at in 0..<8 { key = key << 8 | (at < term.count ? UInt64(term[at]) : 0) }
        return (key: key, number: number)
      }
      keys.sort { a, b in
        a.key != b.key ? a.key < b.key : term(a.number).lexicographicallyPrecedes(term(b.number))
      }
      return keys.map(\.number)
    }
  }
}
