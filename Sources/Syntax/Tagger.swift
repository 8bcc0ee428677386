// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose

/// Picks tags from left to right, each the best by the sum of its features' weights.
struct Tagger {
  let file: ModelFile
  let lexicon: Lexicon
  let table: SparseTable
  private let tagAtoms: [UInt64]

  init(_ file: ModelFile, _ lexicon: Lexicon) {
    self.file = file
    self.lexicon = lexicon
    table = file.tagger
    tagAtoms = (0..<file.tagCount).map(tagAtom)
  }

  /// Writes the index of the tag of each token of a sentence; and where the tagger is in doubt, that of the second best
  /// and the lead of the best in four steps, else `Lexicon.several`.
  ///
  /// `signatures` has two places for "outside" on either side of the sentence; `classes` has room for as many numbers.
  /// `note` is told the scores of all tags of each token that can bear several.
  @inline(__always)
  func tag(
    _ signatures: UnsafePointer<TokenSignature>, _ count: Int, classes: UnsafeMutablePointer<UInt64>,
    into tags: UnsafeMutablePointer<UInt8>, others: UnsafeMutablePointer<UInt8>, doubts: UnsafeMutablePointer<UInt8>,
    note: (Int, UnsafeBufferPointer<Int16>) -> Void = { _, _ in }
  ) {
    let fixed = tags
    for i in 0..<2 {
      classes[i] = outsideAtom
      classes[count + 2 + i] = outsideAtom
    }
    for i in 0..<count { classes[i + 2] = wordClass(signatures[i + 2], lexicon, &fixed[i]) }
    let tagCount = file.tagCount
    let doubt = file.doubt
    tagAtoms.withUnsafeBufferPointer { atoms in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: taggerFeatureCount) { features in
        withScores { scores, found in
          let features = features.baseAddress!
          var t1 = outsideAtom
          var t2 = outsideAtom
          for i in 0..<count {
            others[i] = Lexicon.several
            if tags[i] == Lexicon.several {
              writeTaggerFeatures(at: signatures + i + 2, classes: classes + i + 2, t1: t1, t2: t2, into: features)
              table.sum(features, count: taggerFeatureCount, found: found, into: scores)
              note(i, UnsafeBufferPointer(start: scores, count: tagCount))
              var best = 0
              for k in 1..<tagCount where scores[k] > scores[best] { best = k }
              tags[i] = UInt8(best)
              let bar = Int(scores[best]) &- doubt
              scores[best] = .min
              var second = -1
              var highest = Int16.min
              for k in 0..<tagCount where scores[k] > highest {
                second = k
                highest = scores[k]
              }
              if second >= 0, Int(highest) > bar {
                others[i] = UInt8(second)
                doubts[i] = UInt8((bar &+ doubt &- Int(highest)) &* 4 / doubt)
              }
            }
            t2 = t1
            t1 = atoms[Int(tags[i])]
          }
        }
      }
    }
  }
}

/// The scattered number of a tag, given by its index.
package func tagAtom(_ index: Int) -> UInt64 { scattered(0x7A6_0000 &+ UInt64(index)) }

/// The scattered number of tags and classes outside the sentence.
package let outsideAtom = scattered(0x007)

/// The class of a word by the lexicon, scattered, and its only tag or `Lexicon.several`.
///
/// Words are looked up as written for their only tag, and in lower case for their class.
package func wordClass(_ word: TokenSignature, _ lexicon: Lexicon, _ tag: inout UInt8) -> UInt64 {
  tag = lexicon.entry(word.word).tag
  return wordClassAtom(lexicon.entry(word.lower &+ Lexicon.lowerSpace).wordClass, capitals: word.capitals)
}

package func wordClassAtom(_ wordClass: UInt16, capitals: UInt8) -> UInt64 {
  scattered(0xC1A55_0000 &+ UInt64(wordClass) &* 8 &+ UInt64(capitals))
}

extension Lexicon {
  /// Keeps the lower-case words apart from the words as written.
  package static let lowerSpace = scattered(0x10E)
}
