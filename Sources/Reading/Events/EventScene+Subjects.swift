// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

extension EventScene {
  /// The heads of the noun phrases that do, or in the passive undergo, what a verb tells: its own subject, or the one
  /// that it shares by coordination, control, participle or relative clause. Empty when the tree gives none.
  func subjects(_ verb: Int) -> [Int] {
    var at = verb
    for _ in 0..<8 {
      if let own = ownSubject(at) { return [own] }
      guard let head = head(at) else { break }
      if relations[at] != .xcomp, let governor = adjacentGovernor(at) {
        at = governor
        continue
      }
      switch relations[at] {
      case .conj:
        // A copula is joined to no noun: see below.
        if parts[at] == .auxiliary, head < at, isNoun(head) { return [head] }
        at = head
      case .xcomp, .ccomp:
        if relations[at] == .ccomp, !isInfinitive(at), tags[at] != .vbg, isVerb(at) { return [] }
        if let object = child(head, .obj) ?? child(head, .iobj), object < at, canAct(object, under: head) {
          return [object]
        }
        at = head
      case .advcl:
        if child(at, .mark) != nil, !isInfinitive(at), tags[at] != .vbg, tags[at] != .vbn { return [] }
        at = head
      case .acl:
        return subjects(ofModifier: at, noun: head)
      case .aclRelcl:
        return [head]
      case .parataxis:
        // "She is a senator, having won": a participle behind a comma shares the subject.
        guard tags[at] == .vbg || (tags[at] == .vbn && child(at, .aux).map { tags[$0] == .vbg } == true) else {
          return []
        }
        at = head
      default:
        // "The envoy is due to meet Roe": the tree may hang "due" on the copula, and the copula on the envoy.
        if parts[head] == .auxiliary, head < at {
          at = head
        } else if parts[at] == .auxiliary, head < at, isNoun(head) {
          return [head]
        } else {
          return []
        }
      }
    }
    return []
  }

  /// "asked Roe to resign", "prompted the minister to leave"; but "took the chance to speak".
  private func canAct(_ object: Int, under verb: Int) -> Bool {
    if says(.objectControl, verb) { return true }
    return says(.person, object) || parts[object] == .pronoun || actors.name(at: object) != nil
      || actors.referent(at: object) != nil
  }

  private func ownSubject(_ verb: Int) -> Int? {
    for child in children(verb) where relations[Int(child)] == .nsubj || relations[Int(child)] == .nsubjPass {
      return ownerBehindRelative(Int(child), verb) ?? Int(child)
    }
    return nil
  }

  /// "Roe, whose pictures are known, died": behind another verb it is not the pictures that die.
  private func ownerBehindRelative(_ subject: Int, _ verb: Int) -> Int? {
    guard subject < verb, let whose = child(subject, .nmodPoss), tags[whose] == .wpPossessive,
      (subject + 1..<verb).contains(where: { tags[$0] == .vbd || tags[$0] == .vbz || tags[$0] == .vbp })
    else { return nil }
    return antecedent(ofRelative: whose)
  }

  /// "the first official to visit", "a plan to visit", "troops leaving", "a man arrested".
  private func subjects(ofModifier verb: Int, noun: Int) -> [Int] {
    guard isInfinitive(verb) else { return [ownSubject(noun) ?? noun] }
    if let owner = child(noun, .nmodPoss), !says(.person, noun) { return [owner] }
    if says(.planNoun, noun) {
      let clause = clause(noun)
      return clause != noun && clause != verb ? subjects(clause) : []
    }
    return predicated(noun)
  }

  /// What a predicate noun is said of: the subject of "became the first official", else the noun itself.
  private func predicated(_ noun: Int) -> [Int] {
    if let own = ownSubject(noun) { return [own] }
    switch relations[noun] {
    case .xcomp, .obj, .obl:
      guard let head = head(noun), isVerb(head), relations[noun] == .xcomp || child(noun, .case) != nil else {
        return [noun]
      }
      let found = subjects(head)
      return found.isEmpty ? [noun] : found
    default: return [noun]
    }
  }

  /// When the tree gives no subject to a finite verb: the nearest name before it, in the same sentence, no other verb
  /// between.
  func nearestNameBefore(_ verb: Int) -> Referent? {
    let first = sentence(verb).tokens.lowerBound
    var at = verb - 1
    while at > first, tags[at] == .rb || parts[at] == .auxiliary { at -= 1 }
    // "Roe, who is a lawyer, met": behind the comma that ends a relative clause its own noun goes on.
    if at > first, prose.tokens[at].kind == .punctuation,
      let pronoun = (max(first, at - 40)..<at).last(where: {
        says(.relative, $0) && (tags[$0] == .wp || tags[$0] == .wpPossessive)
      }),
      let antecedent = antecedent(ofRelative: pronoun), let found = referents(antecedent).first
    {
      return found
    }
    while at >= first, verb - at < 30 {
      if tags[at] == .vbd || tags[at] == .vbz || tags[at] == .vbp, parts[at] == .verb { return nil }
      if let name = actors.name(at: at) {
        let owns = name.tokens.upperBound < tags.count && tags[name.tokens.upperBound] == .pos
        if !owns, !actors.isPlace(name.actor) { return Referent(tokens: name.tokens, actor: name.actor) }
        at = name.tokens.lowerBound
      }
      at -= 1
    }
    return nil
  }

  /// "Roe shook hands with Doe before the two met": the last two people named before, or sides where those are meant.
  func pair(_ head: Int) -> [Referent] {
    let word = prose.string(head).lowercased()
    let isTwo =
      ["two", "both", "pair", "duo"].contains(word)
      || (says(.person, head) || Self.sides.contains(word))
        && children(head).contains { ["two", "both"].contains(prose.string(Int($0)).lowercased()) }
    guard isTwo, actors.name(at: head) == nil else { return [] }
    let first = prose.sentences[max(0, Int(sentenceAt[head]) - 1)].tokens.lowerBound
    var result: [Referent] = []
    var at = head - 1
    while at >= max(first, head - 120), result.count < 2 {
      let name = actors.name(at: at)
      if let actor = name?.actor ?? actors.referent(at: at), actors.isPerson(actor) != Self.sides.contains(word),
        !result.contains(where: { $0.actor == actor })
      {
        result.insert(Referent(tokens: name?.tokens ?? at..<at + 1, actor: actor), at: 0)
      }
      at = min(at, name?.tokens.lowerBound ?? at) - 1
    }
    return result.count == 2 ? result : []
  }

  private static let sides: Set<String> = [
    "sides", "countries", "nations", "governments", "states", "parties", "teams",
  ]
}
