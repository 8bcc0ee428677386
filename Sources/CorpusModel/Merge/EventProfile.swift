// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// What a report says of a happening, made for comparing: numbers alone, so that millions of comparisons count no
/// references.
struct EventProfile: Sendable {
  let type: EventType
  let status: EventStatus
  /// Of an act of no special kind a number for the verb or noun that tells it; else 0.
  let act: UInt32
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

  /// Reports of two families are never of one happening; 40 bits.
  var family: Int { Int(act) << 8 | Int(EventFamily.family(type)) }

  /// It is told by what it was and its day alone: no actor, no place.
  var isNameless: Bool { personCount == 0 && otherCount == 0 && placeKey == nil }

  /// The one day that the text says it happened on, if it is a happening that a day is known for.
  var knownDay: Int? {
    guard isDated, firstDay == lastDay, !isInferred, EventFamily.isKnownByDay(type) else { return nil }
    return Int(firstDay)
  }

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
    _ report: ResolvedReport, act: UInt32, place: (id: Int32?, key: Int32?, kind: ActorKind?), agent: Int32?,
    start: Int, counts: [Int], articleDay: Int?, notBefore: Int?
  ) {
    type = report.type
    status = report.status
    self.act = act
    placeKind = place.kind
    self.place = place.id
    placeKey = place.key
    isDated = report.days != nil
    firstDay = report.days?.lowerBound ?? 0
    lastDay = report.days?.upperBound ?? 0
    isInferred = report.isInferred
    self.start = Int32(start)
    (personCount, otherCount, wordCount) = (UInt16(counts[0]), UInt16(counts[1]), UInt16(counts[2]))
    entry = report.entry
    offset = Int32(clamping: report.trigger.start)
    self.articleDay = articleDay.map(Int32.init)
    self.notBefore = notBefore.map(Int32.init)
    self.agent = agent
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

  mutating func append(
    _ report: ResolvedReport, _ all: ResolvedReports, _ entry: Entry, notBefore: Int?, _ actors: MergedActors
  ) {
    func kind(_ actor: Int32) -> ActorKind { actors.actors[Int(actor)].kind }
    var persons: [UInt32] = []
    var others: [UInt32] = []
    var agent: ResolvedParticipant?
    var target: ResolvedParticipant?
    for participant in all.participants(report) {
      if participant.role == .agent, agent == nil { agent = participant }
      guard let actor = participant.actor else { continue }
      if kind(actor) == .person { persons.append(UInt32(actor)) } else { others.append(UInt32(actor)) }
      if participant.role != .agent, target == nil, [.place, .country].contains(kind(actor)) { target = participant }
    }
    // Whom somebody visits may be the place.
    var place = report.placeActor
    if place == nil, [.visit, .travel, .return].contains(report.type), let actor = target?.actor {
      place = actor
      others.removeAll { $0 == UInt32(actor) }
    }
    let name = place.map { actors.actors[Int($0)].name } ?? all.placeName(report, actors)
    let isSpeech = EventFamily.isSpeech(report.type)
    let words =
      isSpeech && agent?.actor != nil && report.days != nil ? EventProfiles.words(entry.line(report.sentence)) : []
    let start = numbers.count
    let counts = [append(persons), append(others), append(words)]
    let act = report.type == .other ? EventProfiles.act(entry.line(report.trigger)) : 0
    profiles.append(
      EventProfile(
        report, act: act, place: (place, name.map { key(ofPlace: $0) }, place.map(kind)), agent: agent?.actor,
        start: start,
        counts: counts, articleDay: entry.reading.documentTime.day?.number, notBefore: notBefore))
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

  /// Hashes of the words of four letters and more.
  private static func words(_ sentence: String) -> [UInt32] {
    folded(sentence).utf8.split(whereSeparator: { $0 < 0x80 && !(0x61...0x7A).contains($0) })
      .filter { $0.count > 3 }.map { hash($0) }
  }

  /// FNV-1a.
  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt32 {
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  /// The same for the forms of one verb or noun: "debates", "debated", "debating"; never 0.
  static func act(_ trigger: String) -> UInt32 {
    var word = folded(trigger)[...]
    for ending in ["ing", "ed", "es", "s", "e", "d"] where word.utf8.count >= ending.utf8.count + 3 {
      guard word.hasSuffix(ending) else { continue }
      word.removeLast(ending.count)
      break
    }
    // "Stopped" and "stops", "carried" and "carries".
    if let last = word.last, word.dropLast().last == last { word.removeLast() }
    if word.hasSuffix("i") { word = word.dropLast() + "y" }
    if word.hasSuffix("e"), word.utf8.count > 3 { word.removeLast() }
    return max(1, hash(word.utf8))
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
