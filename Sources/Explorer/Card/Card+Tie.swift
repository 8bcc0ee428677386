// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import Prose

extension CardContent {
  /// More of one sort is not laid out; what is left is counted.
  private static let mostEvidence = 100

  /// All that was read of two actors: meetings, what each says about the other, other events with both of them.
  mutating func addTie(_ a: ActorID, _ b: ActorID, _ kind: Tie.Kind?, _ catalog: Catalog, _ glyphs: Glyphs) {
    let corpus = catalog.corpus
    let found = catalog.evidence(a, b)
    let (who, whom) = (corpus.actor(a), corpus.actor(b))
    add([(who.name, .focusedTitle), (" and ", .quiet), (whom.name, .focusedTitle)])
    let counts = [counted(found.events.count, "event"), counted(found.ofFirst.count + found.ofSecond.count, "quote")]
    add([(counts.joined(separator: glyphs.separator), .quiet)])
    let encounters = found.events.filter { corpus.event($0).type.isEncounter }
    let others = found.events.filter { !corpus.event($0).type.isEncounter }
    let (first, second) = (shortName(who), shortName(whom))
    if kind != .speaks { addEvents("met or called", encounters, catalog, glyphs) }
    addQuotes("\(first) about \(second)", found.ofFirst, corpus, glyphs)
    addQuotes("\(second) about \(first)", found.ofSecond, corpus, glyphs)
    if kind == .speaks { addEvents("met or called", encounters, catalog, glyphs) }
    addEvents("in other events together", others, catalog, glyphs)
  }

  private mutating func addEvents(_ heading: String, _ events: [EventID], _ catalog: Catalog, _ glyphs: Glyphs) {
    if !events.isEmpty { addHeading(heading, grouped(events.count)) }
    let corpus = catalog.corpus
    for (i, id) in events.prefix(CardContent.mostEvidence).enumerated() {
      let event = corpus.event(id)
      guard let report = event.reports.first else { continue }
      if i > 0 { addBlank() }
      var facts: [(text: String, role: Theme.Role)] = []
      if let time = event.time {
        facts += [((time.isInferred ? glyphs.about : "") + DateWords.sentence(time.days), .date)]
      } else {
        facts.append(("undated", .quiet))
      }
      facts += [(glyphs.separator, .quiet), (event.type.word, .text), (glyphs.separator, .quiet)]
      let article = corpus.article(report.article)
      let places = event.articleCount > 1 ? counted(event.articleCount, "article") : article.outlet ?? article.title
      facts += [(event.status.word, event.status.role), (glyphs.separator + places, .quiet)]
      add(facts, target: .event(id, report: 0))
      addWrapped(article.string(report.sentence.isEmpty ? report.trigger : report.sentence), .text, indent: 2)
    }
    addRest(events.count)
  }

  private mutating func addQuotes(_ heading: String, _ quotes: [QuoteID], _ corpus: Corpus, _ glyphs: Glyphs) {
    if !quotes.isEmpty { addHeading(heading, grouped(quotes.count)) }
    for (i, id) in quotes.prefix(CardContent.mostEvidence).enumerated() {
      let quote = corpus.quote(id)
      if i > 0 { addBlank() }
      add(source(corpus.article(quote.article), glyphs), target: .quote(id))
      addWrapped(quote.text, .quoted, indent: 2)
    }
    addRest(quotes.count)
  }

  private mutating func addRest(_ count: Int) {
    if count > CardContent.mostEvidence { add([("and \(grouped(count - CardContent.mostEvidence)) more", .quiet)]) }
  }
}
