// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import Search

/// The corpus with what the lists need of it again and again.
struct Catalog: Sendable {
  let corpus: Corpus
  let eventDays: EventDays
  /// From the first to the last day of an article.
  let days: ClosedRange<CalendarDay>?
  /// The events that are told of somebody, somewhere or some day; the rest is too slight for a list.
  let notable: Rows
  /// What people said; the rest is what they wish or think, see `Quote.isMinor`.
  let statements: Rows
  /// The days that the story covers: what bars span. A few far-off events must not press all others into one bar.
  /// Nil when nothing is dated.
  let core: ClosedRange<Int32>?
  /// The columns that the highest number of mentions takes.
  let mentionColumns: Int
  /// Dates lie in one year, so rows need not name it.
  let isOneYear: Bool
  /// What came in since the articles were opened, and the rows of each pane that tell of it.
  private(set) var incoming = Incoming()
  private var incomingRows: [Pane: Rows] = [:]
  /// Comes later than the corpus; who searches before waits for it.
  var index: SearchIndex?
  /// What was mended in the searches of the lists that were made last, by pane.
  private var mended: [Pane: Lists.Mended] = [:]
  private var activities: [UInt32: [UInt8]] = [:]
  /// The first event and the first quote behind each stretch of time that a bar stands for.
  private let barEnds: (events: [Int], quotes: [Int])
  /// The tables of ties asked for last.
  var tieTables: [(around: ActorID?, ties: [Tie])] = []

  init(_ corpus: Corpus) {
    self.corpus = corpus
    eventDays = EventDays(corpus)
    mentionColumns = grouped(corpus.highestMentionCount).utf8.count
    notable = Catalog.rows(corpus.weightyEvents, of: corpus.eventCount)
    statements = Catalog.rows(corpus.weightyQuotes, of: corpus.quoteCount)
    let articleDays = (0..<UInt32(corpus.articleCount)).map { id in
      corpus.article(ArticleID(rawValue: id)).day.map { Int32($0.number) } ?? Histogram.undated
    }
    let dated = Array(articleDays.prefix { $0 != Histogram.undated })
    core = Catalog.core(eventDays, of: dated)
    days = dated.first.map { first in
      CalendarDay(number: Int(first))...CalendarDay(number: Int(max(first, dated[dated.count - 1])))
    }
    isOneYear = days.map { $0.lowerBound.year == $0.upperBound.year } ?? true
    barEnds = Catalog.barEnds(core, eventDays, articleDays, corpus)
  }

  private static func rows(_ rows: RowSet, of count: Int) -> Rows { rows.count == count ? .all(count) : .most(rows) }

  // MARK: Lists

  /// What the panes list under a narrowing.
  mutating func lists(_ narrowing: Narrowing) -> Lists {
    mended = [:]
    var lists = Lists(
      actors: rows(.actors, narrowing), events: rows(.events, narrowing), quotes: rows(.quotes, narrowing))
    lists.mended = mended
    for pane in [Pane.actors, .events, .quotes] where !narrowing[pane].isEmpty && lists[pane].isEmpty {
      lists.elsewhere[pane] = elsewhere(pane, narrowing)
    }
    return lists
  }

  /// The other panes in which the search of this one finds something as it was typed.
  private mutating func elsewhere(_ pane: Pane, _ narrowing: Narrowing) -> [Lists.Elsewhere] {
    guard Query(narrowing[pane]).hasWords else { return [] }
    return [Pane.quotes, .events, .actors].filter { $0 != pane }.compactMap { other in
      var there = narrowing
      there[other] = narrowing[pane]
      mended[other] = nil
      let count = rows(other, there).count
      return count > 0 && mended[other] == nil ? Lists.Elsewhere(pane: other, count: count) : nil
    }
  }

  private mutating func rows(_ pane: Pane, _ narrowing: Narrowing) -> Rows {
    let actor = narrowing.actor.map(corpus.actor)
    let query = Query(narrowing[pane])
    let base: Rows
    switch pane {
    case .actors: base = .all(corpus.actorCount)
    case .events:
      let all = actor.map { Rows.some($0.events.map(\.rawValue)) } ?? .all(corpus.eventCount)
      base = narrowing.withSlight || !query.isEmpty ? all : all.intersection(notable)
    case .quotes:
      let all =
        actor.map { Rows.some((narrowing.about ? $0.quotesAbout : $0.quotes).map(\.rawValue)) }
        ?? .all(corpus.quoteCount)
      base = narrowing.withSlight || !query.isEmpty ? all : all.intersection(statements)
    case .ties, .marks: return .all(0)  // See `settleTies()` and `settleMarks()`.
    }
    let narrowed = narrowing.onlyIncoming ? base.intersection(incomingRows[pane] ?? .some([])) : base
    return query.isEmpty ? narrowed : narrowed.intersection(hits(of: query, in: pane))
  }

  /// Takes note of what came in.
  mutating func take(_ incoming: Incoming) {
    self.incoming = incoming
    let articles = incoming.articles.map(corpus.article)
    func rows(_ ids: [UInt32]) -> Rows { .some(Set(ids).sorted()) }
    incomingRows = [
      .actors: rows(articles.flatMap { $0.actors.map(\.rawValue) }),
      .events: rows(articles.flatMap { $0.events.map(\.rawValue) }),
      .quotes: rows(articles.flatMap { $0.quotes.map(\.rawValue) }),
    ]
  }

  /// The rows of a table of ties that have an actor the query finds, on either side.
  mutating func rows(of table: [Tie], matching text: String, kind: Tie.Kind?) -> Rows {
    let query = Query(text)
    if query.isEmpty, kind == nil { return .all(table.count) }
    let found = query.isEmpty ? nil : hits(of: query, in: .actors)
    return .some(
      (0..<UInt32(table.count)).filter { row in
        let tie = table[Int(row)]
        guard kind == nil || tie.kind == kind else { return false }
        guard let found else { return true }
        return found.row(of: tie.who.rawValue) != nil || found.row(of: tie.whom.rawValue) != nil
      })
  }

