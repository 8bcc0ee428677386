// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import Prose

/// Something a reader can mark.
enum Item: Hashable, Sendable {
  case actor(ActorID)
  case event(EventID)
  case quote(QuoteID)
  /// Some words of an article.
  case passage(ArticleID, TextSpan)
}

/// An item by names that still hold when the corpus is built anew: article and place, or the actor's name.
struct ItemName: Hashable, Sendable {
  enum Sort: String, Sendable, CaseIterable {
    case actor, event, quote, passage
  }

  var sort: Sort
  /// The article's id, or the actor's name.
  var key: String
  /// Bytes of the article's text; 0 of actors.
  var start: UInt32 = 0
  var end: UInt32 = 0
}

extension ItemName {
  /// "quote 310-356 ferry-opened".
  var text: String { "\(sort.rawValue) \(start)-\(end) \(key)" }

  init?(text: some StringProtocol) {
    let parts = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let sort = Sort(rawValue: String(parts[0])) else { return nil }
    let ends = parts[1].split(separator: "-").compactMap { UInt32($0) }
    guard ends.count == 2, ends[0] <= ends[1] else { return nil }
    self.init(sort: sort, key: String(parts[2]), start: ends[0], end: ends[1])
  }
}

// MARK: Names of items, and items of names

extension Catalog {
  func name(of item: Item) -> ItemName {
    switch item {
    case .actor(let id): return ItemName(sort: .actor, key: corpus.actor(id).name)
    case .event(let id):
      guard let report = corpus.event(id).reports.first else { return ItemName(sort: .event, key: "") }
      return ItemName(
        sort: .event, key: corpus.article(report.article).key, start: report.trigger.start, end: report.trigger.end)
    case .quote(let id):
      let quote = corpus.quote(id)
      let span = quote.contentSpans.first ?? TextSpan(start: 0, end: 0)
      return ItemName(sort: .quote, key: corpus.article(quote.article).key, start: span.start, end: span.end)
    case .passage(let id, let span):
      return ItemName(sort: .passage, key: corpus.article(id).key, start: span.start, end: span.end)
    }
  }

  /// What an item says, in one line.
  func label(of item: Item) -> String {
    switch item {
    case .actor(let id): return corpus.actor(id).name
    case .event(let id):
      let event = corpus.event(id)
      let names = event.participants.map { $0.actor.map { corpus.actor($0).name } ?? $0.name }
      let who = names.isEmpty ? event.triggerText : names.joined(separator: ", ")
      return ([event.type.word, who] + (event.placeName.map { [$0] } ?? [])).joined(separator: " · ")
    case .quote(let id):
      let quote = corpus.quote(id)
      return (quote.sourceName.map { $0 + ": " } ?? "") + quote.text
    case .passage(let id, let span): return corpus.article(id).line(span)
    }
  }

  /// The items of names, in the same order; nil for what the corpus does not have any more.
  ///
  /// Goes once through the actors and once through the articles, however many names there are.
  func items(of names: [ItemName]) -> [Item?] {
    var actors: [String: ActorID] = [:]
    var articles: [String: ArticleID] = [:]
    for name in names {
      if name.sort == .actor { actors[name.key] = .unknown } else { articles[name.key] = .unknown }
    }
    if !actors.isEmpty {
      for id in corpus.actors where actors[corpus.actor(id).name] == .unknown { actors[corpus.actor(id).name] = id }
      // Another reading may have made another spelling the first one.
      if actors.values.contains(.unknown) {
        for id in corpus.actors {
          for alias in corpus.actor(id).aliases where actors[alias] == .unknown { actors[alias] = id }
        }
      }
    }
    if !articles.isEmpty {
      for id in corpus.articles where articles[corpus.article(id).key] == .unknown {
        articles[corpus.article(id).key] = id
      }
    }
    return names.map { name in
      if name.sort == .actor { return actors[name.key].flatMap { $0 == .unknown ? nil : .actor($0) } }
      guard let article = articles[name.key], article != .unknown else { return nil }
      return item(name, in: corpus.article(article))
    }
  }

  /// The item at the place, or one that shares words with it: another reading may cut it otherwise.
  private func item(_ name: ItemName, in article: ArticleView) -> Item? {
    let span = TextSpan(start: name.start, end: name.end)
    switch name.sort {
    case .actor: return nil
    case .passage:
      return Int(span.end) <= article.textCount && span.start < span.end ? .passage(article.id, span) : nil
    case .quote:
      let quotes = article.quotes
      return
        (quotes.first { corpus.quote($0).contentSpans.first == span }
        ?? quotes.first { corpus.quote($0).contentSpans.contains { $0.overlaps(span) } }).map { .quote($0) }
    case .event:
      let events = article.events
      func has(_ id: EventID, _ isIt: (TextSpan) -> Bool) -> Bool {
        corpus.event(id).reports.contains { $0.article == article.id && isIt($0.trigger) }
      }
      return
        (events.first { has($0) { $0 == span } } ?? events.first { has($0) { $0.overlaps(span) } }).map { .event($0) }
    }
  }
}

extension ActorID { fileprivate static let unknown = ActorID(rawValue: .max) }
extension ArticleID { fileprivate static let unknown = ArticleID(rawValue: .max) }

extension Item {
  /// What it is opened as.
  var origin: Reading.Origin {
    switch self {
    case .actor(let id): .actor(id, article: 0, mention: 0)
    case .event(let id): .event(id, report: 0)
    case .quote(let id): .quote(id)
    case .passage(let article, let span): .passage(article, span)
    }
  }
}
