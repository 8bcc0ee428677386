// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel

/// The events of a corpus, indexed.
struct EventSearch: Sendable {
  private let index: TextIndex
  private let corpus: Corpus
  private let participants: NameLists
  private let outlets: NameLists
  private let names: TextIndex

  init(_ corpus: Corpus, _ spellings: [Spellings], _ names: TextIndex) {
    self.corpus = corpus
    self.names = names
    var builder = TextIndexBuilder()
    var unnamed = NameCollector()
    var outlets = NameCollector()
    for id in corpus.events {
      let event = corpus.event(id)
      builder.addField("\(event.triggerText) \(event.type)")
      for participant in event.participants {
        if let actor = participant.actor {
          for name in spellings[Int(actor.rawValue)].words { builder.addField(name) }
        } else {
          builder.addField(participant.name)
          unnamed.add(participant.name, id.rawValue)
        }
      }
      if let place = event.placeName { builder.addField(place) }
      for report in event.reports {
        let article = corpus.article(report.article)
        builder.addField(article.string(report.sentence))
        if let outlet = article.outlet {
          builder.addField(outlet)
          outlets.add(outlet, id.rawValue)
        }
      }
      builder.endDocument()
    }
    index = builder.index()
    let events = corpus.actors.map { corpus.actor($0).events.map(\.rawValue) }
    participants = NameLists(
      names: NameLists.index(spellings.map(\.all) + unnamed.names.map { [$0] }), lists: events + unnamed.lists)
    self.outlets = NameLists(names: NameLists.index(outlets.names.map { [$0] }), lists: outlets.lists)
  }

  func documents(_ query: Query) -> DocumentSet {
    guard let root = query.root else { return .everything(index.documentCount) }
    return QueryPlan(root, index, variants: { Variants.terms($0, in: names) }, documents: documents)
      .documents(index)
  }

  private func documents(_ filter: QueryFilter) -> DocumentSet? {
    let count = index.documentCount
    switch filter {
    case .name(let field, let words, let lastIsPrefix):
      let lists = field == .outlet ? outlets : participants
      return lists.documents(words, lastIsPrefix: lastIsPrefix, of: count)
    case .quoteKinds: return nil
    case .types(let types): return filtered { types.contains($0.type) }
    case .statuses(let statuses): return filtered { $0.statusCounts.contains { statuses.contains($0.status) } }
    case .reports(let range): return filtered { range.contains($0.articleCount) }
    case .days(let days):
      return filtered { $0.time.map { days.overlaps($0.days.lowerBound.number...$0.days.upperBound.number) } ?? false }
    }
  }

  private func filtered(_ condition: (EventView) -> Bool) -> DocumentSet {
    .list(
      (0..<UInt32(index.documentCount)).filter { condition(corpus.event(EventID(rawValue: $0))) })
  }
}
