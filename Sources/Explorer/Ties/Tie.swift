// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel

/// What two actors have to do with one another: they met, or one speaks about the other.
struct Tie: Hashable, Sendable {
  enum Kind: Int, Hashable, Sendable, CaseIterable {
    /// They met, talked or visited one another; of `who` and `whom` the more prominent comes first.
    case met
    /// `who` is quoted with words about `whom`.
    case speaks
  }

  let kind: Kind
  let who: ActorID
  let whom: ActorID
  /// Events that some report says happened; quotes.
  var count = 0
  /// Events that are only planned, expected, hedged or denied.
  var unconfirmed = 0
  /// All of the events are calls.
  var isCall = true
  /// From the first day it can have been to the last, as `CalendarDay.number`; nil when nothing is dated.
  var days: ClosedRange<Int32>?

  /// What stands between the two names.
  var words: String {
    switch kind {
    case .speaks: "speaks about"
    case .met where count == 0: isCall ? "was to call" : "was to meet"
    case .met: isCall ? "called" : "met"
    }
  }

  /// Events or quotes, confirmed or not.
  var total: Int { count + unconfirmed }

  fileprivate mutating func add(_ more: ClosedRange<CalendarDay>?) {
    guard let more else { return }
    let (first, last) = (Int32(more.lowerBound.number), Int32(more.upperBound.number))
    days = days.map { min($0.lowerBound, first)...max($0.upperBound, last) } ?? first...last
  }

  /// "Feb – Apr 2025", "Mar 2025", "Nov 7, 2025".
  var dateWords: String? {
    guard let days else { return nil }
    let span = CalendarDay(number: Int(days.lowerBound))...CalendarDay(number: Int(days.upperBound))
    // Whole months and years say so, where they do not take the room of two days.
    return span.lowerBound.year == span.upperBound.year ? DateWords.sentence(span) : DateWords.span(span)
  }
}

extension EventType {
  /// People who take part in such an event together meet or talk.
  var isEncounter: Bool { [.meeting, .call, .visit, .negotiation].contains(self) }
}

// MARK: Finding ties

extension Catalog {
  /// Without a chosen actor, ties are those among so many of the most named.
  static let tiedActors = 40
  /// Of each of them so many events and quotes are looked at, so that the cost has a bound.
  static let tieSources = 1_000
  /// The same of a chosen actor.
  static let tieSourcesOfOne = 10_000
  static let mostTies = 1_000

  /// The ties of an actor, or those among the most named ones; the strongest first.
  mutating func ties(around actor: ActorID?) -> [Tie] {
    if let known = tieTables.first(where: { $0.around == actor }) { return known.ties }
    var finder = TieFinder()
    if let actor {
      finder.add(around: actor, self)
    } else {
      finder.add(among: Array(mostNamed), self)
    }
    let ties = Array(finder.sorted.prefix(Catalog.mostTies))
    tieTables.append((actor, ties))
    if tieTables.count > 8 { tieTables.removeFirst() }
    return ties
  }

  /// The ties among some actors.
  func ties(among actors: [ActorID]) -> [Tie] {
    var finder = TieFinder()
    finder.add(among: actors, self)
    return finder.sorted
  }

  /// Ids run from the most named; places and countries do not meet or speak as people do.
  private var mostNamed: some Sequence<ActorID> {
    (0..<UInt32(corpus.actorCount)).lazy.map(ActorID.init).filter { canBeTied($0) }.prefix(Catalog.tiedActors)
  }

  func canBeTied(_ actor: ActorID) -> Bool { [.person, .organization].contains(corpus.actor(actor).kind) }

  // MARK: Evidence

  /// Every event with both of them in it, and what each is quoted with about the other; slight ones left out, as in the
  /// lists.
  func evidence(_ a: ActorID, _ b: ActorID) -> (events: [EventID], ofFirst: [QuoteID], ofSecond: [QuoteID]) {
    let (first, second) = (corpus.actor(a), corpus.actor(b))
    func both(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
      guard case .some(let ids) = Rows.some(left).intersection(.some(right)) else { return [] }
      return ids
    }
    let events = both(first.events.map(\.rawValue), second.events.map(\.rawValue)).map(EventID.init).filter { id in
      // An actor's events are also those that happened there.
      let actors = corpus.event(id).participantActors
      return actors.contains(a) && actors.contains(b) && !isSlight(id)
    }
    func said(_ speaker: ActorView, _ other: ActorView) -> [QuoteID] {
      both(speaker.quotes.map(\.rawValue), other.quotesAbout.map(\.rawValue)).map(QuoteID.init).filter { !isSlight($0) }
    }
    return (events, said(first, second), said(second, first))
  }

