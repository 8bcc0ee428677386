// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// In which of its senses a noun stands: "a heart attack", "a roll call" and "climate change" are no events.
extension EventPass {
  /// The type of the event that the noun tells here; nil when it tells none.
  func sense(ofNoun noun: Int, _ type: EventType, _ link: NounLink, _ cast: EventCast) -> EventType? {
    switch type {
    case .meeting:
      if hasCompound(noun, .telephone) { return .call }
      return isGathering(noun, cast) ? type : nil
    case .call: return senseOfCall(noun, link, cast)
    case .attack: return senseOfAttack(noun, cast)
    case .coup: return senseOfCoup(noun)
    case .clash:
      if modifiers(of: noun).contains(where: EventSenses.peaceful.contains) || isOn(noun) { return .other }
      return !isViolent(noun, besides: noun) && isCampaigning(noun) ? .other : type
    case .election where word(noun).hasPrefix("poll"): return isSurvey(noun) ? .publication : type
    case .protest where word(noun).hasPrefix("rall"): return speaks(of: EventSenses.protesting, noun) ? type : .other
    case .release where hasCompound(noun, .press): return nil
    case .return:
      return modifiers(of: noun).contains { $0 == "tax" || $0 == "investment" } || isBare(noun, behind: "in")
        ? nil : type
    case .purchase: return word(noun).hasPrefix("order") ? senseOfOrder(noun) : type
    case .charge: return isBare(noun, behind: "in") || isTaken(noun) ? nil : type
    case .trial where isClinical(noun): return .other
    case .lawsuit where ["complaint", "dispute", "violation", "breach", "infringement"].contains(singular(word(noun))):
      return speaks(of: EventSenses.legal, noun, besides: noun) ? type : .other
    case .earnings where word(noun) == "results": return speaks(of: EventSenses.business, noun) ? type : .other
    case .change:
      let word = word(noun)
      if word.hasPrefix("change"), modifiers(of: noun).contains("climate") { return nil }
      // "in the fall": the season.
      return word == "fall" && scene.child(noun, .nmod) == nil && scene.preposition(noun) != nil ? nil : type
    case .death where word(noun) == "suicide" && modifiers(of: noun).contains("political"),
      .death where word(noun).hasPrefix("execution") && !isViolent(noun, besides: noun) && cast.members.isEmpty:
      return .other
    case .conference:
      if word(noun) == "address", modifiers(of: noun).contains(where: Self.addresses.contains) { return nil }
      // With a capital it is part of a name.
      if scene.prose.string(noun).hasPrefix("conf"), !hasCompound(noun, .press), !cast.namesSomebody { return nil }
      return type
    case .production where word(noun) == "developments": return .other
    default: return type
    }
  }

  // MARK: Meetings and calls

  /// "an audience with Roe" against "the audience laughed", "a meeting" against "intelligence gathering".
  private func isGathering(_ noun: Int, _ cast: EventCast) -> Bool {
    switch singular(word(noun)) {
    case "audience": cast.has(.counterpart) && scene.child(noun, .nmod) != nil
    case "gathering": !modifiers(of: noun).contains { Self.gathered.contains($0) }
    case "contact": cast.namesSomebody
    case "conversation", "discussion", "session": cast.namesSomebody || scene.preposition(noun) == nil
    default: true
    }
  }

  /// A call by phone, a call for something, or none: "a roll call", "a close call".
  private func senseOfCall(_ noun: Int, _ link: NounLink, _ cast: EventCast) -> EventType? {
    let modifiers = modifiers(of: noun)
    if scene.children(noun).isEmpty || modifiers.contains(where: Self.noCalls.contains) { return nil }
    if noun > 0, ["roll", "wake-up", "robo", "-"].contains(word(noun - 1)) { return nil }
    let isByPhone = hasCompound(noun, .telephone) || modifiers.contains(where: Self.calls.contains)
    if isByPhone || next(noun) == "with" { return .call }
    if let next = next(noun), ["for", "on", "upon"].contains(next) { return .request }
    if scene.children(noun).contains(where: { scene.relations[Int($0)] == .acl && scene.isInfinitive(Int($0)) }) {
      return .request
    }
    if case .light = link { return .call }
    return cast.has(.counterpart) || scene.child(noun, .det).map { scene.says(.definite, $0) } == true ? .call : nil
  }

  // MARK: Force

  private func senseOfAttack(_ noun: Int, _ cast: EventCast) -> EventType? {
    let modifiers = modifiers(of: noun)
    if modifiers.contains(where: EventSenses.ailments.contains) { return nil }
    if isOfLabour(noun) { return .strike }
    if word(noun) == "offensive", modifiers.contains("charm") { return .other }
    if word(noun) == "invasion", object(of: noun, "of") == "privacy" { return .other }
    guard ["attack", "assault", "onslaught", "strike"].contains(singular(word(noun))), !modifiers.contains("sexual")
    else {
      return .attack
    }
    if modifiers.contains(where: EventSenses.verbal.contains) { return .criticism }
    if isViolent(noun, besides: noun) { return .attack }
    for preposition in ["on", "against"] {
      if let object = object(of: noun, preposition), EventSenses.ideas.contains(object) { return .criticism }
    }
    let isOnSomebody = cast.members.contains { member in
      member.role != .agent && member.referent.actor.map { !scene.actors.isPlace($0) } == true
    }
    return isRivalry(cast) || isCampaigning(noun) && (isOnSomebody || cast.names(.agent)) ? .criticism : .attack
  }

  private func senseOfCoup(_ noun: Int) -> EventType? {
    switch singular(word(noun)) {
    case "revolution": modifiers(of: noun).contains(where: EventSenses.peacefulRevolutions.contains) ? nil : .coup
    // "a coup for the paper".
    case "coup": next(noun) == "for" ? nil : .coup
    default: .coup
    }
  }

