// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// Leaves out attributions within what somebody else's attribution already tells.
///
/// In "Roe said that she hopes to win and that Doe called it a farce" Roe's hope is part of what she said; what she says
/// of Doe's words is told as Doe's as well.
struct NestedQuotes {
  /// Those of the quotes without marks that stand on their own, or that tell another's statement. `speaks` answers, for
  /// each of them, whether its cue is a verb of speech.
  func standing(_ quotes: [Quote], _ speaks: [Bool], beside taken: [Quote]) -> [Quote] {
    let contents = (quotes + taken).flatMap { quote in
      quote.contentSpans.map { (span: $0, quote: quote) }
    }.sorted { ($0.span, $0.quote.cue?.start ?? 0) < ($1.span, $1.quote.cue?.start ?? 0) }
    let order = quotes.indices.filter { quotes[$0].cue != nil }.sorted {
      (quotes[$0].cue!.start, $0) < (quotes[$1].cue!.start, $1)
    }
    var isStanding = [Bool](repeating: true, count: quotes.count)
    var open: [(span: TextSpan, quote: Quote)] = []
    var next = 0
    for i in order {
      let cue = quotes[i].cue!
      while next < contents.count, contents[next].span.start <= cue.start {
        open.append(contents[next])
        next += 1
      }
      open.removeAll { $0.span.end < cue.end }
      // The last to begin is the nearest around it.
      guard let outer = open.last(where: { $0.quote.cue != cue })?.quote else { continue }
      isStanding[i] = speaks[i] && !quotes[i].isMinor && !isSame(outer.source, quotes[i].source)
    }
    return quotes.indices.filter { isStanding[$0] }.map { quotes[$0] }
  }

  private func isSame(_ a: QuoteSource?, _ b: QuoteSource?) -> Bool {
    guard let a, let b else { return true }
    if let actor = a.actor { return actor == b.actor }
    return a.name == b.name
  }
}
