// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Syntax

/// The features by which `NameLabeller` tags a word: the word and its neighbours, how they are written, what the
/// gazetteer and the tagger say of them, and whether the rules see a name there.
struct LabelFeatures {
  let words: NameWords
  /// For each token, the index of the mention of the rules that covers it, or -1.
  let mentionAt: [Int32]
  let mentions: [NameMention]

  init(_ words: NameWords, _ mentions: [NameMention]) {
    self.words = words
    self.mentions = mentions
    var at = [Int32](repeating: -1, count: words.prose.tokens.count)
    for (number, mention) in mentions.enumerated() where !mention.isTentative {
      for i in mention.tokens { at[i] = Int32(number) }
    }
    mentionAt = at
  }

  /// The features of a token of a segment; the first `lexical` of them ask for its letters.
  func features(of i: Int, in segment: Range<Int>, into features: inout [UInt64]) -> Int {
    features.removeAll(keepingCapacity: true)
    @inline(__always)
    func add(_ question: UInt64, _ answer: UInt64) {
      features.append(LabelFeatures.feature(question, answer))
    }
    let hasLeft = i > segment.lowerBound
    let hasRight = i + 1 < segment.upperBound
    let sentence = words.sentenceRange(of: i)
    func hash(_ k: Int) -> UInt64 { sentence.contains(k) ? words.hashes[k] : 7 }
    func shape(_ k: Int) -> UInt64 { sentence.contains(k) ? UInt64(words.shapes[k].rawValue) : 9 }
    add(0, words.hashes[i])
    if hasLeft { add(1, WordHash.joined(words.hashes[i], words.hashes[i - 1])) }
    if hasRight { add(2, WordHash.joined(words.hashes[i], words.hashes[i + 1])) }
    let lexical = features.count
    add(3, 0)
    let place = (hasLeft ? 1 : 0) + (hasRight ? 2 : 0) as UInt64
    add(4, place)
    add(5, shape(i - 1) &* 100 &+ shape(i) &* 10 &+ shape(i + 1))
    add(6, WordHash.joined(hash(i - 1), place))
    add(7, WordHash.joined(hash(i + 1), place))
    let opening = words.opens[i] ? 1 : 0 as UInt64
    let style = UInt64(words.styles[i].rawValue)
    add(8, opening &* 8 &+ style)
    let counts = words.counts(i)
    add(9, UInt64(min(counts.lower, 2)) &* 16 &+ UInt64(min(counts.capital, 3)) &* 2 &+ opening)
    addTraits(10, i, &features)
    if hasLeft { addTraits(11, i - 1, &features) }
    if hasRight { addTraits(12, i + 1, &features) }
    // What the rules see.
    let number = mentionAt[i]
    if number < 0 {
      add(13, 0)
    } else {
      let range = mentions[Int(number)].tokens
      let position = (i == range.lowerBound ? 0 : 1) + (i + 1 == range.upperBound ? 0 : 2) as UInt64
      let points = mentions[Int(number)].evidence.points
      var best = 0
      for k in 1..<4 where points[k] > points[best] { best = k }
      add(13, 1 &+ position)
      add(14, position &* 8 &+ UInt64(best))
      add(15, position &* 64 &+ UInt64(best) &* 16 &+ UInt64(max(0, min(15, points[best]))))
      if mentions[Int(number)].title != nil { add(16, position) }
    }
    let isIntroduced: UInt64 = words.surnames.contains(words.hashes[i]) ? 1 : 0
    add(17, isIntroduced &* 8 &+ place)
    guard words.isTagged else { return lexical }
    let tags = words.syntax.fineTags
    func tag(_ k: Int) -> UInt64 { sentence.contains(k) ? UInt64(tags[k].rawValue) : 99 }
    add(20, tag(i))
    add(21, tag(i) &* 128 &+ tag(i - 1))
    add(22, tag(i) &* 128 &+ tag(i + 1))
    add(23, tag(i) &* 8 &+ opening &* 4 &+ place)
    add(24, UInt64(words.syntax.relations[i].rawValue) &* 4 &+ place)
    return lexical
  }

  private func addTraits(_ question: UInt64, _ i: Int, _ features: inout [UInt64]) {
    var bits = words.traits[i].rawValue
    if bits == 0 { features.append(LabelFeatures.feature(question, 99)) }
    while bits != 0 {
      features.append(LabelFeatures.feature(question, UInt64(bits.trailingZeroBitCount)))
      bits &= bits - 1
    }
  }

  /// Which question was asked, and the answer.
  @inline(__always)
  private static func feature(_ question: UInt64, _ answer: UInt64) -> UInt64 {
    WordHash.mixed((question &+ 1001) &* 0x9E37_79B9_7F4A_7C15 ^ answer)
  }
}
