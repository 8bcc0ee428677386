// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import Prose

@testable import Explorer

/// An article put together by hand: what is read from it is said in the article's own words.
struct FixtureArticle {
  var article: Article
  var reading = ArticleReading()
  private var indices: [String: Int] = [:]

  init(
    _ id: String, title: String, outlet: String?, day: CalendarDay?, basis: DocumentTime.Basis = .metadata,
    _ text: String
  ) {
    article = Article(
      id: id, path: "news/\(id).txt", title: title, outlet: outlet,
      url: outlet == nil ? nil : "https://example.org/\(id)",
      published: basis == .metadata ? day : nil, text: SourceText(text))
    let prose = ProseText(article.text)
    reading.documentTime = DocumentTime(day: day, basis: basis, confidence: basis == .metadata ? 100 : 70)
    reading.sentences = prose.sentences.map(\.span)
    reading.paragraphs = prose.paragraphs.map(\.span)
  }

  /// The place of some words, the nth time they stand in the text.
  func span(_ words: String, _ nth: Int = 1) -> TextSpan {
    let text = article.text.utf8
    let wanted = Array(words.utf8)
    var seen = 0
    for start in 0...(text.count - wanted.count) where Array(text[start..<start + wanted.count]) == wanted {
      seen += 1
      if seen == nth { return TextSpan(start..<start + wanted.count) }
    }
    preconditionFailure("“\(words)” does not stand \(nth) times in \(article.id)")
  }

  func sentence(_ span: TextSpan) -> TextSpan { reading.sentences.first { $0.overlaps(span) } ?? span }

  mutating func actor(_ name: String, _ kind: ActorKind = .person, role: String? = nil, at mentions: [(String, Int)]) {
    indices[name] = reading.actors.count
    let spans = mentions.map { ($0.0, span($0.0, $0.1)) }
    let aliases = spans.map(\.0).filter { $0 != name && !["he", "she", "He", "She"].contains($0) }
    reading.actors.append(
      LocalActor(
        name: name, kind: kind, aliases: aliases.reduce(into: []) { if !$0.contains($1) { $0.append($1) } },
        roles: role.map { [Role(text: $0, span: span($0))] } ?? [],
        mentions: spans.map { Mention(span: $0.1, form: $0.0.first!.isLowercase || $0.0 == "He" ? .pronoun : .name) }))
  }

  mutating func quote(
    _ content: String, by source: String?, as words: (String, Int)? = nil, cue: (String, Int)? = nil,
    kind: Quote.Kind = .direct, confidence: UInt8 = 95, isMinor: Bool = false
  ) {
    let actor = source.flatMap { indices[$0] }
    let name = source ?? words?.0
    reading.quotes.append(
      Quote(
        contentSpans: [span(content)], kind: kind,
        source: words.map { QuoteSource(span: span($0.0, $0.1), actor: actor, name: name!) }
          ?? actor.map { QuoteSource(span: reading.actors[$0].mentions[0].span, actor: $0, name: name!) },
        cue: cue.map { span($0.0, $0.1) }, confidence: confidence, isMinor: isMinor))
  }

  mutating func time(_ words: String, _ value: String, _ days: ClosedRange<CalendarDay>) -> Int {
    reading.times.append(TimeExpression(span: span(words), kind: .date, value: value, days: days))
    return reading.times.count - 1
  }

  mutating func event(
    _ trigger: String, _ type: EventType, _ participants: [(String, String)], place: String? = nil, time: Int? = nil,
    status: EventStatus = .reported, cue: String? = nil
  ) {
    let trigger = span(trigger)
    reading.events.append(
      EventReport(
        trigger: trigger, type: type,
        participants: participants.enumerated().map {
          Participant(
            span: span($0.element.0), actor: indices[$0.element.1], role: $0.offset == 0 ? .agent : .counterpart,
            name: $0.element.1)
        },
        place: place.map { span($0) }, placeActor: place.flatMap { indices[$0] }, time: time, status: status,
        statusCue: cue.map { span($0) }, sentence: sentence(trigger)))
  }
}

func day(_ iso: String) -> CalendarDay { CalendarDay(iso: iso)! }

