// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose

/// What the spellings of one name have in common, whoever wrote it in Latin letters.
///
/// Sergey and Sergei, Yuri, Yury and Yuriy, Zelensky and Zelenskyy, Viktor and Victor, Alexeyev and Alekseev have one
/// key each. The rules are those in which the usual romanisations (BGN/PCGN, ISO 9, scientific, German, French, and the
/// simplified ones of newspapers) differ. A key is for comparing only; equal keys of whole names mean one name, equal
/// keys of single words are a hint.
package enum NameKey {
  /// The key of one word of a name; what is no letter is left out.
  package static func key(_ word: some StringProtocol) -> String {
    var letters: [UInt8] = []
    for byte in folded(String(word)).utf8 where byte >= 0x80 || (byte >= 0x61 && byte <= 0x7A) { letters.append(byte) }
    letters = letters.replacing(spellings)
    letters = letters.softened()
    letters = letters.withOneEnding()
    return String(decoding: letters.withoutDoubles(), as: UTF8.self)
  }

  /// Letters and what stands for them in keys; of those that fit at a place the first one counts.
  private static let spellings: [(from: [UInt8], to: [UInt8])] = [
    ("shch", "sh"), ("tsch", "ch"), ("tch", "ch"), ("sch", "sh"), ("kh", "h"), ("zh", "z"), ("ph", "f"),
    ("ck", "k"), ("ch", "ch"), ("ou", "u"), ("oo", "u"), ("eev", "ev"), ("ee", "i"), ("tz", "ts"), ("x", "ks"),
    ("q", "k"), ("w", "v"), ("y", "i"), ("j", "i"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
}

extension [UInt8] {
  fileprivate func replacing(_ table: [(from: [UInt8], to: [UInt8])]) -> [UInt8] {
    var result: [UInt8] = []
    var at = 0
    while at < count {
      // Semyon and Semen, Fyodor and Fedor.
      if self[at...].starts(with: "yo".utf8), let last = result.last, !"aeiou".utf8.contains(last) {
        result.append(UInt8(ascii: "e"))
        at += 2
      } else if let (from, to) = table.first(where: { self[at...].starts(with: $0.from) }) {
        result += to
        at += from.count
      } else {
        result.append(self[at])
        at += 1
      }
    }
    return result
  }

  /// C as K before what is no E, I or H; no Ye at the beginning, no H at the end.
  fileprivate func softened() -> [UInt8] {
    var result = self
    for at in result.indices where result[at] == UInt8(ascii: "c") {
      let next = at + 1 < result.count ? result[at + 1] : 0
      if !"eih".utf8.contains(next) { result[at] = UInt8(ascii: "k") }
    }
    if result.starts(with: "ie".utf8), result.count > 3 { result.removeFirst() }
    if result.count > 3, result.last == UInt8(ascii: "h"), "aeiou".utf8.contains(result[result.count - 2]) {
      result.removeLast()
    }
    return result
  }

  /// -ov, -ev, -yev, -eev, -yov, -off and -eff alike, and the same with the -a of women.
  fileprivate func withOneEnding() -> [UInt8] {
    var stem = self
    let isFeminine = stem.count > 5 && stem.suffix(2).elementsEqual("va".utf8)
    if isFeminine { stem.removeLast() }
    if stem.count > 4, stem.suffix(2).elementsEqual("ff".utf8) {
      stem.replaceSubrange((stem.count - 2)..., with: "v".utf8)
    }
    guard stem.count > 3, stem.last == UInt8(ascii: "v"), "oe".utf8.contains(stem[stem.count - 2]) else { return self }
    stem.removeLast(2)
    while stem.count > 2, let last = stem.last, "ie".utf8.contains(last) { stem.removeLast() }
    return stem + Array((isFeminine ? "eva" : "ev").utf8)
  }

  fileprivate func withoutDoubles() -> [UInt8] {
    var result: [UInt8] = []
    for byte in self where byte != result.last || byte >= 0x80 { result.append(byte) }
    return result
  }
}
