// Part of dossier. Licence: Apache-2.0, see LICENSE.

import ArgumentParser
import CorpusModel
import NewsModel
import Search

/// `dossier search QUERY [PATH…]`: the quotes that match, the best first.
struct SearchCommand: ParsableCommand {
  enum Order: String, ExpressibleByArgument, CaseIterable {
    case best, date
  }

  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Prints the quotes that match a query, the best first.",
    discussion: """
      The language is that of the explorer: words, "phrases", -not, OR, (groups), near:5(peace deal), and fields: speaker: \
      about: who: org: place: outlet: kind: date: before: after:. The last word may go on; a space behind it ends it. A \
      query that begins with a dash goes behind “--”: dossier search -- "-port ferry" PATH
      """)

  @OptionGroup var options: ListOptions

  @Option(help: "The order: best or date.") var sort = Order.best

  @Argument(help: ArgumentHelp("Words, \"phrases\", -not, OR, fields such as speaker:name.", valueName: "query"))
  var query: String

  @Argument(
    help: ArgumentHelp("Folders and articles; else the current folder.", valueName: "path"), completion: .file())
  var paths: [String] = []

  func run() throws {
    try ListRun(options: options, paths: paths, query: query, usualLimit: 50).run("quotes") { index, query in
      sorted(index, query, sort)
    } rows: {
      $0.quotes($1)
    }
  }
}

/// The quotes that match in the order.
private func sorted(_ index: SearchIndex, _ query: Query, _ order: SearchCommand.Order) -> Found<QuoteID> {
  let isRanked = order == .best
  var found = Found(index.quoteHits(query, limit: .max, order: isRanked ? .rank : .corpus))
  guard !isRanked else { return found }
  let corpus = index.corpus
  found.sort { corpus.quote($0).time?.days.lowerBound.number ?? .max }
  return found
}

/// `dossier quotes [PATH…]`.
struct QuotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "quotes", abstract: "Lists who said what.")

  @OptionGroup var options: ListOptions

  @Option(help: "Only what matches; see “search”.") var query = ""

  @Option(help: "The order: date or best.") var sort = SearchCommand.Order.date

  @OptionGroup var slight: SlightOption

  @Argument(
    help: ArgumentHelp("Folders and articles; else the current folder.", valueName: "path"), completion: .file())
  var paths: [String] = []

  func run() throws {
    let isWhole = slight.isGiven || !query.isEmpty
    try ListRun(options: options, paths: paths, query: query).run("quotes") { index, query in
      var found = sorted(index, query, sort)
      if !isWhole { found.ids.removeAll { index.corpus.quote($0).isMinor } }
      return found
    } rows: {
      $0.quotes($1)
    }
  }
}

/// `dossier actors [PATH…]`.
struct ActorsCommand: ParsableCommand {
  enum Order: String, ExpressibleByArgument, CaseIterable {
    case mentions, quotes, name
  }

  static let configuration = CommandConfiguration(commandName: "actors", abstract: "Lists who is in the articles.")

  @OptionGroup var options: ListOptions

  @Option(help: "Only what matches; see “search”.") var query = ""

  @Option(help: "The order: mentions, quotes or name.") var sort = Order.mentions

  @Argument(
    help: ArgumentHelp("Folders and articles; else the current folder.", valueName: "path"), completion: .file())
  var paths: [String] = []

  func run() throws {
    try ListRun(options: options, paths: paths, query: query).run("actors") { index, query in
      var found = Found(index.actorHits(query))
      let corpus = index.corpus
      switch sort {
      case .mentions: break
      case .quotes: found.sort { -corpus.actor($0).quoteCount }
      case .name: found.sort { corpus.actor($0).name }
      }
      return found
    } rows: {
      $0.actors($1)
    }
  }
}

/// `dossier events [PATH…]`.
struct EventsCommand: ParsableCommand {
  enum Order: String, ExpressibleByArgument, CaseIterable {
    case date, articles
  }

  static let configuration = CommandConfiguration(commandName: "events", abstract: "Lists what happened when.")

  @OptionGroup var options: ListOptions

  @Option(help: "Only what matches; see “search”.") var query = ""

  @Option(help: "The order: date, or articles (told by most first).") var sort = Order.date

  @OptionGroup var slight: SlightOption

  @Argument(
    help: ArgumentHelp("Folders and articles; else the current folder.", valueName: "path"), completion: .file())
  var paths: [String] = []

  func run() throws {
    let isWhole = slight.isGiven || !query.isEmpty
    try ListRun(options: options, paths: paths, query: query).run("events") { index, query in
      var found = Found(index.eventHits(query))
      if !isWhole { found.ids.removeAll { index.corpus.event($0).isSlight } }
      if sort == .articles { found.sort { -index.corpus.event($0).articleCount } }
      return found
    } rows: {
      $0.events($1)
    }
  }
}

/// `dossier articles [PATH…]`.
struct ArticlesCommand: ParsableCommand {
  enum Order: String, ExpressibleByArgument, CaseIterable {
    case date, name, quotes
  }

  static let configuration = CommandConfiguration(
    commandName: "articles", abstract: "Lists the articles, or those with a quote or an event that matches.")

  @OptionGroup var options: ListOptions

  @Option(help: "Only articles with a quote or an event that matches; see “search”.") var query = ""

  @Option(help: "The order: date, name or quotes (with most first).") var sort = Order.date

  @Argument(
    help: ArgumentHelp("Folders and articles; else the current folder.", valueName: "path"), completion: .file())
  var paths: [String] = []

  func run() throws {
    try ListRun(options: options, paths: paths, query: query).run("articles") { index, query in
      var found = Found(index.allArticles(matching: query), query)
      let corpus = index.corpus
      switch sort {
      case .date: break
      case .name: found.sort { corpus.article($0).key }
      case .quotes: found.sort { -corpus.article($0).quotes.count }
      }
      return found
    } rows: {
      $0.articles($1)
    }
  }
}
