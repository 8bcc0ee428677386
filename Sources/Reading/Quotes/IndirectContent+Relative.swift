// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Syntax

/// What is said of the words before a clause: "the dam, which Roe opposes", "the dam, as Roe noted, is old".
extension IndirectContent {
  /// "the rules, which officials said will take effect in May": the pronoun is the subject of what is told.
  func gappedContent(_ cue: Cue) -> [TextSpan]? {
    guard cue.classes.contains(.clause), let source = cue.source, source.upperBound <= cue.tokens.lowerBound,
      source.lowerBound > 0, Self.subjects.contains(context.words[source.lowerBound - 1])
    else { return nil }
    let pronoun = source.lowerBound - 1
    let first = cue.tokens.upperBound
    let limit = finder.sentenceRange(cue.verb).upperBound
    guard first + 1 < limit,
      context.isFiniteVerb(first) || context.tag(first) == .vbn || context.part(first) == .auxiliary,
      pronoun > 0, context.isNominal(pronoun - 1) || context.words[pronoun - 1] == ","
    else { return nil }
    let end =
      (first..<limit).first { context.prose.tokens[$0].kind == .punctuation && context.words[$0] != "-" } ?? limit
    guard !(first..<end).contains(where: { finder.quoted[$0] }) else { return nil }
    return [context.span(pronoun..<pronoun + 1), context.span(first..<end)]
  }

  private static let subjects: Set<String> = ["which", "who", "that"]

  /// The pronoun that stands for the noun, with what the cue tells of it.
  func relativeContent(_ cue: Cue) -> [TextSpan]? {
    guard context.relation(cue.verb) == .aclRelcl, let noun = context.head(of: cue.verb), noun < cue.verb,
      context.isNominal(noun), let source = cue.source, source.lowerBound < cue.verb, !finder.quoted[noun],
      context.child(of: cue.verb, .obj).map({ $0 < cue.verb }) ?? true
    else { return nil }
    let classes: CueClass = [.object, .clause, .attitude, .naming]
    guard !cue.classes.isDisjoint(with: classes) else { return nil }
    let first = context.subtree(of: cue.verb).lowerBound
    guard cue.sourceHead.map({ !Self.relatives.contains(context.words[$0]) }) ?? false else { return nil }
    guard
      let pronoun = (first..<max(first, source.lowerBound)).first(where: { Self.pronouns.contains(context.words[$0]) })
    else { return nil }
    var spans = [context.span(pronoun..<pronoun + 1)]
    let told = context.children(of: cue.verb).first {
      $0 > cue.verb && [.ccomp, .xcomp].contains(context.relation($0))
    }
    if let told, let rest = complement(told, cue) { spans += rest }
    return spans
  }

  private static let pronouns: Set<String> = ["which", "who", "whom"]

  /// "The dam, as Roe noted, is old": the sentence around a clause with "as".
  func aroundAs(_ cue: Cue) -> [TextSpan]? {
    guard cue.classes.contains(.speech), let source = cue.source else { return nil }
    let sentence = finder.sentenceRange(cue.verb)
    let first = min(source.lowerBound, cue.tokens.lowerBound)
    let last = max(source.upperBound, cue.tokens.upperBound)
    guard first > sentence.lowerBound, context.words[first - 1] == "as", last - first <= source.count + cue.tokens.count
    else { return nil }
    var end = last
    // "as Roe said on Monday,"
    while end < sentence.upperBound, end - last < 8, !Self.ends.contains(context.words[end]) {
      if context.isVerb(end) || context.words[end] == "that" || finder.quoted[end] { return nil }
      if end == last, context.part(end) != .adposition, context.part(end) != .adverb, context.part(end) != .properNoun {
        return nil
      }
      end += 1
    }
    guard end < sentence.upperBound, Self.ends.contains(context.words[end]) else { return nil }
    let before = trimmed(sentence.lowerBound..<first - 1)
    let after = trimmed(end..<sentence.upperBound)
    let parts = [before, after].filter { !$0.isEmpty }
    guard parts.joined().contains(where: context.isFiniteVerb), !parts.joined().contains(where: { finder.quoted[$0] })
    else { return nil }
    return parts.map(context.span)
  }

  private static let ends: Set<String> = [",", ".", "—", "–", ";", ")"]
}
