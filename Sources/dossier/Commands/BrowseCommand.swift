// Part of dossier. Licence: Apache-2.0, see LICENSE.

import ArgumentParser

/// `dossier [PATH…]`: opens the explorer, or prints an overview where there is no terminal.
struct BrowseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse", abstract: "Opens the explorer (what happens without a command).")

  @Flag(help: "Open the sample articles that travel with the program.")
  var sample = false

  @Argument(help: ArgumentHelp("Folders and articles to open.", valueName: "path"))
  var paths: [String] = []

  func run() throws {
  }
}
