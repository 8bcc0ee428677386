// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// Sentences that somebody said with some of their words in marks: "The plan is a “disgrace,” Roe said."
extension QuoteAssembler {
  /// What was said when the quotation before a cue only ends it: from the beginning of the sentence, or from the first
  /// quotation in it. Nil when the quotation is all of it, or somebody else speaks there.
  func clauseBefore(_ q: Int) -> TextSpan? {
    let quotation = quotations[q]
    let sentence = finder.sentenceRange(quotation.tokens.lowerBound)
    guard sentence.lowerBound < quotation.tokens.lowerBound, !leadsUp(to: quotation),
      isOneVoice(sentence.lowerBound..<quotation.tokens.lowerBound)
    else { return nil }
    return context.span(sentence.lowerBound..<quotation.tokens.upperBound)
  }

  /// "The answer was short: “No,” she said": the author's words before a colon are not hers.
  private func leadsUp(to quotation: Quotation) -> Bool {
    context.words[quotation.tokens.lowerBound - 1] == ":" && shape.startsCapital(quotation)
  }

  /// The cue that ends the sentence, with what was said before it: "“We hugged” the families, Roe said."
  func cueAtEnd(_ q: Int) -> (cue: Cue, clause: TextSpan)? {
    let quotation = quotations[q]
    let sentence = finder.sentenceRange(quotation.tokens.lowerBound)
    guard isOneVoice(sentence.lowerBound..<quotation.tokens.lowerBound) else { return nil }
    var at = quotation.tokens.upperBound
    while at + 2 < sentence.upperBound {
      defer { at += 1 }
      if finder.quoted[at] { continue }
      if isVoice(at) { return nil }
      guard context.words[at] == ",", !finder.quoted[at + 1],
        let cue = finder.attribution(behind: at + 1..<sentence.upperBound), !usedCues.contains(cue.verb),
        isLast(cue, in: sentence)
      else { continue }
      return (cue, context.span(sentence.lowerBound..<at))
    }
    return nil
  }

  /// A quotation behind a colon that ends a clause of the same cue: "Roe said that they have learned: “Never again.”"
  mutating func closesClause(_ q: Int) -> Bool {
    let quotation = quotations[q]
    let colon = quotation.tokens.lowerBound - 1
    guard colon > 0, context.words[colon] == ":", cueAfter(q) == nil else { return false }
    let sentence = finder.sentenceRange(colon)
    guard
      let verb = (sentence.lowerBound..<colon).last(where: { isVoice($0) }), let cue = finder.cue(at: verb),
      cue.classes.contains(.clause)
    else { return false }
    let start = max(cue.tokens.upperBound, cue.addressee?.upperBound ?? 0)
    guard start < colon, (start..<colon).contains(where: context.isFiniteVerb) else { return false }
    let whole = context.span(start..<quotation.tokens.upperBound)
    if usedCues.contains(verb) {
      guard let last = quotes.indices.last, quotes[last].cue.map({ whole.start >= $0.end }) ?? false,
        let span = quotes[last].contentSpans.last, whole.contains(span)
      else { return false }
      owner[q] = last
      quotes[last].contentSpans[quotes[last].contentSpans.count - 1] = span.union(whole)
      return true
    }
    add(q, cue, [whole], kind: .partial, confidence: 88)
    return true
  }

  /// What was said before an attribution that interrupts it, "In the end, Roe said, “…", with what follows.
  func front(of cue: Cue, before content: [TextSpan]) -> [TextSpan] {
    guard let source = cue.source, let first = content.first else { return content }
    let start = min(source.lowerBound, cue.tokens.lowerBound)
    let end = max(source.upperBound, cue.tokens.upperBound, cue.addressee?.upperBound ?? 0)
    let sentence = finder.sentenceRange(start)
    guard start > sentence.lowerBound, end < context.words.count, first.start >= context.span(start..<end).end else {
      return content
    }
    guard context.words[start - 1] == ",", context.words[end] == ",", start - 1 > sentence.lowerBound else {
      return content
    }
    let front = sentence.lowerBound..<start - 1
    guard front.count <= 12 || context.part(front.lowerBound) == .subordinator, front.count <= 30, isOneVoice(front),
      !front.contains(where: { finder.quoted[$0] }),
      !isCircumstance(front)
    else { return content }
    return [context.span(front)] + content
  }

  /// When or where something was said: "In a statement on Monday".
  private func isCircumstance(_ tokens: Range<Int>) -> Bool {
    context.isVerb(tokens.lowerBound)
      || tokens.contains {
        IndirectContent.timeWords.contains(context.words[$0]) || Self.occasions.contains(context.words[$0])
      }
  }

  private static var occasions: Set<String> {
    [
      "address", "appearance", "briefing", "call", "conference", "conversation", "debate", "e-mail", "editorial",
      "email",
      "essay", "event", "exchange", "filing", "forum", "hall", "hearing", "interview", "interviews", "letter",
      "meeting",
      "memo", "message", "op-ed", "post", "rally", "release", "remarks", "report", "response", "speech", "speeches",
      "statement", "statements", "stop", "television", "testimony", "time", "tv", "tweet", "tweets", "twitter", "video",
    ]
  }

  /// Another quotation under the same cue: behind the cue, with the author's words between that belong to the clause.
  mutating func append(_ quotation: Quotation, to quote: Int, _ cue: Cue) {
    let span = context.span(quotation.tokens)
    if let last = quotes[quote].contentSpans.last, last.start >= context.span(cue.tokens).end, last.end <= span.start,
      finder.sentenceRange(cue.verb).contains(quotation.tokens.lowerBound)
    {
      let between = context.prose.tokenRange(in: TextSpan(start: last.end, end: span.start))
      if between.count <= 12, !between.contains(where: context.isFiniteVerb) {
        quotes[quote].contentSpans[quotes[quote].contentSpans.count - 1] = last.union(span)
        return
      }
    }
    quotes[quote].contentSpans.append(span)
  }

  /// Nothing but the attribution follows: no second clause.
  private func isLast(_ cue: Cue, in sentence: Range<Int>) -> Bool {
    let end = max(cue.tokens.upperBound, cue.source?.upperBound ?? 0)
    return end >= sentence.upperBound - 1 || [",", ".", ";"].contains(context.words[end])
      || !(end..<sentence.upperBound).contains(where: context.isFiniteVerb)
  }

  /// No verb of speech with a source stands in the author's words.
  private func isOneVoice(_ tokens: Range<Int>) -> Bool { !tokens.contains(where: isVoice) }

  private func isVoice(_ token: Int) -> Bool {
    guard let cue = finder.phrasalCue(at: token) ?? finder.cue(at: token) else { return false }
    return cue.source != nil && (cue.classes.contains(.speech) || cue.classes.contains(.naming))
  }
}
