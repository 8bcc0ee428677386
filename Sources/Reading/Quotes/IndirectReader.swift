// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// The words that a cue reports, in the author's sentence.
struct IndirectContent {
  let context: ReadingContext
  let finder: CueFinder

  /// What the cue reports, as spans that leave the cue and its source out; it holds the quotation if one is given.
  func content(of cue: Cue, around quotation: Quotation) -> [TextSpan] {
    let whole = context.span(quotation.tokens)
    guard let spans = content(of: cue), spans.contains(where: { $0.contains(whole) }) else {
      let end = quotation.tokens.upperBound
      let start =
        cue.verb < quotation.tokens.lowerBound
        ? max(cue.tokens.upperBound, cue.addressee?.upperBound ?? 0) : quotation.tokens.lowerBound
      // A short way from the cue to the quotation belongs to it: "called the plan “absurd”".
      let near = quotation.tokens.lowerBound - start <= 14 && start <= quotation.tokens.lowerBound
      return [context.span(trimmed((near ? start : quotation.tokens.lowerBound)..<end))]
    }
    return spans
  }

  /// What the cue reports: a clause, an infinitive, an object; nil when it governs none.
  func content(of cue: Cue) -> [TextSpan]? {
    if context.words[cue.verb] == "according" { return aroundAccordingTo(cue) }
    for child in context.children(of: cue.verb) where child > cue.verb {
      switch context.relation(child) {
      case .ccomp where !cue.classes.isDisjoint(with: [.clause, .speech, .attitude]):
        return complement(child, cue)
      case .xcomp where !cue.classes.isDisjoint(with: [.infinitive, .objectInfinitive, .object]),
        .advcl where cue.classes.contains(.objectInfinitive) && startsWithTo(child):
        // "urged him to resign": the object is part of what was urged.
        if cue.classes.contains(.objectInfinitive), !cue.classes.contains(.addressee),
          let object = context.child(of: cue.verb, .obj), object > cue.verb, object < child
        {
          return objectContent(object, cue)
        }
        return complement(child, cue)
      default: continue
      }
    }
    if cue.classes.contains(.object), let object = context.child(of: cue.verb, .obj), object > cue.verb {
      return objectContent(object, cue)
    }
    return parenthetical(cue)
  }

  private func startsWithTo(_ token: Int) -> Bool { context.tag(context.subtree(of: token).lowerBound) == .to }

  private func complement(_ child: Int, _ cue: Cue) -> [TextSpan]? {
    let subtree = context.subtree(of: child)
    var start = max(subtree.lowerBound, cue.tokens.upperBound)
    if let addressee = cue.addressee, addressee.upperBound > start, addressee.lowerBound >= cue.verb {
      start = addressee.upperBound
    }
    if let source = cue.source, source.lowerBound > cue.verb, source.upperBound > start,
      source.lowerBound < subtree.upperBound
    {
      start = source.upperBound
    }
    let range = trimmed(start..<max(start, subtree.upperBound))
    return range.isEmpty ? nil : [context.span(range)]
  }

  private func objectContent(_ object: Int, _ cue: Cue) -> [TextSpan]? {
    var end = context.subtree(of: object).upperBound
    for child in context.children(of: cue.verb) where child > object {
      switch context.relation(child) {
      case .obl, .xcomp, .advcl, .nmod:
        let word = context.words[context.subtree(of: child).lowerBound]
        if ["as", "for", "of", "with", "over", "to", "that"].contains(word) || context.relation(child) == .xcomp {
          end = max(end, context.subtree(of: child).upperBound)
        }
      default: continue
      }
    }
    let range = trimmed(cue.verb + 1..<max(end, cue.verb + 1))
    return range.isEmpty ? nil : [context.span(range)]
  }

