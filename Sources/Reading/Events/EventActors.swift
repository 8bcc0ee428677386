// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// Which actor stands where, as the event layer asks for it: by token.
struct EventActors {
  struct Name {
    let tokens: Range<Int>
    let actor: Int
  }

  let actors: [LocalActor]
  /// In text order.
  let names: [Name]
  /// Index into `names` of the name that covers a token, or -1.
  let nameAt: [Int32]
  /// The actor that a pronoun or the head of a description refers to, by token, or -1.
  let referentAt: [Int32]

  /// Takes every mention that the actors list: names cover their tokens, pronouns and descriptions count at their head.
  init(_ actors: [LocalActor], in prose: ProseText, heads: [Int32]) {
    var all: [(tokens: Range<Int>, actor: Int, form: Mention.Form)] = []
    for (k, actor) in actors.enumerated() {
      for mention in actor.mentions {
        let tokens = prose.tokenRange(in: mention.span)
        if !tokens.isEmpty { all.append((tokens, k, mention.form)) }
      }
    }
    all.sort {
      ($0.tokens.lowerBound, $1.tokens.upperBound, $0.actor) < ($1.tokens.lowerBound, $0.tokens.upperBound, $1.actor)
    }
    var names: [Name] = []
    var nameAt = [Int32](repeating: -1, count: prose.tokens.count)
    var referentAt = nameAt
    for (tokens, actor, form) in all {
      switch form {
      case .name:
        for token in tokens where nameAt[token] < 0 { nameAt[token] = Int32(names.count) }
        names.append(Name(tokens: tokens, actor: actor))
      case .pronoun, .description:
        let head = tokens.first { heads[$0] < 0 || !tokens.contains(Int(heads[$0])) }
        referentAt[head ?? tokens.upperBound - 1] = Int32(actor)
      }
    }
    self.actors = actors
    self.names = names
    self.nameAt = nameAt
    self.referentAt = referentAt
  }

  func name(at token: Int) -> Name? { nameAt[token] < 0 ? nil : names[Int(nameAt[token])] }
  func referent(at token: Int) -> Int? { referentAt[token] < 0 ? nil : Int(referentAt[token]) }
  func isPlace(_ actor: Int) -> Bool { actors[actor].kind == .place || actors[actor].kind == .country }
  func isPerson(_ actor: Int) -> Bool { actors[actor].kind == .person }
}
