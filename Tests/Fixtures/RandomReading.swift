// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import NewsModel
import Prose
import SeededRandom

/// Articles with readings that hold anything that a reading may hold, sensible or not.
public struct RandomReading {
  private var generator: SeededGenerator
  private var text = SourceText("")
  private var actors = 0
  private var times = 0
  private var quotes = 0

  public init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private static let words = [
    "Ada", "Lund", "ferry", "“boats”", "Ω", "Malmö", "said", "on", "1 May", "\n\n", "🚢", "of", "Rask’s", "the", "a-b",
  ]

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
  private mutating func flag() -> Bool { Bool.random(using: &generator) }
  private mutating func maybe<T>(_ value: (inout RandomReading) -> T) -> T? { flag() ? value(&self) : nil }
  private mutating func list<T>(_ most: Int, _ value: (inout RandomReading) -> T) -> [T] {
    (0..<number(0...most)).map { _ in value(&self) }
  }
  private mutating func pick<T: CaseIterable>(_: T.Type) -> T { T.allCases.randomElement(using: &generator)! }
  private mutating func index(_ count: Int) -> Int? { count == 0 ? nil : maybe { $0.number(0...(count - 1)) } }

  private mutating func string(_ most: Int = 4) -> String {
    list(most) { RandomReading.words.randomElement(using: &$0.generator)! }.joined(separator: " ")
  }

  private mutating func span() -> TextSpan {
    let (a, b) = (number(0...text.count), number(0...text.count))
    return TextSpan(min(a, b)..<max(a, b))
  }

  private mutating func day() -> CalendarDay { CalendarDay(number: number(-719_162...2_932_896)) }

  private mutating func name(_ actor: Int?, _ names: [String], _ span: TextSpan) -> String {
    if let actor, flag() { return names[actor] }
    return flag() ? text.string(span) : string()
  }

  /// The next article.
  public mutating func next() -> (article: Article, reading: ArticleReading) {
    text = SourceText(string(60))
    var article = Article(id: string(), path: string(), text: text)
    article.title = maybe { $0.string() }
    article.outlet = maybe { $0.string() }
    article.author = maybe { $0.string() }
    article.url = maybe { $0.string() }
    article.published = maybe { $0.day() }
    article.textStart = number(0...100_000)
    return (article, reading())
  }

  private mutating func reading() -> ArticleReading {
    var reading = ArticleReading()
    reading.documentTime = DocumentTime(
      day: maybe { $0.day() }, basis: DocumentTime.Basis(rawValue: UInt8(number(0...5)))!,
      confidence: UInt8(number(0...100)), evidence: maybe { $0.span() })
    reading.sentences = list(9) { $0.span() }
    reading.paragraphs = list(5) { $0.span() }
    reading.boilerplate = list(4) {
      Boilerplate(span: $0.span(), kind: Boilerplate.Kind(rawValue: UInt8($0.number(0...7)))!)
    }
    reading.actors = list(6) { $0.actor() }
    reading.times = list(5) { $0.time() }
    let names = reading.actors.map(\.name)
    (actors, times) = (names.count, reading.times.count)
    reading.quotes = list(5) { $0.quote(names) }
    quotes = reading.quotes.count
    reading.events = list(8) { $0.event(names) }
    return reading
  }

  private mutating func actor() -> LocalActor {
    let mentions = list(5) {
      Mention(
        span: $0.span(), form: Mention.Form(rawValue: UInt8($0.number(0...2)))!, inBoilerplate: $0.flag(),
        isGovernment: $0.flag())
    }
    let text = text
    func spelling(_ random: inout RandomReading) -> String {
      mentions.randomElement(using: &random.generator).map { text.string($0.span) } ?? random.string()
    }
    return LocalActor(
      name: spelling(&self), kind: pick(ActorKind.self), aliases: list(3) { spelling(&$0) },
      roles: list(3) {
        let span = $0.span()
        return Role(text: $0.flag() ? text.string(span) : $0.string(), span: span)
      }, mentions: mentions)
  }

  private mutating func time() -> TimeExpression {
    let (a, b) = (day(), day())
    let days = maybe { _ in min(a, b)...max(a, b) }
    return TimeExpression(
      span: span(), kind: TimeExpression.Kind(rawValue: UInt8(number(0...3)))!,
      value: flag() ? days?.lowerBound.description ?? "" : string(), modifier: maybe { $0.string() }, days: days)
  }

  private mutating func quote(_ names: [String]) -> Quote {
    let source = maybe { random in
      let (span, actor) = (random.span(), random.index(random.actors))
      return QuoteSource(span: span, actor: actor, name: random.name(actor, names, span))
    }
    return Quote(
      contentSpans: [span()] + list(2) { $0.span() }, kind: pick(Quote.Kind.self), source: source,
      cue: maybe { $0.span() }, addressee: maybe { $0.span() }, time: index(times), confidence: UInt8(number(0...100)),
      isMinor: flag())
  }

  private mutating func event(_ names: [String]) -> EventReport {
    EventReport(
      trigger: span(), type: pick(EventType.self),
      participants: list(4) {
        let (span, actor) = ($0.span(), $0.index($0.actors))
        return Participant(
          span: span, actor: actor, role: ParticipantRole(rawValue: UInt8($0.number(0...3)))!,
          name: $0.name(actor, names, span))
      }, place: maybe { $0.span() }, placeActor: index(actors), time: index(times), status: pick(EventStatus.self),
      statusCue: maybe { $0.span() }, quote: index(quotes), sentence: span())
  }
}
