// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// What the reports say of one event together.
enum EventSummary {
  /// The reports are by article and place in it, at least one.
  static func event(_ reports: [ResolvedReport], _ entries: [Entry]) -> MergedEvent {
    let first = reports[0]
    return MergedEvent(
      type: commonest(reports.map(\.report.type)) ?? first.report.type,
      status: reports.map(\.report.status).min { $0.rawValue < $1.rawValue } ?? .unclear,
      time: time(reports), trigger: entries[first.entry].line(first.report.trigger),
      place: commonest(reports.compactMap(\.placeName)), participants: participants(reports), reports: reports,
      articleCount: reports.map(\.entry).uniqued().count)
  }

  /// The narrowest stated time, else the narrowest inferred one; of equals that of the stronger status, then the first.
  static func time(_ reports: [ResolvedReport]) -> EventTime? {
    var best: (rank: (Int, Int, UInt8), time: EventTime)?
    for report in reports {
      guard let time = report.time else { continue }
      let rank = (time.isInferred ? 1 : 0, time.length, report.report.status.rawValue)
      if best.map({ rank < $0.rank }) ?? true { best = (rank, time) }
    }
    return best?.time
  }

  /// Union over the reports, most named first, then in the order of first naming.
  static func participants(_ reports: [ResolvedReport]) -> [ResolvedParticipant] {
    var result: [(participant: ResolvedParticipant, count: Int)] = []
    for participant in reports.lazy.flatMap(\.participants) {
      let index = result.firstIndex {
        let known = $0.participant
        return participant.actor != nil
          ? known.actor == participant.actor : known.actor == nil && folded(known.name) == folded(participant.name)
      }
      if let index { result[index].count += 1 } else { result.append((participant, 1)) }
    }
    return result.sorted { $0.count > $1.count }.map(\.participant)
  }

  /// The value that occurs most often; of equals the first.
  static func commonest<T: Hashable>(_ values: [T]) -> T? {
    var counts: [T: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    var best: T?
    for value in values where best.map({ counts[value]! > counts[$0]! }) ?? true { best = value }
    return best
  }
}

extension EventTime {
  /// Number of days.
  var length: Int { days.upperBound.number - days.lowerBound.number + 1 }
}
