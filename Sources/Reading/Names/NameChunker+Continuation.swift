// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Syntax

/// Where a name goes on over a hyphen, a nickname, a particle, an "of" or an "and".
extension NameChunker {
  /// Where the stretch that began at `start` and reaches to `end` ends when it takes in what follows; nil when it ends.
  func continuation(_ start: Int, _ end: Int, _ limit: Int) -> Int? {
    let token = words.prose.tokens[end]
    switch token.kind {
    case .word:
      if words.isPossessive(end) { return pastPossessive(start, end, limit) }
      guard token.spaceBefore || words.isMark(end - 1, "-") else { return nil }
      // "Acme Inc. Jane Roe said": the legal form ends a name; "Acme Co. Ltd." has two.
      if words.traits[end - 1].has(.companySuffix), words.shapes[end - 1] != .lower, end - start > 1 {
        return words.traits[end].has(.companySuffix) && words.shapes[end] != .lower ? end + 1 : nil
      }
      if words.shapes[end] == .lower { return continuationByLowerCase(start, end, limit) }
      return isNameWord(end, limit) ? end + 1 : nil
    case .punctuation, .symbol:
      if isTightHyphen(end, limit) { return continuationByHyphen(start, end) }
      guard end + 1 < limit else { return nil }
      if words.isMark(end, "&"), words.shapes[end + 1] != .none, words.shapes[end + 1] != .lower { return end + 2 }
      if words.isMark(end, ","), token.spaceBefore == false,
        words.traits[end + 1].has([.personSuffix, .companySuffix]), words.shapes[end + 1] != .lower,
        !words.traits[end - 1].has([.country, .place])
      {
        return end + 2
      }
      return nil
    case .openQuote: return continuationByNickname(start, end, limit)
    default: return nil
    }
  }

  /// "Jane “Dusty” Roe": a word or two in marks between a given name and the name behind it.
  private func continuationByNickname(_ start: Int, _ mark: Int, _ limit: Int) -> Int? {
    var at = mark + 1
    while at < limit, at <= mark + 2, words.shapes[at] == .capital { at += 1 }
    guard at > mark + 1, at + 1 < limit, words.prose.tokens[at].kind == .closeQuote,
      words.shapes[at + 1] == .capital, words.prose.tokens[at + 1].spaceBefore, isNameWord(at + 1, limit),
      words.shapes[mark - 1] == .initial && mark - start > 1 || words.traits[mark - 1].has(.givenName)
    else { return nil }
    return at + 2
  }

  /// "Jean-Claude", "Ban Ki-moon"; not "U.S.-educated", "Moscow-backed", "Russia-Ukraine".
  private func continuationByHyphen(_ start: Int, _ hyphen: Int) -> Int? {
    let left = words.traits[hyphen - 1]
    let right = words.traits[hyphen + 1]
    switch words.shapes[hyphen + 1] {
    case .none: return nil
    case .lower where isSyllable(hyphen - 1, start) && words.prose.tokens[hyphen + 1].span.count <= 5:
      // "Ban Ki-moon", "Moon Jae-in".
      return endsLikeParticiple(hyphen + 1) ? nil : hyphen + 2
    case .lower:
      guard words.shapes[hyphen - 1] == .capital, !left.has([.country, .place, .demonym]),
        !right.has([.ordinary, .role]),
        words.prose.tokens[hyphen + 1].span.count <= 6
      else { return nil }
      let tag = words.syntax.fineTags[hyphen + 1]
      let verb = tag == .vbn || tag == .vbd || tag == .vbg || tag == .jj
      return right.rawValue == 0 && !verb && !endsLikeParticiple(hyphen + 1) || right.has(.particle) ? hyphen + 2 : nil
    default:
      // "Russia-Ukraine", "Acme-NATO": two names; "Rolls-Royce", "Guinea-Bissau": one.
      let known: WordTraits = [.country, .demonym, .place, .organization]
      // "the Roe-Doe ticket", where the article knows a Roe and a Doe.
      // "Council on Utopian-Danish Affairs".
      if left.has(.demonym), right.has(.demonym), words.traits[start].has(.takesOf) { return hyphen + 2 }
      let arePersons = [hyphen - 1, hyphen + 1].allSatisfy { words.surnames.contains(words.hashes[$0]) }
      return left.has(known) && right.has(known) || arePersons ? nil : hyphen + 2
    }
  }

  /// A short capitalised piece behind another: the first half of a given name of two syllables.
  private func isSyllable(_ i: Int, _ start: Int) -> Bool {
    i > start && words.shapes[i] == .capital && words.shapes[i - 1] == .capital && words.prose.tokens[i].span.count <= 5
      && words.prose.tokens[i].spaceBefore && !words.traits[i].has([.country, .place, .demonym, .common, .role])
  }

  /// "Embraced", "Shockingly", "Becoming".
  func endsLikeOrdinaryWord(_ i: Int) -> Bool {
    let word = words.prose.text.utf8[words.prose.tokens[i].span.range]
    return word.count > 4 && ["ed", "ly", "ing"].contains { word.reversed().starts(with: $0.utf8.reversed()) }
  }

