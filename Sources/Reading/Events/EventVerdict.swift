// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// Whether an event is told as a fact, while its clause and those above it are being read.
///
/// Where usage could be taken either way: "set to", "due to", "agreed to" and any purpose ("flew in to meet") are planned;
/// "would" is expected, after a verb of saying in the past planned, with "have" denied; "sought to", "tried to" are
/// unclear; "may", "might", "could" are expected, with "have" hedged; "can", "should", "must" tell nothing; what is
/// cancelled or put off is denied, for it did not happen.
///
/// When several words speak: open beats denied, denied beats planned and expected, these beat hearsay ("will reportedly
/// meet" is planned). Between equals the one nearest to the event counts.
struct EventVerdict {
  private(set) var status: EventStatus = .reported
  private(set) var cue: Range<Int>?
  /// Nothing is told at all: a condition, a habit, a mere possibility.
  private(set) var isDropped = false

  mutating func drop() { isDropped = true }

  mutating func apply(_ new: EventStatus, _ cue: Range<Int>) {
    guard Self.rank(new) > Self.rank(status) else { return }
    status = new
    self.cue = cue
  }

  mutating func apply(_ new: EventStatus, at token: Int) { apply(new, token..<(token + 1)) }

  private static func rank(_ status: EventStatus) -> Int {
    switch status {
    case .reported: 0
    case .hedged: 1
    case .planned, .expected: 2
    case .denied: 3
    case .unclear: 4
    }
  }
}

extension EventScene {
  func verdict(ofVerb verb: Int, headline: Bool) -> EventVerdict {
    var verdict = EventVerdict()
    readChain(from: verb, headline: headline, &verdict)
    return verdict
  }

  func verdict(ofNoun noun: Int, _ link: NounLink, headline: Bool) -> EventVerdict {
    var verdict = EventVerdict()
    readPhrase(noun, &verdict)
    switch link {
    case .light(let verb), .purpose(let verb):
      readObject(of: verb, noun, &verdict)
      readChain(from: verb, headline: headline, &verdict)
    case .occurs(let verb):
      readChain(from: verb, headline: headline, &verdict)
    case .copula(let predicate):
      readChain(from: predicate, headline: headline, &verdict)
    case .other:
      readGovernor(of: noun, headline: headline, &verdict)
    }
    return verdict
  }

  // MARK: Nouns

  /// Adjectives and determiners of an event noun, and a noun that it depends on.
  private func readPhrase(_ noun: Int, _ verdict: inout EventVerdict) {
    for child in children(noun) {
      let child = Int(child)
      guard relations[child] != .nmod, relations[child] != .conj else { continue }
      let cue = cues(child)
      if cue.contains(.negator), relations[child] == .det || relations[child] == .advmod {
        verdict.apply(.denied, at: child)
      }
      if cue.contains(.generic), relations[child] == .det { verdict.drop() }
      guard relations[child] == .amod || relations[child] == .advmod || relations[child] == .acl else { continue }
      if cue.contains(.plannedAdjective) { verdict.apply(.planned, at: child) }
      if cue.contains(.expectedAdjective) { verdict.apply(.expected, at: child) }
      if cue.contains(.hedgedAdjective) || cue.contains(.hedge) { verdict.apply(.hedged, at: child) }
      if cue.contains(.calledOffAdjective) { verdict.apply(.denied, at: child) }
    }
    // "ended without agreement".
    if let preposition = preposition(noun), says(.negator, preposition) { verdict.apply(.denied, at: preposition) }
    readDelay(of: noun, &verdict)
    guard let head = head(noun), isNoun(head) else { return }
    if relations[noun] == .nmod {
      if says([.planNoun, .outlook], head), isIntroduced(noun, [.for, .of, .to, .against]) {
        if let negator = child(head, .det), says(.negator, negator) { verdict.apply(.denied, at: negator) }
        readPlan(head, &verdict)
        verdict.apply(says(.outlook, head) ? .expected : .planned, at: head)
      }
      if says(.claim, head), isIntroduced(noun, .of) {
        readPlan(head, &verdict)
        verdict.apply(.hedged, at: head)
      } else if says(.rumour, head) {
        verdict.apply(.hedged, at: head)
      }
    }
  }

  /// "the delay in delivery", "the cancellation of her visit", whatever the tree hangs the event on.
  private func readDelay(of noun: Int, _ verdict: inout EventVerdict) {
    guard let preposition = preposition(noun), preposition > 0, says([.of, .placePreposition], preposition) else {
      return
    }
    let before = entry(preposition - 1).noun
    if before == EventType.cancellation.rawValue || before == EventType.absence.rawValue {
      verdict.apply(.denied, at: preposition - 1)
    }
  }

  /// A verb that carries or takes an event noun as its object.
  private func readObject(of verb: Int, _ noun: Int, _ verdict: inout EventVerdict) {
    let negated = negator(of: verb) != nil
    let cue = cues(verb)
    if cue.contains(.callsOff), !negated, !says(.light, verb) { verdict.apply(.denied, at: verb) }
    if entry(verb).verb == EventType.announcement.rawValue { verdict.apply(.planned, at: verb) }
  }

