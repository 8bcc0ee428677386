// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// Joins reports of one happening to one event; see `EventProfile.score(_:)` for when they fit.
///
/// Reports are taken in turn, those that say when before those that do not, each by its time; each joins the event that
/// fits best, or begins one. So the result depends on the set of entries alone.
struct EventMerge {
  private var profiles: [EventProfile] = []
  private var members: [[Int]] = []
  /// The slots in which each event is noted.
  private var noted: [Set<Slot>] = []
  /// Events that a report may still join: dated ones, those of vague date, and all for reports without a date.
  private var recent: [Slot: [Int]] = [:]
  private var vague: [Slot: [Int]] = [:]
  private var undated: [Slot: [Int]] = [:]
  private var ofEntry: [Int: [Int]] = [:]

  /// Where a report looks for its event: a participant or the place, and the family of types.
  private struct Slot: Hashable {
    let actor: Int
    let family: UInt8
  }

  static func merged(_ entries: [Entry], _ actors: MergedActors, _ quotes: ResolvedQuotes) -> [MergedEvent] {
    let reports = ReportResolution.reports(entries, actors, quotes)
    let profiles = reports.map { EventProfile($0, entries, actors) }
    var merge = EventMerge()
    for report in order(profiles) { merge.add(report, profiles[report]) }
    return ordered(merge.members.map { group in EventSummary.event(group.sorted().map { reports[$0] }, entries) })
  }

  /// Dated reports by their first day, sharp ones first; then the others by the day of their article.
  private static func order(_ profiles: [EventProfile]) -> [Int] {
    let keys = profiles.map { profile in
      if let days = profile.days {
        (0, days.lowerBound, days.count)
      } else {
        (1, profile.articleDays.first ?? .max, 0)
      }
    }
    return profiles.indices.sorted { keys[$0] != keys[$1] ? keys[$0] < keys[$1] : $0 < $1 }
  }

  // MARK: Joining

  private mutating func add(_ number: Int, _ report: EventProfile) {
    let slots = slots(of: report)
    var best: (event: Int, score: Int)?
    for event in candidates(report, slots) {
      let score = profiles[event].score(report)
      if score > best?.score ?? 0 { best = (event, score) }
    }
    let event = best?.event ?? profiles.count
    if best == nil {
      profiles.append(report)
      members.append([number])
      noted.append([])
    } else {
      profiles[event].add(report)
      members[event].append(number)
    }
    for slot in slots where noted[event].insert(slot).inserted { note(event, in: slot) }
    if ofEntry[report.entries[0]]?.contains(event) != true { ofEntry[report.entries[0], default: []].append(event) }
  }

  private func slots(of report: EventProfile) -> [Slot] {
    let family = EventFamily.family(report.types[0])
    var actors = report.persons.union(report.others).sorted()
    if let place = report.place, !actors.contains(place) { actors.append(place) }
    return actors.map { Slot(actor: $0, family: family) }
  }

  private mutating func candidates(_ report: EventProfile, _ slots: [Slot]) -> [Int] {
    var result: [Int] = []
    for slot in slots {
      if let days = report.days {
        // Later reports begin no earlier, so what ended before this one is done with.
        recent[slot]?.removeAll { profiles[$0].days!.upperBound < days.lowerBound - 1 }
        result += days.count > EventProfile.vague ? vague[slot] ?? [] : recent[slot] ?? []
      } else if let day = report.articleDays.first {
        // Nor are later articles older.
        undated[slot]?.removeAll { profiles[$0].lastDay < day }
        result += undated[slot] ?? []
      }
    }
    if report.days == nil { result += ofEntry[report.entries[0]] ?? [] }
    return Set(result).sorted()
  }

  private mutating func note(_ event: Int, in slot: Slot) {
    if let days = profiles[event].days {
      if days.count > EventProfile.vague {
        vague[slot, default: []].append(event)
      } else {
        recent[slot, default: []].append(event)
      }
    }
    undated[slot, default: []].append(event)
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
