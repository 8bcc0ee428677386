// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// Finds who is in one article: the names, what they name, which belong to one actor, what the article calls them.
struct NameReader {
  /// Total and deterministic; time is linear in the length of the text.
  func actors(in prose: ProseText, syntax: SyntaxAnalysis, boilerplate: [Boilerplate]) -> ActorReading {
    var words = NameWords(prose, syntax, boilerplate)
    var mentions = NameReader.mentions(&words)
    if let model = KindModel.shipped {
      let features = KindFeatures(words, mentions)
      for i in mentions.indices { mentions[i].scores = model.scores(features.features(of: i).features) }
    }
    let chains = ActorChains(words, mentions)
    return ActorReading(words, chains)
  }
  /// The names of a text, not yet judged. Words that only longer names tell from ordinary ones ("Baker", "Wines") are
  /// looked for in a second pass.
  static func mentions(_ words: inout NameWords) -> [NameMention] {
    for chunk in NameChunker(words: words).chunks() where chunk.count > 1 {
      let first = words.traits[chunk.lowerBound]
      let last = chunk.upperBound - 1
      guard words.shapes[last] == .capital, first.has([.maleName, .femaleName, .role, .address, .demonym]),
        !words.traits[last].has([.organizationHead, .companySuffix, .country, .place, .thingHead]),
        words.traits[last].rawValue == 0 || words.traits[last - 1].has([.maleName, .femaleName, .address])
          || words.shapes[last - 1] == .initial
      else { continue }
      words.surnames.insert(words.hashes[last])
    }
    var parser = NameParser(words)
    for chunk in NameChunker(words: words).chunks() { parser.parse(chunk) }
    return parser.mentions
  }
}
