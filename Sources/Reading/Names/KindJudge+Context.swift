// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose

/// What the words around a name tell of its kind: "shares of Acme", "the carmaker Acme", "Acme, a town in the valley".
extension KindJudge {
  func judgeContext(_ mention: inout NameMention) {
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

  func isPlural(_ i: Int) -> Bool {
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
}
