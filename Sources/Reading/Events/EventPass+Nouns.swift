// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

extension EventPass {
  func nounEvent(_ noun: Int, _ entry: WordEntry, _ zone: EventZones.Zone) -> FoundEvent? {
    guard let type = EventType(rawValue: entry.noun), !isAttributive(noun), !isInsideName(noun) else { return nil }
    if entry.nounTraits.contains(.hyphenated), !isHyphenated(noun) { return nil }
    if isLifted(noun, type) || speaks(noun, type) || isCharge(noun, type) || isNumbered(noun) { return nil }
    let link = scene.link(ofNoun: noun)
    var traits = entry.nounTraits
    if Self.undergone(type) { traits.insert(.undergoing) }
    let verdict = scene.verdict(ofNoun: noun, link, headline: zone != .body)
    guard !verdict.isDropped else { return nil }
    var cast = scene.cast(ofNoun: noun, traits, link)
    let carrier = carrier(of: noun, link)
    let time = time(of: noun, carrier: carrier)
    if zone == .caption, case .light(let verb) = link { addPictured(before: verb, &cast) }
    if !cast.namesSomebody { carryCast(noun, type, link, verdict, &cast) }
    guard let kind = sense(ofNoun: noun, type, link, cast) else { return nil }
    guard counts(noun, traits, link, cast, time) else { return nil }
    return FoundEvent(
      trigger: noun..<(noun + 1), carrier: carrier, type: kind, cast: cast, verdict: verdict, time: time)
  }

  func carrier(of noun: Int, _ link: NounLink) -> Int {
    switch link {
    case .light(let verb), .occurs(let verb), .purpose(let verb): verb
    case .copula(let predicate): predicate
    case .other: noun
    }
  }

  /// "the peace talks team", "meeting room": the noun tells what kind of thing another noun is.
  private func isAttributive(_ noun: Int) -> Bool {
    switch scene.relations[noun] {
    case .compound, .amod, .nmodDesc, .flat, .fixed, .case, .mark: true
    default: false
    }
  }

  /// "lifted sanctions", "a ban was eased": the verb tells the event.
  private func isLifted(_ noun: Int, _ type: EventType) -> Bool {
    guard type == .sanctions || type == .legislation, let verb = scene.head(noun), scene.isVerb(verb),
      scene.relations[noun] == .obj || scene.relations[noun] == .nsubjPass
    else { return false }
    let verbType = EventType(rawValue: scene.entry(verb).verb)
    return verbType == .concession || verbType == .cancellation
  }

  /// "the statement said": what was said is told by the verb.
  private func speaks(_ noun: Int, _ type: EventType) -> Bool {
    guard type == .statement || type == .announcement, scene.relations[noun] == .nsubj, let verb = scene.head(noun)
    else {
      return false
    }
    return scene.says(.speech, verb)
  }

  /// "charged with murder", "two counts of assault": what somebody is charged with need not have happened.
  private func isCharge(_ noun: Int, _ type: EventType) -> Bool {
    switch type {
    case .death, .attack, .violence, .abduction, .clash: break
    default: return false
    }
    guard scene.child(noun, .det) == nil, scene.child(noun, .nmodPoss) == nil, let head = scene.head(noun),
      scene.preposition(noun) != nil
    else { return false }
    let entry = scene.entry(head)
    switch EventType(rawValue: scene.isVerb(head) ? entry.verb : entry.noun) {
    case .charge, .accusation, .verdict: return true
    default: return false
    }
  }

  /// "Flight 12": a name.
  private func isNumbered(_ noun: Int) -> Bool {
    let start = Int(scene.prose.tokens[noun].span.start)
    guard scene.prose.text.utf8[start] &- 65 < 26, noun + 1 < scene.tags.count else { return false }
    return scene.prose.tokens[noun + 1].kind == .number && scene.sentenceAt[noun + 1] == scene.sentenceAt[noun]
      && scene.timeAt[noun + 1] < 0
  }

