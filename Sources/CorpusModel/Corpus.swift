// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// All that is known of a set of articles: a read-only view over one buffer of flat columns.
///
/// Copying a `Corpus` copies a reference. Views (`ActorView` and so on) are cheap: an id and that reference; they decode
/// what they are asked for, each time.
public struct Corpus: Sendable {
  let storage: CorpusStorage

  public var articleCount: Int { storage.count(.articleKey) }
  public var actorCount: Int { storage.count(.actorName) }
  public var eventCount: Int { storage.count(.eventType) }
  public var quoteCount: Int { storage.count(.quoteArticle) }

  /// Ids must be below the count.
  public func article(_ id: ArticleID) -> ArticleView {
    precondition(Int(id.rawValue) < articleCount, "no such article")
    return ArticleView(id: id, storage: storage)
  }

  /// Ids must be below the count.
  public func actor(_ id: ActorID) -> ActorView {
    precondition(Int(id.rawValue) < actorCount, "no such actor")
    return ActorView(id: id, storage: storage)
  }

  /// Ids must be below the count.
  public func event(_ id: EventID) -> EventView {
    precondition(Int(id.rawValue) < eventCount, "no such event")
    return EventView(id: id, storage: storage)
  }

  /// Ids must be below the count.
  public func quote(_ id: QuoteID) -> QuoteView {
    precondition(Int(id.rawValue) < quoteCount, "no such quote")
    return QuoteView(id: id, storage: storage)
  }

  /// Actors by number of mentions, most first, then by name: the order of ids. So ids run from the most prominent.
  public var actors: [ActorID] { (0..<UInt32(actorCount)).map(ActorID.init) }
  /// Events by time (undated last), then by article and place in it: the order of ids.
  public var events: [EventID] { (0..<UInt32(eventCount)).map(EventID.init) }
  /// Quotes by article (in the order of ids, see `articles`) and place in it: the order of ids.
  public var quotes: [QuoteID] { (0..<UInt32(quoteCount)).map(QuoteID.init) }
  /// Articles by day (undated last), then by id text: the order of ids.
  public var articles: [ArticleID] { (0..<UInt32(articleCount)).map(ArticleID.init) }
}