  /// "The talks failed, Roe said.": the clause in which the cue is put in.
  private func parenthetical(_ cue: Cue) -> [TextSpan]? {
    guard cue.classes.contains(.speech), let source = cue.source,
      context.relation(cue.verb) == .parataxis || isRootBehind(cue)
    else { return nil }
    let sentence = finder.sentenceRange(cue.verb)
    let gap = min(source.lowerBound, cue.tokens.lowerBound)..<max(source.upperBound, cue.tokens.upperBound)
    let before = trimmed(sentence.lowerBound..<gap.lowerBound)
    guard before.count >= 3, context.words[gap.lowerBound - 1] == "," else { return nil }
    if before.contains(where: { finder.quoted[$0] }) { return nil }
    var spans = [context.span(before)]
    if gap.upperBound < sentence.upperBound, context.words[gap.upperBound] == "," {
      let after = trimmed(gap.upperBound + 1..<sentence.upperBound)
      if after.count >= 3, after.contains(where: context.isFiniteVerb), !after.contains(where: { finder.quoted[$0] }) {
        spans.append(context.span(after))
      }
    }
    return spans
  }

  /// Some parsers' readings make the cue the root: "…, he said." still stands behind a comma.
  private func isRootBehind(_ cue: Cue) -> Bool {
    context.relation(cue.verb) == .root || context.relation(cue.verb) == .ccomp
  }

  private func aroundAccordingTo(_ cue: Cue) -> [TextSpan]? {
    guard let source = cue.source else { return nil }
    let sentence = finder.sentenceRange(cue.verb)
    let before = clauseBefore(sentence.lowerBound..<cue.tokens.lowerBound)
    let after = clauseAfter(source.upperBound..<sentence.upperBound)
    var spans: [TextSpan] = []
    if !before.isEmpty { spans.append(context.span(before)) }
    // Behind the phrase the clause goes on only after a comma.
    if !after.isEmpty, before.isEmpty || context.words[source.upperBound] == "," { spans.append(context.span(after)) }
    return spans.isEmpty ? nil : spans
  }

  private func clauseBefore(_ range: Range<Int>) -> Range<Int> { trimmed(range) }

  private func clauseAfter(_ range: Range<Int>) -> Range<Int> { trimmed(range) }

  /// Without marks, coordinators and adverbs of transition at the edges.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isEdge(start) || ["and", "but", "however", "yet"].contains(context.words[start]) { start += 1 }
    while end > start, isEdge(end - 1) { end -= 1 }
    // Keep the closing mark of a quotation that lies inside.
    if end < range.upperBound, context.prose.tokens[end].kind == .closeQuote { end += 1 }
    return start..<end
  }

  private func isEdge(_ token: Int) -> Bool {
    let kind = context.prose.tokens[token].kind
    return kind == .punctuation || kind == .closeQuote
  }
}

/// Finds indirect speech: cues outside quotation marks that govern a clause, an infinitive or an object.
struct IndirectReader<Resolver: SourceResolver> {
  let reader: QuoteReader<Resolver>
  let usedCues: Set<Int>
  let taken: [Quote]

  func quotes() -> [Quote] {
    let context = reader.context
    let contents = IndirectContent(context: context, finder: reader.finder)
    var result: [Quote] = []
    for token in context.words.indices
    where !reader.finder.quoted[token] && !reader.ignored[token] && !usedCues.contains(token) {
      guard let cue = reader.finder.cue(at: token), cue.source != nil, let content = contents.content(of: cue) else {
        continue
      }
      guard isReported(cue), !overlapsDirect(content) else { continue }
      let source = reader.source(cue)
      result.append(
        Quote(
          contentSpans: content, kind: .indirect, source: source, cue: context.span(cue.tokens),
          addressee: cue.addressee.map(context.span), confidence: confidence(cue, source)))
    }
    return result
  }

  /// Orders and plans of what to say are no speech: "to say", "will say".
  private func isReported(_ cue: Cue) -> Bool { true }

  private func overlapsDirect(_ content: [TextSpan]) -> Bool {
    taken.contains { quote in quote.contentSpans.contains { a in content.contains { a.overlaps($0) } } }
  }

  private func confidence(_ cue: Cue, _ source: QuoteSource?) -> UInt8 {
    var result: UInt8 = cue.classes.contains(.attitude) ? 70 : 85
    if source?.actor == nil { result -= 10 }
    return result
  }
}
