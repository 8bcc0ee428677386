// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Features by number, with their weights while they are learnt by adaptive steps (Duchi et al. 2011).
struct FeatureTable<Row: SIMD> where Row.Scalar == Float {
  private var ids: [UInt64: Int32] = [:]
  private(set) var keys: [UInt64] = []
  var weights: [Row] = []
  private var squares: [Row] = []

  /// The numbers of features, and how many of the first `lexical` of them are known.
  mutating func numbers(_ features: [UInt64], lexical: Int, learning: Bool) -> ([Int32], Int) {
    var numbers: [Int32] = []
    var known = 0
    for (index, feature) in features.enumerated() {
      if index == lexical { known = numbers.count }
      if let id = ids[feature] {
        numbers.append(id)
      } else if learning {
        ids[feature] = Int32(keys.count)
        numbers.append(Int32(keys.count))
        keys.append(feature)
      }
    }
    return (numbers, known)
  }

  /// Leaves out features that fewer than `minimum` of the lists have; gives the new number of each, or -1.
  mutating func prune(_ lists: [[Int32]], _ minimum: Int) -> [Int32] {
    var counts = [Int](repeating: 0, count: keys.count)
    for list in lists { for f in list { counts[Int(f)] += 1 } }
    var numbers = [Int32](repeating: -1, count: keys.count)
    var kept: [UInt64] = []
    for i in keys.indices where counts[i] >= minimum {
      numbers[i] = Int32(kept.count)
      kept.append(keys[i])
    }
    keys = kept
    ids = [:]
    for (i, key) in keys.enumerated() { ids[key] = Int32(i) }
    return numbers
  }

  /// Forgets what was learnt.
  mutating func start() {
    weights = Array(repeating: .zero, count: keys.count)
    squares = Array(repeating: Row(repeating: 1e-2), count: keys.count)
  }

  /// The average of the weights of several runs.
  struct Average {
    private var sums: [Row] = []
    private var runs = 0

    mutating func add(_ table: FeatureTable) {
      if sums.isEmpty { sums = Array(repeating: .zero, count: table.weights.count) }
      for i in sums.indices { sums[i] += table.weights[i] }
      runs += 1
    }

    func weights(times factor: Float) -> [Row] { sums.map { $0 * (factor / Float(runs)) } }
  }

  mutating func step(_ i: Int, _ gradient: Row, _ rate: Float) {
    squares[i] += gradient * gradient
    weights[i] -= rate * gradient / squares[i].squareRoot()
  }
}
