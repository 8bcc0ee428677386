// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// A set of documents: a sorted list when they are few, a bit for each document when they are many.
enum DocumentSet: Sendable, Hashable {
  case list([UInt32])
  case bits([UInt64], count: Int)

  /// More than one in 32 documents are many: the bits then take less room than the list.
  static func isMany(_ count: Int, of documents: Int) -> Bool { count > documents / 32 }

  init(bits: [UInt64]) { self = .bits(bits, count: bits.reduce(0) { $0 + $1.nonzeroBitCount }) }

  /// All documents below the count for which the condition is true.
  @inline(__always)
  init(of documents: Int, where condition: (Int) -> Bool) {
    var bits = [UInt64](repeating: 0, count: (documents + 63) / 64)
    bits.withUnsafeMutableBufferPointer { bits in
      for at in bits.indices {
        var word: UInt64 = 0
        for bit in 0..<min(64, documents - at * 64) where condition(at * 64 + bit) { word |= 1 << UInt64(bit) }
        bits[at] = word
      }
    }
    self.init(bits: bits)
  }

  static func everything(_ documents: Int) -> DocumentSet {
    var bits = [UInt64](repeating: .max, count: (documents + 63) / 64)
    if documents & 63 != 0 { bits[bits.count - 1] = 1 << UInt64(documents & 63) - 1 }
    return .bits(bits, count: documents)
  }

  static let nothing = DocumentSet.list([])

  /// The documents that hold one of the terms.
  init(_ terms: Range<Int>, in index: TextIndex) {
    let estimate = index.postingCount(terms)
    guard DocumentSet.isMany(estimate, of: index.documentCount) else {
      self = .list(DocumentSet.list(terms, estimate, index))
      return
    }
    var bits = [UInt64](repeating: 0, count: (index.documentCount + 63) / 64)
    bits.withUnsafeMutableBufferPointer { bits in
      index.forEachPosting(terms) { document, _ in bits[document >> 6] |= 1 << UInt64(document & 63) }
    }
    self.init(bits: bits)
  }

  /// The documents that hold one of a few terms, ascending.
  private static func list(_ terms: Range<Int>, _ estimate: Int, _ index: TextIndex) -> [UInt32] {
    // To mark them and to collect the marks takes less time than to sort them, unless they are very few.
    if terms.count > 1, estimate > max(256, index.documentCount >> 10) {
      var bits = [UInt64](repeating: 0, count: (index.documentCount + 63) / 64)
      bits.withUnsafeMutableBufferPointer { bits in
        index.forEachPosting(terms) { document, _ in bits[document >> 6] |= 1 << UInt64(document & 63) }
      }
      return DocumentSet(bits: bits).ids
    }
    var list: [UInt32] = []
    list.reserveCapacity(estimate)
    index.forEachPosting(terms) { document, _ in list.append(UInt32(document)) }
    // The postings of one term are in order as they are.
    if terms.count > 1 {
      list.sort()
      var kept = 0
      for at in list.indices where at == 0 || list[at] != list[kept - 1] {
        list[kept] = list[at]
        kept += 1
      }
      list.removeSubrange(kept...)
    }
    return list
  }

  /// Those of the documents that hold one of the terms: goes through the postings once and sorts nothing.
  func intersection(_ terms: Range<Int>, in index: TextIndex) -> DocumentSet {
    let documents = index.documentCount
    switch self {
    case .list(let list):
      var open = DocumentSet.bits(list, documents)
      open.withUnsafeMutableBufferPointer { open in
        index.forEachPosting(terms) { document, _ in open[document >> 6] &= ~(1 << UInt64(document & 63)) }
      }
      return .list(list.filter { open[Int($0 >> 6)] >> UInt64($0 & 63) & 1 == 0 })
    case .bits(let mine, _):
      var bits = [UInt64](repeating: 0, count: mine.count)
      bits.withUnsafeMutableBufferPointer { bits in
        index.forEachPosting(terms) { document, _ in bits[document >> 6] |= 1 << UInt64(document & 63) }
        for at in bits.indices { bits[at] &= mine[at] }
      }
      let result = DocumentSet(bits: bits)
      return DocumentSet.isMany(result.count, of: documents) ? result : .list(result.ids)
    }
  }

  var count: Int {
    switch self {
    case .list(let list): list.count
    case .bits(_, let count): count
    }
  }

  func contains(_ id: UInt32) -> Bool {
    switch self {
    case .bits(let bits, _): return bits[Int(id >> 6)] >> UInt64(id & 63) & 1 != 0
    case .list(let list):
      var (low, high) = (0, list.count)
      while low < high {
        let middle = (low + high) / 2
        if list[middle] < id { low = middle + 1 } else { high = middle }
      }
      return low < list.count && list[low] == id
    }
  }

