// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// States that fell out of the beam because one with a higher score looked the same; they lead to other trees.
package struct TwinStates {
  fileprivate private(set) var states: [ParserState] = []
  /// For each of them the number of the state that stayed.
  fileprivate private(set) var stayed: [Int32] = []

  package init() {}

  package mutating func removeAll() {
    states.removeAll(keepingCapacity: true)
    stayed.removeAll(keepingCapacity: true)
  }

  package mutating func add(_ state: ParserState, twinOf number: Int) {
    states.append(state)
    stayed.append(Int32(truncatingIfNeeded: number))
  }
}

/// A tree that a beam has found, an entry for each token.
package struct TreeHypothesis {
  package internal(set) var score: Float
  package internal(set) var heads: [Int32]
  package internal(set) var actions: [UInt8]
  /// The token bears its other tag.
  package internal(set) var bearsOther: [Bool]
  /// Heads and actions as the parser found them, before marks were hung by rule.
  private var parsedHeads: [Int32] = []
  private var parsedActions: [UInt8] = []

  package init(score: Float, heads: [Int32], actions: [UInt8], bearsOther: [Bool]) {
    self.score = score
    self.heads = heads
    self.actions = actions
    self.bearsOther = bearsOther
    parsedHeads = heads
    parsedActions = actions
  }

  /// The tree with its marks where the parser hung them.
  var asParsed: TreeHypothesis {
    TreeHypothesis(score: score, heads: parsedHeads, actions: parsedActions, bearsOther: bearsOther)
  }

  /// The tree of the sentence read from its end, its marks where the parser hung them.
  package var mirrored: TreeHypothesis {
    var actions = parsedActions
    // The root stands behind the sentence, from whichever end it is read; other actions keep their names.
    for i in actions.indices where Int(parsedHeads[i]) == actions.count {
      let isMirrored = actions[i] == UInt8(ParserAction.root(isMirrored: true))
      actions[i] = UInt8(ParserAction.root(isMirrored: !isMirrored))
    }
    return TreeHypothesis(
      score: score, heads: mirroredHeads(parsedHeads), actions: actions.reversed(), bearsOther: bearsOther.reversed())
  }

  /// What leads a parser to the tree.
  package func oracle(isMirrored: Bool) -> Oracle {
    let turned = isMirrored ? mirrored : asParsed
    return Oracle(heads: turned.heads, classes: turned.actions)
  }

  func isSame(as other: TreeHypothesis) -> Bool { heads == other.heads && actions == other.actions }

  /// False when arcs close a circle, which a mark can that bears words and hung on another mark.
  var isTree: Bool {
    enum Visit { case never, now, before }
    var visits = [Visit](repeating: .never, count: heads.count)
    for start in heads.indices {
      var at = start
      while at < heads.count, visits[at] == .never {
        visits[at] = .now
        at = Int(heads[at])
      }
      if at < heads.count, visits[at] == .now { return false }
      at = start
      while at < heads.count, visits[at] == .now {
        visits[at] = .before
        at = Int(heads[at])
      }
    }
    return true
  }

  /// Leaves the tree in `nodes`, and in `words` the words with their tags, taken from `all`.
  package func write(
    _ all: UnsafePointer<ParserWord>, into nodes: UnsafeMutablePointer<TreeNode>,
    words: UnsafeMutablePointer<ParserWord>
  ) {
    let count = heads.count
    for i in 0..<(count + 2) {
      nodes[i] = TreeNode(nobody: Int32(count + 1))
      words[i] = all[i]
    }
    for i in 0..<count {
      nodes[i].head = heads[i]
      nodes[i].action = actions[i]
      if !bearsOther[i] { continue }
      nodes[i].bearsOther = true
      words[i] = all[count + 2 + i]
    }
    linkTree(nodes, count)
  }
}

/// Heads by position, the number of tokens standing for the root, in the sentence read from its end.
package func mirroredHeads(_ heads: [Int32]) -> [Int32] {
  let count = Int32(heads.count)
  return heads.reversed().map { $0 < count ? count - 1 - $0 : $0 }
}

/// How many hypotheses of a sentence are looked at again.
package let reviewedTrees = 16

/// The trees with the highest scores, the highest first: those of the final states, and those that come of putting a twin
/// in the place of the state that stayed. All stand in the order of the text, also those of a sentence read from its end.
/// Trees that differ in their marks alone are one.
package func likeliestTrees(
  _ states: UnsafePointer<ParserState>, finals: Range<Int>, twins: TwinStates, _ words: UnsafePointer<ParserWord>,
  _ marks: Marks, _ count: Int
) -> [TreeHypothesis] {
  let order = twins.stayed.indices.sorted { (twins.stayed[$0], $0) < (twins.stayed[$1], $1) }
  let trees = Trees(states: states, twins: twins, order: order, words: words, count: count)
  var open = finals.map { Path(score: states[$0].score, end: $0) }
  var found: [TreeHypothesis] = []
  // Some paths are different ways to one tree.
  for _ in 0..<(4 * reviewedTrees) {
    guard found.count < reviewedTrees, let best = open.indices.max(by: { open[$0].score < open[$1].score }) else {
      break
    }
    var tree = trees.follow(open.remove(at: best), open: &open)
    if states[0].isMirrored { tree = tree.mirrored }
    marks.hang(&tree)
    if !found.contains(where: { $0.isSame(as: tree) }) { found.append(tree) }
  }
  return found
}

/// A way back from a final state, with twins in the place of states that stayed: after how many steps which one.
private struct Path {
  var score: Float
  var end: Int
  var swaps: [(steps: Int, twin: Int)] = []
}

private struct Trees {
  let states: UnsafePointer<ParserState>
  let twins: TwinStates
  /// The twins in the order of the states that stayed.
  let order: [Int]
  let words: UnsafePointer<ParserWord>
  let count: Int

  /// The tree of a path; the paths that part from it behind its last swap are added to `open`.
  func follow(_ path: Path, open: inout [Path]) -> TreeHypothesis {
    var tree = TreeHypothesis(
      score: path.score, heads: Array(repeating: 0, count: count), actions: Array(repeating: 0, count: count),
      bearsOther: Array(repeating: false, count: count))
    var number = path.end
    var swaps = path.swaps[...]
    for steps in 0... {
      var state = states[number]
      if let swap = swaps.first {
        if swap.steps == steps {
          state = twins.states[swap.twin]
          swaps.removeFirst()
        }
      } else {
        for twin in twinsOf(number) {
          let loss = state.score - twins.states[twin].score
          open.append(Path(score: path.score - loss, end: path.end, swaps: path.swaps + [(steps, twin)]))
        }
      }
      if state.previous < 0 { break }
      number = Int(state.previous)
      if state.action != UInt8(ParserAction.shift) { attach(state, states[number], &tree) }
    }
    return TreeHypothesis(score: tree.score, heads: tree.heads, actions: tree.actions, bearsOther: tree.bearsOther)
  }

  private func twinsOf(_ number: Int) -> ArraySlice<Int> {
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      if Int(twins.stayed[order[middle]]) < number { low = middle + 1 } else { high = middle }
    }
    return order[low...].prefix { Int(twins.stayed[$0]) == number }
  }

  private func attach(_ state: ParserState, _ before: ParserState, _ tree: inout TreeHypothesis) {
    let entry = Int(before.top.entry)
    let child = words[entry].position
    tree.bearsOther[child] = entry != child
    tree.heads[child] =
      before.isAhead(Int(state.action))
      ? before.next : Int32(words[Int(states[Int(before.below)].top.entry)].position)
    tree.actions[child] = state.action
  }
}
