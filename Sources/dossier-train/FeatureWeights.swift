// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// The weights of an averaged perceptron while it learns: a row of classes for each feature seen in a mistake.
///
/// The average over all steps is `weight - total / steps`, where `total` gathers each change times the step it came at
/// (Daumé 2006), so nothing is done for features that do not change.
final class FeatureWeights {
  let classCount: Int
  /// `classCount`, rounded up to a multiple of sixteen; one class stays by itself.
  let stride: Int
  /// Features are only added while true.
  private(set) var grows = true
  private(set) var count = 0
  private(set) var steps = 1

  private var slotBits: UInt64
  private var slots: UnsafeMutablePointer<Int32>
  private var capacity: Int
  private var keys: UnsafeMutablePointer<UInt64>
  private var weights: UnsafeMutablePointer<Float>
  private var totals: UnsafeMutablePointer<Double>
  private var learnt: UnsafeMutablePointer<Float>?

  init(classCount: Int, slotBits: UInt64 = 20) {
    self.classCount = classCount
    stride = classCount == 1 ? 1 : (classCount + 15) / 16 * 16
    self.slotBits = slotBits
    capacity = 1 << Int(slotBits - 1)
    slots = .allocate(capacity: 1 << Int(slotBits))
    slots.initialize(repeating: -1, count: 1 << Int(slotBits))
    keys = .allocate(capacity: capacity)
    weights = .allocate(capacity: capacity * stride)
    totals = .allocate(capacity: capacity * stride)
  }

  /// Fresh weights for the features that are given, and no others ever.
  convenience init(classCount: Int, only features: [UInt64]) {
    self.init(classCount: classCount)
    for feature in features { _ = row(adding: feature) }
    grows = false
  }

  deinit {
    slots.deallocate()
    keys.deallocate()
    weights.deallocate()
    totals.deallocate()
    learnt?.deallocate()
  }

  func feature(_ row: Int) -> UInt64 { keys[row] }
  func weight(_ row: Int, _ class: Int) -> Float { weights[row * stride + `class`] }

  @inline(__always)
  private func slot(_ feature: UInt64) -> Int { Int(truncatingIfNeeded: feature >> (64 - slotBits)) }

  @inline(__always)
  func row(_ feature: UInt64) -> Int {
    let mask = 1 << Int(slotBits) - 1
    var at = slot(feature)
    while slots[at] >= 0 {
      let row = Int(slots[at])
      if keys[row] == feature { return row }
      at = (at + 1) & mask
    }
    return -1
  }

  private func row(adding feature: UInt64) -> Int {
    let found = row(feature)
    if found >= 0 || !grows { return found }
    if count == capacity { double() }
    let row = count
    count += 1
    keys[row] = feature
    (weights + row * stride).initialize(repeating: 0, count: stride)
    (totals + row * stride).initialize(repeating: 0, count: stride)
    place(row)
    return row
  }

  private func place(_ row: Int) {
    let mask = 1 << Int(slotBits) - 1
    var at = slot(keys[row])
    while slots[at] >= 0 { at = (at + 1) & mask }
    slots[at] = Int32(row)
  }

  private func double() {
    func grown<T>(_ old: UnsafeMutablePointer<T>, _ size: Int) -> UnsafeMutablePointer<T> {
      let new = UnsafeMutablePointer<T>.allocate(capacity: size * 2)
      new.moveInitialize(from: old, count: size)
      old.deallocate()
      return new
    }
    keys = grown(keys, capacity)
    weights = grown(weights, capacity * stride)
    totals = grown(totals, capacity * stride)
    capacity *= 2
    slots.deallocate()
    slotBits += 1
    slots = .allocate(capacity: 1 << Int(slotBits))
    slots.initialize(repeating: -1, count: 1 << Int(slotBits))
    for row in 0..<count { place(row) }
  }

