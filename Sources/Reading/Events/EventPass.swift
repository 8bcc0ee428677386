// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// An event as found, before it is written down.
struct FoundEvent {
  var trigger: Range<Int>
  /// The verb that carries an event noun, else the trigger itself.
  var carrier: Int
  var type: EventType
  var cast: EventCast
  var verdict: EventVerdict
  var time: Int?
}

/// One pass over an article's sentences, which remembers the last events so that "the meeting" finds its people.
struct EventPass {
  let scene: EventScene
  let zones: EventZones
  /// The events of the sentence before and of this one so far.
  private(set) var recent: [FoundEvent] = []

  init(scene: EventScene, zones: EventZones) {
    self.scene = scene
    self.zones = zones
  }

  mutating func events(in sentence: Sentence, zone: EventZones.Zone) -> [EventReport] {
    var found: [FoundEvent] = []
    let paragraph = sentence.paragraph
    if let last = recent.last, scene.sentence(last.trigger.lowerBound).paragraph != paragraph { recent = [] }
    for i in sentence.tokens where scene.words[i] != 0 || scene.isVerb(i) {
      if scene.timeAt[i] >= 0 { continue }
      guard let event = event(at: i, zone, found) else { continue }
      if covers(found, event) { continue }
      found.append(event)
      recent.append(event)
    }
    recent = found
    return found.map { report($0, in: sentence) }
  }

  private func event(at token: Int, _ zone: EventZones.Zone, _ found: [FoundEvent]) -> FoundEvent? {
    let entry = scene.entry(token)
    if scene.isVerb(token) {
      if scene.says(.expects, token), let visit = expectedVisit(token, zone) { return visit }
      return verbEvent(token, entry, zone)
    }
    if let event = mistaggedEvent(token, entry, zone) { return event }
    guard entry.noun != 0, scene.isNoun(token) else { return faceToFace(token, zone) }
    return nounEvent(token, entry, zone)
  }

  // MARK: Verbs

  private func verbEvent(_ verb: Int, _ entry: WordEntry, _ zone: EventZones.Zone) -> FoundEvent? {
    switch scene.relations[verb] {
    case .aux, .auxPass, .cop, .amod, .case, .mark, .compound, .det, .fixed, .punct: return nil
    case .acl: if let head = scene.head(verb), head > verb { return nil }
    default: break
    }
    guard scene.actors.nameAt[verb] < 0 else { return nil }
    guard var kind = kind(ofVerb: verb, entry), !carriesNoun(verb, kind.type) else { return nil }
    let verdict = scene.verdict(ofVerb: verb, headline: zone != .body)
    guard !verdict.isDropped else { return nil }
    var cast = scene.cast(ofVerb: verb, kind.traits)
    addSpeaker(verb, &cast)
    if zone == .caption { addPictured(before: verb, &cast) }
    absorb(verb, kind.type, &cast)
    guard refine(&kind, verb, cast) else { return nil }
    let time = scene.time(of: verb, carrier: verb)
    guard counts(verb, kind, cast, time) else { return nil }
    return FoundEvent(
      trigger: verb..<(verb + 1), carrier: verb, type: kind.type, cast: cast, verdict: verdict, time: time)
  }

  /// What a verb tells, with its particle if it has one: "called off", "stepped down".
  private func kind(ofVerb verb: Int, _ entry: WordEntry) -> EventLexicon.TriggerKind? {
    if entry.takesParticle {
      for child in scene.children(verb) where child > verb {
        let child = Int(child)
        guard scene.relations[child] == .compoundPrt || (scene.relations[child] == .advmod && child <= verb + 2) else {
          continue
        }
        if let kind = scene.lexicon.event(verb: entry.lemma, particle: scene.entry(child).lemma) { return kind }
      }
    }
    if let type = EventType(rawValue: entry.verb) {
      return EventLexicon.TriggerKind(type: type, traits: entry.verbTraits)
    }
    // Any other verb of doing tells something that a named actor does.
    let noDoing: WordCues = [.state, .light, .occurs, .speech, .plans, .expects, .hearsay, .seems, .averts, .attempts]
    guard entry.cues.isDisjoint(with: noDoing) else { return nil }
    return EventLexicon.TriggerKind(type: .other, traits: [.weak, .needsActor])
  }

  /// "held talks", "launched an attack", "lifted sanctions": whether the object tells the event and the verb does not.
  private func carriesNoun(_ verb: Int, _ type: EventType) -> Bool {
    guard scene.says(.light, verb) else { return false }
    for child in scene.children(verb) {
      let child = Int(child)
      switch scene.relations[child] {
      case .obj, .nsubjPass, .obl:
        guard scene.isNoun(child), scene.entry(child).noun != 0 else { continue }
        if case .light = scene.link(ofNoun: child), !scene.entry(child).nounTraits.contains(.thing) { return true }
      default: break
      }
    }
    return false
  }

