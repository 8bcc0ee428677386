// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// Finds the full names of an article's actors in what is not its prose: credits, bylines, link headlines, pleas.
///
/// Who is named nowhere else is no actor of the article, so that photographers and agencies stay out; captions are read
/// like prose.
struct BoilerplateNames {
  /// In text order; tokens of the name, index of the actor.
  private(set) var found: [(tokens: Range<Int>, actor: Int)] = []

  init(_ words: NameWords, _ chains: ActorChains) {
    guard words.styles.contains(.ignored) else { return }
    // Names by their first word; a few names at most share one.
    var names: [UInt64: [(tokens: Range<Int>, actor: Int)]] = [:]
    for (actor, chain) in chains.chains.enumerated() {
      let tokens = chains.mentions[chain.fullest].tokens
      guard tokens.count > 1 else { continue }
      let first = words.hashes[tokens.lowerBound]
      if names[first, default: []].count < 8 { names[first, default: []].append((tokens, actor)) }
    }
    var i = 0
    let count = words.prose.tokens.count
    while i < count {
      guard words.styles[i] == .ignored, words.shapes[i] != .none, words.shapes[i] != .lower,
        let candidates = names[words.hashes[i]],
        let name = candidates.first(where: { candidate in
          i + candidate.tokens.count <= count
            && candidate.tokens.indices.allSatisfy {
              words.hashes[$0] == words.hashes[i + $0 - candidate.tokens.lowerBound]
            }
        })
      else {
        i += 1
        continue
      }
      found.append((i..<(i + name.tokens.count), name.actor))
      i += name.tokens.count
    }
  }
}
