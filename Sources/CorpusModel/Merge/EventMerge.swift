// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// Joins reports of one happening to one event; see `EventMatch` for when two of them fit.
///
/// Reports are taken in turn, those that say when before those that do not, each by its time or its article's. Each joins
/// the event whose best fitting report fits it best, if none of that event's reports contradicts it, or begins an event.
/// So the result depends on the set of entries alone.
struct EventMerge {
  private let profiles: [EventProfile]
  private var events: [[Int]] = []
  /// The first and last day that the reports of each event allow; nil while none is dated.
  private var days: [ClosedRange<Int>?] = []
  /// The last day of an article from which a report without date may join.
  private var lastDays: [Int] = []
  private var noted: [Set<Slot>] = []
  /// Events that a report may still join: dated ones, those of vague date, all for reports without a date.
  private var recent: [Slot: [Int]] = [:]
  private var vague: [Slot: [Int]] = [:]
  private var undated: [Slot: [Int]] = [:]
  private var all: [Slot: [Int]] = [:]
  private var ofEntry: [Int: [Int]] = [:]

  /// Where a report looks for its event: a participant or the place, and the family of types.
  private struct Slot: Hashable {
    let actor: Int
    let family: UInt8
  }

  static func merged(_ entries: [Entry], _ actors: MergedActors, _ quotes: ResolvedQuotes) -> [MergedEvent] {
    let reports = ReportResolution.reports(entries, actors, quotes)
    let notBefore = entries.map(EventProfile.notBefore)
    var merge = EventMerge(
      profiles: reports.map { EventProfile($0, entries[$0.entry], notBefore: notBefore[$0.entry], actors) })
    for report in merge.order() { merge.add(report) }
    return ordered(merge.events.map { group in EventSummary.event(group.sorted().map { reports[$0] }, entries) })
  }

  private init(profiles: [EventProfile]) { self.profiles = profiles }

  /// Dated reports by their first day, sharp ones first; then the others by the day of their article.
  private func order() -> [Int] {
    let keys = profiles.map { profile in
      if let days = profile.days { (0, days.lowerBound, days.count) } else { (1, profile.articleDay ?? .max, 0) }
    }
    return profiles.indices.sorted { keys[$0] != keys[$1] ? keys[$0] < keys[$1] : $0 < $1 }
  }

  // MARK: Joining

  private mutating func add(_ number: Int) {
    let report = profiles[number]
    let slots = slots(of: report)
    var best: (event: Int, score: Int)?
    for event in candidates(report, slots) {
      let score = score(report, event)
      if score > best?.score ?? 0 { best = (event, score) }
    }
    let event = best?.event ?? events.count
    if best == nil {
      events.append([])
      days.append(nil)
      lastDays.append(.min)
      noted.append([])
    }
    events[event].append(number)
    if let mine = report.days { days[event] = days[event].map { EventMerge.hull($0, mine) } ?? mine }
    lastDays[event] = max(
      lastDays[event], days[event].map { $0.upperBound + 30 } ?? .min, report.articleDay.map { $0 + 7 } ?? .min)
    for slot in slots where noted[event].insert(slot).inserted { note(event, in: slot) }
    if ofEntry[report.entry]?.contains(event) != true { ofEntry[report.entry, default: []].append(event) }
  }

  /// Of an actor with more happenings of a kind at one time only the latest are compared, so that time stays in
  /// proportion to the number of reports.
  private static let mostCandidates = 300

  private static func hull(_ a: ClosedRange<Int>, _ b: ClosedRange<Int>) -> ClosedRange<Int> {
    min(a.lowerBound, b.lowerBound)...max(a.upperBound, b.upperBound)
  }

  private func score(_ report: EventProfile, _ event: Int) -> Int {
    var best = 0
    // What forty reports say, the next ones say too.
    for member in events[event].prefix(40) {
      let other = profiles[member]
      if EventMatch.areDaysApart(other, report) { return 0 }
      let match = EventMatch(other, report)
      if match.isConflict { return 0 }
      best = max(best, match.score)
    }
    return best
  }

  private func slots(of report: EventProfile) -> [Slot] {
    let family = EventFamily.family(report.type)
    // Who speaks is what a statement is found by.
    if EventFamily.isSpeech(report.type) { return report.agent.map { [Slot(actor: $0, family: family)] } ?? [] }
    var actors = (report.persons + report.others).sorted()
    if let place = report.place, !actors.contains(place) { actors.append(place) }
    return actors.map { Slot(actor: $0, family: family) }
  }

  private mutating func candidates(_ report: EventProfile, _ slots: [Slot]) -> [Int] {
    var result: [Int] = []
    for slot in slots {
      if let mine = report.days {
        // Later reports begin no earlier, so what ended before this one is done with.
        recent[slot]?.removeAll { days[$0]!.upperBound < mine.lowerBound - 1 }
        let list = mine.count > EventMatch.vague ? vague[slot] : recent[slot]
        result += list?.suffix(EventMerge.mostCandidates) ?? []
      } else if let day = report.articleDay {
        // Nor are later articles older.
        undated[slot]?.removeAll { lastDays[$0] < day }
        result += undated[slot]?.suffix(EventMerge.mostCandidates) ?? []
      } else {
        result += all[slot]?.suffix(EventMerge.mostCandidates) ?? []
      }
    }
    if report.days == nil { result += ofEntry[report.entry] ?? [] }
    return Set(result).sorted()
  }

  private mutating func note(_ event: Int, in slot: Slot) {
    all[slot, default: []].append(event)
    undated[slot, default: []].append(event)
    guard let days = days[event] else { return }
    if days.count > EventMatch.vague {
      vague[slot, default: []].append(event)
    } else {
      recent[slot, default: []].append(event)
    }
  }

  /// By time (undated last), then by article and place in it.
  private static func ordered(_ events: [MergedEvent]) -> [MergedEvent] {
    events.sorted { a, b in
      if a.time?.days != b.time?.days {
        guard let daysA = a.time?.days else { return false }
        guard let daysB = b.time?.days else { return true }
        return (daysA.lowerBound, daysA.upperBound) < (daysB.lowerBound, daysB.upperBound)
      }
      let (first, second) = (a.reports[0], b.reports[0])
      if first.entry != second.entry { return first.entry < second.entry }
      return first.report.trigger < second.report.trigger
    }
  }
}
