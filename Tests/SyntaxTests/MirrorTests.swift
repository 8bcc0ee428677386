// Part of dossier. Licence: Apache-2.0, see LICENSE.

import SeededRandom
import Syntax
import Testing

/// A tree without crossing arcs, its actions of any class that hangs a token on that side; the root's is that of the root.
private func randomTree(_ count: Int, _ generator: inout SeededGenerator) -> TreeHypothesis {
  var heads = [Int32](repeating: 0, count: count)
  func grow(_ range: Range<Int>, on head: Int) {
    if range.isEmpty { return }
    let cut = Bool.random(using: &generator) ? range.upperBound : Int.random(in: range, using: &generator) + 1
    let top = Int.random(in: range.lowerBound..<cut, using: &generator)
    heads[top] = Int32(head)
    grow(range.lowerBound..<top, on: top)
    grow((top + 1)..<cut, on: top)
    // What is left hangs on the same head, unless that is the root.
    grow(cut..<range.upperBound, on: head == count ? top : head)
  }
  grow(0..<count, on: count)
  let actions = heads.indices.map { i -> UInt8 in
    if Int(heads[i]) == count { return UInt8(ParserAction.left(.root)) }
    return UInt8.random(in: i < Int(heads[i]) ? 1...10 : 11...15, using: &generator)
  }
  return TreeHypothesis(
    score: 1, heads: heads, actions: actions, bearsOther: heads.map { _ in Bool.random(using: &generator) })
}

@Test func readingFromTheEndTwiceIsReadingFromTheStart() {
  var generator = SeededGenerator(seed: 31)
  for count in 1...60 {
    let tree = randomTree(count, &generator)
    let again = tree.mirrored.mirrored
    #expect(again.heads == tree.heads && again.actions == tree.actions && again.bearsOther == tree.bearsOther)
  }
}

@Test func whatComesLastComesFirstInTheMirror() {
  // "Envoys met ministers .", by the heads of the words: the root stands behind it in both directions.
  let tree = TreeHypothesis(
    score: 0, heads: [1, 4, 1, 1],
    actions: [
      ParserAction.left(.nsubj), ParserAction.left(.root), ParserAction.right(.obj), ParserAction.right(.punct),
    ]
    .map(UInt8.init), bearsOther: [true, false, false, false])
  #expect(tree.mirrored.heads == [2, 2, 4, 2])
  #expect(tree.mirrored.bearsOther == [false, false, false, true])
  #expect(tree.mirrored.actions[2] == UInt8(ParserAction.root(isMirrored: true)))
  #expect(tree.mirrored.actions[3] == tree.actions[0])
}

/// The tree that actions without cost lead to, chosen among these at random.
private func followed(_ tree: TreeHypothesis, isMirrored: Bool, _ generator: inout SeededGenerator) -> TreeHypothesis {
  let count = tree.heads.count
  let nobody = Int32(count + 1)
  let oracle = tree.oracle(isMirrored: isMirrored)
  var words = (0..<(count + 2)).map { place in
    var word = ParserWord.root
    word.place = Int32(place)
    return word
  }
  var states = [ParserState(front: 0, nobody: nobody, isMirrored: isMirrored)]
  for at in 0..<(2 * count) {
    let state = states[at]
    var choice = [ParserAction.shift]
    if Int(state.next) == count, state.depth == 1 {
      choice = [ParserAction.root(isMirrored: isMirrored)]
    } else if state.depth > 0 {
      let allowed = oracle.actions(state, states, words)
      choice = (0..<ParserAction.classCount).filter { allowed >> UInt32($0) & 1 == 1 && state.can($0, count) }
    }
    let action = choice.randomElement(using: &generator)!
    let front = action == ParserAction.shift ? state.next + 1 : 0
    states.append(state.after(action, own: Int32(at), states, front: front, nobody: nobody))
  }
  var nodes = [TreeNode](repeating: TreeNode(nobody: nobody), count: count + 2)
  writeTree(states, last: 2 * count, &words, count, into: &nodes)
  return TreeHypothesis(
    score: 0, heads: nodes.prefix(count).map(\.head), actions: nodes.prefix(count).map(\.action),
    bearsOther: Array(repeating: false, count: count))
}

@Test(arguments: [false, true]) func actionsWithoutCostLeadToTheTreeFromEitherEnd(isMirrored: Bool) {
  var generator = SeededGenerator(seed: 32)
  for round in 0..<300 {
    let tree = randomTree(1 + round % 30, &generator)
    let found = followed(tree, isMirrored: isMirrored, &generator)
    let turned = isMirrored ? found.mirrored : found
    #expect(turned.heads == tree.heads)
    #expect(turned.actions == tree.actions)
  }
}

@Test func treesOfTwoParsersAreUnitedOnceEachByTheScoresOfBoth() {
  func tree(_ score: Float, _ heads: [Int32]) -> TreeHypothesis {
    TreeHypothesis(score: score, heads: heads, actions: [10, 15], bearsOther: [false, false])
  }
  // Two words: either may be the root.
  let trees = unitedTrees(
    [tree(8, [2, 0])], [tree(6, [1, 2]), tree(5, [2, 0])], share: 0.5,
    byForward: { $0.map { _ in 4 } }, byMirrored: { $0.map { _ in 2 } })
  #expect(trees.map(\.heads) == [[2, 0], [1, 2]])
  // 8 and half of 2; 4 and half of 6.
  #expect(trees.map(\.score) == [9, 7] as [Float])
}

@Test func theLikelierTagsByTwoTaggersAreTheFirstOfEquals() {
  let choice = TagChoice([1, 7, 3, 7, 2])
  #expect(choice.best == 1 && choice.second == 3 && choice.lead == 0)
  #expect(TagChoice([9, 2, 4]).best == 0 && TagChoice([9, 2, 4]).second == 2 && TagChoice([9, 2, 4]).lead == 5)
}
