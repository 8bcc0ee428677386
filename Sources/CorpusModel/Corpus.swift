// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import NewsModel
public import Prose

/// Dense ids, from 0, in the order that the lists of a `Corpus` have.
public struct ArticleID: Hashable, Sendable, Comparable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
public struct ActorID: Hashable, Sendable, Comparable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
public struct EventID: Hashable, Sendable, Comparable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
public struct QuoteID: Hashable, Sendable, Comparable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// All that is known of a set of articles: a read-only view over one buffer of flat columns.
///
/// Copying a `Corpus` copies a reference. Views (`ActorView` and so on) are cheap: an id and that reference.
public struct Corpus: Sendable {
  public var articleCount: Int { fatalError() }
  public var actorCount: Int { fatalError() }
  public var eventCount: Int { fatalError() }
  public var quoteCount: Int { fatalError() }

  /// Ids must be below the count.
  public func article(_ id: ArticleID) -> ArticleView { fatalError() }
  public func actor(_ id: ActorID) -> ActorView { fatalError() }
  public func event(_ id: EventID) -> EventView { fatalError() }
  public func quote(_ id: QuoteID) -> QuoteView { fatalError() }

  /// Actors by number of mentions, most first, then by name: the order of ids. So ids run from the most prominent.
  public var actors: [ActorID] { fatalError() }
  /// Events by time (undated last), then by article and place in it: the order of ids.
  public var events: [EventID] { fatalError() }
  /// Quotes by article (in the order of ids, see `articles`) and place in it: the order of ids.
  public var quotes: [QuoteID] { fatalError() }
  /// Articles by day (undated last), then by id text: the order of ids.
  public var articles: [ArticleID] { fatalError() }
}

/// An article of the corpus.
public struct ArticleView: Sendable {
  public let id: ArticleID
  /// `Article.id`.
  public var key: String { fatalError() }
  public var path: String { fatalError() }
  /// Stated, else the first heading or the first words of the text.
  public var title: String { fatalError() }
  public var outlet: String? { fatalError() }
  public var author: String? { fatalError() }
  public var url: String? { fatalError() }
  public var documentTime: DocumentTime { fatalError() }
  public var text: SourceText { fatalError() }
  public var quotes: [QuoteID] { fatalError() }
  public var events: [EventID] { fatalError() }
  public var actors: [ActorID] { fatalError() }
  /// Mentions of merged actors in this article, by place.
  public var mentions: [(actor: ActorID, mention: Mention)] { fatalError() }
  public var times: [TimeExpression] { fatalError() }
  public var boilerplate: [Boilerplate] { fatalError() }
  public var paragraphs: [TextSpan] { fatalError() }
  public var sentences: [TextSpan] { fatalError() }
  /// The sentence that holds the offset, if any.
  public func sentence(at offset: UInt32) -> TextSpan? { fatalError() }
}

/// A role with the place that says so.
public struct RoleView: Sendable, Hashable {
  public let text: String
  public let article: ArticleID
  public let span: TextSpan
  /// In how many articles it is said.
  public let count: Int
}

/// A person, organisation, place or country across all articles.
public struct ActorView: Sendable {
  public let id: ActorID
  public var name: String { fatalError() }
  public var kind: ActorKind { fatalError() }
  /// All other spellings, commonest first.
  public var aliases: [String] { fatalError() }
  /// Commonest first.
  public var roles: [RoleView] { fatalError() }
  /// Mentions by name, pronoun or description, boilerplate left out.
  public var mentionCount: Int { fatalError() }
  public var articles: [ArticleID] { fatalError() }
  /// Quotes whose source this is.
  public var quotes: [QuoteID] { fatalError() }
  /// Quotes that speak about this actor.
  public var quotesAbout: [QuoteID] { fatalError() }
  public var events: [EventID] { fatalError() }
}

/// A participant of an event: a merged actor or words.
public struct ParticipantView: Sendable, Hashable {
  public let actor: ActorID?
  public let name: String
  public let role: ParticipantRole
}

/// The time of an event.
public struct EventTime: Sendable, Hashable {
  /// The days it can have been, first to last; one day when known exactly.
  public let days: ClosedRange<CalendarDay>
  /// TIMEX3 value: "2025-04-02", "2025-W14", "2025-10".
  public let value: String
  /// True when it rests on an inferred date of the article or on the article's date alone.
  public let isInferred: Bool
}

/// One article's report of an event.
public struct ReportView: Sendable {
  public let article: ArticleID
  public let trigger: TextSpan
  public let sentence: TextSpan
  public let type: EventType
  public let status: EventStatus
  public let statusCue: TextSpan?
  public let participants: [ParticipantView]
  public let place: TextSpan?
  public let placeName: String?
  public let time: EventTime?
  public let quote: QuoteID?
}

/// A happening, told by one or more reports.
public struct EventView: Sendable {
  public let id: EventID
  public var type: EventType { fatalError() }
  /// The strongest: reported over planned over hedged and so on; see `statusCounts` for all.
  public var status: EventStatus { fatalError() }
  /// Each status that reports give, with the number of articles, in the order of `EventStatus`.
  public var statusCounts: [(status: EventStatus, count: Int)] { fatalError() }
  public var time: EventTime? { fatalError() }
  /// Union over the reports, most named first.
  public var participants: [ParticipantView] { fatalError() }
  public var placeName: String? { fatalError() }
  public var reports: [ReportView] { fatalError() }
  /// Number of articles that report it.
  public var articleCount: Int { fatalError() }
  /// The words of the trigger in the first report: "flew to", "held talks".
  public var triggerText: String { fatalError() }
}

/// Something somebody is said to have said.
public struct QuoteView: Sendable {
  public let id: QuoteID
  public var article: ArticleID { fatalError() }
  public var kind: Quote.Kind { fatalError() }
  public var contentSpans: [TextSpan] { fatalError() }
  /// The content as one line, pieces joined by " … " when interrupted.
  public var text: String { fatalError() }
  public var source: ActorID? { fatalError() }
  /// The merged actor's name, else the words of the article; nil when there is no source.
  public var sourceName: String? { fatalError() }
  public var sourceSpan: TextSpan? { fatalError() }
  public var cue: TextSpan? { fatalError() }
  public var addressee: TextSpan? { fatalError() }
  /// Actors mentioned in the content, the source left out, in order.
  public var about: [ActorID] { fatalError() }
  public var confidence: UInt8 { fatalError() }
  /// The day of saying: stated with the cue, else the article's.
  public var time: EventTime? { fatalError() }
}
