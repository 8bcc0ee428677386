// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Scores documents by reading them: for the few of a rare word.
struct SparseScorer {
  private let index: TextIndex
  private let parts: [(low: UInt32, width: UInt32, weight: UInt32)]
  private let meanLength: Float
  private var found: [(term: UInt32, halves: Int, weight: UInt32)] = []

  init(_ index: TextIndex, _ parts: [(terms: Range<Int>, weight: UInt32)]) {
    self.index = index
    self.parts = parts.map { (UInt32($0.terms.lowerBound), UInt32($0.terms.count), $0.weight) }
    meanLength = index.meanLength
  }

  /// The same score as that of adding up impacts from postings.
  mutating func score(_ document: Int) -> UInt32 {
    found.removeAll(keepingCapacity: true)
    let entries = index.entries
    let range = index.entryRange(document)
    var halves = 2
    parts.withUnsafeBufferPointer { parts in
      for at in range {
        let entry = entries.unchecked(at)
        if EntryMark.isFieldEnd(entry, entries.mask) {
          halves = 1
          continue
        }
        var weight: UInt32 = 0
        for part in parts where entry &- part.low < part.width { weight &+= part.weight }
        if weight > 0 { add(entry, halves, weight) }
      }
    }
    var sum: UInt32 = 0
    for item in found {
      sum &+= item.weight &* UInt32(Impact.value(halves: item.halves, length: range.count, meanLength: meanLength))
    }
    return sum
  }

  private mutating func add(_ term: UInt32, _ halves: Int, _ weight: UInt32) {
    for place in found.indices where found[place].term == term {
      found[place].halves += halves
      return
    }
    found.append((term, halves, weight))
  }
}

/// What it is worth that words stand close to each other, as they were typed.
struct Closeness {
  /// Words further apart than this are not close.
  private static let closest = 8
  private static let bonus: UInt32 = 120
  private static let mostWords = 8

  private let index: TextIndex
  private let words: [(low: UInt32, width: UInt32)]
  private let pairs: [(first: Int, second: Int, weight: UInt32)]
  /// The most that a document can get.
  let most: UInt32

  /// - Parameter pairs: Places in `parts` of words typed beside each other.
  init(_ index: TextIndex, _ parts: [(terms: Range<Int>, weight: UInt32)], _ pairs: [(Int, Int)]) {
    self.index = index
    words = parts.prefix(Closeness.mostWords).map { (UInt32($0.terms.lowerBound), UInt32($0.terms.count)) }
    self.pairs = pairs.prefix(Closeness.mostWords).filter { max($0.0, $0.1) < Closeness.mostWords }.map {
      ($0.0, $0.1, min(parts[$0.0].weight, parts[$0.1].weight))
    }
    most = self.pairs.reduce(0) { $0 + $1.weight * Closeness.bonus }
  }

  /// For each pair the weight of its commoner word, the less the further apart they stand at best; behind each other
  /// in the order typed before the other way round.
  func value(_ document: Int) -> UInt32 {
    let far = -1 << 20
    var last = InlineArray<8, Int>(repeating: far)
    var best = InlineArray<8, Int>(repeating: Closeness.closest + 1)
    var word = 0
    let entries = index.entries
    words.withUnsafeBufferPointer { words in
      pairs.withUnsafeBufferPointer { pairs in
        for at in index.entryRange(document) {
          let entry = entries.unchecked(at)
          if entries.mask - entry < EntryMark.count {
            if EntryMark.isFieldEnd(entry, entries.mask) { last = InlineArray<8, Int>(repeating: far) }
            continue
          }
          for place in words.indices where entry &- words[place].low < words[place].width {
            last[place] = word
            for number in pairs.indices {
              // A word that both may mean is not close to itself.
              let (first, second) = (pairs[number].first, pairs[number].second)
              if place == second, last[first] < word { best[number] = min(best[number], word - last[first]) }
              if place == first, last[second] < word { best[number] = min(best[number], word - last[second] + 1) }
            }
          }
          word += 1
        }
      }
    }
    var sum: UInt32 = 0
    for number in pairs.indices where best[number] <= Closeness.closest {
      sum += pairs[number].weight * Closeness.bonus / UInt32(best[number])
    }
    return sum
  }
}