  /// Ascending.
  @inline(__always)
  func visit(_ body: (UInt32) -> Void) {
    switch self {
    case .list(let list): for id in list { body(id) }
    case .bits(let bits, _):
      for (at, word) in bits.enumerated() {
        var rest = word
        while rest != 0 {
          body(UInt32(at * 64 + rest.trailingZeroBitCount))
          rest &= rest - 1
        }
      }
    }
  }

  /// Ascending.
  var ids: [UInt32] {
    switch self {
    case .list(let list): return list
    case .bits(let bits, let count):
      return [UInt32](unsafeUninitializedCapacity: count) { buffer, used in
        for (at, word) in bits.enumerated() {
          var rest = word
          while rest != 0, used < count {
            buffer[used] = UInt32(at * 64 + rest.trailingZeroBitCount)
            used += 1
            rest &= rest - 1
          }
        }
      }
    }
  }

  /// The first so many ids, ascending.
  func ids(limit: Int) -> [UInt32] {
    guard case .bits(let bits, let count) = self, limit < count else { return Array(ids.prefix(limit)) }
    var result: [UInt32] = []
    for (at, word) in bits.enumerated() {
      var rest = word
      while rest != 0 {
        if result.count >= limit { return result }
        result.append(UInt32(at * 64 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return result
  }

  /// Those of the documents for which the condition is true.
  func filtered(of documents: Int, _ condition: (Int) -> Bool) -> DocumentSet {
    var list: [UInt32] = []
    visit { if condition(Int($0)) { list.append($0) } }
    return DocumentSet.list(list).packed(of: documents)
  }

  /// As bits when they are many.
  private func packed(of documents: Int) -> DocumentSet {
    guard case .list(let list) = self, DocumentSet.isMany(list.count, of: documents) else { return self }
    return .bits(DocumentSet.bits(list, documents), count: list.count)
  }

  private static func bits(_ list: [UInt32], _ documents: Int) -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: (documents + 63) / 64)
    bits.withUnsafeMutableBufferPointer { bits in
      for id in list { bits[Int(id >> 6)] |= 1 << UInt64(id & 63) }
    }
    return bits
  }

  func intersection(_ other: DocumentSet) -> DocumentSet {
    switch (self, other) {
    case (.bits(let a, _), .bits(let b, _)): DocumentSet(bits: DocumentSet.combined(a, b) { $0 & $1 })
    case (.list(let a), .list(let b)): .list(DocumentSet.common(a, b))
    case (.list(let list), _): .list(list.filter { other.contains($0) })
    case (_, .list(let list)): .list(list.filter { contains($0) })
    }
  }

  /// What two sorted lists have in common.
  private static func common(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var (i, j) = (0, 0)
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        while i < a.count, j < b.count {
          let (x, y) = (a[i], b[j])
          if x == y { result.append(x) }
          // Without a branch that nobody can foresee.
          i += x <= y ? 1 : 0
          j += y <= x ? 1 : 0
        }
      }
    }
    return result
  }

  func union(_ other: DocumentSet, of documents: Int) -> DocumentSet {
    switch (self, other) {
    case (.list(let list), _) where list.isEmpty: other
    case (_, .list(let list)) where list.isEmpty: self
    case (.bits(let a, _), .bits(let b, _)): DocumentSet(bits: DocumentSet.combined(a, b) { $0 | $1 })
    case (.bits(let a, _), .list(let b)): DocumentSet.adding(b, to: a)
    case (.list(let a), .bits(let b, _)): DocumentSet.adding(a, to: b)
    case (.list(let a), .list(let b)): DocumentSet.list(DocumentSet.merged(a, b)).packed(of: documents)
    }
  }

  private static func adding(_ list: [UInt32], to bits: [UInt64]) -> DocumentSet {
    var bits = bits
    for id in list { bits[Int(id >> 6)] |= 1 << UInt64(id & 63) }
    return DocumentSet(bits: bits)
  }

  private static func merged(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(a.count + b.count)
    var (i, j) = (0, 0)
    while i < a.count || j < b.count {
      let next = j == b.count || (i < a.count && a[i] < b[j]) ? a[i] : b[j]
      if i < a.count, a[i] == next { i += 1 }
      if j < b.count, b[j] == next { j += 1 }
      result.append(next)
    }
    return result
  }

  @inline(__always)
  private static func combined(_ a: [UInt64], _ b: [UInt64], _ operation: (UInt64, UInt64) -> UInt64) -> [UInt64] {
    [UInt64](unsafeUninitializedCapacity: a.count) { buffer, used in
      for at in a.indices { buffer[at] = operation(a[at], b[at]) }
      used = a.count
    }
  }

  func complement(of documents: Int) -> DocumentSet {
    guard case .bits(let all, _) = DocumentSet.everything(documents) else { return self }
    let mine: [UInt64] =
      switch self {
      case .list(let list): DocumentSet.bits(list, documents)
      case .bits(let bits, _): bits
      }
    return DocumentSet(bits: DocumentSet.combined(all, mine) { $0 & ~$1 })
  }
}
