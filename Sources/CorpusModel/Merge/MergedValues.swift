// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// An actor across articles, before it is written into columns.
struct MergedActor: Sendable {
  struct Role: Sendable {
    var text: String
    var article: Int
    var span: TextSpan
    var count: Int
  }

  var name: String
  var kind: ActorKind
  /// All other spellings with the number of articles that have them, commonest first.
  var aliases: [(name: String, count: Int)]
  var roles: [Role]
  var mentionCount: Int
  /// Indices of entries, ascending.
  var articles: [Int]
}

/// The actors of all articles, in the order of ids.
struct MergedActors: Sendable {
  var actors: [MergedActor]
  /// For each entry and each of its local actors, the id.
  var ids: [[Int]]

  /// The id of a local actor; nil when there is none of that index.
  func id(_ entry: Int, _ local: Int?) -> Int? {
    guard let local, ids[entry].indices.contains(local) else { return nil }
    return ids[entry][local]
  }
}

/// A quote with its source and those it is about linked to merged actors.
struct ResolvedQuote: Sendable {
  var quote: Quote
  var source: Int?
  var sourceName: String?
  var about: [Int]
  var time: EventTime?
}

/// Strings as numbers from 0, each once.
struct NameTable: Sendable {
  private var ids: [String: Int32] = [:]
  private(set) var names: [String] = []

  mutating func id(_ name: String) -> Int32 {
    if let id = ids[name] { return id }
    let id = Int32(names.count)
    ids[name] = id
    names.append(name)
    return id
  }

  subscript(id: Int32) -> String { names[Int(id)] }
}

/// Who takes part, as an actor or, without one, by name: numbers alone, since there are millions.
struct ResolvedParticipant: Sendable {
  let actor: Int32?
  /// Into `ResolvedReports.names`; nil for an actor, which bears its own.
  let name: Int32?
  let role: ParticipantRole
  /// Where its article names it.
  let span: TextSpan
}

/// A report with its participants and place linked to merged actors. Numbers alone; names are those of
/// `ResolvedReports`.
struct ResolvedReport: Sendable {
  let entry: Int32
  let trigger: TextSpan
  let sentence: TextSpan
  let statusCue: TextSpan?
  let place: TextSpan?
  let type: EventType
  let status: EventStatus
  let isInferred: Bool
  let triggerWords: Int32
  let placeActor: Int32?
  /// What the place is called where it is no actor.
  let placeWords: Int32?
  let quote: Int32?
  /// The first and the last day, and the value in words; nil when the report does not tell.
  let days: ClosedRange<Int32>?
  let timeValue: Int32
  /// Into `ResolvedReports.participants`.
  let participants: Range<Int32>
}

/// All reports, by article and place in it.
struct ResolvedReports: Sendable {
  var reports: [ResolvedReport] = []
  var participants: [ResolvedParticipant] = []
  var names = NameTable()

  func participants(_ report: ResolvedReport) -> ArraySlice<ResolvedParticipant> {
    participants[Int(report.participants.lowerBound)..<Int(report.participants.upperBound)]
  }

  func time(_ report: ResolvedReport) -> EventTime? {
    report.days.map {
      EventTime(
        days: CalendarDay(number: Int($0.lowerBound))...CalendarDay(number: Int($0.upperBound)),
        value: names[report.timeValue], isInferred: report.isInferred)
    }
  }

  func name(_ participant: ResolvedParticipant, _ actors: MergedActors) -> String {
    participant.actor.map { actors.actors[Int($0)].name } ?? participant.name.map { names[$0] } ?? ""
  }

  func placeName(_ report: ResolvedReport, _ actors: MergedActors) -> String? {
    report.placeActor.map { actors.actors[Int($0)].name } ?? report.placeWords.map { names[$0] }
  }
}

/// Events as lists of reports, in the order of ids.
struct MergedEvents: Sendable {
  /// The reports of all events one after the other: those of each by article and place in it.
  let reports: [Int32]
  /// Where each event's begin, and the end.
  let starts: [Int32]

  var count: Int { starts.count - 1 }

  subscript(event: Int) -> ArraySlice<Int32> { reports[Int(starts[event])..<Int(starts[event + 1])] }
}

/// What the reports of one event say together.
struct MergedEvent: Sendable {
  var type: EventType
  var status: EventStatus
  var time: EventTime?
  var trigger: String
  var place: String?
  var participants: [ResolvedParticipant]
  var articleCount: Int
}