  private func endsLikeParticiple(_ i: Int) -> Bool {
    let span = words.prose.tokens[i].span
    guard span.count > 2 else { return false }
    let a = words.prose.text.utf8[Int(span.end) - 2]
    let b = words.prose.text.utf8[Int(span.end) - 1]
    return a == UInt8(ascii: "e") && b == UInt8(ascii: "d")
  }

  private func continuationByLowerCase(_ start: Int, _ end: Int, _ limit: Int) -> Int? {
    guard end + 1 < limit else { return nil }
    let before = words.traits[end - 1]
    if words.traits[end].has(.particle), !before.has([.country, .place, .organization, .role, .address]),
      words.shapes[end - 1] == .capital, let past = pastParticles(end, limit)
    {
      return past
    }
    switch words.prose.tokens[end].span.count {
    case 2 where isWord(end, "of"): return pastOf(start, end, limit)
    case 2 where isWord(end, "on"), 3 where isWord(end, "for"):
      // "Council for the Welfare of …".
      let next = isWord(end + 1, "the") ? end + 2 : end + 1
      guard next < limit, before.has(.takesOf), before.has(.organizationHead), words.shapes[next] == .capital,
        isNameWord(next, limit), !words.traits[next].has([.country, .place])
      else { return nil }
      return next + 1
    case 3 where isWord(end, "and"): return pastAnd(start, end, limit)
    default: return nil
    }
  }

  /// "Ursula von der Leyen": up to three small words and a capital.
  func pastParticles(_ from: Int, _ limit: Int) -> Int? {
    var i = from
    while i < limit, i < from + 3, words.shapes[i] == .lower, words.traits[i].has(.particle) { i += 1 }
    if isTightHyphen(i, limit) { i += 1 }
    guard i < limit, words.shapes[i] == .capital, !words.traits[i].has([.ordinary, .country, .role]) else { return nil }
    return i + 1
  }

  private func pastOf(_ start: Int, _ of: Int, _ limit: Int) -> Int? {
    var next = of + 1
    let the = isWord(next, "the")
    if the { next += 1 }
    guard next < limit, words.shapes[next] == .capital || words.shapes[next] == .upper, isNameWord(next, limit) else {
      return nil
    }
    let before = words.traits[of - 1]
    if before.has(.takesOf), !before.has(.givenName) { return next + 1 }
    // "Acme Power of Utopia" are two.
    if before.has(.organizationHead), !before.has(.givenName), !words.traits[next].has(.country) { return next + 1 }
    // "Council for the Welfare of Children".
    if !before.has(.known), (start..<of).contains(where: { isWord($0, "for") }), !words.traits[next].has(.known) {
      return next + 1
    }
    // "Secretary of State Doe", "Director of National Intelligence"; not "President of Utopia".
    guard before.has(.role), words.knownEntry(next, limit) == nil, !words.traits[next].has([.known, .demonym]),
      words.traits[next].has([.common, .roleModifier])
    else { return nil }
    return next + 1
  }

  /// "St. Mary's Hospital", "Children's Hospital", "People's Party"; not "Roe's Party".
  private func pastPossessive(_ start: Int, _ clitic: Int, _ limit: Int) -> Int? {
    let next = clitic + 1
    guard next < limit, words.shapes[next] == .capital, words.traits[next].has([.organizationHead, .placeLast]),
      words.shapes[start] == .capital, words.prose.tokens[clitic].span.count > 1
    else { return nil }
    let isSaint = clitic - start == 2 && NameWords.saints.contains(words.hashes[start])
    let isCommon =
      words.traits[clitic - 1].has(.common) && !words.traits[clitic - 1].has([.known, .role, .calendar])
      && (start..<(clitic - 1)).allSatisfy { words.traits[$0].has([.common, .demonym]) }
    return isSaint || isCommon ? next + 1 : nil
  }

  /// "Department of Health and Human Services", "Food and Drug Administration"; not "Doe and Roe".
  private func pastAnd(_ start: Int, _ and: Int, _ limit: Int) -> Int? {
    var end = and + 1
    while end < limit, words.shapes[end] == .capital, isNameWord(end, limit) { end += 1 }
    guard end > and + 1 else { return nil }
    let left = start..<and
    let inOf = left.contains { isWord($0, "of") || isWord($0, "for") || isWord($0, "on") }
    func ordinary(_ i: Int) -> Bool {
      let traits = words.traits[i]
      return traits.has([.common, .roleModifier]) && !traits.has([.known, .demonym, .address])
    }
    if inOf, ordinary(and - 1), ordinary(and + 1), !words.traits[and - 1].has(.organizationHead) { return and + 2 }
    let head = words.traits[end - 1]
    if head.has(.organizationHead), end > and + 2, left.allSatisfy(ordinary),
      !words.traits[and - 1].has(.organizationHead)
    {
      return end
    }
    return nil
  }
}
