// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

// Which person a name means: of full names, surnames and given names.
extension ActorChains {
  /// Tokens of given name and surname: suffixes ("Jr.") and commas aside.
  private func parts(_ range: Range<Int>) -> (given: Int, surname: Int) {
    var last = range.upperBound - 1
    while last > range.lowerBound + 1,
      words.traits[last].has(.personSuffix) && words.shapes[last] != .lower || words.shapes[last] == .none
    {
      last -= 1
    }
    return (range.lowerBound, last)
  }

  func nameKey(_ token: Int) -> UInt64 { TransliterationKey.key(words.prose, token) }

  mutating func placePerson(_ i: Int) {
    let (given, surname) = parts(mentions[i].tokens)
    let givenKey = nameKey(given)
    let surnameKey = nameKey(surname)
    let candidates = bySurname[surnameKey] ?? []
    for chain in candidates.suffix(Self.candidateLimit).reversed() where agrees(chain, givenKey, given, mentions[i]) {
      append(i, to: chain)
      return
    }
    // "Jane Roe" has become "Jane Roe Doe".
    for chain in (byGiven[givenKey] ?? []).suffix(Self.candidateLimit).reversed() where isLonger(chain, surname, i) {
      append(i, to: chain)
      bySurname[surnameKey, default: []].append(chain)
      return
    }
    let chain = chains.count
    chains.append(
      ActorChain(
        kind: .person, mentions: [i], fullest: i, given: givenKey, surname: surnameKey, gender: mentions[i].gender))
    mentions[i].actor = chain
    bySurname[surnameKey, default: []].append(chain)
    byGiven[givenKey, default: []].append(chain)
  }

  /// One of the two names has all words of the other, and one more surname behind them.
  private func isLonger(_ chain: Int, _ surname: Int, _ i: Int) -> Bool {
    let here = mentions[i].tokens.lowerBound...surname
    let there = mentions[chains[chain].fullest].tokens
    let full = there.lowerBound...parts(there).surname
    return abs(here.count - full.count) == 1 && min(here.count, full.count) >= 2
      && zip(here, full).allSatisfy { words.hashes[$0] == words.hashes[$1] }
  }

  private func agrees(_ chain: Int, _ given: UInt64, _ token: Int, _ mention: NameMention) -> Bool {
    if chains[chain].given == given { return true }
    let fullest = mentions[chains[chain].fullest].tokens
    // "Jane “Dusty” Roe" and "Dusty Roe".
    if nickname(in: fullest) == given { return true }
    if let nickname = nickname(in: mention.tokens), nickname == chains[chain].given { return true }
    let other = fullest.lowerBound
    // "J. Roe" and "Jane Roe".
    let short = words.shapes[token] == .initial || words.shapes[other] == .initial
    if short { return words.byte(token) == words.byte(other) }
    // "Chris" and "Christopher".
    let a = words.prose.text.utf8[words.prose.tokens[token].span.range]
    let b = words.prose.text.utf8[words.prose.tokens[other].span.range]
    return min(a.count, b.count) >= 3 && zip(a, b).allSatisfy { $0 == $1 }
  }

  /// The key of the word in marks within a name.
  private func nickname(in tokens: Range<Int>) -> UInt64? {
    guard tokens.count > 4 else { return nil }
    return tokens.first { words.prose.tokens[$0].kind == .openQuote }.map { nameKey($0 + 1) }
  }

  /// "the Clintons": a family is nobody.
  func isFamily(_ token: Int) -> Bool {
    guard token > 0, words.hashes[token - 1] == NameWords.the, words.shapes[token] == .capital else { return false }
    let span = words.prose.tokens[token].span
    guard span.count > 3, words.prose.text.utf8[Int(span.end) - 1] == UInt8(ascii: "s") else { return false }
    let single = TransliterationKey.key(words.prose.string(TextSpan(start: span.start, end: span.end - 1)))
    // Only a full name shows that somebody is called so: "Polaroids" are no family.
    return bySurname[single]?.contains { chains[$0].given != 0 } ?? false
  }

  /// "Bill and Hillary Clinton": the first has the surname of the second.
  mutating func placeSpouse(_ i: Int, _ token: Int) -> Bool {
    guard words.traits[token].has(.givenName), mentions.indices.contains(i + 1), mentions[i + 1].tokens.count > 1,
      mentions[i + 1].tokens.lowerBound == token + 2, words.hashes[token + 1] == NameWords.and,
      mentions[i + 1].actor >= 0
    else { return false }
    let other = chains[mentions[i + 1].actor]
    let given = nameKey(token)
    guard other.kind == .person, other.surname != 0, other.given != given,
      words.traits[mentions[i + 1].tokens.lowerBound].has(.givenName)
    else { return false }
    if let chain = bySurname[other.surname]?.first(where: { chains[$0].given == given }) {
      append(i, to: chain)
      return true
    }
    let chain = chains.count
    chains.append(
      ActorChain(
        kind: .person, mentions: [i], fullest: i, given: given, surname: other.surname, gender: mentions[i].gender))
    mentions[i].actor = chain
    bySurname[other.surname, default: []].append(chain)
    byGiven[given, default: []].append(chain)
    return true
  }

