// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose

/// Gathers evidence for what a name is, from its words and from the words beside it.
struct KindJudge {
  let words: NameWords

  func judge(_ mention: inout NameMention) {
    judgeWords(&mention)
    judgeTitle(&mention)
    judgeContext(&mention)
  }

  private func judgeWords(_ mention: inout NameMention) {
    let range = mention.tokens
    let first = range.lowerBound
    let last = range.upperBound - 1
    let firstTraits = words.traits[first]
    let lastTraits = words.traits[last]
    var e = KindEvidence()
    if mention.traits.has(.country) { e.place += 12 }
    if mention.traits.has(.place) { e.place += 6 }
    if mention.traits.has(.organization) { e.organization += range.count > 1 ? 20 : 8 }
    if mention.traits.has(.thing) { e.thing += 16 }
    if firstTraits.has(.givenName), range.count == 1 || !mention.traits.has(.organization) {
      e.person += range.count > 1 ? 5 : mention.traits.has(.place) ? 1 : 3
      mention.gender = gender(firstTraits)
    }
    if range.count > 1 {
      if lastTraits.has(.organizationHead) { e.organization += 7 }
      if lastTraits.has(.companySuffix) { e.organization += 9 }
      if lastTraits.has(.placeLast), !mention.traits.has(.organization) { e.place += 6 }
      // "Fort Roe"; "Abu Omar al-Roe" is somebody.
      if isPatronymic(range) {
        e.person += 6
      } else if firstTraits.has(.placeFirst), !lastTraits.has(.organizationHead) {
        e.place += 4
      }
      if isClub(range) { e.organization += 6 }
      if NameWords.storms.contains(words.hashes[first]) { e.thing += 20 }
      // "Utopia News London".
      if lastTraits.has(.place), !lastTraits.has(.country), !firstTraits.has([.place, .organizationHead]),
        let known = words.knownEntry(first, range.upperBound), known.end == last, known.traits.has(.organization)
      {
        e.organization += 8
      }
      // "iZentrik Software".
      if isProduct(first) { e.thing += 10 }
      // "Rebel Twitter".
      if lastTraits.has(.company), !firstTraits.has(.givenName), words.shapes[first] == .capital {
        e.organization += 4
        e.person -= 6
      }
      // "Springfield IL", "Washington D.C."
      if range.count == 2, firstTraits.has(.place), words.shapes[last] == .upper { e.place += 5 }
      if lastTraits.has(.thingHead) { e.thing += 6 }
      if lastTraits.has(.personSuffix) { e.person += 4 }
      if firstTraits.has(.country), !lastTraits.has(.organizationHead) { e.place += 2 }
      judgeInside(mention, &e)
    } else {
      if words.shapes[first] == .upper, !mention.traits.has([.country, .place]) { e.organization += 3 }
      if isDomain(first) { e.organization += 6 }
      // "Ford", where nobody is called so.
      if NameWords.alsoFirms.contains(words.hashes[first]), mention.title == nil,
        !words.surnames.contains(words.hashes[first])
      {
        e.organization += 6
      }
      if isProduct(first) {
        e.thing += 12
      } else if hasInnerCapital(first), !mention.traits.has(.thing) {
        e.organization += 5
      }
      if lastTraits.has(.organizationHead), !lastTraits.has(.givenName) { e.organization += 3 }
      if lastTraits.has([.placeLast, .thingHead, .common]), !mention.traits.has(.known) { e.thing += 3 }
    }
    if hasDigit(last) { e.thing += 5 }
    // "Title IV", "World War II": numbered things; but "Elizabeth II".
    if range.count == 2, lastTraits.has(.personSuffix), firstTraits.has([.common, .thingHead]),
      !firstTraits.has(.givenName)
    {
      e.thing += 12
    }
    mention.evidence += e
  }

  /// "Ohio Harriers": a town's or a state's name and a plural.
  private func isClub(_ range: Range<Int>) -> Bool {
    let last = range.upperBound - 1
    guard words.shapes[last] == .capital, isPlural(last),
      !words.traits[last].has([.common, .demonym, .placeLast, .thingHead, .organizationHead, .role, .givenName]),
      words.prose.text.utf8[Int(words.prose.tokens[last].span.end) - 2] != UInt8(ascii: "s"),
      !words.surnames.contains(words.hashes[last]),
      let known = words.knownEntry(range.lowerBound, last)
    else { return false }
    return known.end == last && known.traits.has([.place, .country]) && !known.traits.has(.placeFirst)
  }

