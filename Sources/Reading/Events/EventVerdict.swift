// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// Whether an event is told as a fact, while its clause and those above it are being read.
///
/// Where usage could be taken either way: "set to", "due to", "agreed to" and any purpose ("flew in to meet") are planned;
/// "would" is expected, after a verb of saying in the past planned, with "have" denied; "sought to", "tried to" are
/// unclear; "may", "might", "could" are hedged; "can", "should", "must" tell nothing; what is cancelled or put off is
/// denied, for it did not happen.
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
    guard let head = head(noun), isNoun(head) else { return }
    if relations[noun] == .nmod {
      if says(.planNoun, head), isIntroduced(noun, [.for, .of, .to, .against]) { verdict.apply(.planned, at: head) }
      if says(.rumour, head) { verdict.apply(.hedged, at: head) }
      if entry(head).noun == EventType.cancellation.rawValue || entry(head).noun == EventType.absence.rawValue,
        isIntroduced(noun, [.of, .to])
      {
        verdict.apply(.denied, at: head)
      }
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
    while relations[top] == .conj, let next = head(top) { top = next }
    guard let verb = head(top), isVerb(verb) else { return }
    let isObject = relations[top] == .obj || relations[top] == .nsubjPass
    let isFor = relations[top] == .obl && isIntroduced(top, .for)
    guard isObject || isFor else {
      if relations[top] == .nsubj, says([.occurs, .being], verb) || takesTime(noun) {
        readChain(from: verb, headline: headline, &verdict, local: true)
      }
      return
    }
    let cue = cues(verb)
    let negated = negator(of: verb) != nil
    if isObject, !cue.isDisjoint(with: [.callsOff, .putsOff, .denies, .averts]), !isWords(noun) {
      if !negated { verdict.apply(.denied, at: verb) }
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
