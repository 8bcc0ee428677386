// Part of dossier. Licence: Apache-2.0, see LICENSE.

import TerminalUI

// The keymap in words: for the help pane and for docs/keys.md.
extension Keymap {
  /// A key as the screen names it.
  static func notation(_ key: Key) -> String { key == .character(" ") ? "space" : key.description.keyName }

  /// What applies in two or three lists is said once.
  private static func isCommon(_ binding: Binding) -> Bool {
    Set([KeyContext.actors, .events, .quotes]).intersection(binding.contexts).count > 1
  }

  /// The sections of the help: first the pane's own keys, then those of all panes, then those of the other panes.
  func sections(from context: KeyContext) -> [(title: String, bindings: [Binding])] {
    let others = KeyContext.allCases.filter { $0 != context && $0 != .loading }
    func own(_ context: KeyContext) -> (String, [Binding]) {
      (context.title, bindings(in: context).filter { !Keymap.isCommon($0) })
    }
    let common = ("In every pane", bindings.filter(Keymap.isCommon))
    return ([own(context), common] + others.map(own)).filter { !$0.1.isEmpty }
  }

  /// docs/keys.md.
  public var document: String {
    var text = """
      # Keys

      Made from the table in Sources/Explorer/Input/Keymap.swift; a test compares the two. ^D is Control and D. In a search \
      prompt all other keys edit the line: letters, Left, Right, Home, End, Backspace, Delete, ^U (clear), ^W (delete a word).

      """
    let contexts: [KeyContext] = [.actors, .events, .quotes, .reader, .prompt, .help, .loading]
    var sections = [("In every pane", bindings.filter(Keymap.isCommon))]
    sections += contexts.map { context in (context.title, bindings(in: context).filter { !Keymap.isCommon($0) }) }
    for (title, bindings) in sections where !bindings.isEmpty {
      text += "\n## \(title)\n\n| key | does |\n|---|---|\n"
      for binding in bindings {
        let keys = binding.keys.map { "`\(Keymap.notation($0))`" }.joined(separator: " ")
        text += "| \(keys) | \(binding.does) |\n"
      }
    }
    return text
      + """

      ## Mouse

      The wheel scrolls the pane it is over. A click selects a row; a click on the selected row opens it. A click on a \
      pane's title or tab gives that pane the keys, a click on a narrowing in the header takes it back, a click on the \
      histogram goes there.

      """
  }
}

extension String {
  fileprivate var keyName: String { self }
}

// MARK: The help pane

/// A line of the help pane.
enum HelpLine: Hashable {
  case title(String)
  case binding(keys: String, does: String)
  case blank
}

extension ExplorerState {
  private var helpColumns: Int { size.columns >= 110 ? 2 : 1 }

  var helpLines: [HelpLine] {
    guard let help else { return [] }
    var lines: [HelpLine] = []
    for section in keymap.sections(from: help.context) {
      if !lines.isEmpty { lines.append(.blank) }
      lines.append(.title(section.title))
      for binding in section.bindings {
        let keys = binding.keys.map(Keymap.notation).joined(separator: " ")
        lines.append(.binding(keys: keys, does: binding.does))
      }
    }
    return lines
  }

  /// The rows of the help, beside one another where there is room.
  var helpRows: Int { (helpLines.count + helpColumns - 1) / helpColumns }

  func drawHelp(on canvas: inout Canvas) {
    let lines = helpLines
    let rows = helpRows
    let room = size.rows - 4
    let width = size.columns / helpColumns
    canvas.put("KEYS", column: 1, row: 1, .focusedTitle)
    for column in 0..<helpColumns {
      for offset in 0..<room {
        let row = (help?.top ?? 0) + offset
        let index = column * rows + row
        guard row < rows, index < lines.count else { break }
        let left = column * width + 1
        switch lines[index] {
        case .title(let title): canvas.put(title, column: left, row: 3 + offset, columns: width - 2, .strong)
        case .binding(let keys, let does):
          let keyColumns = size.columns >= 60 ? 18 : 12
          canvas.put(keys, column: left + 1, row: 3 + offset, columns: keyColumns, .key)
          canvas.put(
            does, column: left + keyColumns + 2, row: 3 + offset, columns: width - keyColumns - 4, .text)
        case .blank: break
        }
      }
    }
  }
}
