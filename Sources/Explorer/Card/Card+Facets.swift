// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel

extension CardContent {
  /// Rows beyond these are not counted.
  private static let mostCounted = 20_000

  /// What the listed quotes or events have in common, and how many each; Enter narrows to it.
  mutating func addFacets(_ pane: Pane, _ rows: Rows, _ catalog: Catalog) {
    let corpus = catalog.corpus
    let count = min(rows.count, CardContent.mostCounted)
    add([("narrow \(counted(rows.count, pane == .events ? "event" : "quote")) by", .focusedTitle)])
    let isCut = count < rows.count
    add([(isCut ? "counted among the first \(grouped(count)); Enter narrows" : "Enter narrows", .quiet)])
    var actors = Tally()
    var others = Tally()
    var types = Tally()
    var years = Tally()
    var outlets = Facet()
    for row in 0..<count {
      let id = rows[row]
      if pane == .events {
        let event = corpus.event(EventID(rawValue: id))
        for actor in Set(event.participantActors) { actors.add(actor.rawValue) }
        types.add(UInt32(event.type.rawValue))
        let day = catalog.eventDays[Int(id)]
        if day != Histogram.undated { years.add(UInt32(CalendarDay(number: Int(day)).year)) }
        if let article = event.reports.first?.article { outlets.add(corpus.article(article).outlet) }
      } else {
        let quote = corpus.quote(QuoteID(rawValue: id))
        if let source = quote.source { actors.add(source.rawValue) }
        for actor in quote.about { others.add(actor.rawValue) }
        let article = corpus.article(quote.article)
        if let day = quote.time?.days.lowerBound ?? article.documentTime.day { years.add(UInt32(day.year)) }
        outlets.add(article.outlet)
      }
    }
    func name(_ id: UInt32) -> String { corpus.actor(ActorID(rawValue: id)).name }
    func named(_ tally: Tally, _ field: String) -> [(String, Int, String)] {
      tally.best(CardContent.most).map { (name($0.id), $0.count, CardContent.term(field, name($0.id))) }
    }
    if pane == .events {
      addFacet("who", named(actors, "who"))
      addFacet(
        "type",
        types.best(CardContent.most).compactMap { item in
          EventType(rawValue: UInt8(item.id)).map { ($0.word, item.count, "type:" + $0.word) }
        })
    } else {
      addFacet("speaker", named(actors, "speaker"))
      addFacet("about", named(others, "about"))
    }
    addFacet("outlet", outlets.best(CardContent.most).map { ($0.text, $0.count, CardContent.term("outlet", $0.text)) })
    let sorted = years.best(CardContent.most).sorted { $0.id > $1.id }
    addFacet("year", sorted.map { (String($0.id), $0.count, "date:\($0.id)") })
  }

  private mutating func addFacet(_ heading: String, _ values: [(words: String, count: Int, term: String)]) {
    guard !values.isEmpty else { return }
    addHeading(heading)
    for value in values { addPair(value.words, 32, [(grouped(value.count), .quiet)], narrows: value.term) }
  }

  /// `speaker:"ada lund"`.
  private static func term(_ field: String, _ value: String) -> String {
    "\(field):\"\(String(value.filter { $0 != "\"" }))\""
  }
}

/// Counts words, in the order they are first seen where counts are equal.
private struct Facet {
  private var order: [String] = []
  private var counts: [String: Int] = [:]

  mutating func add(_ text: String?) {
    guard let text else { return }
    if counts[text] == nil { order.append(text) }
    counts[text, default: 0] += 1
  }

  func best(_ most: Int) -> [(text: String, count: Int)] {
    let sorted = order.enumerated().sorted { (counts[$1.element]!, $0.offset) < (counts[$0.element]!, $1.offset) }
    return sorted.prefix(most).map { ($0.element, counts[$0.element]!) }
  }
}
