// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import Prose
import Search
import TerminalUI

// The article on the screen: laid out once for each article and width.
extension ExplorerState {
  /// What the reader shows: the article that was opened, else that of the selected row.
  var shown: Reading? { place.reading ?? preview }

  /// The columns of a line of text and those before it, for marginals and the mark of the evidence.
  func readerColumns(_ rect: Rect) -> (margin: Int, text: Int) {
    let margin = rect.columns >= 108 ? 20 : 2
    return (margin, min(Layout.longestLine, rect.columns - margin - 2))
  }

  /// The rows of the reader that hold text.
  func readerTextRect(_ rect: Rect) -> Rect {
    let title = rect.rows >= 12 ? 3 : 1
    return Rect(column: rect.column, row: rect.row + title, columns: rect.columns, rows: rect.rows - title)
  }

  mutating func settleReader() {
    guard let rect = layout.reader else {
      preview = nil
      return
    }
    let columns = readerColumns(rect).text
    let rows = readerTextRect(rect).rows
    if place.reading == nil {
      let selected = listsHaveKeys ? selectedOrigin.flatMap(reading) : nil
      if selected?.origin != preview?.origin || preview == nil { preview = selected }
    } else {
      preview = nil
    }
    guard var reading = shown else {
      document = nil
      return
    }
    let isNew = document?.article.id != reading.article || document?.columns != columns
    if isNew {
      document = ReaderDocument(
        catalog!.corpus.article(reading.article), in: catalog!.corpus, notable: catalog!.notable, columns: columns)
    }
    let query = readerQuery
    if isNew || documentHits.query != query {
      let text = query.isEmpty ? "" : document!.text.string(document!.text.span)
      documentHits = (query, Query(query).highlights(in: text))
    }
    if reading.top == Reading.unplaced { center(&reading, rows: rows) }
    reading.top = clampedTop(reading.top, rows: rows)
    if place.reading != nil { place.reading = reading } else { preview = reading }
  }

  /// Puts the evidence in the middle, its beginning at least on the screen.
  private func center(_ reading: inout Reading, rows: Int) {
    guard let document, !document.lines.isEmpty else { return }
    let first = document.line(of: reading.evidence.start)
    let last = document.line(of: max(reading.evidence.start, reading.evidence.end &- 1))
    let middle = (first + last) / 2
    var top = max(0, min(first, middle - rows / 2))
    // No blank line at the head.
    if document.lines[top].isBlank { top += 1 }
    reading.top = document.anchor(of: top)
  }

  /// No blank rows below the text while lines above are hidden.
  private func clampedTop(_ top: UInt32, rows: Int) -> UInt32 {
    guard let document else { return 0 }
    let line = document.line(of: top)
    return document.anchor(of: max(0, min(line, document.lines.count - rows)))
  }

  // MARK: What to read

  /// What the selected row of the pane is opened as.
  var selectedOrigin: Reading.Origin? {
    let rows = lists[place.pane]
    let row = place[place.pane].selection
    guard row < rows.count else { return nil }
    switch place.pane {
    case .actors: return .actor(ActorID(rawValue: rows[row]), article: 0, mention: 0)
    case .events: return .event(EventID(rawValue: rows[row]), report: 0)
    case .quotes: return .quote(QuoteID(rawValue: rows[row]))
    case .marks: return marks.items[Int(rows[row])]?.origin
    case .ties: return selectedTie.flatMap { catalog!.firstEvidence(of: $0) }
    }
  }

  /// The place that supports an item, to be centred; nil when the corpus names none.
  func reading(_ origin: Reading.Origin) -> Reading? {
    guard let corpus = catalog?.corpus else { return nil }
    switch origin {
    case .quote(let id):
      let quote = corpus.quote(id)
      guard let extent = quote.contentSpans.first.map({ $0.union(quote.contentSpans.last!) }) else { return nil }
      return Reading(
        origin: origin, article: quote.article, focus: quote.contentSpans,
        evidence: sentences(of: corpus.article(quote.article), around: extent))
    case .event(let id, let number):
      let reports = corpus.event(id).reports
      guard reports.indices.contains(number) else { return nil }
      let report = reports[number]
      return Reading(
        origin: origin, article: report.article, focus: [report.trigger, report.statusCue].compactMap { $0 }.sorted(),
        evidence: report.sentence.isEmpty ? report.trigger : report.sentence)
    case .passage(let id, let span):
      return Reading(
        origin: origin, article: id, focus: [span], evidence: sentences(of: corpus.article(id), around: span))
    case .actor(let id, let articleNumber, let number):
      let articles = corpus.actor(id).articles
      guard articles.indices.contains(articleNumber) else { return nil }
      let article = corpus.article(articles[articleNumber])
      let mentions = article.mentions.filter { $0.actor == id }
      guard mentions.indices.contains(number) else { return nil }
      let span = mentions[number].mention.span
      return Reading(
        origin: origin, article: article.id, focus: [span], evidence: sentences(of: article, around: span))
    }
  }

  private func sentences(of article: ArticleView, around span: TextSpan) -> TextSpan {
    var result = span
    if let first = article.sentence(at: span.start) { result = result.union(first) }
    if span.end > span.start, let last = article.sentence(at: span.end - 1) { result = result.union(last) }
    return result
  }
}

extension Reading {
  /// The top of an article that is to be shown with its evidence in the middle.
  static let unplaced = UInt32.max

  init(origin: Origin, article: ArticleID, focus: [TextSpan], evidence: TextSpan) {
    self.init(
      origin: origin, article: article, focus: focus, evidence: evidence, top: Reading.unplaced, find: "")
  }
}
