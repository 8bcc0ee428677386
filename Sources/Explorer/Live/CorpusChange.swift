// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import Prose

/// What of one corpus is where in another one, which was made later of the same folder.
///
/// Articles are the same by their name below the folder, or by their text when they were renamed; all else by its place
/// in an article, as numbers and even names change with what is read beside them.
struct CorpusChange: Sendable {
  let old: Corpus
  let new: Corpus
  /// For each old article its number now.
  private let articles: [ArticleID?]
  /// Articles of the new corpus that the old one has not, by number.
  let added: [ArticleID]
  /// Articles of the new corpus that have another text than in the old one, by number.
  let changed: [ArticleID]
  /// The titles of old articles that are gone.
  let gone: [String]

  init(from old: Corpus, to new: Corpus) {
    self.old = old
    self.new = new
    var byKey: [String: ArticleID] = [:]
    for id in new.articles { byKey[new.article(id).key] = id }
    var articles: [ArticleID?] = []
    var isTaken = Array(repeating: false, count: new.articleCount)
    var changed: [ArticleID] = []
    var missing: [ArticleID] = []
    for id in old.articles {
      let before = old.article(id)
      let now = byKey[before.key]
      articles.append(now)
      guard let now else {
        missing.append(id)
        continue
      }
      isTaken[Int(now.rawValue)] = true
      if !before.hasSameText(as: new.article(now)) { changed.append(now) }
    }
    // Renamed ones.
    var fresh = new.articles.filter { !isTaken[Int($0.rawValue)] }
    if !missing.isEmpty, !fresh.isEmpty {
      var byLength: [Int: [ArticleID]] = [:]
      for id in fresh { byLength[new.article(id).textCount, default: []].append(id) }
      for id in missing {
        let before = old.article(id)
        guard let now = byLength[before.textCount]?.first(where: { before.hasSameText(as: new.article($0)) }) else {
          continue
        }
        byLength[before.textCount]!.removeAll { $0 == now }
        articles[Int(id.rawValue)] = now
        isTaken[Int(now.rawValue)] = true
      }
      fresh = fresh.filter { !isTaken[Int($0.rawValue)] }
    }
    gone = missing.filter { articles[Int($0.rawValue)] == nil }.map { old.article($0).title }
    added = fresh
    self.articles = articles
    self.changed = changed.sorted()
  }

  /// Nothing that a reader would notice.
  var isEmpty: Bool { added.isEmpty && changed.isEmpty && gone.isEmpty }

  // MARK: From old to new

  func article(_ id: ArticleID) -> ArticleID? { articles[Int(id.rawValue)] }

  /// The same words of the same article, wherever they stand in it now.
  func quote(_ id: QuoteID) -> QuoteID? {
    let before = old.quote(id)
    guard let now = article(before.article), let span = before.contentSpans.first else { return nil }
    let quotes = new.article(now).quotes
    if let same = quotes.first(where: { new.quote($0).contentSpans.first == span }), !isChanged(now) { return same }
    let text = before.text
    return quotes.first { new.quote($0).text == text }
  }

  /// An event that has one of the reports: the same trigger in the same sentence.
  func event(_ id: EventID) -> EventID? {
    for report in old.event(id).reports {
      guard let now = article(report.article) else { continue }
      if let found = event(report, in: now) { return found }
    }
    return nil
  }

  private func event(_ before: ReportView, in article: ArticleID) -> EventID? {
    let isChanged = isChanged(article)
    let sentence = old.article(before.article).string(before.sentence)
    let trigger = old.article(before.article).string(before.trigger)
    return new.article(article).events.first { id in
      new.event(id).reports.contains { now in
        guard now.article == article else { return false }
        if !isChanged { return now.trigger == before.trigger }
        return new.article(article).string(now.sentence) == sentence
          && new.article(article).string(now.trigger) == trigger
      }
    }
  }

  /// An actor that one of the old one's mentions names now.
  func actor(_ id: ActorID) -> ActorID? {
    for before in old.actor(id).articles.prefix(50) {
      guard let now = article(before), !isChanged(now),
        let span = old.article(before).mentions.first(where: { $0.actor == id })?.mention.span,
        let same = new.article(now).mentions.first(where: { $0.mention.span == span })
      else { continue }
      return same.actor
    }
    let (name, kind) = (old.actor(id).name, old.actor(id).kind)
    return new.actors.first { new.actor($0).name == name && new.actor($0).kind == kind }
  }

