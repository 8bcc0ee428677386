// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// How many features the choice between two tags has, always.
package let doubtFeatureCount = 14

/// Writes the features of the choice between the two tags of a token of which the tagger is in doubt.
///
/// They are looked up among those of the actions: class 0 speaks for the first tag, class 1 for the other. `doubt` is the
/// lead of the first tag in four steps.
package func writeDoubtFeatures(
  _ words: UnsafePointer<ParserWord>, _ count: Int, at i: Int, doubt: Int, into out: UnsafeMutablePointer<UInt64>
) {
  var n = 0
  @inline(__always) func put(_ value: UInt64) {
    out[n] = value &+ UInt64(n &+ 1) &* 0x8CB9_2BA7_2F3D_8DD7
    n &+= 1
  }
  @inline(__always) func put(_ x: UInt64, _ y: UInt64) { put(x &+ rotated(y, 23)) }
  let w = words[i]
  let next = words[i &+ 1]
  let previous = words[i > 0 ? i &- 1 : count &+ 1]
  let first = w.tag
  let other = words[count &+ 2 &+ i].tag
  let both = first &+ rotated(other, 17)
  let lead = small(doubt, 14)
  put(lead)
  put(both)
  put(both, lead)
  put(first, lead)
  put(other, lead)
  put(w.word, other)
  put(w.word, first)
  put(w.word, both)
  put(w.suffix, both)
  put(previous.tag, both)
  put(next.tag, both)
  put(previous.word, both)
  put(next.word, both)
  put(previous.tag &+ rotated(next.tag, 31), both)
}
