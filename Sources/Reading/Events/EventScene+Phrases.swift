// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// Whom a noun phrase names.
struct Referent: Equatable {
  /// The tokens of the name, pronoun or description.
  let tokens: Range<Int>
  let actor: Int?
  /// No person and nobody with a name: what is bought, built or condemned.
  var isThing = false
}

extension EventScene {
  /// Everybody whom a noun phrase and those joined to it by "and" name; people without a name by their words.
  ///
  /// `depth`: steps from pronouns and descriptions to what they stand for. A wrong tree can join a relative pronoun to
  /// the very noun it stands for, so the steps are few.
  func referents(_ head: Int, depth: Int = 0) -> [Referent] {
    var result: [Referent] = []
    guard depth < 4 else { return result }
    for phrase in coordinated(head) { appendReferents(phrase, depth, to: &result) }
    return result
  }

  /// Everybody whom a noun phrase names, or else the thing that it is.
  func referentsOrThing(_ head: Int) -> [Referent] {
    let found = referents(head)
    guard found.isEmpty, let thing = thing(head) else { return found }
    return [thing]
  }

  /// What something is done to, by its noun phrase without the article: "new long jet". What tells an event of its own
  /// is no thing.
  func thing(_ head: Int) -> Referent? {
    guard parts[head] == .noun, timeAt[head] < 0, entry(head).noun == 0, !says([.place, .partitive, .planNoun], head)
    else { return nil }
    var tokens = phrase(head)
    while tokens.count > 1, tags[tokens.lowerBound] == .dt || tags[tokens.lowerBound] == .prpPossessive {
      tokens.removeFirst()
    }
    guard tokens.count <= 7, sentenceAt[tokens.lowerBound] == sentenceAt[head] else { return nil }
    return Referent(tokens: tokens, actor: nil, isThing: true)
  }

  /// A head and the noun phrases joined to it.
  func coordinated(_ head: Int) -> [Int] {
    var result = [head]
    var k = 0
    while k < result.count, result.count < 24 {
      for child in children(result[k]) where relations[Int(child)] == .conj && !isVerb(Int(child)) {
        result.append(Int(child))
      }
      k += 1
    }
    return result
  }

  private func appendReferents(_ head: Int, _ depth: Int, to result: inout [Referent]) {
    func add(_ referent: Referent) {
      if !result.contains(where: { $0.tokens == referent.tokens || ($0.actor != nil && $0.actor == referent.actor) }) {
        result.append(referent)
      }
    }
    if says(.relative, head), let antecedent = antecedent(ofRelative: head) {
      for found in referents(antecedent, depth: depth + 1) { add(found) }
      return
    }
    if let name = actors.name(at: head) {
      // "Russia’s Roe", parsed as a modifier of something that names nobody, still ends at the name's own head.
      add(Referent(tokens: name.tokens, actor: name.actor))
      if !actors.isPerson(name.actor), let person = personBeside(head, past: name.tokens.upperBound) {
        result.removeLast()
        add(person)
      }
      addLeaders(head, depth, add)
      return
    }
    if let person = personBeside(head, past: head + 1) {
      add(person)
      return
    }
    if isNoun(head), let named = namedBeside(head) {
      for found in referents(named, depth: depth + 1) { add(found) }
      addLeaders(head, depth, add)
      return
    }
    if let actor = actors.referent(at: head) {
      add(Referent(tokens: parts[head] == .pronoun ? head..<(head + 1) : phrase(head), actor: actor))
      return
    }
    if parts[head] == .properNoun, timeAt[head] < 0 {
      // A name that is nobody's yet: its words stand for it.
      add(Referent(tokens: properName(around: head), actor: nil))
      addSenders(head, depth, add)
    } else if isNoun(head), says(.person, head) {
      add(Referent(tokens: phrase(head), actor: nil))
      addSenders(head, depth, add)
    } else if isNoun(head) {
      addOwner(head, add)
    }
    addLeaders(head, depth, add)
  }

  /// The proper nouns around a token, without those that name an actor.
  private func properName(around token: Int) -> Range<Int> {
    let tokens = sentence(token).tokens
    func belongs(_ i: Int) -> Bool { parts[i] == .properNoun && actors.nameAt[i] < 0 && timeAt[i] < 0 }
    var start = token
    while start > tokens.lowerBound, token - start < 8, belongs(start - 1) { start -= 1 }
    var end = token + 1
    while end < tokens.upperBound, end - token < 8, belongs(end) { end += 1 }
    return start..<end
  }

