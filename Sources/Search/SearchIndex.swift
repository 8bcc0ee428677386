// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import CorpusModel
import NewsModel

/// Finds the quotes, events and actors of a corpus that match a query.
///
/// A quote is found by the words of its content, by its source and by those it is about in any of their spellings, and
/// by its outlet; an event by its trigger, type, participants, place, the sentences that report it and their outlets; an
/// actor by its spellings and roles.
public struct SearchIndex: Sendable {
  public let corpus: Corpus
  private let quotes: QuoteSearch
  private let events: EventSearch
  private let actors: ActorSearch
  private let names: TextIndex

  /// Takes time in proportion to the corpus.
  public init(_ corpus: Corpus) {
    self.corpus = corpus
    let spellings = corpus.actors.map { Spellings(corpus.actor($0)) }
    names = NameLists.index(spellings.map(\.all))
    quotes = QuoteSearch(corpus, spellings, names)
    events = EventSearch(corpus, spellings, names)
    actors = ActorSearch(corpus, spellings)
  }

  /// The order of quotes found.
  public enum Order: Sendable {
    /// The best match first: rare words before common ones, words before names beside the text, short before long;
    /// of equals the direct before the partial before the indirect ones, then in the order of the corpus.
    case rank
    case corpus
  }

  /// The first quotes that match in the order, and how many match in all.
  public func quotes(
    matching query: Query, limit: Int, order: Order = .rank
  ) -> (ids: [QuoteID], total: Int) {
    let (set, plan) = quotes.documents(query)
    if order == .corpus || plan == nil { return (set.ids.prefix(limit).map(QuoteID.init), set.count) }
    let ranking = Ranking(index: quotes.index, plan: plan!)
    return (ranking.best(set, limit: limit) { quotes.tie($0) }.map(QuoteID.init), set.count)
  }

  /// All quotes that match, by id.
  public func allQuotes(matching query: Query) -> [QuoteID] { quotes.documents(query).set.ids.map(QuoteID.init) }

  /// The query with all spellings of the names in it, for highlights: whoever asks for Zelensky sees Zelenskyy marked.
  public func withSpellings(_ query: Query) -> Query {
    Query(query, root: query.root?.expanded { Variants.terms($0, in: names) })
  }

  /// All events that match, by id.
  public func allEvents(matching query: Query) -> [EventID] { events.documents(query).ids.map(EventID.init) }

  /// All actors that match, by id.
  public func allActors(matching query: Query) -> [ActorID] { actors.documents(query).ids.map(ActorID.init) }
}

/// The names of an actor, cut for indexing.
struct Spellings: Sendable {
  /// The name and the aliases.
  let all: [String]
  /// The name, then words of the aliases that none before has: enough to find it by any word, and short.
  let words: [String]

  init(_ actor: ActorView) {
    all = [actor.name] + actor.aliases
    var seen: Set<[UInt8]> = []
    words = all.filter { name in
      let tokens = SearchTokens(name)
      var isNew = false
      for index in tokens.tokens.indices where seen.insert(Array(tokens.term(index))).inserted { isNew = true }
      return isNew
    }
  }
}
