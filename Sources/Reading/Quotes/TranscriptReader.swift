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
    let labels = context.prose.paragraphs.map { paragraph in
      reader.ignored[paragraph.tokens.lowerBound] ? nil : SpeakerLabel(paragraph.tokens, in: context.prose)
    }
    let isQuestion = labels.map { $0?.isLetter(UInt8(ascii: "Q"), in: context.prose) ?? false }
    let isAnswer = labels.map { $0?.isLetter(UInt8(ascii: "A"), in: context.prose) ?? false }
    let guest = labels.indices.first { isQuestion[$0] || isAnswer[$0] }.flatMap(guest(beforeParagraph:))
    var result: [Quote] = []
    // The speech before was opened by a mark that nothing has closed.
    var isOpen = false
    for (number, paragraph) in context.prose.paragraphs.enumerated()
    where !reader.ignored[paragraph.tokens.lowerBound] {
      let tokens = paragraph.tokens
      let isQuoted = context.prose.tokens[tokens.lowerBound].kind == .openQuote
      let staysOpen = isQuoted && context.prose.tokens[tokens.upperBound - 1].kind != .closeQuote
      guard let label = labels[number] else {
        if isOpen, isQuoted { result[result.count - 1].contentSpans.append(context.span(tokens)) }
        isOpen = isOpen && staysOpen
        continue
      }
      // The questions are the paper's.
      isOpen = staysOpen && !isQuestion[number]
      if isQuestion[number] { continue }
      let answers = isAnswer[number] ? guest : nil
      result.append(
        Quote(
          contentSpans: [context.span(label.colon + 1..<tokens.upperBound)], kind: .direct,
          source: answers ?? reader.source(label.name, label.colon - 1),
          cue: context.span(label.colon..<label.colon + 1), confidence: answers == nil ? 85 : 70))
    }
    return result.count >= 2 ? result : []
  }

  /// Who answers behind "A:": the person named most often before the first question or answer, where first named.
  private func guest(beforeParagraph first: Int) -> QuoteSource? {
    let context = reader.context
    var counts: [Int: Int] = [:]
    var persons: [(actor: Int, token: Int)] = []
    for i in 0..<context.prose.paragraphs[first].tokens.lowerBound where context.part(i) == .properNoun {
      guard let actor = reader.resolver.actor(of: i..<i + 1, head: i), reader.resolver.isPerson(actor) else { continue }
      if counts[actor] == nil { persons.append((actor, i)) }
      counts[actor, default: 0] += 1
    }
    // Of two named as often, the first.
    guard let guest = persons.max(by: { counts[$0.actor]! < counts[$1.actor]! }) else { return nil }
    return QuoteSource(
      span: context.span(guest.token..<guest.token + 1), actor: guest.actor,
      name: reader.resolver.name(ofActor: guest.actor))
  }
}
