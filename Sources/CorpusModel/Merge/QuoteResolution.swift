// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// Links quotes to merged actors and gives them their order.
enum QuoteResolution {
  /// The quotes of an article by place, and for each in the order of the reading its place among them.
  static func quotes(
    _ value: Entry, _ entry: Int, _ actors: MergedActors, _ mentions: MentionIndex
  ) -> (quotes: [ResolvedQuote], rank: [Int]) {
    let all = value.reading.quotes
    let order = all.indices.sorted {
      all[$0].extent != all[$1].extent ? all[$0].extent < all[$1].extent : $0 < $1
    }
    var rank = Array(repeating: 0, count: all.count)
    for (place, index) in order.enumerated() { rank[index] = place }
    return (order.map { resolved(all[$0], entry, value, actors, mentions) }, rank)
  }

  private static func resolved(
    _ quote: Quote, _ entry: Int, _ value: Entry, _ actors: MergedActors, _ mentions: MentionIndex
  ) -> ResolvedQuote {
    let source = actors.id(entry, quote.source?.actor)
    var about: [Int] = []
    for span in quote.contentSpans {
      for local in mentions.actors(in: span) {
        guard let id = actors.id(entry, local), id != source, !about.contains(id) else { continue }
        about.append(id)
      }
    }
    return ResolvedQuote(
      quote: quote, source: source,
      sourceName: source.map { actors.actors[$0].name } ?? quote.source?.name, about: about,
      time: TimeResolution.time(quote.time, value) ?? TimeResolution.articleDay(value))
  }
}

/// The mentions of an article's actors, by place.
struct MentionIndex: Sendable {
  let mentions: [(span: TextSpan, local: Int, mention: Mention)]

  init(_ entry: Entry) {
    var mentions: [(span: TextSpan, local: Int, mention: Mention)] = []
    for (local, actor) in entry.reading.actors.enumerated() {
      for mention in actor.mentions { mentions.append((mention.span, local, mention)) }
    }
    self.mentions = mentions.sorted { $0.span != $1.span ? $0.span < $1.span : $0.local < $1.local }
  }

  /// The local actors mentioned inside the span, in order, with repetitions.
  func actors(in span: TextSpan) -> [Int] {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].span.start < span.start { low = middle + 1 } else { high = middle }
    }
    var result: [Int] = []
    while low < mentions.count, mentions[low].span.start < span.end {
      if span.contains(mentions[low].span) { result.append(mentions[low].local) }
      low += 1
    }
    return result
  }
}
