// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// Finds the actor behind the words of a source among the names of the article.
struct NamedSources: SourceResolver {
  let context: ReadingContext
  let names: ActorReading

  func actor(of tokens: Range<Int>, head: Int) -> Int? {
    if let actor = names.actor(at: head) ?? names.resolvePronoun(head) { return actor }
    if context.part(head) == .pronoun || context.part(head) == .determiner { return pronoun(head) }
    // A role before or behind the name: "the analyst Jane Roe", "Jane Roe, an analyst".
    for token in tokens {
      guard let phrase = names.phrase(at: token), phrase.name.lowerBound == token else { continue }
      if phrase.phrase.contains(head), names.actors[phrase.actor].kind == .person { return phrase.actor }
      if context.head(of: token) == head, [.appos, .flat, .nmodDesc].contains(context.relation(token)) {
        return phrase.actor
      }
    }
    return names.resolveDescription(context.span(tokens))
  }

  private func pronoun(_ token: Int) -> Int? {
    switch context.words[token] {
    case "who", "which", "that", "whom":
      // The head of the relative clause is who is meant.
      var at = token
      for _ in 0..<6 {
        guard let head = context.head(of: at) else { return nil }
        if context.relation(at) == .aclRelcl { return names.actor(at: head) ?? names.phrase(at: head)?.actor }
        at = head
      }
      return nil
    default: return names.resolvePronoun(token)
    }
  }

  func name(ofActor actor: Int) -> String { names.actors[actor].name }

  func speaks(_ actor: Int) -> Bool {
    names.actors[actor].kind == .person || names.actors[actor].kind == .organization
  }

  func isPerson(_ actor: Int) -> Bool { names.actors[actor].kind == .person }

  func agrees(_ actor: Int, with pronoun: String) -> Bool {
    guard names.actors[actor].kind == .person else { return false }
    switch names.genders[actor] {
    case .female: return pronoun == "she"
    case .male: return pronoun == "he"
    default: return true
    }
  }
}
