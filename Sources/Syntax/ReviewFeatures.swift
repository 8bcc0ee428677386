// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// The most features that one arc or one node of a tree has when it is looked at again.
package let reviewFeatureLimit = 120

/// Writes scattered features, each with the number of its template mixed in.
private struct FeatureWriter {
  let out: UnsafeMutablePointer<UInt64>
  var count = 0
  var template: UInt64

  @inline(__always)
  mutating func put(_ x: UInt64, _ y: UInt64, _ z: UInt64 = 0, _ u: UInt64 = 0, _ v: UInt64 = 0) {
    template &+= 1
    var value = x &+ rotated(y, 23) &+ rotated(z, 43) &+ rotated(u, 11) &+ rotated(v, 53)
    value = value &+ template &* 0xC2B2_AE3D_27D4_EB4F
    value ^= value >> 31
    out[count] = value &* 0x9E37_79B9_7F4A_7C15
    count &+= 1
  }
}

/// A finished tree of a sentence, with all that its features see.
///
/// `nodes`, `words` and `clusters` have an entry for each token, the root and nobody.
package struct ReviewedTree {
  let nodes: UnsafePointer<TreeNode>
  let words: UnsafePointer<ParserWord>
  let clusters: UnsafePointer<UInt64>
  let count: Int

  package init(
    nodes: UnsafePointer<TreeNode>, words: UnsafePointer<ParserWord>, clusters: UnsafePointer<UInt64>, count: Int
  ) {
    self.nodes = nodes
    self.words = words
    self.clusters = clusters
    self.count = count
  }

  /// Calls `body` with the features of each arc and each node in turn. `room` holds `reviewFeatureLimit` of them.
  package func features(
    _ room: UnsafeMutablePointer<UInt64>, _ body: (UnsafePointer<UInt64>, Int) -> Void
  ) {
    for head in 0...count {
      var child = Int(nodes[head].first)
      var before = count + 1
      while child <= count {
        let isSameSide = before < count && (before < head) == (child < head)
        let arc = Arc(tree: self, head: head, child: child, sibling: isSameSide ? before : count + 1)
        var writer = FeatureWriter(out: room, template: 0)
        arc.writeEnds(&writer)
        arc.writeGrandparent(&writer)
        arc.writeSibling(&writer)
        arc.writeGrandchildren(&writer)
        arc.writeClusters(&writer)
        if Int(nodes[child].action) == ParserAction.right(.conj) { arc.writeCoordination(&writer) }
        body(room, writer.count)
        before = child
        child = Int(nodes[child].after)
      }
      var writer = FeatureWriter(out: room, template: 200)
      writeValency(head, &writer)
      body(room, writer.count)
    }
  }

  fileprivate func action(_ node: Int, _ kind: UInt64) -> UInt64 { small(Int(nodes[node].action), kind) }

  /// The children of a node, as sets and as numbers, and the last of them.
  private func writeValency(_ head: Int, _ writer: inout FeatureWriter) {
    let h = nodes[head]
    let (wh, th) = (words[head].word, words[head].tag)
    let own = action(head, 21)
    let left = scattered(UInt64(h.leftActions) &+ 1 << 41)
    let right = scattered(UInt64(h.rightActions) &+ 1 << 40)
    let lefts = small(Int(h.leftCount), 32)
    let rights = small(Int(h.rightCount), 33)
    writer.put(th, left, own)
    writer.put(th, right, own)
    writer.put(th, left, right)
    writer.put(th, left, right, own)
    writer.put(wh, left)
    writer.put(wh, right)
    writer.put(wh, left, right)
    writer.put(wh, right, own)
    writer.put(wh, lefts, rights)
    writer.put(th, lefts, rights, own)
    writer.put(words[Int(h.head)].tag, th, left, right)
    let last = Int(h.last)
    let lastAction = action(last, 34)
    writer.put(th, words[last].tag, lastAction, own)
    writer.put(wh, words[last].tag, lastAction)
    writer.put(th, words[last].word, lastAction)
  }
}

/// An arc of a tree, the child next to it on the same side and nearer to the left, and what its features are made of.
private struct Arc {
  let tree: ReviewedTree
  let head: Int
  let child: Int
  let sibling: Int
  let grand: Int
  let isLeft: Bool
  let wh: UInt64
  let th: UInt64
  let wc: UInt64
  let tc: UInt64
  let action: UInt64
  let headAction: UInt64
  let distance: UInt64
  let siblingAction: UInt64

  init(tree: ReviewedTree, head: Int, child: Int, sibling: Int) {
    self.tree = tree
    self.head = head
    self.child = child
    self.sibling = sibling
    grand = Int(tree.nodes[head].head)
    isLeft = child < head
    (wh, th) = (tree.words[head].word, tree.words[head].tag)
    (wc, tc) = (tree.words[child].word, tree.words[child].tag)
    action = tree.action(child, 22)
    headAction = tree.action(head, 21)
    distance = small(distanceClass(min(child, head), max(child, head)) &* 2 &+ (isLeft ? 1 : 0), 23)
    siblingAction = tree.action(sibling, 26)
  }

  private func tag(before node: Int) -> UInt64 { tree.words[node > 0 ? node - 1 : tree.count + 1].tag }
  private func tag(after node: Int) -> UInt64 { tree.words[node < tree.count ? node + 1 : tree.count + 1].tag }
  private var amid: UInt64 { between(tree.words[min(head, child)], tree.words[max(head, child)]) }

