// Part of dossier. Licence: Apache-2.0, see LICENSE.

import TerminalUI

// The keymap in words: for the help pane and for docs/keys.md.
extension Keymap {
  /// A key as the screen and the documents name it.
  static func notation(_ key: Key) -> String { key.description }

  /// The keys of two commands that belong together: "j k Down Up".
  static func notation(_ keys: [Key], _ others: [Key]) -> String {
    (0..<max(keys.count, others.count)).flatMap { i in
      [keys, others].compactMap { i < $0.count ? notation($0[i]) : nil }
    }.joined(separator: " ")
  }

  /// What applies in two or three lists is said once.
  private static func isCommon(_ binding: Binding) -> Bool {
    Set([KeyContext.actors, .events, .quotes, .ties, .marks]).intersection(binding.contexts).count > 1
  }

  /// The sections of the help: first the pane's own keys, then those of all panes, then those of the other panes.
  func sections(from context: KeyContext) -> [(title: String, bindings: [Binding])] {
    let others = KeyContext.allCases.filter { $0 != context && $0 != .loading && $0 != .palette && $0 != .question }
    func own(_ context: KeyContext) -> (String, [Binding]) {
      (context.title, bindings(in: context).filter { !Keymap.isCommon($0) })
    }
    let common = ("In every pane", bindings.filter(Keymap.isCommon))
    return ([own(context), common] + others.map(own)).filter { !$0.1.isEmpty }
  }

  /// The keys of each pane with what they do, as the documents name them; those of all panes first.
  public var manualSections: [(title: String, bindings: [(keys: String, does: String)])] {
    documentSections.map { title, bindings in
      (title, bindings.map { ($0.keys.map(Keymap.notation).joined(separator: " "), $0.does) })
    }
  }

  private var documentSections: [(title: String, bindings: [Binding])] {
    let contexts: [KeyContext] = [
      .actors, .events, .quotes, .ties, .marks, .card, .reader, .prompt, .palette, .question, .help, .loading,
    ]
    let sections =
      [("In every pane", bindings.filter(Keymap.isCommon))]
      + contexts.map { context in (context.title, bindings(in: context).filter { !Keymap.isCommon($0) }) }
    return sections.filter { !$0.1.isEmpty }
  }

  /// docs/keys.md.
  public var document: String {
    var text = """
      # Keys

      Made from the table in Sources/Explorer/Input/Keymap.swift; a test compares the two. ^D is Control and D. In a search \
      prompt and in the palette all other keys edit the line: letters, Left, Right, Home, End, Backspace, Delete, ^U (clear), ^W (delete a word).

      """
    for (title, bindings) in documentSections {
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
      histogram goes there, and the borders between panes can be dragged.

      """
  }
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
      var rest = section.bindings[...]
      while let binding = rest.popFirst() {
        if let does = binding.withNext, let other = rest.popFirst() {
          lines.append(.binding(keys: Keymap.notation(binding.keys, other.keys), does: does))
        } else {
          lines.append(.binding(keys: binding.keys.map(Keymap.notation).joined(separator: " "), does: binding.does))
        }
      }
    }
    return lines
  }

  /// Where the second column begins: between two sections, so that both are about as long.
  private func helpSplit(_ lines: [HelpLine]) -> Int {
    guard helpColumns > 1 else { return lines.count }
    let breaks = lines.indices.filter { lines[$0] == .blank }
    return breaks.min { abs(2 * $0 - lines.count) < abs(2 * $1 - lines.count) } ?? lines.count
  }

  /// The rows of the help, its columns beside one another.
  var helpRows: Int {
    let lines = helpLines
    let split = helpSplit(lines)
    return max(split, lines.count - split - 1)
  }

  func drawHelp(on canvas: inout Canvas) {
    let lines = helpLines
    let split = helpSplit(lines)
    let width = min(60, size.columns / helpColumns)
    let keyColumns = size.columns >= 60 ? 21 : 14
    canvas.put("KEYS", column: 1, row: helpTop - 1, .focusedTitle)
    for column in 0..<helpColumns {
      let left = column * width + 1
      for offset in 0..<helpRoom {
        let index = (help?.top ?? 0) + offset + (column == 0 ? 0 : split + 1)
        guard index < (column == 0 ? split : lines.count) else { break }
        let row = helpTop + offset
        switch lines[index] {
        case .title(let title): canvas.put(title, column: left, row: row, columns: width - 2, .strong)
        case .binding(let keys, let does):
          canvas.put(keys, column: left + 1, row: row, columns: keyColumns, .key)
          canvas.put(does, column: left + keyColumns + 2, row: row, columns: width - keyColumns - 3, .text)
        case .blank: break
        }
      }
    }
  }

  private var helpTop: Int { size.rows >= 20 ? 3 : 2 }
  /// The rows for lines of the help.
  var helpRoom: Int { max(1, size.rows - helpTop - (size.rows >= 20 ? 2 : 1)) }
}
