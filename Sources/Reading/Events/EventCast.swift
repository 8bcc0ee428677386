// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// Who takes part in an event, and where, while it is being read.
struct EventCast {
  struct Member {
    let referent: Referent
    var role: ParticipantRole
  }

  private(set) var members: [Member] = []
  var place: Referent?

  /// Adds somebody; who is in already keeps the first role.
  mutating func add(_ referent: Referent, _ role: ParticipantRole) {
    for member in members {
      if member.referent.tokens == referent.tokens { return }
      if let actor = referent.actor, member.referent.actor == actor { return }
    }
    members.append(Member(referent: referent, role: role))
  }

  mutating func add(_ referents: [Referent], _ role: ParticipantRole) {
    for referent in referents { add(referent, role) }
  }

  var namesSomebody: Bool { members.contains { $0.referent.actor != nil } }
  /// Gives somebody known by a description alone the actor whom another sentence names.
  mutating func identify(_ index: Int, as actor: Int) {
    let member = members[index]
    members[index] = Member(referent: Referent(tokens: member.referent.tokens, actor: actor), role: member.role)
  }

  func names(_ role: ParticipantRole) -> Bool { members.contains { $0.role == role && $0.referent.actor != nil } }
  func has(_ role: ParticipantRole) -> Bool { members.contains { $0.role == role } }

  /// In order of importance: agents, counterparts, patients, others; within a role in order of discovery.
  var ordered: [Member] {
    let rank: [ParticipantRole] = [.agent, .counterpart, .patient, .other]
    return rank.flatMap { role in members.filter { $0.role == role } }
  }
}

extension EventScene {
  /// Who takes part in what a verb tells.
  func cast(ofVerb verb: Int, _ traits: TriggerTraits) -> EventCast {
    var cast = EventCast()
    let passive = isPassive(verb)
    let heads = subjects(verb)
    let pair = traits.contains(.mutual) ? heads.first.map { self.pair($0) } ?? [] : []
    cast.add(pair, .agent)
    for head in heads where pair.isEmpty {
      cast.add(referentsOrThing(head), passive || traits.contains(.undergoing) ? .patient : .agent)
    }
    if heads.isEmpty, tags[verb] != .vbg, tags[verb] != .vbn, !isInfinitive(verb), let name = nearestNameBefore(verb) {
      cast.add(name, traits.contains(.undergoing) ? .patient : .agent)
    }
    addArguments(of: verb, traits, to: &cast)
    if traits.contains(.exchanges) { addExchanged(for: verb, to: &cast) }
    if traits.contains(.mutual), !cast.has(.counterpart), let partner = partnerBehind(verb, [.with, .to]) {
      cast.add(partner, .counterpart)
    }
    if cast.place == nil { cast.place = placeBehind(verb) }
    return cast
  }

  /// The first name behind a preposition right after an event word, wherever the tree hangs it; not a possessor.
  func partnerBehind(_ event: Int, _ prepositions: WordCues) -> Referent? {
    let end = min(sentence(event).tokens.upperBound, event + 16)
    var at = event + 1
    guard at < end, says(prepositions, at), tags[at] != .rb else { return nil }
    at += 1
    while at < end, !isVerb(at), tags[at] != .punctuation {
      guard let name = actors.name(at: at) else {
        at += 1
        continue
      }
      at = max(at + 1, name.tokens.upperBound)
      let owns = at < tags.count && tags[at] == .pos
      if !owns, !actors.isPlace(name.actor) { return Referent(tokens: name.tokens, actor: name.actor) }
    }
    return nil
  }

  /// "replaced him as head of the council with Roe": the phrase may hang anywhere behind the verb.
  private func addExchanged(for verb: Int, to cast: inout EventCast) {
    let end = min(sentence(verb).tokens.upperBound, verb + 40)
    for i in (verb + 1)..<max(verb + 1, end) where relations[i] == .case && says(.with, i) {
      guard let phrase = head(i), phrase > i else { continue }
      cast.add(referents(phrase), .counterpart)
      return
    }
  }

