// Part of dossier. Licence: Apache-2.0, see LICENSE.

import ArgumentParser
import CorpusModel
import Ingestion
import NewsModel
import Search

/// How long the merge takes, of readings that come out of a corpus file of whatever rules.
struct Merging: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Merges the readings that a corpus file keeps.")

  @Argument(help: "A corpus file.") var file: String
  @Flag(help: "Make the index of the search, too.") var index = false
  @Option(help: "How many times to take each article, the days of each time moved by some weeks.") var times = 1

  func run() async throws {
    let start = ContinuousClock.now
    var builder = CorpusBuilder()
    for (article, reading) in try Ingestion.keptReadings(inFile: file) {
      builder.add(article, reading)
      for time in 1..<max(times, 1) {
        var copy = article
        copy.id += "-\(time)"
        builder.add(copy, PackedReading(copy, moved(reading.reading(of: article.text), by: 37 * time)))
      }
    }
    let reading = milliseconds(since: start)
    let (read, busy) = (ContinuousClock.now, processorSeconds())
    let corpus = builder.corpus()
    let (merging, merged) = (milliseconds(since: read), processorSeconds())
    if index { withExtendedLifetime(SearchIndex(corpus)) {} }
    let indexing = processorSeconds() - merged
    print(
      """
      {"articles": \(corpus.articleCount), "events": \(corpus.eventCount), "actors": \(corpus.actorCount), \
      "quotes": \(corpus.quoteCount), "corpusBytes": \(corpus.file.byteCount), "unpackingMs": \(rounded(reading)), \
      "mergingMs": \(rounded(merging)), "processorSeconds": \(rounded(merged - busy)), \
      "indexingProcessorSeconds": \(rounded(indexing)), "privateMiB": \(rounded(privateMemory()))}
      """)
  }

  private func moved(_ reading: ArticleReading, by days: Int) -> ArticleReading {
    var reading = reading
    reading.documentTime.day = reading.documentTime.day?.adding(days: days)
    for index in reading.times.indices {
      guard let range = reading.times[index].days else { continue }
      let moved = range.lowerBound.adding(days: days)...range.upperBound.adding(days: days)
      if moved.upperBound.year < 9999 { reading.times[index].days = moved }
    }
    return reading
  }
}
