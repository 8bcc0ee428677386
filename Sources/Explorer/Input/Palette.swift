// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import TerminalUI

/// The commands of a pane by their words, for those who do not know the key: type some of the words, Enter does it.
struct Palette: Hashable, Sendable {
  /// Something that can be done.
  struct Entry: Hashable, Sendable {
    enum Action: Hashable, Sendable {
      case command(Command, Key)
      /// To the first event at or after a day.
      case date(CalendarDay)
      /// A search that was given a name.
      case search(Session.Search)
      case forget(Session.Search)
    }

    var words: String
    var keys: String
    var action: Action
  }

  /// The pane it was opened from.
  var context: KeyContext
  var editor = LineEditor()
  var viewport = Viewport()

  /// The most lines shown at once.
  static let rows = 10
}

extension ExplorerState {
  /// What the typed words leave, in the order of the keymap; a date leads to its place on the timeline.
  var paletteEntries: [Palette.Entry] {
    guard let palette else { return [] }
    let text = palette.editor.text
    var entries: [Palette.Entry] = []
    if let day = CalendarDay(beginningOf: text) {
      entries.append(.init(words: "go to \(DateWords.full(day)) in Events", keys: "", action: .date(day)))
    }
    let words = text.lowercased().split(separator: " ")
    for search in memory.searches {
      let line = "\(search.name): \(search.query) in \(search.pane)"
      if words.allSatisfy({ line.lowercased().contains($0) }) {
        entries.append(.init(words: line, keys: "search", action: .search(search)))
      } else if words.first == "forget", words.dropFirst().allSatisfy({ line.lowercased().contains($0) }) {
        entries.append(.init(words: "forget \(search.name)", keys: "search", action: .forget(search)))
      }
    }
    for binding in keymap.bindings(in: palette.context) where binding.command != .palette {
      let does = binding.does.lowercased()
      guard words.allSatisfy({ does.contains($0) }), let key = binding.keys.first else { continue }
      let keys = binding.keys.map(Keymap.notation).joined(separator: " ")
      entries.append(.init(words: binding.does, keys: keys, action: .command(binding.command, key)))
    }
    return entries
  }

  mutating func performInPalette(_ command: Command) -> [Effect] {
    guard let palette else { return [] }
    switch command {
    case .cancelQuery: self.palette = nil
    case .acceptQuery:
      let entries = paletteEntries
      guard palette.viewport.selection < entries.count else { return [] }
      self.palette = nil
      switch entries[palette.viewport.selection].action {
      case .command(let command, let key): return perform(command, key, in: palette.context)
      case .date(let day): goTo(day)
      case .forget(let search): return name(search: "", of: Pane(word: search.pane) ?? .quotes, search.name)
      case .search(let search):
        visit()
        place.reading = nil
        closeAllCards()
        place.pane = Pane(word: search.pane) ?? .quotes
        place.narrowing[place.pane] = search.query
      }
    default: self.palette!.viewport.move(command)
    }
    return []
  }

  mutating func settlePalette() {
    guard palette != nil else { return }
    let count = paletteEntries.count
    palette!.viewport.setHeight(min(Palette.rows, size.rows - 4))
    palette!.viewport.setCount(count)
  }

  /// Selects the first event at or after a day.
  mutating func goTo(_ day: CalendarDay) {
    guard let days = catalog?.eventDays, !lists.events.isEmpty else { return }
    visit()
    place.reading = nil
    closeAllCards()
    place.pane = .events
    let rows = lists.events
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if days[Int(rows[middle])] < Int32(day.number) { low = middle + 1 } else { high = middle }
    }
    place[.events].reveal(low)
  }

  /// Above the status line, which holds what is typed.
  func drawPalette(on canvas: inout Canvas) {
    guard let palette else { return }
    let entries = paletteEntries
    let shown = palette.viewport.visible
    let height = max(1, shown.count)
    let top = layout.statusRow - height
    canvas.frame.fill(Rect(column: 0, row: top - 1, columns: size.columns, rows: height + 2), style: .plain)
    canvas.put(String(repeating: glyphs.rule, count: size.columns), column: 0, row: top - 1, .quiet, clip: .cut)
    if entries.isEmpty { canvas.put("no such command", column: 2, row: top, .quiet) }
    for (offset, index) in shown.enumerated() {
      let row = top + offset
      let isSelected = index == palette.viewport.selection
      if isSelected { canvas.put(glyphs.selection, column: 0, row: row, .mark) }
      let columns = min(size.columns - 4, 60)
      let keyColumns = min(24, columns / 3)
      canvas.put(
        entries[index].words, column: 2, row: row, columns: columns - keyColumns, isSelected ? .selectedName : .text)
      canvas.put(entries[index].keys, column: 2 + columns - keyColumns + 1, row: row, columns: keyColumns, .key)
    }
    let row = layout.statusRow
    canvas.put(":", column: 1, row: row, .key)
    let field = palette.editor.visible(columns: max(1, size.columns - 5))
    canvas.put(field.text, column: 3, row: row, columns: size.columns - 4, .strong, clip: .cut)
    canvas.frame.cursor = Position(column: 3 + field.cursorColumn, row: row)
  }
}

extension CalendarDay {
  /// The first day of "2025", "2025-10", "2025-10-21", "Oct 2025" or "21 October 2025", with "gd " before it or not; nil
  /// for anything else.
  init?(beginningOf text: String) {
    let text = text.hasPrefix("gd ") ? String(text.dropFirst(3)).trimmed : text.trimmed
    let words = text.split { $0 == " " || $0 == "," || $0 == "." }
    if words.count > 1, words.count < 4,
      let month = words.lazy.compactMap({ word in
        word.count < 3 ? nil : DateWords.months.firstIndex { $0.lowercased() == word.prefix(3).lowercased() }
      }).first
    {
      let numbers = words.compactMap { Int($0) }
      guard numbers.count == words.count - 1, let year = numbers.first(where: { $0 >= 1000 }) else { return nil }
      self.init(year: year, month: month + 1, day: numbers.first { $0 < 1000 } ?? 1)
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...3).contains(parts.count), let year = parts[0], year >= 1000, !parts.contains(nil) else { return nil }
    self.init(year: year, month: parts.count > 1 ? parts[1]! : 1, day: parts.count > 2 ? parts[2]! : 1)
  }
}
