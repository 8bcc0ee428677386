// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import TerminalUI

/// What outlives a run: what was known before it, and what it has changed.
struct Memory: Sendable {
  /// As it was read at the beginning; nil until then.
  var session: Session?
  /// The places of earlier runs that going back leads to, the last one last.
  var places: [SavedPlace] = []
  var searches: [Session.Search] = []
  var queries: [Session.TypedQuery] = []
  var changedMarks: [ItemName: Mark] = [:]
  var changedSearches: [Session.Search] = []
  var newQueries: [Session.TypedQuery] = []
}

extension ExplorerState {
  /// Takes in what earlier runs have kept.
  mutating func remember(_ text: String) {
    do throws(SessionFault) { memory.session = try Session(text: text) } catch {
      notice = Notice(text: "what earlier runs kept cannot be read; it is left as it is", isTrouble: true)
      return
    }
    recall()
  }

  /// Finds what was kept in the corpus, when both are there.
  mutating func recall() {
    guard let session = memory.session, let catalog else { return }
    marks = Marks(session.marks, in: catalog)
    memory.places = session.places
    split = session.split
    memory.searches = session.searches
    memory.queries = session.queries
    if let last = session.places.last, notice == nil, let key = keymap.key(for: .historyBack, in: .actors) {
      notice = Notice(text: "\(Keymap.notation(key)) goes on where you were: \(last.words)")
    }
  }

  /// What this run has changed, for the file; places only if the user has gone anywhere.
  public var sessionUpdate: SessionUpdate {
    if aside != nil {
      // Places are those among all articles.
      var main = self
      main.leaveNews()
      return main.sessionUpdate
    }
    var update = SessionUpdate()
    update.marks = memory.changedMarks.values.sorted { $0.name.text < $1.name.text }
    update.searches = memory.changedSearches
    update.queries = memory.newQueries
    if split != memory.session?.split ?? Split() { update.split = split }
    guard hasMoved, let here = saved(place, lists) else { return update }
    // Selections of other narrowings count rows of lists that are gone; there the narrowing is what matters.
    let left = past.suffix(Session.mostPlaces).compactMap { place in
      saved(
        place,
        listCache.first { $0.0 == place.narrowing }?.1 ?? Lists(actors: .all(0), events: .all(0), quotes: .all(0)))
    }
    update.places = memory.places + left + [here]
    return update
  }

  private var hasMoved: Bool { !past.isEmpty || place.pane != .actors || place[.actors].selection > 0 }

  // MARK: Marks

  /// The item the user means: that of the open article or card, else that of the selected row.
  var meantItem: Item? {
    if let reading = place.reading { return item(reading) ?? .passage(reading.article, reading.evidence) }
    if let card = place.card { return item(card.subject) }
    let row = place[place.pane].selection
    guard row < lists[place.pane].count else { return nil }
    return item(lists[place.pane][row], in: place.pane)
  }

  /// The mark of an item; an empty one when it has none.
  func mark(of item: Item) -> Mark {
    marks[item] ?? Mark(name: catalog!.name(of: item), label: catalog!.label(of: item))
  }

  mutating func change(_ item: Item, _ change: (inout Mark) -> Void) -> [Effect] {
    var mark = mark(of: item)
    change(&mark)
    marks.set(mark, for: item)
    memory.changedMarks[mark.name] = mark
    return [.save(sessionUpdate)]
  }

  mutating func star() -> [Effect] {
    guard let item = meantItem else { return cannotMark() }
    let isStarred = !mark(of: item).isStarred
    notice = Notice(text: isStarred ? "starred; 5 lists what is marked" : "the star is gone")
    return change(item) { $0.isStarred = isStarred }
  }

  mutating func cannotMark() -> [Effect] {
    notice = Notice(text: place.pane == .ties ? "open it and mark what supports it" : "nothing here to mark")
    return []
  }

  // MARK: Searches

  mutating func keep(query: String, of pane: Pane) {
    guard !query.isEmpty else { return }
    let typed = Session.TypedQuery(pane: pane.word, query: query)
    memory.queries.removeAll { $0 == typed }
    memory.queries.append(typed)
    memory.newQueries.removeAll { $0 == typed }
    memory.newQueries.append(typed)
  }

  mutating func name(search query: String, of pane: Pane, _ name: String) -> [Effect] {
    let search = Session.Search(pane: pane.word, name: name, query: query)
    for list in [\Memory.searches, \Memory.changedSearches] {
      memory[keyPath: list].removeAll { $0.name == name }
      if !query.isEmpty || list == \Memory.changedSearches { memory[keyPath: list].append(search) }
    }
    notice = Notice(text: query.isEmpty ? "“\(name)” is forgotten" : "kept as “\(name)”; : finds it by its name")
    return [.save(sessionUpdate)]
  }
}
