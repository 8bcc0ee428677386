// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel

/// What somebody looks for, as typed.
///
///     ceasefire talks         both words; the last one may go on ("talks" also finds "talksport") unless a space follows
///     "very good" -peace      these words in a row, and not that word
///     deal OR treaty          either
///     (deal OR treaty) gas    groups
///     near:5(peace deal)      at most five words apart, in any order
///     speaker:lund date:2025  fields, see `QueryField`
///
/// Every text is a query: what does not parse is left out and noted in `problems`, and the rest is searched for.
/// Case, accents, apostrophes and hyphens do not matter.
public struct Query: Sendable, Hashable {
  /// As typed.
  public let text: String
  /// What could not be understood, in text order.
  public let problems: [QueryProblem]
  let root: QueryNode?

  public init(_ text: String) {
    var parser = QueryParser(text)
    root = parser.query()
    self.text = text
    problems = parser.problems
  }

  /// The same text with another reading.
  init(_ query: Query, root: QueryNode?) {
    text = query.text
    problems = query.problems
    self.root = root
  }

  /// True when it asks for nothing, and so everything matches.
  public var isEmpty: Bool { root == nil }

  /// True when it asks for words: fields alone say little of lists that do not have them.
  public var hasWords: Bool { root?.hasWords ?? false }
}

/// A part of a query that was left out.
public struct QueryProblem: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// A quotation mark that is never closed; the rest counts as the phrase.
    case unclosedQuote
    case unclosedGroup
    /// A closing bracket without an opening one, or an OR with nothing on a side.
    case strayMark
    /// A field whose value it cannot have; the field is one of `QueryField`.
    case badValue(field: String)
  }

  public let kind: Kind
  /// Where in the query, in bytes of UTF-8.
  public let range: Range<Int>

  public init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

indirect enum QueryNode: Sendable, Hashable {
  /// A folded word, or the beginning of one.
  case term([UInt8], isPrefix: Bool)
  /// Words in a row, two or more; the last one may be the beginning of a word.
  case phrase([[UInt8]], lastIsPrefix: Bool)
  /// Words and phrases, of which the last one stands at most so many words behind the first, in any order.
  case near(Int, [QueryNode])
  case all([QueryNode])
  case any([QueryNode])
  case not(QueryNode)
  case filter(QueryFilter)
}

extension QueryNode {
  fileprivate var hasWords: Bool {
    switch self {
    case .term, .phrase, .near: true
    case .all(let nodes), .any(let nodes): nodes.contains { $0.hasWords }
    case .not, .filter: false
    }
  }
}

/// The fields that a query can name.
///
/// A list that has no such field (actors have no date) pays no heed to it, since one query serves all lists.
public enum QueryField: String, Sendable, CaseIterable {
  /// Who said it.
  case speaker
  /// Whom it is about.
  case about
  /// Speaker or about; for events a participant or the place; for actors the name.
  case who
  /// The same of organisations alone.
  case org
  /// The same of places and countries; for events where they happened.
  case place
  case outlet
  /// Of quotes: direct, partial, indirect; of actors: person, org, place, country, people.
  case kind
  /// Of events: meeting, visit …
  case type
  /// Of events: reported, planned, expected, hedged, denied, unclear; also when only some reports say so.
  case status
  /// A year, month, day, or two of them with ".." between: 2025, 2025-04, 2025-04-02, 2025-03..2025-05, 2025..
  case date
  /// Days before the first one of the value.
  case before
  /// Days after the last one of the value.
  case after
  /// In how many articles an event is told: 3, 2.., 2..4.
  case reports
  /// Whether the articles disagree on an event: yes, no.
  case disputed
  /// No field, but written like one: near:5(peace deal).
  case near
}

enum QueryFilter: Sendable, Hashable {
  /// `speaker`, `about`, `who`, `org`, `place`, `outlet`: the words of the value, in a row.
  case name(QueryField, [[UInt8]], lastIsPrefix: Bool)
  /// `kind`, `type`, `status`: the values whose names begin so.
  case kinds(Set<Quote.Kind>, Set<ActorKind>)
  case types(Set<EventType>)
  case statuses(Set<EventStatus>)
  /// Days, counted from 1970-01-01.
  case days(ClosedRange<Int>)
  case reports(ClosedRange<Int>)
  case disputed(Bool)
}
