// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// A node of a finished tree, as the choice of relations sees it.
package struct TreeNode {
  package var head: Int32
  /// The action that attached it.
  package var action: UInt8 = 0
  package var relation: UInt8 = 0
  /// The token bears its other tag.
  package var bearsOther = false
  package var leftCount: UInt8 = 0
  package var rightCount: UInt8 = 0
  /// Sets of the actions that attached the children on either side.
  package var leftActions: UInt16 = 0
  package var rightActions: UInt16 = 0
  /// The first and the last child, nobody when there is none.
  package var first: Int32
  package var last: Int32
  /// The children of the same head before and after this one.
  package var before: Int32
  package var after: Int32

  package init(nobody: Int32) {
    head = nobody
    first = nobody
    last = nobody
    before = nobody
    after = nobody
  }
}

/// Completes nodes whose heads and actions are known; `nodes` has an entry for each token, the root and nobody.
package func linkTree(_ nodes: UnsafeMutablePointer<TreeNode>, _ count: Int) {
  let nobody = Int32(truncatingIfNeeded: count &+ 1)
  for i in 0..<count {
    let child = Int32(truncatingIfNeeded: i)
    let head = nodes + Int(nodes[i].head)
    let set: UInt16 = 1 << UInt16(nodes[i].action)
    if child < nodes[i].head {
      head.pointee.leftActions |= set
      head.pointee.leftCount = min(head.pointee.leftCount &+ 1, 6)
    } else {
      head.pointee.rightActions |= set
      head.pointee.rightCount = min(head.pointee.rightCount &+ 1, 6)
    }
    if head.pointee.last == nobody {
      head.pointee.first = child
    } else {
      nodes[i].before = head.pointee.last
      nodes[Int(head.pointee.last)].after = child
    }
    head.pointee.last = child
  }
}

/// How many features the choice of a relation has, always.
package let relationFeatureCount = 56

/// Writes the features of the relation of a node of a finished tree to its head.
package func writeRelationFeatures(
  _ nodes: UnsafePointer<TreeNode>, _ words: UnsafePointer<ParserWord>, _ count: Int, child: Int,
  into out: UnsafeMutablePointer<UInt64>
) {
  let c = nodes[child]
  let head = Int(c.head)
  let h = nodes[head]
  let isLeft = child < head
  let side: UInt64 = isLeft ? 0x1234_5678_9ABC_DEF1 : 0
  var n = 0
  @inline(__always) func put(_ value: UInt64) {
    out[n] = value &+ side &+ UInt64(n &+ 1) &* 0xA076_1D64_78BD_642F
    n &+= 1
  }
  @inline(__always) func put(_ x: UInt64, _ y: UInt64) { put(x &+ rotated(y, 23)) }
  @inline(__always) func put(_ x: UInt64, _ y: UInt64, _ z: UInt64) { put(x &+ rotated(y, 23) &+ rotated(z, 43)) }
  @inline(__always) func put(_ x: UInt64, _ y: UInt64, _ z: UInt64, _ u: UInt64) {
    put(x &+ rotated(y, 23) &+ rotated(z, 43) &+ rotated(u, 11))
  }
  let (H, C) = (words[head], words[child])
  let (wh, th, wc, tc) = (H.word, H.tag, C.word, C.tag)
  let first = words[Int(c.first)]
  let last = words[Int(c.last)]
  let near = Int(isLeft ? c.after : c.before)
  let far = Int(isLeft ? c.before : c.after)
  let d = small(distanceClass(min(child, head), max(child, head)), 1)
  let x = isLeft ? between(C, H) : between(H, C)
  let childLeft = scattered(UInt64(c.leftActions))
  let childRight = scattered(UInt64(c.rightActions) &+ 3 << 61)
  let headLeft = scattered(UInt64(h.leftActions) &+ 1 << 62)
  let headRight = scattered(UInt64(h.rightActions) &+ 1 << 61)
  let next = words[child &+ 1]
  let previous = words[child > 0 ? child &- 1 : count &+ 1]
  let grand = words[Int(h.head)]
  let own = small(Int(c.action), 4)
  let headAction = small(Int(h.action), 5)
  let nearAction = small(Int(nodes[near].action), 2)
  let farAction = small(Int(nodes[far].action), 3)
  let headFirst = words[Int(h.first)]

  put(own)
  put(wh)
  put(th)
  put(wc)
  put(tc)
  put(wh, th)
  put(wc, tc)
  put(th, tc)
  put(wh, wc)
  put(wh, tc)
  put(th, wc)
  put(th, tc, d)
  put(th, tc, x)
  put(th, tc, first.tag)
  put(tc, first.word)
  put(th, tc, first.word)
  put(wh, first.word)
  put(wc, first.word)
  put(th, tc, last.tag)
  put(wh, tc, first.tag)
  put(tc, childLeft)
  put(th, tc, childLeft)
  put(wh, childLeft)
  put(th, headLeft)
  put(th, headLeft, tc)
  put(th, headRight, tc)
  put(wh, headLeft, tc)
  put(wh, headRight, tc)
  put(th, tc, nearAction)
  put(wh, nearAction)
  put(th, tc, words[near].tag)
  put(C.suffix, th)
  put(H.suffix, tc)
  put(C.suffix, tc)
  put(th, tc, next.tag)
  put(th, tc, previous.tag)
  put(tc, previous.word)
  put(tc, first.word, last.word)
  // What only the finished tree shows.
  put(th, tc, grand.tag)
  put(th, tc, headAction)
  put(wc, th, headAction)
  put(wh, tc, headAction)
  put(tc, headAction, first.word)
  put(th, tc, headLeft, headRight)
  put(th, tc, farAction)
  put(th, tc, words[far].tag)
  put(th, tc, nearAction, farAction)
  put(th, tc, childRight)
  put(wc, childRight)
  put(wc, childLeft)
  put(th, tc, childLeft, childRight)
  put(th, tc, headFirst.word)
  put(tc, headFirst.word, headLeft)
  put(wh, tc, words[near].word)
  put(tc, grand.word)
  put(th, tc, grand.tag, headAction)
}

/// Picks the relations of a finished tree, each the one of the highest score among those of its action, the first of
/// equals. `score` turns features into scores, one for each relation.
@inline(__always)
package func pickRelations<Score: Comparable>(
  _ nodes: UnsafeMutablePointer<TreeNode>, _ words: UnsafePointer<ParserWord>, _ count: Int,
  features: UnsafeMutablePointer<UInt64>, scores: UnsafePointer<Score>, _ score: (UnsafePointer<UInt64>) -> Void
) {
  for child in 0..<count {
    if Int(nodes[child].head) == count {
      nodes[child].relation = Relation.root.rawValue
      continue
    }
    let choice = ParserAction.relations[Int(nodes[child].action)]
    if choice & (choice &- 1) != 0 {
      writeRelationFeatures(nodes, words, count, child: child, into: features)
      score(features)
    }
    nodes[child].relation = UInt8(bestRelation(of: choice, scores))
  }
}

/// The relation of the highest score among some given as bits.
@inline(__always)
package func bestRelation<Score: Comparable>(of choice: UInt64, _ scores: UnsafePointer<Score>) -> Int {
  var best = choice.trailingZeroBitCount
  if choice & (choice &- 1) == 0 { return best }
  for k in (best + 1)..<Relation.allCases.count where choice >> UInt64(k) & 1 == 1 && scores[k] > scores[best] {
    best = k
  }
  return best
}
