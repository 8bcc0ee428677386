// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Syntax

// What belongs to a name among the capitals of a stretch, and what is no name for all its capitals.
extension NameParser {
  /// "secretary of State", with a capital for the department.
  func isDepartment(_ range: Range<Int>) -> Bool {
    let i = range.lowerBound
    return range.count == 1 && i > 1 && words.traits[i].has(.placeNoun) && words.hashes[i - 1] == NameWords.of
      && words.traits[i - 2].has(.role)
  }

  /// "Treasury bills".
  func isPaper(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    return range.count == 1 && words.hashes[range.lowerBound] == NameWords.treasury && next < words.hashes.count
      && words.shapes[next] == .lower && NameWords.papers.contains(words.hashes[next])
  }

  /// "super PACs", "PAC": any of them.
  func isAnyCommittee(_ range: Range<Int>) -> Bool {
    guard let last = range.last, NameWords.committees.contains(words.hashes[last]) else { return false }
    return range.dropLast().allSatisfy { words.hashes[$0] == NameWords.super }
  }

  /// "Former Acme", and a headline's "Rebuking Roe" and "Endorses Jane Roe", without their first word.
  func withoutVerb(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 1, let first = range.first, words.opens[first] || words.styles[first] == .titleCase,
      !words.traits[first].has([.known, .organizationHead, .placeFirst, .takesOf]),
      !words.surnames.contains(words.hashes[first])
    else { return range }
    let rest = (first + 1)..<range.upperBound
    if NameWords.formerly.contains(words.hashes[first]) { return rest }
    guard words.isTagged, words.shapes[first] == .capital, words.shapes[first + 1] == .capital else { return range }
    let isPerson =
      words.traits[first + 1].has(.givenName) && rest.count > 1
      || rest.count == 1 && words.surnames.contains(words.hashes[first + 1])
    switch words.syntax.fineTags[first] {
    case .vbz, .vbg, .vbd, .vbn, .vb, .vbp: return isPerson ? rest : range
    default: return range
    }
  }

  /// "Fellow of the Royal Society": the body alone is named.
  func fellowship(_ range: Range<Int>) -> Range<Int>? {
    guard range.count > 2, let first = range.first, words.traits[first].has(.role), words.shapes[first + 1] == .lower,
      !words.traits[first].has([.takesOf, .organizationHead, .givenName])
    else { return nil }
    guard let next = range.dropFirst().first(where: { words.shapes[$0] != .lower }),
      isOrganization(next..<range.upperBound)
    else { return nil }
    return next..<range.upperBound
  }

  /// "Will" of "the injury to Will Roe"; not of "Will Utopia Join?"
  func isGivenName(_ i: Int, _ range: Range<Int>) -> Bool {
    guard range.count > 1, words.traits[i].has(.givenName), !words.opens[i], words.styles[i] == .running,
      words.isTagged, words.syntax.fineTags[i] == .nnp
    else { return false }
    return words.shapes[i + 1] == .capital && !words.traits[i + 1].has([.known, .demonym, .ordinary, .role])
  }

  func isNamePart(_ i: Int) -> Bool { i > 0 && words.isMark(i - 1, "-") }

