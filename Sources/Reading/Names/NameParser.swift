// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Syntax

/// Takes a stretch of capitalised words apart: titles, demonyms, the names in it.
struct NameParser {
  let words: NameWords
  let lexicon = NameLexicon.shared
  private(set) var mentions: [NameMention] = []

  init(_ words: NameWords) { self.words = words }

  /// Appends the names in a stretch.
  mutating func parse(_ chunk: Range<Int>) {
    var range = trimmed(chunk)
    guard !range.isEmpty, range.count > 1 || words.shapes[range.lowerBound] != .initial else { return }
    if isDepartment(range) || isAnyCommittee(range) || isPaper(range) { return }
    // "the super PAC Brighter Roads".
    if range.count > 1, NameWords.committees.contains(words.hashes[range.lowerBound]) {
      let before = mentions.count
      emit((range.lowerBound + 1)..<range.upperBound, title: nil)
      if mentions.count > before { mentions[before].evidence.organization += 12 }
      return
    }
    // "(D-Calif.)": a party and a state.
    if words.shapes[range.lowerBound] == .initial, words.isMark(range.lowerBound + 1, "-") { return }
    if let known = words.knownEntry(range.lowerBound, range.upperBound), known.end == range.upperBound {
      let actors: WordTraits = [.country, .place, .organization, .thing]
      if !known.traits.has(actors) { return }
      emit(range, title: nil)
      return
    }
    if let cut = titleEnd(range) {
      emitInsideTitle(range.lowerBound..<cut)
      let title = range.lowerBound..<cut
      range = trimmed(cut..<range.upperBound)
      if !range.isEmpty { emit(range, title: title) }
      return
    }
    range = withoutVerb(withoutDemonym(range))
    if range.count == 1, words.traits[range.lowerBound].has(.personSuffix), words.shapes[range.lowerBound] == .upper {
      return
    }
    if let body = fellowship(range) { range = body }
    if isDescription(range) {
      // "Baker said": a name if the article knows somebody called so.
      if range.count == 1, words.surnames.contains(words.hashes[range.lowerBound]), !isDetermined(range.lowerBound) {
        emit(range, title: nil, isTentative: true)
      }
      return
    }
    if let before = endsInRole(range) {
      emitInsideTitle(range.lowerBound..<before)
      return
    }
    emit(range, title: nil)
  }

