// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// Where quotes stand, to be asked again and again which of them a span meets.
///
/// Looking through all quotes for each cue costs an article of many quotes the square of its length.
struct QuoteSpans {
  private var spans: [(span: TextSpan, quote: Int)] = []
  /// The furthest end up to each of `spans`.
  private var ends: [UInt32] = []

  init(_ quotes: [Quote], at spans: (Quote) -> [TextSpan] = { $0.contentSpans }) {
    for (number, quote) in quotes.enumerated() {
      for span in spans(quote) { self.spans.append((span, number)) }
    }
    self.spans.sort { ($0.span, $0.quote) < ($1.span, $1.quote) }
    var end: UInt32 = 0
    for entry in self.spans {
      end = max(end, entry.span.end)
      ends.append(end)
    }
  }

  /// The numbers of the quotes that overlap one of the spans, each once, in ascending order.
  func quotes(meeting others: [TextSpan]) -> [Int] {
    var result: [Int] = []
    for other in others {
      for entry in spans[first(endingAfter: other.start)...] {
        if entry.span.start >= other.end { break }
        if entry.span.overlaps(other), !result.contains(entry.quote) { result.append(entry.quote) }
      }
    }
    return result.sorted()
  }

  private func first(endingAfter offset: UInt32) -> Int {
    var low = 0
    var high = ends.count
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
