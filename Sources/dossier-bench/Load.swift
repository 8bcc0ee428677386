// Part of dossier. Licence: Apache-2.0, see LICENSE.

import ArgumentParser
import CorpusModel
import Ingestion
import NewsModel
import Prose
import Reading
import Search

/// How long it takes until a folder can be browsed, step by step.
struct Load: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Reads, merges and indexes articles.")

  @Argument(help: "Folders and articles.") var paths: [String]
  @Option(help: "How often to do it.") var runs = 3

  func run() async throws {
    var reading: [Double] = []
    var merging: [Double] = []
    var indexing: [Double] = []
    var single: [Double] = []
    var size = (articles: 0, words: 0, quotes: 0, events: 0, actors: 0, bytes: 0)
    for _ in 0..<max(runs, 1) {
      let start = ContinuousClock.now
      let readings = try await Ingestion.readings(of: paths)
      reading.append(milliseconds(since: start))
      let read = ContinuousClock.now
      var builder = CorpusBuilder()
      for (article, reading) in readings.articles { builder.add(article, reading) }
      let corpus = builder.corpus()
      merging.append(milliseconds(since: read))
      let merged = ContinuousClock.now
      let index = SearchIndex(corpus)
      indexing.append(milliseconds(since: merged))
      withExtendedLifetime(index) {}
      if single.isEmpty { single = readings.articles.map { alone($0.article) } }
      size.articles = readings.articles.count
      size.words = readings.articles.reduce(0) { $0 + wordCount($1.article.text) }
      (size.quotes, size.events, size.actors) = (corpus.quoteCount, corpus.eventCount, corpus.actorCount)
      size.bytes = corpus.file.byteCount
    }
    let speed = Double(size.words) / (median(reading) / 1000)
    print(
      """
      {"articles": \(size.articles), "words": \(size.words), "quotes": \(size.quotes), "events": \(size.events), \
      "actors": \(size.actors), "corpusBytes": \(size.bytes), "readingMs": \(rounded(median(reading))), \
      "mergingMs": \(rounded(median(merging))), "indexingMs": \(rounded(median(indexing))), \
      "wordsPerSecond": \(Int(speed)), "medianArticleMs": \(rounded(median(single)))}
      """)
  }

  /// How long one article takes by itself, on one core.
  private func alone(_ article: Article) -> Double {
    let start = ContinuousClock.now
    let reading = ArticleReader().reading(of: article)
    let time = milliseconds(since: start)
    withExtendedLifetime(reading) {}
    return time
  }

  /// Words as `wc -w` counts them.
  private func wordCount(_ text: SourceText) -> Int {
    var count = 0
    var inside = false
    for byte in text.utf8 {
      let isSpace = byte <= 0x20
      if !isSpace, !inside { count += 1 }
      inside = !isSpace
    }
    return count
  }
}
