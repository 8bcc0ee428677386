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

  private func judgeContext(_ mention: inout NameMention) {
    let range = mention.tokens
    let tokens = words.prose.tokens
    var e = KindEvidence()
    // "PORT LUND, Utopia (Agency) —": a sentence that a dash ends is a dateline.
    if words.opens[range.lowerBound] {
      let sentence = words.sentenceRange(of: range.lowerBound)
      if range.lowerBound == sentence.lowerBound, isDash(sentence.upperBound - 1) { e.place += 12 }
    }
    if mention.title == nil, range.lowerBound > 0 {
      let i = range.lowerBound - 1
      let traits = words.traits[i]
      if words.shapes[i] == .lower {
        if traits.has(.role) { e.person += 4 }
        if traits.has(.organizationNoun) { e.organization += isMaker(i) ? 7 : 4 }
        if traits.has(.placeNoun) { e.place += 2 }
        if isPlural(i) { mention.listed += plural(i) }
        // "to buy N.", "bought rival N.".
        if !mention.traits.has(.known), isBuying(i) { e.organization += 5 }
        // "sports car builder N."
        if i > 0, words.hashes[i] == NameWords.builder, NameWords.built.contains(words.hashes[i - 1]) {
          e.organization += 9
        }
        if traits.has(.locative) { e.place += words.prose.tokens[i].span.count == 2 ? 3 : 1 }
        if words.hashes[i] == NameWords.the { judgeDefinite(mention, &e) }
        if i > 0 { judgeOf(i, mention, &e) }
      } else if words.isPossessive(i), i > 0, range.count == 1, !mention.traits.has(.known) {
        judgeOwned(i - 1, &e)
      }
    }
    let next = range.upperBound
    guard next < tokens.count else {
      mention.evidence += e
      return
    }
    if words.shapes[next] == .lower {
      let traits = words.traits[next]
      if !mention.traits.has([.country, .place, .thing]), mention.title == nil {
        if NameWords.tradedParts.contains(words.hashes[next]) {
          e.organization += 7
        } else if words.opens[range.lowerBound], mention.traits.rawValue == 0,
          NameWords.companiesOwn.contains(words.hashes[next])
        {
          e.organization += 5
        } else if mention.traits.rawValue == 0, !words.surnames.contains(words.hashes[range.lowerBound]),
          isBought(next)
        {
          e.organization += 5
        } else if range.count > 1 || !words.surnames.contains(words.hashes[range.lowerBound]), isQuoted(next) {
          e.organization += 6
          e.person -= 6
        }
      }
      if traits.has(.speech) { e.person += 2 }
      if traits.has(.role), !traits.has(.common), !words.isPossessive(next) { e.organization += 1 }
      if traits.has(.placeNoun) { e.place += 2 }
    }
    if words.isPossessive(next), next + 1 < tokens.count, words.shapes[next + 1] == .lower {
      if words.traits[next + 1].has([.placeNoun]) { e.place += 1 }
      if isOfCompanies(next + 1), !mention.traits.has([.country, .place]) { e.organization += 5 }
    }
    if words.isMark(next, ","), next + 1 < tokens.count { judgeAfterComma(next + 1, &mention, &e) }
    if words.isMark(next, "("), next + 2 < tokens.count, words.shapes[next + 1] == .upper, words.isMark(next + 2, ")") {
      e.organization += 4
    }
    if words.isMark(next, "-"), !tokens[next].spaceBefore, next + 1 < tokens.count {
      let suffix = words.hashes[next + 1]
      if suffix == NameWords.based || suffix == NameWords.born { e.place += 4 }
    }
    mention.evidence += e
  }

  /// "bought N.", "to acquire rival N.", "took over N."
  private func isBuying(_ i: Int) -> Bool {
    if (max(0, i - 1)...i).contains(where: { NameWords.buying.contains(words.hashes[$0]) }) { return true }
    return i > 0 && words.hashes[i] == NameWords.over && NameWords.taking.contains(words.hashes[i - 1])
  }

  /// "N. was bought by".
  private func isBought(_ verb: Int) -> Bool {
    verb + 1 < words.prose.tokens.count && NameWords.been.contains(words.hashes[verb])
      && NameWords.boughtForms.contains(words.hashes[verb + 1])
  }

  /// "N. fell 12 percent", "N. closed up 4%": what is said of a share, and seldom of anybody. Candidates gain points.
  private func isQuoted(_ verb: Int) -> Bool {
    let tokens = words.prose.tokens
    guard NameWords.moves.contains(words.hashes[verb]) else { return false }
    for i in (verb + 1)..<min(verb + 5, tokens.count) {
      if tokens[i].kind == .number {
        guard i + 1 < tokens.count else { return false }
        return NameWords.units.contains(words.hashes[i + 1]) || words.isMark(i + 1, "%")
      }
      guard words.shapes[i] == .lower || tokens[i].kind == .symbol else { return false }
    }
    return false
  }

  /// "founder of N.", "shares in N.", "residents of N.", "sanctions on N."
  private func judgeOf(_ i: Int, _ mention: NameMention, _ e: inout KindEvidence) {
    let noun = words.hashes[i - 1]
    let before = words.traits[i - 1]
    // "Shares of N." at the start of a sentence.
    guard words.shapes[i - 1] == .lower || words.opens[i - 1] else { return }
    switch words.hashes[i] {
    case NameWords.of:
      if before.has(.placeNoun) || NameWords.placesHave.contains(noun) { e.place += 4 }
      if isPlural(i - 1), before.has(.placeNoun) { e.place += 2 }
      if NameWords.companiesHave.contains(noun), !mention.traits.has([.country, .place]) { e.organization += 4 }
    case NameWords.for, NameWords.at, NameWords.in:
      if NameWords.companiesHave.contains(noun), !mention.traits.has([.country, .place]) { e.organization += 4 }
    case NameWords.on, NameWords.against:
      if NameWords.restraints.contains(noun), mention.traits.rawValue == 0 { e.organization += 2 }
    default: break
    }
  }

  /// "chip maker N.", "oil giant N.": these nouns stand before names of companies alone.
  private func isMaker(_ i: Int) -> Bool { NameWords.makers.contains(words.hashes[i]) }

  /// "Roe's Acme": what a person has is no place, and seldom a person; a country has its persons.
  private func judgeOwned(_ owner: Int, _ e: inout KindEvidence) {
    let traits = words.traits[owner]
    guard words.shapes[owner] == .capital, !traits.has([.country, .place, .demonym, .organization, .organizationHead])
    else { return }
    if owner > 0, words.shapes[owner - 1] == .capital, words.traits[owner - 1].has(.givenName) { e.organization += 2 }
  }

  /// "revenue", "quarterly profit", "chief executive": what a company has, with two words before it at most.
  private func isOfCompanies(_ first: Int) -> Bool {
    for i in first..<min(first + 3, words.prose.tokens.count) where words.shapes[i] == .lower {
      if NameWords.companiesHave.contains(words.hashes[i]) || NameWords.companiesOwn.contains(words.hashes[i]) {
        return true
      }
      if words.traits[i].has([.function, .speech]) { return false }
    }
    return false
  }

  private func isDash(_ i: Int) -> Bool { ["-", "–", "—", "--"].contains(words.prose.string(i)) }

  private func isPlural(_ i: Int) -> Bool {
    let span = words.prose.tokens[i].span
    return span.count > 3 && words.prose.text.utf8[Int(span.end) - 1] == UInt8(ascii: "s")
  }

  /// What a plural noun says of each name that it goes with.
  private func plural(_ i: Int) -> KindEvidence {
    let traits = words.traits[i]
    var e = KindEvidence()
    if traits.has(.organizationNoun) || NameWords.companyPlurals.contains(words.hashes[i]) {
      e.organization = 5
    } else if traits.has(.role) {
      e.person = 4
    } else if traits.has(.placeNoun) {
      e.place = 4
    }
    return e
  }

  private func judgeDefinite(_ mention: NameMention, _ e: inout KindEvidence) {
    e.person -= 2
    e.organization += 2
    if mention.tokens.count == 1, !mention.traits.has(.known) { e.thing += 1 }
  }

  private func judgeAfterComma(_ i: Int, _ mention: inout NameMention, _ e: inout KindEvidence) {
    let tokens = words.prose.tokens
    if tokens[i].kind == .number, tokens[i].span.count == 2, i + 1 < tokens.count,
      words.isMark(i + 1, ",") || words.isMark(i + 1, ".")
    {
      e.person += 5
    }
    if words.hashes[i] == NameWords.who || words.hashes[i] == NameWords.whose { e.person += 4 }
    if words.hashes[i] == NameWords.which { e.person -= 6 }
    if words.shapes[i] != .lower {
      if words.traits[i].has([.country, .place]), mention.evidence.person < 4,
        mention.traits.has(.place) || mention.title == nil
      {
        e.place += 3
      }
      return
    }
    // "Jane Roe, the head of", "Jane Roe, deputy head of".
    var j = i
    while j < min(i + 7, tokens.count), words.shapes[j] != .none || words.isMark(j, "-") || tokens[j].kind == .number {
      // "Acme and Initech, the two oil firms"; "Acme, companies that": of one name a plural says nothing.
      if words.shapes[j] == .lower, isPlural(j), j > i, plural(j) != KindEvidence() {
        mention.listed += plural(j)
        break
      }
      if words.traits[j].has(.role), words.shapes[j] == .lower {
        e.person += 4
        break
      }
      if words.traits[j].has(.organizationNoun), words.shapes[j] == .lower {
        e.organization += 3
        break
      }
      if words.traits[j].has(.placeNoun), words.shapes[j] == .lower {
        e.place += 3
        break
      }
      let determiner =
        words.hashes[j] == NameWords.the || words.hashes[j] == NameWords.a || words.hashes[j] == NameWords.an
      if words.traits[j].has(.function), !determiner, !NameWords.counts.contains(words.hashes[j]) { break }
      j += 1
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
