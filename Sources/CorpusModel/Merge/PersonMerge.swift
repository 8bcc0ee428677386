// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// Joins the names of persons.
///
/// 1. Full names with the same keys are one person's.
/// 2. Full names that agree (short forms, initials, middle names) are one person's, unless one article tells the two
///    apart; the commoner name chooses first, and a name that agrees with several persons joins none, or one that is
///    far more prominent.
/// 3. A name of one word joins the person of its article who is called so, else the corpus's; so does a word that an
///    article takes for an organisation's, where eight times as many call somebody by it.
struct PersonMerge {
  private let entries: LocalActors
  private let forms: NameForms
  private let names: [PersonName?]
  /// Full names by last name.
  private var families = FormLists()
  /// Full names by the single words that articles call them.
  private var calls = FormLists()
  /// In how many articles somebody with a full name is called by a word.
  private var called: [String: Int] = [:]
  /// Names of one word that a few articles take for an organisation's.
  private var misread: [Int: PersonName] = [:]
  private var known: [String: Candidates] = [:]
  /// The persons with full names in the article that was asked for last.
  private var present: (entry: Int, persons: Set<Int>) = (-1, [])

  init(_ entries: LocalActors, _ forms: NameForms) {
    self.entries = entries
    self.forms = forms
    names = forms.forms.map { $0.kind == .person ? PersonName($0.name) : nil }
    for (number, form) in forms.forms.enumerated() {
      guard let name = names[number], !name.given.isEmpty else { continue }
      families.add(name.family, number)
      for member in form.members {
        for alias in entries[member].aliases {
          guard let short = PersonName(alias), short.given.isEmpty else { continue }
          called[short.family, default: 0] += 1
          if short.family != name.family { calls.add(short.family, number) }
        }
      }
    }
    for (number, form) in forms.forms.enumerated() where form.kind == .organization {
      guard PersonMerge.isWord(form.name), let name = PersonName(form.name),
        called[name.family, default: 0] >= 8 * form.members.count
      else { continue }
      misread[number] = name
    }
  }

  /// One capital, and small ASCII letters behind it: "Roe"; not "NATO", "Acme Inc.".
  private static func isWord(_ name: String) -> Bool {
    name.utf8.count > 2 && name.utf8.first! &- 65 < 26 && name.utf8.dropFirst().allSatisfy { $0 &- 97 < 26 }
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
        for alias in entries[member].aliases {
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
  ///
  /// All full names must have been joined: what a word can mean is worked out once.
  mutating func person(_ member: ActorSummary.Member, _ clusters: inout Clusters) -> Int? {
    let form = forms.formOf[member.entry][member.local]
    guard let name = names[form] ?? misread[form], name.given.isEmpty else { return nil }
    let candidates = candidates(name.family, &clusters)
    guard !candidates.persons.isEmpty else { return nil }
    if present.entry != member.entry { present = (member.entry, persons(in: member.entry, &clusters)) }
    let here = present.persons.intersection(candidates.persons)
    // Two people of the article can be meant.
    guard here.count < 2 else { return nil }
    if let person = here.first { return person }
    let roles = PersonMerge.words(of: entries[member].roles)
    guard !roles.isEmpty else { return candidates.prominent }
    let fitting = candidates.persons.filter { !roles.isDisjoint(with: candidates.roles[$0] ?? []) }.sorted()
    if fitting.isEmpty { return candidates.prominent }
    return fitting.count == 1 ? fitting[0] : clusters.prominent(fitting)
  }

  private func persons(in entry: Int, _ clusters: inout Clusters) -> Set<Int> {
    var result: Set<Int> = []
    for form in forms.formOf[entry] where names[form].map({ !$0.given.isEmpty }) ?? false {
      result.insert(clusters.root(form))
    }
    return result
  }

  /// Who can be meant by a name of one word.
  private struct Candidates {
    var persons: Set<Int> = []
    /// Of all of them, whoever is meant when nothing else tells.
    var prominent: Int?
    /// The words of the roles that articles give each.
    var roles: [Int: Set<String>] = [:]
  }

  private mutating func candidates(_ word: String, _ clusters: inout Clusters) -> Candidates {
    if let known = known[word] { return known }
    var result = Candidates()
    for form in families[word] + calls[word] {
      let root = clusters.root(form)
      result.persons.insert(root)
      // A few articles are enough to know what somebody is.
      for member in forms.forms[form].members.prefix(20) {
        let roles = PersonMerge.words(of: entries[member].roles)
        result.roles[root, default: []].formUnion(roles)
      }
    }
    result.prominent = clusters.prominent(result.persons.sorted())
    known[word] = result
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
