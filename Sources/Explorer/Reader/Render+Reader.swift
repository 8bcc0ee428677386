// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import Prose
import TerminalUI

// An article: title, where and when it appeared, and the text with everything marked that was read in it.
extension ExplorerState {
  func drawReader(_ rect: Rect, on canvas: inout Canvas) {
    guard let document, let reading = shown else { return }
    let (margin, columns) = readerColumns(rect)
    drawArticleTitle(document.article, rect, margin, columns, on: &canvas)
    let text = readerTextRect(rect)
    let first = document.line(of: reading.top)
    let marginals = Dictionary(
      document.marginals.map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
    let marked = markedSpans(of: reading.article)
    for offset in 0..<text.rows where first + offset < document.lines.count {
      let line = document.lines[first + offset]
      let row = text.row + offset
      if margin >= 12, let marginal = marginals[first + offset] {
        canvas.put(
          marginal.text, endingBefore: rect.column + margin - 3, row: row, columns: margin - 4,
          marginal.isQuote ? .text : .quiet)
      }
      if line.isBlank { continue }
      let span = TextSpan(line.bytes)
      if span.overlaps(reading.evidence) {
        canvas.put(
          glyphs.selection, column: rect.column + margin - 2, row: row, place.reading != nil ? .mark : .quiet)
      }
      if let mark = marked.first(where: { $0.span.overlaps(line.bytes) }) {
        canvas.put(mark.sign, column: rect.column + margin - 1, row: row, .notice)
      }
      draw(line, document, reading, column: rect.column + margin, row: row, columns: columns, on: &canvas)
    }
    if place.reading != nil, prompt == nil, question == nil {
      placeReaderCursor(document, reading, text, margin, first, on: &canvas)
    }
  }

  private func drawArticleTitle(
    _ article: ArticleView, _ rect: Rect, _ margin: Int, _ columns: Int, on canvas: inout Canvas
  ) {
    let column = rect.column + margin
    let hasKeys = place.reading != nil
    let used = canvas.put(
      article.title, column: column, row: rect.row, columns: columns, hasKeys ? .focusedTitle : .strong)
    if used > 0, let address = links?.address(article) {
      canvas.frame.links.append(Link(row: rect.row, columns: column..<column + used, address: address))
    }
    guard rect.rows >= 12 else { return }
    let time = article.documentTime
    var runs: [Canvas.Run] = []
    let outlets = article.outlets.joined(separator: ", ")
    if !outlets.isEmpty { runs.append(canvas.run(outlets + glyphs.separator, .quiet)) }
    if let day = time.day {
      runs.append(canvas.run(DateWords.full(day), .date))
      runs.append(canvas.run(" \(time.basisWords)", .quiet))
    } else {
      runs.append(canvas.run(time.basisWords, .quiet))
    }
    if let author = article.author { runs.append(canvas.run(glyphs.separator + author, .quiet)) }
    if let origin = originWords { runs.append(canvas.run(glyphs.separator + origin, .statusPlanned)) }
    canvas.put(runs, column: column, row: rect.row + 1, columns: columns)
  }

  /// Which of several reports or articles this is.
  private var originWords: String? {
    guard let corpus = catalog?.corpus else { return nil }
    switch shown?.origin {
    case .event(let id, let report):
      let reports = corpus.event(id).reports
      guard reports.indices.contains(report) else { return nil }
      let status = reports[report].status.word
      return reports.count > 1 ? "\(status), report \(report + 1) of \(reports.count)" : status
    case .actor(let id, let article, _):
      let actor = corpus.actor(id)
      return actor.articles.count > 1 ? "\(shortName(actor)), article \(article + 1) of \(actor.articles.count)" : nil
    default: return nil
    }
  }

  /// The line in pieces of one style.
  private func draw(
    _ line: ReaderDocument.Line, _ document: ReaderDocument, _ reading: Reading, column: Int, row: Int, columns: Int,
    on canvas: inout Canvas
  ) {
    let inks = inks(line, document, reading)
    let start = line.bytes.lowerBound
    var used = 0
    var offset = 0
    while offset < inks.count {
      var end = offset + 1
      while end < inks.count, inks[end] == inks[offset] { end += 1 }
      let text = String(decoding: document.text.utf8[start + offset..<start + end], as: UTF8.self)
      used += canvas.frame.write(
        text, column: column + used, row: row, columns: columns - used, style: inks[offset].style(theme), clip: .cut)
      offset = end
    }
  }

  /// What each byte of a line is.
  private func inks(_ line: ReaderDocument.Line, _ document: ReaderDocument, _ reading: Reading) -> [Ink] {
    var inks = Array(repeating: Ink(), count: line.bytes.count)
    func add(_ ink: Ink, _ range: Range<Int>) {
      let part = range.clamped(to: line.bytes)
      for i in part { inks[i - line.bytes.lowerBound].formUnion(ink) }
    }
    let actor = readerActor
    for mark in document.marks[line.firstMark...] {
      if Int(mark.span.start) >= line.bytes.upperBound { break }
      add(mark.ink, mark.span.range)
      if let actor, mark.actor == actor { add(.chosen, mark.span.range) }
    }
    // A quotation is marked by its colour already; only words that matter in it are underlined.
    if case .quote = reading.origin {} else { for span in reading.focus { add(.focus, span.range) } }
    for hit in documentHits.spans where hit.overlaps(line.bytes) { add(.hit, hit) }
    return inks
  }

  /// On the first marked word, else at the head of the text.
  private func placeReaderCursor(
    _ document: ReaderDocument, _ reading: Reading, _ text: Rect, _ margin: Int, _ first: Int, on canvas: inout Canvas
  ) {
    var position = Position(column: text.column + margin, row: text.row)
    if let focus = reading.focus.first {
      let line = document.line(of: focus.start)
      if (first..<first + text.rows).contains(line) {
        let bytes = document.text.utf8
        let start = document.lines[line].bytes.lowerBound
        position.row += line - first
        if Int(focus.start) > start {
          position.column += columnWidth(of: String(decoding: bytes[start..<Int(focus.start)], as: UTF8.self))
        }
      }
    }
    canvas.frame.cursor = position
  }
}
