// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import Prose
import Search

/// Makes the rows of the lists.
struct Lister {
  let corpus: Corpus
  /// What marks in the rows are made from.
  let query: Query
  let places: Places
  /// Offsets take a look at each text; tables show none.
  let withBounds: Bool

  init(_ corpus: Corpus, marking query: Query, withBounds: Bool) {
    self.corpus = corpus
    self.query = query
    self.withBounds = withBounds
    places = Places(corpus)
  }

  /// The columns that every list ends its records with, and where in a table the article and the place stand.
  private static let placeColumns: [Listing.Column] = [
    .init(name: "article"), .init(name: "path"), .init(name: "outlet"), .init(name: "paragraph"),
    .init(name: "start"), .init(name: "end"),
  ]

  private func place(_ id: ArticleID, _ span: TextSpan) -> [Listing.Value] {
    let article = corpus.article(id)
    let bounds = withBounds ? places.bounds(id, span) : (0, 0)
    return [
      .text(article.key), .text(article.path), .init(article.outlet), .number(places.paragraph(id, span)),
      .number(bounds.0), .number(bounds.1),
    ]
  }

  private func time(_ time: EventTime?) -> String { time.map { ($0.isInferred ? "~" : "") + $0.value } ?? "undated" }

  // MARK: Quotes

  func quotes(_ ids: [QuoteID]) -> Listing {
    let columns: [Listing.Column] = [
      .init(name: "speaker", heading: "who", style: .name), .init(name: nil, heading: "when", style: .date),
      .init(name: "kind"), .init(name: "date"), .init(name: "inferred"), .init(name: "about"),
      .init(name: nil, heading: "where", style: .quiet), .init(name: "cue"),
    ]
    let text = Listing.Column(name: "text")
    let said = Listing.Column(name: nil, heading: "said", isFlexible: true)
    let rows = ids.map { id in
      let quote = corpus.quote(id)
      let text = quote.text
      let words = quote.lead.map { "\($0) \(text)" } ?? text
      let cue = quote.cue.map { oneLine(corpus.article(quote.article).string($0)) }
      let spans = quote.contentSpans
      let span = spans.isEmpty ? TextSpan(start: 0, end: 0) : spans[0].union(spans[spans.count - 1])
      let values: [Listing.Value] =
        [
          .init(quote.sourceName), .text(time(quote.time)), .text(quote.kind.exportName), .init(quote.time?.value),
          quote.time.map { .flag($0.isInferred) } ?? .none, .list(quote.about.map { corpus.actor($0).name }),
          .text(places.words(quote.article, span)), .init(cue),
        ] + place(quote.article, span) + [.text(text), .text(words)]
      let shift = words.utf8.count - text.utf8.count
      let marks = query.isEmpty ? [] : query.highlights(in: text).map { $0.lowerBound + shift..<$0.upperBound + shift }
      return Listing.Row(values: values, marks: marks)
    }
    return Listing(columns: columns + Lister.placeColumns + [text, said], rows: rows)
  }

  // MARK: Events

  func events(_ ids: [EventID]) -> Listing {
    let columns: [Listing.Column] = [
      .init(name: nil, heading: "when", style: .date), .init(name: "date"), .init(name: "inferred"),
      .init(name: "type", heading: "what"), .init(name: "status", heading: "status"), .init(name: "statuses"),
      .init(name: "reports", heading: "articles", isRightAligned: true), .init(name: "participants"),
      .init(name: "place"), .init(name: nil, heading: "where", style: .quiet), .init(name: "trigger"),
      .init(name: "sentence"),
    ]
    let who = Listing.Column(name: nil, heading: "who, and the words of the first report", isFlexible: true)
    let rows = ids.map { id in
      let event = corpus.event(id)
      let report = event.reports.first
      let article = report?.article ?? ArticleID(rawValue: 0)
      let span = report?.sentence ?? TextSpan(start: 0, end: 0)
      let sentence = oneLine(corpus.article(article).string(span))
      let names = event.participants.map { $0.actor.map { corpus.actor($0).name } ?? $0.name }
      let who = names.joined(separator: ", ") + (event.placeName.map { names.isEmpty ? $0 : " (\($0))" } ?? "")
      let words = who.isEmpty ? sentence : who + ": " + sentence
      let statuses = event.statusCounts
      let values: [Listing.Value] =
        [
          .text(time(event.time)), .init(event.time?.value), event.time.map { .flag($0.isInferred) } ?? .none,
          .text(event.type.exportName), .text(event.status.exportName + (statuses.count > 1 ? " ≠" : "")),
          .list(statuses.map { "\($0.status.exportName) \($0.count)" }), .number(event.articleCount), .list(names),
          .init(event.placeName), .text(places.words(article, span)), .text(event.triggerText), .text(sentence),
        ] + place(article, span) + [.text(words)]
      return Listing.Row(values: values, marks: query.isEmpty ? [] : query.highlights(in: words))
    }
    return Listing(columns: columns + Lister.placeColumns + [who], rows: rows)
  }

