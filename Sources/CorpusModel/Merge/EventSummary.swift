// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// What the reports say of one event together.
struct EventSummary {
  private let all: ResolvedReports
  private let actors: MergedActors
  /// For each name the first one that is written alike, but for capitals and accents.
  private let folds: [Int32]

  init(_ all: ResolvedReports, _ actors: MergedActors) {
    self.all = all
    self.actors = actors
    var table = NameTable()
    var first: [Int32] = []
    folds = all.names.names.enumerated().map { number, name in
      let fold = Int(table.id(folded(name)))
      if fold == first.count { first.append(Int32(number)) }
      return first[fold]
    }
  }

  /// The reports are by article and place in it, at least one.
  func event(_ numbers: ArraySlice<Int32>) -> MergedEvent {
    let reports = numbers.map { all.reports[Int($0)] }
    return MergedEvent(
      type: EventSummary.commonest(reports.map(\.type)) ?? reports[0].type,
      status: reports.map(\.status).min { $0.rawValue < $1.rawValue } ?? .unclear,
      time: EventSummary.timedReport(reports).flatMap(all.time), trigger: all.names[reports[0].triggerWords],
      place: EventSummary.commonest(reports.compactMap { all.placeName($0, actors) }),
      participants: participants(reports), articleCount: reports.map(\.entry).uniqued().count)
  }

  /// The report with the narrowest stated time, else the narrowest inferred one; of equals that of the stronger status,
  /// then the first.
  static func timedReport(_ reports: some Sequence<ResolvedReport>) -> ResolvedReport? {
    var best: (rank: (Int, Int32, UInt8), report: ResolvedReport)?
    for report in reports {
      guard let days = report.days else { continue }
      let rank = (report.isInferred ? 1 : 0, days.upperBound - days.lowerBound, report.status.rawValue)
      if best.map({ rank < $0.rank }) ?? true { best = (rank, report) }
    }
    return best?.report
  }

  /// Union over the reports, most named first, then in the order of first naming.
  private func participants(_ reports: [ResolvedReport]) -> [ResolvedParticipant] {
    var result: [(participant: ResolvedParticipant, key: Int32, count: Int)] = []
    for report in reports {
      for participant in all.participants(report) {
        // Below zero are those without an actor.
        let key = participant.actor ?? -1 - folds[Int(participant.name!)]
        if let index = result.firstIndex(where: { $0.key == key }) {
          result[index].count += 1
        } else {
          result.append((participant, key, 1))
        }
      }
    }
    return result.sorted { $0.count > $1.count }.map(\.participant)
  }

  /// The value that occurs most often; of equals the first.
  static func commonest<T: Hashable>(_ values: [T]) -> T? {
    guard values.count > 1 else { return values.first }
    var counts: [T: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    var best: T?
    for value in values where best.map({ counts[value]! > counts[$0]! }) ?? true { best = value }
    return best
  }
}
