// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Explorer
import TerminalUI
import Yams

/// What the user has set in `$XDG_CONFIG_HOME/dossier/config.yml`, else `~/.config/dossier/config.yml`.
struct Configuration {
  var options = ExplorerOptions()
  var usesMouse = true
  /// Nil leaves it to what is known of the terminal.
  var usesLinks: Bool?

  /// Something in the file that cannot be, and where.
  struct Fault: Hashable {
    enum Reason: Hashable {
      case notYAML(String)
      case noSuchSetting(String)
      case badValue(setting: String, value: String, wanted: String)
      case noSuchKey(String)
      case keymap(KeymapFault)
      case theme(ThemeFault, role: String)
    }

    /// From 1.
    var line: Int
    var reason: Reason
  }

  /// Nil where there is no home.
  static var path: String? {
    if let folder = Environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") { return folder + "/dossier/config.yml" }
    return Environment["HOME"].map { $0 + "/.config/dossier/config.yml" }
  }

  /// The user's settings; all faults are told, and then nothing is started.
  static func ofUser() throws(ExitStatus) -> Configuration {
    guard let path, let bytes = Disk.bytes(path) else { return Configuration() }
    let (configuration, faults) = Configuration.reading(String(decoding: bytes, as: UTF8.self))
    if faults.isEmpty { return configuration }
    for fault in faults { Output.message(UserMessages.line(for: fault, path)) }
    throw .badConfiguration
  }

  /// Reads a text of settings, with all that is wrong in it, in the order of lines.
  static func reading(_ text: String) -> (configuration: Configuration, faults: [Fault]) {
    var configuration = Configuration()
    var faults: [Fault] = []
    do {
      guard let root = try compose(yaml: text) else { return (configuration, []) }
      guard let mapping = root.mapping else {
        return (configuration, [Fault(line: 1, reason: .notYAML("settings are lines like “theme: dark”"))])
      }
      for (key, value) in mapping { configuration.take(key, value, &faults) }
    } catch let error as YamlError {
      faults.append(Configuration.fault(error))
    } catch {
      faults.append(Fault(line: 1, reason: .notYAML("\(error)")))
    }
    return (configuration, faults.sorted { $0.line < $1.line })
  }

  private static func fault(_ error: YamlError) -> Fault {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      Fault(line: mark.line, reason: .notYAML(problem))
    default: Fault(line: 1, reason: .notYAML("it cannot be read"))
    }
  }

  // MARK: Settings

  private mutating func take(_ key: Node, _ value: Node, _ faults: inout [Fault]) {
    let line = (value.mark ?? key.mark)?.line ?? 1
    let name = key.string ?? ""
    let text = value.string ?? ""
    func bad(_ wanted: String) {
      faults.append(Fault(line: line, reason: .badValue(setting: name, value: text, wanted: wanted)))
    }
    switch name {
    case "theme":
      if let theme = ThemeName(rawValue: text) {
        options.theme = theme
      } else {
        bad(ThemeName.allCases.map(\.rawValue).joined(separator: ", "))
      }
    case "ascii": if let flag = Configuration.flag(text) { options.isASCIIOnly = flag } else { bad("yes or no") }
    case "mouse": if let flag = Configuration.flag(text) { usesMouse = flag } else { bad("yes or no") }
    case "links":
      if text == "auto" {
        usesLinks = nil
      } else if let flag = Configuration.flag(text) {
        usesLinks = flag
      } else {
        bad("auto, yes or no")
      }
    case "colors":
      each(value, name, &faults) { role, node, faults in
        do throws(ThemeFault) { try options.colors.set(role, to: node.string ?? "") } catch {
          faults.append(Fault(line: node.mark?.line ?? line, reason: .theme(error, role: role)))
        }
      }
    case "keys": each(value, name, &faults) { command, node, faults in takeKeys(command, node, line, &faults) }
    default: faults.append(Fault(line: key.mark?.line ?? line, reason: .noSuchSetting(name)))
    }
  }

  private func each(
    _ value: Node, _ setting: String, _ faults: inout [Fault], _ body: (String, Node, inout [Fault]) -> Void
  ) {
    if value.null != nil { return }
    guard let mapping = value.mapping else {
      let wanted = "lines of their own, further in"
      faults.append(
        Fault(
          line: value.mark?.line ?? 1, reason: .badValue(setting: setting, value: value.string ?? "", wanted: wanted)))
      return
    }
    for (key, node) in mapping { body(key.string ?? "", node, &faults) }
  }

  private mutating func takeKeys(_ command: String, _ node: Node, _ line: Int, _ faults: inout [Fault]) {
    let line = node.mark?.line ?? line
    let words = node.sequence.map { $0.map { $0.string ?? "" } } ?? (node.null != nil ? [] : [node.string ?? ""])
    var keys: [Key] = []
    for word in words {
      if let key = Key(notation: word) {
        keys.append(key)
      } else {
        faults.append(Fault(line: line, reason: .noSuchKey(word)))
      }
    }
    do throws(KeymapFault) { try options.keymap.change(command, to: keys) } catch {
      faults.append(Fault(line: line, reason: .keymap(error)))
    }
  }

  private static func flag(_ word: String) -> Bool? {
    switch word.lowercased() {
    case "yes", "true", "on": true
    case "no", "false", "off": false
    default: nil
    }
  }

  // MARK: Defaults

  /// A file that says what holds without one, to begin from.
  static var standardText: String {
    var text = """
      # Settings of dossier: \(path ?? "~/.config/dossier/config.yml")
      # What stands here is what holds without this file; lines that begin with # are there to be tried.

      # \(ThemeName.allCases.map(\.rawValue).joined(separator: ", "))
      theme: auto
      # Signs of ASCII alone.
      ascii: no
      # Wheel and clicks; the terminal's own selection then needs Shift.
      mouse: yes
      # The addresses of articles behind their titles (OSC 8): auto is for terminals that are known to take them.
      links: auto

      # The look of a role: a color (0 to 255, red, bright-red …, default), "on" and another for the ground, and bold,
      # dim, italic, underline, reverse.
      colors:

      """
    for role in ThemeColors.roles { text += "#  \(role): default\n" }
    text += """

      # Keys by command: letters, ^x, Alt-x, F1, Enter, Space, PgDn … A pane before the name changes them there only.
      keys:

      """
    for line in Keymap.standard.configuration { text += "#  \(line)\n" }
    return text
  }
}
