// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// The words that a cue reports, in the author's sentence.
struct IndirectContent {
  let context: ReadingContext
  let finder: CueFinder
  var ends: ContentEnd { ContentEnd(context: context, finder: finder) }

  /// What the cue reports, as spans that leave the cue and its source out; it holds the quotation if one is given.
  func content(of cue: Cue, around quotation: Quotation) -> [TextSpan] {
    let whole = context.span(quotation.tokens)
    if let spans = content(of: cue), spans.contains(where: { $0.contains(whole) }) { return spans }
    guard cue.verb < quotation.tokens.lowerBound else { return [whole] }
    var start = max(cue.tokens.upperBound, cue.addressee?.upperBound ?? 0)
    if start < quotation.tokens.lowerBound,
      let that = (start..<quotation.tokens.lowerBound).last(where: { context.words[$0] == "that" })
    {
      start = that
    }
    // A short way from the cue to the quotation belongs to it: "called the plan “absurd”".
    guard start <= quotation.tokens.lowerBound, quotation.tokens.lowerBound - start <= 25,
      !(start..<quotation.tokens.lowerBound).contains(where: { finder.quoted[$0] })
    else { return [whole] }
    return [context.span(trimmed(start..<clauseEnd(behind: quotation)))]
  }

  /// The clause goes on behind the quotation up to the next mark or conjunction.
  private func clauseEnd(behind quotation: Quotation) -> Int {
    let sentence = finder.sentenceRange(quotation.tokens.lowerBound)
    let limit = min(sentence.upperBound, quotation.tokens.upperBound + 12)
    var at = quotation.tokens.upperBound
    while at < limit {
      if finder.quoted[at] || context.prose.tokens[at].kind == .punctuation { return at }
      if ["and", "but", "while", "as", "after", "before", "when"].contains(context.words[at]) { return at }
      at += 1
    }
    return at == sentence.upperBound ? at : quotation.tokens.upperBound
  }

  /// What the cue reports: a clause, an infinitive, an object; nil when it governs none.
  func content(of cue: Cue) -> [TextSpan]? {
    if context.words[cue.verb] == "according" { return aroundAccordingTo(cue) }
    if let spans = interrupted(cue) ?? aroundAs(cue) ?? inMidSentence(cue) { return spans }
    if let spans = gappedContent(cue) ?? relativeContent(cue) { return spans }
    if let clause = thatClause(cue) ?? questionAsked(cue) ?? plainClause(cue) ?? requested(cue) { return clause }
    for child in context.children(of: cue.verb) where child > cue.verb {
      switch context.relation(child) {
      case .ccomp where !cue.classes.isDisjoint(with: [.clause, .speech, .attitude]):
        return complement(child, cue)
      case .xcomp where !cue.classes.isDisjoint(with: [.infinitive, .objectInfinitive, .object]),
        .advcl where cue.classes.contains(.objectInfinitive) && startsWithTo(child):
        return complement(child, cue)
      default: continue
      }
    }
    if cue.classes.contains(.clause), let question = question(cue) { return question }
    if let clause = hiddenClause(cue) { return clause }
    if cue.classes.contains(.object), let object = context.child(of: cue.verb, .obj), object > cue.verb {
      return objectContent(object, cue)
    }
    if cue.classes.contains(.prepositional), let content = prepositionalContent(cue) { return content }
    return parenthetical(cue)
  }

  static let relatives: Set<String> = ["who", "which", "that", "what"]

  /// Without marks, coordinators and adverbs of transition at the edges. Where the clause goes on behind its source, the
  /// coordinator is part of it: "It leaks, Roe said, but it stands".
  func trimmed(_ range: Range<Int>, goesOn: Bool = false) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isEdge(start) || (!goesOn && Self.transitions.contains(context.words[start])) { start += 1 }
    while end > start, isEdge(end - 1) { end -= 1 }
    // Keep the closing mark of a quotation that lies inside, also behind the full stop: "a “farce.”"
    let close = end + 1 < range.upperBound && context.prose.tokens[end].kind == .punctuation ? end + 1 : end
    if close < range.upperBound, context.prose.tokens[close].kind == .closeQuote { end = close + 1 }
    return start..<end
  }

  private static let transitions: Set<String> = ["and", "but", "however", "yet"]

  private func isEdge(_ token: Int) -> Bool {
    let kind = context.prose.tokens[token].kind
    return kind == .punctuation || kind == .closeQuote
  }
}
