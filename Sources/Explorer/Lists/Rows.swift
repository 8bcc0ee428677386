// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// The ids a list shows, ascending: all of them, at no cost, or some.
enum Rows: Hashable, Sendable {
  case all(Int)
  case some([UInt32])

  var count: Int {
    switch self {
    case .all(let count): count
    case .some(let ids): ids.count
    }
  }

  var isEmpty: Bool { count == 0 }

  /// The id in a row, which must lie inside the list.
  subscript(row: Int) -> UInt32 {
    switch self {
    case .all: UInt32(row)
    case .some(let ids): ids[row]
    }
  }

  /// The row of the first id that is not below the given one; `count` when there is none.
  func row(notBelow id: UInt32) -> Int {
    switch self {
    case .all(let count): return min(count, Int(id))
    case .some(let ids):
      var low = 0
      var high = ids.count
      while low < high {
        let middle = (low + high) / 2
        if ids[middle] < id { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  /// The row of an id, if the list has it.
  func row(of id: UInt32) -> Int? {
    let row = row(notBelow: id)
    return row < count && self[row] == id ? row : nil
  }

  /// The ids that both lists have.
  func intersection(_ other: Rows) -> Rows {
    switch (self, other) {
    case (.all, .some): return other
    case (_, .all): return self
    case (.some(let a), .some(let b)):
      var result: [UInt32] = []
      var i = 0
      var j = 0
      while i < a.count, j < b.count {
        if a[i] == b[j] {
          result.append(a[i])
          i += 1
          j += 1
        } else if a[i] < b[j] {
          i += 1
        } else {
          j += 1
        }
      }
      return .some(result)
    }
  }

  /// The ids that pass a test.
  func filter(_ isIncluded: (UInt32) -> Bool) -> Rows {
    switch self {
    case .all(let count): .some((0..<UInt32(count)).filter(isIncluded))
    case .some(let ids): .some(ids.filter(isIncluded))
    }
  }
}
