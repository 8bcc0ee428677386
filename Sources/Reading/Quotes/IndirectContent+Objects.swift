// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Syntax

/// What a cue governs as a phrase: "criticised the plan", "called for talks".
extension IndirectContent {
  /// From the verb to the end of its phrase: "the dam unsafe", "the mayor of lying". What follows in a clause of time,
  /// and verbs joined by "and", are the author's again.
  func objectContent(_ object: Int, _ cue: Cue, from start: Int? = nil, doing act: Int? = nil) -> [TextSpan]? {
    var end = max(act.map { context.subtree(of: $0).upperBound } ?? 0, context.subtree(of: object).upperBound)
    var isName = context.part(object) == .properNoun || context.part(object) == .pronoun
    if !isName { end = ends.extended(object..<end, cue.verb).upperBound }
    for child in context.children(of: cue.verb) where child > object {
      let first = context.subtree(of: child).lowerBound
      switch context.relation(child) {
      case .xcomp, .ccomp, .obj:
        end = max(end, context.subtree(of: child).upperBound)
        isName = false
      case .obl, .nmod, .advcl:
        if Self.goesOn.contains(context.words[first]), !isTime(child) {
          end = max(end, context.subtree(of: child).upperBound)
        }
      default: continue
      }
    }
    if act != nil { isName = false }
    let first = start ?? cue.verb + 1
    var range = trimmed(ends.phrase(first..<max(end, first), isName: isName, cue: cue.verb))
    // "asked Roe, who is ill, to lay out her plans".
    if let act, range.upperBound <= act {
      range = trimmed(first..<ends.phrase(act..<context.subtree(of: act).upperBound, isName: false).upperBound)
    }
    return range.isEmpty ? nil : [context.span(range)]
  }

  static let goesOn: Set<String> = [
    "as", "for", "of", "with", "over", "to", "that", "about", "against", "because",
  ]

  /// A weekday, a month, a number: "on Friday", "in 2015".
  func isTime(_ token: Int) -> Bool {
    context.part(token) == .numeral || Self.timeWords.contains(context.words[token])
  }

  static let timeWords: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "week", "month", "year", "day",
    "morning", "evening", "night", "afternoon", "today", "yesterday",
  ]

  /// "said about half of it leaks": the preposition counts.
  private func isQuantity(_ preposition: Int) -> Bool {
    let next = preposition + 1
    guard next < context.words.count, ["about", "over"].contains(context.words[preposition]) else { return false }
    return context.part(next) == .numeral || context.words[next] == "half"
  }

  /// "urged him to resign", "asked the council to act", "called for Roe to go", "wants Roe to go": whoever is to act is part of what was
  /// asked for.
  func requested(_ cue: Cue) -> [TextSpan]? {
    if cue.classes.contains(.prepositional), cue.tokens.upperBound < context.words.count,
      context.tag(cue.tokens.upperBound) != .to,
      CueLexicon.takes(context.words[cue.tokens.upperBound], context.words[cue.verb]),
      let content = prepositionalContent(cue)
    {
      return content
    }
    let takesDoer =
      cue.classes.contains(.objectInfinitive) || cue.classes.isSuperset(of: [.infinitive, .attitude])
      || cue.classes.contains(.object)
    guard takesDoer, !cue.classes.contains(.addressee),
      let object = context.child(of: cue.verb, .obj, .iobj), object > cue.verb, object - cue.verb < 15,
      let act = context.children(of: cue.verb).first(where: {
        $0 > object && (context.relation($0) == .xcomp || isInfinitive($0))
      }) ?? context.children(of: object).first(where: { $0 > object && isInfinitive($0) })
    else { return nil }
    return objectContent(object, cue, doing: act)
  }

  private func isInfinitive(_ verb: Int) -> Bool {
    switch context.relation(verb) {
    case .xcomp, .advcl, .acl, .ccomp: startsWithTo(verb)
    default: false
    }
  }

  /// "called for talks", "warned of floods": what stands behind the preposition.
  func prepositionalContent(_ cue: Cue) -> [TextSpan]? {
    for child in context.children(of: cue.verb) where child > cue.verb {
      let subtree = context.subtree(of: child)
      guard [.obl, .nmod, .advcl, .xcomp, .ccomp].contains(context.relation(child)), subtree.lowerBound > cue.verb,
        CueLexicon.takes(context.words[subtree.lowerBound], context.words[cue.verb]), !isTime(child),
        !isQuantity(subtree.lowerBound)
      else { continue }
      return objectContent(child, cue, from: subtree.lowerBound + 1)
    }
    return nil
  }
}
