// Part of dossier. Licence: Apache-2.0, see LICENSE.

import ArgumentParser

/// Measures what users wait for, as JSON on standard output: medians over several runs in one process.
@main
struct DossierBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier-bench", abstract: "Measures loading and searching.",
    subcommands: [Load.self, LongReading.self, Building.self, Merging.self, Changes.self, Typing.self, Open.self])
}
