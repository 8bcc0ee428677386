// Part of dossier. Licence: Apache-2.0, see LICENSE.

import ArgumentParser
import CorpusModel
import Ingestion
import Search

/// How long it takes from a new article in a folder until it can be shown beside the corpus that was kept.
struct Changes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes", abstract: "Finds what is new since a corpus file was written, reads and merges it.")

  @Argument(help: "A corpus file, of whatever rules.") var file: String
  @Argument(help: "The folders and articles that it was made of.") var paths: [String]
  @Option(help: "How often to do it.") var runs = 5

  func run() async throws {
    var opening: [Double] = []
    var reading: [Double] = []
    var used: [Double] = []
    var found = (articles: 0, outdated: 0)
    for _ in 0..<max(runs, 1) {
      let (start, busy) = (ContinuousClock.now, processorSeconds())
      let kept = try Ingestion.corpus(inFile: file, verifying: .head)
      opening.append(milliseconds(since: start))
      let opened = ContinuousClock.now
      guard let incoming = try await Ingestion.incoming(paths, since: kept) else {
        throw ValidationError("too much is new")
      }
      withExtendedLifetime(SearchIndex(incoming.corpus)) {}
      reading.append(milliseconds(since: opened))
      used.append(processorSeconds() - busy)
      found = (incoming.corpus.articleCount, incoming.outdated.count)
    }
    print(
      """
      {"new": \(found.articles), "outdated": \(found.outdated), "openingMs": \(rounded(median(opening))), \
      "newShownMs": \(rounded(median(reading))), "processorSeconds": \(rounded(median(used)))}
      """)
  }
}
