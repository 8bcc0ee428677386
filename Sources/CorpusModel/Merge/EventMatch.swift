// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// What a report, or several joined ones, say of a happening, made for comparing.
struct EventProfile: Sendable {
  var types: [EventType]
  var persons: Set<Int>
  /// Organisations and countries that take part.
  var others: Set<Int>
  var place: Int?
  var placeKey: String?
  var placeKind: ActorKind?
  /// The days it can have been; nil when no report tells.
  var days: ClosedRange<Int>?
  var isInferred: Bool
  /// Whether a report tells it as still to come, or as past (or denied).
  var isAhead: Bool
  var isPast: Bool
  /// The days of the articles that report it.
  var articleDays: [Int]
  var entries: [Int]
  /// For speech: who speaks, and the words.
  var agent: Int?
  var words: Set<String>

  init(_ report: ResolvedReport, _ entries: [Entry], _ actors: MergedActors) {
    types = [report.report.type]
    persons = []
    others = []
    for case let actor? in report.participants.map(\.actor) {
      if actors.actors[actor].kind == .person { persons.insert(actor) } else { others.insert(actor) }
    }
    place = report.place
    placeKey = report.placeName.map(PlainName.key)
    placeKind = report.place.map { actors.actors[$0].kind }
    days = report.time.map { $0.days.lowerBound.number...$0.days.upperBound.number }
    isInferred = report.time?.isInferred ?? false
    isAhead = report.report.status == .planned || report.report.status == .expected
    isPast = !isAhead
    articleDays = entries[report.entry].reading.documentTime.day.map { [$0.number] } ?? []
    self.entries = [report.entry]
    agent = report.participants.first { $0.role == .agent }?.actor
    words = []
    if EventFamily.isSpeech(report.report.type) {
      for word in folded(entries[report.entry].line(report.report.sentence)).split(whereSeparator: { !$0.isLetter })
      where word.utf8.count > 3 {
        words.insert(String(word))
      }
    }
  }

  /// Adds what another report says.
  mutating func add(_ other: EventProfile) {
    types.append(other.types[0])
    persons.formUnion(other.persons)
    others.formUnion(other.others)
    if place == nil || (placeKind == .country && other.placeKind == .place) {
      (place, placeKey, placeKind) = (other.place ?? place, other.placeKey ?? placeKey, other.placeKind ?? placeKind)
    }
    if let mine = days, let theirs = other.days {
      // What both allow; where they contradict each other by a day, what either says.
      let low = max(mine.lowerBound, theirs.lowerBound)
      let high = min(mine.upperBound, theirs.upperBound)
      days = low <= high ? low...high : min(low, high)...max(low, high)
      isInferred = isInferred && other.isInferred
    } else if days == nil {
      (days, isInferred) = (other.days, other.isInferred)
    }
    isAhead = isAhead || other.isAhead
    isPast = isPast || other.isPast
    articleDays += other.articleDays
    entries += other.entries
    words.formUnion(other.words)
  }
}

extension EventProfile {
  /// How well a report fits: 0 when it tells something else, more the more is shared.
  func score(_ report: EventProfile) -> Int {
    guard types.contains(where: { EventFamily.agree($0, report.types[0]) }) else { return 0 }
    if EventFamily.isSpeech(report.types[0]) { return speechScore(report) }
    let sharedPersons = persons.intersection(report.persons).count
    let sharedOthers = others.intersection(report.others).count
    let places = placesAgree(report)
    guard haveSameCore(report, sharedPersons, sharedOthers, places) else { return 0 }
    // Articles that disagree on the place tell one happening only if all else is the same.
    if places == .differ {
      guard sharedPersons >= 2, let days, days.count == 1, days == report.days else { return 0 }
    }
    let timeScore = timeScore(report, sharedPersons + sharedOthers, places)
    guard timeScore > 0 else { return 0 }
    return timeScore + 3 * sharedPersons + sharedOthers + (places == .agree ? 3 : 0)
      + (types.contains(report.types[0]) ? 2 : 0)
  }

  // MARK: Who

