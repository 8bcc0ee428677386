// Part of dossier. Licence: Apache-2.0, see LICENSE.

import ArgumentParser
import CorpusModel
import Glibc
import Ingestion
import Search

/// How long each letter of a query takes until its hits are there.
struct Typing: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Types queries letter by letter over quotes.",
    discussion: """
      Over the quotes of articles, or, with --lines, over a text file with one quote a line, whose date, outlet and \
      speaker stand in the second to fourth column of a .tsv file beside it. Such a file is indexed, written to --index, \
      and searched by a fresh process that maps it, as “open” does.
      """)

  @Argument(help: "Folders and articles.") var paths: [String] = []
  @Option(help: "A file with one quote a line.") var lines: String?
  @Option(help: "Where to write the index of the lines.") var index = "/tmp/dossier-bench.index"
  @Flag(help: "Index the words of the lines alone, without speaker, outlet and date, as the peers do.")
  var textOnly = false
  @Option(name: .customLong("query"), help: "A query to type; may be given several times.") var queries: [String] = []

  func run() async throws {
    if let lines { try searchLines(lines) }
    let corpus = try await Ingestion.load(paths).corpus
    let index = SearchIndex(corpus)
    let typed = TypedQueries(queries) { index.quotes(matching: $0, limit: 50).total }
    print("{\"quotes\": \(corpus.quoteCount), \(typed.json)}")
  }

  private func searchLines(_ path: String) throws -> Never {
    let quotes = try QuoteLines(path)
    let start = ContinuousClock.now
    let used = processorSeconds()
    let file = quotes.index(textOnly: textOnly)
    let build = milliseconds(since: start) / 1000
    let processor = processorSeconds() - used
    let bytes = file.byteCount
    let scan = quotes.scanTime
    try write(file, to: index)
    let figures =
      "\"quotes\": \(quotes.count), \"textBytes\": \(quotes.byteCount), \"indexBytes\": \(bytes), "
      + "\"bytesPerQuote\": \(rounded(Double(bytes + quotes.byteCount) / Double(max(1, quotes.count)))), "
      + "\"scanMs\": \(rounded(scan)), \"buildSeconds\": \(rounded(build)), "
      + "\"buildProcessorSeconds\": \(rounded(processor))"
    // A new process image: no memory of the building is left in it.
    let words = ["dossier-bench", "open", index, "--figures", figures] + queries.flatMap { ["--query", $0] }
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    execv("/proc/self/exe", arguments)
    throw ValidationError("cannot be started anew: \(errno)")
  }

  private func write(_ file: SectionFile, to path: String) throws {
    guard let output = fopen(path, "w") else { throw ValidationError("\(path) cannot be written") }
    defer { fclose(output) }
    file.write { _ = fwrite($0.baseAddress, 1, $0.count, output) }
  }
}

/// How long it takes from opening an index to the first answer, and each letter after it.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Maps an index that “search --lines” wrote, and types queries.")

  @Argument(help: "The index.") var index: String
  @Option(name: .customLong("query"), help: "A query to type; may be given several times.") var queries: [String] = []
  @Option(help: .hidden) var figures: String?

  func run() throws {
    var opening: [Double] = []
    for _ in 0..<5 {
      let start = ContinuousClock.now
      let search = try QuoteSearch(SectionFile(validating: mapped(index)))
      _ = search.best(Query("ceasefire"), limit: 50)
      opening.append(milliseconds(since: start))
    }
    let search = try QuoteSearch(SectionFile(validating: mapped(index)))
    let typed = TypedQueries(queries) { search.best($0, limit: 50).total }
    let typo = medianTime { _ = search.nearest("sanctoins") } + medianTime { _ = search.nearest("lewandowsky") }
    print(
      """
      {\(figures.map { $0 + ", " } ?? "")"openToFirstAnswerMs": \(rounded(median(opening))), \
      "privateMemoryMiB": \(rounded(privateMemory())), "typoMs": \(rounded(typo / 2)), \(typed.json)}
      """)
  }

  private func medianTime(_ work: () -> Void) -> Double {
    median(
      (0..<7).map { _ in
        let start = ContinuousClock.now
        work()
        return milliseconds(since: start)
      })
  }

  private func mapped(_ path: String) throws -> SectionBytes {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw ValidationError("\(path) cannot be opened") }
    defer { close(descriptor) }
    var info = stat()
    fstat(descriptor, &info)
    let size = Int(info.st_size)
    guard let address = mmap(nil, size, PROT_READ, MAP_SHARED, descriptor, 0), address != MAP_FAILED else {
      throw ValidationError("\(path) cannot be mapped")
    }
    return SectionBytes(UnsafeRawBufferPointer(start: address, count: size)) {
      munmap(UnsafeMutableRawPointer(mutating: $0.baseAddress), $0.count)
    }
  }
}

/// Queries typed letter by letter, the same each time.
struct TypedQueries {
  /// Words of the news from rare to common, a phrase, two common words, words with fields, a mistyped one.
  static let standard = [
    "ceasefire", "peace deal", "russia sanctions", "\"very good relationship\"", "lewandowski", "the", "sanctoins",
    "the of", "he said", "speaker:trump the", "outlet:breitbart date:2015 said", "date:2014.. tax",
  ]

  let json: String

  init(_ queries: [String], _ total: (Query) -> Int) {
    var lines: [String] = []
    var plain: [Double] = []
    for text in queries.isEmpty ? TypedQueries.standard : queries {
      var keys: [Double] = []
      var processor: [Double] = []
      var hits = 0
      for end in text.indices {
        let query = Query(String(text[...end]))
        let times = (0..<5).map { _ in
          let start = ContinuousClock.now
          hits = total(query)
          return milliseconds(since: start)
        }
        keys.append(median(times))
        let used = (0..<3).map { _ in
          let start = processorSeconds()
          hits = total(query)
          return (processorSeconds() - start) * 1000
        }
        processor.append(median(used))
      }
      if !text.contains(":") { plain += keys }
      let name = text.map { $0 == "\"" ? "\\\"" : String($0) }.joined()
      let worst = keys.indices.max { keys[$0] < keys[$1] } ?? 0
      lines.append(
        """
        \n  {"query": "\(name)", "hits": \(hits), "medianKeyMs": \(rounded(median(keys))), \
        "worstKeyMs": \(rounded(keys.max() ?? 0)), "worstKey": \(worst + 1), \
        "worstProcessorMs": \(rounded(processor.max() ?? 0))}
        """)
    }
    json = "\"medianKeyMs\": \(rounded(median(plain))), \"queries\": [\(lines.joined(separator: ","))]"
  }
}
