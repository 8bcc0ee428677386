// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// Whether a noun that a clause hangs on makes it a fact: "a plan to visit", "claims that she met", "a ban on entering".
extension EventScene {
  /// An infinitive that hangs on a noun: "a plan to visit" is planned; "the first to visit" is as real as what is said
  /// of that first one. Returns whether to read on from the noun's clause.
  func readNounInfinitive(_ verb: Int, _ noun: Int, _ verdict: inout EventVerdict) -> Bool {
    if isOrdinal(noun) { return true }
    for child in children(noun) where relations[Int(child)] == .det && says(.negator, Int(child)) {
      verdict.apply(.denied, at: Int(child))
    }
    readPlan(noun, &verdict)
    if says(.outlook, noun) {
      verdict.apply(.expected, at: noun)
      return false
    }
    if says(.attempts, noun) || says(.planNoun, noun) {
      verdict.apply(.planned, at: noun)
      return false
    }
    verdict.apply(.planned, at: infinitiveMark(verb) ?? verb)
    return false
  }

  /// A plan, a claim or a chance that is itself denied or given up: "has no plan to", "dropped plans for".
  func readPlan(_ noun: Int, _ verdict: inout EventVerdict) {
    guard let verb = head(noun), isVerb(verb) || parts[verb] == .auxiliary else { return }
    let isObject =
      relations[noun] == .obj || ((relations[noun] == .nsubj || relations[noun] == .nsubjPass) && isPassive(verb))
    guard isObject else { return }
    if let negator = negator(of: verb) {
      if says([.state, .light], verb) { verdict.apply(.denied, at: negator) }
    } else if says([.denies, .callsOff, .averts], verb), !says(.light, verb) || phrasalKind(verb) != nil {
      verdict.apply(.denied, at: verb)
    } else if says(.claim, noun), entry(verb).verb == EventType.dismissal.rawValue {
      verdict.apply(.denied, at: verb)
    }
  }

  /// A clause or participle that hangs on a noun: "rejected claims that she met", "hopes of winning", "a means of building".
  func readNounClause(_ verb: Int, _ noun: Int, _ verdict: inout EventVerdict) {
    if tags[verb] == .vbg {
      // "a ban on lorries entering the town": nobody does.
      let holder = relations[noun] == .nmod ? head(noun) ?? noun : noun
      if [noun, holder].contains(where: { Self.bans.contains(prose.string($0).lowercased()) }) { verdict.drop() }
      guard children(verb).contains(where: { relations[Int($0)] == .mark || relations[Int($0)] == .case }) else {
        return
      }
      if says(.outlook, noun) { verdict.apply(.expected, at: noun) }
      if says(.planNoun, noun) { verdict.apply(.planned, at: noun) }
      return
    }
    guard child(verb, .mark) != nil else { return }
    if says(.claim, noun) { readPlan(noun, &verdict) }
    if says(.rumour, noun) || says(.claim, noun) { verdict.apply(.hedged, at: noun) }
    if says(.outlook, noun) { verdict.apply(.expected, at: noun) }
  }

  private func isOrdinal(_ noun: Int) -> Bool {
    if says(.ordinal, noun) { return true }
    for child in children(noun) where relations[Int(child)] == .amod {
      if says(.ordinal, Int(child)) || tags[Int(child)] == .jjs { return true }
      for inner in children(Int(child)) where tags[Int(inner)] == .jjs || tags[Int(inner)] == .rbs { return true }
    }
    return false
  }

  private static let bans: Set<String> = ["ban", "bans", "moratorium", "prohibition", "prohibitions"]
}
