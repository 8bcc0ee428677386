// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

extension EventPass {
  /// "Acme unveils long jet", "Acme unveiled": a verb that the tagger took for something else, right behind a name.
  func mistaggedEvent(_ token: Int, _ entry: WordEntry, _ zone: EventZones.Zone) -> FoundEvent? {
    guard entry.verb != 0 || entry.takesParticle, token > 0, let subject = scene.actors.name(at: token - 1),
      scene.actors.nameAt[token] < 0, ends(token, zone == .headline ? "s" : "ed") || ends(token, "ed")
    else { return nil }
    let tokens = scene.sentence(token).tokens
    guard subject.tokens.lowerBound >= tokens.lowerBound, tokens.count < 60,
      !tokens.prefix(while: { $0 < token }).contains(where: { scene.isVerb($0) && scene.actors.nameAt[$0] < 0 })
    else { return nil }
    var kind = EventType(rawValue: entry.verb)
    if entry.takesParticle, token + 1 < tokens.upperBound,
      let phrasal = scene.lexicon.event(verb: entry.lemma, particle: scene.entry(token + 1).lemma)
    {
      kind = phrasal.type
    }
    guard let type = kind else { return nil }
    var cast = EventCast()
    cast.add(Referent(tokens: subject.tokens, actor: subject.actor), .agent)
    if let next = (token + 1..<tokens.upperBound).first(where: { scene.actors.nameAt[$0] >= 0 }),
      let name = scene.actors.name(at: next)
    {
      cast.add(
        Referent(tokens: name.tokens, actor: name.actor), entry.verbTraits.contains(.mutual) ? .counterpart : .patient)
    }
    return FoundEvent(
      trigger: token..<(token + 1), carrier: token, type: type, cast: cast, verdict: EventVerdict(),
      time: time(of: token, carrier: token))
  }

  private func ends(_ token: Int, _ ending: StaticString) -> Bool {
    let span = scene.prose.tokens[token].span
    let length = ending.utf8CodeUnitCount
    guard span.count > length + 1 else { return false }
    return scene.prose.text.utf8[(Int(span.end) - length)..<Int(span.end)]
      .elementsEqual(UnsafeBufferPointer(start: ending.utf8Start, count: length))
  }

  /// "is expected in Utopia".
  func expectedVisit(_ verb: Int, _ zone: EventZones.Zone) -> FoundEvent? {
    guard scene.tags[verb] == .vbn || scene.tags[verb] == .vbd, scene.child(verb, .xcomp) == nil,
      scene.child(verb, .ccomp) == nil, scene.child(verb, .obj) == nil, scene.relations[verb] != .amod
    else { return nil }
    var cast = EventCast()
    for child in scene.children(verb) where scene.relations[Int(child)] == .obl {
      if scene.isIntroduced(Int(child), .placePreposition), let place = scene.place(Int(child)) { cast.place = place }
    }
    guard cast.place != nil else { return nil }
    for head in scene.subjects(verb) { cast.add(scene.referents(head), .agent) }
    guard !cast.members.isEmpty else { return nil }
    var verdict = scene.verdict(ofVerb: verb, headline: zone != .body)
    guard !verdict.isDropped else { return nil }
    verdict.apply(.expected, at: verb)
    return FoundEvent(
      trigger: verb..<(verb + 1), carrier: verb, type: .visit, cast: cast, verdict: verdict,
      time: time(of: verb, carrier: verb))
  }

  /// "his face-to-face with Roe": three words and two hyphens that are one noun.
  func faceToFace(_ token: Int, _ zone: EventZones.Zone) -> FoundEvent? {
    let tokens = token..<(token + 5)
    guard scene.says(.face, token), tokens.upperBound < scene.tags.count, scene.says(.face, token + 4),
      scene.says(.to, token + 2), scene.says(.with, token + 5)
    else { return nil }
    let head = tokens.first { scene.heads[$0] < 0 || !tokens.contains(Int(scene.heads[$0])) } ?? token
    let link = scene.link(ofNoun: head)
    let verdict = scene.verdict(ofNoun: head, link, headline: zone != .body)
    var cast = EventCast()
    for part in tokens {
      let own = scene.cast(ofNoun: part, [.mutual], part == head ? link : .other)
      for member in own.members { cast.add(member.referent, member.role) }
      cast.place = cast.place ?? own.place
    }
    guard !verdict.isDropped, cast.namesSomebody else { return nil }
    let carrier = carrier(of: head, link)
    return FoundEvent(
      trigger: tokens, carrier: carrier, type: .meeting, cast: cast, verdict: verdict,
      time: time(of: head, carrier: carrier))
  }
}
