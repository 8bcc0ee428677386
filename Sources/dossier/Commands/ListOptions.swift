// Part of dossier. Licence: Apache-2.0, see LICENSE.

import ArgumentParser
import CorpusModel
import Glibc
import Ingestion
import Search

/// The options of every command that prints a list.
struct ListOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, jsonl, csv, markdown
  }

  @Option(help: "How to print the rows: table, jsonl, csv or markdown.")
  var format = Format.table

  @Option(help: ArgumentHelp("Print at most so many rows; 0 prints all.", valueName: "number"))
  var limit: Int?

  @Flag(help: "Use the sample articles that travel with the program.")
  var sample = false

  @OptionGroup var records: RecordOptions

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError(UserMessages.limitBelowZero) }
  }
}

/// Whether a list leaves out what the explorer leaves out too.
struct SlightOption: ParsableArguments {
  @Flag(
    name: .customLong("slight"),
    help: ArgumentHelp(
      "Slight ones too, which a query finds always.",
      discussion: "Quotes that are wishes or opinions, or nobody's; happenings of no kind, nobody and no day."))
  var isGiven = false
}

/// What a list command prints, before it is cut to the limit.
struct Found<ID> {
  var ids: [ID]
  /// By which hits are marked.
  var query: Query
  var corrections: [Correction] = []

  init(_ ids: [ID], _ query: Query) {
    self.ids = ids
    self.query = query
  }

  init(_ hits: Hits<ID>) where ID: Hashable & Sendable {
    ids = hits.ids
    query = hits.query
    corrections = hits.corrections
  }
}

extension Found where ID: Comparable {
  /// Orders by `key`, the least first; where keys are equal, as in the corpus.
  mutating func sort<Key: Comparable>(by key: (ID) -> Key) {
    // The sort need not be stable: ids decide.
    ids = zip(ids.map(key), ids).sorted { $0 < $1 }.map { $1 }
  }
}

/// Reads articles, makes a list and prints it. Ends as grep does: 0 with rows, 1 without, 2 after trouble.
struct ListRun {
  let options: ListOptions
  let paths: [String]
  /// As typed; empty for everything.
  let query: String
  /// Rows that are printed without a limit on the command line; 0 for all.
  var usualLimit = 0

  func run<ID>(
    _ list: String, find: (SearchIndex, Query) -> Found<ID>, rows: (Lister, [ID]) -> Listing
  ) throws {
    let query = Query(query)
    for problem in query.problems {
      for line in UserMessages.lines(for: problem, in: query.text) { Output.message(line) }
    }
    let source = try source()
    let result = try waiting { try await source.load() }
    let index = SearchIndex(result.corpus)
    let found = find(index, query)
    let limit = options.limit ?? usualLimit
    let ids = limit == 0 ? found.ids : Array(found.ids.prefix(limit))
    let lister = Lister(result.corpus, marking: index.withSpellings(found.query), withBounds: options.format != .table)
    try Output.write(bytes(rows(lister, ids)), to: nil)
    try report(result.problems)
    if !found.corrections.isEmpty { Output.message(UserMessages.line(for: found.corrections)) }
    if ids.isEmpty {
      if !query.isEmpty { Output.message(UserMessages.elsewhere(list, others(than: list, index, query))) }
      throw ExitStatus.nothingFound
    }
    if ids.count < found.ids.count, isatty(STDERR_FILENO) == 1 {
      Output.message(UserMessages.shown(ids.count, of: found.ids.count))
    }
  }

  private func source() throws -> Source {
    if options.sample {
      guard paths.isEmpty else { throw ValidationError(UserMessages.sampleTakesNoPath) }
      return .sample
    }
    if !paths.isEmpty { return try Source.named(paths, options.records.fields) }
    guard Ingestion.holdsArticles(".") else {
      for line in UserMessages.howToBegin { Output.message(line) }
      throw ExitStatus.wrongUse
    }
    return .paths(["."], options.records.fields)
  }

  /// How many rows of other lists match.
  private func others(than list: String, _ index: SearchIndex, _ query: Query) -> [(count: Int, noun: String)] {
    guard query.hasWords else { return [] }
    return [
      (index.allQuotes(matching: query).count, "quote"), (index.allEvents(matching: query).count, "event"),
      (index.allActors(matching: query).count, "actor"),
    ].filter { $0.1 + "s" != list }
  }

  private func bytes(_ listing: Listing) -> [UInt8] {
    switch options.format {
    case .jsonl: return listing.jsonLines
    case .csv: return listing.csv
    case .markdown: return listing.markdown
    case .table:
      guard isatty(STDOUT_FILENO) == 1 else { return Array(TableText().text(listing).utf8) }
      let table = TableText(
        width: ListRun.terminalWidth, hasColors: ListRun.wantsColors, hasHeadings: !listing.rows.isEmpty)
      return Array(table.text(listing).utf8)
    }
  }

  /// https://no-color.org: set to anything but nothing.
  private static var wantsColors: Bool {
    if let value = getenv("NO_COLOR"), value.pointee != 0 { return false }
    guard let term = getenv("TERM") else { return false }
    return String(cString: term) != "dumb"
  }

  private static var terminalWidth: Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return max(40, Int(size.ws_col)) }
    return getenv("COLUMNS").flatMap { Int(String(cString: $0)) }.map { max(40, $0) } ?? 80
  }
}