/// A story that never was: two envoys, a ferry line and a ceremony that one article announces and another one saw.
let fixture: [FixtureArticle] = {
  var ferry = FixtureArticle(
    "ferry-announced", title: "Envoy to open the Halden ferry line in May", outlet: "Harbour Post",
    day: day("2031-04-28"),
    """
    Mira Solheim, the trade envoy, will travel to Halden on May 4 to open the new ferry line, her office said Monday.
    “This line shortens the way between two countries that have long looked past each other,” Solheim said.
    The mayor of Halden, Tomas Brandt, called the ferry “a gift to every baker and every grandmother on this coast.”
    Brandt is expected to sign a harbour agreement with the company Nordlinje on May 5.
    Read more: Ten ferries that never sailed
    It remains unclear whether the transport minister, Ada Okonkwo, will attend.
    """)
  ferry.actor("Mira Solheim", role: "trade envoy", at: [("Mira Solheim", 1), ("Solheim", 2)])
  ferry.actor("Tomas Brandt", role: "mayor of Halden", at: [("Tomas Brandt", 1), ("Brandt", 2)])
  ferry.actor("Ada Okonkwo", role: "transport minister", at: [("Ada Okonkwo", 1)])
  ferry.actor("Halden", .place, at: [("Halden", 1), ("Halden", 2)])
  ferry.actor("Nordlinje", .organization, at: [("Nordlinje", 1)])
  ferry.reading.boilerplate.append(
    Boilerplate(span: ferry.span("Read more: Ten ferries that never sailed"), kind: .link))
  let may4 = ferry.time("May 4", "2031-05-04", day("2031-05-04")...day("2031-05-04"))
  let may5 = ferry.time("May 5", "2031-05-05", day("2031-05-05")...day("2031-05-05"))
  ferry.quote(
    "“This line shortens the way between two countries that have long looked past each other,”", by: "Mira Solheim",
    as: ("Solheim", 2), cue: ("said", 2))
  ferry.quote(
    "“a gift to every baker and every grandmother on this coast.”", by: "Tomas Brandt", as: ("Tomas Brandt", 1),
    cue: ("called", 1), kind: .partial)
  ferry.event(
    "travel", .visit, [("Mira Solheim", "Mira Solheim")], place: "Halden", time: may4, status: .planned, cue: "will")
  ferry.event(
    "sign", .agreement, [("Brandt", "Tomas Brandt"), ("Nordlinje", "Nordlinje")], time: may5, status: .expected,
    cue: "is expected to")
  ferry.event("attend", .meeting, [("Ada Okonkwo", "Ada Okonkwo")], status: .unclear, cue: "remains unclear")

  var opened = FixtureArticle(
    "ferry-opened", title: "First ferry leaves Halden under grey skies", outlet: "The Skagen Ledger",
    day: day("2031-05-05"),
    """
    Trade envoy Mira Solheim visited Halden on May 4 and saw the first ferry leave, an hour late.
    “We waited thirty years, so an hour is nothing,” she said on the pier.
    Solheim met Mayor Tomas Brandt and the transport minister, Ada Okonkwo, in the old customs house.
    Okonkwo denied that the state had paid for the ferry. “Not one coin,” she told reporters.
    “The peace of this coast depends on people who visit each other,” Brandt said. “The ferry is cheaper than a fence.”
    """)
  opened.actor("Mira Solheim", role: "Trade envoy", at: [("Mira Solheim", 1), ("she", 1), ("Solheim", 2)])
  opened.actor("Tomas Brandt", role: "Mayor", at: [("Tomas Brandt", 1), ("Brandt", 2)])
  opened.actor("Ada Okonkwo", role: "transport minister", at: [("Ada Okonkwo", 1), ("Okonkwo", 2), ("she", 2)])
  opened.actor("Halden", .place, at: [("Halden", 1)])
  let fourth = opened.time("May 4", "2031-05-04", day("2031-05-04")...day("2031-05-04"))
  opened.quote("“We waited thirty years, so an hour is nothing,”", by: "Mira Solheim", as: ("she", 1), cue: ("said", 1))
  opened.quote("“Not one coin,”", by: "Ada Okonkwo", as: ("she", 2), cue: ("told", 1))
  opened.quote(
    "“The peace of this coast depends on people who visit each other,”", by: "Tomas Brandt", as: ("Brandt", 2),
    cue: ("said", 2))
  opened.quote("“The ferry is cheaper than a fence.”", by: "Tomas Brandt", confidence: 55)
  opened.event("visited", .visit, [("Mira Solheim", "Mira Solheim")], place: "Halden", time: fourth)
  opened.event(
    "met", .meeting, [("Solheim", "Mira Solheim"), ("Tomas Brandt", "Tomas Brandt"), ("Ada Okonkwo", "Ada Okonkwo")],
    time: fourth)
  opened.event("paid", .aid, [("Okonkwo", "Ada Okonkwo")], status: .denied, cue: "denied")

  var column = FixtureArticle(
    "who-paid", title: "Who paid for the ferry?", outlet: nil, day: day("2031-05-20"), basis: .text,
    """
    Weeks after the first crossing, nobody says who paid for the Halden ferry.
    A person close to the ministry said the money came “from three pockets at once.”
    In March 2030, Ada Okonkwo reportedly held talks with Nordlinje in Vejle.
    “I have never been to Vejle,” the minister said on Thursday.
    """)
  column.actor("Ada Okonkwo", at: [("Ada Okonkwo", 1)])
  column.actor("Nordlinje", .organization, at: [("Nordlinje", 1)])
  column.actor("Halden", .place, at: [("Halden", 1)])
  column.actor("Vejle", .place, at: [("Vejle", 1), ("Vejle", 2)])
  let march = column.time("March 2030", "2030-03", day("2030-03-01")...day("2030-03-31"))
  column.quote(
    "“from three pockets at once.”", by: nil, as: ("A person close to the ministry", 1), cue: ("said", 1),
    kind: .partial,
    confidence: 80)
  column.quote(
    "“I have never been to Vejle,”", by: "Ada Okonkwo", as: ("the minister", 1), cue: ("said", 2), confidence: 50)
  column.event(
    "talks", .negotiation, [("Ada Okonkwo", "Ada Okonkwo"), ("Nordlinje", "Nordlinje")], place: "Vejle", time: march,
    status: .hedged, cue: "reportedly")
  column.event("crossing", .other, [])
  return [ferry, opened, column]
}()

func fixtureCorpus() -> Corpus {
  var builder = CorpusBuilder()
  for article in fixture { builder.add(article.article, article.reading) }
  return builder.corpus()
}
