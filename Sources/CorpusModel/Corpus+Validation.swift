// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

extension Corpus {
  /// What is inconsistent in the corpus, in words for developers; empty when all is well.
  ///
  /// Checks every row: lists run on, ids are in range and in order, spans lie inside their texts on scalar boundaries,
  /// both directions of each link agree. Takes time in proportion to the corpus; tests call it.
  public func validate() -> [String] {
    var validator = CorpusValidator(corpus: self)
    validator.checkColumns()
    validator.checkArticles()
    validator.checkActors()
    validator.checkQuotes()
    validator.checkEvents()
    return validator.problems
  }
}

private struct CorpusValidator {
  let corpus: Corpus
  var problems: [String] = []

  mutating func expect(_ condition: Bool, _ problem: @autoclosure () -> String) {
    if !condition { problems.append(problem()) }
  }

  mutating func checkColumns() {
    let storage = corpus.storage
    for section in Section.allCases {
      if let (column, plus) = section.lengthOf {
        expect(storage.count(section) == storage.count(column) + plus, "\(section) is as long as \(column)")
      }
      guard let target = section.pointsInto else { continue }
      let starts = (0..<storage.count(section)).map {
        section.width == 8 ? storage.u64(section, $0) : UInt64(storage.u32(section, $0))
      }
      expect(starts.first == 0, "\(section) begins at 0")
      expect(starts.last == UInt64(storage.count(target)), "\(section) ends with \(target)")
      expect(zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }, "\(section) runs on")
    }
  }

  mutating func checkArticles() {
    var before: (day: Int, key: String)?
    for id in corpus.articles {
      let article = corpus.article(id)
      let text = article.text
      var spans = article.paragraphs + article.sentences + article.mentions.map(\.mention.span)
      spans += article.times.map(\.span) + article.boilerplate.map(\.span)
      for quote in article.quotes {
        spans += corpus.quote(quote).contentSpans
        expect(corpus.quote(quote).article == id, "quote \(quote.rawValue) stands in its article")
      }
      for span in spans {
        let onBoundaries = text.isScalarBoundary(span.start) && text.isScalarBoundary(span.end)
        expect(Int(span.end) <= text.count && onBoundaries, "\(article.key): span \(span) on boundaries")
      }
      let mentions = article.mentions.map(\.mention.span)
      expect(zip(mentions, mentions.dropFirst()).allSatisfy { $0 <= $1 }, "\(article.key): mentions in order")
      expect(article.actors == Set(article.mentions.map(\.actor)).sorted(), "\(article.key): actors are mentioned")
      if let original = article.original {
        expect(original < id && corpus.article(original).copies.contains(id), "\(article.key) has its original")
        expect(article.quotes.isEmpty && article.events.isEmpty, "\(article.key) tells nothing of its own")
      }
      expect(article.copies.allSatisfy { corpus.article($0).original == id }, "\(article.key) has its copies")
      let place = (day: article.documentTime.day?.number ?? .max, key: article.key)
      if let before { expect(before <= place, "\(article.key) stands in its place") }
      before = place
    }
  }

  mutating func checkActors() {
    var before: (count: Int, name: String)?
    for id in corpus.actors {
      let actor = corpus.actor(id)
      expect(!actor.name.isEmpty, "actor \(id.rawValue) has a name")
      expect(!actor.aliases.contains(actor.name), "\(actor.name) is not its own alias")
      expect(!actor.articles.isEmpty && actor.articles.isStrictlyAscending, "\(actor.name): articles ascend")
      for article in actor.articles {
        expect(corpus.article(article).actors.contains(id), "\(actor.name) is in its article")
      }
      expect(actor.quotes.isStrictlyAscending, "\(actor.name): quotes ascend")
      expect(actor.quotes.allSatisfy { corpus.quote($0).source == id }, "\(actor.name) said its quotes")
      expect(actor.quotesAbout.isStrictlyAscending, "\(actor.name): quotes about it ascend")
      expect(actor.quotesAbout.allSatisfy { corpus.quote($0).about.contains(id) }, "\(actor.name) is spoken about")
      expect(actor.events.isStrictlyAscending, "\(actor.name): events ascend")
      let place = (count: -actor.mentionCount, name: actor.name)
      if let before { expect(before <= place, "\(actor.name) stands in its place") }
      before = place
    }
  }

  mutating func checkQuotes() {
    for id in corpus.quotes {
      let quote = corpus.quote(id)
      expect(!quote.contentSpans.isEmpty, "quote \(id.rawValue) has content")
      expect(!quote.about.contains { $0 == quote.source }, "quote \(id.rawValue) is not about its source")
      if let source = quote.source {
        expect(corpus.actor(source).quotes.contains(id), "quote \(id.rawValue) is listed with its source")
        expect(quote.sourceName == corpus.actor(source).name, "quote \(id.rawValue) names its source")
      }
    }
  }

  mutating func checkEvents() {
    var before: (first: Int, last: Int)?
    for id in corpus.events {
      let event = corpus.event(id)
      let reports = event.reports
      expect(!reports.isEmpty, "event \(id.rawValue) is reported")
      expect(event.articleCount == Set(reports.map(\.article)).count, "event \(id.rawValue) counts its articles")
      expect(event.status == event.statusCounts.first?.status, "event \(id.rawValue) has the strongest status")
      expect(
        zip(reports, reports.dropFirst()).allSatisfy { ($0.article, $0.trigger) <= ($1.article, $1.trigger) },
        "event \(id.rawValue): reports in order")
      for report in reports {
        expect(corpus.article(report.article).events.contains(id), "event \(id.rawValue) is in its article")
        for case let actor? in report.participants.map(\.actor) {
          expect(corpus.actor(actor).events.contains(id), "event \(id.rawValue) is listed with its participant")
        }
      }
      let days = event.time?.days
      let place = (first: days?.lowerBound.number ?? .max, last: days?.upperBound.number ?? .max)
      if let before { expect(before <= place, "event \(id.rawValue) stands in its place") }
      before = place
    }
  }
}

extension Array where Element: Comparable {
  fileprivate var isStrictlyAscending: Bool { zip(self, dropFirst()).allSatisfy { $0 < $1 } }
}
