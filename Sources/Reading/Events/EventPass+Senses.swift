// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// In which of its senses a verb stands: what is done with whom or what tells them apart.
extension EventPass {
  /// Settles what depends on the participants: a call by phone, a release of people. False when it is no event at all.
  func refine(_ kind: inout EventLexicon.TriggerKind, _ verb: Int, _ cast: EventCast) -> Bool {
    if let type = objectSense(verb) {
      kind = type == .other ? Self.act : EventLexicon.TriggerKind(type: type, traits: [.weak])
      return true
    }
    switch kind.type {
    case .call where word(verb).hasPrefix("call"): refineCall(&kind, verb)
    case .attack: refineAttack(&kind, verb, cast)
    case .election where word(verb).hasPrefix("r"): if !isCandidacy(verb) { kind = Self.act }
    case .travel: return refineTravel(&kind, verb, cast)
    case .clash:
      // "fought for higher wages", "battled over the map": nobody is shot at.
      if !isViolent(verb), kind.traits.contains(.weak) || isCampaigning(verb) { kind = Self.act }
    // "sent a letter".
    case .mobilization where word(verb).hasPrefix("sen"):
      if !(object(verb).map { Self.forces.contains(singular(word($0))) } ?? false) { kind = Self.act }
    // "rallied her supporters".
    case .protest where word(verb).hasPrefix("rall"): if object(verb) != nil { kind = Self.act }
    case .return:
      // "tax returns", taken for a verb.
      if verb > scene.sentence(verb).tokens.lowerBound, word(verb - 1) == "tax" { return false }
    case .legislation where word(verb).hasPrefix("pass"):
      if !(object(verb).map { Self.laws.contains(singular(word($0))) } ?? false) { kind = Self.act }
    case .lawsuit where kind.traits.contains(.weak):
      let isFiled = object(verb).map { Self.filed.contains(singular(word($0))) } ?? false
      if !isFiled, !speaks(of: EventSenses.legal, verb) { kind = Self.act }
    case .meeting:
      for child in scene.children(verb) where scene.says(.telephone, Int(child)) && scene.isNoun(Int(child)) {
        kind.type = .call
        kind.traits.remove(.needsPartner)
      }
      // "welcomed the decision" is no meeting.
      if kind.traits.contains(.weak), !namesPerson(cast) {
        kind.type = .other
        kind.traits = [.weak]
      }
    case .release:
      let person = cast.members.contains { $0.role == .patient && $0.referent.actor.map(scene.actors.isPerson) == true }
      if !person, scene.child(verb, .obj) != nil { kind.type = .launch }
    case .appointment
    where word(verb) == "named" && scene.isPassive(verb) && scene.child(verb, .xcomp) == nil
      && scene.child(verb, .obj) == nil:
      // "He has not been named": nobody says who he is.
      return false
    case .appointment, .dismissal:
      if kind.traits.contains(.needsPerson), !namesPerson(cast) {
        kind.type = .other
        kind.traits = [.weak]
      }
    case .request:
      // "pleaded guilty", "pleaded not guilty".
      if (verb + 1..<min(verb + 3, scene.tags.count)).contains(where: { word($0) == "guilty" }) { kind.type = .trial }
    case .purchase where word(verb).hasPrefix("order"):
      // "ordered the closure", "ordered the crew to leave": nothing is bought.
      let object = scene.child(verb, .obj)
      let below = scene.children(verb) + (object.map { scene.children($0) } ?? [])
      let isCommand =
        below.contains { scene.isInfinitive(Int($0)) || scene.relations[Int($0)] == .ccomp }
        || object.map { scene.isNoun($0) && scene.entry($0).noun != 0 || scene.says(.person, $0) } ?? false
      if isCommand { kind = EventLexicon.TriggerKind(type: .demand, traits: [.weak]) }
    case .discovery:
      // "to find a way": it has not been lost.
      if let object = scene.child(verb, .obj), Self.sought.contains(word(object)) { return false }
      if word(verb).hasPrefix("f"), isOpinion(verb) { kind = Self.act }
    case .strike:
      // "walked out" of talks, unless the sentence speaks of labour.
      if !scene.sentence(verb).tokens.contains(where: { Self.isOfLabour(word($0)) }) { kind.type = .withdrawal }
    case .defeat:
      // "lost hope", "lost his job": only who loses a race, a place or to somebody is defeated.
      if let object = scene.child(verb, .obj), word(verb).hasPrefix("lo"), scene.actors.nameAt[object] < 0,
        !Self.contests.contains(word(object))
      {
        kind.type = .other
        kind.traits = [.weak, .needsActor]
      }
    case .change where object(verb).map { Self.staff.contains(word($0)) } ?? false:
      // "to cut 400 jobs".
      kind.type = .layoff
    case .change:
      // "grew impatient".
      if scene.child(verb, .xcomp) != nil { return false }
      if let next = next(verb), Self.fallen.contains(next) { kind = Self.act }
    case .accident:
      // "failed to come", "talks collapsed".
      for child in scene.children(verb) where scene.isInfinitive(Int(child)) { return false }
      // A candidate who failed is no accident.
      if kind.traits.contains(.weak),
        cast.members.contains(where: { $0.referent.actor.map(scene.actors.isPerson) == true })
      {
        kind = Self.act
      }
      if scene.subjects(verb).contains(where: { scene.isNoun($0) && scene.entry($0).noun != 0 }) {
        kind.type = .cancellation
      }
    case .death:
      // "killed the deal".
      for child in scene.children(verb) where scene.isNoun(Int(child)) && scene.entry(Int(child)).noun != 0 {
        switch scene.relations[Int(child)] {
        case .obj, .nsubjPass: kind.type = .cancellation
        default: break
        }
      }
    case .statement:
      // "I confirm" in somebody's mouth is the saying that is reported already.
      if zones.quoteAt[verb] >= 0, scene.subjects(verb).contains(where: { scene.prose.string($0) == "I" }) {
        return false
      }
    default: break
    }
    return true
  }

