// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// Joins the actors of single articles to actors of the corpus.
enum ActorMerge {
  static func merged(_ entries: [Entry]) -> MergedActors {
    var groups: [String: Int] = [:]
    var members: [[ActorSummary.Member]] = []
    var ids: [[Int]] = []
    for (entry, value) in entries.enumerated() {
      ids.append(
        value.reading.actors.enumerated().map { local, actor in
          let key = "\(actor.kind.rawValue) \(folded(actor.name))"
          let group = groups[key] ?? members.count
          if group == members.count {
            groups[key] = group
            members.append([])
          }
          members[group].append(ActorSummary.Member(entry: entry, local: local))
          return group
        })
    }
    return ordered(members.map { ActorSummary.actor($0, entries) }, ids)
  }

  /// By mentions, most first, then by name; what still ties keeps the order of first mention.
  static func ordered(_ actors: [MergedActor], _ groups: [[Int]]) -> MergedActors {
    let order = actors.indices.sorted {
      let (a, b) = (actors[$0], actors[$1])
      if a.mentionCount != b.mentionCount { return a.mentionCount > b.mentionCount }
      return a.name != b.name ? a.name < b.name : $0 < $1
    }
    var rank = Array(repeating: 0, count: actors.count)
    for (id, group) in order.enumerated() { rank[group] = id }
    return MergedActors(actors: order.map { actors[$0] }, ids: groups.map { $0.map { rank[$0] } })
  }
}
