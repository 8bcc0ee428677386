// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import Search
import TerminalUI

/// A narrowing in the header, which a click takes back.
struct Chip: Hashable {
  var part: Narrowing.Part
  var text: String
  var column: Int
  var columns: Int
}

extension ExplorerState {
  func drawHeader(on canvas: inout Canvas) {
    var column = 1 + canvas.put("dossier", column: 1, row: 0, columns: size.columns - 2, .strong)
    column += 2
    let chips = self.chips
    let end = chips.first.map { $0.column - 2 } ?? size.columns - 1
    column += canvas.put(name, column: column, row: 0, columns: min(32, end - column), .text)
    if let sign = incomingSign { column = sign.column + canvas.put(sign.text, column: sign.column, row: 0, .notice) }
    if let words = workWords {
      canvas.put(words, endingBefore: end, row: 0, columns: max(0, end - column - 3), .notice)
    } else {
      drawCounts(from: column + 3, to: end, on: &canvas)
    }
    for chip in chips { canvas.put(chip.text, column: chip.column, row: 0, columns: chip.columns, .chip) }
  }

  /// How many articles came in, behind the name of the corpus.
  var incomingSign: (text: String, column: Int)? {
    guard let incoming = catalog?.incoming else { return nil }
    let column = 1 + columnWidth(of: "dossier") + 2 + min(32, columnWidth(of: name)) + 1
    if aside != nil { return ("what came in", column) }
    let count = incoming.articles.count + (news?.catalog.corpus.articleCount ?? 0)
    guard count > 0 || !incoming.isEmpty else { return nil }
    let text = count > 0 ? "+\(grouped(count))" : "-\(grouped(incoming.gone.count))"
    return (text, column)
  }

  private var workWords: String? {
    switch work {
    case nil: nil
    case .looking: "looking for changes"
    case .reading(let count): count.map { "reading \(counted($0, "article"))" } ?? "reading what has changed"
    case .merging: "putting it together"
    case .writing(let count): "writing \(counted(count, "line"))"
    }
  }

  /// The counts that fit, the ones that nothing else on the screen says first.
  private func drawCounts(from start: Int, to end: Int, on canvas: inout Canvas) {
    guard let catalog else { return }
    let corpus = catalog.corpus
    let article = counted(corpus.articleCount, "article")
    let dates = (catalog.days.map { glyphs.separator + DateWords.span($0) }) ?? ""
    func all() -> String {
      [
        article, counted(corpus.actorCount, "actor"), counted(total(.events), "event"),
        counted(corpus.quoteCount, "quote"),
      ].joined(separator: glyphs.separator) + dates
    }
    for text in [all, { article + dates }, { article }].lazy.map({ $0() }) {
      if columnWidth(of: text) <= end - start {
        canvas.put(text, endingBefore: end, row: 0, columns: end - start, .quiet)
        return
      }
    }
  }

  /// The parts of the narrowing as they stand in the header, from left to right, at the right edge.
  var chips: [Chip] {
    var parts: [(Narrowing.Part, String)] = []
    if let actor = place.narrowing.actor {
      parts.append((.actor, (place.narrowing.about ? "about:" : "who:") + actorName(actor)))
    }
    if place.narrowing.onlyIncoming {
      parts.append((.incoming, "new:\(grouped(catalog?.incoming.articles.count ?? 0))"))
    }
    for pane in Pane.allCases where !place.narrowing[pane].isEmpty {
      if prompt != nil, pane == place.pane, place.reading == nil { continue }
      parts.append((.query(pane), pane.title.lowercased() + "/" + place.narrowing[pane]))
    }
    let most = max(12, size.columns / 2 / max(1, parts.count))
    var chips = parts.map { part, text in
      let text = " " + clipped(text, columns: most - 4) + " " + glyphs.clear + " "
      return Chip(part: part, text: text, column: 0, columns: columnWidth(of: text))
    }
    var column = size.columns - 1
    for i in chips.indices.reversed() {
      column -= chips[i].columns
      chips[i].column = column
      column -= 1
    }
    return chips.filter { $0.column > 10 }
  }

  // MARK: Titles

  /// "35", or "9 of 27" when narrowed.
  private func count(_ pane: Pane, short: Bool) -> String {
    let shown = lists[pane].count
    let all = total(pane)
    // What was not seen yet was not counted.
    if pane == .ties, tieScope == nil { return "" }
    if shown == all { return grouped(all) }
    return short ? "\(grouped(shown))/\(grouped(all))" : "\(grouped(shown)) of \(grouped(all))"
  }

  /// How many events or quotes are left out of the list.
  private func slight(_ pane: Pane) -> String {
    let narrowing = place.narrowing
    guard let catalog, let weighty = catalog.weighty(pane), !narrowing.withSlight, narrowing[pane].isEmpty,
      narrowing.actor == nil
    else { return "" }
    let count = (pane == .events ? catalog.corpus.eventCount : catalog.corpus.quoteCount) - weighty.count
    return count == 0 ? "" : "  and \(grouped(count)) slight"
  }

  private func total(_ pane: Pane) -> Int {
    guard let corpus = catalog?.corpus else { return 0 }
    switch pane {
    case .actors: return corpus.actorCount
    case .events:
      let narrowing = place.narrowing
      return narrowing.withSlight || !narrowing[.events].isEmpty ? corpus.eventCount : catalog!.notable.count
    case .quotes:
      let narrowing = place.narrowing
      return narrowing.withSlight || !narrowing[.quotes].isEmpty ? corpus.quoteCount : catalog!.statements.count
    case .ties: return lists.tieTable.count
    case .marks: return marks.count
    }
  }

