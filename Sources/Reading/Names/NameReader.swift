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
    NameLabeller(model: LabelModel.shipped).judge(&mentions, in: words)
    let chains = ActorChains(words, mentions)
    return ActorReading(words, chains)
  }
  /// The names of a text, not yet judged. Words that only longer names tell from ordinary ones ("Baker", "Wines") are
  /// looked for in a second pass.
  static func mentions(_ words: inout NameWords) -> [NameMention] {
    for chunk in NameChunker(words: words).chunks() where chunk.count > 1 {
      let first = words.traits[chunk.lowerBound]
      let last = chunk.upperBound - 1
      // A headline's verb is written like a surname.
      guard words.shapes[last] == .capital, words.styles[last] == .running || chunk.count == 2,
        first.has([.maleName, .femaleName, .role, .address, .demonym])
          || words.isNobiliary(last - 1) && chunk.count > 2,
        !words.traits[last].has([.organizationHead, .companySuffix, .country, .place, .thingHead]),
        // "St. Louis Cardinals".
        (words.knownEntry(chunk.lowerBound, last)?.end ?? 0) <= chunk.lowerBound + 1,
        words.traits[last].rawValue == 0 || words.traits[last - 1].has([.maleName, .femaleName, .address])
          || words.shapes[last - 1] == .initial || words.isNobiliary(last - 1)
      else { continue }
      words.surnames.insert(words.hashes[last])
    }
    var parser = NameParser(words)
    for chunk in NameChunker(words: words).chunks() { parser.parse(chunk) }
    var mentions = parser.mentions
    shareLists(&mentions, words)
    return mentions
  }

  /// "The oil giants Acme and Initech", "Acme and Initech, two oil giants": what a plural says holds for the whole list.
  private static func shareLists(_ mentions: inout [NameMention], _ words: NameWords) {
    var start = 0
    while start < mentions.count {
      var end = start + 1
      while end < mentions.count, areListed(mentions[end - 1], mentions[end], words) { end += 1 }
      var shared = KindEvidence()
      if end - start > 1 {
        // Before the first or behind the last.
        shared = mentions[start].listed
        if shared == KindEvidence() { shared = mentions[end - 1].listed }
      } else if mentions[start].listed.organization == 0 {
        shared = mentions[start].listed
      }
      for i in start..<end where !mentions[i].traits.has([.country, .place]) { mentions[i].evidence += shared }
      start = end
    }
  }

  /// Nothing but a comma, "and" or "or" stands between the two, which are in one list then.
  private static func areListed(_ a: NameMention, _ b: NameMention, _ words: NameWords) -> Bool {
    let gap = a.tokens.upperBound..<max(a.tokens.upperBound, b.tokens.lowerBound)
    guard b.title == nil, !gap.isEmpty, gap.count <= 2 else { return false }
    return gap.allSatisfy {
      words.isMark($0, ",") || words.hashes[$0] == NameWords.and || words.hashes[$0] == NameWords.or
    }
  }
}
