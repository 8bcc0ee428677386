// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// How many times as many hypotheses as while reading are kept when the likeliest trees are looked at again, and how many
/// times as far behind.
package enum Thoroughness {
  package static let width = 2
  package static let slack: Float = 2.5
  /// How much farther two taggers lead together where they are in doubt.
  package static let doubt: Float = 1.6
  /// How much the score of the parser that reads from the end counts beside that of the one that reads from the start.
  package static let mirroredShare: Float = 0.55
}

/// Parses from the start and from the end of a sentence, and looks again at the trees that either way found likeliest.
///
/// What one parser decides early, the other decides late, with more of the tree to go by; a tree is scored by both
/// (after Sagae and Lavie 2006, who let such parsers vote about arcs).
struct SecondLook {
  let forward: Parser
  let mirrored: Parser
  let reviewer: Reviewer
  /// What a point of the mirrored parser's score counts in points of the other's.
  let share: Float
  /// Longer sentences, in tokens, are parsed from the start only, so that time stays linear: following a given tree costs
  /// more the deeper the stack.
  private static let longest = 500

  /// The parser of one model file, the mirrored one and the weights of whole trees of another.
  init(_ file: ModelFile, mirrored mirror: ModelFile) {
    forward = Parser(file, isThorough: true)
    mirrored = Parser(mirror, isThorough: true, isMirrored: true)
    // Both were learnt with one slack, so it tells how large a point is.
    share = Thoroughness.mirroredShare * Float(file.slack) / Float(mirror.slack)
    reviewer = Reviewer(
      index: mirror.review, lexicon: file.lexicon, halving: Float(file.slack) * Reviewer.halvingBySlack)
  }

  /// Leaves the tree of a sentence, given in both directions, in `nodes`, and the chosen tags in its words.
  ///
  /// `states` has room for the wider of the two parsers.
  func parse(
    _ sentence: ParserSentence, mirrored turned: ParserSentence, _ marks: Marks,
    states: UnsafeMutablePointer<ParserState>, nodes: UnsafeMutablePointer<TreeNode>
  ) {
    var trees = forward.likeliest(sentence, marks, states: states)
    if sentence.count <= SecondLook.longest {
      trees = unitedTrees(
        trees, mirrored.likeliest(turned, marks, states: states), share: share,
        byForward: { forward.scores(of: $0, sentence, states: states) },
        byMirrored: { mirrored.scores(of: $0, turned, states: states) })
    }
    var best = trees[reviewer.best(trees, sentence.words, sentence.count, nodes)]
    if !best.isTree { best = trees[0].asParsed }
    // The likeliest tree of the forward parser has the better tags.
    best.bearsOther = trees[0].bearsOther
    best.write(sentence.words, into: nodes, words: sentence.words)
    forward.label(nodes, sentence.words, sentence.count)
  }
}

/// The trees that two parsers have found, each once, those of the forward parser first; their scores are the sums of both
/// parsers', the mirrored one's `share` times.
package func unitedTrees(
  _ forward: [TreeHypothesis], _ mirrored: [TreeHypothesis], share: Float,
  byForward: ([TreeHypothesis]) -> [Float], byMirrored: ([TreeHypothesis]) -> [Float]
) -> [TreeHypothesis] {
  let new = mirrored.filter { tree in !forward.contains { tree.isSame(as: $0) } }
  var trees = forward + new
  let scores = forward.map(\.score) + byForward(new)
  let mirroredScores = byMirrored(forward) + new.map(\.score)
  for i in trees.indices { trees[i].score = scores[i] + share * mirroredScores[i] }
  return trees
}