  /// Writes the sums of the features' weights, `stride` of them.
  func scores(_ features: UnsafePointer<UInt64>, _ featureCount: Int, into scores: UnsafeMutablePointer<Float>) {
    for k in 0..<stride { scores[k] = 0 }
    for i in 0..<featureCount {
      let row = row(features[i])
      guard row >= 0 else { continue }
      let weights = self.weights + row * stride
      for k in 0..<stride { scores[k] += weights[k] }
    }
  }

  /// One step: what is right gains, what was guessed loses; nothing happens when they are the same.
  func learn(
    _ features: UnsafePointer<UInt64>, _ featureCount: Int, right: Int, guessed: Int
  ) {
    steps += 1
    guard right != guessed else { return }
    let now = Double(steps)
    for i in 0..<featureCount {
      let row = row(adding: features[i])
      guard row >= 0 else { continue }
      let at = row * stride
      weights[at + right] += 1
      totals[at + right] += now
      weights[at + guessed] -= 1
      totals[at + guessed] -= now
    }
  }

  /// Part of a lesson that several decisions make up, which counts as one step.
  func change(_ features: UnsafePointer<UInt64>, _ featureCount: Int, _ class: Int, by amount: Float) {
    let now = Double(steps)
    for i in 0..<featureCount {
      let row = row(adding: features[i])
      guard row >= 0 else { continue }
      let at = row * stride + `class`
      weights[at] += amount
      totals[at] += now * Double(amount)
    }
  }

  func step() { steps += 1 }

  /// Learns on from the averages as they are; new ones are gathered from here.
  func restart() {
    learnt?.deallocate()
    self.learnt = nil
    steps = 1
    for i in 0..<(count * stride) { totals[i] = 0 }
  }

  /// Puts the averages in the place of the weights, until `continueLearning`.
  func average() {
    precondition(learnt == nil, "averaged already")
    learnt = weights
    let averages = UnsafeMutablePointer<Float>.allocate(capacity: capacity * stride)
    let n = Double(steps)
    for i in 0..<(count * stride) { averages[i] = weights[i] - Float(totals[i] / n) }
    weights = averages
  }

  func continueLearning() {
    guard let learnt else { return }
    weights.deallocate()
    weights = learnt
    self.learnt = nil
  }

  /// Adds averages that were learnt in another run.
  func add(_ other: FeatureWeights) {
    precondition(stride == other.stride, "weights of other classes")
    for from in 0..<other.count {
      let row = row(adding: other.keys[from])
      if row < 0 { continue }
      for k in 0..<stride { weights[row * stride + k] += other.weights[from * stride + k] }
    }
  }

  func scale(by factor: Float) {
    for i in 0..<(count * stride) { weights[i] *= factor }
  }

  /// The rows with the largest weights, at most `limit`, in the order of their features.
  func heaviest(_ limit: Int) -> [Int] {
    var rows: [(size: Float, row: Int)] = []
    for row in 0..<count {
      var size: Float = 0
      for k in 0..<classCount { size = max(size, abs(weights[row * stride + k])) }
      rows.append((size, row))
    }
    rows.sort { $0.size != $1.size ? $0.size > $1.size : keys[$0.row] < keys[$1.row] }
    return rows.prefix(limit).map(\.row).sorted { keys[$0] < keys[$1] }
  }
}

/// Goes through numbers in another order in every epoch, from 1, and in the same orders on every run.
func orders(_ epochs: Int, of numbers: some Sequence<Int>, seed: UInt64) -> [(epoch: Int, order: [Int])] {
  var generator = SeededGenerator(seed: seed)
  var order = Array(numbers)
  return (1...epochs).map { epoch in
    order.shuffle(using: &generator)
    return (epoch, order)
  }
}

/// SplitMix64, so that every run draws the same numbers.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
  /// A number from 0 up to, but not including, 1.
  mutating func fraction() -> Double { Double(next() >> 11) / Double(1 << 53) }
}
