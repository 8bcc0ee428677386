// Part of dossier. Licence: Apache-2.0, see LICENSE.

import ArgumentParser
import Ingestion

/// `dossier export`: all that was read, for other programs.
struct ExportCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl
  }

  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes actors, events, quotes and dates for other programs.")

  @Option(help: "The format; jsonl writes one JSON object per article and line.")
  var format: Format = .jsonl

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where to write; else standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Export the sample articles that travel with the program.")
  var sample = false

  @OptionGroup var records: RecordOptions

  @Argument(help: ArgumentHelp("Folders and articles to read.", valueName: "path"), completion: .file())
  var paths: [String] = []

  func validate() throws {
    if paths.isEmpty != sample { throw ValidationError(UserMessages.exportNeedsPath) }
  }

  func run() throws {
    let source = sample ? Source.sample : try .named(paths, records.fields)
    let result = try waiting { try await source.load() }
    var json = JSONWriter()
    for article in ExportedArticle.all(in: result.corpus) { article.write(to: &json) }
    try Output.write(json.bytes, to: output == "-" ? nil : output)
    try report(result.problems)
  }
}
