// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// Joins the names of organisations, places, countries and peoples.
///
/// 1. Names with the same key are one (see `PlainName`); a place and a country agree, organisations and peoples
///    agree with neither.
/// 2. A name that another article uses as a short form of just one other joins that.
/// 3. An abbreviation joins the one name that it abbreviates.
/// 4. Where a few articles are read as if the name were that of another kind, most are right.
struct PlainMerge {
  /// A name of another kind is another actor: the city is not the government.
  private struct Key: Hashable {
    let name: String
    let isOrganization: Bool
    var isPeople = false
    /// A state of the same name as a country.
    var isState = false
  }

  /// Names of a country and of a state, which their kind tells apart.
  private static let shared: Set<String> = ["georgia"]

  private let entries: LocalActors
  private let forms: NameForms
  private let keys: [Key?]

  init(_ entries: LocalActors, _ forms: NameForms) {
    self.entries = entries
    self.forms = forms
    keys = forms.forms.map {
      guard $0.kind != .person else { return nil }
      let name = PlainName.key($0.name)
      return Key(
        name: name, isOrganization: $0.kind == .organization, isPeople: $0.kind == .people,
        isState: $0.kind == .place && Self.shared.contains(name))
    }
  }

  func join(_ clusters: inout Clusters) {
    var first: [Key: Int] = [:]
    for form in keys.indices {
      guard let key = keys[form] else { continue }
      if let same = first[key] { clusters.join(same, form) } else { first[key] = form }
    }
    joinAliases(first, &clusters)
    joinAbbreviations(&clusters)
    joinKinds(first, &clusters)
  }

  /// One name, an organisation here and a place there, or a person of one word: no article tells them apart, and one
  /// reading is far commoner.
  private func joinKinds(_ first: [Key: Int], _ clusters: inout Clusters) {
    var persons: [String: Int] = [:]
    for (number, form) in forms.forms.enumerated() {
      let name: String
      var others: [Int] = []
      if let key = keys[number] {
        guard first[key] == number, key.isOrganization else { continue }
        name = key.name
      } else {
        guard !form.name.contains(" ") else { continue }
        name = PlainName.key(form.name)
        if persons[name] != nil { continue }
        persons[name] = number
        if let organization = first[Key(name: name, isOrganization: true)] { others.append(organization) }
      }
      if let place = first[Key(name: name, isOrganization: false)] { others.append(place) }
      for other in others where clusters.root(other) != clusters.root(number) && !clusters.meet(other, number) {
        let (a, b) = (clusters.weight(other), clusters.weight(number))
        if max(a, b) >= 4 * min(a, b) { clusters.join(other, number) }
      }
    }
  }

  private func joinAliases(_ first: [Key: Int], _ clusters: inout Clusters) {
    // For each name that is an alias of others, these.
    var owners: [(form: Int, owners: [Int])] = []
    var places: [Int: Int] = [:]
    for (number, form) in forms.forms.enumerated() {
      guard let key = keys[number] else { continue }
      for member in form.members {
        for alias in entries[member].aliases {
          let aliasKey = Key(
            name: PlainName.key(alias), isOrganization: key.isOrganization, isPeople: key.isPeople)
          guard aliasKey != key, let other = first[aliasKey] else { continue }
          if let place = places[other] {
            if owners[place].owners.last != number { owners[place].owners.append(number) }
          } else {
            places[other] = owners.count
            owners.append((other, [number]))
          }
        }
      }
    }
    for (form, owners) in owners {
      var roots: [Int] = []
      for owner in owners {
        let root = clusters.root(owner)
        if root != clusters.root(form), !roots.contains(root), !clusters.meet(root, form) { roots.append(root) }
      }
      if let owner = clusters.prominent(roots) { clusters.join(owner, form) }
    }
  }

  private func joinAbbreviations(_ clusters: inout Clusters) {
    var full: [Key: [Int]] = [:]
    for form in keys.indices {
      guard let key = keys[form], !key.isPeople, let initials = PlainName.initials(key.name) else { continue }
      full[Key(name: initials, isOrganization: key.isOrganization), default: []].append(form)
    }
    for form in keys.indices {
      guard let key = keys[form], !key.isPeople, let letters = PlainName.abbreviation(forms.forms[form].name) else {
        continue
      }
      let candidates = full[Key(name: letters, isOrganization: key.isOrganization)] ?? []
      // Another spelling of the letters has found its name: "N.H." is no second name besides that of "NH".
      if candidates.contains(where: { clusters.root($0) == clusters.root(form) }) { continue }
      var roots: [Int] = []
      for candidate in candidates {
        let root = clusters.root(candidate)
        if root != clusters.root(form), !roots.contains(root), !clusters.meet(root, form) { roots.append(root) }
      }
      if let root = clusters.prominent(roots) { clusters.join(root, form) }
    }
  }
}
