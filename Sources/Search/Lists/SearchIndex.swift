// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import CorpusModel
import NewsModel

/// Finds the quotes, events and actors of a corpus that match a query.
///
/// A quote is found by the words of its content, by its source and by those it is about in any of their spellings, and
/// by the outlets that brought it; an event by its trigger, type, participants, place, the sentences that report it and their outlets; an
/// actor by its spellings and roles.
///
/// The index is a view of flat sections, just made or in a corpus file that is mapped.
public struct SearchIndex: Sendable {
  public let corpus: Corpus
  let quotes: QuoteSearch
  let events: EventSearch
  let actors: ActorSearch

  /// The index in the file of the corpus; without a sound one there, makes it, in time proportional to the corpus.
  public init(_ corpus: Corpus) {
    if let index = try? SearchIndex(corpus, in: corpus.file) {
      self = index
      return
    }
    do throws(CorpusFileError) {
      self = try SearchIndex(corpus, in: SearchIndex.adding(to: SectionFile(), of: corpus))
    } catch {
      preconditionFailure("an index that does not fit: \(error)")
    }
  }

  /// The index in sections that `adding` made.
  ///
  /// Takes the same short time whatever the size: that all sections are there and have the lengths they must have.
  /// What is in them is checked on use, so that damage finds something else or nothing, and never traps.
  public init(_ corpus: Corpus, in file: SectionFile) throws(CorpusFileError) {
    guard let version = file[SearchIndex.versionSection] else { throw .missingSection(SearchIndex.versionSection) }
    guard version.withBytes({ $0.elementsEqual(SearchIndex.version) }) else {
      throw .damagedSection(SearchIndex.versionSection)
    }
    self.corpus = corpus
    quotes = try QuoteSearch(file)
    events = try EventSearch(file)
    actors = try ActorSearch(file)
    guard quotes.count == corpus.quoteCount else { throw .damagedSection("search.quotes.entryStarts") }
    guard events.index.documentCount == corpus.eventCount else { throw .damagedSection("search.events.entryStarts") }
    guard actors.index.documentCount == corpus.actorCount else { throw .damagedSection("search.actors.entryStarts") }
  }

  /// A section that says how the others are to be read; raised with every change of how words are cut or folded, too.
  private static let versionSection = "search.version"
  private static let version: [UInt8] = [2, 0, 0, 0]

  // MARK: Sections

  /// After so many rows that were looked at, the pages they lie on are let go of.
  static let rowsHeld: UInt32 = 1 << 16

  /// The file with the sections of an index of the corpus, all of whose names begin with "search.".
  public static func adding(to file: SectionFile, of corpus: Corpus) -> SectionFile {
    let spellings = corpus.actors.map { Spellings(corpus.actor($0)) }
    var quotes = QuoteSearchBuilder()
    for id in corpus.actors {
      quotes.names.add(spellings[Int(id.rawValue)].all, kind: UInt32(corpus.actor(id).kind.rawValue) + 1)
    }
    // Quotes come by article.
    var last: (article: ArticleID, words: [Int], group: UInt32)?
    // Filled when an actor is first told of.
    var wordsOfActor = [[Int]?](repeating: nil, count: corpus.actorCount)
    for row in 0..<UInt32(corpus.quoteCount) {
      let quote = corpus.quote(QuoteID(rawValue: row))
      if last?.article != quote.article {
        let outlets = corpus.article(quote.article).outlets
        last = (quote.article, outlets.map { quotes.words($0) }, quotes.outlets(outlets))
      }
      quotes.add(quote, beside: last!.words, last!.group) { quotes, actor in
        let actor = Int(actor.rawValue)
        if let known = wordsOfActor[actor] { return known }
        let words = spellings[actor].words.map { quotes.words($0) }
        wordsOfActor[actor] = words
        return words
      }
      if row % rowsHeld == 0 { corpus.file.letGo() }
    }
    // What was collected of quotes is written before that of events takes its place; names are told by both.
    var names = quotes.names
    var result = quotes.writeQuotes(to: file)
    let events = EventSearchBuilder(corpus, spellings, names: &names)
    corpus.file.letGo()
    var sections = SectionWriter("search.names", in: result)
    names.write(to: &sections)
    result = events.write(to: sections.file)
    result = ActorSearch.write(corpus, spellings, to: result)
    result.set(versionSection, SectionBytes(version))
    return result
  }

  // MARK: Searching

