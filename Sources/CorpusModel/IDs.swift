// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// The number of an article in a corpus. Like all ids here: dense, from 0, in the order that the list of a `Corpus` has.
public struct ArticleID: Hashable, Sendable, Comparable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// The number of an actor in a corpus.
public struct ActorID: Hashable, Sendable, Comparable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// The number of an event in a corpus.
public struct EventID: Hashable, Sendable, Comparable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// The number of a quote in a corpus.
public struct QuoteID: Hashable, Sendable, Comparable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
