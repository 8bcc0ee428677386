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

  func isTightHyphen(_ i: Int, _ end: Int) -> Bool {
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

  /// True when the token is the lower-case word, which is ASCII.
  func isWord(_ i: Int, _ word: StaticString) -> Bool {
    let span = words.prose.tokens[i].span
    guard span.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { expected in
      expected.indices.allSatisfy { words.prose.text.utf8[Int(span.start) + $0] | 0x20 == expected[$0] }
    }
  }
}
