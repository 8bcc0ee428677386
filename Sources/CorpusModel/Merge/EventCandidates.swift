// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel

/// Finds, for a report, the events that may tell the same: those with a report that is near in time and shares what
/// `EventMatch` asks for, and few others.
///
/// A dated report shares one actor with each report that it fits. One that is not dated shares two of its actors and
/// place, so it is looked for by pairs: even those that are in the news every day have few pairs in a fortnight.
struct EventCandidates {
  /// Of more events under one key only the latest are compared, so that time stays in proportion to the number of reports.
  private static let most = 300
  /// Reports that last longer are looked for by the days they cover.
  private static let sharp = 3
  /// Stands for the actor of happenings that are known by their day; no actor has this number.
  private static let nobody = -1
  /// A fortnight or so, in days.
  private static let bucket = 16
  /// Of a report that names more, the rest is not looked for in pairs.
  private static let mostFeatures = 12

  private var postings = EventPostings()
  private let numbers: [UInt32]
  /// Whether there are articles without a day, which may tell of any time.
  private let hasTimelessArticles: Bool

  private enum Kind: Int { case day, stretch, vague, pair, timelessPair }

  init(_ profiles: EventProfiles) {
    numbers = profiles.numbers
    hasTimelessArticles = profiles.profiles.contains { $0.articleDay == nil }
  }

  private func key(_ kind: Kind, _ a: Int, _ b: Int = 0, family: Int, _ time: Int = 0) -> UInt64 {
    EventPostings.key((kind.rawValue << 40 | family, a, b, time))
  }

  // MARK: Looking

  /// Appends each event that the report may belong to, some more than once; those of its own article are left out.
  ///
  /// Dated reports come by their first day, others by the day of their article, those without one last.
  func find(_ report: EventProfile, into found: inout [Int32]) {
    let family = report.family
    func look(_ key: UInt64) { postings.append(under: key, limit: EventCandidates.most, to: &found) }
    if let days = report.days {
      if let day = report.knownDay { look(key(.day, EventCandidates.nobody, family: family, day)) }
      for actor in actors(report) {
        if days.count > EventMatch.vague {
          look(key(.vague, actor, days.upperBound, family: family, days.lowerBound))
        } else {
          // All that came before began no later, so what is near covers this day or the one before.
          for day in (days.lowerBound - 1)...days.lowerBound { look(key(.day, actor, family: family, day)) }
          look(key(.stretch, actor, family: family, EventCandidates.bucket(days.lowerBound)))
        }
      }
      return
    }
    if EventFamily.isSpeech(report.type), report.type != .announcement { return }
    for (a, b) in pairs(report) {
      if let day = report.articleDay.map(Int.init) {
        look(key(.pair, a, b, family: family, EventCandidates.bucket(day)))
      } else {
        look(key(.timelessPair, a, b, family: family))
      }
    }
  }

  // MARK: Noting

  /// Notes that the event has this dated report, for the dated ones that follow.
  mutating func addDated(_ event: Int, _ report: EventProfile) {
    guard let days = report.days else { return }
    let family = report.family
    if let day = report.knownDay {
      postings.add(event, under: key(.day, EventCandidates.nobody, family: family, day))
    }
    for actor in actors(report) {
      if days.count > EventMatch.vague {
        postings.add(event, under: key(.vague, actor, days.upperBound, family: family, days.lowerBound))
      } else if days.count > EventCandidates.sharp {
        for bucket in EventCandidates.buckets(days.lowerBound...(days.upperBound + 1)) {
          postings.add(event, under: key(.stretch, actor, family: family, bucket))
        }
      } else {
        for day in days { postings.add(event, under: key(.day, actor, family: family, day)) }
      }
    }
  }

  /// Forgets what dated reports were looked for by: no more of them come.
  mutating func endDated() { postings = EventPostings() }

  /// Notes that the event has this report, for the reports without a day that follow.
  mutating func add(_ event: Int, _ report: EventProfile) {
    // What was said is told by its words and its day alone.
    if EventFamily.isSpeech(report.type) { return }
    let family = report.family
    for (a, b) in pairs(report) {
      if let near = EventCandidates.articleDays(report) {
        for bucket in EventCandidates.buckets(near) {
          postings.add(event, under: key(.pair, a, b, family: family, bucket))
        }
      }
      if hasTimelessArticles { postings.add(event, under: key(.timelessPair, a, b, family: family)) }
    }
  }

  /// The days on which another article may tell the same without saying when.
  private static func articleDays(_ report: EventProfile) -> ClosedRange<Int>? {
    if let days = report.days {
      return days.count > EventMatch.vague ? nil : (days.lowerBound - 7)...(days.upperBound + 30)
    }
    return report.articleDay.map { Int($0) - 7...Int($0) + 7 }
  }

  private static func bucket(_ day: Int) -> Int { day >> 4 }
  private static func buckets(_ days: ClosedRange<Int>) -> ClosedRange<Int> {
    bucket(days.lowerBound)...bucket(days.upperBound)
  }

  // MARK: What it is looked for by

  private func actors(_ report: EventProfile) -> [Int] {
    // Who speaks is what a statement is found by.
    if EventFamily.isSpeech(report.type) { return report.agent.map { [Int($0)] } ?? [] }
    var actors = numbers[report.persons.lowerBound..<report.others.upperBound].map { Int($0) }
    if let place = report.place.map(Int.init), !actors.contains(place) { actors.append(place) }
    return actors
  }

  /// Every two of the actors and the place.
  private func pairs(_ report: EventProfile) -> [(Int, Int)] {
    var features = numbers[report.persons.lowerBound..<report.others.upperBound].prefix(EventCandidates.mostFeatures)
      .map { Int($0) }
    // Places go by what they are called; numbers below zero are no actors.
    if let place = report.placeKey { features.insert(-1 - Int(place), at: 0) }
    guard features.count > 1 else { return [] }
    features.sort()
    var result: [(Int, Int)] = []
    for (index, a) in features.enumerated() {
      for b in features[(index + 1)...] { result.append((a, b)) }
    }
    return result
  }
}
