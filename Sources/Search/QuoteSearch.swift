// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel

/// The quotes of a corpus, indexed.
struct QuoteSearch: Sendable {
  let index: TextIndex
  private let corpus: Corpus
  private let speakers: NameLists
  private let abouts: NameLists
  private let outlets: NameLists
  private let names: TextIndex

  init(_ corpus: Corpus, _ spellings: [Spellings], _ names: TextIndex) {
    self.corpus = corpus
    self.names = names
    var builder = TextIndexBuilder()
    var unnamed = NameCollector()
    var outlets = NameCollector()
    let articleOutlets = corpus.articles.map { corpus.article($0).outlet }
    for id in corpus.quotes {
      let quote = corpus.quote(id)
      quote.textUTF8.withUnsafeBufferPointer { builder.addField($0) }
      if let source = quote.source {
        for name in spellings[Int(source.rawValue)].words { builder.addField(name) }
      } else if let name = quote.sourceName {
        builder.addField(name)
        unnamed.add(name, id.rawValue)
      }
      for actor in quote.about {
        for name in spellings[Int(actor.rawValue)].words { builder.addField(name) }
      }
      if let outlet = articleOutlets[Int(quote.article.rawValue)] {
        builder.addField(outlet)
        outlets.add(outlet, id.rawValue)
      }
      builder.endDocument()
    }
    index = builder.index()
    let said = corpus.actors.map { corpus.actor($0).quotes.map(\.rawValue) }
    speakers = NameLists(
      names: NameLists.index(spellings.map(\.all) + unnamed.names.map { [$0] }), lists: said + unnamed.lists)
    abouts = NameLists(names: names, lists: corpus.actors.map { corpus.actor($0).quotesAbout.map(\.rawValue) })
    self.outlets = NameLists(names: NameLists.index(outlets.names.map { [$0] }), lists: outlets.lists)
  }

  /// The quotes that match, and the plan to rank them by; no plan for the empty query.
  func documents(_ query: Query) -> (set: DocumentSet, plan: QueryPlan?) {
    guard let root = query.root else { return (.everything(index.documentCount), nil) }
    let plan = QueryPlan(root, index, variants: { Variants.terms($0, in: names) }, documents: documents)
    return (plan.documents(index), plan)
  }

  /// Lower stands first among equals.
  func tie(_ id: UInt32) -> Int { Int(corpus.quote(QuoteID(rawValue: id)).kind.rawValue) }

  private func documents(_ filter: QueryFilter) -> DocumentSet? {
    let count = index.documentCount
    switch filter {
    case .name(let field, let words, let lastIsPrefix):
      func find(_ lists: NameLists) -> DocumentSet {
        lists.documents(words, lastIsPrefix: lastIsPrefix, of: count)
      }
      switch field {
      case .speaker: return find(speakers)
      case .about: return find(abouts)
      case .outlet: return find(outlets)
      default: return find(speakers).union(find(abouts), of: count)
      }
    case .quoteKinds(let kinds, _):
      return kinds.isEmpty ? nil : filtered { kinds.contains($0.kind) }
    case .days(let days):
      return filtered { $0.time.map { days.overlaps($0.days.lowerBound.number...$0.days.upperBound.number) } ?? false }
    case .types, .statuses, .reports: return nil
    }
  }

  private func filtered(_ condition: (QuoteView) -> Bool) -> DocumentSet {
    var bits = [UInt64](repeating: 0, count: (index.documentCount + 63) / 64)
    for id in 0..<UInt32(index.documentCount) where condition(corpus.quote(QuoteID(rawValue: id))) {
      bits[Int(id >> 6)] |= 1 << UInt64(id & 63)
    }
    return DocumentSet(bits: bits)
  }
}

/// Collects names, each with the documents it stands in, in the order of first occurrence.
struct NameCollector {
  private(set) var names: [String] = []
  private(set) var lists: [[UInt32]] = []
  private var places: [String: Int] = [:]

  mutating func add(_ name: String, _ document: UInt32) {
    if let place = places[name] {
      if lists[place].last != document { lists[place].append(document) }
    } else {
      places[name] = names.count
      names.append(name)
      lists.append([document])
    }
  }
}