  /// Without function words at the ends: "The", "In"; not the given name of "Will Roe".
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, words.traits[first].has(.function), words.shapes[first] == .capital {
      if range.count > 1, let known = words.knownEntry(first, range.upperBound), known.end > first + 1 { break }
      if isGivenName(first, range) { break }
      range = (first + 1)..<range.upperBound
    }
    while let last = range.last,
      words.shapes[last] == .none || words.shapes[last] == .lower && !isNamePart(last)
    {
      // "Moody's".
      if words.isPossessive(last), let known = words.knownEntry(range.lowerBound, range.upperBound),
        known.end == range.upperBound
      {
        break
      }
      range = range.lowerBound..<last
    }
    return range
  }

  /// "Martin Luther King", "Stephen King": a role word behind a given name is part of the name.
  func isPartOfName(_ i: Int, _ range: Range<Int>) -> Bool {
    guard i > range.lowerBound, words.traits[i - 1].has(.givenName), !words.traits[i - 1].has([.role, .roleModifier])
    else {
      return words.traits[i].has(.givenName) && i == range.lowerBound && words.traits[i].has(.femaleName)
    }
    return true
  }

  private func withoutDemonym(_ range: Range<Int>) -> Range<Int> {
    guard let known = words.knownEntry(range.lowerBound, range.upperBound), known.traits.has(.demonym),
      !known.traits.has([.organization, .place, .givenName]), known.end < range.upperBound
    else { return range }
    let rest = known.end..<range.upperBound
    // "Russian Direct Investment Fund" and "Green Bay" are names, "Russian Foreign Minister" is not.
    let isPlace =
      rest.count == 1 && words.traits[rest.lowerBound].has(.placeLast) && words.shapes[rest.lowerBound] == .capital
    return isPlace || isOrganization(rest) ? range : trimmed(rest)
  }

  func isOrganization(_ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    if words.traits[last].has([.organizationHead, .companySuffix]) { return true }
    return range.dropLast().contains { words.traits[$0].has(.takesOf) && words.shapes[$0 + 1] == .lower }
  }

  /// True for a stretch that holds nothing but titles, demonyms and ordinary words: "Foreign Minister".
  private func isDescription(_ range: Range<Int>) -> Bool {
    guard let last = range.last else { return true }
    let lastTraits = words.traits[last]
    if range.count == 1 {
      if lastTraits.has(.address) && !lastTraits.has(.givenName) { return true }
      return lastTraits.has([.role, .demonym]) && !lastTraits.has([.givenName, .country, .place, .organization])
    }
    // "Office of the Mayor".
    if words.traits[range.lowerBound].has(.takesOf), words.shapes[range.lowerBound + 1] == .lower { return false }
    return range.allSatisfy {
      words.traits[$0].has([.role, .roleModifier, .demonym]) && !words.traits[$0].has([.givenName, .organization])
        || words.shapes[$0] == .lower || words.shapes[$0] == .none
    } && range.contains { words.traits[$0].has([.role, .demonym]) }
  }

  /// "White House Press Secretary", "Apple CEO": where the part before the role ends.
  private func endsInRole(_ range: Range<Int>) -> Int? {
    // "Corps of Engineers", "Office of the Mayor", "Society of Civil Engineers".
    if let last = range.last, last > range.lowerBound, words.shapes[last - 1] == .lower || endsInS(last),
      isOrganization(range)
    {
      return nil
    }
    guard range.count >= 2, let last = range.last, words.traits[last].has(.role),
      !words.traits[last].has([.givenName, .organizationHead]),
      !words.traits[last - 1].has(.givenName)
        || words.traits[last - 1].has([.country, .place])
    else { return nil }
    var cut = last
    while cut > range.lowerBound, words.traits[cut - 1].has([.roleModifier, .role]),
      !words.traits[cut - 1].has(.organization)
    {
      cut -= 1
    }
    return cut
  }

  /// Names of organisations, countries and places inside a title: "White House press secretary".
  private mutating func emitInsideTitle(_ title: Range<Int>) {
    var i = title.lowerBound
    while i < title.upperBound {
      if let known = words.knownEntry(i, title.upperBound), known.traits.has([.country, .place, .organization]),
        !words.traits[i].has(.address), !known.traits.has(.demonym) || known.end > i + 1
      {
        if known.end == i + 1, known.traits.has([.common, .roleModifier]) {
          i += 1
          continue
        }
        emit(i..<known.end, title: nil)
        i = known.end
        continue
      }
      if let end = bodyEnd(i, title.upperBound) {
        emit(i..<end, title: nil)
        i = end
        continue
      }
      // "Former Bank of Utopia Governor".
      if NameWords.ranks.contains(words.hashes[i]) {
        i += 1
        continue
      }
      let head = (i..<title.upperBound).first {
        words.traits[$0].has(.organizationHead) && !words.traits[$0].has([.roleModifier, .role])
      }
      if let head, head > i, !words.traits[i].has([.role, .address, .demonym]) {
        emit(i..<(head + 1), title: nil)
        i = head + 1
        continue
      }
      if words.shapes[i] == .upper, words.traits[i].rawValue == 0 {
        emit(i..<(i + 1), title: nil)
      }
      i += 1
    }
  }

  private func isDetermined(_ i: Int) -> Bool {
    i > 0 && words.traits[i - 1].has(.function) && words.shapes[i - 1] != .none && !words.traits[i - 1].has(.locative)
      && [NameWords.the, NameWords.a, NameWords.an, NameWords.his, NameWords.her].contains(words.hashes[i - 1])
  }

  /// "Utopia Peace Talks" names a country; "Roe White House" a person and a house. Nil when the stretch is one name.
  private func pieces(_ range: Range<Int>) -> [Range<Int>]? {
    guard range.count > 1, let last = range.last else { return nil }
    let actors: WordTraits = [.country, .place, .organization]
    if words.traits[last].has([.thingHead, .common]),
      !words.traits[last].has([.organizationHead, .placeLast, .companySuffix]),
      let known = words.knownEntry(range.lowerBound, range.upperBound), known.traits.has(actors),
      known.end < range.upperBound, !known.traits.has(.givenName),
      words.traits[last].has(.thingHead) || (known.end..<range.upperBound).allSatisfy({ words.traits[$0].has(.common) })
    {
      return [range.lowerBound..<known.end]
    }
    // "the Utopian Democrat", of a state or a house: what is said of somebody.
    if words.traits[last].has(.demonym), !words.traits[last].has(actors),
      let known = words.knownEntry(range.lowerBound, last),
      known.end == last, known.traits.has(actors), !known.traits.has(.demonym), !endsInS(last)
    {
      return [range.lowerBound..<last]
    }
    if let pieces = ofOrganization(range) { return pieces }
    for i in range.dropFirst().dropLast() where words.shapes[i] == .capital {
      guard let known = words.knownEntry(i, range.upperBound), known.end == range.upperBound,
        known.traits.has(.organization)
      else { continue }
      let left = range.lowerBound..<i
      let plain = left.allSatisfy {
        words.shapes[$0] == .capital && !words.traits[$0].has([.country, .place, .demonym, .common, .organizationHead])
      }
      return plain && left.count <= 3 ? [left, i..<range.upperBound] : nil
    }
    return nil
  }

  private mutating func emit(_ range: Range<Int>, title: Range<Int>?, isTentative: Bool = false) {
    let range = title == nil ? withoutDemonym(range) : range
    guard !range.isEmpty else { return }
    if title == nil, let pieces = pieces(range) {
      for piece in pieces { append(piece, title: nil, isTentative: false) }
      // Who stands before a house or a department is its holder, or behind it its man.
      if pieces.count > 1 {
        let isFirst = words.knownEntry(pieces[0].lowerBound, pieces[0].upperBound)?.end != pieces[0].upperBound
        mentions[mentions.count - (isFirst ? 2 : 1)].evidence.person += 30
      } else if words.hashes[range.upperBound - 1] == NameWords.flight {
        mentions[mentions.count - 1].evidence.organization += 6
      }
    } else {
      append(range, title: title, isTentative: isTentative)
    }
  }

  private mutating func append(_ range: Range<Int>, title: Range<Int>?, isTentative: Bool) {
    var key = words.hashes[range.lowerBound]
    for i in range.dropFirst() { key = WordHash.joined(key, words.hashes[i]) }
    let traits = range.count == 1 ? words.traits[range.lowerBound] : lexicon.traits(of: key)
    var mention = NameMention(tokens: range, title: title, key: key, traits: traits)
    mention.isTentative = isTentative
    mention.country = traits.has(.country) ? lexicon.country(of: key) : 0
    let judge = KindJudge(words: words)
    judge.judge(&mention)
    mentions.append(mention)
  }
}
