// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Syntax

/// Finds the stretches of a text that are written like names: capitalised words, with the small words, hyphens and
/// marks that names hold. What a stretch is (a name with titles, two names, no name) is for `NameParser` to say.
struct NameChunker {
  let words: NameWords

  /// Stretches in text order, each inside one sentence.
  func chunks() -> [Range<Int>] {
    var result: [Range<Int>] = []
    for sentence in words.prose.sentences {
      var i = sentence.tokens.lowerBound
      let end = sentence.tokens.upperBound
      while i < end {
        guard words.styles[i] != .ignored, opensChunk(i, end) else {
          i += 1
          continue
        }
        let chunk = chunk(from: i, end)
        result.append(chunk)
        i = chunk.upperBound
      }
    }
    return result
  }

  private func opensChunk(_ i: Int, _ end: Int) -> Bool {
    if isNameWord(i, end) { return true }
    // "al-Assad", "el-Sisi".
    guard words.shapes[i] != .none, words.traits[i].has(.particle) else { return false }
    // "Van der Roe said".
    if words.shapes[i] == .capital {
      guard words.opensSurname(i), let past = pastParticles(i + 1, end) else { return false }
      return words.surnames.contains(words.hashes[past - 1])
    }
    if isTightHyphen(i + 1, end), i + 2 < end, words.shapes[i + 2] == .capital { return true }
    // "de Roe said", where the article has a longer name that ends so.
    guard words.isNobiliary(i), let past = pastParticles(i, end) else { return false }
    return words.surnames.contains(words.hashes[past - 1])
  }

  /// True when the word is written like a name where it stands.
  func isNameWord(_ i: Int, _ end: Int) -> Bool {
    let traits = words.traits[i]
    switch words.shapes[i] {
    case .none, .lower: return false
    case .initial:
      // "J. Smith", "Malcolm X"; not the pronoun, not the article, not an item's letter.
      let dotted = words.prose.tokens[i].span.count > 1
      guard !traits.has(.function) || dotted else { return false }
      if dotted { return true }
      // "T-shirt".
      guard words.styles[i] == .running else { return false }
      if isTightHyphen(i + 1, end), words.shapes[i + 2] == .lower { return false }
      // "Image: R Saravanan".
      return !words.opens[i]
        || i + 1 < end && words.shapes[i + 1] == .capital && !words.traits[i + 1].has([.ordinary, .role, .thingHead])
    case .capital, .upper: break
    }
    if traits.has(.calendar) { return isNameDespiteCalendar(i, end) }
    if words.isPossessive(i) || isHandle(i) || isOpposed(i, end) { return false }
    switch words.styles[i] {
    case .ignored: return false
    case .running:
      if traits.has(.function), !isNameDespiteFunction(i, end) { return false }
      return words.opens[i] ? isNameWordAtOpening(i, end) : true
    case .titleCase:
      if traits.has(.function) { return false }
      return isNameWordInHeadline(i)
    case .capitals:
      if traits.has(.function) { return false }
      if words.surnames.contains(words.hashes[i]) { return true }
      // "NEW YORK": the entry's first word alone is an ordinary one.
      if let known = words.knownEntry(i, end), known.end > i + 1 { return true }
      return words.counts(i).capital > 0 && !traits.has(.common) || traits.has(.known) && !traits.has(.common)
    }
  }

  /// "@JaneRoe", "#VoteRoe": what people call themselves and their subjects on a network.
  private func isHandle(_ i: Int) -> Bool {
    i > 0 && !words.prose.tokens[i].spaceBefore && (words.isMark(i - 1, "@") || words.isMark(i - 1, "#"))
  }

  /// "Anti-Utopian", "Pro-Acme": the name begins behind the hyphen; not "Anti-Slavery League".
  private func isOpposed(_ i: Int, _ end: Int) -> Bool {
    guard isTightHyphen(i + 1, end), i + 2 < end, NameWords.stances.contains(words.hashes[i]) else { return false }
    return words.shapes[i + 2] == .upper || words.surnames.contains(words.hashes[i + 2])
      || words.knownEntry(i + 2, end) != nil
  }

  /// "April Jones", "Theresa May": months that are names of persons.
  private func isNameDespiteCalendar(_ i: Int, _ end: Int) -> Bool {
    if words.traits[i].has(.givenName), i + 1 < end, words.shapes[i + 1] == .capital {
      return !words.traits[i + 1].has([.ordinary, .known])
    }
    // "North Carolina Saturday": a day is nobody's.
    if endsInDay(i) { return false }
    return i > 0 && words.prose.tokens[i].spaceBefore && words.traits[i - 1].has([.givenName, .address])
      && words.shapes[i - 1] == .capital && !words.traits[i - 1].has(.calendar)
  }

  private func endsInDay(_ i: Int) -> Bool {
    words.prose.text.utf8[words.prose.tokens[i].span.range].suffix(3).elementsEqual("day".utf8)
  }

  /// "Will Roe", inside a sentence.
  private func isNameDespiteFunction(_ i: Int, _ end: Int) -> Bool {
    words.traits[i].has(.givenName) && !words.opens[i] && i + 1 < end && words.shapes[i + 1] == .capital
      && !words.traits[i + 1].has(.ordinary)
  }