  /// "Jane Roe (L) and John Doe (R) attend": in a caption everybody named before the verb is in the picture.
  func addPictured(before verb: Int, _ cast: inout EventCast) {
    var at = max(scene.sentence(verb).tokens.lowerBound, verb - 60)
    while at < verb {
      guard let name = scene.actors.name(at: at) else {
        at += 1
        continue
      }
      at = max(at + 1, name.tokens.upperBound)
      if scene.actors.isPerson(name.actor), at <= verb, scene.tags[at] != .pos {
        cast.add(Referent(tokens: name.tokens, actor: name.actor), .agent)
      }
    }
  }

  /// "lifted the sanctions against Roe": who takes part in the object takes part.
  private func absorb(_ verb: Int, _ type: EventType, _ cast: inout EventCast) {
    guard type == .concession || type == .cancellation else { return }
    for child in scene.children(verb) {
      let child = Int(child)
      guard scene.relations[child] == .obj || scene.relations[child] == .nsubjPass, scene.isNoun(child),
        scene.entry(child).noun != 0
      else { continue }
      var inner = EventCast()
      scene.addPhrase(of: child, scene.entry(child).nounTraits, to: &inner)
      for member in inner.members { cast.add(member.referent, .patient) }
    }
  }

  /// Settles what depends on the participants: a call by phone, a release of people. False when it is no event at all.
  private func refine(_ kind: inout EventLexicon.TriggerKind, _ verb: Int, _ cast: EventCast) -> Bool {
    switch kind.type {
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
    case .appointment, .dismissal:
      if kind.traits.contains(.needsPerson), !namesPerson(cast) {
        kind.type = .other
        kind.traits = [.weak]
      }
    case .change, .travel:
      // "grew impatient", "left him angry".
      if scene.child(verb, .xcomp) != nil { return false }
    case .statement:
      // "I confirm" in somebody's mouth is the saying that is reported already.
      if zones.quoteAt[verb] >= 0, scene.subjects(verb).contains(where: { scene.prose.string($0) == "I" }) {
        return false
      }
    default: break
    }
    return true
  }

  private func namesPerson(_ cast: EventCast) -> Bool {
    cast.members.contains {
      ($0.role == .patient || $0.role == .counterpart) && $0.referent.actor.map(scene.actors.isPerson) == true
    }
  }

  /// Whether enough is told for an event.
  private func counts(_ verb: Int, _ kind: EventLexicon.TriggerKind, _ cast: EventCast, _ time: Int?) -> Bool {
    let traits = kind.traits
    if traits.contains(.saying) {
      guard cast.names(.agent) else { return false }
      return time != nil || isAddressed(verb)
    }
    if traits.contains(.speaking) { return cast.names(.agent) }
    if traits.contains(.needsPartner) {
      return cast.names(.counterpart) || cast.members.count { $0.role == .agent } > 1
    }
    if traits.contains(.needsPerson) { return namesPerson(cast) }
    if traits.contains(.needsActor) { return cast.namesSomebody }
    if cast.namesSomebody || time != nil || cast.place != nil { return true }
    // Somebody or something without a name still does it or undergoes it.
    return hasArgument(verb)
  }

  private func hasArgument(_ verb: Int) -> Bool {
    for child in scene.children(verb) {
      switch scene.relations[Int(child)] {
      case .nsubj, .nsubjPass, .obj, .oblAgent: return true
      default: break
      }
    }
    return !scene.subjects(verb).isEmpty
  }

  /// Said to somebody: "told the paper", "said to reporters".
  private func isAddressed(_ verb: Int) -> Bool {
    for child in scene.children(verb) {
      switch scene.relations[Int(child)] {
      case .iobj: return true
      case .obj: if scene.prose.tokens[Int(child)].kind == .word, scene.isNoun(Int(child)) { return true }
      case .obl: if scene.isIntroduced(Int(child), .to) { return true }
      default: break
      }
    }
    return false
  }

  /// "I", "we" inside a quote: its source takes part.
  private func addSpeaker(_ verb: Int, _ cast: inout EventCast) {
    let quote = zones.quoteAt[verb]
    guard quote >= 0, let source = zones.quotes[Int(quote)].source, let actor = source.actor else { return }
    for subject in scene.subjects(verb) where scene.tags[subject] == .prp {
      let word = scene.prose.string(subject)
      if word == "I" || word == "We" || word == "we" {
        cast.add(Referent(tokens: subject..<(subject + 1), actor: actor), .agent)
      }
    }
  }
}
