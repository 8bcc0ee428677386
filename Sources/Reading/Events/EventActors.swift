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
  ///
  /// - Parameter roles: ranges of tokens that give an actor's role beside the name ("the envoy" of "the envoy, Jane
  ///   Roe"); their heads stand for the actor.
  init(
    _ actors: [LocalActor], in prose: ProseText, heads: [Int32], roles: [(tokens: Range<Int>, actor: Int)] = []
  ) {
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
    for (tokens, actor) in roles where !tokens.isEmpty {
      let head = tokens.first { heads[$0] < 0 || !tokens.contains(Int(heads[$0])) } ?? tokens.upperBound - 1
      if nameAt[head] < 0, referentAt[head] < 0 { referentAt[head] = Int32(actor) }
    }
    self.actors = actors
    self.names = names
    self.nameAt = nameAt
    self.referentAt = referentAt
  }

  /// The actors of a reading, with the roles that stand beside their names.
  init(_ reading: ActorReading, in prose: ProseText, heads: [Int32]) {
    let roles = reading.phrases.flatMap { phrase in phrase.roles.map { (tokens: $0, actor: phrase.actor) } }
    self.init(reading.actors, in: prose, heads: heads, roles: roles)
  }

  func name(at token: Int) -> Name? { nameAt[token] < 0 ? nil : names[Int(nameAt[token])] }
  func referent(at token: Int) -> Int? { referentAt[token] < 0 ? nil : Int(referentAt[token]) }
  func isPlace(_ actor: Int) -> Bool { actors[actor].kind == .place || actors[actor].kind == .country }
  func isPerson(_ actor: Int) -> Bool { actors[actor].kind == .person }
}
