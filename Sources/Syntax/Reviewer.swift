// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Looks again at the likeliest trees of a sentence, with features that only a finished tree has.
///
/// The number of a feature in the index is its weight, in sixteenths of the parser's scores, plus `zero`.
package struct Reviewer {
  package static let zero = 1 << 19
  package static let scale: Float = 16
  /// How much whole trees count beside the parsers, as a share of what they were learnt to count: they were learnt from
  /// weaker parsers, which have seen three quarters of the sentences.
  private static let share: Float = 2.0 / 3
  /// How far a tree lags behind that counts half, as a share of how far a hypothesis may lag behind while reading.
  package static let halvingBySlack: Float = 1

  let index: FeatureIndex
  let lexicon: Lexicon
  /// A tree that lags behind the best by so much counts half as much as that.
  let halving: Float

  /// The number of the best tree. `nodes` has room for the sentence, the root and nobody.
  func best(
    _ trees: [TreeHypothesis], _ words: UnsafePointer<ParserWord>, _ count: Int, _ nodes: UnsafeMutablePointer<TreeNode>
  ) -> Int {
    if trees.count < 2 { return 0 }
    var scores: [Float] = []
    let clusters = lexicon.clusters(words, count)
    withUnsafeTemporaryAllocation(of: ParserWord.self, capacity: count + 2) { own in
      for tree in trees {
        tree.write(words, into: nodes, words: own.baseAddress!)
        scores.append(
          tree.score + Float(sum(nodes, own.baseAddress!, clusters, count)) * Reviewer.share / Reviewer.scale)
      }
    }
    return commonest(trees, scores, halving: halving)
  }

  private func sum(
    _ nodes: UnsafePointer<TreeNode>, _ words: UnsafePointer<ParserWord>, _ clusters: [UInt64], _ count: Int
  ) -> Int {
    var sum = 0
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: reviewFeatureLimit) { room in
      withScores { _, found in
        clusters.withUnsafeBufferPointer {
          let tree = ReviewedTree(nodes: nodes, words: words, clusters: $0.baseAddress!, count: count)
          tree.features(room.baseAddress!) { features, many in
            let n = index.find(features, count: many, into: found)
            for i in 0..<n { sum &+= Int(found[i]) &- Reviewer.zero }
          }
        }
      }
    }
    return sum
  }
}

/// The number of the tree that has most in common with all, each of which counts by its score: the one in which the most
/// arcs are likely to be right, which need not be the likeliest as a whole.
package func commonest(_ trees: [TreeHypothesis], _ scores: [Float], halving: Float) -> Int {
  let highest = scores.max() ?? 0
  let shares = scores.map { score -> Float in
    let halvings = min((highest - score) / halving, 100)
    // Halved so many times, and in between on a straight line.
    return Float(sign: .plus, exponent: -Int(halvings), significand: 1 - (halvings - halvings.rounded(.down)) / 2)
  }
  var best = 0
  var most: Float = -1
  for (i, tree) in trees.enumerated() {
    let common = trees.indices.reduce(Float(0)) { $0 + shares[$1] * Float(tree.inCommon(with: trees[$1])) }
    if common > most { (best, most) = (i, common) }
  }
  return best
}

extension TreeHypothesis {
  /// How many heads are the same, and how many of these with the same class of action.
  fileprivate func inCommon(with other: TreeHypothesis) -> Int {
    heads.indices.reduce(0) {
      $0 + (heads[$1] != other.heads[$1] ? 0 : actions[$1] == other.actions[$1] ? 2 : 1)
    }
  }
}

extension Lexicon {
  /// The clusters of the words of a sentence, scattered, then those of the root and nobody.
  package func clusters(_ words: UnsafePointer<ParserWord>, _ count: Int) -> [UInt64] {
    (0..<(count + 2)).map { i in
      let known = i < count ? entry(words[i].word &+ Lexicon.lowerSpace).cluster : 0
      return scattered(0xC105_0000 &+ UInt64(known) &+ UInt64(max(0, i - count + 1)) << 8)
    }
  }
}
