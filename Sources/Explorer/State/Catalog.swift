// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import Search

/// The corpus with what the lists need of it again and again.
struct Catalog: Sendable {
  let corpus: Corpus
  /// `CalendarDay.number` of the first day each event can have been; `Histogram.undated` for the rest, which is last.
  let eventDays: [Int32]
  /// The same of each article.
  let articleDays: [Int32]
  /// From the first to the last day of an article.
  let days: ClosedRange<CalendarDay>?
  /// Dates lie in one year, so rows need not name it.
  let isOneYear: Bool
  /// Comes later than the corpus; who searches before waits for it.
  var index: SearchIndex?
  private var activities: [UInt32: [UInt8]] = [:]

  init(_ corpus: Corpus) {
    self.corpus = corpus
    eventDays = (0..<UInt32(corpus.eventCount)).map { id in
      corpus.event(EventID(rawValue: id)).time.map { Int32($0.days.lowerBound.number) } ?? Histogram.undated
    }
    articleDays = (0..<UInt32(corpus.articleCount)).map { id in
      corpus.article(ArticleID(rawValue: id)).documentTime.day.map { Int32($0.number) } ?? Histogram.undated
    }
    let dated = articleDays.filter { $0 != Histogram.undated }
    days = dated.first.map { CalendarDay(number: Int($0))...CalendarDay(number: Int(dated[dated.count - 1])) }
    isOneYear = Set(dated.map { CalendarDay(number: Int($0)).year }).count <= 1
  }

  // MARK: Lists

  /// What the panes list under a narrowing.
  mutating func lists(_ narrowing: Narrowing) -> Lists {
    Lists(
      actors: rows(.actors, narrowing), events: rows(.events, narrowing), quotes: rows(.quotes, narrowing))
  }

  private mutating func rows(_ pane: Pane, _ narrowing: Narrowing) -> Rows {
    let actor = narrowing.actor.map(corpus.actor)
    let query = Query(narrowing[pane])
    let base: Rows
    switch pane {
    case .actors: base = .all(corpus.actorCount)
    case .events: base = actor.map { .some($0.events.map(\.rawValue)) } ?? .all(corpus.eventCount)
    case .quotes:
      base =
        actor.map { .some((narrowing.about ? $0.quotesAbout : $0.quotes).map(\.rawValue)) } ?? .all(corpus.quoteCount)
    }
    return query.isEmpty ? base : base.intersection(hits(of: query, in: pane))
  }

  private mutating func hits(of query: Query, in pane: Pane) -> Rows {
    let index = self.index ?? SearchIndex(corpus)
    self.index = index
    return switch pane {
    case .actors: .some(index.allActors(matching: query).map(\.rawValue))
    case .events: .some(index.allEvents(matching: query).map(\.rawValue))
    case .quotes: .some(index.allQuotes(matching: query).map(\.rawValue))
    }
  }

  // MARK: Activity

  static let activityColumns = 8

  /// In how many articles an actor is named, by equal stretches of the time the corpus covers, each from 0 to 8.
  func activity(_ id: UInt32) -> [UInt8] { activities[id] ?? [] }

  mutating func prepareActivity(of ids: some Sequence<UInt32>) {
    guard let first = articleDays.first, first != Histogram.undated,
      let last = articleDays.last(where: { $0 != Histogram.undated })
    else { return }
    let span = Int(last - first) + 1
    for id in ids where activities[id] == nil {
      var counts = Array(repeating: 0, count: Catalog.activityColumns)
      for article in corpus.actor(ActorID(rawValue: id)).articles {
        let day = articleDays[Int(article.rawValue)]
        if day != Histogram.undated { counts[Int(day - first) * Catalog.activityColumns / span] += 1 }
      }
      activities[id] = barHeights(counts)
    }
  }
}

/// Counts as heights from 0 to 8, the highest count 8, and every count above 0 at least 1.
func barHeights(_ counts: [Int], highest: Int? = nil) -> [UInt8] {
  let most = max(1, highest ?? counts.max() ?? 1)
  return counts.map { $0 == 0 ? 0 : UInt8(max(1, min(8, ($0 * 8 + most - 1) / most))) }
}
