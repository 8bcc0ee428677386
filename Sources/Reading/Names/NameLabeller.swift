// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose

/// Tags the words of an article's capitalised stretches and says how much that speaks for each name to be a person, an
/// organisation, a place or no name.
///
/// Evidence beside that of the rules, whose findings are among its features. Whole numbers throughout, so the same on
/// every machine; linear in the length of the text.
struct NameLabeller {
  let model: LabelModel

  /// Writes `scores` of the mentions, of countries only where another name stands beside: what they are is known.
  func judge(_ mentions: inout [NameMention], in words: NameWords) {
    let names = KindFeatures(words, mentions)
    let features = LabelFeatures(words, mentions)
    var lattice = TagLattice(transitions: model.transitions)
    var list: [UInt64] = []
    var isJudged = [Bool](repeating: false, count: mentions.count)
    func judgeName(_ number: Int) {
      if isJudged[number] { return }
      isJudged[number] = true
      mentions[number].scores = model.nameScores(names.features(of: number).features)
    }
    for segment in words.nameSegments() {
      let isOpen = segment.contains {
        let number = Int(features.mentionAt[$0])
        return number >= 0 && mentions[number].country == 0
      }
      guard isOpen else { continue }
      lattice.start()
      for i in segment {
        _ = features.features(of: i, in: segment, into: &list)
        var name = SIMD4<Int32>()
        let number = Int(features.mentionAt[i])
        if number >= 0 {
          judgeName(number)
          // Each word of the name has its share.
          let count = Int32(truncatingIfNeeded: mentions[number].tokens.count)
          name = mentions[number].scores / SIMD4(repeating: count)
        }
        lattice.add(model.wordScores(list), name: name)
      }
      lattice.finish()
      for i in segment {
        let number = Int(features.mentionAt[i])
        guard number >= 0, i + 1 == min(mentions[number].tokens.upperBound, segment.upperBound) else { continue }
        mentions[number].scores = lattice.kinds(i - segment.lowerBound)
      }
    }
    for i in mentions.indices where mentions[i].country == 0 { judgeName(i) }
  }
}
