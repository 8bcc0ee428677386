// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel

/// The events of a corpus, indexed.
struct EventSearch: Sendable {
  let index: TextIndex
  private let names: NameTable
  private let outlets: OutletColumn
  private let types: FieldColumn
  private let statuses: FieldColumn
  private let reports: FieldColumn
  private let disputed: FieldColumn
  private let participants: FieldColumn
  private let places: FieldColumn
  private let days: DayColumn

  init(_ file: SectionFile) throws(CorpusFileError) {
    let sections = SectionReader("search.events", in: file)
    index = try TextIndex(sections)
    let count = index.documentCount
    names = try NameTable(SectionReader("search.names", in: file))
    outlets = try OutletColumn(sections, names: SectionReader("search.eventOutlets", in: file), documents: count)
    types = try FieldColumn(sections, "types", documents: count)
    statuses = try FieldColumn(sections, "statuses", documents: count)
    reports = try FieldColumn(sections, "reports", documents: count)
    disputed = try FieldColumn(sections, "disputed", documents: count)
    participants = try FieldColumn(sections, "participants", documents: count, isList: true)
    places = try FieldColumn(sections, "places", documents: count)
    days = try DayColumn(sections, documents: count)
  }

  func documents(_ query: Query) -> DocumentSet {
    guard let root = query.root else { return .everything(index.documentCount) }
    return QueryPlan(root, index, variants: names.variants, filter: filter).documents(index)
  }

  private func filter(_ filter: QueryFilter) -> QueryPlan? {
    switch filter {
    case .name(.outlet, let words, let lastIsPrefix): return .field(outlets.filter(words, lastIsPrefix: lastIsPrefix))
    case .name(let field, let words, let lastIsPrefix):
      let wanted = names.codes(words, lastIsPrefix: lastIsPrefix, kinds: field.actorKinds)
      let happened = self.field(places, wanted)
      return field == .place ? happened : .any([self.field(participants, wanted), happened])
    case .kinds: return nil
    case .types(let wanted):
      return field(types, (0...255).map { EventType(rawValue: UInt8($0)).map(wanted.contains) ?? false })
    case .statuses(let wanted):
      let mask = wanted.reduce(0) { $0 | 1 << Int($1.rawValue) }
      return field(statuses, (0...255).map { $0 & mask != 0 })
    case .reports(let range): return field(reports, (0...EventSearch.mostReports).map(range.contains))
    case .disputed(let wanted): return field(disputed, [!wanted, wanted])
    case .days(let days): return .field(self.days.filter(days))
    }
  }

  private func field(_ column: FieldColumn, _ wanted: [Bool]) -> QueryPlan {
    .field(FieldFilter(column: column, wanted: wanted))
  }

  /// More articles than this count as so many.
  static let mostReports = 1 << 16
}

/// For each row of a table the rows of another one that list it, ascending.
private struct InvertedLists {
  private var starts: [UInt32]
  private var rows: [UInt32]

  init(of count: Int, in limit: Int, _ list: (UInt32) -> [UInt32]) {
    starts = Array(repeating: 0, count: limit + 1)
    for row in 0..<UInt32(count) { for other in list(row) { starts[Int(other) + 1] += 1 } }
    for other in 0..<limit { starts[other + 1] += starts[other] }
    rows = Array(repeating: 0, count: Int(starts[limit]))
    var ends = starts
    for row in 0..<UInt32(count) {
      for other in list(row) {
        rows[Int(ends[Int(other)])] = row
        ends[Int(other)] += 1
      }
    }
  }

  func forEach(_ other: Int, _ body: (UInt32) -> Void) {
    for place in starts[other]..<starts[other + 1] { body(rows[Int(place)]) }
  }
}

/// Writes the sections that an `EventSearch` reads.
struct EventSearchBuilder {
  private let corpus: Corpus
  private let spellings: [Spellings]
  private var index = TextIndexBuilder()
  private var outlets = OutletColumnBuilder()
  /// Those that brought each article.
  private let outletsOfArticle: [[String]]
  private var types: [UInt32] = []
  private var statuses: [UInt32] = []
  private var reports: [UInt32] = []
  private var disputed: [UInt32] = []
  private var participants: [UInt32] = []
  private var participantStarts: [UInt32] = [0]
  /// The actors in each event, which their own lists tell.
  private let actors: InvertedLists
  private var places: [UInt32] = []
  private var days = DayColumnBuilder()
  /// Actors that are places, by each of their names.
  private var placeActors: [String: UInt32] = [:]