  /// What to read first about a tie.
  func firstEvidence(of tie: Tie) -> Reading.Origin? {
    let found = evidence(tie.who, tie.whom)
    switch tie.kind {
    case .met: return found.events.first { corpus.event($0).type.isEncounter }.map { .event($0, report: 0) }
    case .speaks: return found.ofFirst.first.map { .quote($0) }
    }
  }
}

/// Counts events and quotes by the actors they tie.
private struct TieFinder {
  private var ties: [UInt64: Tie] = [:]

  /// The strongest first, then those of the most prominent actors.
  var sorted: [Tie] {
    ties.values.sorted {
      ($1.total, $0.kind.rawValue, $0.who.rawValue, $0.whom.rawValue)
        < ($0.total, $1.kind.rawValue, $1.who.rawValue, $1.whom.rawValue)
    }
  }

  mutating func add(around actor: ActorID, _ catalog: Catalog) {
    let corpus = catalog.corpus
    let view = corpus.actor(actor)
    for event in view.events.prefix(Catalog.tieSourcesOfOne) {
      add(event, catalog) { $0 == actor || $1 == actor }
    }
    for quote in view.quotes.prefix(Catalog.tieSourcesOfOne) {
      for other in corpus.quote(quote).about where catalog.canBeTied(other) { add(quote, actor, other, catalog) }
    }
    for quote in view.quotesAbout.prefix(Catalog.tieSourcesOfOne) {
      if let other = corpus.quote(quote).source { add(quote, other, actor, catalog) }
    }
  }

  mutating func add(among actors: [ActorID], _ catalog: Catalog) {
    let wanted = Set(actors)
    for actor in actors {
      let view = catalog.corpus.actor(actor)
      for event in view.events.prefix(Catalog.tieSources) {
        // Each pair is counted with the first of the two.
        add(event, catalog) { $0 == actor && wanted.contains($1) }
      }
      for quote in view.quotes.prefix(Catalog.tieSources) {
        for other in catalog.corpus.quote(quote).about where wanted.contains(other) {
          add(quote, actor, other, catalog)
        }
      }
    }
  }

  /// Counts the event for each pair of its participants that is asked for, the more prominent one first.
  private mutating func add(_ id: EventID, _ catalog: Catalog, _ isWanted: (ActorID, ActorID) -> Bool) {
    let event = catalog.corpus.event(id)
    guard event.type.isEncounter, !catalog.isSlight(id) else { return }
    var actors: [ActorID] = []
    for actor in event.participantActors where !actors.contains(actor) && catalog.canBeTied(actor) {
      actors.append(actor)
    }
    guard actors.count > 1 else { return }
    actors.sort { $0.rawValue < $1.rawValue }
    for (i, who) in actors.enumerated() {
      for whom in actors[(i + 1)...] where isWanted(who, whom) {
        let key = UInt64(who.rawValue) << 33 | UInt64(whom.rawValue)
        var tie = ties[key] ?? Tie(kind: .met, who: who, whom: whom)
        if event.status == .reported { tie.count += 1 } else { tie.unconfirmed += 1 }
        if event.type != .call { tie.isCall = false }
        tie.add(event.time?.days)
        ties[key] = tie
      }
    }
  }

  private mutating func add(_ id: QuoteID, _ who: ActorID, _ whom: ActorID, _ catalog: Catalog) {
    guard who != whom, !catalog.isSlight(id) else { return }
    let key = UInt64(who.rawValue) << 33 | 1 << 32 | UInt64(whom.rawValue)
    var tie = ties[key] ?? Tie(kind: .speaks, who: who, whom: whom)
    tie.count += 1
    let quote = catalog.corpus.quote(id)
    tie.add(quote.time?.days ?? catalog.corpus.article(quote.article).documentTime.day.map { $0...$0 })
    ties[key] = tie
  }
}
