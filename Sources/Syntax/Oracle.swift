// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// The dynamic oracle of the arc-hybrid system: which actions lose no arc of a given tree that can still be had.
///
/// Goldberg and Nivre 2013, "Training Deterministic Parsers with Non-Deterministic Oracles". Trees with crossing arcs
/// are learnt from as well; there it may find no action free of cost.
package struct Oracle {
  private let heads: [Int32]
  private let classes: [UInt8]
  /// The last child of each node.
  private let lastChild: [Int32]
  private static let lefts: UInt32 = 0b111_1111_1110
  private static let rights: UInt32 = 0b1111_1000_0000_0000

  /// A tree by the head of each token, the number of tokens standing for the root, and by the class of action that hangs
  /// it there.
  package init(heads: [Int32], classes: [UInt8]) {
    self.heads = heads
    self.classes = classes
    var last = [Int32](repeating: -1, count: heads.count + 1)
    for (child, head) in heads.enumerated() {
      last[Int(head)] = max(last[Int(head)], Int32(child))
    }
    lastChild = last
  }

  /// The classes of actions without cost, a bit each, of a state with something on the stack.
  package func actions(
    _ state: ParserState, _ states: UnsafePointer<ParserState>, _ words: UnsafePointer<ParserWord>
  ) -> UInt32 {
    var allowed: UInt32 = 0
    let next = Int(state.next)
    let top = words[Int(state.top.entry)].position
    let head = Int(heads[top])
    let second = state.depth > 1 ? words[Int(states[Int(state.below)].top.entry)].position : -1
    if state.canShift(heads.count), shiftIsFree(state, states, words) { allowed |= 1 }
    // A child still in the buffer is lost when the top goes.
    guard lastChild[top] < next else { return allowed }
    if state.canReduceAhead(heads.count) {
      if head == next {
        allowed |= 1 << UInt32(classes[top])
      } else if head < next, head != second {
        allowed |= state.isMirrored ? Oracle.rights : Oracle.lefts
      }
    }
    if state.canReduceBack {
      if head == second {
        allowed |= 1 << UInt32(classes[top])
      } else if head < next {
        allowed |= state.isMirrored ? Oracle.lefts : Oracle.rights
      }
    }
    return allowed
  }

  private func shiftIsFree(
    _ state: ParserState, _ states: UnsafePointer<ParserState>, _ words: UnsafePointer<ParserWord>
  ) -> Bool {
    let next = state.next
    let head = heads[Int(next)]
    var at = state
    while at.depth > 0 {
      let position = words[Int(at.top.entry)].position
      if heads[position] == next { return false }
      if position == head, at.depth < state.depth { return false }
      at = states[Int(at.below)]
    }
    return true
  }
}
