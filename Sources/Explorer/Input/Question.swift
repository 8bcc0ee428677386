// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import TerminalUI

/// Something asked on the last line, and the answer so far.
struct Question: Hashable, Sendable {
  enum Purpose: Hashable, Sendable {
    case note(Item)
    case tags(Item)
    /// A file for the list of the pane.
    case export
    /// A command that the list of the pane goes to.
    case pipe
    case date
    /// A name for the search of the pane.
    case searchName

    var words: String {
      switch self {
      case .note: "note"
      case .tags: "tags"
      case .export: "write to (.md .csv .jsonl)"
      case .pipe: "send to the command"
      case .date: "go to the date"
      case .searchName: "keep this search as"
      }
    }
  }

  var purpose: Purpose
  var editor: LineEditor
}

extension ExplorerState {
  mutating func ask(_ purpose: Question.Purpose, _ text: String = "") {
    question = Question(purpose: purpose, editor: LineEditor(text: text))
  }

  mutating func askForNote() -> [Effect] {
    guard let item = meantItem else { return cannotMark() }
    ask(.note(item), mark(of: item).note)
    return []
  }

  mutating func askForTags() -> [Effect] {
    guard let item = meantItem else { return cannotMark() }
    ask(.tags(item), mark(of: item).tags.joined(separator: " "))
    return []
  }

  mutating func askForSearchName() {
    if place.narrowing[place.pane].isEmpty {
      notice = Notice(text: "no search here; / starts one")
    } else {
      ask(.searchName, memory.searches.last { $0.query == place.narrowing[place.pane] }?.name ?? "")
    }
  }

  mutating func performInQuestion(_ command: Command) -> [Effect] {
    guard let question else { return [] }
    self.question = nil
    guard command == .acceptQuery else { return [] }
    let text = question.editor.text.trimmed
    switch question.purpose {
    case .note(let item): return change(item) { $0.note = text }
    case .tags(let item):
      let tags = text.split { $0 == " " || $0 == "," }.map { String($0.drop { $0 == "#" }) }.filter { !$0.isEmpty }
      return change(item) { $0.tags = tags.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
    case .export: return text.isEmpty ? [] : export(to: text)
    case .pipe: return text.isEmpty ? [] : [.pipe(command: text, text: exported(.tsv))]
    case .date:
      guard let day = CalendarDay(beginningOf: text) else {
        notice = Notice(text: "no such date; like 2025, 2025-10, 2025-10-21 or Oct 2025")
        return []
      }
      goTo(day)
      return []
    case .searchName:
      return text.isEmpty ? [] : name(search: place.narrowing[place.pane], of: place.pane, text)
    }
  }

  func drawQuestion(on canvas: inout Canvas) {
    guard let question else { return }
    let row = layout.statusRow
    var column = 1 + canvas.put(question.purpose.words, column: 1, row: row, columns: size.columns / 2, .key)
    column += canvas.put(":", column: column, row: row, .key) + 1
    let field = question.editor.visible(columns: max(1, size.columns - column - 1))
    canvas.put(field.text, column: column, row: row, columns: size.columns - column, .strong, clip: .cut)
    canvas.frame.cursor = Position(column: min(column + field.cursorColumn, size.columns - 1), row: row)
  }
}

extension String {
  /// Without blanks at either end.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}
