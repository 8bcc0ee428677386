// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// Joins reports of one happening to one event; see `EventMatch` for when two of them fit.
///
/// Reports are taken in turn, those that say when before those that do not, each by its time or its article's. Each joins
/// the event whose best fitting report fits it best, if none of that event's reports contradicts it, or begins an event.
/// So the result depends on the set of entries alone.
struct EventMerge {
  private let profiles: EventProfiles
  private var candidates: EventCandidates
  /// For each event its first report and its last one.
  private var ends: [(first: Int32, last: Int32)] = []
  /// For each report the next one of its event, in the order of joining; below zero for none.
  private var next: [Int32]
  /// For each event the report for which it was last looked at.
  private var seen: [Int32] = []
  /// Those for the present report, some more than once; kept for its memory.
  private var found: [Int32] = []
  /// The events of each article by family: there a report without a day may tell any of them again.
  private var ofEntry = EventPostings()
  /// An article tells again what it told not long before: of more events, as books have them, the latest are compared.
  private static let mostOfEntry = 300

  static func merged(_ resolution: ReportResolution) -> MergedEvents {
    var merge = EventMerge(profiles: resolution.profiles)
    let order = merge.order()
    let dated = order.prefix { merge.profiles.profiles[$0].days != nil }
    var events: [Int32] = []
    events.reserveCapacity(dated.count)
    for report in dated { events.append(Int32(merge.add(report))) }
    // Those without a day look for others in another way, so that only one table is held at a time.
    merge.candidates.endDated()
    for (report, event) in zip(dated, events) { merge.candidates.add(Int(event), merge.profiles.profiles[report]) }
    for report in order[dated.count...] { merge.add(report) }
    merge.forgetCandidates()
    return merge.events(resolution.reports)
  }

  private init(profiles: EventProfiles) {
    self.profiles = profiles
    candidates = EventCandidates(profiles)
    next = Array(repeating: -1, count: profiles.profiles.count)
  }

  /// What was needed to join them, and not to put them in order.
  private mutating func forgetCandidates() {
    candidates = EventCandidates(EventProfiles())
    (ofEntry, seen, found) = (EventPostings(), [], [])
  }

  /// Dated reports by their first day, sharp ones first; then the others by the day of their article.
  private func order() -> [Int] {
    let undated: UInt64 = 1 << 63
    // Days lie between years 1 and 9999, so they have 22 bits, and so does their number.
    let keys = profiles.profiles.map { profile -> UInt64 in
      if let days = profile.days { return UInt64(days.lowerBound + 1 << 21) << 24 | UInt64(days.count) }
      return profile.articleDay.map { undated | UInt64(Int($0) + 1 << 21) << 24 } ?? .max
    }
    return keys.indices.sorted { keys[$0] != keys[$1] ? keys[$0] < keys[$1] : $0 < $1 }
  }

  // MARK: Joining

  @discardableResult
  private mutating func add(_ number: Int) -> Int {
    let report = profiles.profiles[number]
    let ownKey = EventPostings.key((Int(report.entry), report.family, 0, 0))
    found.removeAll(keepingCapacity: true)
    candidates.find(report, into: &found)
    if report.days == nil { ofEntry.append(under: ownKey, limit: EventMerge.mostOfEntry, to: &found) }
    var best: (event: Int, score: Int)?
    for candidate in found where seen[Int(candidate)] != number {
      let event = Int(candidate)
      seen[event] = Int32(number)
      let score = score(report, event)
      // Of equals the one that began first.
      if score > best?.score ?? 0 || (score > 0 && score == best?.score && event < best!.event) {
        best = (event, score)
      }
    }
    let event = best?.event ?? ends.count
    if best == nil {
      ends.append((Int32(number), Int32(number)))
      seen.append(-1)
    } else {
      next[Int(ends[event].last)] = Int32(number)
      ends[event].last = Int32(number)
    }
    if report.days == nil { candidates.add(event, report) } else { candidates.addDated(event, report) }
    ofEntry.add(event, under: ownKey)
    return event
  }

  private func score(_ report: EventProfile, _ event: Int) -> Int {
    profiles.numbers.withUnsafeBufferPointer { numbers in
      profiles.profiles.withUnsafeBufferPointer { profiles in
        var best = 0
        var member = ends[event].first
        // What forty reports say, the next ones say too.
        for _ in 0..<40 where member >= 0 {
          let other = profiles[Int(member)]
          if EventMatch.areDaysApart(other, report) { return 0 }
          let match = EventMatch(other, report, numbers)
          if match.isConflict { return 0 }
          best = max(best, match.score)
          member = next[Int(member)]
        }
        return best
      }
    }
  }

  // MARK: Order

  /// By time (undated last), then by article and place in it.
  private func events(_ all: ResolvedReports) -> MergedEvents {
    var members: [Int32] = []
    var keys: [(days: ClosedRange<Int32>?, start: Int32, end: Int32)] = []
    for (first, _) in ends {
      let start = members.count
      var member = first
      while member >= 0 {
        members.append(member)
        member = next[Int(member)]
      }
      // Reports are numbered by article and place.
      members[start...].sort()
      let days = EventSummary.timedReport(members[start...].lazy.map { all.reports[Int($0)] })?.days
      keys.append((days, Int32(start), Int32(members.count)))
    }
    let order = keys.indices.sorted { a, b in
      if keys[a].days != keys[b].days {
        guard let daysA = keys[a].days else { return false }
        guard let daysB = keys[b].days else { return true }
        return (daysA.lowerBound, daysA.upperBound) < (daysB.lowerBound, daysB.upperBound)
      }
      return members[Int(keys[a].start)] < members[Int(keys[b].start)]
    }
    var reports: [Int32] = []
    reports.reserveCapacity(members.count)
    var starts: [Int32] = [0]
    for event in order {
      reports += members[Int(keys[event].start)..<Int(keys[event].end)]
      starts.append(Int32(reports.count))
    }
    return MergedEvents(reports: reports, starts: starts)
  }
}
