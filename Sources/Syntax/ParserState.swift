// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// The configuration of the arc-hybrid transition system over one sentence of n tokens.
///
/// Nodes 0..<n are the tokens, node n is the root, which stands at the end of the buffer, and node n + 1 stands for
/// "nobody" in features. Kuhlmann, Gómez-Rodríguez and Satta 2011; the oracle is that of Goldberg and Nivre 2013.
package struct ParserState {
  /// What a node has gathered so far.
  package struct Node {
    /// -1 while the node has no head.
    package var head: Int32 = -1
    package var relation: UInt8 = 0
    package var leftCount: UInt8 = 0
    package var rightCount: UInt8 = 0
    /// The outermost children on either side, and the ones next to them.
    package var left1: Int32
    package var left2: Int32
    package var right1: Int32
    package var right2: Int32
    /// Sets of relations of the children, a bit each.
    package var leftRelations: UInt64 = 0
    package var rightRelations: UInt64 = 0
  }

  /// n, which is also the number of the root.
  package let count: Int
  package let nodes: UnsafeMutablePointer<Node>
  package let stack: UnsafeMutablePointer<Int32>
  package var depth = 0
  /// The first node of the buffer.
  package var next = 0

  /// `nodes` has room for `count` + 2 nodes, `stack` for `count` + 3: three places for "nobody" lie at its bottom.
  package init(count: Int, nodes: UnsafeMutablePointer<Node>, stack: UnsafeMutablePointer<Int32>) {
    self.count = count
    self.nodes = nodes
    let nobody = Int32(count + 1)
    let empty = Node(left1: nobody, left2: nobody, right1: nobody, right2: nobody)
    for i in 0..<(count + 2) { nodes[i] = empty }
    for i in 0..<3 { stack[i] = nobody }
    self.stack = stack + 3
  }

  package var isFinal: Bool { depth == 0 && next == count }
  package var top: Int { Int(stack[depth - 1]) }
  package var second: Int { Int(stack[depth - 2]) }

  package var canShift: Bool { next < count }
  package var canReduceRight: Bool { depth >= 2 }
  /// The root takes one child, so the last token on the stack.
  package var canReduceLeft: Bool { depth >= 1 && (next < count || depth == 1) }

  package mutating func shift() {
    stack[depth] = Int32(next)
    depth += 1
    next += 1
  }

  /// The first of the buffer becomes the head of the top of the stack.
  package mutating func reduceLeft(_ relation: UInt8) {
    let child = top
    depth -= 1
    nodes[child].head = Int32(next)
    nodes[child].relation = relation
    nodes[next].left2 = nodes[next].left1
    nodes[next].left1 = Int32(child)
    nodes[next].leftCount = min(nodes[next].leftCount + 1, 6)
    nodes[next].leftRelations |= 1 << UInt64(relation)
  }

  /// The second of the stack becomes the head of the top.
  package mutating func reduceRight(_ relation: UInt8) {
    let child = top
    depth -= 1
    let head = top
    nodes[child].head = Int32(head)
    nodes[child].relation = relation
    nodes[head].right2 = nodes[head].right1
    nodes[head].right1 = Int32(child)
    nodes[head].rightCount = min(nodes[head].rightCount + 1, 6)
    nodes[head].rightRelations |= 1 << UInt64(relation)
  }
}

/// The classes of parsing decisions: shift, or reduce to one side with a group of relations.
///
/// A second classifier picks the relation out of the group. Sixteen classes fit one vector register, which is what
/// makes parsing fast; the groups keep apart what the structure itself depends on.
package enum ParserAction {
  package static let shift = 0
  package static let classCount = 16

  /// The class of reducing to the left with a relation.
  package static func left(_ relation: Relation) -> Int {
    switch relation {
    case .nsubj, .nsubjPass, .csubj, .expl: 1
    case .det, .nmodPoss, .nummod: 2
    case .amod: 3
    case .compound, .nmodDesc, .flat, .goeswith: 4
    case .case: 5
    case .mark, .cc: 6
    case .aux, .auxPass, .cop: 7
    case .advmod, .discourse: 8
    case .punct: 9
    default: 10
    }
  }

  /// The class of reducing to the right with a relation.
  package static func right(_ relation: Relation) -> Int {
    switch relation {
    case .obj, .iobj, .xcomp, .ccomp, .compoundPrt, .csubj, .nsubj: 11
    case .obl, .oblAgent, .advmod, .advcl: 12
    case .conj: 13
    case .punct: 14
    default: 15
    }
  }

  package static func isLeft(_ action: Int) -> Bool { (1...10).contains(action) }

  /// The relations of each class, as sets of bits.
  package static let relations: [UInt64] = {
    var sets = [UInt64](repeating: 0, count: classCount)
    for relation in Relation.allCases where relation != .root {
      sets[left(relation)] |= 1 << UInt64(relation.rawValue)
      sets[right(relation)] |= 1 << UInt64(relation.rawValue)
    }
    return sets
  }()
}
