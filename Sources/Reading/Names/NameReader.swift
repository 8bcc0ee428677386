// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// Finds who is in one article: the names, what they name, which belong to one actor, what the article calls them.
struct NameReader {
  /// Total and deterministic; time is linear in the length of the text.
  func actors(in prose: ProseText, syntax: SyntaxAnalysis, boilerplate: [Boilerplate]) -> ActorReading {
    let words = NameWords(prose, syntax, boilerplate)
    var parser = NameParser(words)
    for chunk in NameChunker(words: words).chunks() { parser.parse(chunk) }
    var mentions = parser.mentions
    if let model = KindModel.shipped {
      let features = KindFeatures(words, mentions)
      for i in mentions.indices { mentions[i].scores = model.scores(features.features(of: mentions[i]).features) }
    }
    let chains = ActorChains(words, mentions)
    return ActorReading(words, chains)
  }
}
