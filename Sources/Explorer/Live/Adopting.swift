// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import TerminalUI

/// What came in since the articles were opened.
struct Incoming: Sendable {
  /// By number; of the corpus that is shown.
  var added: [ArticleID] = []
  var changed: [ArticleID] = []
  /// Titles.
  var gone: [String] = []

  var isEmpty: Bool { added.isEmpty && changed.isEmpty && gone.isEmpty }
  /// Those that can be read.
  var articles: [ArticleID] { (added + changed).sorted() }

  mutating func follow(_ change: CorpusChange) {
    let known = Set(added.compactMap(change.article))
    added = (known.union(change.added)).sorted()
    changed = Set(changed.compactMap(change.article)).union(change.changed).subtracting(added).sorted()
    gone += change.gone
  }

  /// "2 new articles, 1 changed, 3 gone".
  static func words(added: Int, changed: Int, gone: Int) -> String {
    var parts: [String] = []
    if added > 0 { parts.append(counted(added, "new article")) }
    if changed > 0 { parts.append(parts.isEmpty ? counted(changed, "changed article") : "\(grouped(changed)) changed") }
    if gone > 0 { parts.append((parts.isEmpty ? counted(gone, "article") : grouped(gone)) + " gone") }
    return parts.joined(separator: ", ")
  }
}

// Another corpus takes the place of the one that is shown, and nobody loses their place: what is selected, read,
// narrowed to or marked stays so, wherever it is now.
extension ExplorerState {
  /// Articles named in the line that tells what came in.
  static let titlesTold = 3

  mutating func adopt(_ prepared: PreparedCorpus, failures: Int) {
    guard let change = prepared.change, catalog != nil else { return load(prepared, failures: failures) }
    // Who looks at what came in alone goes on with it among all articles.
    var alone: (corpus: Corpus, place: Place, prompt: Prompt?, question: Question?)?
    if aside != nil {
      alone = (catalog!.corpus, anchored(place), prompt, question)
      (prompt, question) = (nil, nil)
      leaveNews()
    }
    let wasTold = news != nil
    news = nil
    let cell = matrix?.actors(place.cell)
    let tie = selectedTie
    let line = place.card.flatMap { card in
      cardContent.flatMap { $0.lines.indices.contains(card.line) ? $0.lines[card.line].target : nil }
    }
    let wasReading = place.reading != nil
    let before = (lists: lists, viewports: Pane.allCases.map { place[$0] })
    place = moved(anchored(place), change)
    past = past.map { moved($0, change) }
    future = future.map { moved($0, change) }
    prompt = moved(prompt, change)
    question = question.flatMap { moved($0, change) }

    var incoming = catalog!.incoming
    incoming.follow(change)
    catalog = prepared.catalog
    catalog!.take(incoming)
    marks.move(to: catalog!, change)
    forgetDerived()
    listed = place.narrowing
    show(cachedLists(listed))
    for (i, pane) in Pane.allCases.enumerated() where pane != .ties && pane != .marks {
      place[pane] = standing(pane, before.viewports[i], before.lists[pane], change)
    }
    place.anchors = nil
    settle()
    restoreTies(tie, cell, change)
    if let line, let target = moved(line, change), let content = cardContent,
      let index = content.lines.firstIndex(where: { $0.target == target })
    {
      place.card!.line = index
    }
    if wasTold, failures <= self.failures {
      notice = Notice(text: "what came in is in all lists now")
    } else {
      tell(change, failures: failures)
    }
    if let alone { goOn(from: alone.corpus, alone.place, alone.prompt, alone.question) }
    if wasReading, place.reading == nil { notice = Notice(text: "the article that was open is gone from the folder") }
    self.failures = failures
  }

  /// Goes to a place of the corpus of what came in alone, which is a part of this one now.
  private mutating func goOn(from corpus: Corpus, _ place: Place, _ prompt: Prompt?, _ question: Question?) {
    let change = CorpusChange(from: corpus, to: catalog!.corpus)
    var here = moved(place, change)
    here.narrowing.onlyIncoming = true
    visit()
    restore(here)
    self.prompt = moved(prompt, change)
    self.prompt?.before.narrowing.onlyIncoming = true
    self.question = question.flatMap { moved($0, change) }
    settle()
  }

  /// All that was made of the corpus before.
  mutating func forgetDerived() {
    listCache = []
    arrivals = []
    document = nil
    documentHits = ("", [])
    cardContent = nil
    preview = nil
    histogram = nil
    tieScope = nil
    matrix = nil
    marksListed = nil
  }

  /// The viewport of a pane with the same item in the same row of the screen; where the item is gone, the next one.
  private func standing(_ pane: Pane, _ viewport: Viewport, _ before: Rows, _ change: CorpusChange) -> Viewport {
    let rows = lists[pane]
    func row(of index: Int) -> Int? { change.id(before[index], in: pane).flatMap { rows.row(of: $0) } }
    let selection = viewport.selection
    var found: Int?
    if selection < before.count {
      let reach = 200
      found =
        row(of: selection)
        ?? (selection + 1..<max(selection + 1, min(before.count, selection + reach))).lazy.compactMap(row).first
        ?? (max(0, selection - reach)..<selection).reversed().lazy.compactMap(row).first
    }
    return viewport.moved(to: found ?? min(selection, max(0, rows.count - 1)), count: rows.count)
  }

