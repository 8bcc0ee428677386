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
  /// Where the token stands in the sentence, also that with its other tag.
  package var place: Int32 = 0
  package var position: Int { Int(place) }

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

@inline(__always)
func small(_ value: Int, _ kind: UInt64) -> UInt64 {
  // One odd multiplication scatters enough here: such numbers are always added to words or tags.
  (UInt64(truncatingIfNeeded: value) &+ kind &* 64 &+ 1) &* 0x9FB2_1C65_1E98_DF25
}

@inline(__always)
func distanceClass(_ a: Int, _ b: Int) -> Int {
  let d = b &- a
  return d < 5 ? d : d < 8 ? 5 : d < 14 ? 6 : 7
}

@inline(__always)
func between(_ a: ParserWord, _ b: ParserWord) -> UInt64 {
  small(
    min(Int(b.commas &- a.commas), 2) &* 9 &+ min(Int(b.quotes &- a.quotes), 2) &* 3 &+ min(Int(b.verbs &- a.verbs), 2),
    7)
}

/// Writes the features of a parsing decision, after Zhang and Nivre 2011 for the arc-hybrid system.
///
/// `count` is the number of tokens; `words` has an entry for each of them, the root, nobody, and each token with another
/// tag; `states` are those that `state` points to.
package func writeActionFeatures(
  _ state: ParserState, _ states: UnsafePointer<ParserState>, _ words: UnsafePointer<ParserWord>, _ count: Int,
  into out: UnsafeMutablePointer<UInt64>
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
  let nobody = count &+ 1
  let under = state.below >= 0 ? states + Int(state.below) : nil
  let n0 = state.top
  let n1 = under?.pointee.top ?? ParserState.Word.nobody(count)
  let m0 = state.front
  let s2 = if let under, under.pointee.below >= 0 { Int(states[Int(under.pointee.below)].top.entry) } else { nobody }
  let s0 = Int(n0.entry)
  let s1 = Int(n1.entry)
  let b0 = Int(state.next)
  let b1 = min(b0 &+ 1, nobody)
  let b2 = b0 &+ 2 <= count ? b0 &+ 2 : nobody
  let b3 = b0 &+ 3 <= count ? b0 &+ 3 : nobody

  let (S0, S1, B0, B1) = (words[s0], words[s1], words[Int(m0.entry)], words[b1])
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
  let rl0 = small(Int(n0.leftAction1), 1)
  let rr0 = small(Int(n0.rightAction1), 2)
  let rlb = small(Int(m0.leftAction1), 3)
  let rr1 = small(Int(n1.rightAction1), 4)
  let vl0 = small(Int(n0.leftCount), 5)
  let vr0 = small(Int(n0.rightCount), 6)
  let vlb = small(Int(m0.leftCount), 8)
  let vr1 = small(Int(n1.rightCount), 9)
  let d0 = s0 == nobody ? small(0, 10) : small(distanceClass(S0.position, b0), 10)
  let d1 = s1 == nobody ? small(0, 11) : small(distanceClass(S1.position, S0.position), 11)
  let x0 = between(S0, B0)
  let x1 = between(S1, S0)
  let sl0 = scattered(UInt64(n0.leftActions))
  let sr0 = scattered(UInt64(n0.rightActions) &+ 1 << 62)
  let slb = scattered(UInt64(m0.leftActions) &+ 1 << 61)
  let sr1 = scattered(UInt64(n1.rightActions) &+ 3 << 61)

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
  put(t0, rl0, small(Int(n0.leftAction2), 12))
  put(t0, rr0, small(Int(n0.rightAction2), 13))
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
