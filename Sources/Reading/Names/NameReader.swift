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
    let chains = ActorChains(words, parser.mentions)
    return ActorReading(words, chains)
  }
}
