// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel

/// The ids a list shows, ascending: all of them, at no cost, most, or some.
enum Rows: Hashable, Sendable {
  case all(Int)
  case most(RowSet)
  case some([UInt32])

  var count: Int {
    switch self {
    case .all(let count): count
    case .most(let rows): rows.count
    case .some(let ids): ids.count
    }
  }

  var isEmpty: Bool { count == 0 }

  /// The id in a row, which must lie inside the list.
  subscript(row: Int) -> UInt32 {
    switch self {
    case .all: UInt32(row)
    case .most(let rows): UInt32(rows[row])
    case .some(let ids): ids[row]
    }
  }

  /// The row of the first id that is not below the given one; `count` when there is none.
  func row(notBelow id: UInt32) -> Int {
    switch self {
    case .all(let count): return min(count, Int(id))
    case .most(let rows): return rows.count(below: Int(id))
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

  func contains(_ id: UInt32) -> Bool {
    switch self {
    case .all(let count): id < count
    case .most(let rows): rows.contains(Int(id))
    case .some: row(of: id) != nil
    }
  }

  /// The ids that both lists have.
  func intersection(_ other: Rows) -> Rows {
    switch (self, other) {
    case (.all, _): return other
    case (_, .all): return self
    case (.most(let a), .most(let b)): return .most(a.intersection(b))
    case (.most(let rows), .some(let ids)), (.some(let ids), .most(let rows)):
      return .some(ids.filter { rows.contains(Int($0)) })
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
}