  /// "Abu Omar", "Abu Bakr al-Roe".
  private func isPatronymic(_ range: Range<Int>) -> Bool {
    words.hashes[range.lowerBound] == NameWords.abu
      && (words.traits[range.lowerBound + 1].has(.givenName)
        || range.contains { words.shapes[$0] == .lower && words.traits[$0].has(.particle) })
  }

  /// "iPhone", "iBook": a small letter and a capital.
  private func isProduct(_ i: Int) -> Bool {
    let bytes = words.prose.text.utf8[words.prose.tokens[i].span.range]
    guard bytes.count > 3, bytes.first == UInt8(ascii: "i") else { return false }
    return bytes[bytes.startIndex + 1] &- 65 < 26
  }

  private func judgeInside(_ mention: NameMention, _ e: inout KindEvidence) {
    let range = mention.tokens
    var common = 0
    var capitals = 0
    for i in range {
      let traits = words.traits[i]
      switch words.shapes[i] {
      case .initial: if i < range.upperBound - 1 { e.person += 3 }
      case .lower where traits.has(.particle): e.person += 3
      case .lower:
        // "of", "for", "on", "and".
        if words.traits[i - 1].has(.takesOf) {
          // "Conference of Mayors", "Order of Roe".
          let isBody = words.traits[i - 1].has([.organizationHead, .thingHead])
          e.organization += isBody ? 9 : 0
          e.place += isBody ? 0 : 4
        } else {
          e.thing += 1
        }
      case .capital:
        capitals += 1
        if traits.has([.common, .thingHead, .organizationHead]), !traits.has([.givenName, .place]) { common += 1 }
      case .upper: if i > range.lowerBound { e.organization += 1 }
      case .none: if words.isMark(i, "&") { e.organization += 5 }
      }
    }
    if common == 0, capitals >= 2, range.count <= 4 { e.person += 2 }
    if common == capitals { e.thing += 2 }
    if common > 0 {
      e.organization += 1
      e.person -= 2
    }
    if range.count > 4 { e.person -= 3 }
  }

  private func judgeTitle(_ mention: inout NameMention) {
    guard let title = mention.title else { return }
    mention.evidence.person += 6
    for i in title {
      let traits = words.traits[i]
      if traits.has(.address) { mention.hasAddress = true }
      if traits.has([.address, .role]), traits.has([.male, .female]) { mention.gender = gender(traits) }
    }
    if mention.hasAddress { mention.evidence.person += 3 }
  }

  private func gender(_ traits: WordTraits) -> Gender {
    if traits.has([.address, .role]) {
      if traits.has(.male) { return .male }
      if traits.has(.female) { return .female }
    }
    switch (traits.has(.maleName), traits.has(.femaleName)) {
    case (true, false): return .male
    case (false, true): return .female
    default: return .unknown
    }
  }

  /// "AcmeX", "YouTube"; not "McDonald" nor "DeRoe".
  private func hasInnerCapital(_ i: Int) -> Bool {
    let bytes = words.prose.text.utf8[words.prose.tokens[i].span.range]
    guard words.shapes[i] == .capital, bytes.count > 4 else { return false }
    return bytes.dropFirst(3).contains { $0 &- 65 < 26 } && !bytes.contains(UInt8(ascii: "'")) && !bytes.contains(0xE2)
  }

  private func hasDigit(_ i: Int) -> Bool {
    words.prose.text.utf8[words.prose.tokens[i].span.range].contains { $0 &- 48 < 10 }
  }

  /// "Utopia24.example": a period followed by two or more lower-case letters.
  private func isDomain(_ i: Int) -> Bool {
    let bytes = words.prose.text.utf8[words.prose.tokens[i].span.range]
    guard let period = bytes.lastIndex(of: UInt8(ascii: ".")), bytes.endIndex - period >= 3 else { return false }
    return bytes[(period + 1)...].allSatisfy { $0 &- 97 < 26 } && period > bytes.startIndex
  }
}