  func drawTitle(_ pane: Pane, _ rect: Rect, on canvas: inout Canvas) {
    let hasKeys = pane == place.pane && listsHaveKeys
    var column = rect.column + 1
    column += canvas.put(
      pane.title.uppercased(), column: column, row: rect.row, columns: rect.columns - 1,
      hasKeys ? .focusedTitle : .paneTitle)
    column += 1
    column += canvas.put(
      count(pane, short: false) + slight(pane), column: column, row: rect.row, columns: rect.endColumn - column, .quiet)
    if pane == layout.lower, !hasKeys || prompt == nil { column += drawLowerTabs(on: &canvas) }
    if hasKeys, prompt != nil {
      drawPrompt(column: column + 3, row: rect.row, end: rect.endColumn - 1, on: &canvas)
    } else {
      let caption = self.caption(pane)
      if rect.endColumn - 1 - column > columnWidth(of: caption) + 1 {
        canvas.put(caption, endingBefore: rect.endColumn - 1, row: rect.row, columns: rect.columns, .quiet)
      }
    }
  }

  /// The other panes that can stand in the lower part, behind the title of the one that does.
  struct LowerTab {
    var pane: Pane
    var column: Int
    var row: Int
    var columns: Int

    func contains(_ position: Position) -> Bool {
      position.row == row && (column..<column + columns).contains(position.column)
    }
  }

  var lowerTabs: [LowerTab] {
    guard layout.hasPaneTitles, let rect = layout[layout.lower] else { return [] }
    let count = count(layout.lower, short: false) + slight(layout.lower)
    var column = rect.column + 1 + layout.lower.title.count + 1 + count.count + 4
    // Marks are spoken of when there are any.
    return Pane.lower.filter { $0 != layout.lower && ($0 != .marks || marks.count > 0) }.map { pane in
      defer { column += pane.title.count + 5 }
      return LowerTab(pane: pane, column: column, row: rect.row, columns: pane.title.count + 2)
    }
  }

  /// Returns the columns behind the count that they take.
  private func drawLowerTabs(on canvas: inout Canvas) -> Int {
    let tabs = lowerTabs
    for tab in tabs {
      canvas.put(String(tab.pane.rawValue + 1), column: tab.column, row: tab.row, .key)
      canvas.put(tab.pane.title.uppercased(), column: tab.column + 2, row: tab.row, .paneTitle)
    }
    return tabs.reduce(0) { $0 + $1.columns + 3 } + 1
  }

  /// What the figures at the right edge of a pane are.
  private func caption(_ pane: Pane) -> String {
    switch pane {
    case .actors: "mentions"
    case .events: layout.body(.events).map(histogramRows) ?? 0 > 0 ? "by \(histogram?.histogram.grain.word ?? "")" : ""
    case .quotes: ""
    case .ties: tieCaption
    case .marks: ""
    }
  }

  func drawTabs(on canvas: inout Canvas) {
    guard let row = layout.tabs else { return }
    if prompt != nil, size.columns < 72 {
      return drawPrompt(column: 1, row: row, end: size.columns - 1, on: &canvas)
    }
    var column = 1
    for tab in tabs {
      let isFocused = tab.pane == place.pane
      let key = String(tab.pane.rawValue + 1)
      column = tab.column
      column += canvas.put(key, column: column, row: row, .key) + 1
      column += canvas.put(
        tab.title, column: column, row: row, isFocused ? .focusedTitle : .paneTitle)
      if !tab.count.isEmpty { column += 1 + canvas.put(tab.count, column: column + 1, row: row, .quiet) }
    }
    if prompt != nil { drawPrompt(column: column + 4, row: row, end: size.columns - 1, on: &canvas) }
  }

  struct Tab {
    var pane: Pane
    var title: String
    var count: String
    var column: Int
    var columns: Int
  }

  /// The tabs where they stand; where there is little room, only the focused one says how many rows it has.
  var tabs: [Tab] {
    for withCounts in [true, false] {
      var column = 1
      var tabs: [Tab] = []
      for pane in Pane.allCases {
        let count = withCounts || pane == place.pane ? self.count(pane, short: true) : ""
        let title = size.columns >= 60 ? pane.title.uppercased() : pane.title
        let columns = 2 + title.count + (count.isEmpty ? 0 : count.count + 1)
        tabs.append(Tab(pane: pane, title: title, count: count, column: column, columns: columns))
        column += columns + (size.columns >= 60 ? 4 : 2)
      }
      if column <= size.columns + 2 || !withCounts { return tabs }
    }
    return []
  }

  /// The search being typed, with the terminal's cursor in it.
  func drawPrompt(column: Int, row: Int, end: Int, on canvas: inout Canvas) {
    guard let prompt, end - column > 3 else { return }
    canvas.put("/", column: column, row: row, .key)
    let field = prompt.editor.visible(columns: end - column - 2)
    let used = canvas.put(field.text, column: column + 2, row: row, columns: end - column - 2, .strong, clip: .cut)
    if let mended = lists.mended[place.pane], place.reading == nil {
      let start = column + 2 + used + 3
      canvas.put(mended.words, column: start, row: row, columns: end - start, .notice)
    } else if let problem = Query(prompt.editor.text).problems.first {
      let start = column + 2 + used + 3
      canvas.put(problem.words, column: start, row: row, columns: end - start, .notice)
    }
    canvas.frame.cursor = Position(column: column + 2 + field.cursorColumn, row: row)
  }
}
