// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import Search
import TerminalUI

/// Speaker, date, what was said, where it was read.
struct QuoteRow {
  /// Below this confidence a question mark follows the speaker.
  static let sure: UInt8 = 60

  private let quote: QuoteView
  /// The outlet, else the title of the article.
  private let origin: String
  /// The speaker is an actor, not "officials".
  private let isNamed: Bool
  private let text: String
  /// What leads to told words.
  private let lead: String?
  private let hits: [Range<Int>]
  private let speaker: String?
  private let isMarked: Bool
  private let isOneYear: Bool
  /// The article's date is inferred.
  private let isInferred: Bool

  init(_ id: UInt32, _ state: ExplorerState, _ query: Query, _ isMarked: Bool) {
    let catalog = state.catalog!
    quote = catalog.corpus.quote(QuoteID(rawValue: id))
    let article = catalog.corpus.article(quote.article)
    origin = article.outlet ?? article.title
    isNamed = quote.source != nil
    isInferred = article.documentTime.isInferred
    text = quote.text
    lead = quote.lead
    hits = query.isEmpty ? [] : query.highlights(in: text)
    speaker = quote.sourceName
    self.isMarked = isMarked
    isOneYear = catalog.isOneYear
  }

  func draw(_ rect: Rect, on canvas: inout Canvas) {
    let row = rect.row
    var column = rect.column + 1
    var end = rect.endColumn - 1
    let speakerColumns = max(11, min(24, rect.columns / 5))
    drawSpeaker(column, row, speakerColumns, on: &canvas)
    column += speakerColumns + 1

    if rect.columns >= 56 {
      let dateColumns = isOneYear ? 6 : 10
      if let time = quote.time {
        // The day of an article that states its date is no guess.
        if time.isInferred && isInferred { canvas.put(canvas.glyphs.about, column: column, row: row, .quiet) }
        let words = isOneYear ? DateWords.withoutYear(time.days, columns: 6) : DateWords.digits(time.days)
        canvas.put(words, column: column + 1, row: row, columns: dateColumns, .date)
      }
      column += dateColumns + 3
    }
    if rect.columns >= 90 {
      end -= 16
      canvas.put(origin, column: end, row: row, columns: 16, .quiet)
      end -= 2
    }
    drawText(column, row, end - column, on: &canvas)
  }

  private func drawSpeaker(_ column: Int, _ row: Int, _ columns: Int, on canvas: inout Canvas) {
    guard let speaker else {
      canvas.put("–", column: column, row: row, columns: columns, .quiet)
      return
    }
    let isDoubtful = quote.confidence < QuoteRow.sure
    let used = canvas.put(
      speaker, column: column, row: row, columns: columns - (isDoubtful ? 1 : 0),
      isMarked ? .selectedName : isNamed ? .name : .quiet)
    if isDoubtful { canvas.put(canvas.glyphs.doubt, column: column + used, row: row, .statusHedged) }
  }

  /// The words behind what leads to them, moved left as far as needed to show the first hit.
  private func drawText(_ column: Int, _ row: Int, _ columns: Int, on canvas: inout Canvas) {
    let bytes = Array(text.utf8)
    var start = 0
    if let first = hits.first,
      columnWidth(of: String(decoding: bytes[..<first.upperBound], as: UTF8.self)) + (lead.map(columnWidth) ?? 0)
        > columns - 6
    {
      start = wordStart(bytes, before: first.lowerBound, columns: columns / 3)
    }
    let before = start > 0 ? canvas.glyphs.ellipsis : lead.map { $0 + " " } ?? ""
    let runs = [canvas.run(before, .quiet)] + canvas.runs(text, hits: hits, from: start, .text)
    canvas.put(runs, column: column, row: row, columns: columns)
  }

  /// The beginning of a word that stands about so many columns before an offset.
  private func wordStart(_ bytes: [UInt8], before offset: Int, columns: Int) -> Int {
    var start = max(0, offset - columns)
    while start < offset, start > 0, bytes[start - 1] != 0x20 { start += 1 }
    return start
  }
}
