// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Syntax

/// A sentence in which cue and source are put in: "The talks, Roe said, have failed", "The talks failed, according to Roe".
extension IndirectContent {
  /// "The dam leaks, officials said Wednesday, but Roe stays": what comes before, since the day ends the attribution.
  func inMidSentence(_ cue: Cue) -> [TextSpan]? {
    guard cue.classes.contains(.speech), cue.classes.contains(.clause), let source = cue.source,
      source.upperBound <= cue.tokens.lowerBound
    else { return nil }
    let sentence = finder.sentenceRange(cue.verb)
    let comma = source.lowerBound - 1
    guard comma > sentence.lowerBound + 2, context.words[comma] == ",",
      (sentence.lowerBound..<comma).contains(where: context.isFiniteVerb),
      !(sentence.lowerBound..<comma).contains(where: { finder.quoted[$0] })
    else { return nil }
    var at = cue.tokens.upperBound
    while at < sentence.upperBound, at - cue.tokens.upperBound < 3,
      Self.timeWords.contains(context.words[at]) || ["on", "late", "early", "last", "this"].contains(context.words[at])
    { at += 1 }
    guard at > cue.tokens.upperBound, at + 1 < sentence.upperBound, context.words[at] == ",",
      ["and", "but", "as", "while", "although", "though", "after", "because"].contains(context.words[at + 1])
    else { return nil }
    return [context.span(trimmed(sentence.lowerBound..<comma))]
  }

  /// "The talks failed, Roe said.": the clause in which the cue is put in.
  func parenthetical(_ cue: Cue) -> [TextSpan]? {
    guard let source = cue.source,
      cue.classes.contains(.speech)
        ? context.relation(cue.verb) == .parataxis || isRootBehind(cue)
        : cue.classes.contains(.clause) && context.relation(cue.verb) == .parataxis
    else { return nil }
    let sentence = finder.sentenceRange(cue.verb)
    let gap = min(source.lowerBound, cue.tokens.lowerBound)..<max(source.upperBound, cue.tokens.upperBound)
    let before = trimmed(sentence.lowerBound..<gap.lowerBound)
    guard before.count >= 3, context.words[gap.lowerBound - 1] == "," else { return nil }
    if before.contains(where: { finder.quoted[$0] }) { return nil }
    // "After the talks, Roe said yes": no clause goes before.
    if !before.contains(where: context.isFiniteVerb), gap.upperBound < sentence.upperBound - 1,
      context.words[gap.upperBound] != ","
    {
      return nil
    }
    var spans = [context.span(before)]
    if gap.upperBound < sentence.upperBound, context.words[gap.upperBound] == "," {
      let after = trimmed(gap.upperBound + 1..<sentence.upperBound, goesOn: true)
      if after.count >= 3, after.contains(where: context.isFiniteVerb), !after.contains(where: { finder.quoted[$0] }) {
        spans.append(context.span(after))
      }
    }
    return spans
  }

  /// "The talks, Roe said, have failed": cue and source stand between commas inside the clause.
  func interrupted(_ cue: Cue) -> [TextSpan]? {
    guard cue.classes.contains(.speech), let source = cue.source else { return nil }
    let gap = min(source.lowerBound, cue.tokens.lowerBound)..<max(source.upperBound, cue.tokens.upperBound)
    let sentence = finder.sentenceRange(cue.verb)
    guard gap.lowerBound > sentence.lowerBound + 1, gap.upperBound + 1 < sentence.upperBound,
      gap.count == source.count + cue.tokens.count, context.words[gap.lowerBound - 1] == ",",
      context.words[gap.upperBound] == ",", !Self.relatives.contains(context.words[source.lowerBound])
    else { return nil }
    let before = trimmed(sentence.lowerBound..<gap.lowerBound)
    let after = trimmed(gap.upperBound + 1..<sentence.upperBound, goesOn: true)
    guard !after.isEmpty, !before.contains(where: { finder.quoted[$0] }),
      !after.contains(where: { finder.quoted[$0] })
    else { return nil }
    // "And yet, Roe says, the talks go on".
    return before.isEmpty ? [context.span(after)] : [context.span(before), context.span(after)]
  }

  /// Some parsers' readings make the cue the root: "…, he said." still stands behind a comma.
  func isRootBehind(_ cue: Cue) -> Bool {
    context.relation(cue.verb) == .root || context.relation(cue.verb) == .ccomp
  }

  /// "The dam leaks, according to Roe, a farmer, and stinks": the clause without what a comma adds to the source.
  private func behindApposition(_ range: Range<Int>) -> Range<Int>? {
    guard !Self.relatives.contains(context.words[range.lowerBound]) else { return nil }
    switch context.part(range.lowerBound) {
    case .determiner, .noun, .properNoun, .adjective, .numeral: break
    default: return range
    }
    guard let verb = range.first(where: context.isFiniteVerb) else { return nil }
    guard let comma = (range.lowerBound..<verb).last(where: { context.words[$0] == "," }) else { return range }
    return trimmed(comma + 1..<range.upperBound, goesOn: true)
  }

  func aroundAccordingTo(_ cue: Cue) -> [TextSpan]? {
    guard let source = cue.source else { return nil }
    let sentence = finder.sentenceRange(cue.verb)
    let before = trimmed(sentence.lowerBound..<cue.tokens.lowerBound)
    let after = trimmed(source.upperBound..<sentence.upperBound, goesOn: !before.isEmpty)
    var spans: [TextSpan] = []
    if !before.isEmpty { spans.append(context.span(before)) }
    guard !after.isEmpty else { return spans.isEmpty ? nil : spans }
    if before.isEmpty {
      spans.append(context.span(after))
    } else if context.words[source.upperBound] == ",", let rest = behindApposition(after) {
      spans.append(context.span(rest))
    }
    return spans.isEmpty ? nil : spans
  }
}
