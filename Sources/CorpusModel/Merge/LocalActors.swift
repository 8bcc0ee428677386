// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// What the merge of actors needs of those of single articles: names and roles, each string once.
struct LocalActors: Sendable {
  struct Actor: Sendable {
    let name: String
    let kind: ActorKind
    /// Mentions outside boilerplate.
    let mentionCount: Int32
    let aliases: [String]
    let roles: [Role]
  }

  private var rows: [[Actor]] = []

  init(_ entries: Entries) {
    // Equal strings share their memory.
    var strings: [String: String] = [:]
    func shared(_ string: String) -> String {
      if let known = strings[string] { return known }
      strings[string] = string
      return string
    }
    rows.reserveCapacity(entries.count)
    for index in 0..<entries.count {
      rows.append(
        entries[index].reading.actors.map { actor in
          Actor(
            name: shared(actor.name), kind: actor.kind,
            mentionCount: Int32(actor.mentions.count { !$0.inBoilerplate }), aliases: actor.aliases.map(shared),
            roles: actor.roles.map { Role(text: shared($0.text), span: $0.span) })
        })
    }
  }

  var count: Int { rows.count }

  /// The actors of an entry.
  subscript(entry: Int) -> [Actor] { rows[entry] }

  subscript(member: ActorSummary.Member) -> Actor { rows[member.entry][member.local] }
}
