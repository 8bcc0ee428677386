// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import NewsModel
import Prose

/// Merges readings of articles into a corpus.
public struct CorpusBuilder {
  private var entries: [Entry] = []

  public init() {}

  /// Adds an article with what was read from it; of several in nearly the same words, the first one's reading counts
  /// (see `ArticleView.original`). The result of `corpus()` does not depend on the order of calls.
  ///
  /// Indices and spans of the reading that point outside it or the text are left out of the corpus.
  public mutating func add(_ article: Article, _ reading: ArticleReading) {
    entries.append(Entry(article: article, reading: reading))
  }

  /// The merged corpus.
  public consuming func corpus() -> Corpus { corpusWithOrder().corpus }

  /// The merged corpus, and for each article in the order of adding its id there.
  package consuming func corpusWithOrder() -> (corpus: Corpus, ids: [ArticleID]) {
    let order = entries.indices.sorted { Entry.precedes(entries[$0], entries[$1]) }
    var ids = Array(repeating: ArticleID(rawValue: 0), count: order.count)
    for (id, index) in order.enumerated() { ids[index] = ArticleID(rawValue: UInt32(id)) }
    var ordered = order.map { entries[$0] }
    entries = []
    let originals = NearDuplicates.originals(ordered)
    for (index, original) in originals.enumerated() where original != index { ordered[index].becomeCopy() }
    let actors = ActorMerge.merged(ordered)
    let quotes = QuoteResolution.quotes(ordered, actors)
    let events = EventMerge.merged(ordered, actors, quotes)
    var assembler = CorpusAssembler(
      entries: ordered, originals: originals, actors: actors, quotes: quotes, events: events)
    return (Corpus(storage: assembler.storage()), ids)
  }
}

/// An article with its reading.
struct Entry: Sendable {
  let article: Article
  private(set) var reading: ArticleReading

  init(article: Article, reading: ArticleReading) {
    self.article = article
    self.reading = reading
  }

  /// What another article tells in the same words is told once.
  mutating func becomeCopy() {
    reading.quotes = []
    reading.events = []
    reading.actors = []
  }

  /// By day (undated last), then by id; path and text decide between articles that call themselves the same.
  static func precedes(_ a: Entry, _ b: Entry) -> Bool {
    let (dayA, dayB) = (a.reading.documentTime.day, b.reading.documentTime.day)
    if dayA != dayB {
      guard let dayA else { return false }
      guard let dayB else { return true }
      return dayA < dayB
    }
    if a.article.id != b.article.id { return a.article.id < b.article.id }
    if a.article.path != b.article.path { return a.article.path < b.article.path }
    return a.article.text.utf8.lexicographicallyPrecedes(b.article.text.utf8)
  }

  /// The words of a span as one line.
  func line(_ span: TextSpan) -> String {
    let text = article.text.utf8
    var result: [UInt8] = []
    text.withUnsafeBytes {
      appendOneLine($0[span.range.clamped(to: 0..<text.count)], to: &result)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether the article's day is told outside its prose, so that times that rest on it are as good as stated.
  var hasStatedDay: Bool {
    switch reading.documentTime.basis {
    case .metadata, .fileName, .dateline: reading.documentTime.day != nil
    case .text, .unknown, .corpus: false
    }
  }

  /// Stated, else the first heading or the first words of the text.
  var title: String {
    if let title = article.title, !title.isEmpty { return title }
    if let heading = reading.boilerplate.first(where: { $0.kind == .heading }) { return line(heading.span) }
    let start = line(TextSpan(0..<min(article.text.count, 400)))
    var title = ""
    for word in start.split(separator: " ") {
      if title.count + word.count > 70 { return title.isEmpty ? String(start.prefix(70)) + "…" : title + " …" }
      title += (title.isEmpty ? "" : " ") + word
    }
    return title
  }
}
