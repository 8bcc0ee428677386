// Part of dossier. Licence: Apache-2.0, see LICENSE.

package import CorpusModel
package import NewsModel

/// The quotes of a corpus, indexed: needs the sections alone, not the corpus.
package struct QuoteSearch: Sendable {
  let index: TextIndex
  let names: NameTable
  let outlets: OutletColumn
  let speakerColumn: FieldColumn
  let aboutColumn: FieldColumn
  let days: DayColumn
  private let kinds: FieldColumn

  /// The number of quotes.
  package var count: Int { index.documentCount }

  package init(_ file: SectionFile) throws(CorpusFileError) {
    let sections = SectionReader("search.quotes", in: file)
    index = try TextIndex(sections)
    let count = index.documentCount
    names = try NameTable(SectionReader("search.names", in: file))
    outlets = try OutletColumn(sections, names: SectionReader("search.outlets", in: file), documents: count)
    speakerColumn = try FieldColumn(sections, "speakers", documents: count)
    aboutColumn = try FieldColumn(sections, "about", documents: count, isList: true)
    kinds = try FieldColumn(sections, "kinds", documents: count)
    days = try DayColumn(sections, documents: count)
  }

  /// The best quotes, best first, and the number of all that match; in the order of ids unless `isRanked`.
  package func best(_ query: Query, limit: Int, isRanked: Bool = true) -> (ids: [UInt32], total: Int) {
    guard let plan = plan(query) else { return ((0..<UInt32(min(limit, count))).map { $0 }, count) }
    if isRanked, case .terms(let terms) = plan {
      if limit <= FrequentTerms.kept, let (total, ids) = index.frequent.documents(terms, of: count) {
        return (Array(ids.prefix(limit)), total)
      }
      if index.postingCount(terms) <= FrequentTerms.manyPostings {
        return Ranking.best(index, terms, limit: limit, tie: tie)
      }
    }
    let set = plan.documents(index)
    guard isRanked else { return (set.ids(limit: limit), set.count) }
    return (Ranking(index, plan, tie: tie).best(set, limit: limit), set.count)
  }

  /// Direct before partial before indirect.
  private func tie(_ id: UInt32) -> UInt8 { UInt8(clamping: max(0, kinds.first(Int(id)) - 1)) }

  /// The word with one typing error mended, if there is one; for measuring.
  package func nearest(_ word: String) -> String? {
    index.nearest(Array(word.utf8), isPrefix: false).map { String(decoding: $0, as: UTF8.self) }
  }

  /// All quotes that match, by id.
  func documents(_ query: Query) -> DocumentSet { plan(query)?.documents(index) ?? .everything(count) }

  private func plan(_ query: Query) -> QueryPlan? {
    query.root.map { QueryPlan($0, index, variants: names.variants, filter: filter) }
  }

  private func filter(_ filter: QueryFilter) -> QueryPlan? {
    switch filter {
    case .name(let field, let words, let lastIsPrefix):
      if field == .outlet { return .field(outlets.filter(words, lastIsPrefix: lastIsPrefix)) }
      let wanted = names.codes(words, lastIsPrefix: lastIsPrefix, kinds: field.actorKinds)
      let speakers = QueryPlan.field(FieldFilter(column: speakerColumn, wanted: wanted))
      let abouts = QueryPlan.field(FieldFilter(column: aboutColumn, wanted: wanted))
      return field == .speaker ? speakers : field == .about ? abouts : .any([speakers, abouts])
    case .kinds(let wanted, _):
      guard !wanted.isEmpty else { return nil }
      let codes = [false] + (0...UInt8(3)).map { Quote.Kind(rawValue: $0).map(wanted.contains) ?? false }
      return .field(FieldFilter(column: kinds, wanted: codes))
    case .days(let days): return .field(self.days.filter(days))
    case .types, .statuses, .reports, .disputed: return nil
    }
  }
}

extension QueryField {
  /// The kinds of actors that a field asks for, as `NameTable` numbers them; nil for all.
  var actorKinds: Set<Int>? {
    switch self {
    case .org: [Int(ActorKind.organization.rawValue) + 1]
    case .place: [Int(ActorKind.place.rawValue) + 1, Int(ActorKind.country.rawValue) + 1]
    default: nil
    }
  }
}

/// Writes the sections that a `QuoteSearch` reads, quote by quote.
package struct QuoteSearchBuilder {
  private var index = TextIndexBuilder()
  var names = NameTableBuilder()
  private var outlets = OutletColumnBuilder()
  private var kinds: [UInt32] = []
  private var speakers: [UInt32] = []
  private var abouts: [UInt32] = []
  private var aboutStarts: [UInt32] = [0]
  private var days = DayColumnBuilder()

  package init() {}

  /// The number of words that are found beside quotes, and that come again and again; one of the next quote added must
  /// have them.
  package mutating func words(_ words: String) -> Int { index.number(ofName: words) }
  /// The number of a name of one spelling.
  package mutating func name(_ name: String) -> UInt32 { names.number(of: name) }
  /// The number of outlets that brought a quote together; 0 for none.
  package mutating func outlets(_ names: [String]) -> UInt32 { outlets.group(names) }

  /// Adds a quote: its text, the numbers of words that are to be found as well, and whom and what it belongs to.
  package mutating func add(
    text: UnsafeBufferPointer<UInt8>, beside words: [Int], kind: Quote.Kind, speaker: UInt32?, about: [UInt32],
    outlets group: UInt32, days: ClosedRange<Int>?
  ) {
    index.addField(text)
    for word in words { index.addName(word) }
    index.endDocument()
    kinds.append(UInt32(kind.rawValue) + 1)
    speakers.append(speaker.map { $0 + 1 } ?? 0)
    for id in about { abouts.append(id + 1) }
    aboutStarts.append(UInt32(abouts.count))
    outlets.add(group)
    self.days.add(days)
  }

  /// Adds the sections to the file. The names are written by whoever else has some to add.
  consuming func writeQuotes(to file: SectionFile) -> SectionFile {
    var sections = outlets.write(names: "search.outlets", to: SectionWriter("search.quotes", in: file))
    index.write(to: &sections, ties: kinds.map { UInt8($0 - 1) }, withFrequent: true)
    FieldColumn.write("kinds", kinds, to: &sections)
    FieldColumn.write("speakers", speakers, to: &sections)
    FieldColumn.write("about", abouts, starts: aboutStarts, to: &sections)
    days.write(to: &sections)
    return sections.file
  }

  /// The sections of a collection that has nothing but quotes.
  package consuming func sections() -> SectionFile {
    var sections = SectionWriter("search.names")
    names.write(to: &sections)
    return writeQuotes(to: sections.file)
  }
}
