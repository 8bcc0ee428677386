// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// What the export says of one article; docs/export.md describes each field.
struct ExportedArticle {
  struct Named {
    let span: TextSpan
    let name: String
  }

  struct Quote {
    let spans: [TextSpan]
    let kind: NewsModel.Quote.Kind
    let speaker: Named?
    let cue: TextSpan?
    let confidence: Int
    let isMinor: Bool
  }

  struct Actor {
    let name: String
    let kind: ActorKind
    let aliases: [String]
    let roles: [String]
    let mentions: [TextSpan]
  }

  struct Event {
    let trigger: TextSpan
    let type: EventType
    let status: EventStatus
    /// TIMEX3.
    let date: String?
    let place: String?
    let participants: [Named]
  }

  let id: String
  /// The id of the article that this one repeats.
  let original: String?
  let text: SourceText
  let textStart: Int
  let quotes: [Quote]
  let actors: [Actor]
  let dates: [TimeExpression]
  let events: [Event]
}

// MARK: - JSON

extension ExportedArticle {
  /// Appends the article as one line.
  func write(to json: inout JSONWriter) {
    let offsets = CodePointOffsets(text, start: textStart)
    json.object { json in
      json.field("id", id)
      if let original { json.field("copyOf", original) }
      json.key("quotes")
      json.array(quotes) { $0.write($1, offsets) }
      json.key("actors")
      json.array(actors) { $0.write($1, offsets) }
      json.key("dates")
      json.array(dates) { $0.write($1, offsets) }
      json.key("events")
      json.array(events) { $0.write($1, offsets) }
    }
    json.endLine()
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ quote: ExportedArticle.Quote, _ offsets: CodePointOffsets) {
    object { json in
      json.bounds(of: quote.spans[0].union(quote.spans[quote.spans.count - 1]), offsets)
      json.key("spans")
      json.array(quote.spans) { $0.pair($1, offsets) }
      json.field("kind", quote.kind.exportName)
      if let speaker = quote.speaker {
        json.key("speaker")
        json.write(speaker, offsets)
      }
      if let cue = quote.cue {
        json.key("cue")
        json.object { $0.bounds(of: cue, offsets) }
      }
      json.field("confidence", quote.confidence)
      if quote.isMinor { json.field("slight", 1) }
    }
  }

  fileprivate mutating func write(_ actor: ExportedArticle.Actor, _ offsets: CodePointOffsets) {
    object { json in
      json.field("name", actor.name)
      json.field("kind", actor.kind.exportName)
      json.field("aliases", actor.aliases)
      json.field("roles", actor.roles)
      json.key("mentions")
      json.array(actor.mentions) { $0.pair($1, offsets) }
    }
  }

  fileprivate mutating func write(_ time: TimeExpression, _ offsets: CodePointOffsets) {
    object { json in
      json.bounds(of: time.span, offsets)
      json.field("value", time.value)
      json.field("type", time.kind.timexName)
    }
  }

  fileprivate mutating func write(_ event: ExportedArticle.Event, _ offsets: CodePointOffsets) {
    object { json in
      json.bounds(of: event.trigger, offsets)
      json.field("type", event.type.exportName)
      json.field("status", event.status.exportName)
      json.field("factuality", event.status.factuality)
      if let date = event.date { json.field("date", date) }
      if let place = event.place { json.field("place", place) }
      json.key("participants")
      json.array(event.participants) { $0.write($1, offsets) }
    }
  }

  private mutating func write(_ named: ExportedArticle.Named, _ offsets: CodePointOffsets) {
    object { json in
      json.bounds(of: named.span, offsets)
      json.field("name", named.name)
    }
  }

  private mutating func bounds(of span: TextSpan, _ offsets: CodePointOffsets) {
    field("start", offsets[span.start])
    field("end", offsets[span.end])
  }

  private mutating func pair(_ span: TextSpan, _ offsets: CodePointOffsets) {
    array([span.start, span.end]) { $0.number(offsets[$1]) }
  }
}

// MARK: - Names of cases

extension NewsModel.Quote.Kind {
  var exportName: String { String(describing: self) }
}

extension EventType {
  var exportName: String { String(describing: self) }
}

extension EventStatus {
  var exportName: String { String(describing: self) }

  /// The coarse classes of event factuality that scorers know: a report with reserve still says that it happened.
  var factuality: String {
    switch self {
    case .reported, .hedged, .unclear: "reported"
    case .planned, .expected: "planned"
    case .denied: "denied"
    }
  }
}
