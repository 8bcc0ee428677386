// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// One spelling of a name with the local actors that bear it as their full name.
struct NameForm: Sendable {
  let name: String
  let kind: ActorKind
  var members: [ActorSummary.Member] = []
  /// Their entries, ascending.
  var entries: [Int] { members.map(\.entry).uniqued() }
}

/// All spellings in the readings.
struct NameForms: Sendable {
  private struct Key: Hashable {
    let name: String
    let kind: ActorKind
  }

  private(set) var forms: [NameForm] = []
  /// For each entry and local actor the form.
  private(set) var formOf: [[Int]] = []

  /// In the order of entries; numbers follow first occurrence.
  init(_ entries: LocalActors) {
    var numbers: [Key: Int] = [:]
    for entry in 0..<entries.count {
      var row: [Int] = []
      for (local, actor) in entries[entry].enumerated() {
        let key = Key(name: actor.name, kind: actor.kind)
        let number = numbers[key] ?? forms.count
        if number == forms.count {
          numbers[key] = number
          forms.append(NameForm(name: actor.name, kind: actor.kind))
        }
        forms[number].members.append(ActorSummary.Member(entry: entry, local: local))
        row.append(number)
      }
      formOf.append(row)
    }
  }
}

/// For each key, the forms that answer to it, in the order of numbers.
struct FormLists: Sendable {
  private var lists: [String: [Int]] = [:]
  /// In the order of first occurrence.
  private(set) var keys: [String] = []

  mutating func add(_ key: String, _ form: Int) {
    if lists[key] == nil { keys.append(key) }
    if lists[key]?.last != form { lists[key, default: []].append(form) }
  }

  subscript(_ key: String) -> [Int] { lists[key] ?? [] }
}
