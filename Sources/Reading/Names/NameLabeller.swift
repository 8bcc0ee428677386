// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose

/// Tags the words of an article's capitalised stretches and says how much that speaks for each name to be a person, an
/// organisation, a place or no name.
///
/// Evidence beside that of the rules, whose findings are among its features. Whole numbers throughout, so the same on
/// every machine; linear in the length of the text.
struct NameLabeller {
  let model: LabelModel

  /// Writes `scores` of the mentions.
  func judge(_ mentions: inout [NameMention], in words: NameWords) {
    let names = KindFeatures(words, mentions)
    for i in mentions.indices { mentions[i].scores = model.nameScores(names.features(of: i).features) }
    let features = LabelFeatures(words, mentions)
    var lattice = TagLattice(transitions: model.transitions)
    var list: [UInt64] = []
    for segment in words.nameSegments() where segment.contains(where: { features.mentionAt[$0] >= 0 }) {
      lattice.start()
      for i in segment {
        _ = features.features(of: i, in: segment, into: &list)
        var name = SIMD4<Int32>()
        let number = Int(features.mentionAt[i])
        if number >= 0 {
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
  }
}
