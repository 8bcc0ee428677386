// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Reading

extension NameLabelTrainer {
  /// The bytes of a model file, see `LabelModel`.
  func file() -> [UInt8] {
    let names = NameLabelTrainer.slots(nameTable.keys, nameTable.weights, lanes: 4)
    let words = NameLabelTrainer.slots(wordTable.keys, wordTable.weights, lanes: 16)
    var bytes: [UInt8] = []
    for word in [
      LabelModel.magic, LabelModel.version, UInt32(names.checks.count), UInt32(words.checks.count),
      UInt32(LabelModel.scale),
    ] {
      withUnsafeBytes(of: word.littleEndian) { bytes += Array($0) }
    }
    for table in [names, words] {
      for check in table.checks { withUnsafeBytes(of: check.littleEndian) { bytes += Array($0) } }
      bytes += table.rows
    }
    for weight in transitions { bytes.append(UInt8(bitPattern: NameLabelTrainer.quantised(weight))) }
    return bytes
  }

  private static func quantised(_ weight: Float) -> Int8 {
    Int8(max(-127, min(127, (weight * LabelModel.scale).rounded())))
  }

  private static func slots<Row: SIMD>(
    _ keys: [UInt64], _ weights: [Row], lanes: Int
  ) -> (checks: [UInt16], rows: [UInt8]) where Row.Scalar == Float {
    let rows = zip(keys, weights).map { key, row in (key, (0..<lanes).map { quantised(row[$0]) }) }
      .filter { $0.1.contains { abs($0) > 1 } }
    // Even, so that rows of four bytes lie where such rows may.
    let slots = max(64, rows.count * 4 / 3) / 2 * 2
    var checks = [UInt16](repeating: 0, count: slots)
    var bytes = [UInt8](repeating: 0, count: slots * lanes)
    for (key, row) in rows {
      var (slot, check) = LabelModel.place(key, slots: slots)
      while checks[slot] != 0, checks[slot] != check { slot = slot + 1 == slots ? 0 : slot + 1 }
      checks[slot] = check
      for (k, weight) in row.enumerated() { bytes[slot * lanes + k] = UInt8(bitPattern: weight) }
    }
    return (checks, bytes)
  }

  /// Precision and recall of names with their kinds, in words.
  func figures(_ articles: [Article]) -> String {
    var right = [0, 0, 0]
    var found = right
    var gold = right
    for article in articles {
      for segment in article.segments {
        let expected = NameLabelTrainer.names(segment.tags)
        let names = NameLabelTrainer.names(tags(article, segment))
        for name in expected { gold[name.kind] += 1 }
        for name in names {
          found[name.kind] += 1
          if expected.contains(where: { $0 == name }) { right[name.kind] += 1 }
        }
      }
    }
    func figure(_ right: Int, _ found: Int, _ gold: Int) -> String {
      let share = { (a: Int, b: Int) in b == 0 ? 0 : Double(a * 1000 / b) / 10 }
      return "P \(share(right, found)) R \(share(right, gold)) F \(share(2 * right, found + gold))"
    }
    var lines = "all \(figure(right.reduce(0, +), found.reduce(0, +), gold.reduce(0, +)))"
    for (kind, name) in ["person", "organisation", "place"].enumerated() {
      lines += "; \(name) \(figure(right[kind], found[kind], gold[kind]))"
    }
    return lines
  }

  /// The names that a sequence of tags tells.
  static func names(_ tags: [Int]) -> [(start: Int, end: Int, kind: Int)] {
    var names: [(Int, Int, Int)] = []
    var start = 0
    for (i, tag) in tags.enumerated() where tag != NameTag.outside {
      if !NameTag.continues(tag) { start = i }
      if !NameTag.isOpen(tag) { names.append((start, i + 1, NameTag.kind(tag))) }
    }
    return names
  }
}
