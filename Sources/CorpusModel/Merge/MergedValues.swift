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
  var entry: Int
  var quote: Quote
  var source: Int?
  var sourceName: String?
  var about: [Int]
  var time: EventTime?
}

struct ResolvedQuotes: Sendable {
  /// In the order of ids.
  var quotes: [ResolvedQuote]
  /// For each entry and each of its quotes, the id.
  var ids: [[Int]]
}

struct ResolvedParticipant: Sendable, Hashable {
  var actor: Int?
  var name: String
  var role: ParticipantRole
  /// Where its article names it.
  var span: TextSpan
}

/// A report with its participants and place linked to merged actors.
struct ResolvedReport: Sendable {
  var entry: Int
  var report: EventReport
  var participants: [ResolvedParticipant]
  var place: Int?
  var placeName: String?
  var time: EventTime?
  var quote: Int?
}

struct MergedEvent: Sendable {
  var type: EventType
  var status: EventStatus
  var time: EventTime?
  var trigger: String
  var place: String?
  var participants: [ResolvedParticipant]
  /// By article, then by place in it.
  var reports: [ResolvedReport]
  var articleCount: Int
}