  /// Where the title that opens the stretch ends, if one does: behind its last role or form of address that a name
  /// follows.
  func titleEnd(_ range: Range<Int>) -> Int? {
    var end: Int?
    var i = range.lowerBound
    while i < range.upperBound - 1 {
      let traits = words.traits[i]
      // "St. Louis Cardinals": the saint's town.
      if traits.has(.address), let known = words.knownEntry(i, range.upperBound), known.end > i + 1,
        known.traits.has(.place)
      {
        i = known.end
        continue
      }
      if traits.has(.address) || traits.has(.role) && !isPartOfName(i, range) {
        end = i + 1
        // "President-elect Jane Roe".
        if i + 3 < range.upperBound, words.isMark(i + 1, "-"), words.shapes[i + 2] == .lower {
          end = i + 3
          i += 3
          continue
        }
        // "Secretary of State", "Director of National Intelligence".
        if i + 2 < range.upperBound, words.shapes[i + 1] == .lower, !traits.has(.address) {
          var j = i + 2
          while j < range.upperBound,
            words.shapes[j] == .lower || words.traits[j].has([.common, .roleModifier, .organizationHead]),
            !words.traits[j].has(.givenName)
          {
            j += 1
          }
          end = j
        }
      }
      i += 1
    }
    guard let end, end < range.upperBound else { return nil }
    let rest = end..<range.upperBound
    // "Republican National Convention", "Executive Order".
    if rest.count == 1, words.traits[end].has(.thingHead), !words.traits[end].has(.givenName),
      !words.surnames.contains(words.hashes[end]), range.allSatisfy({ words.shapes[$0] != .lower })
    {
      return nil
    }
    if rest.contains(where: {
      words.traits[$0].has([.organizationHead, .companySuffix]) && !words.traits[$0].has(.givenName)
    }) {
      return nil
    }
    // "Mr. King" is a name, "Mr. President" is none.
    let afterAddress = rest.count == 1 && words.traits[end - 1].has(.address)
    if afterAddress, NameWords.vocatives.contains(words.hashes[end]) { return nil }
    if !afterAddress,
      rest.allSatisfy({
        words.traits[$0].has([.personSuffix, .role, .roleModifier]) && !words.traits[$0].has(.givenName)
          || words.shapes[$0] == .lower
      })
    {
      return nil
    }
    return end
  }

  /// Where the organisation ends that opens a title: "Bank of Utopia" before "Governor", "Department of Justice" before
  /// "Deputy Director".
  func bodyEnd(_ start: Int, _ limit: Int) -> Int? {
    guard start + 2 < limit, words.traits[start].has(.organizationHead), words.traits[start].has(.takesOf),
      words.shapes[start + 1] == .lower
    else { return nil }
    var first = start + 2
    while first < limit, words.shapes[first] == .lower { first += 1 }
    if words.traits[limit - 1].has(.role), endsInS(limit - 1) { return nil }
    var end = first + 1
    while end < limit, !words.traits[end].has(.role) { end += 1 }
    while end > first + 1, words.traits[end - 1].has(.roleModifier) { end -= 1 }
    let isHolder = first < limit && words.traits[first].has(.role) && !words.traits[first].has(.roleModifier)
    return first < limit && !isHolder ? end : nil
  }

  /// "Acme Airlines Flight 21" names an airline, "Acme Zephyr" its maker, "Utopia News Jane Roe" two.
  func ofOrganization(_ range: Range<Int>) -> [Range<Int>]? {
    if range.count > 1, words.hashes[range.upperBound - 1] == NameWords.flight {
      return [range.lowerBound..<(range.upperBound - 1)]
    }
    guard let known = words.knownEntry(range.lowerBound, range.upperBound), known.end < range.upperBound else {
      return nil
    }
    // "(N.J.) Jane Roe", with the brackets lost.
    if known.traits.has(.place), known.end + 1 < range.upperBound, words.traits[known.end].has(.givenName),
      words.prose.text.utf8[Int(words.prose.tokens[known.end - 1].span.end) - 1] == UInt8(ascii: ".")
    {
      return [range.lowerBound..<known.end, known.end..<range.upperBound]
    }
    guard known.traits.has(.organization), !known.traits.has([.givenName, .country, .place, .demonym]),
      (known.end..<range.upperBound).allSatisfy({ words.shapes[$0] == .capital || words.shapes[$0] == .initial })
    else { return nil }
    let rest = known.end..<range.upperBound
    let heads: WordTraits = [
      .organizationHead, .companySuffix, .placeLast, .thingHead, .country, .place, .demonym, .organization, .takesOf,
    ]
    if rest.contains(where: { words.traits[$0].has(heads) }) { return nil }
    // "Bank of Utopia Acme Lynch": two firms that are one.
    if let second = words.knownEntry(rest.lowerBound, rest.upperBound), second.end == rest.upperBound { return nil }
    if words.traits[rest.lowerBound].has(.givenName), rest.count > 1 {
      return rest.allSatisfy { !words.traits[$0].has([.common, .role]) } ? [range.lowerBound..<known.end, rest] : nil
    }
    return known.traits.has(.company) && rest.count <= 2 ? [range.lowerBound..<known.end] : nil
  }

  func endsInS(_ i: Int) -> Bool {
    words.prose.text.utf8[Int(words.prose.tokens[i].span.end) - 1] == UInt8(ascii: "s")
  }
}
