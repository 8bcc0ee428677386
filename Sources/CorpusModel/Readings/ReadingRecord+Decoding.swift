// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import NewsModel
public import Prose

extension ReadingRecord {
  /// The article and its reading from a record and the article's text.
  ///
  /// Whatever the bytes are, spans lie inside the text and indices inside their lists, or it throws.
  public static func decoded(
    _ record: UnsafeRawBufferPointer, text: SourceText
  ) throws(DamagedRecord) -> (article: Article, reading: ArticleReading) {
    var decoder = Decoder(reader: RecordReader(record, textCount: text.count), text: text)
    let article = try decoder.article()
    let reading = try decoder.reading()
    guard decoder.reader.isAtEnd else { throw DamagedRecord() }
    return (article, reading)
  }

  /// What stands at the beginning of a record: the article without its text, and its day.
  package static func head(
    _ record: UnsafeRawBufferPointer, textCount: Int
  ) throws(DamagedRecord) -> (article: Article, time: DocumentTime) {
    var decoder = Decoder(reader: RecordReader(record, textCount: textCount), text: SourceText(""))
    return (try decoder.article(), try decoder.time())
  }
}

private struct Decoder {
  var reader: RecordReader
  let text: SourceText

  mutating func article() throws(DamagedRecord) -> Article {
    var article = Article(id: try reader.string(), path: try reader.string(), text: text)
    article.title = try reader.optionalString()
    article.outlet = try reader.optionalString()
    article.author = try reader.optionalString()
    article.url = try reader.optionalString()
    article.published = try reader.optional { reader throws(DamagedRecord) in try reader.day() }
    article.textStart = try reader.number(below: Int(UInt32.max))
    return article
  }

  mutating func time() throws(DamagedRecord) -> DocumentTime {
    let day = try reader.optional { reader throws(DamagedRecord) in try reader.day() }
    return DocumentTime(
      day: day, basis: try reader.value(DocumentTime.Basis.self), confidence: try reader.byte(),
      evidence: try reader.optionalSpan())
  }

  mutating func reading() throws(DamagedRecord) -> ArticleReading {
    let time = try self.time()
    let paragraphs = try reader.list { reader throws(DamagedRecord) in try reader.span() }
    let sentences = try reader.list { reader throws(DamagedRecord) in try reader.span() }
    let boilerplate = try reader.list { reader throws(DamagedRecord) in
      Boilerplate(span: try reader.span(), kind: try reader.value(Boilerplate.Kind.self))
    }
    var actors: [LocalActor] = []
    for _ in 0..<(try reader.count()) { actors.append(try actor()) }
    var times: [TimeExpression] = []
    for _ in 0..<(try reader.count()) { times.append(try expression(near: time.day)) }
    var quotes: [Quote] = []
    for _ in 0..<(try reader.count()) { quotes.append(try quote(actors, times.count)) }
    var events: [EventReport] = []
    for _ in 0..<(try reader.count()) { events.append(try event(actors, times.count, quotes.count)) }
    return ArticleReading(
      documentTime: time, actors: actors, quotes: quotes, times: times, events: events, boilerplate: boilerplate,
      sentences: sentences, paragraphs: paragraphs)
  }

  private mutating func actor() throws(DamagedRecord) -> LocalActor {
    let kind = try reader.value(ActorKind.self)
    let mentions = try reader.list { reader throws(DamagedRecord) in
      let span = try reader.span()
      guard let mention = Mention(span: span, code: try reader.byte()) else { throw DamagedRecord() }
      return mention
    }
    let name = try spelling(mentions)
    var aliases: [String] = []
    for _ in 0..<(try reader.count()) { aliases.append(try spelling(mentions)) }
    var roles: [Role] = []
    for _ in 0..<(try reader.count()) {
      let span = try reader.span()
      roles.append(Role(text: try self.name(of: nil, [], at: span), span: span))
    }
    return LocalActor(name: name, kind: kind, aliases: aliases, roles: roles, mentions: mentions)
  }

  private mutating func spelling(_ mentions: [Mention]) throws(DamagedRecord) -> String {
    if let mention = try reader.index(below: mentions.count) { return text.string(mentions[mention].span) }
    return try reader.string()
  }

  private mutating func name(
    of actor: Int?, _ actors: [LocalActor], at span: TextSpan
  ) throws(DamagedRecord) -> String {
    switch try reader.value(NameSource.self) {
    case .actor:
      guard let actor else { throw DamagedRecord() }
      return actors[actor].name
    case .text: return text.string(span)
    case .spelled: return try reader.string()
    }
  }

  private mutating func expression(near day: CalendarDay?) throws(DamagedRecord) -> TimeExpression {
    let span = try reader.span()
    let kind = try reader.value(TimeExpression.Kind.self)
    let modifier = try reader.optionalString()
    let days = try reader.optional { reader throws(DamagedRecord) in
      let first = try reader.day(near: day)
      let last = first.number + (try reader.number(below: 10_000_000))
      guard CorpusStorage.dayNumbers.contains(last) else { throw DamagedRecord() }
      return first...CalendarDay(number: last)
    }
    guard let value = try reader.optionalString() ?? days?.lowerBound.description else { throw DamagedRecord() }
    return TimeExpression(span: span, kind: kind, value: value, modifier: modifier, days: days)
  }

  private mutating func quote(_ actors: [LocalActor], _ times: Int) throws(DamagedRecord) -> Quote {
    let content = try reader.list { reader throws(DamagedRecord) in try reader.span() }
    guard !content.isEmpty else { throw DamagedRecord() }
    let kind = try reader.value(Quote.Kind.self)
    var source: QuoteSource?
    if try reader.byte() != 0 {
      let span = try reader.span()
      let actor = try reader.index(below: actors.count)
      source = QuoteSource(span: span, actor: actor, name: try name(of: actor, actors, at: span))
    }
    let (cue, addressee) = (try reader.optionalSpan(), try reader.optionalSpan())
    let time = try reader.index(below: times)
    let sureness = try reader.byte()
    return Quote(
      contentSpans: content, kind: kind, source: source, cue: cue, addressee: addressee, time: time,
      confidence: sureness & ~QuoteView.minorBit, isMinor: sureness & QuoteView.minorBit != 0)
  }

  private mutating func event(
    _ actors: [LocalActor], _ times: Int, _ quotes: Int
  ) throws(DamagedRecord) -> EventReport {
    let sentence = try reader.span()
    var event = EventReport(
      trigger: try reader.span(), type: try reader.value(EventType.self), sentence: sentence)
    event.status = try reader.value(EventStatus.self)
    event.statusCue = try reader.optionalSpan()
    event.place = try reader.optionalSpan()
    event.placeActor = try reader.index(below: actors.count)
    event.time = try reader.index(below: times)
    event.quote = try reader.index(below: quotes)
    for _ in 0..<(try reader.count()) {
      let span = try reader.span()
      let actor = try reader.index(below: actors.count)
      let role = try reader.value(ParticipantRole.self)
      event.participants.append(
        Participant(span: span, actor: actor, role: role, name: try name(of: actor, actors, at: span)))
    }
    return event
  }
}
