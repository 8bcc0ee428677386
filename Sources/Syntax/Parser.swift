// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// A sentence as a parser sees it.
struct ParserSentence {
  let count: Int
  /// An entry for each token, the root, nobody, and for each token with its other tag.
  let words: UnsafeMutablePointer<ParserWord>
  /// What the other tag of each token scores more than the first, minus infinity when there is none.
  let leads: UnsafeMutablePointer<Float>
}

/// Finds the actions of the highest sum of scores by a beam, and a relation for each arc of the finished tree.
struct Parser {
  let actions: DenseTable
  let relations: SparseTable
  /// How many hypotheses are kept.
  let width: Int
  /// How far a hypothesis may lag behind the best and be kept.
  let slack: Float
  /// Sentences are read from their ends.
  let isMirrored: Bool

  /// The parser of a model file; with `isThorough`, more hypotheses are kept than the file says, further behind.
  init(_ file: ModelFile, isThorough: Bool, isMirrored: Bool = false) {
    actions = file.actions
    relations = file.relations
    width = isThorough ? file.width * Thoroughness.width : file.width
    slack = isThorough ? Float(file.slack) * Thoroughness.slack : Float(file.slack)
    self.isMirrored = isMirrored
  }

  /// Parses one sentence of at least one token and leaves its tree in `nodes`.
  ///
  /// Chosen other tags take the place of the first ones in the sentence's words. `states` has room for
  /// `stateCount(count, width)`.
  func parse(
    _ sentence: ParserSentence, states: UnsafeMutablePointer<ParserState>, nodes: UnsafeMutablePointer<TreeNode>
  ) {
    let finals = withSearch(sentence, states: states, known: 64, twins: nil) { $0.run() }
    writeTree(states, last: finals.lowerBound, sentence.words, sentence.count, into: nodes)
    label(nodes, sentence.words, sentence.count)
  }

  /// The likeliest trees, the likeliest first; their marks are hung by rule.
  func likeliest(
    _ sentence: ParserSentence, _ marks: Marks, states: UnsafeMutablePointer<ParserState>
  ) -> [TreeHypothesis] {
    var twins = TwinStates()
    let finals = withUnsafeMutablePointer(to: &twins) {
      withSearch(sentence, states: states, known: 64, twins: $0) { $0.run() }
    }
    return likeliestTrees(states, finals: finals, twins: twins, sentence.words, marks, sentence.count)
  }

  /// What trees score that another parser may have found, each by the best way to it.
  func scores(
    of trees: [TreeHypothesis], _ sentence: ParserSentence, states: UnsafeMutablePointer<ParserState>
  ) -> [Float] {
    // The trees of a sentence have most of their decisions in common.
    withSearch(sentence, states: states, known: 1024, twins: nil) { search in
      trees.map { tree in
        search.guide = tree.oracle(isMirrored: isMirrored)
        let finals = search.run()
        return finals.isEmpty ? -.greatestFiniteMagnitude : states[finals.lowerBound].score
      }
    }
  }

  private func withSearch<R>(
    _ sentence: ParserSentence, states: UnsafeMutablePointer<ParserState>, known: Int,
    twins: UnsafeMutablePointer<TwinStates>?, _ body: (inout BeamSearch) -> R
  ) -> R {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: actionFeatureCount) { features in
      withUnsafeTemporaryAllocation(of: BeamSearch.Candidate.self, capacity: BeamSearch.candidateRoom(width)) { room in
        withUnsafeTemporaryAllocation(of: BeamSearch.Known.self, capacity: known) { known in
          withScores { _, found in
            var search = BeamSearch(
              self, sentence, states: states, features: features.baseAddress!, found: found,
              candidates: room.baseAddress!, known: known, twins: twins)
            return body(&search)
          }
        }
      }
    }
  }

  static func stateCount(_ count: Int, width: Int) -> Int { (2 * count + 1) * max(width, 2) + 2 }

  /// Writes for each token by how much its other tag is likelier than the first, minus infinity when there is none.
  func weigh(
    _ words: UnsafePointer<ParserWord>, _ count: Int, others: UnsafePointer<UInt8>, doubts: UnsafePointer<UInt8>,
    into leads: UnsafeMutablePointer<Float>
  ) {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: doubtFeatureCount) { features in
      withScores { scores, found in
        for i in 0..<count {
          leads[i] = -.infinity
          if others[i] == Lexicon.several { continue }
          writeDoubtFeatures(words, count, at: i, doubt: Int(doubts[i]), into: features.baseAddress!)
          actions.sum(features.baseAddress!, count: doubtFeatureCount, found: found, into: scores)
          leads[i] = Float(scores[1]) - Float(scores[0])
        }
      }
    }
  }

  /// Picks the relations of a finished tree.
  func label(_ nodes: UnsafeMutablePointer<TreeNode>, _ words: UnsafePointer<ParserWord>, _ count: Int) {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: relationFeatureCount) { features in
      withScores { scores, found in
        pickRelations(nodes, words, count, features: features.baseAddress!, scores: scores) {
          relations.sum($0, count: relationFeatureCount, found: found, into: scores)
        }
      }
    }
  }
}

/// Follows the chain of states back and links the tree.
package func writeTree(
  _ states: UnsafePointer<ParserState>, last: Int, _ words: UnsafeMutablePointer<ParserWord>, _ count: Int,
  into nodes: UnsafeMutablePointer<TreeNode>
) {
  let nobody = Int32(truncatingIfNeeded: count &+ 1)
  for i in 0..<(count + 2) { nodes[i] = TreeNode(nobody: nobody) }
  var at = last
  while states[at].previous >= 0 {
    let state = states + at
    at = Int(state.pointee.previous)
    if state.pointee.action == UInt8(ParserAction.shift) { continue }
    let before = states + at
    let entry = Int(before.pointee.top.entry)
    let child = words[entry].position
    if entry != child {
      words[child] = words[entry]
      nodes[child].bearsOther = true
    }
    let head =
      before.pointee.isAhead(Int(state.pointee.action))
      ? Int(before.pointee.next) : words[Int(states[Int(before.pointee.below)].top.entry)].position
    nodes[child].head = Int32(truncatingIfNeeded: head)
    nodes[child].action = state.pointee.action
  }
  linkTree(nodes, count)
}
