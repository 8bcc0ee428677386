// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import NewsModel
public import Prose

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
  let storage: CorpusStorage
  private var row: Int { Int(id.rawValue) }

  public var name: String { storage.string(.actorName, row) ?? "" }
  public var kind: ActorKind { ActorKind(rawValue: storage.u8(.actorKind, row)) ?? .person }

  /// All other spellings, commonest first.
  public var aliases: [String] { aliasCounts.map(\.name) }

  /// All other spellings with the number of articles that use them, commonest first.
  public var aliasCounts: [(name: String, count: Int)] {
    storage.rows(.aliasStarts, row).map {
      (storage.string(.aliasName, $0) ?? "", Int(storage.u32(.aliasCount, $0)))
    }
  }

  /// The commonest of the other spellings that is as asked for; those behind it are not read.
  public func alias(where isWanted: (String) -> Bool) -> String? {
    storage.rows(.aliasStarts, row).lazy.compactMap { storage.string(.aliasName, $0) }.first(where: isWanted)
  }

  /// Commonest first.
  public var roles: [RoleView] {
    storage.rows(.roleStarts, row).compactMap { row in
      guard let article = storage.id(.roleArticle, row, below: storage.count(.articleKey)),
        let span = storage.span(.roleSpan, row, within: storage.text(ofArticle: Int(article)).count)
      else { return nil }
      return RoleView(
        text: storage.string(.roleText, row) ?? "", article: ArticleID(rawValue: article), span: span,
        count: Int(storage.u32(.roleCount, row)))
    }
  }

  /// Mentions by name, pronoun or description, boilerplate left out.
  public var mentionCount: Int { Int(storage.u32(.actorMentionCount, row)) }

  /// The mentions by which those who govern from the place are meant: how many, and the first one; nil when there are
  /// none. Goes through all mentions of the actor's articles.
  public var asGovernment: (count: Int, article: ArticleID, span: TextSpan)? {
    var count = 0
    var first: (article: ArticleID, span: TextSpan)?
    for article in articles {
      let number = Int(article.rawValue)
      for mention in storage.rows(.mentionStarts, number)
      where storage.u32(.mentionActor, mention) == id.rawValue
        && Mention.isGovernment(code: storage.u8(.mentionForm, mention))
      {
        count += 1
        if first == nil,
          let span = storage.span(.mentionSpan, mention, within: storage.text(ofArticle: number).count)
        {
          first = (article, span)
        }
      }
    }
    return first.map { (count, $0.article, $0.span) }
  }

  public var articles: [ArticleID] {
    list(.actorArticleStarts, .actorArticles, of: .articleKey).map(ArticleID.init)
  }

  /// Quotes whose source this is.
  public var quotes: [QuoteID] { list(.actorQuoteStarts, .actorQuotes, of: .quoteArticle).map(QuoteID.init) }
  public var quoteCount: Int { storage.rows(.actorQuoteStarts, row).count }

  /// Quotes that speak about this actor.
  public var quotesAbout: [QuoteID] { list(.actorAboutStarts, .actorAbout, of: .quoteArticle).map(QuoteID.init) }

  /// Events in which this takes part, or which happened there.
  public var events: [EventID] { list(.actorEventStarts, .actorEvents, of: .eventType).map(EventID.init) }
  public var eventCount: Int { storage.rows(.actorEventStarts, row).count }

  private func list(_ starts: Section, _ section: Section, of table: Section) -> [UInt32] {
    storage.ids(section, storage.rows(starts, row), below: storage.count(table))
  }
}
