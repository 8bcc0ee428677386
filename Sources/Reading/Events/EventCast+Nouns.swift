// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// How an event noun hangs on the verb of its clause.
enum NounLink {
  /// "held talks", "took part in the talks": the verb says who and whether.
  case light(verb: Int)
  /// "the meeting took place": the verb says whether and when.
  case occurs(verb: Int)
  /// "the meeting was with Roe", "it was the first visit": the noun is said of something or something of it.
  case copula(predicate: Int)
  /// "arrived for talks": who arrives takes part.
  case purpose(verb: Int)
  /// Any other place in a clause.
  case other
}

extension EventScene {
  func link(ofNoun noun: Int) -> NounLink {
    guard var head = head(noun) else { return copular(noun) ? .copula(predicate: noun) : .other }
    var top = noun
    // "several meetings and a dinner": the first one's verb serves all.
    // "half of the cuts": what is said of the half is said of them.
    for _ in 0..<24 {
      guard (relations[top] == .conj && isNoun(head)) || isPart(top, of: head), let next = self.head(head) else {
        break
      }
      top = head
      head = next
    }
    if copular(noun) { return .copula(predicate: noun) }
    switch relations[top] {
    case .obj, .nsubjPass:
      if let inner = child(head, .xcomp), relations[top] == .nsubjPass, says(.occurs, inner) {
        return .occurs(verb: inner)
      }
      return isVerb(head) && says(.light, head) && phrasalKind(head) == nil ? .light(verb: head) : .other
    case .nsubj:
      if isVerb(head) || parts[head] == .adjective, let inner = child(head, .xcomp), says(.occurs, inner) {
        return .occurs(verb: inner)
      }
      if isVerb(head), says(.occurs, head) || child(head, .obj).map({ says(.place, $0) }) == true {
        return .occurs(verb: head)
      }
      if copular(head) { return .copula(predicate: head) }
      return isVerb(head) ? .occurs(verb: head).ifPlace(in: self, head) : .other
    case .obl, .nmod:
      guard let preposition = preposition(top) else { return .other }
      if isVerb(head) {
        if says(.light, head), says(.placePreposition, preposition), tags[preposition] == .in {
          return .light(verb: head)
        }
        if says(.for, preposition), entry(head).verbTraits.contains(.motion) { return .purpose(verb: head) }
      } else if let verb = self.head(head), isVerb(verb) {
        // "took part in the talks", "arrived in Utopia for talks" with the phrase hung one word too low.
        if says(.place, head), says(.light, verb) { return .light(verb: verb) }
        if says(.for, preposition), entry(verb).verbTraits.contains(.motion) { return .purpose(verb: verb) }
      }
      return .other
    default: return .other
    }
  }

  /// "half of the cuts", "a number of attacks".
  func isPart(_ noun: Int, of head: Int) -> Bool {
    relations[noun] == .nmod && says(.partitive, head) && isIntroduced(noun, .of)
  }

  private func copular(_ predicate: Int) -> Bool { child(predicate, .cop) != nil }

  /// Who takes part in what a noun tells, from its own phrase and from the verb it hangs on.
  func cast(ofNoun noun: Int, _ traits: TriggerTraits, _ link: NounLink) -> EventCast {
    var cast = EventCast()
    addPhrase(of: noun, traits, to: &cast)
    switch link {
    case .light(let verb):
      let passive = isPassive(verb)
      if !passive {
        for head in subjects(verb) { cast.add(referents(head), .agent) }
        if cast.members.isEmpty, tags[verb] != .vbg, tags[verb] != .vbn, let name = nearestNameBefore(verb) {
          cast.add(name, .agent)
        }
      }
      addModifiers(of: verb, except: noun, traits, to: &cast)
    case .occurs(let verb):
      addModifiers(of: verb, except: noun, traits, to: &cast)
    case .copula(let predicate):
      if predicate == noun {
        addModifiers(of: noun, except: noun, traits, to: &cast)
      } else if isIntroduced(predicate, .with) {
        cast.add(referents(predicate), .counterpart)
      } else if isIntroduced(predicate, .placePreposition), let place = place(predicate) {
        cast.place = place
      }
    case .purpose(let verb):
      for head in subjects(verb) { cast.add(referents(head), .agent) }
      addModifiers(of: verb, except: noun, traits, to: &cast)
    case .other: break
    }
    addTargets(of: noun, to: &cast)
    if !cast.has(.agent), let agent = partnerBehind(noun, [.by]) { cast.add(agent, .agent) }
    if traits.contains(.mutual), !cast.has(.counterpart), let partner = partnerBehind(noun, [.with]) {
      cast.add(partner, .counterpart)
    }
    if traits.contains(.mutual), !cast.namesSomebody { addSides(of: noun, to: &cast) }
    if cast.place == nil { cast.place = placeBehind(noun) }
    return cast
  }

