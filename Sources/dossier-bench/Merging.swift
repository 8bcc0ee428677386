// Part of dossier. Licence: Apache-2.0, see LICENSE.

import ArgumentParser
import CorpusModel
import Ingestion
import NewsModel

/// How long the merge takes, of readings that come out of a corpus file of whatever rules.
struct Merging: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Merges the readings that a corpus file keeps.")

  @Argument(help: "A corpus file.") var file: String

  func run() async throws {
    let start = ContinuousClock.now
    var builder = CorpusBuilder()
    for (article, reading) in try Ingestion.keptReadings(inFile: file) { builder.add(article, reading) }
    let reading = milliseconds(since: start)
    let (read, busy) = (ContinuousClock.now, processorSeconds())
    let corpus = builder.corpus()
    print(
      """
      {"articles": \(corpus.articleCount), "events": \(corpus.eventCount), "actors": \(corpus.actorCount), \
      "quotes": \(corpus.quoteCount), "corpusBytes": \(corpus.file.byteCount), "unpackingMs": \(rounded(reading)), \
      "mergingMs": \(rounded(milliseconds(since: read))), "processorSeconds": \(rounded(processorSeconds() - busy)), \
      "privateMiB": \(rounded(privateMemory()))}
      """)
  }
}