  func writeEnds(_ writer: inout FeatureWriter) {
    let (beforeHead, afterHead) = (tag(before: head), tag(after: head))
    let (beforeChild, afterChild) = (tag(before: child), tag(after: child))
    let amid = amid
    writer.put(action, distance)
    writer.put(th, tc, action)
    writer.put(wh, tc, action)
    writer.put(th, wc, action)
    writer.put(wh, wc)
    writer.put(wh, wc, action)
    writer.put(wc, action)
    writer.put(wh, action)
    writer.put(tc, distance, action)
    writer.put(wc, distance)
    writer.put(th, tc, distance, action)
    writer.put(th, tc, amid, action)
    writer.put(wh, amid, action)
    writer.put(wc, amid, action)
    writer.put(th, tc, beforeChild, afterHead, distance)
    writer.put(th, tc, afterChild, beforeHead, distance)
    writer.put(th, tc, afterChild, beforeChild)
    writer.put(th, tc, beforeChild, action)
    writer.put(th, tc, afterChild, action)
    writer.put(th, tc, beforeHead, action)
    writer.put(th, tc, afterHead, action)
    writer.put(tree.words[head].suffix, tc, action)
    writer.put(th, tree.words[child].suffix, action)
  }

  func writeGrandparent(_ writer: inout FeatureWriter) {
    let (wg, tg) = (tree.words[grand].word, tree.words[grand].tag)
    let reach = distanceClass(min(grand, head), max(grand, head)) &* 4 &+ (grand < head ? 1 : 0) &+ (isLeft ? 2 : 0)
    writer.put(tg, th, tc, headAction, action)
    writer.put(tg, th, tc)
    writer.put(wg, th, tc, action)
    writer.put(tg, wh, tc, action)
    writer.put(tg, th, wc, action)
    writer.put(wg, wc, th)
    writer.put(wg, wh, tc)
    writer.put(wg, wh, wc)
    writer.put(th, tc, headAction, action)
    writer.put(wh, headAction, action)
    writer.put(wc, headAction, action)
    writer.put(wh, wc, headAction)
    writer.put(tg, th, tc, small(reach, 25))
  }

  func writeSibling(_ writer: inout FeatureWriter) {
    let (ws, ts) = (tree.words[sibling].word, tree.words[sibling].tag)
    writer.put(th, ts, tc, siblingAction, action)
    writer.put(th, ts, tc, small(isLeft ? 1 : 0, 27))
    writer.put(th, siblingAction, action)
    writer.put(wh, siblingAction, action)
    writer.put(ws, tc, siblingAction, action)
    writer.put(ts, wc, siblingAction, action)
    writer.put(ws, wc)
    writer.put(wh, ts, tc)
    writer.put(ts, tc, siblingAction, action)
    writer.put(siblingAction, action, headAction, th)
  }

  func writeGrandchildren(_ writer: inout FeatureWriter) {
    let (first, last) = (Int(tree.nodes[child].first), Int(tree.nodes[child].last))
    let (firstWord, firstAction, lastAction) = (tree.words[first].word, tree.action(first, 28), tree.action(last, 29))
    writer.put(th, tc, tree.words[first].tag, tree.words[last].tag, action)
    writer.put(wh, tc, firstWord, action)
    writer.put(th, wc, firstWord, action)
    writer.put(wh, firstWord, tree.words[last].word)
    writer.put(th, tc, firstAction, lastAction, action)
    writer.put(wh, action, firstAction, lastAction)
  }

  func writeClusters(_ writer: inout FeatureWriter) {
    let clusters = tree.clusters
    let first = Int(tree.nodes[child].first)
    let (ch, cc, cg, cs) = (clusters[head], clusters[child], clusters[grand], clusters[sibling])
    let wg = tree.words[grand].word
    writer.put(ch, cc, action)
    writer.put(ch, cc)
    writer.put(th, cc, action)
    writer.put(ch, tc, action)
    writer.put(cc, distance, action)
    writer.put(ch, wc, action)
    writer.put(wh, cc, action)
    writer.put(cg, ch, cc)
    writer.put(cg, cc, wh)
    writer.put(cg, wc, ch)
    writer.put(wg, cc, wh)
    writer.put(cg, cc, th)
    writer.put(cg, th, tc, action)
    writer.put(th, cs, cc, action)
    writer.put(ch, cs, cc)
    writer.put(cs, cc, siblingAction, action)
    writer.put(ch, tree.words[first].word, action)
    writer.put(ch, tree.words[first].word, cc)
    writer.put(ch, clusters[first], cc)
    writer.put(th, cc, clusters[first], action)
    writer.put(ch, siblingAction, action)
    writer.put(cc, headAction, action)
  }

  /// How alike the two ends of a coordination are.
  func writeCoordination(_ writer: inout FeatureWriter) {
    let (h, c) = (tree.words[head], tree.words[child])
    let alike = small((h.tag == c.tag ? 1 : 0) &+ (h.suffix == c.suffix ? 2 : 0), 30)
    let (ch, cc) = (tree.clusters[head], tree.clusters[child])
    let (headFirst, childFirst) = (Int(tree.nodes[head].first), Int(tree.nodes[child].first))
    writer.put(alike, distance)
    writer.put(alike, th)
    writer.put(alike, amid)
    writer.put(alike, tree.words[headFirst].tag, tree.words[childFirst].tag)
    writer.put(alike, small(ch == cc ? 1 : 0, 35), ch)
  }
}
