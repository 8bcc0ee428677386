// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// What the articles say of one actor together: name, spellings, roles, counts.
enum ActorSummary {
  /// A local actor: an entry and the index in its reading.
  struct Member: Hashable, Sendable {
    let entry: Int
    let local: Int
  }

  /// The members are in the order of entries.
  static func actor(_ members: [Member], _ entries: LocalActors) -> MergedActor {
    var forms = Tally()
    var full = Tally()
    var roles: [MergedActor.Role] = []
    var roleIndex: [String: Int] = [:]
    var mentionCount = 0
    for member in members {
      let actor = entries[member]
      full.add(actor.name, in: member.entry)
      forms.add(actor.name, in: member.entry)
      for alias in actor.aliases where !alias.isEmpty { forms.add(alias, in: member.entry) }
      mentionCount += Int(actor.mentionCount)
      var seen: Set<String> = []
      for role in actor.roles {
        let key = folded(role.text)
        guard !key.isEmpty, seen.insert(key).inserted else { continue }
        if let index = roleIndex[key] {
          roles[index].count += 1
        } else {
          roleIndex[key] = roles.count
          roles.append(MergedActor.Role(text: role.text, article: member.entry, span: role.span, count: 1))
        }
      }
    }
    // A place that some call a country, and the like: as most do.
    let kind = EventSummary.commonest(members.map { entries[$0].kind })!
    let name = cased(canonical(full.sorted, kind), kind)
    // The sort is stable: at equal counts the role said first stands first.
    roles.sort { $0.count > $1.count }
    return MergedActor(
      name: name, kind: kind, aliases: forms.sorted.filter { $0.name != name }, roles: roles,
      mentionCount: mentionCount, articles: members.map(\.entry).uniqued())
  }

  /// The commonest full form: for a person one of two words or more, if there is one; for others a spelled-out one,
  /// unless the letters are far commoner. Of equally common names of an organisation the longer one is the fuller.
  private static func canonical(_ names: [(name: String, count: Int)], _ kind: ActorKind) -> String {
    guard let commonest = names.first else { return "" }
    if kind == .person { return names.first { $0.name.contains(" ") }?.name ?? commonest.name }
    if kind == .place {
      // "Calif.", "DES MOINES": as datelines write them.
      return names.first { !$0.name.hasSuffix(".") && !isCapitals($0.name) }?.name
        ?? names.first { !$0.name.hasSuffix(".") }?.name ?? commonest.name
    }
    var best = commonest
    if isLetters(commonest.name), let spelled = names.first(where: { !isLetters($0.name) }),
      spelled.count * 4 >= commonest.count
    {
      best = spelled
    }
    if kind == .organization {
      let key = PlainName.key(best.name)
      // Longer by words, not by "the" or "Inc.".
      for name in names where name.count == best.count && !isLetters(name.name) {
        if PlainName.key(name.name).utf8.count > PlainName.key(best.name).utf8.count, PlainName.key(name.name) != key {
          best = name
        }
      }
    }
    return best.name
  }

  /// "FORT ROE" as "Fort Roe", "JANE ROE" as "Jane Roe", where no article writes them so; names of organisations may be
  /// letters, and one word of a person's too.
  private static func cased(_ name: String, _ kind: ActorKind) -> String {
    let words = name.split(separator: " ")
    guard kind == .place || kind == .country || kind == .person && words.count > 1, isCapitals(name),
      name.utf8.count > 4, !words.contains(where: { numerals.contains($0) })
    else { return name }
    var result: [UInt8] = []
    for byte in name.utf8 {
      let opens = result.last.map { $0 & 0xDF &- 65 >= 26 && $0 != UInt8(ascii: "'") } ?? true
      result.append(!opens && byte &- 65 < 26 ? byte | 0x20 : byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let numerals: Set<Substring> = ["II", "III", "IV", "VI", "VII", "VIII"]

  /// Four ASCII capitals or more, with nothing between them but spaces and hyphens: "DES MOINES"; not "U.S.", "NYC".
  private static func isCapitals(_ name: String) -> Bool {
    name.utf8.count >= 4
      && name.utf8.allSatisfy {
        $0 &- 65 < 26 || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "'")
      }
  }

  /// "NATO", "U.S.".
  private static func isLetters(_ name: String) -> Bool {
    name.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) || $0 == UInt8(ascii: ".") }
  }

  /// Counts in how many articles a spelling occurs.
  private struct Tally {
    private var index: [String: Int] = [:]
    private var rows: [(name: String, count: Int, last: Int)] = []

    mutating func add(_ name: String, in entry: Int) {
      if let row = index[name] {
        if rows[row].last != entry { rows[row].count += 1 }
        rows[row].last = entry
      } else {
        index[name] = rows.count
        rows.append((name, 1, entry))
      }
    }

    /// Commonest first, then those without initials, then the shorter one, then by bytes.
    var sorted: [(name: String, count: Int)] {
      rows.map { ($0.name, $0.count) }.sorted { a, b in
        if a.1 != b.1 { return a.1 > b.1 }
        let (initialsA, initialsB) = (a.0.utf8.contains(0x2E), b.0.utf8.contains(0x2E))
        if initialsA != initialsB { return initialsB }
        if a.0.utf8.count != b.0.utf8.count { return a.0.utf8.count < b.0.utf8.count }
        return a.0 < b.0
      }
    }
  }
}

extension Array where Element: Equatable {
  /// Without repetitions that stand next to each other.
  func uniqued() -> [Element] {
    var result: [Element] = []
    for element in self where element != result.last { result.append(element) }
    return result
  }
}
