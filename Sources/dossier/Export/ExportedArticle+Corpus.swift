// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import Prose

extension ExportedArticle {
  /// One for each article of the corpus, in its order, also where nothing was found.
  static func all(in corpus: Corpus) -> [ExportedArticle] {
    var reports: [[ReportView]] = Array(repeating: [], count: corpus.articleCount)
    for event in corpus.events {
      for report in corpus.event(event).reports { reports[Int(report.article.rawValue)].append(report) }
    }
    return corpus.articles.map { ExportedArticle(corpus.article($0), corpus, reports[Int($0.rawValue)]) }
  }

  private init(_ article: ArticleView, _ corpus: Corpus, _ reports: [ReportView]) {
    id = article.key
    original = article.original.map { corpus.article($0).key }
    text = article.text
    textStart = article.textStart
    quotes = article.quotes.map { Quote(corpus.quote($0)) }
    dates = article.times
    events = reports.sorted { $0.trigger < $1.trigger }.map(Event.init)

    // Pronouns and descriptions are left out here, and so is boilerplate: what scorers count are names in prose.
    var spans: [ActorID: [TextSpan]] = [:]
    for (actor, mention) in article.mentions where mention.form == .name && !mention.inBoilerplate {
      spans[actor, default: []].append(mention.span)
    }
    actors = article.actors.compactMap { id in
      spans[id].map { Actor(corpus.actor(id), mentions: $0) }
    }
  }
}

extension ExportedArticle.Quote {
  fileprivate init(_ quote: QuoteView) {
    spans = quote.contentSpans
    kind = quote.kind
    speaker = quote.sourceSpan.map { ExportedArticle.Named(span: $0, name: quote.sourceName ?? "") }
    cue = quote.cue
    confidence = Int(quote.confidence)
    isMinor = quote.isMinor
  }
}

extension ExportedArticle.Actor {
  fileprivate init(_ actor: ActorView, mentions: [TextSpan]) {
    name = actor.name
    kind = actor.kind
    aliases = actor.aliases
    roles = actor.roles.map(\.text)
    self.mentions = mentions
  }
}

extension ExportedArticle.Event {
  fileprivate init(_ report: ReportView) {
    trigger = report.trigger
    type = report.type
    status = report.status
    date = report.time?.value
    place = report.placeName
    participants = report.participants.compactMap { participant in
      participant.span.map { ExportedArticle.Named(span: $0, name: participant.name) }
    }
  }
}
