// Part of dossier. Licence: Apache-2.0, see LICENSE.

import ArgumentParser
import CorpusModel
import Glibc
import Ingestion
import Search

/// How long it takes to write a corpus file, as `dossier build` does: from the articles to the file with its index.
struct Building: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Writes a corpus file of articles, with all that dossier build does.")

  @Argument(help: "Folders and articles.") var paths: [String]
  @Option(name: .shortAndLong, help: "The corpus file to write; what is there is brought up to date.")
  var output: String

  func run() async throws {
    let (start, busy) = (ContinuousClock.now, processorSeconds())
    let result = try await Ingestion.load(paths, keptAt: output, as: .document, sections: SearchIndex.adding)
    if case .failed(let number) = result.keeping {
      throw ValidationError("\(output) cannot be written: \(String(cString: strerror(number)))")
    }
    let time = milliseconds(since: start)
    let corpus = result.corpus
    print(
      """
      {"articles": \(corpus.articleCount), "quotes": \(corpus.quoteCount), "events": \(corpus.eventCount), \
      "actors": \(corpus.actorCount), "buildMs": \(rounded(time)), \
      "processorSeconds": \(rounded(processorSeconds() - busy)), "fileBytes": \(fileSize(output)), \
      "problems": \(result.problems.count), "peakMiB": \(rounded(peakMemory()))}
      """)
  }

  private func fileSize(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// MiB that were resident at most, pages of mapped files among them.
  private func peakMemory() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1024
  }
}