  /// "Acme’s new aircraft", "the Acme jet": whose thing it is takes part when the thing has no name.
  private func addOwner(_ head: Int, _ add: (Referent) -> Void) {
    for child in children(head) where relations[Int(child)] == .nmodPoss || relations[Int(child)] == .compound {
      guard let name = actors.name(at: Int(child)), actors.actors[name.actor].kind == .organization else { continue }
      add(Referent(tokens: name.tokens, actor: name.actor))
    }
  }

  /// The person named right behind a title, role or description, or in apposition to it.
  private func personBeside(_ head: Int, past end: Int) -> Referent? {
    guard isNoun(head) else { return nil }
    for child in children(head) {
      let child = Int(child)
      switch relations[child] {
      case .appos, .flat, .nmodDesc, .list:
        if let name = actors.name(at: child), actors.isPerson(name.actor), says(.person, head) || child > head {
          return Referent(tokens: name.tokens, actor: name.actor)
        }
      default: break
      }
    }
    // "envoy Jane Roe", "her envoy, Jane Roe", whatever the tree says.
    var end = end
    if end < tags.count, prose.tokens[end].span.count == 1, tags[end] == .punctuation,
      child(head, .nmodPoss) != nil || child(head, .det) != nil
    {
      end += 1
    }
    if end < tags.count, sentenceAt[end] == sentenceAt[head], let name = actors.name(at: end),
      name.tokens.lowerBound == end, actors.isPerson(name.actor), says(.person, head)
    {
      return Referent(tokens: name.tokens, actor: name.actor)
    }
    return nil
  }

  /// "the giants Acme and Bolt", "the agency, Acme": the names in apposition to a noun that has none.
  private func namedBeside(_ head: Int) -> Int? {
    for child in children(head) where child > head {
      switch relations[Int(child)] {
      case .appos, .flat, .nmodDesc, .list:
        if let name = actors.name(at: Int(child)) {
          if !actors.isPlace(name.actor) { return Int(child) }
        } else if parts[Int(child)] == .properNoun, timeAt[Int(child)] < 0 {
          return Int(child)
        }
      default: break
      }
    }
    return nil
  }

  /// "a delegation led by Roe": who leads takes part. "accompanied by Doe" too.
  private func addLeaders(_ head: Int, _ depth: Int, _ add: (Referent) -> Void) {
    for child in children(head) where relations[Int(child)] == .acl || relations[Int(child)] == .aclRelcl {
      guard says([.leads, .accompanies], Int(child)) else { continue }
      for agent in children(Int(child)) where relations[Int(agent)] == .oblAgent || isIntroduced(Int(agent), .by) {
        for referent in referents(Int(agent), depth: depth + 1) where referent.actor != nil { add(referent) }
      }
    }
  }

  /// "Envoys from Utopia and Erewhon": whom they represent takes part.
  private func addSenders(_ head: Int, _ depth: Int, _ add: (Referent) -> Void) {
    guard Self.representatives.contains(prose.string(head).lowercased()) else { return }
    for child in children(head) where relations[Int(child)] == .nmod && isIntroduced(Int(child), [.from, .of]) {
      for referent in referents(Int(child), depth: depth + 1) where referent.actor != nil { add(referent) }
    }
  }

  private static let representatives: Set<String> = [
    "ambassadors", "commanders", "delegates", "delegation", "delegations", "diplomats", "emissaries", "envoys",
    "forces", "leaders", "mediators", "ministers", "negotiators", "officials", "presidents", "representatives",
    "soldiers", "teams", "troops",
  ]

  /// Whether a preposition of the kind introduces a noun phrase.
  func isIntroduced(_ head: Int, _ cue: WordCues) -> Bool {
    guard let preposition = preposition(head) else { return false }
    return says(cue, preposition)
  }

  /// The noun that the relative clause of a relative pronoun belongs to.
  func antecedent(ofRelative pronoun: Int) -> Int? {
    var at = pronoun
    for _ in 0..<12 {
      guard let head = head(at) else { break }
      if relations[at] == .aclRelcl || relations[at] == .acl { return head < pronoun ? head : nil }
      at = head
    }
    // Hung elsewhere, it still stands right behind its noun, at most a comma between.
    let first = sentence(pronoun).tokens.lowerBound
    at = pronoun - 1
    if at > first, prose.tokens[at].kind == .punctuation { at -= 1 }
    return at >= first && isNoun(at) ? at : nil
  }
}