  private func isNameWordAtOpening(_ i: Int, _ end: Int) -> Bool {
    let traits = words.traits[i]
    let counts = words.counts(i)
    if counts.capital > 0, counts.lower == 0 { return true }
    if words.shapes[i] == .upper || words.surnames.contains(words.hashes[i]) { return true }
    if let known = words.knownEntry(i, end), known.end > i + 1 { return true }
    if traits.has(.givenName), i + 1 < end, words.shapes[i + 1] == .capital, !words.traits[i + 1].has(.ordinary) {
      return true
    }
    if i + 1 < end, words.shapes[i + 1] == .capital || words.shapes[i + 1] == .upper,
      !words.traits[i + 1].has(.ordinary)
        || words.traits[i + 1].has([.role, .organizationHead])
    {
      // "Former President Doe", "Security Council members"; not "Perhaps Doe".
      if traits.has([.role, .roleModifier, .organizationHead, .takesOf, .placeFirst, .demonym]) { return true }
    }
    if traits.has(.known), !traits.has(.common) { return true }
    if counts.lower > counts.capital { return false }
    if words.isTagged {
      let tag = words.syntax.fineTags[i]
      return tag == .nnp || tag == .nnps || isBeforeShares(i, end, tag)
    }
    return !traits.has(.common)
  }

  /// "Brightwater shares fell": a word that is no trade's and that the article never writes small, before what companies
  /// alone have. "Chipmaker shares fell" and "Tech stocks rose" name nobody.
  private func isBeforeShares(_ i: Int, _ end: Int, _ tag: FineTag) -> Bool {
    guard i + 1 < end, words.shapes[i] == .capital, words.shapes[i + 1] == .lower, words.counts(i).lower == 0,
      NameWords.tradedParts.contains(words.hashes[i + 1])
        || tag == .nn && NameWords.companiesOwn.contains(words.hashes[i + 1])
    else { return false }
    let noNames: WordTraits = [
      .ordinary, .role, .roleModifier, .demonym, .organizationHead, .organizationNoun, .placeNoun, .thingHead, .thing,
    ]
    return !words.traits[i].has(noNames) && !NameWords.trades.contains(words.hashes[i]) && !endsLikeOrdinaryWord(i)
      && !endsLikeTrade(i)
  }

  /// "Automaker", "Homebuilder".
  private func endsLikeTrade(_ i: Int) -> Bool {
    let word = words.prose.text.utf8[words.prose.tokens[i].span.range]
    return ["maker", "builder", "seller", "dealer"].contains { word.reversed().starts(with: $0.utf8.reversed()) }
  }

  private func isNameWordInHeadline(_ i: Int) -> Bool {
    let traits = words.traits[i]
    let counts = words.counts(i)
    if let known = words.knownEntry(i, words.prose.tokens.count), known.end > i + 1 { return true }
    if words.surnames.contains(words.hashes[i]) { return true }
    if counts.lower > 0, counts.capital == 0 { return false }
    if counts.capital > 0 { return true }
    if words.shapes[i] == .upper { return true }
    if traits.has([.role, .roleModifier, .address]) { return true }
    // A name in a headline comes again below it.
    if traits.has(.common) { return false }
    // "Jane Roe Joins Growing Chorus": what follows a person's name is the verb.
    if i > 0, words.prose.tokens[i].spaceBefore, words.surnames.contains(words.hashes[i - 1]), !traits.has(.known),
      !traits.has([.personSuffix, .organizationHead, .companySuffix, .placeLast, .thingHead])
    {
      return false
    }
    return !words.hasBody || traits.has(.known) || !endsLikeOrdinaryWord(i)
  }

  private func isTightHyphen(_ i: Int, _ end: Int) -> Bool {
    i + 1 < end && words.isMark(i, "-") && !words.prose.tokens[i].spaceBefore && !words.prose.tokens[i + 1].spaceBefore
  }

  private func chunk(from start: Int, _ limit: Int) -> Range<Int> {
    // An entry of the gazetteer may hold what else would end the stretch: "People's Republic of China".
    var end = words.knownEntry(start, limit)?.end ?? start + 1
    if words.shapes[start] == .lower, let past = pastParticles(start, limit) { end = past }
    if words.shapes[start] == .capital, words.opensSurname(start), let past = pastParticles(start + 1, limit) {
      end = max(end, past)
    }
    while end < limit, let next = continuation(start, end, limit) { end = next }
    return start..<end
  }

  /// Where the stretch that began at `start` and reaches to `end` ends when it takes in what follows; nil when it ends.
  private func continuation(_ start: Int, _ end: Int, _ limit: Int) -> Int? {
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
  private func endsLikeOrdinaryWord(_ i: Int) -> Bool {
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
  private func pastParticles(_ from: Int, _ limit: Int) -> Int? {
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

  /// True when the token is the lower-case word, which is ASCII.
  func isWord(_ i: Int, _ word: StaticString) -> Bool {
    let span = words.prose.tokens[i].span
    guard span.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { expected in
      expected.indices.allSatisfy { words.prose.text.utf8[Int(span.start) + $0] | 0x20 == expected[$0] }
    }
  }
}
