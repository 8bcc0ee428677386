// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// What a lexicon says about a word: the tags it bears in the training texts, as one scattered number.
package let unknownWordClass = scattered(0xBEEF)

/// How many features a tagging decision has, always.
package let taggerFeatureCount = 49

@inline(__always)
package func rotated(_ value: UInt64, _ bits: UInt64) -> UInt64 { value << bits | value >> (64 &- bits) }

/// Writes the features of a tagging decision: hashes, each with its template's constant mixed in.
///
/// `at` points to the signature of the token; two signatures stand before it and two after it. `classes` are the lexicon's
/// answers for the same places, `t1` and `t2` the scattered tags of the two tokens before.
package func writeTaggerFeatures(
  at s: UnsafePointer<TokenSignature>, classes a: UnsafePointer<UInt64>, t1: UInt64, t2: UInt64,
  into out: UnsafeMutablePointer<UInt64>
) {
  var n = 0
  @inline(__always) func put(_ value: UInt64) {
    out[n] = value &+ UInt64(n &+ 1) &* 0xD6E8_FEB8_6659_FD93
    n &+= 1
  }
  @inline(__always) func put(_ x: UInt64, _ y: UInt64) { put(x &+ rotated(y, 23)) }
  @inline(__always) func put(_ x: UInt64, _ y: UInt64, _ z: UInt64) { put(x &+ rotated(y, 23) &+ rotated(z, 43)) }
  let w = s[0]
  let p = s[-1]
  let f = s[1]
  let first: UInt64 = s[-1].capitals == 5 ? 8 : 0
  let capitals = scattered(UInt64(w.capitals) | first | 0x100)
  let style = scattered(UInt64(w.capitals) | first | UInt64(w.sentenceCase) << 4 | 0x600)
  let spaces = scattered((w.spaceBefore ? 1 : 0) | (f.spaceBefore ? 2 : 0) | 0x200)

  put(0)
  put(w.word)
  put(w.lower)
  put(w.suffix1)
  put(w.suffix2)
  put(w.suffix3)
  put(w.suffix4)
  put(w.prefix1)
  put(w.prefix2)
  put(w.prefix3)
  put(w.shape)
  put(capitals)
  put(capitals, w.suffix3)
  put(w.lower, spaces)
  put(a[0])
  put(t1)
  put(t2)
  put(t1, t2)
  put(t1, w.lower)
  put(t1, a[0])
  put(t1, t2, a[0])
  put(t1, w.suffix3)
  put(t1, f.lower)
  put(t1, a[1])
  put(t1, a[0], a[1])
  put(a[0], a[1])
  put(a[0], a[1], a[2])
  put(w.lower, a[1])
  put(w.suffix2, a[1])
  put(a[1])
  put(a[1], a[2])
  put(p.lower)
  put(f.lower)
  put(s[-2].lower)
  put(s[2].lower)
  put(p.lower, w.lower)
  put(w.lower, f.lower)
  put(p.lower, f.lower)
  put(p.suffix3)
  put(f.suffix3)
  put(f.suffix2, t1)
  put(scattered(UInt64(f.capitals) | 0x300), capitals)
  put(scattered(UInt64(p.capitals) | 0x400), capitals, scattered(UInt64(f.capitals) | 0x500))
  put(w.suffix3, f.suffix2)
  put(f.shape, capitals)
  put(style)
  put(style, a[0])
  put(style, w.suffix3)
  put(style, t1)
}
