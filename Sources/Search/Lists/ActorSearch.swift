// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel

/// The actors of a corpus, indexed by their spellings and roles.
struct ActorSearch: Sendable {
  let index: TextIndex
  private let names: NameTable

  init(_ file: SectionFile) throws(CorpusFileError) {
    index = try TextIndex(SectionReader("search.actors", in: file))
    names = try NameTable(SectionReader("search.names", in: file))
    guard names.count >= index.documentCount else { throw .damagedSection("search.names.kinds") }
  }

  func documents(_ query: Query) -> DocumentSet {
    guard let root = query.root else { return .everything(index.documentCount) }
    return QueryPlan(root, index, variants: names.variants, filter: filter).documents(index)
  }

  private func filter(_ filter: QueryFilter) -> QueryPlan? {
    switch filter {
    case .name(.outlet, _, _), .name(.about, _, _): return nil
    case .name(let field, let words, let lastIsPrefix):
      let codes = names.codes(words, lastIsPrefix: lastIsPrefix, kinds: field.actorKinds)
      return .set(DocumentSet(of: index.documentCount) { codes[$0 + 1] })
    case .kinds(_, let wanted):
      guard !wanted.isEmpty else { return nil }
      let codes = [false] + (0...UInt8(7)).map { ActorKind(rawValue: $0).map(wanted.contains) ?? false }
      return .field(FieldFilter(column: names.kinds, wanted: codes))
    case .types, .statuses, .reports, .disputed, .days: return nil
    }
  }

  static func write(_ corpus: Corpus, _ spellings: [Spellings], to file: SectionFile) -> SectionFile {
    var builder = TextIndexBuilder()
    for id in corpus.actors {
      for name in spellings[Int(id.rawValue)].all { builder.addField(name) }
      for role in corpus.actor(id).roles { builder.addField(role.text) }
      builder.endDocument()
    }
    var sections = SectionWriter("search.actors", in: file)
    builder.write(to: &sections)
    return sections.file
  }
}
