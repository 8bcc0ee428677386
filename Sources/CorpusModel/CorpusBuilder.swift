// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import NewsModel
import Prose

/// Merges readings of articles into a corpus.
public struct CorpusBuilder {
  private var entries = Entries()

  public init() {}

  /// Adds an article with what was read from it; of several in nearly the same words, the first one's reading counts
  /// (see `ArticleView.original`). The result of `corpus()` does not depend on the order of calls.
  ///
  /// Indices and spans of the reading that point outside it or the text are left out of the corpus.
  public mutating func add(_ article: Article, _ reading: ArticleReading) {
    entries.append(Entry(article: article, reading: reading))
  }

  /// The same for a reading that was packed, and stays so as long as it is not needed: for many articles.
  ///
  /// Where `text` is given, it is the text of the article, which then has none itself; valid UTF-8 that has been read.
  public mutating func add(_ article: Article, text: SectionBytes? = nil, _ reading: PackedReading) {
    entries.append(article, text: text, reading)
  }

  /// The merged corpus.
  public consuming func corpus() -> Corpus { corpus(in: SectionFile()).corpus }

  /// The merged corpus as further sections of the file, and for each article in the order of adding its id there.
  ///
  /// What is complete goes to the file at once: see `SectionFile.init(storingIn:)`.
  package consuming func corpus(in file: SectionFile) -> (corpus: Corpus, ids: [ArticleID]) {
    var file = file
    let order = entries.sort()
    var ids = Array(repeating: ArticleID(rawValue: 0), count: order.count)
    for (id, index) in order.enumerated() { ids[index] = ArticleID(rawValue: UInt32(id)) }
    entries.store(textsIn: &file)
    let originals = NearDuplicates.originals(entries)
    for (index, original) in originals.enumerated() where original != index { entries.makeCopy(index) }
    // Texts and readings were gone through, and are once more for each of the next steps.
    file.letGo()
    let actors = ActorMerge.merged(LocalActors(entries))
    file.letGo()
    var assembler = CorpusAssembler(file, entries: entries, originals: originals, actors: actors)
    // The assembler alone holds them now, and lets go of them as soon as it can.
    entries = Entries()
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