  private func isHyphenated(_ noun: Int) -> Bool {
    noun >= 2 && !scene.prose.tokens[noun].spaceBefore && !scene.prose.tokens[noun - 1].spaceBefore
      && scene.prose.tokens[noun - 1].kind == .punctuation && scene.says(.averts, noun - 2)
  }

  private func isInsideName(_ noun: Int) -> Bool {
    guard let name = scene.actors.name(at: noun) else { return false }
    return name.tokens.count > 0
  }

  private static func undergone(_ type: EventType) -> Bool {
    switch type {
    case .appointment, .dismissal, .death, .arrest, .injury, .release, .verdict, .expulsion: true
    default: false
    }
  }

  /// More than a bare word: "the deal was approved", "sales of aircraft".
  private func isArgument(_ noun: Int) -> Bool {
    for child in scene.children(noun) {
      switch scene.relations[Int(child)] {
      case .det, .amod, .nmodPoss, .compound, .nmod, .nummod: return true
      default: break
      }
    }
    return false
  }

  private func counts(_ noun: Int, _ traits: TriggerTraits, _ link: NounLink, _ cast: EventCast, _ time: Int?) -> Bool {
    if traits.contains(.thing), !cast.namesSomebody, time == nil {
      guard case .other = link else { return true }
      return isArgument(noun)
    }
    return isArgument(noun) || cast.namesSomebody || time != nil || cast.place != nil || scene.preposition(noun) != nil
  }

  /// "the meeting", "that call" without people of its own: those of the last event of its kind, in this sentence or
  /// the one before, when something new is told of it.
  private func carryCast(
    _ noun: Int, _ type: EventType, _ link: NounLink, _ verdict: EventVerdict, _ cast: inout EventCast
  ) {
    guard let determiner = scene.child(noun, .det), scene.says(.definite, determiner) else { return }
    var tellsMore = verdict.status != .reported
    switch link {
    case .light, .occurs: tellsMore = true
    default: break
    }
    guard tellsMore else { return }
    for event in recent.reversed() where Self.family(event.type) == Self.family(type) {
      for member in event.cast.members { cast.add(member.referent, member.role) }
      cast.place = cast.place ?? event.cast.place
      return
    }
  }

  private static func family(_ type: EventType) -> Int {
    switch type {
    case .meeting, .negotiation, .call: 1
    case .visit, .travel, .return: 2
    case .attack, .clash, .violence: 3
    default: 1000 + Int(type.rawValue)
    }
  }

  /// Whether an event only says again what one of the same clause says: "met Roe for talks".
  func covers(_ found: [FoundEvent], _ event: FoundEvent) -> Bool {
    for other in found where Self.family(other.type) == Self.family(event.type) {
      guard scene.clause(other.carrier) == scene.clause(event.carrier), scene.isNoun(event.trigger.lowerBound) else {
        continue
      }
      let new = event.cast.members.filter { member in
        member.referent.actor != nil && !other.cast.members.contains { $0.referent.actor == member.referent.actor }
      }
      if new.isEmpty, event.time == nil || event.time == other.time { return true }
    }
    return false
  }

  // MARK: Writing down

  func report(_ event: FoundEvent, in sentence: Sentence) -> EventReport {
    let scene = scene
    let participants = event.cast.ordered.map { member in
      let span = scene.span(member.referent.tokens)
      return Participant(
        span: span, actor: member.referent.actor, role: member.role,
        name: member.referent.actor.map { scene.actors.actors[$0].name } ?? scene.prose.string(span))
    }
    let quote = zones.quoteAt[event.trigger.lowerBound]
    return EventReport(
      trigger: scene.span(event.trigger), type: event.type, participants: participants,
      place: event.cast.place.map { scene.span($0.tokens) }, placeActor: event.cast.place?.actor, time: event.time,
      status: event.verdict.status, statusCue: event.verdict.cue.map(scene.span), quote: quote < 0 ? nil : Int(quote),
      sentence: sentence.span)
  }
}
