// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// What the parser's features see of one node, each a scattered number.
package struct ParserWord {
  /// The word in lower case.
  package var word: UInt64
  /// The tag, both columns.
  package var tag: UInt64
  /// The word's last three letters.
  package var suffix: UInt64
  /// Marks between the start of the sentence and this token: commas, quotation marks, and the rest.
  package var commas: UInt16 = 0
  package var quotes: UInt16 = 0
  package var verbs: UInt16 = 0

  package init(word: UInt64, tag: UInt64, suffix: UInt64) {
    self.word = word
    self.tag = tag
    self.suffix = suffix
  }

  package static let root = ParserWord(word: scattered(0xA0), tag: scattered(0xA1), suffix: scattered(0xA2))
  package static let nobody = ParserWord(word: scattered(0xB0), tag: scattered(0xB1), suffix: scattered(0xB2))
}

/// How many features a parsing decision has, always.
package let actionFeatureCount = 108
/// How many features the choice of a relation has, always.
package let relationFeatureCount = 38

@inline(__always)
private func small(_ value: Int, _ kind: UInt64) -> UInt64 {
  // One odd multiplication scatters enough here: such numbers are always added to words or tags.
  (UInt64(truncatingIfNeeded: value) &+ kind &* 64 &+ 1) &* 0x9FB2_1C65_1E98_DF25
}

@inline(__always)
private func distanceClass(_ a: Int, _ b: Int) -> Int {
  let d = b &- a
  return d < 5 ? d : d < 8 ? 5 : d < 14 ? 6 : 7
}

@inline(__always)
private func between(_ a: ParserWord, _ b: ParserWord) -> UInt64 {
  small(
    min(Int(b.commas &- a.commas), 2) &* 9 &+ min(Int(b.quotes &- a.quotes), 2) &* 3 &+ min(Int(b.verbs &- a.verbs), 2),
    7)
}

/// Writes the features of a parsing decision, after Zhang and Nivre 2011 for the arc-hybrid system.
///
/// `words` has an entry for each node of the state, the root and nobody included.
package func writeActionFeatures(
  _ state: ParserState, _ words: UnsafePointer<ParserWord>, into out: UnsafeMutablePointer<UInt64>
) {
  var n = 0
  @inline(__always) func put(_ value: UInt64) {
    out[n] = value &+ UInt64(n &+ 1) &* 0xC2B2_AE3D_27D4_EB4F
    n &+= 1
  }
  @inline(__always) func put(_ x: UInt64, _ y: UInt64) { put(x &+ rotated(y, 23)) }
  @inline(__always) func put(_ x: UInt64, _ y: UInt64, _ z: UInt64) { put(x &+ rotated(y, 23) &+ rotated(z, 43)) }
  @inline(__always) func put(_ x: UInt64, _ y: UInt64, _ z: UInt64, _ u: UInt64) {
    put(x &+ rotated(y, 23) &+ rotated(z, 43) &+ rotated(u, 11))
  }
  let nodes = state.nodes
  let nobody = state.count &+ 1
  let top = state.stack + state.depth
  let s0 = Int(top[-1])
  let s1 = Int(top[-2])
  let s2 = Int(top[-3])
  let b0 = state.next
  let b1 = min(b0 &+ 1, nobody)
  let b2 = b0 &+ 2 <= state.count ? b0 &+ 2 : nobody
  let b3 = b0 &+ 3 <= state.count ? b0 &+ 3 : nobody

  let (n0, n1, m0) = (nodes[s0], nodes[s1], nodes[b0])
  let (S0, S1, B0, B1) = (words[s0], words[s1], words[b0], words[b1])
  let (w0, t0, w1, t1) = (S0.word, S0.tag, S1.word, S1.tag)
  let (wb, tb, wc, tc) = (B0.word, B0.tag, B1.word, B1.tag)
  let (t2, td, te) = (words[s2].tag, words[b2].tag, words[b3].tag)
  let (l0, l0b, r0, r0b) = (Int(n0.left1), Int(n0.left2), Int(n0.right1), Int(n0.right2))
  let (l1, r1, r1b) = (Int(n1.left1), Int(n1.right1), Int(n1.right2))
  let (lb, lbb) = (Int(m0.left1), Int(m0.left2))
  let tl0 = words[l0].tag
  let tr0 = words[r0].tag
  let tlb = words[lb].tag
  let tr1 = words[r1].tag
  let tl1 = words[l1].tag
  let rl0 = small(Int(nodes[l0].relation), 1)
  let rr0 = small(Int(nodes[r0].relation), 2)
  let rlb = small(Int(nodes[lb].relation), 3)
  let rr1 = small(Int(nodes[r1].relation), 4)
  let vl0 = small(Int(n0.leftCount), 5)
  let vr0 = small(Int(n0.rightCount), 6)
  let vlb = small(Int(m0.leftCount), 8)
  let vr1 = small(Int(n1.rightCount), 9)
  let d0 = s0 == nobody ? small(0, 10) : small(distanceClass(s0, b0), 10)
  let d1 = s1 == nobody ? small(0, 11) : small(distanceClass(s1, s0), 11)
  let x0 = between(S0, B0)
  let x1 = between(S1, S0)
  let sl0 = scattered(n0.leftRelations)
  let sr0 = scattered(n0.rightRelations &+ 1 << 62)
  let slb = scattered(m0.leftRelations &+ 1 << 61)
  let sr1 = scattered(n1.rightRelations &+ 3 << 61)

  put(0)
  put(w0)
  put(t0)
  put(w0, t0)
  put(wb)
  put(tb)
  put(wb, tb)
  put(wc)
  put(tc)
  put(wc, tc)
  put(words[b2].word)
  put(td)
  put(w1)
  put(t1)
  put(w1, t1)
  put(t2)
  put(words[s2].word)
  put(w0, wb)
  put(w0, t0, tb)
  put(t0, wb, tb)
  put(t0, wb)
  put(w0, tb)
  put(t0, tb)
  put(w0, wb, t0, tb)
  put(t0, tb, tc)
  put(t0, tb, tc, td)
  put(tb, tc)
  put(tb, tc, td)
  put(tc, td, te)
  put(t1, t0, tb)
  put(t2, t1, t0)
  put(t2, t1, t0, tb)
  put(t1, t0, tb, tc)
  put(w0, tb, tc)
  put(t0, wb, tc)
  put(t0, tb, wc)
  put(w1, w0)
  put(w1, t0)
  put(t1, w0)
  put(t1, t0)
  put(w1, wb)
  put(w1, tb)
  put(t1, wb)
  put(t1, tb)
  put(w1, t0, tb)
  put(t1, w0, tb)
  put(t1, t0, wb)
  // Children, and the relations they have.
  put(t0, tl0, tb)
  put(t0, tr0, tb)
  put(t0, tb, tlb)
  put(t0, tl0, words[l0b].tag)
  put(t0, tr0, words[r0b].tag)
  put(tb, tlb, words[lbb].tag)
  put(t1, tr1, t0)
  put(t1, tl1, t0)
  put(t1, t0, tl0)
  put(t1, t0, tr0)
  put(t1, tr1, words[r1b].tag, t0)
  put(t1, t0, tb, tlb)
  put(t1, t0, tb, tl0)
  put(words[l0].word, t0, tb)
  put(words[l0].word, t0, t1)
  put(words[l0].word, w1)
  put(words[l0].word, w0)
  put(words[r0].word, t0, tb)
  put(words[lb].word, tb, t0)
  put(words[lb].word, wb)
  put(words[r1].word, t1, t0)
  put(rl0, rr0, t0)
  put(rlb, tb)
  put(w0, rr0)
  put(wb, rlb)
  put(t1, rr1, t0)
  put(t1, rr1, tb)
  put(w1, rr1)
  put(t0, rl0, tb)
  put(t0, rr0, tb)
  put(t0, tb, rlb)
  put(t0, rl0, small(Int(nodes[l0b].relation), 12))
  put(t0, rr0, small(Int(nodes[r0b].relation), 13))
  // Valencies and sets of relations.
  put(w0, vl0)
  put(w0, vr0)
  put(t0, vl0)
  put(t0, vr0)
  put(wb, vlb)
  put(tb, vlb)
  put(w1, vr1)
  put(t1, vr1)
  put(w0, sl0)
  put(t0, sl0)
  put(w0, sr0)
  put(t0, sr0)
  put(wb, slb)
  put(tb, slb)
  put(t0, slb, tb)
  put(t1, sr1)
  put(w1, sr1)
  put(t1, sr1, sl0, t0)
  // Distances, and what lies between.
  put(w0, d0)
  put(wb, d0)
  put(t0, tb, d0)
  put(t1, t0, d1)
  put(w1, d1)
  put(t0, tb, x0)
  put(t1, t0, x1)
  put(wb, t0, x0)
  put(S0.suffix, tb)
  put(t0, B0.suffix)
}

