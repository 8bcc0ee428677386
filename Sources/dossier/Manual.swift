// Part of dossier. Licence: Apache-2.0, see LICENSE.

import ArgumentParser
import Explorer

/// The manual page: what the argument parser knows of commands and options, and the keymap of keys.
enum Manual {
  /// docs/dossier.1, for man(7).
  static var page: String {
    var page = Page()
    page.line(".TH DOSSIER 1 \"\" \"dossier \(Dossier.version)\" \"User Commands\"")
    let configuration = DossierCommand.configuration
    page.heading("NAME")
    page.text("dossier \\- who is in news articles, what happened when, and who said what", isMarked: true)
    page.heading("SYNOPSIS")
    for (i, line) in (configuration.usage ?? "").split(separator: "\n").enumerated() {
      if i > 0 { page.line(".br") }
      page.text(String(line))
    }
    page.heading("DESCRIPTION")
    page.text(configuration.abstract)
    for paragraph in configuration.discussion.split(separator: "\n", omittingEmptySubsequences: true) {
      page.line(".PP")
      page.text(String(paragraph))
    }
    page.heading("OPTIONS")
    page.options(of: BrowseCommand.self, under: DossierCommand.self)
    page.heading("COMMANDS")
    for command in configuration.subcommands
    where command.configuration.shouldDisplay && command != BrowseCommand.self {
      page.line(".SS \(Page.escaped(command._commandName))")
      page.text(command.configuration.abstract)
      page.options(of: command, under: DossierCommand.self)
    }
    page.heading("KEYS")
    for (title, bindings) in Keymap.standard.manualSections {
      page.line(".SS \(Page.escaped(title))")
      for (keys, does) in bindings { page.entry(keys, does) }
    }
    page.heading("FILES")
    for (path, what) in files { page.entry(path, what) }
    page.heading("ENVIRONMENT")
    for (name, what) in variables { page.entry(name, what) }
    page.heading("EXIT STATUS")
    for (status, what) in statuses { page.entry(status, what) }
    page.heading("SEE ALSO")
    page.text("less(1), fzf(1), inotify(7)")
    return page.lines.joined(separator: "\n") + "\n"
  }

  private static let files = [
    ("~/.config/dossier/config.yml", "Settings; dossier config --print-default prints them all."),
    ("~/.cache/dossier/", "What was read of articles, so that only what has changed is read the next time."),
    (
      "~/.local/state/dossier/",
      "Marks, notes, named searches and places, one plain file for each corpus."
    ),
  ]

  private static let variables = [
    ("TERM", "The terminal; without it, or with one that cannot move its cursor, only the plain overview is there."),
    ("NO_COLOR", "Set to anything, no colors are used."),
    ("XDG_CONFIG_HOME, XDG_CACHE_HOME, XDG_STATE_HOME", "Folders in place of ~/.config, ~/.cache and ~/.local/state."),
    ("BROWSER", "Opens addresses of articles."),
    ("VISUAL, EDITOR, PAGER", "Opens files of articles: the first of them that is set, else less."),
  ]

  private static let statuses = [
    ("0", "All went well."),
    ("1", "A search found nothing."),
    ("2", "Some file or path could not be read; all else was done."),
    ("64", "Nothing was named that could be done."),
    ("74", "The result could not be written."),
    ("78", "The settings are not sound."),
    ("129, 143", "The terminal is gone, or the program was asked to end."),
    ("130", "Broken off with ^C."),
  ]
}

/// Lines of man(7).
private struct Page {
  var lines: [String] = []

  mutating func line(_ text: String) { lines.append(text) }
  mutating func heading(_ title: String) { lines.append(".SH \(title)") }
  mutating func text(_ text: String, isMarked: Bool = false) { lines.append(isMarked ? text : Page.escaped(text)) }

  /// A term and what it means.
  mutating func entry(_ term: String, _ meaning: String) {
    lines.append(".TP")
    lines.append("\\fB\(Page.escaped(term))\\fR")
    lines.append(Page.escaped(meaning))
  }

  /// What the parser's help lists below "ARGUMENTS" and "OPTIONS".
  mutating func options(of command: any ParsableCommand.Type, under root: any ParsableCommand.Type) {
    let help = help(command)
    var isListed = false
    var term: String?
    var meaning = ""
    func end(_ page: inout Page) {
      if let term, !term.contains("--version"), !term.contains("--help") { page.entry(term, meaning) }
    }
    for line in help.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("ARGUMENTS:") || line.hasPrefix("OPTIONS:") {
        isListed = true
      } else if isListed, line.isEmpty || !line.hasPrefix(" ") {
        end(&self)
        (term, isListed) = (nil, false)
      } else if isListed, line.hasPrefix("  "), !line.hasPrefix("   ") {
        end(&self)
        // Two blanks part the option from its words.
        let parts = line.dropFirst(2).split(separator: "  ", maxSplits: 1, omittingEmptySubsequences: true)
        term = parts.first.map { String($0) }
        meaning = parts.count > 1 ? Page.trimmed(parts[1]) : ""
      } else if isListed {
        meaning += (meaning.isEmpty ? "" : " ") + Page.trimmed(line)
      }
    }
    end(&self)
  }

  private func help<Command: ParsableCommand>(_ command: Command.Type) -> String {
    DossierCommand.helpMessage(for: command, columns: 1000)
  }

  private static func trimmed(_ text: Substring) -> String { String(text.drop { $0 == " " }) }

  /// Backslashes and hyphens as they are typed, and no line that begins like a request.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case "`": result += "\\(ga"
      default: result.append(character)
      }
    }
    return result.hasPrefix(".") || result.hasPrefix("'") ? "\\&" + result : result
  }
}

/// `dossier manual`: for whoever packs the program.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Prints the manual page, for man(1).")

  func run() throws { try Output.write(Array(Manual.page.utf8), to: nil) }
}
