// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel

/// The actors of a corpus, indexed by their spellings and roles.
struct ActorSearch: Sendable {
  private let index: TextIndex
  private let corpus: Corpus
  private let names: NameLists

  init(_ corpus: Corpus, _ spellings: [Spellings]) {
    self.corpus = corpus
    index = NameLists.index(
      corpus.actors.map { spellings[Int($0.rawValue)].all + corpus.actor($0).roles.map(\.text) })
    names = NameLists(
      names: NameLists.index(spellings.map(\.all)), lists: corpus.actors.map { [$0.rawValue] })
  }

  func documents(_ query: Query) -> DocumentSet {
    guard let root = query.root else { return .everything(index.documentCount) }
    return QueryPlan(root, index, variants: { Variants.terms($0, in: index) }, documents: documents)
      .documents(index)
  }

  private func documents(_ filter: QueryFilter) -> DocumentSet? {
    switch filter {
    case .name(.who, let words, let lastIsPrefix), .name(.speaker, let words, let lastIsPrefix):
      names.documents(words, lastIsPrefix: lastIsPrefix, of: index.documentCount)
    case .quoteKinds(_, let kinds) where !kinds.isEmpty:
      .list(corpus.actors.filter { kinds.contains(corpus.actor($0).kind) }.map(\.rawValue))
    default: nil
    }
  }
}
