// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import Prose

extension CardContent {
  /// A happening as each article tells it; where they disagree, that first.
  mutating func addEvent(_ event: EventView, _ catalog: Catalog, _ glyphs: Glyphs) {
    let corpus = catalog.corpus
    let names = event.participants.map { $0.actor.map { corpus.actor($0).name } ?? $0.name }
    add([(event.type.word, .focusedTitle), ("  " + names.joined(separator: ", "), .strong)])
    var facts: [(text: String, role: Theme.Role)] = []
    if let time = event.time {
      facts.append(((time.isInferred ? glyphs.about : "") + DateWords.sentence(time.days), .date))
    } else {
      facts.append(("undated", .quiet))
    }
    if let place = event.placeName { facts += [(glyphs.separator, .quiet), (place, .text)] }
    facts.append((glyphs.separator + counted(event.articleCount, "article"), .quiet))
    add(facts)

    let counts = event.statusCounts
    if counts.count > 1 {
      addBlank()
      let words = counts.enumerated().map { i, item in
        "\(item.status.word) in " + (i == 0 ? counted(item.count, "article") : grouped(item.count))
      }.joined(separator: ", ")
      add([("The articles disagree: ", .notice), (words, .text)])
    }
    addHeading(event.reports.count == 1 ? "report" : "reports", "Enter reads it in its place")
    for (i, report) in event.reports.enumerated() {
      let article = corpus.article(report.article)
      if i > 0 { addBlank() }
      add(
        [(report.status.word, report.status.role), (glyphs.separator, .quiet)] + source(article, glyphs),
        target: .event(event.id, report: i))
      addAddress(of: article)
      let sentence = report.sentence.isEmpty ? report.trigger : report.sentence
      var marks: [(range: Range<Int>, role: Theme.Role)] = []
      let spans = [(report.trigger, Theme.Role.strong)] + (report.statusCue.map { [($0, report.status.role)] } ?? [])
      for (span, role) in spans.sorted(by: { $0.0 < $1.0 }) where sentence.contains(span) {
        let start = Int(span.start - sentence.start)
        if marks.last.map({ $0.range.upperBound <= start }) ?? true { marks.append((start..<start + span.count, role)) }
      }
      addWrapped(article.string(sentence), .text, indent: 2, marks: marks)
    }
  }

  /// A quote in full, with the sentences around it.
  mutating func addQuote(_ quote: QuoteView, _ catalog: Catalog, _ glyphs: Glyphs) {
    let corpus = catalog.corpus
    let article = corpus.article(quote.article)
    add([(quote.sourceName ?? "nobody named", .focusedTitle)])
    var facts: [(text: String, role: Theme.Role)] = []
    if let time = quote.time {
      facts += [(DateWords.sentence(time.days), .date), (glyphs.separator, .quiet)]
    }
    facts.append((article.outlet ?? article.title, .quiet))
    add(facts)
    addAddress(of: article)
    addBlank()
    addWrapped(quote.text, .quoted, target: .quote(quote.id))

    addHeading("attribution")
    add([("kind         ", .quiet), ("\(quote.kind)", .text)])
    if let source = quote.sourceSpan { add([("in words     ", .quiet), (article.string(source), .text)]) }
    if let cue = quote.cue {
      add([("by           ", .quiet), (article.string(cue), .text)])
    } else if quote.sourceName != nil {
      add([("by           ", .quiet), ("carried over from the quote before", .text)])
    }
    if let addressee = quote.addressee { add([("to           ", .quiet), (article.string(addressee), .text)]) }
    add([
      ("confidence   ", .quiet),
      ("\(quote.confidence) %", quote.confidence < QuoteRow.sure ? .statusHedged : .text),
    ])
    if let extent = quote.contentSpans.first.map({ $0.union(quote.contentSpans.last!) }) {
      addHeading("in its place")
      let around = article.string(neighbourhood(of: extent, in: article))
      addWrapped(CardContent.oneLine(around), .text, target: .quote(quote.id))
    }
    let others = article.outlets.dropFirst()
    if !others.isEmpty {
      addHeading("also in", "the same article")
      addWrapped(others.joined(separator: glyphs.separator), .text)
    }
    if !quote.about.isEmpty { addHeading("about") }
    for actor in quote.about {
      add([(corpus.actor(actor).name, .text)], target: .actor(actor, article: 0, mention: 0))
    }
  }

  /// Blanks and line ends between words as one blank.
  private static func oneLine(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" || $0 == "\t" }.joined(separator: " ")
  }

  /// The span with its sentences, and one on either side.
  private func neighbourhood(of span: TextSpan, in article: ArticleView) -> TextSpan {
    let sentences = article.sentences
    guard let first = sentences.firstIndex(where: { $0.end > span.start }),
      let last = sentences.lastIndex(where: { $0.start < span.end }), first <= last
    else { return span }
    return sentences[max(0, first - 1)].union(sentences[min(sentences.count - 1, last + 1)])
  }
}

extension EventStatus {
  /// The look of the word.
  var role: Theme.Role {
    switch self {
    case .reported: .statusQuiet
    case .planned, .expected: .statusPlanned
    case .hedged, .unclear: .statusHedged
    case .denied: .statusDenied
    }
  }
}
