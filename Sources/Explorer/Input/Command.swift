// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Everything a key can ask for. What each one does is said once, in `Keymap.standard`.
public enum Command: String, Sendable, CaseIterable {
  // Moving.
  case lineDown, lineUp, pageDown, pageUp, halfPageDown, halfPageUp, first, last
  // Panes.
  case nextPane, previousPane, actorsPane, eventsPane, quotesPane, tiesPane, marksPane, zoomPane
  case wider, narrower, lower, higher
  // Narrowing.
  case choose, search, dropNarrowing, dropAllNarrowing, aboutInstead, slightEvents, incoming
  case facets
  case acceptQuery, cancelQuery
  // Hits.
  case nextHit, previousHit
  // Opening and going back.
  case open, read, card, back, historyBack, historyForward
  // Keeping.
  case star, note, tags, keepSearch, olderQuery, newerQuery
  // Time.
  case goToDate, nextDay, previousDay, nextMonth, previousMonth, nextYear, previousYear, finer, coarser
  // Ties.
  case matrix, tieKind, cellLeft, cellRight
  // In an article.
  case nextQuote, previousQuote, nextEvent, previousEvent, nextMention, previousMention
  case nextReport, previousReport, nextItem, previousItem
  // The rest.
  case copy, export, pipe, openElsewhere, openFile, palette, help, redraw, suspend, quit, interrupt
}

/// Where a key is pressed.
public enum KeyContext: String, Sendable, CaseIterable {
  case actors, events, quotes, ties, marks, card, reader, help, prompt, palette, question, loading

  /// The heading in the help pane and in docs/keys.md.
  var title: String {
    switch self {
    case .actors: "Actors"
    case .events: "Events"
    case .quotes: "Quotes"
    case .ties: "Ties"
    case .marks: "Marks"
    case .card: "Card"
    case .reader: "Reader"
    case .help: "Help"
    case .prompt: "Search prompt"
    case .palette: "Command palette"
    case .question: "A question on the last line"
    case .loading: "While articles are read"
    }
  }
}
