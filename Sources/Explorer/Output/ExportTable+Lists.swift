// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel

// The lists of the panes as tables.
extension ExplorerState {
  typealias Value = ExportTable.Value

  func table(_ pane: Pane) -> ExportTable {
    let rows = lists[pane]
    let ids = (0..<rows.count).map { rows[$0] }
    let corpus = catalog!.corpus
    switch pane {
    case .actors:
      return ExportTable(
        columns: ["name", "kind", "role", "also_called", "mentions", "articles", "quotes", "events"] + markColumns,
        rows: ids.map { id in
          let actor = corpus.actor(ActorID(rawValue: id))
          return [
            .text(actor.name), .text("\(actor.kind)"), Value(actor.roles.first?.text),
            Value(actor.aliases.joined(separator: "; ")), .number(actor.mentionCount), .number(actor.articles.count),
            .number(actor.quoteCount), .number(actor.eventCount),
          ] + markValues(.actor(actor.id))
        })
    case .events:
      return ExportTable(
        columns: ["first_day", "last_day", "inferred", "type", "status", "who", "place", "articles", "sentence"]
          + articleColumns + markColumns,
        rows: ids.map { eventRow(EventID(rawValue: $0)) })
    case .quotes:
      return ExportTable(
        columns: ["speaker", "day", "quote", "kind", "cue", "confidence"] + articleColumns + markColumns,
        rows: ids.map { quoteRow(QuoteID(rawValue: $0)) })
    case .ties:
      return ExportTable(
        columns: ["who", "tie", "whom", "count", "unconfirmed", "first_day", "last_day"],
        rows: ids.map { id in
          let tie = lists.tieTable[Int(id)]
          return [
            .text(corpus.actor(tie.who).name), .text(tie.words), .text(corpus.actor(tie.whom).name),
            .number(tie.total), .number(tie.unconfirmed),
            Value(tie.days.map { CalendarDay(number: Int($0.lowerBound)).description }),
            Value(tie.days.map { CalendarDay(number: Int($0.upperBound)).description }),
          ]
        })
    case .marks:
      return ExportTable(
        columns: ["sort", "item"] + markColumns + articleColumns,
        rows: ids.map { id in
          let mark = marks.all[Int(id)]
          let article = marks.items[Int(id)].flatMap(article)
          return [.text(mark.name.sort.rawValue), .text(mark.label)] + markValues(mark) + articleValues(article)
        })
    }
  }

  private func eventRow(_ id: EventID) -> [Value] {
    let corpus = catalog!.corpus
    let event = corpus.event(id)
    let names = event.participants.map { $0.actor.map { corpus.actor($0).name } ?? $0.name }
    let report = event.reports.first
    let article = report.map { corpus.article($0.article) }
    return [
      Value(event.time?.days.lowerBound.description), Value(event.time?.days.upperBound.description),
      Value(event.time.map { $0.isInferred ? "yes" : "no" }), .text(event.type.word), .text(event.status.word),
      Value(names.joined(separator: "; ")), Value(event.placeName), .number(event.articleCount),
      Value(report.flatMap { report in article?.line(report.sentence) }),
    ] + articleValues(article) + markValues(.event(id))
  }

  private func quoteRow(_ id: QuoteID) -> [Value] {
    let quote = catalog!.corpus.quote(id)
    let article = catalog!.corpus.article(quote.article)
    return [
      Value(quote.sourceName), Value(quote.time?.days.lowerBound.description), .text(quote.text),
      .text("\(quote.kind)"), Value(quote.cue.map(article.line)), .number(Int(quote.confidence)),
    ] + articleValues(article) + markValues(.quote(id))
  }

  // MARK: Columns that lists share

  private var articleColumns: [String] { ["outlet", "title", "published", "address", "file", "article"] }

  private func articleValues(_ article: ArticleView?) -> [Value] {
    guard let article else { return Array(repeating: .none, count: articleColumns.count) }
    return [
      Value(article.outlet), Value(article.title), Value(article.documentTime.day?.description), Value(article.url),
      Value(article.path), Value(article.key),
    ]
  }

  private var markColumns: [String] { ["star", "tags", "note"] }

  private func markValues(_ item: Item) -> [Value] {
    marks[item].map(markValues) ?? Array(repeating: .none, count: markColumns.count)
  }

  private func markValues(_ mark: Mark) -> [Value] {
    [Value(mark.isStarred ? "yes" : nil), Value(mark.tags.joined(separator: "; ")), Value(mark.note)]
  }

  /// The article that an item stands in.
  func article(_ item: Item) -> ArticleView? {
    let corpus = catalog!.corpus
    switch item {
    case .actor: return nil
    case .event(let id): return corpus.event(id).reports.first.map { corpus.article($0.article) }
    case .quote(let id): return corpus.article(corpus.quote(id).article)
    case .passage(let id, _): return corpus.article(id)
    }
  }
}
