// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Finds the actions of the highest sum of scores by a beam, and a relation for each arc of the finished tree.
struct Parser {
  let actions: DenseTable
  let relations: SparseTable
  /// How many hypotheses are kept.
  let width: Int
  /// How far a hypothesis may lag behind the best and be kept.
  let slack: Float
  /// Looks again at the likeliest trees; nil when the likeliest is taken as it is.
  let reviewer: Reviewer?

  /// Parses one sentence of at least one token and leaves its tree in `nodes`.
  ///
  /// `words` has an entry for each token, the root, nobody, and for each token with its other tag; `other` is what that
  /// tag scores more than the first, minus infinity when there is none. Chosen other tags take the place of the first
  /// ones in `words`. `states` has room for `stateCount(count, width)`.
  func parse(
    _ words: UnsafeMutablePointer<ParserWord>, _ count: Int, other: UnsafePointer<Float>,
    isMark: (Int) -> Bool, states: UnsafeMutablePointer<ParserState>, nodes: UnsafeMutablePointer<TreeNode>
  ) {
    var finals = 0..<0
    var twins = TwinStates()
    let candidateCount = max(width, 2) * (ParserAction.classCount + 1)
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: actionFeatureCount) { features in
      withUnsafeTemporaryAllocation(of: Candidate.self, capacity: candidateCount) { room in
        withUnsafeTemporaryAllocation(of: Known.self, capacity: Search.knownCount) { known in
          withScores { _, found in
            known.initialize(repeating: Known())
            withUnsafeMutablePointer(to: &twins) { twins in
              var search = Search(
                parser: self, words: words, count: count, other: other, states: states, features: features.baseAddress!,
                found: found, candidates: room.baseAddress!, known: known.baseAddress!,
                twins: reviewer == nil ? nil : twins)
              finals = search.run()
            }
          }
        }
      }
    }
    var best: TreeHypothesis?
    if let reviewer {
      let marks = Marks(words, (0..<count).map(isMark))
      let trees = likeliestTrees(states, finals: finals, twins: twins, words, marks, count)
      best = trees[reviewer.best(trees, words, count, nodes)]
      // The likeliest tree has the better tags.
      best?.bearsOther = trees[0].bearsOther
    }
    if let best, best.isTree {
      best.write(words, into: nodes, words: words)
    } else {
      writeTree(states, last: finals.lowerBound, words, count, into: nodes)
    }
    label(nodes, words, count)
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
  private func label(_ nodes: UnsafeMutablePointer<TreeNode>, _ words: UnsafePointer<ParserWord>, _ count: Int) {
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
      ParserAction.isLeft(Int(state.pointee.action))
      ? Int(before.pointee.next) : words[Int(states[Int(before.pointee.below)].top.entry)].position
    nodes[child].head = Int32(truncatingIfNeeded: head)
    nodes[child].action = state.pointee.action
  }
  linkTree(nodes, count)
}

private struct Candidate {
  var score: Float
  var state: Int32
  var action: UInt8
  var other: Bool
}

/// The scores of a state that was seen before, with the same view of the sentence.
private struct Known {
  var view: UInt64 = 0
  var scores = SIMD16<Int16>()
}

/// One search through the states of a sentence.
private struct Search {
  let parser: Parser
  let words: UnsafePointer<ParserWord>
  let count: Int
  let other: UnsafePointer<Float>
  let states: UnsafeMutablePointer<ParserState>
  let features: UnsafeMutablePointer<UInt64>
  let found: UnsafeMutablePointer<UInt32>
  let candidates: UnsafeMutablePointer<Candidate>
  static let knownCount = 64
  let known: UnsafeMutablePointer<Known>
  let twins: UnsafeMutablePointer<TwinStates>?
  var candidateCount = 0
  var best: Float = 0

  /// Runs to the end and returns the final states, the best first.
  mutating func run() -> Range<Int> {
    let nobody = Int32(truncatingIfNeeded: count &+ 1)
    states[0] = ParserState(front: 0, nobody: nobody)
    var range = 0..<1
    if other[0] > -.infinity {
      states[1] = ParserState(front: Int32(count) + 2, nobody: nobody)
      states[1].score = other[0]
      range = 0..<2
    }
    for _ in 0..<(2 * count) {
      candidateCount = 0
      best = -.infinity
      for i in range { expand(i) }
      range = keep(from: range.upperBound, nobody)
    }
    return range
  }

  @inline(__always)
  private mutating func add(_ state: Int, _ action: Int, _ score: Float, other: Bool = false) {
    guard score >= best - parser.slack else { return }
    best = max(best, score)
    candidates[candidateCount] = Candidate(
      score: score, state: Int32(truncatingIfNeeded: state), action: UInt8(truncatingIfNeeded: action), other: other)
    candidateCount &+= 1
  }

  @inline(__always)
  private mutating func addShift(_ i: Int, _ score: Float) {
    add(i, ParserAction.shift, score)
    let next = Int(states[i].next) &+ 1
    if next < count, other[next] > -.infinity { add(i, ParserAction.shift, score + other[next], other: true) }
  }

  @inline(__always)
  private func scores(_ state: UnsafePointer<ParserState>) -> SIMD16<Int16> {
    let view = state.pointee.view(states)
    let place = known + Int(truncatingIfNeeded: view % UInt64(Search.knownCount))
    if place.pointee.view != view {
      place.pointee.view = view
      writeActionFeatures(state.pointee, states, words, count, into: features)
      withUnsafeMutableBytes(of: &place.pointee.scores) {
        parser.actions.sum(
          features, count: actionFeatureCount, found: found, into: $0.baseAddress!.assumingMemoryBound(to: Int16.self))
      }
    }
    return place.pointee.scores
  }

  @inline(__always)
  private mutating func expand(_ i: Int) {
    let state = states + i
    let score = state.pointee.score
    if state.pointee.depth == 0 { return addShift(i, score) }
    if Int(state.pointee.next) == count && state.pointee.depth == 1 {
      return add(i, ParserAction.left(.root), score)
    }
    let scores = scores(state)
    if state.pointee.canShift(count) { addShift(i, score + Float(scores[ParserAction.shift])) }
    if state.pointee.canReduceLeft(count) { for k in 1..<11 { add(i, k, score + Float(scores[k])) } }
    if state.pointee.canReduceRight {
      for k in 11..<ParserAction.classCount { add(i, k, score + Float(scores[k])) }
    }
  }

  /// Makes the states of the best candidates, the best first, and of equals the first.
  private mutating func keep(from start: Int, _ nobody: Int32) -> Range<Int> {
    var end = start
    var last = 0
    while true {
      var at = -1
      for i in last..<candidateCount where candidates[i].score >= best - parser.slack {
        if at < 0 || candidates[i].score > candidates[at].score { at = i }
      }
      if at < 0 { break }
      let chosen = candidates[at]
      candidates[at] = candidates[last]
      last &+= 1
      let from = states + Int(chosen.state)
      let front = chosen.action == 0 ? from.pointee.next &+ 1 : 0
      let entry = chosen.other ? front &+ nobody &+ 1 : front
      var new = from.pointee.after(Int(chosen.action), own: chosen.state, states, front: entry, nobody: nobody)
      new.score = chosen.score
      if let twin = (start..<end).first(where: { states[$0].key == new.key }) {
        twins?.pointee.add(new, twinOf: twin)
      } else {
        states[end] = new
        end &+= 1
        if end - start == parser.width { break }
      }
    }
    return start..<end
  }
}