  /// An act of no special kind.
  private static let act = EventLexicon.TriggerKind(type: .other, traits: [.weak])

  /// What the verb tells with its object: "paid attention" is no payment.
  private func objectSense(_ verb: Int) -> EventType? {
    guard scene.phrasalKind(verb) == nil, let senses = EventSenses.byObject[word(verb)], let object = object(verb),
      scene.actors.nameAt[object] < 0
    else { return nil }
    return senses[singular(word(object))]
  }

  /// "called Doe on Monday" against "called Doe a liar", "called for talks" and "called on Doe to go".
  private func refineCall(_ kind: inout EventLexicon.TriggerKind, _ verb: Int) {
    switch next(verb) {
    case "for", "on", "upon": kind = EventLexicon.TriggerKind(type: .request, traits: [.speaking])
    case "out": kind = EventLexicon.TriggerKind(type: .criticism, traits: [.speaking])
    default: if isNaming(verb) { kind = Self.act }
    }
  }

  /// Something follows the object, or the verb of a passive, that tells what somebody is called.
  private func isNaming(_ verb: Int) -> Bool {
    let isPassive = scene.isPassive(verb)
    guard !isPassive else { return next(verb).map { $0 != "by" } ?? false }
    guard let object = scene.child(verb, .obj) ?? scene.child(verb, .iobj), object > verb,
      scene.child(verb, .xcomp) == nil, !(scene.child(verb, .obj) != nil && scene.child(verb, .iobj) != nil)
    else { return true }
    var named = scene.actors.name(at: object)?.tokens.upperBound ?? object + 1
    let end = scene.sentence(verb).tokens.upperBound
    // "called Roe, his rival, a liar".
    if named < end, word(named) == ",",
      let comma = (named + 1..<min(named + 13, end)).first(where: { [",", "and"].contains(word($0)) })
    {
      named = word(comma) == "," ? comma + 1 : end
    }
    guard named < end, scene.timeAt[named] < 0 else { return false }
    if scene.prose.tokens[named].kind == .openQuote { return true }
    switch scene.tags[named] {
    case .dt, .jj, .jjr, .jjs, .nn, .nns, .nnp, .nnps, .prpPossessive, .vbn, .rbs, .cd: return true
    default: return false
    }
  }

