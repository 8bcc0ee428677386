// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Foundation
import Syntax

/// Clusters of words that have like neighbours, by the exchange algorithm: each word in turn goes where the mutual
/// information of neighbouring clusters is highest (Martin, Liermann and Ney 1998).
struct WordClusters {
  static let classes = 254
  /// Words that occur less often are one cluster, 0.
  static let least = 4

  /// The cluster of each word in lower case, from 1; no entry for rare words.
  let clusters: [UInt64: UInt8]

  init(_ sentences: [TrainingSentence], rounds: Int, report: (String) -> Void) {
    let words = Vocabulary(sentences)
    var exchange = Exchange(words)
    for round in 1...rounds { report("clusters round \(round): \(exchange.run()) words moved") }
    var clusters: [UInt64: UInt8] = [:]
    for (i, word) in words.frequent.enumerated() { clusters[word] = UInt8(exchange.clusters[i]) }
    self.clusters = clusters
  }
}

/// The frequent words, the most frequent first, and the text as their numbers.
private struct Vocabulary {
  let frequent: [UInt64]
  let counts: [Int]
  /// A rare word is `frequent.count`, the end of a sentence one more.
  let text: [Int]

  init(_ sentences: [TrainingSentence]) {
    var counts: [UInt64: Int] = [:]
    for sentence in sentences {
      for i in 0..<sentence.count { counts[sentence.signatures[i + 2].lower, default: 0] += 1 }
    }
    let frequent = counts.filter { $0.value >= WordClusters.least }.sorted {
      $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key
    }
    let numbers = Dictionary(uniqueKeysWithValues: frequent.enumerated().map { ($0.element.key, $0.offset) })
    var text = [frequent.count + 1]
    for sentence in sentences {
      for i in 0..<sentence.count { text.append(numbers[sentence.signatures[i + 2].lower] ?? frequent.count) }
      text.append(frequent.count + 1)
    }
    self.frequent = frequent.map(\.key)
    self.counts = frequent.map(\.value)
    self.text = text
  }
}

/// One state of the exchange: which cluster each word is in, and how often clusters follow one another.
private struct Exchange {
  /// Of the frequent words from 1 on, then 0 for rare ones, then that of the end of a sentence.
  private(set) var clusters: [Int]
  private let counts: [Int]
  /// Words that follow and precede each word, and how often; a word that follows itself stands in `selves`.
  private var next: [[(word: Int, count: Int)]]
  private var previous: [[(word: Int, count: Int)]]
  private var selves: [Int]
  private let total = WordClusters.classes + 2
  private var pairs: [Int]
  private var sizes: [Int]
  /// n times its logarithm.
  private let entropy: [Double]

  init(_ words: Vocabulary) {
    let nodes = words.frequent.count + 2
    counts = words.counts
    clusters = words.frequent.indices.map { $0 % WordClusters.classes + 1 } + [0, WordClusters.classes + 1]
    next = Array(repeating: [], count: nodes)
    previous = next
    selves = Array(repeating: 0, count: nodes)
    pairs = Array(repeating: 0, count: total * total)
    sizes = Array(repeating: 0, count: total)
    var neighbours: [Int: Int] = [:]
    for (a, b) in zip(words.text, words.text.dropFirst()) { neighbours[a * nodes + b, default: 0] += 1 }
    for (key, n) in neighbours.sorted(by: { $0.key < $1.key }) {
      let (a, b) = (key / nodes, key % nodes)
      if a == b {
        selves[a] = n
      } else {
        next[a].append((b, n))
        previous[b].append((a, n))
      }
      pairs[clusters[a] * total + clusters[b]] += n
      sizes[clusters[a]] += n
    }
    entropy = (0...words.text.count).map { $0 < 2 ? 0 : Double($0) * log(Double($0)) }
  }

  /// Lets each word choose once, and returns how many have moved.
  mutating func run() -> Int {
    var moved = 0
    var after = [Int](repeating: 0, count: total)
    var before = after
    for word in counts.indices {
      let old = clusters[word]
      var afters: [Int] = []
      var befores: [Int] = []
      gather(next[word], &after, &afters)
      gather(previous[word], &before, &befores)
      shift(word, old, after, afters, before, befores, by: -1)
      var best = old
      var highest = -Double.infinity
      for cluster in 1...WordClusters.classes {
        let gain = gain(word, cluster, after, afters, before, befores)
        if gain > highest { (best, highest) = (cluster, gain) }
      }
      shift(word, best, after, afters, before, befores, by: 1)
      clusters[word] = best
      if best != old { moved += 1 }
      for cluster in afters { after[cluster] = 0 }
      for cluster in befores { before[cluster] = 0 }
    }
    return moved
  }

  private func gather(_ neighbours: [(word: Int, count: Int)], _ counts: inout [Int], _ seen: inout [Int]) {
    for (word, count) in neighbours {
      let cluster = clusters[word]
      if counts[cluster] == 0 { seen.append(cluster) }
      counts[cluster] += count
    }
  }

  /// Puts a word into a cluster, or takes it out.
  private mutating func shift(
    _ word: Int, _ cluster: Int, _ after: [Int], _ afters: [Int], _ before: [Int], _ befores: [Int], by sign: Int
  ) {
    for other in afters { pairs[cluster * total + other] += sign * after[other] }
    for other in befores { pairs[other * total + cluster] += sign * before[other] }
    pairs[cluster * total + cluster] += sign * selves[word]
    sizes[cluster] += sign * counts[word]
  }

  private func gain(
    _ word: Int, _ cluster: Int, _ after: [Int], _ afters: [Int], _ before: [Int], _ befores: [Int]
  ) -> Double {
    func grown(_ n: Int, by more: Int) -> Double { entropy[n + more] - entropy[n] }
    var gain = -2 * grown(sizes[cluster], by: counts[word])
    for other in afters where other != cluster { gain += grown(pairs[cluster * total + other], by: after[other]) }
    for other in befores where other != cluster { gain += grown(pairs[other * total + cluster], by: before[other]) }
    return gain + grown(pairs[cluster * total + cluster], by: after[cluster] + before[cluster] + selves[word])
  }
}
