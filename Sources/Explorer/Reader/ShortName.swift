// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel

/// The name by which the articles call an actor for short.
///
/// The commonest spelling that is made of words of the full name, so that "Xi Jinping" is "Xi" and "Ursula von der
/// Leyen" "von der Leyen" where the articles say so; else the full name.
func shortName(_ actor: ActorView) -> String {
  let name = actor.name
  guard actor.kind == .person else { return name }
  let words = name.split(separator: " ")
  guard words.count > 1 else { return name }
  return actor.alias { alias in
    let parts = alias.split(separator: " ")
    return parts.count < words.count && !parts.isEmpty && parts.allSatisfy(words.contains)
  } ?? name
}
