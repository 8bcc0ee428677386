// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// Headlines that give a source and a colon: "Roe: The dam is safe", "Poll: Most farmers stay", "Roe: Dam is a ‘farce’".
struct HeadlineReader<Resolver: SourceResolver> {
  let reader: QuoteReader<Resolver>

  func quotes() -> [Quote] {
    let context = reader.context
    guard let title = context.prose.paragraphs.first?.tokens,
      let colon = title.prefix(7).first(where: { context.words[$0] == ":" }), colon > title.lowerBound,
      title.upperBound - colon > 3, !(title.lowerBound...colon).contains(where: { reader.finder.quoted[$0] })
    else { return [] }
    let marked = (colon..<title.upperBound).contains { reader.finder.quoted[$0] }
    // Words in marks and nothing else are quoted as elsewhere.
    if marked,
      title.upperBound - colon < 4
        || reader.quotations.contains(where: {
          $0.tokens.lowerBound == colon + 1 && $0.tokens.upperBound + 1 >= title.upperBound
        })
    {
      return []
    }
    let range = title.lowerBound..<colon
    let source = reader.source(range, colon - 1)
    let speaks =
      source.actor.map(reader.resolver.speaks) ?? Self.sources.contains(context.words[colon - 1])
      || marked && range.allSatisfy(context.isCapitalised) && !Self.labels.contains(context.words[colon - 1])
    guard speaks, !range.contains(where: context.isVerb) else { return [] }
    let content =
      marked
      ? colon + 1..<title.upperBound
      : IndirectContent(context: context, finder: reader.finder).trimmed(colon + 1..<title.upperBound)
    guard content.count >= 3 else { return [] }
    return [
      Quote(
        contentSpans: [context.span(content)], kind: marked ? .partial : .indirect, source: source,
        cue: context.span(colon..<colon + 1),
        confidence: 70)
    ]
  }

  private static var labels: Set<String> {
    ["latest", "video", "watch", "live", "exclusive", "breaking", "update", "updated", "analysis", "opinion", "review"]
  }

  private static var sources: Set<String> {
    [
      "poll", "polls", "survey", "report", "reports", "study", "official", "officials", "source", "sources", "police",
      "experts", "analysts", "court", "prosecutors", "campaign", "camp", "minister", "president", "government",
    ]
  }
}
