// Part of dossier. Licence: Apache-2.0, see LICENSE.

import ArgumentParser
import Glibc

/// The entry of the program.
///
/// A main function of our own, not that of an `AsyncParsableCommand`: under that one, commands leave the main thread,
/// and ncurses must stay on the thread that started it.
@main
enum Dossier {
  static let version = "0.1.0"

  @MainActor
  static func main() {
    do {
      var command = try DossierCommand.parseAsRoot()
      try command.run()
    } catch let stop as ExitStatus {
      exit(stop.code)
    } catch {
      DossierCommand.exit(withError: error)
    }
  }
}

/// How the program ends.
struct ExitStatus: Error, Equatable {
  let code: Int32

  /// Nothing was found, as grep ends.
  static let nothingFound = ExitStatus(code: 1)
  /// Some file or path could not be read; all else was done.
  static let incomplete = ExitStatus(code: 2)
  /// Nothing was named that could be done (EX_USAGE of sysexits.h, as the argument parser ends).
  static let wrongUse = ExitStatus(code: 64)
  /// The terminal is gone, as a shell reports SIGHUP.
  static let hungUp = ExitStatus(code: 129)
  /// The user broke off, as a shell reports it for ^C.
  static let interrupted = ExitStatus(code: 130)
  /// The user's settings are not sound (EX_CONFIG).
  static let badConfiguration = ExitStatus(code: 78)
  /// The result could not be written.
  static let cannotWrite = ExitStatus(code: 74)
}

struct DossierCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Shows who is in a folder of news articles, what happened when, and who said what.",
    usage: """
      dossier [PATH…]
      dossier FILE.dossier
      dossier --sample
      dossier build PATH… --output FILE.dossier
      dossier search QUERY [PATH…]
      dossier quotes|actors|events|articles [--query QUERY] [PATH…]
      dossier export --format jsonl [--output FILE] PATH…
      dossier parse [--conllu] [PATH…]
      dossier config [--print-default]
      """,
    discussion: """
      PATH is a folder of articles (subfolders included) or a single file: text (.txt), Markdown (.md), pages (.html), \
      or many articles in one file (.jsonl, .csv, .tsv); each also compressed (.gz). What was read is kept in \
      ~/.cache/dossier, so that the next time only what has changed is read. Without a path, the current folder is \
      opened. Without a terminal, a plain overview is printed.
      """,
    version: Dossier.version,
    subcommands: [
      BrowseCommand.self, SearchCommand.self, QuotesCommand.self, ActorsCommand.self, EventsCommand.self,
      ArticlesCommand.self, BuildCommand.self, ExportCommand.self, ParseCommand.self, ConfigCommand.self,
      ManualCommand.self,
    ],
    defaultSubcommand: BrowseCommand.self)
}