  /// Words hurt too: who attacks a rival in a debate shoots at nobody.
  private func refineAttack(_ kind: inout EventLexicon.TriggerKind, _ verb: Int, _ cast: EventCast) {
    if scene.child(verb, .obj) == nil, word(verb).hasPrefix("str"),
      scene.sentence(verb).tokens.contains(where: { Self.isOfLabour(word($0)) })
    {
      kind = EventLexicon.TriggerKind(type: .strike, traits: [.undergoing])
      return
    }
    guard ["att", "hit", "str", "tar"].contains(String(word(verb).prefix(3))), !isViolent(verb, besides: verb) else {
      return
    }
    if isRivalry(cast) || object(verb).map({ EventSenses.ideas.contains(word($0)) }) ?? false {
      kind = EventLexicon.TriggerKind(type: .criticism, traits: [.speaking])
    } else if kind.traits.contains(.weak),
      !cast.members.contains(where: { member in
        member.role == .patient && member.referent.actor.map(scene.actors.isPlace) == true
      })
    {
      kind = Self.act
    }
  }

  /// A named person or organisation against another.
  func isRivalry(_ cast: EventCast) -> Bool {
    func names(_ role: ParticipantRole) -> Bool {
      cast.members.contains { $0.role == role && $0.referent.actor.map { !scene.actors.isPlace($0) } == true }
    }
    return names(.agent) && names(.patient)
  }

  /// "ran for mayor", "is running against Doe", "ran a close race".
  private func isCandidacy(_ verb: Int) -> Bool {
    if let object = scene.child(verb, .obj) { return ["race", "campaign"].contains(word(object)) }
    guard let next = next(verb) else { return isCampaigning(verb) }
    switch next {
    case "for", "against", "as", "unopposed", "again", "in": return true
    case "out", "into", "over", "through", "away", "up", "off", "down", "on", "from", "to", "counter", "deep", "high":
      return false
    default: return isCampaigning(verb)
    }
  }

  /// "left the town" against "left the party", "left him angry". False when it is no event at all.
  private func refineTravel(_ kind: inout EventLexicon.TriggerKind, _ verb: Int, _ cast: EventCast) -> Bool {
    // "left him angry".
    if scene.child(verb, .xcomp) != nil { return false }
    guard let object = object(verb) else { return true }
    let actor = scene.actors.name(at: object)?.actor
    if actor.map(scene.actors.isPlace) ?? Self.left.contains(singular(word(object))) { return true }
    if word(verb).hasPrefix("le"), let actor, scene.actors.actors[actor].kind == .organization, !scene.isPassive(verb) {
      kind = EventLexicon.TriggerKind(type: .resignation, traits: [.weak])
    } else if !word(verb).hasPrefix("fle") {
      kind = Self.act
    }
    return true
  }

  /// "found the tone chilling", "finds herself alone", "a poll found that".
  private func isOpinion(_ verb: Int) -> Bool {
    if scene.child(verb, .xcomp) != nil { return true }
    if let object = scene.child(verb, .obj) {
      if ["self", "elves"].contains(where: word(object).hasSuffix) { return true }
      let next = object + 1
      if next < scene.sentence(verb).tokens.upperBound, scene.actors.nameAt[object] < 0, scene.heads[next] == object,
        scene.tags[next] == .jj || scene.tags[next] == .vbg && scene.child(next, .obj) == nil
      {
        return true
      }
    }
    return scene.subjects(verb).contains { EventSenses.surveys.contains(word($0)) }
  }

  // MARK: Words around

  /// The word right behind, in lower case; nil at the end of the sentence.
  func next(_ token: Int) -> String? {
    token + 1 < scene.sentence(token).tokens.upperBound ? word(token + 1) : nil
  }

