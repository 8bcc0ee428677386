// Part of dossier. Licence: Apache-2.0, see LICENSE.

import ArgumentParser
import Explorer

/// How the explorer shows itself; goes before the file of settings.
struct ScreenOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The colors: \(ThemeName.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "name"),
    completion: .list(ThemeName.allCases.map(\.rawValue)),
    transform: { word in
      guard let theme = ThemeName(rawValue: word) else { throw ValidationError(UserMessages.noSuchTheme(word)) }
      return theme
    })
  var theme: ThemeName?

  @Flag(name: .customLong("ascii"), help: "Draw with ASCII alone.")
  var isASCIIOnly = false

  @Flag(name: .customLong("no-mouse"), help: "Leave the mouse to the terminal.")
  var leavesMouse = false

  @Flag(
    name: .customLong("screen-reader"),
    help: "Write plain lines for screen readers: what is new, and the selected row last.")
  var isSpoken = false

  @Flag(name: .customLong("no-links"), help: "Send no addresses of articles to the terminal (OSC 8).")
  var leavesLinks = false

  /// The settings of the user, with what the command line says instead.
  func configuration() throws(ExitStatus) -> Configuration {
    var configuration = try Configuration.ofUser()
    if let theme { configuration.options.theme = theme }
    if isASCIIOnly { configuration.options.isASCIIOnly = true }
    if isSpoken { configuration.options.isSpoken = true }
    if leavesMouse { configuration.usesMouse = false }
    if leavesLinks { configuration.usesLinks = false }
    return configuration
  }
}