  /// One person at least is shared where both name persons, and no meeting with somebody else is told.
  private func haveSameCore(
    _ report: EventProfile, _ sharedPersons: Int, _ sharedOthers: Int, _ places: Agreement
  ) -> Bool {
    let isContact = EventFamily.isContact(report.types[0])
    if !persons.isEmpty, !report.persons.isEmpty {
      let fewer = min(persons.count, report.persons.count)
      return isContact ? sharedPersons == fewer : sharedPersons * 2 >= fewer && sharedPersons > 0
    }
    if persons.isEmpty, report.persons.isEmpty {
      if sharedOthers >= 2 { return true }
      return sharedOthers == 1 && (places == .agree || others == report.others)
    }
    // One names who spoke for whom, the other does not: the place must speak for it.
    return isContact ? places == .agree && hasSameDay(report) : sharedOthers >= 1 && places == .agree
  }

  private func hasSameDay(_ report: EventProfile) -> Bool {
    guard let days, let theirs = report.days else { return false }
    return days.count <= 2 && theirs.count <= 2 && days.overlaps(theirs) && !isInferred && !report.isInferred
  }

  // MARK: Where

  enum Agreement { case agree, open, differ }

  private func placesAgree(_ report: EventProfile) -> Agreement {
    guard let placeKey, let theirs = report.placeKey else { return .open }
    if placeKey == theirs || (place != nil && place == report.place) { return .agree }
    // A city may lie in the country; nothing here knows. Two of a kind are two.
    return placeKind != nil && placeKind == report.placeKind ? .differ : .open
  }

  // MARK: When

  /// Longer stretches than this are too vague to say that two reports tell one happening.
  static let vague = 45

  /// Articles of later days do not tell of it without saying when.
  var lastDay: Int {
    max(days.map { $0.upperBound + 30 } ?? .min, articleDays.max().map { $0 + 7 } ?? .min)
  }

  private func timeScore(_ report: EventProfile, _ shared: Int, _ places: Agreement) -> Int {
    guard let days else {
      guard report.days == nil else { return report.undatedScore(self, shared, places) }
      return bothUndatedScore(report, shared, places)
    }
    guard let theirs = report.days else { return undatedScore(report, shared, places) }
    if days.count > EventProfile.vague || theirs.count > EventProfile.vague { return days == theirs ? 2 : 0 }
    if days.overlaps(theirs) { return days.count + theirs.count <= 4 ? 5 : 3 }
    // News of one day is dated a day apart across time zones and deadlines.
    let gap = max(theirs.lowerBound - days.upperBound, days.lowerBound - theirs.upperBound)
    let areSharp = days.count <= 2 && theirs.count <= 2
    return gap == 1 && areSharp && (shared >= 2 || places == .agree) && (isInferred || report.isInferred) ? 1 : 0
  }

  /// This is dated, the other not. Told again in one article, it is past or to come both times. Else the other's article
  /// lies within a month behind it, or, where it is told as to come, before it.
  private func undatedScore(_ other: EventProfile, _ shared: Int, _ places: Agreement) -> Int {
    guard shared >= 2 || (shared >= 1 && places == .agree), let days, days.count <= EventProfile.vague else { return 0 }
    if other.entries.contains(where: entries.contains) { return isToldAlike(other) ? 2 : 0 }
    guard let day = other.articleDays.min() else { return 0 }
    if other.isAhead { return day <= days.upperBound && day >= days.lowerBound - 30 ? 1 : 0 }
    return day >= days.lowerBound && day <= days.upperBound + 30 ? 1 : 0
  }

  /// Neither is dated: told again in the article, or in another of the same days.
  private func bothUndatedScore(_ report: EventProfile, _ shared: Int, _ places: Agreement) -> Int {
    guard shared >= 2 || (shared >= 1 && places == .agree) else { return 0 }
    if report.entries.contains(where: entries.contains) { return isToldAlike(report) ? 2 : 0 }
    guard let day = report.articleDays.first else { return 0 }
    return articleDays.contains { abs($0 - day) <= 7 } ? 1 : 0
  }

  private func isToldAlike(_ other: EventProfile) -> Bool {
    (isPast && other.isPast) || (isAhead && other.isAhead)
  }

  // MARK: Words

  /// The same speaker on the same day with mostly the same words.
  private func speechScore(_ report: EventProfile) -> Int {
    guard let agent, agent == report.agent else { return 0 }
    let shared = words.intersection(report.words).count
    guard shared >= 3, shared * 10 >= 6 * min(words.count, report.words.count) else { return 0 }
    guard let days, let theirs = report.days else { return 0 }
    return days.count <= 3 && theirs.count <= 3 && days.overlaps(theirs) ? shared : 0
  }
}
