// Part of dossier. Licence: Apache-2.0, see LICENSE.

import ArgumentParser

/// `dossier config`: where the settings are, and what they can be.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Says where the settings are and whether they are sound.")

  @Flag(help: "Print a file of settings with everything as it is without one.")
  var printDefault = false

  func run() throws {
    if printDefault { return try Output.write(Array(Configuration.standardText.utf8), to: nil) }
    guard let path = Configuration.path else {
      Output.message(UserMessages.noHome)
      throw ExitStatus.wrongUse
    }
    _ = try Configuration.ofUser()
    let words = Disk.bytes(path) == nil ? UserMessages.noConfiguration(path) : UserMessages.soundConfiguration(path)
    try Output.write(Array((words + "\n").utf8), to: nil)
  }
}
