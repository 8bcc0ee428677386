// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Syntax

/// The likeliest trees of a sentence by two parsers that have not learnt from it.
struct ReviewExample {
  /// An entry for each token, the root, nobody, and for each token with its other tag.
  let words: [ParserWord]
  let trees: [TreeHypothesis]
  /// How many heads are right in each tree, and how many of these with the right class of action.
  let right: [Int]
  /// The first of the trees with the most that is right.
  let best: Int
  let count: Int

  init(_ sentence: TrainingSentence, forward: BeamTrainer, mirrored: BeamTrainer, slack: Float) {
    let turned = sentence.mirrored
    words = forward.words(of: sentence)
    let marks = Marks(words, sentence.tags.map(forward.isMark))
    let trees = unitedTrees(
      forward.likeliest(sentence, marks, slack: slack), mirrored.likeliest(turned, marks, slack: slack),
      share: Thoroughness.mirroredShare, byForward: { forward.scores(of: $0, sentence) },
      byMirrored: { mirrored.scores(of: $0, turned) })
    self.trees = trees
    count = sentence.count
    right = trees.map { tree in
      sentence.heads.indices.reduce(0) { sum, i in
        guard tree.heads[i] == sentence.heads[i] else { return sum }
        let relation = Relation(rawValue: sentence.relations[i])!
        return sum + (Int(tree.actions[i]) == ParserAction.of(relation, isLeft: i < Int(tree.heads[i])) ? 2 : 1)
      }
    }
    best = right.firstIndex(of: right.max() ?? 0) ?? 0
  }
}

/// Learns to look again: which of the likeliest trees is best, by features of whole trees.
final class ReviewTrainer {
  private(set) var weights = FeatureWeights(classCount: 1, slotBits: 22)
  private let lexicon: LexiconBuilder
  private let room = UnsafeMutablePointer<UInt64>.allocate(capacity: reviewFeatureLimit)

  /// How much the parser's own score counts, and by how much a tree must lead one with an arc less.
  static let trust: Float = 3
  private static let margin: Float = 30

  init(_ lexicon: LexiconBuilder) { self.lexicon = lexicon }

  deinit { room.deallocate() }

  /// Goes through the examples `epochs` times, once for each seed, and leaves the averages of all runs as weights.
  func train(_ examples: [ReviewExample], epochs: Int, seeds: Range<UInt64>, report: (String) -> Void) {
    let several = examples.indices.filter { examples[$0].trees.count > 1 }
    let sum = FeatureWeights(classCount: 1, slotBits: 22)
    for seed in seeds {
      weights = FeatureWeights(classCount: 1, slotBits: 22)
      for (epoch, order) in orders(epochs, of: several, seed: seed) {
        let lessons = order.count { learn(from: examples[$0]) }
        report("review epoch \(epoch): \(lessons) lessons, \(weights.count) features")
      }
      weights.average()
      sum.add(weights)
    }
    weights = sum
    weights.scale(by: 1 / Float(seeds.count))
  }

  /// The tree that is taken, when hypotheses may lag behind by `slack` while reading.
  func choice(_ example: ReviewExample, slack: Float) -> Int {
    if example.trees.count < 2 { return 0 }
    return commonest(
      example.trees, scores(example), halving: slack * Reviewer.halvingBySlack * ReviewTrainer.trust)
  }

  private func learn(from example: ReviewExample) -> Bool {
    weights.step()
    let scores = scores(example)
    func lead(_ tree: Int) -> Float {
      scores[tree] + ReviewTrainer.margin * Float(example.right[example.best] - example.right[tree])
    }
    var wrong = example.best
    for tree in scores.indices where lead(tree) > lead(wrong) { wrong = tree }
    if example.right[wrong] == example.right[example.best] { return false }
    change(example, example.best, by: 1)
    change(example, wrong, by: -1)
    return true
  }

  private func scores(_ example: ReviewExample) -> [Float] {
    let clusters = clusters(example)
    return example.trees.indices.map { number in
      var sum = ReviewTrainer.trust * (example.trees[number].score - example.trees[0].score)
      eachFeature(example, number, clusters) { features, many in
        for i in 0..<many {
          let row = weights.row(features[i])
          if row >= 0 { sum += weights.weight(row, 0) }
        }
      }
      return sum
    }
  }

  private func change(_ example: ReviewExample, _ number: Int, by amount: Float) {
    eachFeature(example, number, clusters(example)) { features, many in
      weights.change(features, many, 0, by: amount)
    }
  }

  private func clusters(_ example: ReviewExample) -> [UInt64] {
    lexicon.withLexicon { $0.clusters(example.words, example.count) }
  }

  private func eachFeature(
    _ example: ReviewExample, _ number: Int, _ clusters: [UInt64], _ body: (UnsafePointer<UInt64>, Int) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: TreeNode.self, capacity: example.count + 2) { nodes in
      withUnsafeTemporaryAllocation(of: ParserWord.self, capacity: example.count + 2) { words in
        example.trees[number].write(example.words, into: nodes.baseAddress!, words: words.baseAddress!)
        clusters.withUnsafeBufferPointer {
          ReviewedTree(
            nodes: nodes.baseAddress!, words: words.baseAddress!, clusters: $0.baseAddress!, count: example.count
          ).features(room, body)
        }
      }
    }
  }
}
