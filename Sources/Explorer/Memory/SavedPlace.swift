// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import Prose
import TerminalUI

/// A place by names, which another run finds again.
struct SavedPlace: Hashable, Sendable {
  /// "pane=quotes"; what is not said is as at the beginning.
  var fields: [String]

  init(fields: [String]) { self.fields = fields }

  subscript(name: String) -> String? {
    fields.first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.utf8.count + 1)) }
  }

  /// Where it is, in a few words.
  var words: String {
    let pane = self["pane"] ?? ""
    var parts = [pane.prefix(1).uppercased() + pane.dropFirst()]
    if let actor = self["actor"] { parts.append("who:" + actor) }
    for pane in Pane.allCases { if let query = self["search." + pane.word] { parts.append("“\(query)”") } }
    if self["read"] != nil { parts.append("an article") }
    return parts.joined(separator: ", ")
  }
}

extension Pane {
  /// In files and in words.
  var word: String { title.lowercased() }
  init?(word: String) {
    guard let pane = Pane.allCases.first(where: { $0.word == word }) else { return nil }
    self = pane
  }
}

extension ExplorerState {
  /// The place by names; lists are those of its own narrowing.
  func saved(_ place: Place, _ lists: Lists) -> SavedPlace? {
    guard let catalog else { return nil }
    var fields = ["pane=" + place.pane.word]
    if place.isZoomed { fields.append("zoom=yes") }
    if place.isMatrix { fields.append("table=yes") }
    if place.lower != .quotes { fields.append("lower=" + place.lower.word) }
    if let actor = place.narrowing.actor { fields.append("actor=" + catalog.corpus.actor(actor).name) }
    if place.narrowing.about { fields.append("about=yes") }
    if place.narrowing.withSlight { fields.append("slight=yes") }
    if let grain = place.grain { fields.append("bars=" + grain.word) }
    for pane in Pane.allCases {
      if !place.narrowing[pane].isEmpty { fields.append("search.\(pane.word)=\(place.narrowing[pane])") }
      let row = place[pane].selection
      let listed = row < lists[pane].count ? lists[pane][row] : nil
      guard row > 0, let id = place.anchors?[pane.rawValue] ?? listed, let item = item(id, in: pane) else { continue }
      fields.append("at.\(pane.word)=\(catalog.name(of: item).text)")
    }
    if let reading = place.reading {
      let item = item(reading) ?? .passage(reading.article, reading.evidence)
      fields.append("read=" + catalog.name(of: item).text)
    } else if let subject = place.card?.subject, let item = item(subject) {
      fields.append("card=" + catalog.name(of: item).text)
    }
    return SavedPlace(fields: fields)
  }

  /// Goes to a place of an earlier run, as far as the corpus still has what it names.
  mutating func go(to saved: SavedPlace) {
    guard let catalog else { return }
    func item(_ field: String) -> Item? {
      saved[field].flatMap { ItemName(text: $0) }.flatMap { catalog.items(of: [$0])[0] }
    }
    var place = Place()
    place.pane = saved["pane"].flatMap { Pane(word: $0) } ?? .actors
    place.lower = saved["lower"].flatMap { Pane(word: $0) } ?? .quotes
    place.isZoomed = saved["zoom"] != nil
    place.isMatrix = saved["table"] != nil
    place.grain = Grain.allCases.first { $0.word == saved["bars"] }
    if let name = saved["actor"], case .actor(let id) = catalog.items(of: [ItemName(sort: .actor, key: name)])[0] {
      place.narrowing.actor = id
    }
    place.narrowing.about = saved["about"] != nil && place.narrowing.actor != nil
    place.narrowing.withSlight = saved["slight"] != nil
    for pane in Pane.allCases { place.narrowing[pane] = saved["search." + pane.word] ?? "" }
    restore(place)
    settle()
    for pane in Pane.allCases {
      if let item = item("at." + pane.word), let row = row(of: item, in: pane) { self.place[pane].reveal(row) }
    }
    if let item = item("read"), let reading = reading(item.origin) { self.place.reading = reading }
    if let item = item("card"), let subject = Card.Subject(item) { self.place.card = Card(subject: subject) }
  }

  /// What a row of a list is; nil for ties, which cannot be marked.
  func item(_ id: UInt32, in pane: Pane) -> Item? {
    switch pane {
    case .actors: .actor(ActorID(rawValue: id))
    case .events: .event(EventID(rawValue: id))
    case .quotes: .quote(QuoteID(rawValue: id))
    case .ties: nil
    case .marks: marks.items[Int(id)]
    }
  }

  private func row(of item: Item, in pane: Pane) -> Int? {
    switch (item, pane) {
    case (.actor(let id), .actors): lists.actors.row(of: id.rawValue)
    case (.event(let id), .events): lists.events.row(of: id.rawValue)
    case (.quote(let id), .quotes): lists.quotes.row(of: id.rawValue)
    case (_, .marks): (0..<lists.marks.count).first { marks.items[Int(lists.marks[$0])] == item }
    default: nil
    }
  }

  /// The item that the words in question of an article are; nil for other words.
  func item(_ reading: Reading) -> Item? {
    guard let corpus = catalog?.corpus else { return nil }
    let article = corpus.article(reading.article)
    if let quote = article.quotes.first(where: { corpus.quote($0).contentSpans == reading.focus }) {
      return .quote(quote)
    }
    if case .event(let id, let report) = reading.origin,
      corpus.event(id).reports.indices.contains(report),
      reading.focus.contains(corpus.event(id).reports[report].trigger)
    {
      return .event(id)
    }
    guard let focus = reading.focus.first else { return nil }
    return article.events.first { id in
      corpus.event(id).reports.contains { $0.article == article.id && $0.trigger == focus }
    }.map { .event($0) }
  }

  func item(_ subject: Card.Subject) -> Item? {
    switch subject {
    case .actor(let id): .actor(id)
    case .event(let id): .event(id)
    case .quote(let id): .quote(id)
    case .tie, .facets, .incoming: nil
    }
  }
}

extension Card.Subject {
  init?(_ item: Item) {
    switch item {
    case .actor(let id): self = .actor(id)
    case .event(let id): self = .event(id)
    case .quote(let id): self = .quote(id)
    case .passage: return nil
    }
  }
}
