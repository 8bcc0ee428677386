// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// Joins the names of persons.
///
/// 1. Full names with the same keys are one person's.
/// 2. Full names that agree (short forms, initials, middle names) are one person's, unless one article tells the two
///    apart; the commoner name chooses first, and a name that agrees with several persons joins none, or one that is
///    far more prominent.
/// 3. A name of one word joins the person of its article who is called so, else the corpus's.
struct PersonMerge {
  private let entries: [Entry]
  private let forms: NameForms
  private let names: [PersonName?]
  /// Full names by last name.
  private var families = FormLists()
  /// Full names by the single words that articles call them.
  private var calls = FormLists()

  init(_ entries: [Entry], _ forms: NameForms) {
    self.entries = entries
    self.forms = forms
    names = forms.forms.map { $0.kind == .person ? PersonName($0.name) : nil }
    for (number, form) in forms.forms.enumerated() {
      guard let name = names[number], !name.given.isEmpty else { continue }
      families.add(name.family, number)
      for member in form.members {
        for alias in entries[member.entry].reading.actors[member.local].aliases {
          guard let called = PersonName(alias), called.given.isEmpty, called.family != name.family else { continue }
          calls.add(called.family, number)
        }
      }
    }
  }

  // MARK: Full names

  func joinFullNames(_ clusters: inout Clusters) {
    for family in families.keys { join(families[family], &clusters) }
    joinAliases(&clusters)
  }

  private func join(_ block: [Int], _ clusters: inout Clusters) {
    let ordered = block.map { (form: $0, weight: forms.forms[$0].members.count) }.sorted {
      $0.weight != $1.weight ? $0.weight > $1.weight : forms.forms[$0.form].name < forms.forms[$1.form].name
    }.map(\.form)
    var exact: [PersonName: Int] = [:]
    for form in ordered {
      let name = names[form]!
      if let same = exact[name] { clusters.join(same, form) } else { exact[name] = form }
    }
    // The forms of each person found so far, by the first of them.
    var persons: [[Int]] = []
    for form in ordered where exact[names[form]!] == form {
      let agreeing = persons.indices.filter { person in
        persons[person].allSatisfy { names[$0]!.agrees(with: names[form]!) }
          && !clusters.meet(persons[person][0], form)
      }
      if let first = clusters.prominent(agreeing.map { persons[$0][0] }) {
        clusters.join(first, form)
        persons[agreeing.first { persons[$0][0] == first }!].append(form)
      } else {
        persons.append([form])
      }
    }
  }

  /// An article that calls one person by two full names tells that both are hers.
  private func joinAliases(_ clusters: inout Clusters) {
    for (number, form) in forms.forms.enumerated() {
      guard let name = names[number], !name.given.isEmpty else { continue }
      for member in form.members {
        for alias in entries[member.entry].reading.actors[member.local].aliases {
          guard let other = PersonName(alias), !other.given.isEmpty, other != name else { continue }
          for candidate in families[other.family]
          where names[candidate] == other && !clusters.meet(number, candidate) {
            clusters.join(number, candidate)
          }
        }
      }
    }
  }

  // MARK: Names of one word

  /// For a local actor with a name of one word, a form of the person meant; nil when that is open.
  func person(_ member: ActorSummary.Member, _ clusters: inout Clusters) -> Int? {
    guard let name = names[forms.formOf[member.entry][member.local]], name.given.isEmpty else { return nil }
    let block = families[name.family] + calls[name.family]
    var roots: [Int] = []
    for form in block {
      let root = clusters.root(form)
      if !roots.contains(root) { roots.append(root) }
    }
    let here = roots.filter { clusters.occurs($0, in: member.entry) }
    if !here.isEmpty { return here.count == 1 ? here[0] : nil }
    let roles = PersonMerge.words(of: entries[member.entry].reading.actors[member.local].roles)
    let fitting = roots.filter { root in
      !roles.isEmpty
        && block.contains { form in clusters.root(form) == root && !roles.isDisjoint(with: self.roles(of: form)) }
    }
    if fitting.count == 1 { return fitting[0] }
    return clusters.prominent(fitting.isEmpty ? roots : fitting)
  }

  /// The words of the roles that articles give to the bearers of a name.
  private func roles(of form: Int) -> Set<String> {
    var result: Set<String> = []
    // A few articles are enough to know what somebody is.
    for member in forms.forms[form].members.prefix(20) {
      result.formUnion(PersonMerge.words(of: entries[member.entry].reading.actors[member.local].roles))
    }
    return result
  }

  private static func words(of roles: [Role]) -> Set<String> {
    var result: Set<String> = []
    for role in roles {
      for word in folded(role.text).split(separator: " ") where word.utf8.count > 3 && !smallWords.contains(word) {
        result.insert(String(word))
      }
    }
    return result
  }

  private static let smallWords: Set<Substring> = ["former", "then", "with", "from", "into", "ex-", "late", "acting"]
}
