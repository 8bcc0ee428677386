// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import Prose
import TerminalUI

/// An article laid out in lines of a width, with all that is marked in it.
struct ReaderDocument: Sendable {
  /// A line, or the blank one between paragraphs.
  struct Line: Hashable, Sendable {
    /// Bytes of the text; of a blank line, those between the paragraphs.
    var bytes: Range<Int>
    var isBlank = false
    /// The first mark that can touch the line or one below it.
    var firstMark = 0
  }

  struct Mark: Hashable, Sendable {
    var span: TextSpan
    var ink: Ink
    var actor: ActorID?
  }

  /// A word beside the line where something begins: who speaks, what happens.
  struct Marginal: Hashable, Sendable {
    var line: Int
    var text: String
    var isQuote: Bool
  }

  let article: ArticleView
  let columns: Int
  let text: SourceText
  let lines: [Line]
  let marks: [Mark]
  let marginals: [Marginal]
  /// Where to go with the keys for the next and the previous one; each in text order.
  let quotes: [(id: QuoteID, spans: [TextSpan])]
  let events: [(id: EventID, report: Int, span: TextSpan, sentence: TextSpan)]

  init(_ article: ArticleView, in corpus: Corpus, notable: Rows, columns: Int) {
    self.article = article
    self.columns = columns
    text = article.text
    var lines = ReaderDocument.lines(of: article, text, columns: columns)
    var marks = article.boilerplate.map {
      Mark(span: $0.span, ink: $0.kind == .heading ? .heading : .boilerplate, actor: nil)
    }
    quotes = article.quotes.filter { !corpus.quote($0).isMinor }.map { ($0, corpus.quote($0).contentSpans) }
    for (id, spans) in quotes {
      for span in spans { marks.append(Mark(span: span, ink: .quote, actor: nil)) }
      if let cue = corpus.quote(id).cue { marks.append(Mark(span: cue, ink: .cue, actor: nil)) }
    }
    for (actor, mention) in article.mentions {
      // Places are named so often that marking them too would mark nothing.
      let stands = mention.form == .name && [.person, .organization].contains(corpus.actor(actor).kind)
      marks.append(Mark(span: mention.span, ink: stands ? .name : [], actor: actor))
    }
    for time in article.times { marks.append(Mark(span: time.span, ink: .time, actor: nil)) }
    marks.sort { ($0.span, $0.ink.rawValue) < ($1.span, $1.ink.rawValue) }
    events = article.events.filter { notable.contains($0.rawValue) }.flatMap { id in
      corpus.event(id).reports.enumerated().filter { $0.element.article == article.id }.map {
        (id, $0.offset, $0.element.trigger, $0.element.sentence)
      }
    }.sorted { ($0.span, $0.id) < ($1.span, $1.id) }

    // A mark can reach over many lines, so the first one that touches a line is the first that ends behind its start.
    var first = 0
    for i in lines.indices {
      while first < marks.count, Int(marks[first].span.end) <= lines[i].bytes.lowerBound { first += 1 }
      lines[i].firstMark = first
    }
    self.lines = lines
    self.marks = marks
    marginals = ReaderDocument.marginals(quotes, events, corpus, lines)
  }

  // MARK: Lines

  private static func lines(of article: ArticleView, _ text: SourceText, columns: Int) -> [Line] {
    var lines: [Line] = []
    let paragraphs = article.paragraphs.isEmpty ? [text.span] : article.paragraphs
    for paragraph in paragraphs where !paragraph.isEmpty {
      let start = Int(paragraph.start)
      if let last = lines.last { lines.append(Line(bytes: last.bytes.upperBound..<start, isBlank: true)) }
      // A paragraph may come with lines broken at some width; it is set anew.
      let bytes = text.utf8[paragraph.range].map { $0 == 0x0A ? 0x20 : $0 }
      for line in wrap(utf8: bytes.span, columns: columns) {
        lines.append(Line(bytes: line.lowerBound + start..<line.upperBound + start))
      }
    }
    return lines
  }

  /// The line that holds a byte, or the first one behind it; the last line at the end of the text.
  func line(of offset: UInt32) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].bytes.upperBound <= Int(offset) { low = middle + 1 } else { high = middle }
    }
    return max(0, min(low, lines.count - 1))
  }

  /// The byte that stands for a line in `Reading.top`.
  func anchor(of line: Int) -> UInt32 {
    lines.isEmpty ? 0 : UInt32(lines[max(0, min(line, lines.count - 1))].bytes.lowerBound)
  }

  // MARK: Marginals

  private static func marginals(
    _ quotes: [(id: QuoteID, spans: [TextSpan])],
    _ events: [(id: EventID, report: Int, span: TextSpan, sentence: TextSpan)], _ corpus: Corpus, _ lines: [Line]
  ) -> [Marginal] {
    func line(_ span: TextSpan) -> Int {
      var low = 0
      var high = lines.count
      while low < high {
        let middle = (low + high) / 2
        if lines[middle].bytes.upperBound <= Int(span.start) { low = middle + 1 } else { high = middle }
      }
      return low
    }
    var result: [Marginal] = []
    for (id, spans) in quotes {
      guard let first = spans.first else { continue }
      let quote = corpus.quote(id)
      let name = quote.source.map { shortName(corpus.actor($0)) } ?? quote.sourceName
      if let name { result.append(Marginal(line: line(first), text: name, isQuote: true)) }
    }
    for event in events {
      result.append(Marginal(line: line(event.span), text: corpus.event(event.id).type.word, isQuote: false))
    }
    // One word a line, speakers before events.
    result.sort { ($0.line, $0.isQuote ? 0 : 1) < ($1.line, $1.isQuote ? 0 : 1) }
    var seen = -1
    return result.filter { marginal in
      defer { seen = marginal.line }
      return marginal.line != seen
    }
  }
}