  /// The order of quotes found.
  public enum Order: Sendable {
    /// The best match first: rare words before common ones, words before names beside the text, close words before
    /// words apart, short before long; of equals the direct before the partial before the indirect ones, then in the
    /// order of the corpus.
    case rank
    /// By article, and so by day.
    case corpus
  }

  /// The first quotes that match in the order, and how many match in all.
  public func quotes(
    matching query: Query, limit: Int, order: Order = .rank
  ) -> (ids: [QuoteID], total: Int) {
    let (ids, total) = quotes.best(query, limit: limit, isRanked: order == .rank)
    return (ids.map(QuoteID.init), total)
  }

  /// All quotes that match, by id.
  public func allQuotes(matching query: Query) -> [QuoteID] { quotes.documents(query).ids.map(QuoteID.init) }

  /// All events that match, by id.
  public func allEvents(matching query: Query) -> [EventID] { events.documents(query).ids.map(EventID.init) }

  /// All actors that match, by id.
  public func allActors(matching query: Query) -> [ActorID] { actors.documents(query).ids.map(ActorID.init) }

  /// The articles that have a quote or an event that matches, by id; all of them for the empty query.
  public func allArticles(matching query: Query) -> [ArticleID] {
    guard !query.isEmpty, corpus.articleCount > 0 else { return corpus.articles }
    var isFound = [Bool](repeating: false, count: corpus.articleCount)
    for id in allQuotes(matching: query) { isFound[Int(corpus.quote(id).article.rawValue)] = true }
    for id in allEvents(matching: query) {
      for report in corpus.event(id).reports { isFound[Int(report.article.rawValue)] = true }
    }
    return corpus.articles.filter { isFound[Int($0.rawValue)] }
  }

  // MARK: With typing errors

  /// The quotes that match; where there are none, those that match with a letter mended in words that stand nowhere.
  public func quoteHits(_ query: Query, limit: Int, order: Order = .rank) -> Hits<QuoteID> {
    hits(query, quotes.index) {
      let (ids, total) = quotes.best($0, limit: limit, isRanked: order == .rank)
      return (ids.map(QuoteID.init), total)
    }
  }

  /// All events that match, by id; see `quoteHits`.
  public func eventHits(_ query: Query) -> Hits<EventID> {
    hits(query, events.index) {
      let ids = allEvents(matching: $0)
      return (ids, ids.count)
    }
  }

  /// All actors that match, by id; see `quoteHits`.
  public func actorHits(_ query: Query) -> Hits<ActorID> {
    hits(query, actors.index) {
      let ids = allActors(matching: $0)
      return (ids, ids.count)
    }
  }

  private func hits<ID>(_ query: Query, _ index: TextIndex, _ find: (Query) -> (ids: [ID], total: Int)) -> Hits<ID> {
    let (ids, total) = find(query)
    var corrections: [Correction] = []
    if total == 0, let root = query.root {
      let mended = Query(query, root: root.corrected(index, variants: quotes.names.variants, &corrections))
      if !corrections.isEmpty {
        let (ids, total) = find(mended)
        if total > 0 { return Hits(query: mended, corrections: corrections, ids: ids, total: total) }
      }
    }
    return Hits(query: query, corrections: [], ids: ids, total: total)
  }

  /// The query with all spellings of the names in it, for highlights: whoever asks for Zelensky sees Zelenskyy marked.
  public func withSpellings(_ query: Query) -> Query {
    Query(query, root: query.root?.expanded(quotes.names.variants))
  }
}

extension QuoteSearchBuilder {
  /// Adds a quote of the corpus whose actors have the first names; `outlets` and those words of actors stand beside it.
  fileprivate mutating func add(
    _ quote: QuoteView, beside outlets: [Int], _ group: UInt32,
    words ofActor: (inout QuoteSearchBuilder, ActorID) -> [Int]
  ) {
    var beside: [Int] = []
    var speaker: UInt32?
    if let source = quote.source {
      beside += ofActor(&self, source)
      speaker = source.rawValue
    } else if let name = quote.sourceName {
      beside.append(words(name))
      speaker = self.name(name)
    }
    let about = quote.about
    for actor in about { beside += ofActor(&self, actor) }
    beside += outlets
    let days = quote.time.map { $0.days.lowerBound.number...$0.days.upperBound.number }
    quote.textUTF8.withUnsafeBufferPointer { text in
      add(
        text: text, beside: beside, kind: quote.kind, speaker: speaker, about: about.map(\.rawValue),
        outlets: group, days: days)
    }
  }
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
