// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// What a report says of a happening, made for comparing: a class, so that a comparison copies one reference. Lists of
/// numbers ascend.
final class EventProfile: Sendable {
  let type: EventType
  let status: EventStatus
  let persons: [Int]
  /// Organisations, countries and places that take part.
  let others: [Int]
  let place: Int?
  let placeKey: String?
  let placeKind: ActorKind?
  /// The days it can have been, counted from 1970-01-01; nil when the report does not tell.
  let days: ClosedRange<Int>?
  let isInferred: Bool
  let entry: Int
  /// Where the trigger stands, in bytes.
  let offset: Int
  /// The day of the article, if known.
  let articleDay: Int?
  /// For an article without a day, the latest day that its text names with the year: it was not written before.
  let notBefore: Int?
  /// For speech: who speaks, and the words as hashes.
  let agent: Int?
  let words: [UInt64]

  init(_ report: ResolvedReport, _ entry: Entry, notBefore: Int?, _ actors: MergedActors) {
    type = report.report.type
    status = report.report.status
    var persons: Set<Int> = []
    var others: Set<Int> = []
    for case let actor? in report.participants.map(\.actor) {
      if actors.actors[actor].kind == .person { persons.insert(actor) } else { others.insert(actor) }
    }
    // Whom somebody visits may be the place.
    var place = report.place
    if place == nil, type == .visit || type == .travel || type == .return {
      let target = report.participants.first { participant in
        participant.role != .agent
          && participant.actor.map { [.place, .country].contains(actors.actors[$0].kind) } ?? false
      }
      place = target?.actor
      if let place { others.remove(place) }
    }
    self.persons = persons.sorted()
    self.others = others.sorted()
    self.place = place
    placeKey = place.map { PlainName.key(actors.actors[$0].name) } ?? report.placeName.map(PlainName.key)
    placeKind = place.map { actors.actors[$0].kind }
    days = report.time.map { $0.days.lowerBound.number...$0.days.upperBound.number }
    isInferred = report.time?.isInferred ?? false
    self.entry = report.entry
    offset = Int(report.report.trigger.start)
    articleDay = entry.reading.documentTime.day?.number
    self.notBefore = notBefore
    let isSpeech = EventFamily.isSpeech(type)
    agent = report.participants.first { $0.role == .agent }?.actor
    words = isSpeech && agent != nil && days != nil ? EventProfile.words(entry.line(report.report.sentence)) : []
  }

  /// Hashes (FNV-1a) of the words of four letters and more.
  private static func words(_ sentence: String) -> [UInt64] {
    var result: Set<UInt64> = []
    for word in folded(sentence).utf8.split(whereSeparator: { $0 < 0x80 && !(0x61...0x7A).contains($0) })
    where word.count > 3 {
      result.insert(word.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
    }
    return result.sorted()
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
}