  /// "ruled out a meeting", "proposed talks", "called for a ceasefire", "expects an attack".
  private func readGovernor(of noun: Int, headline: Bool, _ verdict: inout EventVerdict) {
    var top = noun
    for _ in 0..<24 {
      guard let next = head(top), relations[top] == .conj || isPart(top, of: next) || isStray(top) else { break }
      top = next
    }
    let shared = head(top) == nil ? verbOfSharedSubject(top) : nil
    guard let verb = shared ?? head(top), isVerb(verb) else { return }
    let calledOff = phrasalKind(verb).map { $0.type == .cancellation || $0.type == .rejection } ?? false
    let isObject =
      shared != nil || relations[top] == .obj || relations[top] == .nsubjPass
      || (calledOff && preposition(top) == verb + 1)
      || (relations[top] == .nsubj && (isPassive(verb) || (headline && isCalledOff(verb))))
    let isFor = relations[top] == .obl && isIntroduced(top, .for)
    guard isObject || isFor else {
      if relations[top] == .obl, isNew(top) { readScope(of: verb, top, headline: headline, &verdict) }
      if relations[top] == .nsubj, says([.occurs, .being], verb) || takesTime(noun) {
        readChain(from: verb, headline: headline, &verdict, local: true)
      }
      return
    }
    let cue = cues(verb)
    if isObject, calledOff || !cue.isDisjoint(with: [.callsOff, .putsOff, .denies, .averts]), !isWords(noun) {
      if let negator = negator(of: verb) {
        // "did not rule out a meeting".
        verdict.apply(.hedged, at: negator)
      } else {
        verdict.apply(.denied, at: verb)
      }
    } else if isObject, isEnded(by: verb, noun) {
      verdict.apply(.denied, at: verb)
    } else if isObject, entry(verb).verb == EventType.announcement.rawValue {
      verdict.apply(.planned, at: verb)
    } else if cue.contains(.plans) {
      verdict.apply(.planned, at: verb)
    } else if cue.contains(.expects) {
      verdict.apply(.expected, at: verb)
    } else if cue.contains(.attempts) {
      verdict.apply(.planned, at: verb)
    } else if isObject, cue.contains(.makes) {
      readChain(from: verb, headline: headline, &verdict, local: true)
    } else if isObject, isNew(top) {
      readScope(of: verb, top, headline: headline, &verdict)
    }
  }

  /// "The tour of Utopia and Erewhon has been delayed": the last of the places taken for a subject of its own, which
  /// leaves the noun without a verb.
  private func verbOfSharedSubject(_ noun: Int) -> Int? {
    for child in children(noun) where relations[Int(child)] == .conj && isPassive(Int(child)) {
      guard let subject = self.child(Int(child), .nsubjPass), let cc = self.child(Int(child), .cc),
        noun < cc, cc + 1 == subject || tags[cc + 1] == .dt
      else { continue }
      return Int(child)
    }
    return nil
  }

  /// A noun that the tree hangs on one before it, though no preposition joins them: the two are one phrase.
  private func isStray(_ noun: Int) -> Bool {
    relations[noun] == .nmod && preposition(noun) == nil && heads[noun] < Int32(noun)
  }

  /// "flight delayed", in headlines without an auxiliary.
  private func isCalledOff(_ verb: Int) -> Bool {
    says([.callsOff, .putsOff], verb) && child(verb, .obj) == nil && (tags[verb] == .vbd || tags[verb] == .vbn)
  }

  /// "brought production to an end": what somebody did for a time is done no longer.
  private func isEnded(by verb: Int, _ noun: Int) -> Bool {
    switch EventType(rawValue: entry(noun).noun) {
    case .production, .business, .sale, .delivery, .aid, .support, .cooperation: break
    default: return false
    }
    let end = min(sentence(verb).tokens.upperBound, verb + 16)
    for i in (verb + 1)..<max(verb + 1, end) where says(.halt, i) && isNoun(i) {
      return says(.to, i - 1) || (i > verb + 2 && says(.to, i - 2) && tags[i - 1] == .dt)
    }
    return false
  }

  /// A noun phrase that brings in what has not been told of: "a search", "free repairs".
  private func isNew(_ noun: Int) -> Bool {
    if let determiner = child(noun, .det) {
      return !says([.definite, .generic, .negator], determiner)
    }
    return relations[noun] == .obj && child(noun, .nmodPoss) == nil
  }

  /// "will fund a search": what is new in something still to come is itself still to come. Not so where the verb speaks
  /// of it: "will condemn attacks".
  private func readScope(of verb: Int, _ noun: Int, headline: Bool, _ verdict: inout EventVerdict) {
    switch EventType(rawValue: entry(verb).verb) {
    case .statement, .announcement, .accusation, .criticism, .praise, .demand, .request, .threat, .rejection, .promise,
      .proposal, .meeting, .negotiation, .concession, .cancellation, .protest, .investigation, .lawsuit:
      return
    default: break
    }
    guard says([.speech, .callsOff, .averts], verb) == false else { return }
    var scope = EventVerdict()
    readChain(from: verb, headline: headline, &scope)
    switch scope.status {
    case .planned, .expected: if let cue = scope.cue, !scope.isDropped { verdict.apply(scope.status, cue) }
    default: break
    }
  }

  /// An event that takes its time, so that what it will do lies ahead: "the summit will address".
  private func takesTime(_ noun: Int) -> Bool {
    switch EventType(rawValue: entry(noun).noun) {
    case .meeting, .visit, .call, .negotiation, .conference, .election, .trial, .launch, .delivery, .travel,
      .celebration:
      true
    default: false
    }
  }

  /// Words that have been said, even if they are rejected: "rejected the proposal".
  private func isWords(_ noun: Int) -> Bool {
    switch EventType(rawValue: entry(noun).noun) {
    case .statement, .accusation, .demand, .request, .threat, .promise, .proposal, .criticism, .announcement: true
    default: false
    }
  }
}
