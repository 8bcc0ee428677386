// Part of dossier. Licence: Apache-2.0, see LICENSE.

import ArgumentParser
import CorpusModel
import Glibc
import Ingestion

/// `dossier [PATH…]`: opens the explorer, or prints an overview where there is no terminal.
struct BrowseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse", abstract: "Opens the explorer (what happens without a command).",
    usage: """
      dossier [PATH…]
      dossier --sample
      """)

  @Flag(help: "Open the sample articles that travel with the program.")
  var sample = false

  @OptionGroup var records: RecordOptions
  @OptionGroup var screen: ScreenOptions

  @Argument(help: ArgumentHelp("Folders and articles to open.", valueName: "path"), completion: .file())
  var paths: [String] = []

  func validate() throws {
    if sample && !paths.isEmpty { throw ValidationError(UserMessages.sampleTakesNoPath) }
  }

  func run() throws {
    guard let source = try source() else {
      for line in UserMessages.howToBegin { Output.message(line) }
      throw ExitStatus.wrongUse
    }
    guard isatty(STDOUT_FILENO) == 1, source.holdsArticles else { return try printOverview(of: source) }
    guard isatty(STDIN_FILENO) == 1 else {
      Output.message(UserMessages.noKeys)
      throw ExitStatus.wrongUse
    }
    try Exploring(source, screen.configuration()).run()
  }

  /// What to open; nil when nothing is named and the current folder holds no articles.
  private func source() throws -> Source? {
    if sample { return .sample }
    if !paths.isEmpty { return try .named(paths, records.fields, checkingLater: isatty(STDOUT_FILENO) == 1) }
    return Ingestion.holdsArticles(".") ? .paths(["."], records.fields) : nil
  }

  private func printOverview(of source: Source) throws {
    let result = try waiting { try await source.load() }
    if result.corpus.articleCount > 0 {
      let text = Overview.text(of: result.corpus, name: source.name, columns: 80)
      try Output.write(Array(text.utf8), to: nil)
    }
    try report(result.problems)
  }
}
