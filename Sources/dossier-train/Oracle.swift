// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Syntax

/// The dynamic oracle of the arc-hybrid system: which actions lose no arc of the treebank's tree that can still be had.
///
/// Goldberg and Nivre 2013, "Training Deterministic Parsers with Non-Deterministic Oracles". Trees with crossing arcs
/// are learnt from as well; there it may find no action free of cost.
struct Oracle {
  private let heads: [Int32]
  private let relations: [UInt8]
  /// The last child of each node.
  private let lastChild: [Int32]
  /// The children to the left of each node.
  private let leftChildren: [[Int32]]

  init(_ sentence: TrainingSentence) {
    heads = sentence.heads
    relations = sentence.relations
    var last = [Int32](repeating: -1, count: sentence.count + 1)
    var left = [[Int32]](repeating: [], count: sentence.count + 1)
    for (child, head) in sentence.heads.enumerated() {
      last[Int(head)] = max(last[Int(head)], Int32(child))
      if child < head { left[Int(head)].append(Int32(child)) }
    }
    lastChild = last
    leftChildren = left
  }

  /// The classes of actions without cost, a bit each.
  func actions(_ state: ParserState) -> UInt32 {
    var allowed: UInt32 = 0
    let next = state.next
    let top = state.top
    let head = Int(heads[top])
    let second = state.depth > 1 ? state.second : -1
    if state.canShift, shiftIsFree(state) { allowed |= 1 }
    // A child still in the buffer is lost when the top goes.
    guard lastChild[top] < next else { return allowed }
    if state.canReduceLeft {
      if head == next {
        allowed |= 1 << ParserAction.left(Relation(rawValue: relations[top])!)
      } else if head < next, head != second {
        allowed |= 0b111_1111_1110
      }
    }
    if state.canReduceRight {
      if head == second {
        allowed |= 1 << ParserAction.right(Relation(rawValue: relations[top])!)
      } else if head < next {
        allowed |= 0b1111_1000_0000_0000
      }
    }
    return allowed
  }

  private func shiftIsFree(_ state: ParserState) -> Bool {
    let next = state.next
    let head = Int(heads[next])
    if head < next, head != state.top, state.nodes[head].head < 0 { return false }
    return !leftChildren[next].contains { state.nodes[Int($0)].head < 0 }
  }

  /// The treebank's relation when the arc that a reduction would make is in the treebank's tree.
  func relation(_ state: ParserState, isLeft: Bool) -> Relation? {
    let head = isLeft ? state.next : state.second
    return Int(heads[state.top]) == head ? Relation(rawValue: relations[state.top]) : nil
  }
}