/// Writes the features of the choice of a relation for the pair that a reduction is about to join.
package func writeRelationFeatures(
  _ state: ParserState, _ words: UnsafePointer<ParserWord>, isLeft: Bool, into out: UnsafeMutablePointer<UInt64>
) {
  let nodes = state.nodes
  let child = state.top
  let head = isLeft ? state.next : state.second
  let side: UInt64 = isLeft ? 0x1234_5678_9ABC_DEF1 : 0
  var n = 0
  @inline(__always) func put(_ value: UInt64) {
    out[n] = value &+ side &+ UInt64(n &+ 1) &* 0xA076_1D64_78BD_642F
    n &+= 1
  }
  @inline(__always) func put(_ x: UInt64, _ y: UInt64) { put(x &+ rotated(y, 23)) }
  @inline(__always) func put(_ x: UInt64, _ y: UInt64, _ z: UInt64) { put(x &+ rotated(y, 23) &+ rotated(z, 43)) }
  let (h, c) = (nodes[head], nodes[child])
  let (H, C) = (words[head], words[child])
  let (wh, th, wc, tc) = (H.word, H.tag, C.word, C.tag)
  let first = words[Int(c.left1)]
  let last = words[Int(c.right1)]
  let near = isLeft ? Int(h.left1) : Int(h.right1)
  let d = small(distanceClass(min(child, head), max(child, head)), 1)
  let x = child < head ? between(C, H) : between(H, C)
  let childRelations = scattered(c.leftRelations)
  let headLeft = scattered(h.leftRelations &+ 1 << 62)
  let headRight = scattered(h.rightRelations &+ 1 << 61)
  let b0 = words[state.next]
  let before = words[child > 0 ? child - 1 : state.count + 1]

  put(0)
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
  put(tc, childRelations)
  put(th, tc, childRelations)
  put(wh, childRelations)
  put(th, headLeft)
  put(th, headLeft, tc)
  put(th, headRight, tc)
  put(wh, headLeft, tc)
  put(wh, headRight, tc)
  put(th, tc, small(Int(nodes[near].relation), 2))
  put(wh, small(Int(nodes[near].relation), 3))
  put(th, tc, words[near].tag)
  put(C.suffix, th)
  put(H.suffix, tc)
  put(C.suffix, tc)
  put(th, tc, b0.tag)
  put(th, tc, before.tag)
  put(tc, before.word)
  put(tc, words[Int(c.left2)].word, first.word)
}