  /// Without the ending of a plural, near enough for a look into a list.
  func singular(_ word: String) -> String {
    if word.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
    if word.hasSuffix("sses") || word.hasSuffix("ches") || word.hasSuffix("shes") { return String(word.dropLast(2)) }
    return word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
  }

  /// The sentence has one of the words, the trigger aside.
  func speaks(of words: Set<String>, _ trigger: Int, besides other: Int? = nil) -> Bool {
    let tokens = scene.sentence(trigger).tokens.clamped(to: max(0, trigger - 60)..<(trigger + 60))
    return tokens.contains { $0 != other && words.contains(word($0)) }
  }

  func isViolent(_ trigger: Int, besides other: Int? = nil) -> Bool {
    speaks(of: EventSenses.violence, trigger, besides: other)
  }

  func isCampaigning(_ trigger: Int) -> Bool { speaks(of: EventSenses.campaigning, trigger) }

  // MARK: Lists

  private static let laws: Set<String> = [
    "act", "amendment", "ban", "bill", "budget", "cut", "deal", "law", "legislation", "measure", "motion",
    "ordinance", "package", "plan", "provision", "reform", "resolution", "rule", "sanction", "statute", "tax",
    "treaty",
  ]
  private static let forces: Set<String> = [
    "adviser", "advisor", "aircraft", "army", "battalion", "bomber", "brigade", "carrier", "delegation", "diplomat",
    "drone", "emissary", "envoy", "expert", "fighter", "fleet", "force", "frigate", "guard", "inspector", "jet",
    "marine", "missile", "mission", "navy", "negotiator", "observer", "officer", "personnel", "plane", "police",
    "reinforcement", "representative", "ship", "soldier", "submarine", "tank", "team", "troop", "unit", "warplane",
    "warship", "weapon",
  ]
  private static let filed: Set<String> = [
    "appeal", "bankruptcy", "brief", "case", "charge", "claim", "complaint", "grievance", "indictment",
    "injunction", "lawsuit", "motion", "petition", "suit",
  ]
  /// What one leaves or enters on one's feet.
  private static let left: Set<String> = [
    "airport", "area", "bar", "base", "building", "camp", "capital", "city", "country", "court", "courthouse",
    "courtroom", "district", "hall", "home", "hospital", "hotel", "house", "jail", "kingdom", "lobby", "meeting",
    "nation", "neighborhood", "plane", "port", "prison", "region", "restaurant", "room", "scene", "school", "shop",
    "site", "stage", "state", "station", "store", "territory", "town", "village", "water", "zone",
  ]
  private static let fallen: Set<String> = [
    "afoul", "apart", "asleep", "back", "behind", "far", "flat", "foul", "ill", "in", "out", "prey", "short",
    "sick", "silent", "victim",
  ]
  private static let contests: Set<String> = [
    "election", "elections", "race", "races", "vote", "votes", "game", "games", "match", "battle", "war", "seat",
    "seats", "primary", "primaries", "contest", "contests", "case", "appeal", "bid", "debate", "final", "majority",
    "power", "championship", "title", "presidency", "referendum", "runoff", "lawsuit", "fight", "nomination",
    "state", "states", "round", "series", "territory", "town", "city", "ground",
  ]
  private static let sought: Set<String> = [
    "agreement", "balance", "compromise", "deal", "fault", "ground", "home", "house", "job", "middle", "peace",
    "place", "reason", "room", "solution", "solutions", "support", "time", "votes", "way", "ways", "words", "work",
  ]
  private static let staff: Set<String> = [
    "job", "jobs", "position", "positions", "post", "posts", "staff", "staffers", "workers", "employees",
    "workforce", "headcount", "roles",
  ]

  /// What is done something with: the object, or the subject of a passive.
  func object(_ verb: Int) -> Int? { scene.child(verb, .obj) ?? scene.child(verb, .nsubjPass) }

  func namesPerson(_ cast: EventCast) -> Bool {
    cast.members.contains {
      ($0.role == .patient || $0.role == .counterpart) && $0.referent.actor.map(scene.actors.isPerson) == true
    }
  }
}
