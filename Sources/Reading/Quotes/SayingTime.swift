// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// Finds when something was said: the time that stands with the cue, outside of what was said.
struct SayingTime {
  let prose: ProseText
  let times: [TimeExpression]
  /// How many words behind the cue a time still belongs to it: "told the Valley News in an interview on Monday".
  private static let reach = 9

  /// The quotes with the index of their time, where the author's words give one.
  func timed(_ quotes: [Quote]) -> [Quote] {
    guard !times.isEmpty else { return quotes }
    return quotes.map { quote in
      var quote = quote
      quote.time = quote.cue.flatMap { time(of: quote, $0) }
      return quote
    }
  }

  private func time(of quote: Quote, _ cue: TextSpan) -> Int? {
    guard let sentence = prose.sentenceIndex(at: cue.start).map({ prose.sentences[$0].span }) else { return nil }
    let cueEnd = prose.tokenIndex(endingAfter: cue.end - 1)
    return times.indices.first { i in
      let span = times[i].span
      guard times[i].kind == .date || times[i].kind == .time, times[i].days != nil, sentence.contains(span),
        !quote.contentSpans.contains(where: { $0.overlaps(span) })
      else { return false }
      // "On Monday Roe said": at the head of the sentence. Else behind the cue, before what was said goes on.
      let start = prose.tokenIndex(endingAfter: span.start)
      if span.end <= cue.start { return span.start - sentence.start <= 4 }
      return start - cueEnd <= Self.reach
    }
  }
}
