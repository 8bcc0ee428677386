// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Syntax

/// The words of a cue around the word that attributes.
///
/// As the PolNeAR annotation guidelines have it, they hold auxiliaries, negation and adverbs ("has repeatedly said"), the
/// verb that governs it ("refused to say"), the light verb of a noun ("made the case that"), and the preposition before
/// what was said ("called for"). The rules are ours.
struct CueWords {
  let finder: CueFinder
  private var context: ReadingContext { finder.context }

  /// The words of the cue; `content` is what it attributes.
  func tokens(_ token: Int, content: [Range<Int>]) -> Range<Int> {
    if context.words[token] == "according", token + 1 < context.words.count { return token..<token + 2 }
    return first(token)..<end(token, content)
  }

  private func first(_ token: Int) -> Int {
    guard context.part(token) == .noun else { return verbStart(token) }
    if let head = context.head(of: token), head < token, context.relation(token) == .obj, context.part(head) == .verb,
      token - head < 7, !isNamedOwners(token), !(head..<token).contains(where: { finder.quoted[$0] })
    {
      return verbStart(head)
    }
    var first = token
    while first > 0, context.head(of: first - 1) == token, !finder.quoted[first - 1] {
      switch context.relation(first - 1) {
      case .amod, .det, .compound, .advmod: first -= 1
      default: return first
      }
    }
    return first
  }

  /// "echoed the mayor's concern": the verb has another subject.
  private func isNamedOwners(_ noun: Int) -> Bool {
    context.child(of: noun, .nmodPoss).map { context.part($0) != .pronoun } ?? false
  }

  private func verbStart(_ verb: Int) -> Int {
    var first = auxiliaries(before: verb, of: verb)
    guard first > 0, context.words[first - 1] == "to", context.head(of: first - 1) == verb, !finder.quoted[first - 1]
    else { return first }
    first -= 1
    if first > 0, context.head(of: verb) == first - 1, [.xcomp, .advcl, .ccomp].contains(context.relation(verb)) {
      first = auxiliaries(before: first - 1, of: first - 1)
    }
    return first
  }

  /// Goes left over what belongs to a verb: auxiliaries, negation, adverbs.
  private func auxiliaries(before start: Int, of verb: Int) -> Int {
    let sentence = finder.sentenceRange(verb)
    var first = start
    while first > sentence.lowerBound, !finder.quoted[first - 1] {
      let at = first - 1
      let isOwn = context.head(of: at) == verb
      let word = context.words[at]
      if isOwn, isAuxiliary(at) {
        first = at
      } else if word == "not" || word == "n't" || word == "never" {
        first = at
      } else if context.part(at) == .adverb, !Self.questions.contains(word),
        isOwn || (at > sentence.lowerBound && isAuxiliary(at - 1) && context.head(of: at - 1) == verb)
      {
        first = at
      } else {
        break
      }
    }
    return first
  }

  private static let questions: Set<String> = ["when", "where", "why", "how", "so", "then"]

  private func isAuxiliary(_ token: Int) -> Bool {
    switch context.relation(token) {
    case .aux, .auxPass, .cop: true
    default: false
    }
  }

  /// Takes in prepositions and particles up to the content, else particles only.
  private func end(_ token: Int, _ content: [Range<Int>]) -> Int {
    let start = content.first { $0.upperBound > token + 1 }.map { max($0.lowerBound, token + 1) } ?? token + 1
    var end = token + 1
    while end < start, !finder.quoted[end] {
      let part = context.part(end)
      guard part == .adposition || part == .particle || context.relation(end) == .compoundPrt else { break }
      end += 1
    }
    if end == start { return end }
    end = token + 1
    while end < start, context.relation(end) == .compoundPrt, context.head(of: end) == token { end += 1 }
    return end
  }
}
