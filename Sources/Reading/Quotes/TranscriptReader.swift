// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// Speech set as a transcript: paragraphs that begin with a speaker's name and a colon.
///
/// One such paragraph may be anything ("Note: …"); two make a transcript. Where they stand in quotation marks, a paragraph
/// that opens with a mark and has no name goes on with the speech before it.
struct TranscriptReader<Resolver: SourceResolver> {
  let reader: QuoteReader<Resolver>

  func quotes() -> [Quote] {
    let context = reader.context
    var result: [Quote] = []
    // The speech before was opened by a mark that nothing has closed.
    var isOpen = false
    for paragraph in context.prose.paragraphs where !reader.ignored[paragraph.tokens.lowerBound] {
      var start = paragraph.tokens.lowerBound
      let isQuoted = context.prose.tokens[start].kind == .openQuote
      let staysOpen = isQuoted && context.prose.tokens[paragraph.tokens.upperBound - 1].kind != .closeQuote
      guard let colon = colon(paragraph.tokens), colon + 1 < paragraph.tokens.upperBound else {
        if isOpen, isQuoted { result[result.count - 1].contentSpans.append(context.span(paragraph.tokens)) }
        isOpen = isOpen && staysOpen
        continue
      }
      isOpen = false
      if isQuoted { start += 1 }
      guard start < colon else { continue }
      isOpen = staysOpen
      if isLetter(start..<colon, "q") {
        // The questions are the paper's.
        isOpen = false
        continue
      }
      if isLetter(start..<colon, "a"), let guest = guest(before: start) {
        result.append(
          Quote(
            contentSpans: [context.span(colon + 1..<paragraph.tokens.upperBound)], kind: .direct, source: guest,
            cue: context.span(colon..<colon + 1), confidence: 70))
        continue
      }
      result.append(
        Quote(
          contentSpans: [context.span(colon + 1..<paragraph.tokens.upperBound)], kind: .direct,
          source: reader.source(start..<colon, colon - 1), cue: context.span(colon..<colon + 1), confidence: 85))
    }
    return result.count >= 2 ? result : []
  }

  /// The colon behind a name of at most five capitalised words, titles included.
  private func colon(_ tokens: Range<Int>) -> Int? {
    let context = reader.context
    for i in tokens.prefix(8) {
      if context.words[i] == ":" { return i > tokens.lowerBound ? i : nil }
      let kind = context.prose.tokens[i].kind
      if kind == .openQuote, i == tokens.lowerBound { continue }
      let isLetter = context.prose.tokens[i].span.count == 1 && context.words[i] != "q" && context.words[i] != "a"
      guard kind == .word, context.isCapitalised(i), !isLetter else { return nil }
    }
    return nil
  }

  private func isLetter(_ tokens: Range<Int>, _ letter: String) -> Bool {
    tokens.count == 1 && reader.context.words[tokens.lowerBound] == letter
  }

  /// Who answers behind "A:": the person named most often before the first question.
  private func guest(before token: Int) -> QuoteSource? {
    let context = reader.context
    let first = context.prose.paragraphs.first { paragraph in
      let tokens = paragraph.tokens
      return tokens.count > 2 && isLetter(tokens.lowerBound..<tokens.lowerBound + 1, "q")
        && context.words[tokens.lowerBound + 1] == ":"
    }
    var counts: [(source: QuoteSource, count: Int)] = []
    for i in 0..<min(token, first?.tokens.lowerBound ?? token) where context.part(i) == .properNoun {
      guard let actor = reader.resolver.actor(of: i..<i + 1, head: i),
        reader.resolver.agrees(actor, with: "he") || reader.resolver.agrees(actor, with: "she")
      else { continue }
      if let known = counts.firstIndex(where: { $0.source.actor == actor }) {
        counts[known].count += 1
      } else {
        let name = reader.resolver.name(ofActor: actor)
        counts.append((QuoteSource(span: context.span(i..<i + 1), actor: actor, name: name), 1))
      }
    }
    return counts.max { $0.count < $1.count }?.source
  }
}