  /// By raw value: to make a name from a case takes longer than to index it.
  private static let typeNames = (0...255).map { EventType(rawValue: UInt8($0)).map { "\($0)" } ?? "" }

  init(_ corpus: Corpus, _ spellings: [Spellings], names: inout NameTableBuilder) {
    self.corpus = corpus
    self.spellings = spellings
    outletsOfArticle = corpus.articles.map { corpus.article($0).outlets }
    actors = InvertedLists(of: corpus.actorCount, in: corpus.eventCount) { id in
      corpus.actor(ActorID(rawValue: id)).events.map(\.rawValue)
    }
    for id in corpus.actors {
      let kind = corpus.actor(id).kind
      guard kind == .place || kind == .country else { continue }
      for name in spellings[Int(id.rawValue)].all where placeActors[name] == nil { placeActors[name] = id.rawValue }
    }
    let count = corpus.eventCount
    types.reserveCapacity(count)
    statuses.reserveCapacity(count)
    reports.reserveCapacity(count)
    disputed.reserveCapacity(count)
    places.reserveCapacity(count)
    participantStarts.reserveCapacity(count + 1)
    for row in 0..<UInt32(count) {
      add(corpus.event(EventID(rawValue: row)), names: &names)
      if row % SearchIndex.rowsHeld == 0 { corpus.file.letGo() }
    }
  }

  private mutating func add(_ event: EventView, names: inout NameTableBuilder) {
    let reports = event.reports
    actors.forEach(Int(event.id.rawValue)) { participants.append($0 + 1) }
    index.addField(event.triggerText + " " + EventSearchBuilder.typeNames[Int(event.type.rawValue)])
    for participant in event.participants {
      if let actor = participant.actor {
        for name in spellings[Int(actor.rawValue)].words { index.addName(name) }
      } else {
        index.addName(participant.name)
        participants.append(names.number(of: participant.name) + 1)
      }
    }
    participantStarts.append(UInt32(participants.count))
    let place = event.placeName
    if let place { index.addName(place) }
    places.append(
      place.map { (placeActors[$0] ?? names.number(of: $0, kind: UInt32(ActorKind.place.rawValue) + 1)) + 1 } ?? 0)
    var outlets: [String] = []
    for report in reports {
      let article = corpus.article(report.article)
      index.addField(article.string(report.sentence))
      for outlet in outletsOfArticle[Int(report.article.rawValue)] where !outlets.contains(outlet) {
        index.addName(outlet)
        outlets.append(outlet)
      }
    }
    index.endDocument()
    self.outlets.add(self.outlets.group(outlets))
    types.append(UInt32(event.type.rawValue))
    statuses.append(reports.reduce(0) { $0 | 1 << UInt32($1.status.rawValue) })
    self.reports.append(UInt32(min(event.articleCount, EventSearch.mostReports)))
    disputed.append(event.isDisputed ? 1 : 0)
    days.add(event.time.map { $0.days.lowerBound.number...$0.days.upperBound.number })
  }

  consuming func write(to file: SectionFile) -> SectionFile {
    var sections = outlets.write(names: "search.eventOutlets", to: SectionWriter("search.events", in: file))
    index.write(to: &sections)
    FieldColumn.write("types", types, to: &sections)
    FieldColumn.write("statuses", statuses, to: &sections)
    FieldColumn.write("reports", reports, to: &sections)
    FieldColumn.write("disputed", disputed, to: &sections)
    FieldColumn.write("participants", participants, starts: participantStarts, to: &sections)
    FieldColumn.write("places", places, to: &sections)
    days.write(to: &sections)
    return sections.file
  }
}

extension EventView {
  /// Its articles disagree: on whether it happened, on its days, on its place, or on who took part.
  ///
  /// Who names fewer people, or gives wider days, does not disagree.
  var isDisputed: Bool {
    let reports = reports
    guard reports.count > 1 else { return false }
    if statusCounts.count > 1 { return true }
    for (at, one) in reports.enumerated() {
      for other in reports[..<at] where other.article != one.article {
        if let a = one.time, let b = other.time, !a.days.overlaps(b.days) { return true }
        if let a = one.placeName, let b = other.placeName, a != b { return true }
        let (mine, theirs) = (Set(one.participants.compactMap(\.actor)), Set(other.participants.compactMap(\.actor)))
        if !mine.isSubset(of: theirs), !theirs.isSubset(of: mine) { return true }
      }
    }
    return false
  }
}
