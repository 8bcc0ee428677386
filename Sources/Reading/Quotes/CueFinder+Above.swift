// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Syntax

/// Sources that no subject of the cue itself names.
extension CueFinder {
  /// The subject of a clause above: "he left early, telling friends that …".
  func subjectAbove(_ token: Int) -> Phrase? {
    guard context.child(of: token, .auxPass, .nsubjPass) == nil, !isAsked(token) else { return nil }
    var at = token
    for _ in 0..<4 {
      guard let head = context.head(of: at) else { return nil }
      switch context.relation(at) {
      case .conj, .xcomp, .advcl: at = head
      default: return nil
      }
      for child in context.children(of: at) where child < token && !quoted[child] && context.isNominal(child) {
        guard context.relation(child) == .nsubj || context.relation(child) == .nsubjPass else { continue }
        let range = context.subtree(of: child)
        let clipped = range.lowerBound..<min(range.upperBound, token)
        return clipped.contains(where: { quoted[$0] }) ? nil : Phrase(range: clipped, head: child)
      }
    }
    return nil
  }

  /// "the mayor's claim".
  func possessor(of noun: Int) -> Phrase? {
    guard let owner = context.child(of: noun, .nmodPoss), !quoted[owner] else { return nil }
    var range = context.subtree(of: owner)
    let last = context.words[range.upperBound - 1]
    if range.count > 1, last == "'s" || last == "'" || last == "’" { range = range.lowerBound..<range.upperBound - 1 }
    return range.contains(where: { quoted[$0] }) ? nil : Phrase(range: range, head: owner)
  }

  /// "made the case that …": the subject of the verb whose object the noun is.
  func subjectOfLightVerb(_ noun: Int) -> Phrase? {
    guard context.relation(noun) == .obj, let head = context.head(of: noun), context.part(head) == .verb else {
      return nil
    }
    // Who supports a plan need not have one.
    let classes = CueLexicon.entry(words[head])?.classes ?? []
    guard !classes.contains(.object) || Self.lightVerbs.contains(words[head]) else { return nil }
    return subject(of: head)
  }

  private static let lightVerbs: Set<String> = Set(
    ["announce", "express", "offer", "show", "voice", "outline", "detail", "unveil", "reiterate", "repeat", "describe"]
      .flatMap(CueLexicon.inflections))

  /// "Roe is a critic of the plan": the subject of a noun with a copula.
  func subjectOfPredicate(_ noun: Int) -> Phrase? {
    guard context.child(of: noun, .cop) != nil, let subject = context.child(of: noun, .nsubj), subject < noun,
      !quoted[subject]
    else { return nil }
    let range = context.subtree(of: subject)
    let clipped = range.lowerBound..<min(range.upperBound, noun)
    return clipped.contains(where: { quoted[$0] }) ? nil : Phrase(range: clipped, head: subject)
  }
}