  /// "the war on coal", "the war of words".
  private func isOn(_ noun: Int) -> Bool {
    if object(of: noun, "of") == "words" { return true }
    guard word(noun) == "war", let object = objectToken(of: noun, "on") else { return false }
    return scene.actors.nameAt[object] < 0
  }

  /// "on strike", "the nurses’ strike", and "strikes" in a sentence that speaks of a union: no bombs.
  private func isOfLabour(_ noun: Int) -> Bool {
    guard word(noun).hasPrefix("strike") else { return false }
    if noun > 0, word(noun - 1) == "on" { return true }
    return scene.children(noun).contains { Self.strikers.contains(word(Int($0))) }
      || scene.sentence(noun).tokens.contains { Self.labour.contains(word($0)) }
  }

  /// A trial of drugs rather than of people.
  private func isClinical(_ noun: Int) -> Bool {
    word(noun).hasPrefix("trial") && scene.sentence(noun).tokens.contains { Self.clinical.contains(word($0)) }
  }

  private static let clinical: Set<String> = [
    "clinical", "compound", "dose", "doses", "drug", "drugs", "enrolled", "medicine", "patients", "phase",
    "placebo", "treatment", "vaccine", "vaccines", "volunteers",
  ]

  static func isOfLabour(_ word: String) -> Bool { labour.contains(word) || strikers.contains(word) }

  private static let labour: Set<String> = [
    "union", "unions", "walkout", "walkouts", "picket", "wage", "wages", "unionized",
  ]
  private static let strikers: Set<String> = [
    "workers", "teachers", "teacher", "nurses", "doctors", "drivers", "pilots", "miners", "employees", "staff",
    "rail", "labor", "labour", "pay", "general", "actors", "writers", "bus", "dock", "dockers", "transport",
    "students",
  ]

  // MARK: Orders and surveys

  private func senseOfOrder(_ noun: Int) -> EventType? {
    let modifiers = modifiers(of: noun)
    if isCommand(noun) || modifiers.contains(where: EventSenses.ruling.contains) { return .ruling }
    let isMeasure = next(noun) == "of" && isBare(noun - 1, behind: "on")
    if isBare(noun, behind: "in") || isMeasure || modifiers.contains(where: Self.noOrders.contains) {
      return nil
    }
    return object(of: noun, "for") != nil || next(noun) == "from" ? .purchase : .other
  }

  /// "the court's order that he leave" against "an order for twelve jets".
  private func isCommand(_ noun: Int) -> Bool {
    for child in scene.children(noun) {
      switch scene.relations[Int(child)] {
      case .acl, .ccomp, .aclRelcl: return scene.isInfinitive(Int(child)) || scene.child(Int(child), .mark) != nil
      default: break
      }
    }
    return false
  }

  /// "a poll of voters found" against "when the polls close".
  private func isSurvey(_ noun: Int) -> Bool {
    if word(noun) == "poll" || modifiers(of: noun).contains("exit") { return true }
    if let preposition = scene.preposition(noun), ["at", "to"].contains(word(preposition)) { return false }
    guard let determiner = scene.child(noun, .det), scene.says(.definite, determiner) else { return true }
    return scene.head(noun).map { !scene.isVerb($0) || !Self.voting.contains(word($0)) } ?? true
  }

  // MARK: Words around

  /// The adjectives and nouns before a noun that say of what kind it is, in lower case.
  private func modifiers(of noun: Int) -> [String] {
    var result: [String] = []
    for child in scene.children(noun) where child < noun {
      switch scene.relations[Int(child)] {
      case .compound, .amod, .nmodDesc, .flat: result.append(word(Int(child)))
      default: break
      }
    }
    return result
  }

  /// The head of the phrase that the preposition right behind the noun introduces.
  private func objectToken(of noun: Int, _ preposition: String) -> Int? {
    guard next(noun) == preposition else { return nil }
    for child in scene.children(noun) where child > noun && scene.relations[Int(child)] == .nmod {
      if scene.preposition(Int(child)) == noun + 1 { return Int(child) }
    }
    return nil
  }

  private func object(of noun: Int, _ preposition: String) -> String? { objectToken(of: noun, preposition).map(word) }

  /// "in charge", "in return": no article, nothing between.
  private func isBare(_ noun: Int, behind preposition: String) -> Bool {
    noun >= 0 && noun > scene.sentence(noun).tokens.lowerBound && word(noun - 1) == preposition
  }

  /// "takes charge".
  private func isTaken(_ noun: Int) -> Bool {
    guard noun > scene.sentence(noun).tokens.lowerBound else { return false }
    return ["take", "takes", "taking", "took", "taken", "of", "no"].contains(word(noun - 1))
  }

  private func hasCompound(_ noun: Int, _ cue: WordCues) -> Bool {
    for child in scene.children(noun) where scene.relations[Int(child)] == .compound && scene.says(cue, Int(child)) {
      return true
    }
    return false
  }

  private static let addresses: Set<String> = ["e-mail", "email", "home", "ip", "mailing", "street", "web"]
  private static let calls: Set<String> = ["conference", "emergency", "video"]
  private static let gathered: Set<String> = [
    "data", "evidence", "information", "intelligence", "news", "signature", "storm", "vote",
  ]
  private static let noCalls: Set<String> = [
    "close", "curtain", "customer", "judgment", "rallying", "robo", "roll", "tough", "wake-up",
  ]
  private static let noOrders: Set<String> = [
    "alphabetical", "new", "old", "pecking", "political", "public", "short", "social", "tall", "world",
  ]
  private static let voting: Set<String> = [
    "close", "closed", "closes", "open", "opened", "opens", "leave", "left", "leaving",
  ]
}