  // MARK: Actors

  func actors(_ ids: [ActorID]) -> Listing {
    let columns: [Listing.Column] = [
      .init(name: "name", heading: "name", style: .name), .init(name: "kind", heading: "kind"),
      .init(name: "mentions", heading: "mentions", isRightAligned: true),
      .init(name: "quotes", heading: "quotes", isRightAligned: true),
      .init(name: "events", heading: "events", isRightAligned: true), .init(name: "articles"), .init(name: "aliases"),
      .init(name: "roles"), .init(name: nil, heading: "first in", style: .quiet),
    ]
    let roles = Listing.Column(name: nil, heading: "roles", isFlexible: true)
    let rows = ids.map { id in
      let actor = corpus.actor(id)
      let articles = actor.articles
      let article = articles.first ?? ArticleID(rawValue: 0)
      let mention = corpus.article(article).mentions.first { $0.actor == id }?.mention.span
      let span = mention ?? TextSpan(start: 0, end: 0)
      let roles = actor.roles.map(\.text)
      let words = roles.joined(separator: "; ")
      let values: [Listing.Value] =
        [
          .text(actor.name), .text(actor.kind.exportName), .number(actor.mentionCount), .number(actor.quoteCount),
          .number(actor.eventCount), .number(articles.count), .list(actor.aliases), .list(roles),
          .text(places.words(article, span)),
        ] + place(article, span) + [.text(words)]
      return Listing.Row(values: values, marks: query.isEmpty ? [] : query.highlights(in: words))
    }
    return Listing(columns: columns + Lister.placeColumns + [roles], rows: rows)
  }

  // MARK: Articles

  func articles(_ ids: [ArticleID]) -> Listing {
    let columns: [Listing.Column] = [
      .init(name: nil, heading: "when", style: .date), .init(name: "date"), .init(name: "inferred"),
      .init(name: "article", heading: "article", style: .name), .init(name: "path"),
      .init(name: "outlet", heading: "outlet"), .init(name: "author"), .init(name: "url"),
      .init(name: "actors", heading: "actors", isRightAligned: true),
      .init(name: "events", heading: "events", isRightAligned: true),
      .init(name: "quotes", heading: "quotes", isRightAligned: true),
    ]
    let title = Listing.Column(name: "title", heading: "title", isFlexible: true)
    let rows = ids.map { id in
      let article = corpus.article(id)
      let time = article.documentTime
      let isInferred = time.basis == .text || time.basis == .corpus
      let title = oneLine(article.title)
      let values: [Listing.Value] = [
        .text(time.day.map { (isInferred ? "~" : "") + "\($0)" } ?? "undated"), .init(time.day.map { "\($0)" }),
        time.day == nil ? .none : .flag(isInferred), .text(article.key), .text(article.path), .init(article.outlet),
        .init(article.author), .init(article.url), .number(article.actors.count), .number(article.events.count),
        .number(article.quotes.count), .text(title),
      ]
      return Listing.Row(values: values, marks: query.isEmpty ? [] : query.highlights(in: title))
    }
    return Listing(columns: columns + [title], rows: rows)
  }

  private func oneLine(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }
}
