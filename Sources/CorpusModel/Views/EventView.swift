// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import NewsModel
public import Prose

/// A participant of an event: a merged actor or words.
public struct ParticipantView: Sendable, Hashable {
  public let actor: ActorID?
  public let name: String
  public let role: ParticipantRole
  /// Where a report names it; nil in the union of several reports.
  public let span: TextSpan?
}

/// The time of an event.
public struct EventTime: Sendable, Hashable {
  /// The days it can have been, first to last; one day when known exactly.
  public let days: ClosedRange<CalendarDay>
  /// TIMEX3 value: "2025-04-02", "2025-W14", "2025-10".
  public let value: String
  /// True when it rests on an inferred date of the article or on the article's date alone.
  public let isInferred: Bool

  public init(days: ClosedRange<CalendarDay>, value: String, isInferred: Bool) {
    self.days = days
    self.value = value
    self.isInferred = isInferred
  }
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
  let storage: CorpusStorage
  private var row: Int { Int(id.rawValue) }

  /// Too slight for a list that nobody searches: not what the text dates and names somebody for, or is grave enough
  /// without; of the rest, not what names an actor or a place and is of some kind. An act of no special kind that is dated to
  /// no less than a year is background. See `EventReport.isMinor`.
  public var isSlight: Bool {
    // Asked of all events when a corpus is opened, so no names are read.
    let stated = isTimeInferred ? nil : days
    let isDated = stated != nil
    let actors = storage.count(.actorName)
    if storage.rows(.participantStarts, row).contains(where: { storage.id(.participantActor, $0, below: actors) != nil }
    ) {
      return type == .other && (stated.map { $0.upperBound.number - $0.lowerBound.number > 31 } ?? true)
    }
    return type == .other || (!(isDated && type.isGrave) && placeName == nil)
  }

  public var type: EventType { EventType(rawValue: storage.u8(.eventType, row)) ?? .other }

  /// The strongest: reported over planned over expected, hedged, denied and unclear; see `statusCounts` for all.
  public var status: EventStatus { EventStatus(rawValue: storage.u8(.eventStatus, row)) ?? .unclear }

  /// Each status that reports give, with the number of articles, in the order of `EventStatus`.
  public var statusCounts: [(status: EventStatus, count: Int)] {
    let rows = storage.rows(.reportStarts, row)
    return EventStatus.allCases.compactMap { status in
      var articles: [UInt32] = []
      for row in rows where storage.u8(.reportStatus, row) == status.rawValue {
        let article = storage.u32(.reportArticle, row)
        // Reports stand by article, so the same one can only be the last.
        if articles.last != article { articles.append(article) }
      }
      return articles.isEmpty ? nil : (status, articles.count)
    }
  }

  /// The days of `time`, without the words for them.
  public var days: ClosedRange<CalendarDay>? { storage.days(.eventDays, row) }

  /// See `EventTime.isInferred`.
  public var isTimeInferred: Bool { storage.u8(.eventTimeInferred, row) != 0 }

  public var time: EventTime? { storage.eventTime(.eventDays, .eventTimeValue, .eventTimeInferred, row) }

  /// Union over the reports, most named first.
  public var participants: [ParticipantView] {
    storage.rows(.participantStarts, row).map {
      storage.participant(.participantActor, .participantName, .participantRole, $0)
    }
  }

  public var participantCount: Int { storage.rows(.participantStarts, row).count }

  /// The actor of a participant, by its place in `participants`; nil for one that is words alone. Reads no names.
  public func participantActor(_ index: Int) -> ActorID? {
    let row = storage.rows(.participantStarts, row).lowerBound + index
    return storage.id(.participantActor, row, below: storage.count(.actorName)).map(ActorID.init)
  }

  /// The words for a participant, by its place in `participants`.
  public func participantName(_ index: Int) -> String {
    storage.string(.participantName, storage.rows(.participantStarts, row).lowerBound + index) ?? ""
  }

  /// The actors among the participants, in the same order; reads no names.
  public var participantActors: [ActorID] {
    storage.rows(.participantStarts, row).compactMap { row in
      storage.id(.participantActor, row, below: storage.count(.actorName)).map(ActorID.init)
    }
  }

  public var placeName: String? { storage.string(.eventPlace, row) }

  /// By article, then by place in it.
  public var reports: [ReportView] { storage.rows(.reportStarts, row).map(report) }

  public var reportCount: Int { storage.rows(.reportStarts, row).count }

  /// Number of articles that report it.
  public var articleCount: Int { Int(storage.u32(.eventArticleCount, row)) }

  /// The words of the trigger in the first report: "flew to", "held talks".
  public var triggerText: String { storage.string(.eventTrigger, row) ?? "" }

  private func report(_ row: Int) -> ReportView {
    let article = storage.id(.reportArticle, row, below: storage.count(.articleKey)) ?? 0
    let limit = storage.text(ofArticle: Int(article)).count
    let none = TextSpan(start: 0, end: 0)
    return ReportView(
      article: ArticleID(rawValue: article),
      trigger: storage.span(.reportTrigger, row, within: limit) ?? none,
      sentence: storage.span(.reportSentence, row, within: limit) ?? none,
      type: EventType(rawValue: storage.u8(.reportType, row)) ?? .other,
      status: EventStatus(rawValue: storage.u8(.reportStatus, row)) ?? .unclear,
      statusCue: storage.span(.reportStatusCue, row, within: limit),
      participants: storage.rows(.reportParticipantStarts, row).map {
        storage.participant(
          .reportParticipantActor, .reportParticipantName, .reportParticipantRole, $0,
          span: storage.span(.reportParticipantSpan, $0, within: limit))
      },
      place: storage.span(.reportPlace, row, within: limit), placeName: storage.string(.reportPlaceName, row),
      time: storage.eventTime(.reportDays, .reportTimeValue, .reportTimeInferred, row),
      quote: storage.id(.reportQuote, row, below: storage.count(.quoteArticle)).map(QuoteID.init))
  }
}

extension CorpusStorage {
  func participant(
    _ actor: Section, _ name: Section, _ role: Section, _ row: Int, span: TextSpan? = nil
  ) -> ParticipantView {
    ParticipantView(
      actor: id(actor, row, below: count(.actorName)).map(ActorID.init), name: string(name, row) ?? "",
      role: ParticipantRole(rawValue: u8(role, row)) ?? .other, span: span)
  }
}
