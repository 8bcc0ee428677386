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
  /// Told in the article's prose, not in a headline or caption.
  var isBody = true
}

/// One pass over an article's sentences, which remembers the last events so that "the meeting" finds its people.
struct EventPass {
  let scene: EventScene
  let zones: EventZones
  /// All events so far, in text order.
  private(set) var all: [FoundEvent] = []
  /// The events of the sentence before and of this one so far.
  private(set) var recent: [FoundEvent] = []

  init(scene: EventScene, zones: EventZones) {
    self.scene = scene
    self.zones = zones
  }

  /// The events told, joined where one sentence says more of what another tells.
  var reports: [EventReport] {
    var links = EventLinks(scene: scene, events: all)
    links.join()
    return links.events.map { report($0, in: scene.sentence($0.trigger.lowerBound)) }
  }

  mutating func read(_ sentence: Sentence, zone: EventZones.Zone) {
    var found: [FoundEvent] = []
    let paragraph = sentence.paragraph
    if let last = recent.last, scene.sentence(last.trigger.lowerBound).paragraph != paragraph { recent = [] }
    for i in sentence.tokens where scene.words[i] != 0 || scene.isVerb(i) {
      if scene.timeAt[i] >= 0 { continue }
      guard var event = event(at: i, zone, found) else { continue }
      if covers(found, event) { continue }
      placeAhead(&event)
      event.isBody = zone == .body
      found.append(event)
      recent.append(event)
    }
    recent = found
    all += found
  }

  /// "The talks are on Friday", "she is flying out on Monday": what the day of writing lies before is still to come.
  private func placeAhead(_ event: inout FoundEvent) {
    guard event.verdict.status == .reported, let today = scene.today, let time = event.time,
      let days = scene.times[time].days, days.lowerBound > today
    else { return }
    switch scene.tags[event.carrier] {
    case .vbd, .vbn: return
    default: break
    }
    let tokens = scene.prose.tokenRange(in: scene.times[time].span)
    if !tokens.isEmpty { event.verdict.apply(.planned, tokens) }
  }

  private func event(at token: Int, _ zone: EventZones.Zone, _ found: [FoundEvent]) -> FoundEvent? {
    let entry = scene.entry(token)
    if scene.says(.face, token), let event = faceToFace(token, zone) { return event }
    if scene.isVerb(token) {
      if scene.says(.expects, token), let visit = expectedVisit(token, zone) { return visit }
      return verbEvent(token, entry, zone)
    }
    if let event = mistaggedEvent(token, entry, zone) { return event }
    guard entry.noun != 0, scene.isNoun(token) else { return nil }
    return nounEvent(token, entry, zone)
  }

  // MARK: Verbs

  private func verbEvent(_ verb: Int, _ entry: WordEntry, _ zone: EventZones.Zone) -> FoundEvent? {
    switch scene.relations[verb] {
    case .aux, .auxPass, .cop, .amod, .case, .mark, .compound, .det, .fixed, .punct: return nil
    case .acl: if let head = scene.head(verb), head > verb { return nil }
    default: break
    }
    guard scene.actors.nameAt[verb] < 0, !isPartOfWord(verb) else { return nil }
    guard var kind = kind(ofVerb: verb, entry), !carriesNoun(verb, kind.type) else { return nil }
    let verdict = scene.verdict(ofVerb: verb, headline: zone != .body)
    guard !verdict.isDropped else { return nil }
    var cast = scene.cast(ofVerb: verb, kind.traits)
    addSpeaker(verb, &cast)
    if zone == .caption { addPictured(before: verb, &cast) }
    absorb(verb, kind.type, &cast)
    guard refine(&kind, verb, cast) else { return nil }
    let time = time(of: verb, carrier: verb)
    guard counts(verb, kind, cast, time) else { return nil }
    return FoundEvent(
      trigger: verb..<(verb + 1), carrier: verb, type: kind.type, cast: cast, verdict: verdict, time: time)
  }

  /// The time of an event; what somebody says of another day does not date the saying: "noted that it leaked in May".
  func time(of trigger: Int, carrier: Int) -> Int? {
    guard let time = scene.time(of: trigger, carrier: carrier) else { return nil }
    guard scene.says(.speech, trigger), let first = scene.prose.tokenRange(in: scene.times[time].span).first,
      zones.quoteAt[first] >= 0, zones.quoteAt[first] != zones.quoteAt[trigger]
    else { return time }
    return scene.clause(first) == scene.clause(trigger) ? time : nil
  }

  private func isHyphen(_ token: Int) -> Bool {
    let span = scene.prose.tokens[token].span
    return span.count == 1 && scene.prose.text.utf8[Int(span.start)] == UInt8(ascii: "-")
  }

  /// "non-stop", "Chief Operating Officer", "defending champions": no verb of its own.
  private func isPartOfWord(_ verb: Int) -> Bool {
    let tokens = scene.prose.tokens
    let first = scene.sentence(verb).tokens.lowerBound
    guard verb > first else { return false }
    if !tokens[verb].spaceBefore, isHyphen(verb - 1) { return true }
    if scene.tags[verb] == .vbg, verb + 1 < tokens.count, opensTitle(word(verb), before: word(verb + 1)) { return true }
    if verb + 2 < tokens.count, isHyphen(verb + 1), !tokens[verb + 1].spaceBefore, !tokens[verb + 2].spaceBefore {
      return true
    }
    guard scene.tags[verb] == .vbg || scene.tags[verb] == .vbn, verb + 1 < scene.tags.count else { return false }
    return scene.prose.text.utf8[Int(tokens[verb].span.start)] &- 65 < 26 && scene.tags[verb + 1] == .nnp
      && scene.tags[verb - 1] == .nnp
  }

  /// What a verb tells, with its particle if it has one: "called off", "stepped down".
  private func kind(ofVerb verb: Int, _ entry: WordEntry) -> EventLexicon.TriggerKind? {
    if let kind = scene.phrasalKind(verb) { return kind }
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
    guard scene.says(.light, verb), scene.phrasalKind(verb) == nil else { return false }
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

  func word(_ token: Int) -> String { scene.prose.string(token).lowercased() }

  /// Whether enough is told for an event.
  private func counts(_ verb: Int, _ kind: EventLexicon.TriggerKind, _ cast: EventCast, _ time: Int?) -> Bool {
    let traits = kind.traits
    if traits.contains(.saying) {
      guard cast.names(.agent) else { return false }
      return time != nil || isAddressed(verb)
    }
    if traits.contains(.speaking) {
      return cast.names(.agent) || (scene.isPassive(verb) && (time != nil || cast.namesSomebody))
    }
    if traits.contains(.needsPartner) {
      return cast.names(.counterpart) || cast.members.count { $0.role == .agent && !$0.referent.isThing } > 1
    }
    if traits.contains(.needsPerson) { return namesPerson(cast) }
    if traits.contains(.needsActor) {
      let isPast = scene.tags[verb] == .vbd || scene.tags[verb] == .vbn
      return cast.namesSomebody || (isPast && (time != nil || cast.place != nil))
    }
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
