// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import Prose
import TerminalUI

// Keys in an article.
extension ExplorerState {
  mutating func performInReader(_ command: Command) {
    guard place.reading != nil, document != nil else { return }
    switch command {
    case .lineDown: scrollReader(1)
    case .lineUp: scrollReader(-1)
    case .pageDown: scrollReader(readerPage)
    case .pageUp: scrollReader(-readerPage)
    case .halfPageDown: scrollReader(readerPage / 2)
    case .halfPageUp: scrollReader(-readerPage / 2)
    case .first: scrollReader(-document!.lines.count)
    case .last: scrollReader(document!.lines.count)
    case .search: prompt = Prompt(editor: LineEditor(text: readerQuery), before: anchored(place))
    case .nextHit: goToReaderHit(1)
    case .previousHit: goToReaderHit(-1)
    case .nextQuote: goToQuote(1)
    case .previousQuote: goToQuote(-1)
    case .nextEvent: goToEvent(1)
    case .previousEvent: goToEvent(-1)
    case .nextMention: goToMention(1)
    case .previousMention: goToMention(-1)
    case .nextReport: goToReport(1)
    case .previousReport: goToReport(-1)
    case .nextItem: goToItem(1)
    case .previousItem: goToItem(-1)
    case .historyBack: goBackInHistory()
    case .historyForward: goForwardInHistory()
    case .nextPane, .previousPane, .actorsPane, .eventsPane, .quotesPane, .marksPane, .tiesPane:
      place.reading = nil
      closeAllCards()
      performInList(command)
    default: break
    }
  }

  private var readerPage: Int { layout.reader.map { max(1, readerTextRect($0).rows - 1) } ?? 1 }

  mutating func scrollReader(_ lines: Int) {
    guard let document, var reading = shown else { return }
    reading.top = document.anchor(of: document.line(of: reading.top) + lines)
    if place.reading != nil { place.reading = reading } else { preview = reading }
  }

  // MARK: Going to things in the article

  /// Where the eye is: the first marked word if it is on the screen, else the top of the screen.
  private var readerCursor: UInt32 {
    guard let document, let reading = place.reading, let rect = layout.reader else { return 0 }
    let first = document.line(of: reading.top)
    let rows = readerTextRect(rect).rows
    if let focus = reading.focus.first, (first..<first + rows).contains(document.line(of: focus.start)) {
      return focus.start
    }
    return reading.top
  }

  /// Marks words as the ones in question and brings them on the screen.
  private mutating func show(_ focus: [TextSpan], origin: Reading.Origin? = nil) {
    guard let document, let rect = layout.reader, let first = focus.first, let last = focus.last else { return }
    let article = document.article
    var evidence = first.union(last)
    if let sentence = article.sentence(at: evidence.start) { evidence = evidence.union(sentence) }
    if evidence.end > 0, let sentence = article.sentence(at: evidence.end - 1) { evidence = evidence.union(sentence) }
    place.reading!.focus = focus
    place.reading!.evidence = evidence
    if let origin { place.reading!.origin = origin }
    let top = document.line(of: place.reading!.top)
    let rows = readerTextRect(rect).rows
    let firstLine = document.line(of: evidence.start)
    let lastLine = document.line(of: max(evidence.start, evidence.end - 1))
    if firstLine < top || lastLine >= top + rows { place.reading!.top = Reading.unplaced }
  }

  /// The index of the next start behind the cursor, or of the last one before it.
  private func index(of starts: [UInt32], _ step: Int, includingCurrent: Bool = false) -> Int? {
    let cursor = readerCursor
    if step > 0 { return starts.firstIndex { $0 > cursor || (includingCurrent && $0 == cursor) } }
    return starts.lastIndex { $0 < cursor }
  }

  mutating func goToReaderHit(_ step: Int, includingCurrent: Bool = false) {
    let spans = documentHits.spans
    guard !readerQuery.isEmpty else {
      if case .actor = place.reading?.origin { return goToMention(step) }
      notice = Notice(text: "no search here; / starts one")
      return
    }
    if let i = index(of: spans.map { UInt32($0.lowerBound) }, step, includingCurrent: includingCurrent) {
      show([TextSpan(spans[i])])
    } else if place.reading!.find.isEmpty, place.pane == .quotes, place.card == nil {
      goToItem(step)
    } else {
      notice = Notice(text: spans.isEmpty ? "not in this article" : step > 0 ? "no hit below" : "no hit above")
    }
  }

  private mutating func goToQuote(_ step: Int) {
    guard let quotes = document?.quotes.filter({ !$0.spans.isEmpty }) else { return }
    guard let i = index(of: quotes.map { $0.spans[0].start }, step) else { return noMore("quote", step) }
    show(quotes[i].spans)
  }

  private mutating func goToEvent(_ step: Int) {
    guard let events = document?.events else { return }
    guard let i = index(of: events.map(\.span.start), step) else { return noMore("event", step) }
    show([events[i].span])
  }

  private mutating func goToMention(_ step: Int) {
    guard let document, let actor = readerActor else {
      notice = Notice(text: "no actor is chosen")
      return
    }
    let mentions = document.article.mentions.filter { $0.actor == actor }
    if let i = index(of: mentions.map(\.mention.span.start), step) {
      var origin = place.reading!.origin
      if case .actor(let id, let article, _) = origin { origin = .actor(id, article: article, mention: i) }
      show([mentions[i].mention.span], origin: origin)
      return
    }
    // Opened for the actor, the article is one of several.
    guard case .actor(let id, let number, _) = place.reading!.origin, id == actor,
      let articles = catalog?.corpus.actor(id).articles, articles.indices.contains(number + step)
    else { return noMore("mention", step) }
    let last = catalog!.corpus.article(articles[number + step]).mentions.filter { $0.actor == id }.count - 1
    if let next = reading(.actor(id, article: number + step, mention: step > 0 ? 0 : max(0, last))) {
      visit()
      place.reading = next
    }
  }

  /// Whose mentions are marked: the chosen actor, else the one the article was opened for.
  var readerActor: ActorID? {
    switch shown?.origin {
    case .actor(let id, _, _): id
    case .quote(let id): place.narrowing.actor ?? catalog?.corpus.quote(id).source
    default: place.narrowing.actor
    }
  }

  private mutating func noMore(_ noun: String, _ step: Int) {
    notice = Notice(text: step > 0 ? "no \(noun) below in this article" : "no \(noun) above in this article")
  }

  // MARK: Reports and rows

  private mutating func goToReport(_ step: Int) {
    switch place.reading!.origin {
    case .event(let id, let report):
      let count = catalog!.corpus.event(id).reports.count
      if count < 2 {
        notice = Notice(text: "the only report of this event")
      } else if let next = reading(.event(id, report: (report + step + count) % count)) {
        visit()
        place.reading = next
      }
    case .actor: goToMention(step)
    case .quote, .passage: notice = Notice(text: "these words have one place")
    }
  }

  private mutating func goToItem(_ step: Int) {
    guard place.card == nil else {
      notice = Notice(text: "opened from a card; q goes back to it")
      return
    }
    let before = place
    if step > 0 { place[place.pane].down() } else { place[place.pane].up() }
    guard place[place.pane].selection != before[place.pane].selection, let next = selectedOrigin.flatMap(reading) else {
      notice = Notice(text: step > 0 ? "the last row" : "the first row")
      return
    }
    visit(before)
    place.reading = next
  }
}