  private func isChanged(_ id: ArticleID) -> Bool {
    var (low, high) = (0, changed.count)
    while low < high {
      let middle = (low + high) / 2
      if changed[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low < changed.count && changed[low] == id
  }

  func item(_ item: Item) -> Item? {
    switch item {
    case .actor(let id): actor(id).map { .actor($0) }
    case .event(let id): event(id).map { .event($0) }
    case .quote(let id): quote(id).map { .quote($0) }
    case .passage(let id, let span): article(id).flatMap { moved(span, to: $0) }.map { .passage($0.0, $0.1) }
    }
  }

  /// The span, if the article has as much text.
  private func moved(_ span: TextSpan, to article: ArticleID) -> (ArticleID, TextSpan)? {
    Int(span.end) <= new.article(article).textCount ? (article, span) : nil
  }

  func origin(_ origin: Reading.Origin) -> Reading.Origin? {
    switch origin {
    case .quote(let id): return quote(id).map { .quote($0) }
    case .event(let id, let number):
      guard let now = event(id) else { return nil }
      let reports = old.event(id).reports
      guard reports.indices.contains(number), let article = article(reports[number].article) else {
        return .event(now, report: 0)
      }
      let found = new.event(now).reports.firstIndex {
        $0.article == article && (isChanged(article) || $0.trigger == reports[number].trigger)
      }
      return .event(now, report: found ?? 0)
    case .passage(let id, let span):
      return article(id).flatMap { moved(span, to: $0) }.map { .passage($0.0, $0.1) }
    case .actor(let id, let number, let mention):
      guard let now = actor(id) else { return nil }
      let articles = old.actor(id).articles
      guard articles.indices.contains(number), let article = article(articles[number]),
        let place = new.actor(now).articles.firstIndex(of: article)
      else { return .actor(now, article: 0, mention: 0) }
      return .actor(now, article: place, mention: isChanged(article) ? 0 : mention)
    }
  }

  func subject(_ subject: Card.Subject) -> Card.Subject? {
    switch subject {
    case .actor(let id): return actor(id).map { .actor($0) }
    case .event(let id): return event(id).map { .event($0) }
    case .quote(let id): return quote(id).map { .quote($0) }
    case .tie(let who, let whom, let kind):
      guard let who = actor(who), let whom = actor(whom) else { return nil }
      return .tie(who, whom, kind)
    case .facets(let pane, let narrowing): return .facets(pane, self.narrowing(narrowing))
    case .incoming: return .incoming
    }
  }

  func narrowing(_ narrowing: Narrowing) -> Narrowing {
    var result = narrowing
    if let id = narrowing.actor {
      result.actor = actor(id)
      if result.actor == nil { result.about = false }
    }
    return result
  }

  /// The words that were read, in the article as it is now; nil when it is gone.
  func reading(_ reading: Reading) -> Reading? {
    guard let article = article(reading.article) else { return nil }
    var result = reading
    result.article = article
    result.origin = origin(reading.origin) ?? .passage(article, reading.evidence)
    let end = UInt32(new.article(article).textCount)
    func cut(_ span: TextSpan) -> TextSpan { TextSpan(start: min(span.start, end), end: min(span.end, end)) }
    result.focus = reading.focus.map(cut).filter { !$0.isEmpty }
    result.evidence = cut(reading.evidence)
    return result
  }

  func id(_ id: UInt32, in pane: Pane) -> UInt32? {
    switch pane {
    case .actors: actor(ActorID(rawValue: id))?.rawValue
    case .events: event(EventID(rawValue: id))?.rawValue
    case .quotes: quote(QuoteID(rawValue: id))?.rawValue
    case .ties, .marks: id
    }
  }
}

extension ArticleView {
  fileprivate func hasSameText(as other: ArticleView) -> Bool {
    textCount == other.textCount && text.utf8 == other.text.utf8
  }
}