  /// A place behind an event word that the tree hangs on one of its arguments: "met Roe in Utopia". No verb and no
  /// other event noun may stand between.
  func placeBehind(_ event: Int) -> Referent? {
    var at = event + 1
    let end = min(sentence(event).tokens.upperBound, event + 25)
    while at < end {
      if isVerb(at) || says(.relative, at) || (entry(at).noun != 0 && isNoun(at)) { return nil }
      if let name = actors.name(at: at) {
        let inside = at > event + 1 && tags[at - 1] == .in && says(.placePreposition, at - 1) && !says(.against, at - 1)
        if inside, actors.isPlace(name.actor) { return Referent(tokens: name.tokens, actor: name.actor) }
        at = max(at + 1, name.tokens.upperBound)
      } else {
        at += 1
      }
    }
    return nil
  }

  /// Objects and prepositional phrases of a verb.
  func addArguments(of verb: Int, _ traits: TriggerTraits, to cast: inout EventCast) {
    for child in children(verb) {
      let child = Int(child)
      switch relations[child] {
      case .obj, .iobj:
        if timeAt[child] >= 0 { continue }
        if traits.contains(.motion), let place = place(child) {
          cast.place = cast.place ?? place
        } else {
          let found = referents(child)
          if found.isEmpty, !traits.contains(.saying), let thing = thing(child) { cast.add(thing, .patient) }
          cast.add(found, traits.contains(.mutual) ? .counterpart : .patient)
        }
      case .oblAgent:
        cast.add(referents(child), .agent)
      case .obl, .nmod, .advcl, .xcomp, .advmod, .acl:
        addModifier(child, of: verb, traits, to: &cast)
      default: break
      }
    }
  }

  /// One phrase that hangs on an event word: a partner, a patient or a place, by its preposition.
  func addModifier(_ phrase: Int, of event: Int, _ traits: TriggerTraits, to cast: inout EventCast) {
    if isVerb(phrase) {
      // "accompanied by Roe", "targeting Acme".
      if says(.accompanies, phrase), tags[phrase] == .vbn {
        for agent in children(phrase) where relations[Int(agent)] == .oblAgent || isIntroduced(Int(agent), .by) {
          cast.add(referents(Int(agent)), .other)
        }
      } else if says(.includes, phrase), tags[phrase] == .vbg, let object = child(phrase, .obj) {
        cast.add(referents(object), .patient)
      }
      return
    }
    guard timeAt[phrase] < 0, let preposition = preposition(phrase) else { return }
    let cue = cues(preposition)
    if cue.contains(.with) {
      cast.add(referents(phrase), traits.contains(.saying) ? .other : .counterpart)
    } else if cue.contains(.between) {
      cast.add(referents(phrase), .agent)
    } else if cue.contains(.by) {
      cast.add(referents(phrase), .agent)
    } else if cue.contains(.placePreposition), let place = place(phrase) {
      if cast.place == nil || (traits.contains(.motion) && cue.contains(.to)) { cast.place = place }
    } else if cue.contains(.against) {
      cast.add(referents(phrase), .patient)
    } else if !cue.isDisjoint(with: [.to, .from]), !traits.contains(.motion) {
      cast.add(referents(phrase), traits.contains(.mutual) ? .counterpart : .patient)
    }
  }

  /// The place that a noun phrase names: a place or country, or a house of an organisation ("the White House").
  func place(_ head: Int) -> Referent? {
    if let name = actors.name(at: head) {
      if actors.isPlace(name.actor) { return Referent(tokens: name.tokens, actor: name.actor) }
      guard actors.actors[name.actor].kind == .organization, let preposition = preposition(head) else { return nil }
      return says(.placePreposition, preposition) && !says(.to, preposition)
        ? Referent(tokens: name.tokens, actor: name.actor) : nil
    }
    // "in the capital, Utopia", "at the embassy in Utopia".
    for child in children(head) where relations[Int(child)] == .appos || relations[Int(child)] == .nmod {
      guard let name = actors.name(at: Int(child)), actors.isPlace(name.actor) else { continue }
      return Referent(tokens: name.tokens, actor: name.actor)
    }
    return nil
  }
}
