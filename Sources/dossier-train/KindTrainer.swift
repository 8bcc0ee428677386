// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Reading
import Syntax

/// Trains `KindModel`: multinomial logistic regression with adaptive steps and dropped features.
///
/// Reproducible: the order of examples and what is dropped come from a generator with a fixed seed.
struct KindTrainer {
  struct Example {
    var features: [Int32]
    /// How many of the first features ask for the letters of the name itself.
    var lexical: Int
    var label: Int
  }

  private(set) var ids: [UInt64: Int32] = [:]
  private(set) var keys: [UInt64] = []
  private var weights: [SIMD4<Float>] = []
  private var squares: [SIMD4<Float>] = []

  /// Label of a name: 0 person, 1 organisation, 2 place, 3 none of these.
  static func label(_ span: TextSpan, _ document: EntityDocument) -> Int {
    var best: (count: Int, label: Int)?
    for entity in document.entities where entity.span.overlaps(span) {
      guard entity.head.contains(where: span.overlaps) else { continue }
      let label = ["person": 0, "organization": 1, "place": 2][entity.type] ?? 3
      if entity.span.contains(span) {
        if best == nil || entity.span.count < best!.count { best = (entity.span.count, label) }
      }
    }
    if let best { return best.label }
    // The name was cut too long: it is what its last word is.
    let last = TextSpan(start: span.end - 1, end: span.end)
    let inner = document.entities.filter { span.contains($0.span) && $0.head.contains { $0.overlaps(last) } }
    guard let entity = inner.max(by: { $0.span.count < $1.span.count }) else { return 3 }
    return ["person": 0, "organization": 1, "place": 2][entity.type] ?? 3
  }

  /// The examples of documents. With `learning`, features seen for the first time get a number; else they are left out.
  mutating func examples(_ documents: [EntityDocument], learning: Bool) -> [Example] {
    var result: [Example] = []
    for document in documents {
      let prose = ProseText(SourceText(repairing: document.text))
      let syntax = SyntaxModel.shipped.analysis(of: prose)
      for name in NameExample.examples(in: prose, syntax: syntax) {
        var features: [Int32] = []
        var lexical = 0
        for (index, feature) in name.features.enumerated() {
          if index == name.lexical { lexical = features.count }
          if let id = ids[feature] {
            features.append(id)
          } else if learning {
            ids[feature] = Int32(keys.count)
            features.append(Int32(keys.count))
            keys.append(feature)
          }
        }
        result.append(
          Example(features: features, lexical: lexical, label: KindTrainer.label(name.span, document)))
      }
    }
    return result
  }

  /// Leaves out features that fewer than `minimum` examples have.
  mutating func prune(_ examples: inout [Example], minimum: Int) {
    var counts = [Int](repeating: 0, count: keys.count)
    for example in examples { for f in example.features { counts[Int(f)] += 1 } }
    var renumbered = [Int32](repeating: -1, count: keys.count)
    var kept: [UInt64] = []
    for i in keys.indices where counts[i] >= minimum {
      renumbered[i] = Int32(kept.count)
      kept.append(keys[i])
    }
    keys = kept
    ids = [:]
    for (i, key) in keys.enumerated() { ids[key] = Int32(i) }
    for i in examples.indices {
      let old = examples[i].features
      let kept = old.map { renumbered[Int($0)] }
      examples[i].features = kept.filter { $0 >= 0 }
      examples[i].lexical = kept.prefix(examples[i].lexical).filter { $0 >= 0 }.count
    }
  }

  mutating func train(_ examples: [Example], epochs: Int, rate: Float, drop: Float, blind: Float) {
    weights = Array(repeating: SIMD4(), count: keys.count)
    squares = Array(repeating: SIMD4(repeating: 1e-2), count: keys.count)
    var random = SeededGenerator(seed: 20)
    var order = Array(examples.indices)
    for _ in 0..<epochs {
      for i in order.indices.dropFirst().reversed() { order.swapAt(i, Int(random.next() % UInt64(i + 1))) }
      for e in order {
        let example = examples[e]
        let isBlind = Float(random.fraction()) < blind
        let kept = example.features.dropFirst(isBlind ? example.lexical : 0).filter { _ in
          Float(random.fraction()) >= drop
        }
        var scores = SIMD4<Float>()
        for f in kept { scores += weights[Int(f)] }
        var gradient = softmax(scores / (1 - drop))
        gradient[example.label] -= 1
        for f in kept {
          squares[Int(f)] += gradient * gradient
          weights[Int(f)] -= rate * gradient / squares[Int(f)].squareRoot()
        }
      }
    }
    for i in weights.indices { weights[i] /= (1 - drop) }
  }

  /// How many of the examples are judged rightly, in words.
  func figures(_ examples: [Example]) -> String {
    var right = 0
    for example in examples {
      var scores = SIMD4<Float>()
      for f in example.features { scores += weights[Int(f)] }
      if scores.indices.allSatisfy({ scores[$0] <= scores[example.label] }) { right += 1 }
    }
    return "\(right) of \(examples.count) right"
  }

  private func softmax(_ scores: SIMD4<Float>) -> SIMD4<Float> {
    var e = SIMD4<Float>()
    let top = scores.max()
    for k in 0..<4 { e[k] = exponential(scores[k] - top) }
    return e / e.sum()
  }

  /// e to the x by squaring a short series: the same on every machine, and close enough for a gradient.
  private func exponential(_ x: Float) -> Float {
    if x < -20 { return 0 }
    var y = 1 + x / 1024
    if y < 0 { y = 0 }
    for _ in 0..<10 { y *= y }
    return y
  }

  /// The bytes of a model file, see `KindModel`.
  func file() -> [UInt8] {
    let scale: Float = 24
    var rows: [(UInt64, SIMD4<Int8>)] = []
    for (i, key) in keys.enumerated() {
      let scaled = weights[i] * scale
      var row = SIMD4<Int8>()
      for k in 0..<4 { row[k] = Int8(max(-127, min(127, scaled[k].rounded()))) }
      if row != SIMD4() { rows.append((key, row)) }
    }
    let slots = max(64, rows.count * 3 / 2)
    var checks = [UInt16](repeating: 0, count: slots)
    var table = [SIMD4<Int8>](repeating: SIMD4(), count: slots)
    for (key, row) in rows {
      var (slot, check) = KindModel.place(key, slots: slots)
      while checks[slot] != 0, checks[slot] != check { slot = slot + 1 == slots ? 0 : slot + 1 }
      checks[slot] = check
      table[slot] = row
    }
    var bytes: [UInt8] = []
    for word in [KindModel.magic, KindModel.version, UInt32(slots), UInt32(scale)] {
      withUnsafeBytes(of: word.littleEndian) { bytes += Array($0) }
    }
    for check in checks { withUnsafeBytes(of: check.littleEndian) { bytes += Array($0) } }
    for row in table { for k in 0..<4 { bytes.append(UInt8(bitPattern: row[k])) } }
    return bytes
  }
}
