// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// Joins the actors of single articles to actors of the corpus; see `PersonMerge` and `PlainMerge` for the rules.
///
/// The result depends on the set of entries alone, which come sorted.
enum ActorMerge {
  static func merged(_ entries: LocalActors) -> MergedActors {
    let forms = NameForms(entries)
    var clusters = Clusters()
    for form in forms.forms { _ = clusters.add(form.entries) }
    var persons = PersonMerge(entries, forms)
    persons.joinFullNames(&clusters)
    joinSingleWords(forms, &clusters)
    PlainMerge(entries, forms).join(&clusters)
    var members: [[ActorSummary.Member]] = []
    var groupOf: [Int: Int] = [:]
    var ids: [[Int]] = []
    for (entry, row) in forms.formOf.enumerated() {
      ids.append(
        row.enumerated().map { local, form in
          let member = ActorSummary.Member(entry: entry, local: local)
          let root =
            clusters.root(persons.person(member, &clusters) ?? form)
          let group = groupOf[root] ?? members.count
          if group == members.count {
            groupOf[root] = group
            members.append([])
          }
          members[group].append(member)
          return group
        })
    }
    return ordered(members.map { ActorSummary.actor($0, entries) }, ids)
  }

  /// Names of one word with one key are one, wherever they stand for nobody with a full name.
  private static func joinSingleWords(_ forms: NameForms, _ clusters: inout Clusters) {
    var first: [String: Int] = [:]
    for (number, form) in forms.forms.enumerated() where form.kind == .person {
      guard let name = PersonName(form.name), name.given.isEmpty else { continue }
      if let same = first[name.family] { clusters.join(same, number) } else { first[name.family] = number }
    }
  }

  /// By mentions, most first, then by name; what still ties keeps the order of first mention. Peoples come last: many
  /// articles speak of Utopians, few readers look for them.
  static func ordered(_ actors: [MergedActor], _ groups: [[Int]]) -> MergedActors {
    let order = actors.indices.sorted {
      let (a, b) = (actors[$0], actors[$1])
      if (a.kind == .people) != (b.kind == .people) { return b.kind == .people }
      if a.mentionCount != b.mentionCount { return a.mentionCount > b.mentionCount }
      return a.name != b.name ? a.name < b.name : $0 < $1
    }
    var rank = Array(repeating: 0, count: actors.count)
    for (id, group) in order.enumerated() { rank[group] = id }
    return MergedActors(actors: order.map { actors[$0] }, ids: groups.map { $0.map { rank[$0] } })
  }
}
