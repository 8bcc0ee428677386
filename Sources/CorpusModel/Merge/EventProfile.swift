// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// What a report says of a happening, made for comparing: numbers alone, so that millions of comparisons count no
/// references.
struct EventProfile: Sendable {
  let type: EventType
  let status: EventStatus
  let placeKind: ActorKind?
  let isInferred: Bool
  /// Whether the days are known.
  private let isDated: Bool
  /// The numbers of `EventProfiles` that are the persons, the others and the words, one list behind the other.
  private let start: Int32
  private let personCount: UInt16
  private let otherCount: UInt16
  private let wordCount: UInt16
  /// The actor it happened at, and a number for what the place is called.
  let place: Int32?
  let placeKey: Int32?
  private let firstDay: Int32
  private let lastDay: Int32
  let entry: Int32
  /// Where the trigger stands, in bytes.
  let offset: Int32
  /// The day of the article, if known.
  let articleDay: Int32?
  /// For an article without a day, the latest day that its text names with the year: it was not written before.
  let notBefore: Int32?
  /// Who acts, for speech the speaker.
  let agent: Int32?

  /// The days it can have been, counted from 1970-01-01; nil when the report does not tell.
  var days: ClosedRange<Int>? { isDated ? Int(firstDay)...Int(lastDay) : nil }

  // MARK: Lists, ascending

  var persons: Range<Int> { Int(start)..<(Int(start) + Int(personCount)) }
  /// Organisations, countries and places that take part.
  var others: Range<Int> { persons.upperBound..<(persons.upperBound + Int(otherCount)) }
  /// For speech: the words as hashes.
  var words: Range<Int> { others.upperBound..<(others.upperBound + Int(wordCount)) }

  // MARK: How it is told

  private enum Telling { case past, ahead, doubtful }

  private var telling: Telling {
    switch status {
    case .reported: .past
    case .planned, .expected: .ahead
    case .hedged, .denied, .unclear: .doubtful
    }
  }

  var isAhead: Bool { telling == .ahead }

  /// Within one article what is told otherwise is something else: "they met", "they will meet again".
  func isToldLike(_ other: EventProfile) -> Bool { telling == other.telling }

  fileprivate init(
    _ report: ResolvedReport, place: (id: Int?, key: Int32?, kind: ActorKind?), start: Int, counts: [Int],
    entry: (number: Int, day: Int?, notBefore: Int?)
  ) {
    type = report.report.type
    status = report.report.status
    placeKind = place.kind
    self.place = place.id.map(Int32.init)
    placeKey = place.key
    let days = report.time?.days
    isDated = days != nil
    firstDay = Int32(days?.lowerBound.number ?? 0)
    lastDay = Int32(days?.upperBound.number ?? 0)
    isInferred = report.time?.isInferred ?? false
    self.start = Int32(start)
    (personCount, otherCount, wordCount) = (UInt16(counts[0]), UInt16(counts[1]), UInt16(counts[2]))
    self.entry = Int32(entry.number)
    offset = Int32(clamping: report.report.trigger.start)
    articleDay = entry.day.map(Int32.init)
    notBefore = entry.notBefore.map(Int32.init)
    agent = report.participants.first { $0.role == .agent }?.actor.map(Int32.init)
  }
}

/// The profiles of all reports, and the numbers of their lists.
struct EventProfiles: Sendable {
  private(set) var profiles: [EventProfile] = []
  /// Ids of actors and hashes of words.
  private(set) var numbers: [UInt32] = []
  private var placeKeys: [String: Int32] = [:]
  /// For each name of a place the number of its key: names are many, and their keys cost time.
  private var keyOfName: [String: Int32] = [:]

  mutating func append(_ report: ResolvedReport, _ entry: Entry, notBefore: Int?, _ actors: MergedActors) {
    var persons: [Int] = []
    var others: [Int] = []
    for case let actor? in report.participants.map(\.actor) {
      if actors.actors[actor].kind == .person { persons.append(actor) } else { others.append(actor) }
    }
    // Whom somebody visits may be the place.
    var place = report.place
    if place == nil, [.visit, .travel, .return].contains(report.report.type) {
      let target = report.participants.first { participant in
        participant.role != .agent
          && participant.actor.map { [.place, .country].contains(actors.actors[$0].kind) } ?? false
      }
      place = target?.actor
      if let place { others.removeAll { $0 == place } }
    }
    let name = place.map { actors.actors[$0].name } ?? report.placeName
    let isSpeech = EventFamily.isSpeech(report.report.type)
    let agent = report.participants.first { $0.role == .agent }?.actor
    let words =
      isSpeech && agent != nil && report.time != nil ? EventProfiles.words(entry.line(report.report.sentence)) : []
    let start = numbers.count
    let counts = [append(persons.map { UInt32($0) }), append(others.map { UInt32($0) }), append(words)]
    profiles.append(
      EventProfile(
        report, place: (place, name.map { key(ofPlace: $0) }, place.map { actors.actors[$0].kind }), start: start,
        counts: counts, entry: (report.entry, entry.reading.documentTime.day?.number, notBefore)))
  }

  /// Appends the numbers in order, each once; how many these are. No list is longer than a long paragraph.
  private mutating func append(_ list: [UInt32]) -> Int {
    let start = numbers.count
    for number in list.sorted().prefix(Int(UInt16.max)) where numbers.count == start || number != numbers.last {
      numbers.append(number)
    }
    return numbers.count - start
  }

  private mutating func key(ofPlace name: String) -> Int32 {
    if let known = keyOfName[name] { return known }
    let key = PlainName.key(name)
    let number = placeKeys[key] ?? Int32(placeKeys.count)
    placeKeys[key] = number
    keyOfName[name] = number
    return number
  }

  /// Hashes (FNV-1a) of the words of four letters and more.
  private static func words(_ sentence: String) -> [UInt32] {
    var result: [UInt32] = []
    for word in folded(sentence).utf8.split(whereSeparator: { $0 < 0x80 && !(0x61...0x7A).contains($0) })
    where word.count > 3 {
      let hash = word.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
      result.append(UInt32(truncatingIfNeeded: hash ^ hash >> 32))
    }
    return result
  }

  /// The latest day that the text names with the year, but for what is still to come.
  static func notBefore(_ entry: Entry) -> Int? {
    guard entry.reading.documentTime.day == nil else { return nil }
    let ahead = Set(entry.reading.events.filter { $0.status == .planned || $0.status == .expected }.map(\.time))
    var latest: Int?
    for (index, time) in entry.reading.times.enumerated() where !ahead.contains(index) {
      guard let days = time.days, TimeResolution.namesYear(entry.line(time.span)) else { continue }
      latest = max(latest ?? .min, days.lowerBound.number)
    }
    return latest
  }
}
