// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// Finds whom "the envoy" or "the Utopian leader" means, by the roles that the article gives to those it names.
struct DescriptionResolver {
  /// Noun phrases with a definite determiner that mean a named actor, in text order.
  private(set) var found: [(tokens: Range<Int>, actor: Int)] = []

  private let words: NameWords
  private let genders: [Gender]
  /// Roles given next to a name.
  private struct Given {
    var actor: Int
    /// First token of the name it stands with.
    var token: Int
    var head: UInt64
    var family: UInt8
    var traits: WordTraits
    var country: UInt16
  }
  /// In text order.
  private var given: [Given] = []
  /// Indices into `given`.
  private var byHead: [UInt64: [Int]] = [:]
  private var byFamily: [UInt8: [Int]] = [:]

  init(_ words: NameWords, _ chains: ActorChains, _ phrases: [NamedPhrase], _ genders: [Gender]) {
    self.words = words
    self.genders = genders
    for phrase in phrases {
      for role in phrase.roles {
        guard let head = head(of: role) else { continue }
        given.append(
          Given(
            actor: phrase.actor, token: phrase.name.lowerBound, head: words.hashes[head],
            family: RoleFamilies.family(words.hashes[head]), traits: words.traits[head],
            country: country(in: expanded(role))))
      }
    }
    for (index, role) in given.enumerated() {
      byHead[role.head, default: []].append(index)
      if role.family != 0 { byFamily[role.family, default: []].append(index) }
    }
    found = definitePhrases(phrases)
  }

  /// The role reaches back over a possessive: "Utopia's foreign minister".
  private func expanded(_ role: Range<Int>) -> Range<Int> {
    let start = role.lowerBound
    if start >= 2, words.isPossessive(start - 1) { return (start - 2)..<role.upperBound }
    return role
  }

  /// The head of a role: its last role word before "of" or another small word.
  private func head(of role: Range<Int>) -> Int? {
    var head: Int?
    for i in role {
      if words.traits[i].has(.role), !words.isPossessive(i + 1 < words.prose.tokens.count ? i + 1 : i) { head = i }
      if words.traits[i].has(.function), head != nil { break }
    }
    return head
  }

  private func country(in range: Range<Int>) -> UInt16 {
    for i in range where words.traits[i].has([.country, .demonym]) {
      let country = NameLexicon.shared.country(of: words.hashes[i])
      if country != 0 { return country }
    }
    return 0
  }

  func actor(of span: TextSpan) -> Int? {
    let range = words.prose.tokenRange(in: span)
    return actor(of: range)
  }

  func actor(of range: Range<Int>) -> Int? {
    guard let head = head(of: range) else { return nil }
    let hash = words.hashes[head]
    let traits = words.traits[head]
    let family = RoleFamilies.family(hash)
    let country = country(in: range)
    var best: (actor: Int, score: Int, token: Int)?
    for role in candidates(hash, family, range.lowerBound) {
      var score = 0
      if role.head == hash { score = 6 } else if family != 0, role.family == family { score = 3 } else { continue }
      if country != 0, role.country != 0 { score += country == role.country ? 3 : -6 }
      if country == 0, role.country != 0 { score -= 1 }
      if traits.has([.male, .female]), genders[role.actor] != .unknown {
        if (genders[role.actor] == .male) != traits.has(.male) { continue }
      }
      if role.token > range.lowerBound { score -= 2 }
      guard score > 0 else { continue }
      // The later of equals, but one that was named before the description.
      if best == nil || score > best!.score || score == best!.score && role.token < range.lowerBound {
        best = (role.actor, score, role.token)
      }
    }
    return best?.actor
  }

  /// Roles with the same head or of the same family: the last 16 before the place and the first 16 after it.
  private func candidates(_ head: UInt64, _ family: UInt8, _ token: Int) -> [Given] {
    var indices: [Int] = []
    for list in [byHead[head] ?? [], family == 0 ? [] : byFamily[family] ?? []] {
      var low = 0
      var high = list.count
      while low < high {
        let middle = (low + high) / 2
        if given[list[middle]].token < token { low = middle + 1 } else { high = middle }
      }
      indices += list[max(0, low - 16)..<min(list.count, low + 16)]
    }
    return indices.map { given[$0] }
  }

  /// "the", "this" or "that", up to three modifiers, a role; no name behind it and no "of".
  private func definitePhrases(_ phrases: [NamedPhrase]) -> [(tokens: Range<Int>, actor: Int)] {
    var covered = [Bool](repeating: false, count: words.prose.tokens.count)
    for phrase in phrases { for i in phrase.phrase { covered[i] = true } }
    var result: [(tokens: Range<Int>, actor: Int)] = []
    let count = words.prose.tokens.count
    for i in words.prose.tokens.indices where words.hashes[i] == NameWords.the && !covered[i] {
      guard words.styles[i] != .ignored else { continue }
      var j = i + 1
      while j < count, j < i + 4, words.shapes[j] != .none, !words.traits[j].has(.role) || nextIsRole(j),
        words.traits[j].has([.roleModifier, .demonym, .role, .country, .common]), !words.traits[j].has(.function)
      {
        j += 1
      }
      guard j < count, words.traits[j].has(.role), !covered[j] else { continue }
      let next = j + 1
      if next < count,
        words.hashes[next] == NameWords.of || words.shapes[next] == .capital || words.shapes[next] == .upper
      {
        continue
      }
      if let actor = actor(of: i..<(j + 1)) { result.append((i..<(j + 1), actor)) }
    }
    return result
  }

  private func nextIsRole(_ i: Int) -> Bool { i + 1 < words.traits.count && words.traits[i + 1].has(.role) }
}

/// Roles that news uses for one another: "the leader" for a president, "the lawmaker" for a senator.
enum RoleFamilies {
  private static let families = [
    "president,leader,ruler,autocrat,strongman,dictator,president-elect",
    "premier,minister,chancellor,leader",
    "envoy,negotiator,emissary,diplomat,ambassador,interlocutor,mediator",
    "senator,congressman,congresswoman,representative,lawmaker,legislator,deputy,politician",
    "spokesman,spokeswoman,spokesperson,official",
    "ceo,executive,businessman,businesswoman,billionaire,tycoon,mogul,magnate,entrepreneur,oligarch,founder,boss",
    "analyst,expert,researcher,scholar,professor,academic,economist,scientist,fellow",
    "aide,adviser,advisor,assistant,confidant",
    "author,writer,journalist,reporter,columnist,editor,correspondent",
    "candidate,nominee,contender,frontrunner,hopeful",
    "governor,mayor",
    "judge,justice,magistrate",
  ]

  private static let table: [UInt64: UInt8] = {
    var table: [UInt64: UInt8] = [:]
    for (number, family) in families.enumerated() {
      for word in family.split(separator: ",") where table[NameWords.hash(String(word))] == nil {
        table[NameWords.hash(String(word))] = UInt8(number + 1)
      }
    }
    return table
  }()

  /// The number of the family, 0 for none.
  static func family(_ hash: UInt64) -> UInt8 { table[hash] ?? 0 }
}
