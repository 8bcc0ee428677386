// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// Joins reports of one happening to one event.
enum EventMerge {
  static func merged(_ entries: [Entry], _ actors: MergedActors, _ quotes: ResolvedQuotes) -> [MergedEvent] {
    let reports = ReportResolution.reports(entries, actors, quotes)
    return ordered(reports.map { EventSummary.event([$0], entries) })
  }

  /// By time (undated last), then by article and place in it.
  static func ordered(_ events: [MergedEvent]) -> [MergedEvent] {
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
