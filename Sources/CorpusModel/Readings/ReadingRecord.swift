// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import NewsModel
import Prose

/// An article with its reading as a few kilobytes, its text left out: what a corpus file keeps of each article by itself,
/// so that it need not be read again.
///
/// Words that stand in the text are kept as their places. The layout is in docs/corpus-file.md.
public enum ReadingRecord {
  /// The record. Reading it gives back the same article and reading if every span and index of the reading points inside
  /// the text and the reading's own lists; else it gives `DamagedRecord`.
  public static func encoded(_ article: Article, _ reading: ArticleReading) -> [UInt8] {
    var encoder = Encoder(article: article, reading: reading)
    encoder.putArticle()
    encoder.putReading()
    return encoder.writer.bytes
  }
}

/// How the words of a name are kept.
enum NameSource: UInt8 {
  /// The name of the actor.
  case actor
  /// What stands in the text at the span.
  case text
  case spelled
}

private struct Encoder {
  let article: Article
  let reading: ArticleReading
  var writer = RecordWriter()

  mutating func putArticle() {
    writer.put(article.id)
    writer.put(article.path)
    for string in [article.title, article.outlet, article.author, article.url] { writer.put(string) }
    writer.put(article.published) { $0.put(day: $1) }
    writer.put(article.textStart)
  }

  mutating func putReading() {
    let time = reading.documentTime
    writer.put(time.day) { $0.put(day: $1) }
    writer.put(time.basis.rawValue)
    writer.put(time.confidence)
    writer.put(time.evidence)
    writer.put(reading.paragraphs) { $0.put($1) }
    writer.put(reading.sentences) { $0.put($1) }
    writer.put(reading.boilerplate) {
      $0.put($1.span)
      $0.put($1.kind.rawValue)
    }
    writer.put(reading.actors.count)
    for actor in reading.actors { put(actor) }
    writer.put(reading.times.count)
    for time in reading.times { put(time) }
    writer.put(reading.quotes.count)
    for quote in reading.quotes { put(quote) }
    writer.put(reading.events.count)
    for event in reading.events { put(event) }
  }

  private mutating func put(_ actor: LocalActor) {
    writer.put(actor.kind.rawValue)
    writer.put(actor.mentions) {
      $0.put($1.span)
      $0.put($1.code)
    }
    put(spelling: actor.name, of: actor)
    writer.put(actor.aliases.count)
    for alias in actor.aliases { put(spelling: alias, of: actor) }
    writer.put(actor.roles.count)
    for role in actor.roles {
      writer.put(role.span)
      put(name: role.text, actor: nil, span: role.span)
    }
  }

  /// A mention with these words, or none and the words.
  private mutating func put(spelling: String, of actor: LocalActor) {
    let mention = actor.mentions.firstIndex { isText(spelling, at: $0.span) }
    writer.put(mention)
    if mention == nil { writer.put(spelling) }
  }

  private mutating func put(name: String, actor: Int?, span: TextSpan) {
    if let actor, reading.actors.indices.contains(actor), reading.actors[actor].name == name {
      writer.put(NameSource.actor.rawValue)
    } else if isText(name, at: span) {
      writer.put(NameSource.text.rawValue)
    } else {
      writer.put(NameSource.spelled.rawValue)
      writer.put(name)
    }
  }

  private func isText(_ string: String, at span: TextSpan) -> Bool {
    Int(span.end) <= article.text.count && span.count == string.utf8.count
      && article.text.utf8[span.range].elementsEqual(string.utf8)
  }

  private mutating func put(_ time: TimeExpression) {
    writer.put(time.span)
    writer.put(time.kind.rawValue)
    writer.put(time.modifier)
    let near = reading.documentTime.day
    writer.put(time.days) {
      $0.put(day: $1.lowerBound, near: near)
      $0.put($1.upperBound.number - $1.lowerBound.number)
    }
    // Most values are the day itself.
    writer.put(time.days?.lowerBound.description == time.value ? nil : time.value)
  }

  private mutating func put(_ quote: Quote) {
    writer.put(quote.contentSpans) { $0.put($1) }
    writer.put(quote.kind.rawValue)
    writer.put(quote.source == nil ? 0 : 1 as UInt8)
    if let source = quote.source {
      writer.put(source.span)
      writer.put(source.actor)
      put(name: source.name, actor: source.actor, span: source.span)
    }
    writer.put(quote.cue)
    writer.put(quote.addressee)
    writer.put(quote.time)
    writer.put(quote.isMinor ? quote.confidence | QuoteView.minorBit : quote.confidence)
  }

  private mutating func put(_ event: EventReport) {
    writer.put(event.sentence)
    writer.put(event.trigger)
    writer.put(event.type.rawValue)
    writer.put(event.status.rawValue)
    writer.put(event.statusCue)
    writer.put(event.place)
    writer.put(event.placeActor)
    writer.put(event.time)
    writer.put(event.quote)
    writer.put(event.participants.count)
    for participant in event.participants {
      writer.put(participant.span)
      writer.put(participant.actor)
      writer.put(participant.role.rawValue)
      put(name: participant.name, actor: participant.actor, span: participant.span)
    }
  }
}
