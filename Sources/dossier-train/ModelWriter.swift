// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Syntax

/// Puts what was learnt into the bytes of a model file.
struct ModelWriter {
  private var sections: [[UInt8]] = Array(repeating: [], count: ModelFile.Section.allCases.count)
  private var tagCount = 0
  private var lexiconSlots = 0
  private var taggerSlots = 0
  private var actionSlots = 0
  private var relationSlots = 0
  private var reviewSlots = 0
  /// The tagger's doubt and the slack of the parser's beam in the units of the trainer, and the width of the beam.
  var doubt: Float = 1
  var slack: Float = 1
  var width = 1
  private var taggerFactor: Float = 1
  private(set) var actionFactor: Float = 1

  private mutating func set(_ section: ModelFile.Section, _ bytes: [UInt8]) { sections[section.rawValue] = bytes }

  mutating func add(_ tags: TagSet, _ lexicon: LexiconBuilder) {
    tagCount = tags.pairs.count
    set(.tags, tags.pairs.flatMap { [$0.partOfSpeech.rawValue, $0.fineTag.rawValue] })
    lexiconSlots = lexicon.slots
    var bytes: [UInt8] = []
    for entry in lexicon.entries {
      bytes += littleEndian(entry.check)
      bytes += [entry.tag, entry.cluster, UInt8(entry.wordClass & 0xFF), UInt8(entry.wordClass >> 8)]
    }
    set(.lexicon, bytes)
  }

  mutating func addTagger(_ weights: FeatureWeights, limit: Int) {
    let table = SparseRows(weights, weights.heaviest(limit))
    taggerSlots = table.index.slots
    taggerFactor = table.factor
    set(.taggerIndex, table.index.entries.flatMap(littleEndian))
    set(.taggerEntries, table.entries)
  }

  mutating func addRelations(_ weights: FeatureWeights, limit: Int) {
    let table = SparseRows(weights, weights.heaviest(limit))
    relationSlots = table.index.slots
    set(.relationIndex, table.index.entries.flatMap(littleEndian))
    set(.relationEntries, table.entries)
  }

  mutating func addActions(_ weights: FeatureWeights, limit: Int) {
    let rows = weights.heaviest(limit)
    let quantisation = Quantisation(weights, rows)
    actionFactor = quantisation.factor
    var index = IndexBuilder(count: rows.count)
    // The first row stays empty, since the number 0 says that a feature is unknown.
    var bytes = [UInt8](repeating: 0, count: 16)
    for row in rows {
      let (scale, values) = quantisation.values(weights, row)
      if values.allSatisfy({ $0 == 0 }) { continue }
      index.add(weights.feature(row), bytes.count / 16 * 4 + scale)
      bytes += values.map { UInt8(bitPattern: $0) }
    }
    actionSlots = index.slots
    set(.actionIndex, index.entries.flatMap(littleEndian))
    set(.actionRows, bytes)
  }

  /// The second look is written in the units of the scores of a parser, by what these were multiplied with.
  mutating func addReview(_ weights: FeatureWeights, limit: Int, factor: Float) {
    let rows = weights.heaviest(limit)
    let factor = factor * Reviewer.scale / ReviewTrainer.trust
    var index = IndexBuilder(count: rows.count)
    for row in rows {
      let weight = (weights.weight(row, 0) * factor).rounded()
      let most = Float(Reviewer.zero - 1)
      if weight != 0 { index.add(weights.feature(row), Reviewer.zero + Int(max(-most, min(most, weight)))) }
    }
    reviewSlots = index.slots
    set(.reviewIndex, index.entries.flatMap(littleEndian))
  }

  func bytes() -> [UInt8] {
    var offsets: [UInt32] = []
    var body: [UInt8] = []
    let start = (ModelFile.headerWords * 4 + 63) / 64 * 64
    for section in sections {
      offsets.append(UInt32(start + body.count))
      body += section
      body += Array(repeating: 0, count: (64 - body.count % 64) % 64)
    }
    let numbers =
      ModelFile.magic + [ModelFile.version, UInt32(start + body.count), UInt32(tagCount)]
      + [lexiconSlots, taggerSlots, actionSlots, relationSlots].map { UInt32($0) }
      + [
        UInt32(max(1, doubt * taggerFactor)), UInt32(width), UInt32(min(1e9, slack * actionFactor)),
        UInt32(reviewSlots),
      ]
      + offsets
    let header = numbers.flatMap(littleEndian)
    return header + Array(repeating: 0, count: start - header.count) + body
  }
}

private func littleEndian<T: FixedWidthInteger>(_ value: T) -> [UInt8] {
  withUnsafeBytes(of: value.littleEndian) { Array($0) }
}

/// Places features in slots, half of which stay free.
private struct IndexBuilder {
  let slots: Int
  private(set) var entries: [UInt32]

  init(count: Int) {
    slots = count * 2 + 1
    entries = Array(repeating: 0, count: slots + FeatureIndex.margin)
  }

  mutating func add(_ feature: UInt64, _ number: Int) {
    precondition(number > 0 && number <= FeatureIndex.numberMask, "a table has more rows than its numbers can tell")
    var slot = featureSlot(feature, slots: slots)
    while entries[slot] != 0 { slot += 1 }
    precondition(slot + 1 < entries.count, "features crowd at the end of a table")
    entries[slot] = FeatureIndex.check(feature) | UInt32(number)
  }
}

/// From weights to eight bits and a scale: the largest weight of all is 127 times 2³, and a row takes the finest of the
/// four scales that holds its own largest one.
private struct Quantisation {
  let factor: Float

  init(_ weights: FeatureWeights, _ rows: [Int]) {
    let largest =
      rows.map { row in (0..<weights.classCount).map { abs(weights.weight(row, $0)) }.max() ?? 0 }.max() ?? 0
    factor = largest > 0 ? 127 * 8 / largest : 1
  }

  /// The scale of a row, and its weights as eight bits.
  func values(_ weights: FeatureWeights, _ row: Int) -> (scale: Int, values: [Int8]) {
    let scaled = (0..<weights.classCount).map { weights.weight(row, $0) * factor }
    let largest = scaled.map { abs($0) }.max() ?? 0
    var scale = 0
    while scale < 3, largest > Float(127 << scale) { scale += 1 }
    return (scale, scaled.map { Int8(max(-127, min(127, ($0 / Float(1 << scale)).rounded()))) })
  }
}

private struct SparseRows {
  private(set) var index: IndexBuilder
  /// The first two bytes stay empty, since the number 0 says that a feature is unknown.
  private(set) var entries: [UInt8] = [0, 0]
  let factor: Float

  init(_ weights: FeatureWeights, _ rows: [Int]) {
    let quantisation = Quantisation(weights, rows)
    factor = quantisation.factor
    index = IndexBuilder(count: rows.count)
    for row in rows {
      let (scale, values) = quantisation.values(weights, row)
      let pairs = values.enumerated().filter { $0.element != 0 }
      if pairs.isEmpty { continue }
      index.add(weights.feature(row), entries.count / 2)
      if pairs.count * 2 >= weights.stride {
        entries += [SparseTable.whole, UInt8(scale)]
        entries += (0..<weights.stride).map { $0 < values.count ? UInt8(bitPattern: values[$0]) : 0 }
      } else {
        entries += [UInt8(pairs.count), UInt8(scale)]
        for (k, value) in pairs { entries += [UInt8(k), UInt8(bitPattern: value)] }
      }
    }
  }
}
