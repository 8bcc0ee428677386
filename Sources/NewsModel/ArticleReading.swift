// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import Prose

/// A stretch of the file that is not the article's prose.
public struct Boilerplate: Sendable, Hashable {
  public enum Kind: UInt8, Sendable {
    /// Words under a picture; they still give people and dates.
    case caption
    /// Who took the picture: "(Jane Doe/Agency)".
    case credit
    case byline
    case dateline
    /// A headline that links elsewhere.
    case link
    /// Section names, "Trending now", "Read more".
    case navigation
    /// Pleas for money, notes from the author, newsletters.
    case plea
    case heading
  }

  public var span: TextSpan
  public var kind: Kind

  public init(span: TextSpan, kind: Kind) {
    self.span = span
    self.kind = kind
  }
}

/// All that is read from one article. Every span lies inside its text; lists are in text order.
public struct ArticleReading: Sendable, Hashable {
  public var documentTime: DocumentTime
  public var actors: [LocalActor]
  public var quotes: [Quote]
  public var times: [TimeExpression]
  public var events: [EventReport]
  public var boilerplate: [Boilerplate]
  /// The sentences of the text, for showing evidence in its place.
  public var sentences: [TextSpan]
  /// The paragraphs of the text.
  public var paragraphs: [TextSpan]

  public init(
    documentTime: DocumentTime = .unknown, actors: [LocalActor] = [], quotes: [Quote] = [],
    times: [TimeExpression] = [], events: [EventReport] = [], boilerplate: [Boilerplate] = [],
    sentences: [TextSpan] = [], paragraphs: [TextSpan] = []
  ) {
    self.documentTime = documentTime
    self.actors = actors
    self.quotes = quotes
    self.times = times
    self.events = events
    self.boilerplate = boilerplate
    self.sentences = sentences
    self.paragraphs = paragraphs
  }
}
