// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// A name with what belongs to it where it stands.
struct NamedPhrase {
  /// Index into `ActorReading.actors`.
  let actor: Int
  /// The tokens of the name alone.
  let name: Range<Int>
  /// The tokens of the whole noun phrase: determiner, title, name and apposition, in one sentence.
  let phrase: Range<Int>
  /// The tokens of each role, determiner left out.
  let roles: [Range<Int>]
}

/// The actors of one article, and who stands at a token.
struct ActorReading {
  /// In the order of their first mention.
  private(set) var actors: [LocalActor] = []
  /// Names in text order.
  let phrases: [NamedPhrase]
  /// For each actor.
  let genders: [Gender]
  /// For each token, the actor whose name covers it, or -1.
  private let actorAtToken: [Int32]
  /// For each token, the index of the phrase whose name covers it, or -1.
  private let phraseAtToken: [Int32]
  private let pronounActor: [Int32]
  let descriptions: DescriptionResolver
  /// The actors as the article's reading has them: `actors`, then peoples, families and offices whose holder is not
  /// named. No quote and no event refers to the latter.
  private(set) var reported: [LocalActor] = []

  init(_ words: NameWords, _ chains: ActorChains) {
    let roles = RoleReader(words: words)
    var actorAt = [Int32](repeating: -1, count: words.prose.tokens.count)
    var phraseAt = actorAt
    var phrases: [NamedPhrase] = []
    for mention in chains.mentions where mention.actor >= 0 {
      let person = chains.chains[mention.actor].kind == .person
      let around = person ? roles.surroundings(of: mention) : .init(phrase: mention.tokens, roles: [])
      for token in mention.tokens {
        actorAt[token] = Int32(mention.actor)
        phraseAt[token] = Int32(phrases.count)
      }
      phrases.append(
        NamedPhrase(actor: mention.actor, name: mention.tokens, phrase: around.phrase, roles: around.roles))
    }
    let pronouns = PronounResolver(words, chains)
    self.phrases = phrases
    actorAtToken = actorAt
    phraseAtToken = phraseAt
    pronounActor = pronouns.actorAtToken
    genders = pronouns.genders
    descriptions = DescriptionResolver(words, chains, phrases, pronouns.genders)
    let groups = GroupReader(words, chains, phrases, descriptions, covered: actorAt)
    actors = localActors(words, chains, groups.titles)
    reported = actors + groups.groups
    // "Senate Reds" speak as a body, and are a people all the same.
    for (i, chain) in chains.chains.enumerated() where chain.kind != .country {
      let last = chains.mentions[chain.fullest].tokens.upperBound - 1
      if words.traits[last].has(.demonym), groups.endsInS(last) { reported[i].kind = .people }
    }
    let elsewhere = BoilerplateNames(words, chains)
    for (tokens, actor) in elsewhere.found {
      reported[actor].mentions.append(Mention(span: words.span(tokens), form: .name, inBoilerplate: true))
      reported[actor].mentions.sort { $0.span < $1.span }
    }
  }

  private func localActors(
    _ words: NameWords, _ chains: ActorChains, _ titles: [(tokens: Range<Int>, actor: Int)]
  ) -> [LocalActor] {
    let roles = RoleReader(words: words)
    var result = chains.chains.map { chain in
      LocalActor(name: words.string(chains.mentions[chain.fullest].tokens), kind: chain.kind, mentions: [])
    }
    for phrase in phrases {
      let spelling = words.string(phrase.name)
      if spelling != result[phrase.actor].name, !result[phrase.actor].aliases.contains(spelling) {
        result[phrase.actor].aliases.append(spelling)
      }
      result[phrase.actor].mentions.append(Mention(span: words.span(phrase.name), form: .name))
      for role in phrase.roles {
        guard let role = roles.told(role) else { continue }
        let text = words.string(role)
        guard !result[phrase.actor].roles.contains(where: { $0.text == text }) else { continue }
        result[phrase.actor].roles.append(Role(text: text, span: words.span(role)))
      }
    }
    for (token, actor) in pronounActor.enumerated() where actor >= 0 {
      result[Int(actor)].mentions.append(Mention(span: words.prose.tokens[token].span, form: .pronoun))
    }
    // A title written like a name is one: "the President" is told apart from "the president".
    var named: Set<Int> = []
    for (tokens, actor) in titles {
      named.insert(tokens.upperBound)
      result[actor].mentions.append(Mention(span: words.span(tokens), form: .name))
    }
    for (tokens, actor) in descriptions.found where !named.contains(tokens.upperBound) {
      result[actor].mentions.append(Mention(span: words.span(tokens), form: .description))
    }
    for i in result.indices { result[i].mentions.sort { $0.span < $1.span } }
    return result
  }

  /// The actor whose name covers the token.
  func actor(at token: Int) -> Int? {
    actorAtToken[token] < 0 ? nil : Int(actorAtToken[token])
  }

  /// The name that covers the token, with its noun phrase.
  func phrase(at token: Int) -> NamedPhrase? {
    phraseAtToken[token] < 0 ? nil : phrases[Int(phraseAtToken[token])]
  }

  /// Whom the pronoun at the token means; nil for a word that is no pronoun of the third person, or when nobody fits.
  func resolvePronoun(_ token: Int) -> Int? {
    pronounActor[token] < 0 ? nil : Int(pronounActor[token])
  }

  /// Whom a noun phrase without a name means ("the envoy", "the Utopian leader"): the actor named before it whom the
  /// article gives that role.
  func resolveDescription(_ span: TextSpan) -> Int? { descriptions.actor(of: span) }
}
