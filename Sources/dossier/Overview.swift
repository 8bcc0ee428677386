// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import TerminalUI

/// The corpus as plain text, for where there is no terminal: counts, actors, a timeline, some quotes.
struct Overview {
  private let corpus: Corpus
  private let columns: Int
  /// Without slight ones, as in the explorer.
  private let events: [EventID]
  private let quotes: [QuoteID]
  private var lines: [String] = []

  /// Lines at most `columns` wide, 40 at least, each with its line end.
  static func text(of corpus: Corpus, name: String, columns: Int) -> String {
    var overview = Overview(corpus: corpus, columns: max(columns, 40))
    overview.addCounts(name)
    overview.addActors(at: 12)
    overview.addTimeline(at: 24)
    overview.addQuotes(at: 8)
    return overview.lines.map { $0.trimmingEnd() + "\n" }.joined()
  }

  private init(corpus: Corpus, columns: Int) {
    self.corpus = corpus
    self.columns = columns
    events = corpus.events.filter { !corpus.event($0).isSlight }
    quotes = corpus.quotes.filter { !corpus.quote($0).isMinor }
  }

  // MARK: Parts

  private mutating func addCounts(_ name: String) {
    let counts = [
      PlainText.counted(corpus.articleCount, "article"), PlainText.counted(corpus.actorCount, "actor"),
      PlainText.counted(events.count, "event"), PlainText.counted(quotes.count, "quote"),
    ]
    add("\(PlainText.visible(name)): \(counts.joined(separator: ", "))")
    let days = corpus.articles.compactMap { corpus.article($0).documentTime.day }
    let undated = corpus.articleCount - days.count
    guard let first = days.min(), let last = days.max() else { return }
    add(
      (first == last ? "Written on \(first)" : "Written from \(first) to \(last)")
        + (undated == 0 ? "" : ", \(undated) without a date"))
  }

  private mutating func addActors(at most: Int) {
    heading("Actors", corpus.actorCount, shown: most, right: "mentions  quotes")
    let names = corpus.actors.prefix(most).map { columnWidth(of: PlainText.visible(corpus.actor($0).name)) }
    let width = min(names.max() ?? 0, columns / 3)
    for id in corpus.actors.prefix(most) {
      let actor = corpus.actor(id)
      let roles = actor.roles.prefix(3).map(\.text).joined(separator: "; ")
      let words = roles.isEmpty ? String(describing: actor.kind) : roles
      add(
        "  " + PlainText.left(actor.name, width) + "  " + PlainText.left(words, columns - width - 22) + "  "
          + PlainText.right("\(actor.mentionCount)", 8) + PlainText.right("\(actor.quoteCount)", 8))
    }
  }

  private mutating func addTimeline(at most: Int) {
    heading("Timeline", events.count, shown: most, right: "articles")
    for id in eventsToShow(most) {
      let event = corpus.event(id)
      let time = event.time.map { ($0.isInferred ? "~" : "") + $0.value } ?? "undated"
      let kind =
        PlainText.left(String(describing: event.type), 13) + PlainText.left(String(describing: event.status), 9)
      let who = event.participants.map(\.name).joined(separator: ", ")
      let place = event.placeName.map { who.isEmpty ? $0 : " (\($0))" } ?? ""
      add(
        "  " + PlainText.left(time, 11) + " " + kind + PlainText.left(who + place, columns - 42)
          + PlainText.right("\(event.articleCount)", 4))
    }
  }

  /// The events that most articles tell, then those of which most is known; by time.
  private func eventsToShow(_ most: Int) -> [EventID] {
    func weight(_ id: EventID) -> Int {
      let event = corpus.event(id)
      return 8 * event.articleCount + (event.time == nil ? 0 : 4) + 2 * min(event.participants.count, 2)
        + (event.placeName == nil ? 0 : 1)
    }
    let weighed = events.map { (id: $0, weight: weight($0)) }
    // By weight, then by id: the sort need not be stable.
    let best = weighed.sorted { ($1.weight, $0.id) < ($0.weight, $1.id) }
    return best.prefix(most).map(\.id).sorted()
  }

  private mutating func addQuotes(at most: Int) {
    heading("Quotes", quotes.count, shown: most)
    for id in quotesToShow(most) {
      let quote = corpus.quote(id)
      let time = quote.time.map { ", " + ($0.isInferred ? "~" : "") + $0.value } ?? ""
      let article = corpus.article(quote.article)
      add("  " + PlainText.left("\(quote.sourceName ?? "nobody named")\(time), in \(article.key)", columns - 2))
      add(wrapping: quote.text, indent: 4)
    }
  }

  /// Direct quotes of those who speak most, one of each in turn.
  private func quotesToShow(_ most: Int) -> [QuoteID] {
    var result: [QuoteID] = []
    let speakers = corpus.actors.map { corpus.actor($0) }.filter { $0.quoteCount > 0 }
    let lists = speakers.sorted { $0.quoteCount > $1.quoteCount }.prefix(most).map { actor in
      actor.quotes.filter { corpus.quote($0).kind == .direct && !corpus.quote($0).isMinor }
    }
    var round = 0
    while result.count < most, lists.contains(where: { $0.count > round }) {
      for list in lists where list.count > round && result.count < most { result.append(list[round]) }
      round += 1
    }
    return result.isEmpty ? Array(quotes.prefix(most)) : result.sorted()
  }

  // MARK: Lines

  private mutating func add(_ line: String) { lines.append(PlainText.visible(line)) }

  private mutating func add(wrapping text: String, indent: Int) {
    let text = PlainText.visible(text)
    let bytes = Array(text.utf8)
    for range in wrap(text, columns: columns - indent) {
      lines.append(String(repeating: " ", count: indent) + String(decoding: bytes[range], as: UTF8.self))
    }
  }

  /// `right` stands over the figures at the right edge.
  private mutating func heading(_ title: String, _ count: Int, shown: Int, right: String = "") {
    add("")
    let title = count > shown ? "\(title), \(shown) of \(count)" : title
    add(title + PlainText.right(right, columns - columnWidth(of: title)))
    if count == 0 { add("  none found") }
  }
}

extension String {
  fileprivate func trimmingEnd() -> String {
    var rest = self[...]
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
