// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Things that are joined step by step, each with the entries it occurs in.
struct Clusters {
  private var parents: [Int] = []
  /// Of each cluster, by its root: the entries, ascending.
  private var entries: [[Int]] = []

  var indices: Range<Int> { parents.indices }

  /// Adds a cluster of its own; gives its number.
  mutating func add(_ entries: [Int]) -> Int {
    parents.append(parents.count)
    self.entries.append(entries)
    return parents.count - 1
  }

  /// The number that stands for all that are joined with this one.
  mutating func root(_ number: Int) -> Int {
    var number = number
    while parents[number] != number {
      parents[number] = parents[parents[number]]
      number = parents[number]
    }
    return number
  }

  mutating func join(_ a: Int, _ b: Int) {
    let (a, b) = (root(a), root(b))
    guard a != b else { return }
    let (low, high) = (min(a, b), max(a, b))
    parents[high] = low
    entries[low] = Clusters.union(entries[low], entries[high])
    entries[high] = []
  }

  /// In how many entries the cluster occurs.
  mutating func weight(_ number: Int) -> Int { entries[root(number)].count }

  mutating func occurs(_ number: Int, in entry: Int) -> Bool {
    let list = entries[root(number)]
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if list[middle] < entry { low = middle + 1 } else { high = middle }
    }
    return low < list.count && list[low] == entry
  }

  /// Whether the two occur in one entry, and so are held apart by it.
  mutating func meet(_ a: Int, _ b: Int) -> Bool {
    let (a, b) = (root(a), root(b))
    guard a != b else { return false }
    let (few, many) = entries[a].count < entries[b].count ? (a, b) : (b, a)
    let list = entries[few]
    return list.contains { occurs(many, in: $0) }
  }

  /// Of several candidates the one that occurs far more often than the others; the only one; or nil.
  mutating func prominent(_ candidates: [Int]) -> Int? {
    let ranked = candidates.map { (number: $0, weight: weight($0)) }.sorted {
      $0.weight != $1.weight ? $0.weight > $1.weight : $0.number < $1.number
    }
    guard ranked.count > 1 else { return ranked.first?.number }
    return ranked[0].weight >= 4 * ranked[1].weight ? ranked[0].number : nil
  }

  private static func union(_ a: [Int], _ b: [Int]) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(a.count + b.count)
    var (i, j) = (0, 0)
    while i < a.count || j < b.count {
      if j >= b.count || (i < a.count && a[i] < b[j]) {
        result.append(a[i])
        i += 1
      } else {
        if i < a.count, a[i] == b[j] { i += 1 }
        result.append(b[j])
        j += 1
      }
    }
    return result
  }
}
