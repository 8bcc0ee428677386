// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import CorpusModel
public import NewsModel
public import Prose

/// An article for tests with a reading made by hand: words of the text stand for their places.
///
///     Draft("a", day: "2025-04-02", "Ada Lund met Bo Rask in Oslo on Tuesday.")
///       .actor("Ada Lund").actor("Bo Rask").actor("Oslo", .place)
///       .time("Tuesday", "2025-04-01")
///       .event("met", .meeting, who: ["Ada Lund", "Bo Rask"], place: "Oslo", time: "Tuesday")
///
/// Words that do not stand in the text are a mistake of the test, and trap.
public struct Draft: Sendable {
  public var article: Article
  public var reading: ArticleReading

  public init(
    _ id: String, day: String? = nil, basis: DocumentTime.Basis = .metadata, outlet: String? = nil,
    title: String? = nil, _ text: String
  ) {
    let source = SourceText(text)
    let day = day.map { CalendarDay(iso: $0)! }
    article = Article(
      id: id, path: "\(id).txt", title: title, outlet: outlet, published: basis == .metadata ? day : nil,
      text: source)
    let prose = ProseText(source)
    reading = ArticleReading(
      documentTime: day == nil ? .unknown : DocumentTime(day: day, basis: basis, confidence: 90),
      sentences: prose.sentences.map(\.span), paragraphs: prose.paragraphs.map(\.span))
  }

  // MARK: What stands in it

  /// An actor, mentioned wherever the name or an alias stands in the text.
  public func actor(
    _ name: String, _ kind: ActorKind = .person, aliases: [String] = [], roles: [String] = [],
    called descriptions: [String] = []
  ) -> Draft {
    var draft = self
    var spans: [TextSpan] = []
    for form in ([name] + aliases).sorted(by: { $0.utf8.count > $1.utf8.count }) {
      for span in occurrences(of: form) where !spans.contains(where: { $0.overlaps(span) }) { spans.append(span) }
    }
    var mentions = spans.map { Mention(span: $0, form: .name) }
    for words in descriptions {
      mentions += occurrences(of: words).map { Mention(span: $0, form: .description) }
    }
    draft.reading.actors.append(
      LocalActor(
        name: name, kind: kind, aliases: aliases, roles: roles.map { Role(text: $0, span: span(of: $0)) },
        mentions: mentions.sorted { $0.span < $1.span }))
    return draft
  }

  /// A time expression that was resolved to a day ("2025-04-01") or to days ("2025-04-01/2025-04-07").
  public func time(_ words: String, _ days: String) -> Draft {
    var draft = self
    let ends = days.split(separator: "/").map { CalendarDay(iso: $0)! }
    draft.reading.times.append(
      TimeExpression(span: span(of: words), kind: .date, value: days, days: ends[0]...ends[ends.count - 1]))
    return draft
  }

  public func quote(
    _ content: String..., by source: String? = nil, cue: String? = nil, kind: Quote.Kind = .direct,
    time: String? = nil, confidence: UInt8 = 90
  ) -> Draft {
    var draft = self
    draft.reading.quotes.append(
      Quote(
        contentSpans: content.map(span), kind: kind,
        source: source.map { QuoteSource(span: span(of: $0), actor: index(of: $0), name: name(of: $0)) },
        cue: cue.map(span), time: time.map(timeIndex), confidence: confidence))
    return draft
  }

  /// A report; the first participant is the agent, the others its counterparts.
  public func event(
    _ trigger: String, _ type: EventType, who: [String] = [], place: String? = nil, time: String? = nil,
    status: EventStatus = .reported, cue: String? = nil
  ) -> Draft {
    var draft = self
    let trigger = span(of: trigger)
    let sentence = reading.sentences.first { $0.contains(trigger) }!
    draft.reading.events.append(
      EventReport(
        trigger: trigger, type: type,
        participants: who.enumerated().map { place, words in
          Participant(
            span: span(of: words), actor: index(of: words), role: place == 0 ? .agent : .counterpart,
            name: name(of: words))
        },
        place: place.map(span), placeActor: place.flatMap(index), time: time.map(timeIndex), status: status,
        statusCue: cue.map(span), sentence: sentence))
    return draft
  }

  public func boilerplate(_ words: String, _ kind: Boilerplate.Kind) -> Draft {
    var draft = self
    draft.reading.boilerplate.append(Boilerplate(span: span(of: words), kind: kind))
    return draft
  }

  // MARK: Places

  /// The first place of the words in the text.
  public func span(of words: String) -> TextSpan {
    guard let first = occurrences(of: words).first else {
      preconditionFailure("“\(words)” does not stand in the text of \(article.id)")
    }
    return first
  }

  private func occurrences(of words: String) -> [TextSpan] {
    let (text, needle) = (article.text.utf8, Array(words.utf8))
    guard needle.count <= text.count, !needle.isEmpty else { return [] }
    return (0...(text.count - needle.count)).compactMap { at in
      text[at..<(at + needle.count)].elementsEqual(needle) ? TextSpan(at..<(at + needle.count)) : nil
    }
  }

  private func index(of words: String) -> Int? {
    reading.actors.firstIndex { $0.name == words || $0.aliases.contains(words) }
  }

  private func name(of words: String) -> String { index(of: words).map { reading.actors[$0].name } ?? words }

  private func timeIndex(_ words: String) -> Int {
    reading.times.firstIndex { $0.span == span(of: words) }!
  }
}

extension Corpus {
  /// The corpus of the drafts.
  public init(_ drafts: [Draft]) {
    var builder = CorpusBuilder()
    for draft in drafts { builder.add(draft.article, draft.reading) }
    self = builder.corpus()
  }
}
