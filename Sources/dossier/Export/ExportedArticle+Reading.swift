// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

extension ExportedArticle {
  /// What one article's own reading says.
  init(_ article: Article, _ reading: ArticleReading) {
    id = article.id
    text = article.text
    textStart = article.textStart
    quotes = reading.quotes.map { quote in
      Quote(
        spans: quote.contentSpans, kind: quote.kind, speaker: quote.source.map { Named(span: $0.span, name: $0.name) },
        cue: quote.cue, confidence: Int(quote.confidence))
    }
    actors = reading.actors.compactMap { actor in
      let mentions = actor.mentions.filter { $0.form == .name && !$0.inBoilerplate }.map(\.span)
      guard !mentions.isEmpty else { return nil }
      return Actor(
        name: actor.name, kind: actor.kind, aliases: actor.aliases, roles: actor.roles.map(\.text), mentions: mentions)
    }
    dates = reading.times
    events = reading.events.map { event in
      Event(
        trigger: event.trigger, type: event.type, status: event.status,
        date: event.time.map { reading.times[$0].value }, place: event.place.map(article.text.string),
        participants: event.participants.map { Named(span: $0.span, name: $0.name) })
    }
  }
}
