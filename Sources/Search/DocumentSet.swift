// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// A set of documents: a sorted list when they are few, a bit for each document when they are many.
enum DocumentSet: Sendable, Hashable {
  case list([UInt32])
  case bits([UInt64], count: Int)

  /// More than one in 32 documents are many: the bits then take less room than the list.
  static func isMany(_ count: Int, of documents: Int) -> Bool { count > documents / 32 }

  /// From ids in any order, with repetitions.
  init(_ ids: some Sequence<UInt32>, estimate: Int, of documents: Int) {
    if DocumentSet.isMany(estimate, of: documents) {
      var bits = [UInt64](repeating: 0, count: (documents + 63) / 64)
      bits.withUnsafeMutableBufferPointer { bits in
        for id in ids { bits[Int(id >> 6)] |= 1 << UInt64(id & 63) }
      }
      self.init(bits: bits)
    } else {
      var list = Array(ids)
      list.sort()
      self = .list(list.indices.lazy.filter { $0 == 0 || list[$0] != list[$0 - 1] }.map { list[$0] })
    }
  }

  init(bits: [UInt64]) { self = .bits(bits, count: bits.reduce(0) { $0 + $1.nonzeroBitCount }) }

  static func everything(_ documents: Int) -> DocumentSet {
    var bits = [UInt64](repeating: .max, count: (documents + 63) / 64)
    if documents & 63 != 0 { bits[bits.count - 1] = 1 << UInt64(documents & 63) - 1 }
    return .bits(bits, count: documents)
  }

  static let nothing = DocumentSet.list([])

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
  var ids: [UInt32] {
    switch self {
    case .list(let list): return list
    case .bits(let bits, let count):
      var result: [UInt32] = []
      result.reserveCapacity(count)
      for (at, word) in bits.enumerated() {
        var rest = word
        while rest != 0 {
          result.append(UInt32(at * 64 + rest.trailingZeroBitCount))
          rest &= rest - 1
        }
      }
      return result
    }
  }

  func intersection(_ other: DocumentSet) -> DocumentSet {
    switch (self, other) {
    case (.bits(let a, _), .bits(let b, _)): DocumentSet(bits: zip(a, b).map { $0 & $1 })
    case (.list(let list), _): .list(list.filter { other.contains($0) })
    case (_, .list(let list)): .list(list.filter { contains($0) })
    }
  }

  func union(_ other: DocumentSet, of documents: Int) -> DocumentSet {
    if case .bits(let a, _) = self, case .bits(let b, _) = other {
      return DocumentSet(bits: zip(a, b).map { $0 | $1 })
    }
    return DocumentSet([ids, other.ids].joined(), estimate: count + other.count, of: documents)
  }

  func complement(of documents: Int) -> DocumentSet {
    guard case .bits(var bits, _) = DocumentSet.everything(documents) else { return self }
    switch self {
    case .list(let list): for id in list { bits[Int(id >> 6)] &= ~(1 << UInt64(id & 63)) }
    case .bits(let mine, _): for at in bits.indices { bits[at] &= ~mine[at] }
    }
    return DocumentSet(bits: bits)
  }
}