  private mutating func hits(of query: Query, in pane: Pane) -> Rows {
    let index = self.index ?? SearchIndex(corpus)
    self.index = index
    func rows<ID>(_ hits: Hits<ID>, _ number: (ID) -> UInt32) -> Rows {
      if !hits.corrections.isEmpty { mended[pane] = Lists.Mended(query: hits.query, corrections: hits.corrections) }
      return .some(hits.ids.map(number))
    }
    return switch pane {
    case .actors, .ties, .marks: rows(index.actorHits(query), \.rawValue)
    case .events: rows(index.eventHits(query), \.rawValue)
    case .quotes: rows(index.quoteHits(query, limit: .max, order: .corpus), \.rawValue)
    }
  }

  func isSlight(_ id: EventID) -> Bool { !notable.contains(id.rawValue) }
  func isSlight(_ id: QuoteID) -> Bool { !statements.contains(id.rawValue) }

  /// What a pane lists unless slight rows are asked for.
  func weighty(_ pane: Pane) -> Rows? {
    switch pane {
    case .actors, .ties, .marks: nil
    case .events: notable
    case .quotes: statements
    }
  }

  // MARK: Activity

  static let activityColumns = 8

  /// There are enough days for bars beside the actors.
  var hasBars: Bool { core.map { $0.upperBound - $0.lowerBound >= Int32(Catalog.activityColumns) } ?? false }

  /// When an actor took part in events and said something, by equal stretches of `core`, each from 0 to 7.
  func activity(_ id: UInt32) -> [UInt8] { activities[id] ?? [] }

  mutating func prepareActivity(of ids: some Sequence<UInt32>) {
    guard hasBars else { return }
    for id in ids where activities[id] == nil {
      // Events and quotes of an actor stand in the order of time, so those before an end are found by halving.
      let actor = corpus.actor(ActorID(rawValue: id))
      let events = actor.eventCounts(before: barEnds.events)
      let quotes = actor.quoteCounts(before: barEnds.quotes)
      var before = 0
      activities[id] = barHeights(
        zip(events, quotes).map { events, quotes in
          defer { before = events + quotes }
          return events + quotes - before
        })
    }
  }

  /// What is earlier belongs to the first bar, what is later to the last one, and what is undated to none.
  private static func barEnds(
    _ core: ClosedRange<Int32>?, _ eventDays: EventDays, _ articleDays: [Int32], _ corpus: Corpus
  ) -> (events: [Int], quotes: [Int]) {
    guard let core else { return ([], []) }
    let length = Int(core.upperBound - core.lowerBound) + 1
    let ends = (1...activityColumns).map { bar in
      bar == activityColumns
        ? Histogram.undated : core.lowerBound + Int32((bar * length + activityColumns - 1) / activityColumns)
    }
    return (
      ends.map { eventDays.place(notBefore: $0) },
      ends.map { corpus.firstQuote(ofArticle: articleDays.place(notBefore: $0)) }
    )
  }

  /// The days that the articles were written on, and on either side as far as the events stand closely, or until three in
  /// four of the next two years are in: what articles recall of old times would press their own into a few bars. Without
  /// dated articles the days that four in five events fall in.
  private static func core(_ days: EventDays, of articles: [Int32]) -> ClosedRange<Int32>? {
    let dated = days[..<days.place(notBefore: Histogram.undated)]
    guard !dated.isEmpty else { return nil }
    // One article with a wrong date tells nothing.
    let few = articles.count / 100
    let tenth = dated.count / 10
    var lower = articles.isEmpty ? dated[tenth] : articles[few]
    var upper = articles.isEmpty ? dated[dated.count - 1 - tenth] : articles[articles.count - 1 - few]
    let step = max(62, (upper - lower) / 6)
    let told = dated.place(notBefore: upper + 1) - dated.place(notBefore: lower)
    let enough = max(1, told * Int(step) / Int(upper - lower + step) / 8)
    var first = dated.place(notBefore: lower)
    var end = dated.place(notBefore: upper + 1)
    while true {
      let next = dated.place(notBefore: lower - step)
      guard first - next >= enough else { break }
      (first, lower) = (next, dated[next])
    }
    while true {
      let next = dated.place(notBefore: upper + step + 1)
      guard next - end >= enough else { break }
      (end, upper) = (next, dated[next - 1])
    }
    // One article tells more of the months before than of its day.
    let earliest = dated.place(notBefore: lower - twoYears)
    let latest = dated.place(notBefore: upper + twoYears)
    // It ends in a damaged file, too, whose days do not ascend.
    while (end - first) * 4 < (latest - earliest) * 3, first > earliest || end < latest {
      if end >= latest || first > earliest && lower - dated[first - 1] <= dated[end] - upper {
        lower = dated[first - 1]
        first = min(first - 1, dated.place(notBefore: lower))
      } else {
        upper = dated[end]
        end = max(end + 1, dated.place(notBefore: upper + 1))
      }
    }
    // Bars for days of which nothing is told, before the first or behind the last, would show nothing.
    if first < end { (lower, upper) = (dated[first], dated[end - 1]) }
    return min(lower, upper)...max(lower, upper)
  }

  private static let twoYears: Int32 = 731
}

/// Counts as heights from 0 to 7, so that bars of two rows never touch; every count above 0 is at least 1.
func barHeights(_ counts: [Int]) -> [UInt8] {
  let most = max(1, counts.max() ?? 1)
  return counts.map { UInt8(($0 * 7 + most - 1) / most) }
}