  func person(for i: Int, _ token: Int) -> Int? {
    let mention = mentions[i]
    let key = nameKey(token)
    var candidates = bySurname[key]
    if isDoubled(mention.tokens) {
      candidates = candidates?.suffix(Self.candidateLimit).filter { ends($0, in: mention.tokens) }
    }
    if let candidates, let chain = nearest(candidates, i), !isElsewherePlace(i, than: chain) {
      let place =
        mention.traits.has([.place, .country]) && mention.title == nil
        && mention.evidence.place >= (mention.traits.has(.country) ? 14 : 9)
      return place ? nil : chain
    }
    guard !mention.isTentative, !mention.traits.has([.place, .country]) else { return nil }
    guard !isDoubled(mention.tokens), let candidates = byGiven[key] else { return nil }
    return nearest(candidates, i)
  }

  /// "Fort de Roe" was taken for a person; what the article says of "Roe" shows a place.
  private func isElsewherePlace(_ i: Int, than chain: Int) -> Bool {
    let mention = mentions[i]
    guard mention.title == nil, let all = pooled[mention.key], all.place > all.person + 40, all.place > all.thing else {
      return false
    }
    let full = mentions[chains[chain].fullest]
    return full.title == nil && !words.traits[full.tokens.lowerBound].has(.givenName)
  }

  /// Of persons of one surname the one named last before the mention, else the first after it; gender must not speak
  /// against it.
  func nearest(_ candidates: [Int], _ i: Int) -> Int? {
    let gender = mentions[i].gender
    var before: (chain: Int, mention: Int)?
    var renamed: (chain: Int, mention: Int)?
    var after: Int?
    for chain in candidates.suffix(Self.candidateLimit) {
      let other = chains[chain].gender
      if mentions[i].hasAddress, gender != .unknown, other != .unknown, gender != other { continue }
      if let last = lastMention(of: chain, before: i) {
        if isRenamed(chain, last, i) {
          if renamed == nil || last > renamed!.mention { renamed = (chain, last) }
        } else if before == nil || last > before!.mention {
          before = (chain, last)
        }
      } else if after == nil {
        after = chain
      }
    }
    if let before, let lead = protagonist(candidates, instead: before, i) { return lead }
    return before?.chain ?? renamed?.chain ?? after
  }

  /// Of two people of one surname, the one whom the headline or the first paragraph names is meant by it, unless the same
  /// paragraph has just named the other.
  private func protagonist(_ candidates: [Int], instead near: (chain: Int, mention: Int), _ i: Int) -> Int? {
    let prose = words.prose
    let token = mentions[i].tokens.lowerBound
    guard candidates.count > 1, let sentence = prose.sentenceIndex(at: prose.tokens[token].span.start) else {
      return nil
    }
    let paragraph = prose.sentences[sentence].paragraph
    let lead = prose.paragraphs[min(1, prose.paragraphs.count - 1)].tokens.upperBound
    guard paragraph > 1, mentions[near.mention].tokens.lowerBound < prose.paragraphs[paragraph].tokens.lowerBound,
      !isNamed(near.chain, before: lead)
    else { return nil }
    return candidates.suffix(Self.candidateLimit).first { chain in
      let other = chains[chain].gender
      if mentions[i].hasAddress, mentions[i].gender != .unknown, other != .unknown, mentions[i].gender != other {
        return false
      }
      return chains[chain].kind == .person && isNamed(chain, before: lead)
    }
  }

  private func isNamed(_ chain: Int, before token: Int) -> Bool {
    mentions[chains[chain].mentions[0]].tokens.lowerBound < token
  }

  /// True when a person was last called by another surname than the one that stands here: of "Jane Roe Doe" and "Ann
  /// Doe", it is Ann whom "Doe" means behind "Jane Roe".
  private func isRenamed(_ chain: Int, _ last: Int, _ i: Int) -> Bool {
    guard chains[chain].kind == .person, chains[chain].given != 0 else { return false }
    let called = nameKey(parts(mentions[last].tokens).surname)
    return called != chains[chain].given && called != nameKey(mentions[i].tokens.upperBound - 1)
  }

  /// The last mention of a chain before another. Full names were placed first, so a chain's list is two ascending runs.
  private func lastMention(of chain: Int, before i: Int) -> Int? {
    let list = chains[chain].mentions
    let full = chains[chain].fullCount
    var low = 0
    var high = full
    while low < high {
      let middle = (low + high) / 2
      if list[middle] < i { low = middle + 1 } else { high = middle }
    }
    let long = low > 0 ? list[low - 1] : nil
    let short = list.count > full ? list[list.count - 1] : nil
    guard let long else { return short }
    return max(long, short ?? long)
  }
}