  /// "a call between Roe and Doe", wherever the tree hangs the phrase: the names up to the next verb, possessors left
  /// out.
  private func addSides(of noun: Int, to cast: inout EventCast) {
    let end = min(sentence(noun).tokens.upperBound, noun + 20)
    guard noun + 1 < end, says(.between, noun + 1) else { return }
    var at = noun + 2
    while at < end, !isVerb(at), parts[at] != .auxiliary {
      guard let name = actors.name(at: at) else {
        at += 1
        continue
      }
      at = max(at + 1, name.tokens.upperBound)
      let owns = at < tags.count && tags[at] == .pos
      if !owns { cast.add(Referent(tokens: name.tokens, actor: name.actor), .agent) }
    }
  }

  /// "sanctions against Utopia, targeting Acme": the participle behind the comma, wherever the tree hangs it.
  private func addTargets(of noun: Int, to cast: inout EventCast) {
    let end = min(sentence(noun).tokens.upperBound, noun + 14)
    for i in (noun + 1)..<max(noun + 1, end) where isVerb(i) {
      guard tags[i] == .vbg, says(.includes, i), prose.tokens[i - 1].kind == .punctuation else { return }
      for child in children(i) where child > i {
        switch relations[Int(child)] {
        case .obj: cast.add(referents(Int(child)), .patient)
        case .obl, .nmod: if preposition(Int(child)) == nil { cast.add(referents(Int(child)), .patient) }
        default: break
        }
      }
      return
    }
  }

  private func addModifiers(of verb: Int, except noun: Int, _ traits: TriggerTraits, to cast: inout EventCast) {
    for child in children(verb) where Int(child) != noun {
      switch relations[Int(child)] {
      case .obl, .nmod, .advcl, .oblAgent: addModifier(Int(child), of: verb, traits, to: &cast)
      default: break
      }
    }
  }

  /// Possessor, compounds and prepositional phrases of an event noun.
  func addPhrase(of noun: Int, _ traits: TriggerTraits, to cast: inout EventCast) {
    for child in children(noun) {
      let child = Int(child)
      switch relations[child] {
      case .nmodPoss:
        for referent in referents(child) {
          cast.add(referent, traits.contains(.undergoing) ? .patient : .agent)
        }
      case .compound, .amod, .nmodDesc:
        guard let name = actors.name(at: child) else { continue }
        let referent = Referent(tokens: name.tokens, actor: name.actor)
        if actors.actors[name.actor].kind == .place {
          cast.place = cast.place ?? referent
        } else {
          cast.add(referent, .agent)
        }
      case .nmod, .obl, .acl, .aclRelcl:
        if isIntroduced(child, .of), timeAt[child] < 0 {
          cast.add(referentsOrThing(child), .patient)
        } else {
          addModifier(child, of: noun, traits, to: &cast)
        }
      default: break
      }
    }
  }
}

extension NounLink {
  /// A subject noun whose verb has "place" as its object: "took place".
  fileprivate func ifPlace(in scene: EventScene, _ verb: Int) -> NounLink {
    for child in scene.children(verb) where scene.says(.place, Int(child)) { return self }
    return .other
  }
}