  private mutating func restoreTies(_ tie: Tie?, _ cell: (ActorID, ActorID)?, _ change: CorpusChange) {
    if let tie, let who = change.actor(tie.who), let whom = change.actor(tie.whom),
      let row = (0..<lists.ties.count).first(where: { row in
        let other = lists.tieTable[Int(lists.ties[row])]
        return other.kind == tie.kind
          && (other.who == who && other.whom == whom || tie.kind == .met && other.who == whom && other.whom == who)
      })
    {
      place[.ties] = place[.ties].moved(to: row, count: lists.ties.count)
    }
    if let cell, let actors = matrix?.actors, let who = change.actor(cell.0), let whom = change.actor(cell.1),
      let row = actors.firstIndex(of: who), let column = actors.firstIndex(of: whom)
    {
      place.cell = MatrixCell(row: row, column: column)
    }
  }

  private mutating func tell(_ change: CorpusChange, failures: Int) {
    guard !change.isEmpty else {
      if failures > self.failures { notice = failureNotice(failures) }
      return
    }
    let articles = (change.added + change.changed).prefix(ExplorerState.titlesTold)
    let titles = articles.isEmpty ? Array(change.gone.prefix(3)) : articles.map { change.new.article($0).title }
    tell(
      added: change.added.count, changed: change.changed.count, gone: change.gone.count, titles: titles,
      trouble: failures > self.failures ? failures : 0)
  }

  /// A line that says what came in.
  mutating func tell(added: Int, changed: Int, gone: Int, titles: [String], trouble: Int = 0) {
    var text = Incoming.words(added: added, changed: changed, gone: gone)
    if added + changed > 0, let key = keymap.key(for: .incoming, in: place.pane.context) {
      text += " (\(Keymap.notation(key)) shows)"
    }
    if trouble > 0 { text += "; \(counted(trouble, "file")) could not be read" }
    if !titles.isEmpty { text += ": " + titles.map { "“\($0)”" }.joined(separator: ", ") }
    notice = Notice(text: text, isTrouble: trouble > 0)
  }

  // MARK: Places by items

  /// The place with the items that are selected in it: rows count in the lists of today alone.
  func anchored(_ place: Place) -> Place {
    guard place.anchors == nil, let lists = place.narrowing == listed ? lists : knownLists(place.narrowing) else {
      return place
    }
    var result = place
    result.anchors = Pane.allCases.map { pane in
      let row = place[pane].selection
      return row < lists[pane].count && pane != .ties && pane != .marks ? lists[pane][row] : nil
    }
    return result
  }

  /// The place in the new corpus; its viewports are set when it is gone to.
  func moved(_ place: Place, _ change: CorpusChange) -> Place {
    var result = place
    result.narrowing = change.narrowing(place.narrowing)
    if let anchors = place.anchors {
      result.anchors = zip(Pane.allCases, anchors).map { pane, id in id.flatMap { change.id($0, in: pane) } }
    }
    result.isOfOtherCorpus = true
    func card(_ card: Card) -> Card? {
      change.subject(card.subject).map { Card(subject: $0, line: card.line, top: card.top) }
    }
    result.cardsBelow = place.cardsBelow.compactMap(card)
    result.card = place.card.flatMap(card) ?? (place.card == nil ? nil : result.cardsBelow.popLast())
    result.reading = place.reading.flatMap(change.reading)
    return result
  }

  func moved(_ question: Question, _ change: CorpusChange) -> Question? {
    var result = question
    switch question.purpose {
    case .note(let item):
      guard let item = change.item(item) else { return nil }
      result.purpose = .note(item)
    case .tags(let item):
      guard let item = change.item(item) else { return nil }
      result.purpose = .tags(item)
    default: break
    }
    return result
  }

  private func moved(_ target: CardContent.Target, _ change: CorpusChange) -> CardContent.Target? {
    switch target {
    case .read(let origin): change.origin(origin).map { .read($0) }
    case .card(let subject): change.subject(subject).map { .card($0) }
    case .narrow, .narrowToIncoming: target
    }
  }

  /// Sets the viewports of a place that was left in another corpus.
  mutating func findAnchors() {
    guard place.isOfOtherCorpus else { return }
    for (pane, id) in zip(Pane.allCases, place.anchors ?? []) {
      let row = id.map { lists[pane].row(notBelow: $0) }
      place[pane] = place[pane].moved(to: row ?? place[pane].selection, count: lists[pane].count)
    }
    place.isOfOtherCorpus = false
    place.anchors = nil
  }
}

extension Viewport {
  /// The same height, with a row selected that stands where the selection stood; the head of the list stays in view if
  /// it was.
  func moved(to row: Int, count: Int) -> Viewport {
    let top = top == 0 && row < height ? 0 : row - selectionRow
    return Viewport(count: count, height: height, selection: row, top: top)
  }
}
