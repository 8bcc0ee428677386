// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel

/// What a reader keeps about an item: a star, tags, a note.
struct Mark: Hashable, Sendable {
  let name: ItemName
  /// What the item said when it was marked, for when the corpus does not have it any more.
  var label: String
  var isStarred = false
  var tags: [String] = []
  var note = ""

  var isEmpty: Bool { !isStarred && tags.isEmpty && note.isEmpty }

  /// "#money #later  ask her about it".
  var words: String { (tags.map { "#" + $0 } + (note.isEmpty ? [] : [note])).joined(separator: " ") }
}

/// The marks of a corpus, in the order they were made.
struct Marks: Sendable {
  private(set) var all: [Mark] = []
  /// The item of each; nil for what the corpus does not have any more.
  private(set) var items: [Item?] = []
  private var places: [Item: Int] = [:]
  /// Counts changes, for what is made from marks.
  private(set) var version = 0

  init() {}

  init(_ marks: [Mark], in catalog: Catalog) {
    all = marks.filter { !$0.isEmpty }
    items = catalog.items(of: all.map(\.name))
    index()
  }

  var count: Int { all.count }

  subscript(item: Item) -> Mark? { places[item].map { all[$0] } }

  /// Puts a mark in the place of the one the item has; an empty one takes it away.
  mutating func set(_ mark: Mark, for item: Item) {
    version += 1
    if let place = places[item] {
      if mark.isEmpty {
        all.remove(at: place)
        items.remove(at: place)
        index()
      } else {
        all[place] = mark
      }
    } else if !mark.isEmpty {
      places[item] = all.count
      all.append(mark)
      items.append(item)
    }
  }

  /// Finds the marked items in another corpus of the same articles.
  mutating func move(to catalog: Catalog, _ change: CorpusChange) {
    guard !all.isEmpty else { return }
    items = items.map { $0.flatMap(change.item) }
    let lost = items.indices.filter { items[$0] == nil }
    if !lost.isEmpty {
      for (i, item) in zip(lost, catalog.items(of: lost.map { all[$0].name })) { items[i] = item }
    }
    version += 1
    index()
  }

  private mutating func index() {
    places = [:]
    for (i, item) in items.enumerated() { if let item { places[item] = places[item] ?? i } }
  }
}
