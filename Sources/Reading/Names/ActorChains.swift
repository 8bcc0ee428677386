// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// Everything in one article that is called by names of one actor.
struct ActorChain {
  var kind: ActorKind
  /// Indices into the list of name mentions, in text order.
  var mentions: [Int]
  /// Index of the mention with the fullest name.
  var fullest: Int
  /// Keys of given name and surname, 0 where there is none. Persons only.
  var given: UInt64 = 0
  var surname: UInt64 = 0
  var gender = Gender.unknown
  var country: UInt16 = 0
  /// How many of `mentions` are full names; only while chains are made.
  var fullCount = 0
}

/// Puts the names of one article together: one chain for each actor.
struct ActorChains {
  /// How many actors of one name are looked at, latest first: keeps the time linear in texts made of names.
  private static let candidateLimit = 16

  /// Points that speak for a name to name somebody: to show a wrong one costs less than to hide a right one.
  private static let doubt: Int32 = 5

  /// What a point of the rules counts beside the model's scores, of which 24 make odds of one to e. The model has
  /// learnt from the rules' points too; what it has not seen often enough, such as companies in a list, they still say.
  private static let ruleWeight: Int32 = 12

  let words: NameWords
  var mentions: [NameMention]
  private(set) var chains: [ActorChain] = []
  private var byKey: [UInt64: Int] = [:]
  private var bySurname: [UInt64: [Int]] = [:]
  private var byGiven: [UInt64: [Int]] = [:]
  private var byFirst: [UInt64: [Int]] = [:]
  private var byInitials: [UInt64: Int] = [:]
  private var pooled: [UInt64: KindEvidence] = [:]

  init(_ words: NameWords, _ mentions: [NameMention]) {
    self.words = words
    self.mentions = mentions
    settleStates()
    for mention in mentions {
      if mention.isTentative { continue }
      var evidence = mention.evidence
      evidence.points &*= SIMD4(repeating: Self.ruleWeight)
      evidence.points &+= mention.scores
      evidence.thing -= Self.doubt
      pooled[mention.key, default: KindEvidence()] += evidence
    }
    for i in mentions.indices where !isShort(i) { placeFullName(i) }
    for c in chains.indices { chains[c].fullCount = chains[c].mentions.count }
    for i in mentions.indices where mentions[i].actor < 0 && isShort(i) { placeShortName(i) }
    order()
  }

  /// "Georgia" among states of the United States is one of them; among countries it is a country.
  private mutating func settleStates() {
    var balance = 0
    for mention in mentions where mention.traits.has([.country, .unitedState]) {
      if !mention.traits.has(.country) {
        balance += 1
      } else if !mention.traits.has(.unitedState), mention.country != NameWords.unitedStates {
        balance -= 1
      }
    }
    guard balance > 0 else { return }
    for i in mentions.indices where mentions[i].traits.contains([.country, .unitedState]) {
      mentions[i].country = 0
      mentions[i].traits = [.place, .unitedState]
    }
  }

  /// One word, or a surname with its small words: "Roe", "van der Roe", "al-Roe".
  private func isShort(_ i: Int) -> Bool {
    mentions[i].tokens.count == 1 || words.opensSurname(mentions[i].tokens.lowerBound) || isDoubled(mentions[i].tokens)
  }

  /// "Roe-Doe": a surname of two, where no given name shows the first half of one.
  private func isDoubled(_ range: Range<Int>) -> Bool {
    range.count == 3 && words.isMark(range.lowerBound + 1, "-") && words.shapes[range.lowerBound] == .capital
      && !words.traits[range.lowerBound].has([.givenName, .known, .demonym, .organizationHead])
  }

  /// The longer name of the chain ends in all words of the shorter one.
  private func ends(_ chain: Int, in range: Range<Int>) -> Bool {
    let full = mentions[chains[chain].fullest].tokens
    return full.count >= range.count
      && zip(full.suffix(range.count), range).allSatisfy { words.hashes[$0] == words.hashes[$1] }
  }

  /// The kind of a name, by all that the article says where it stands.
  private func kind(_ i: Int) -> ActorKind? {
    if mentions[i].country != 0 { return .country }
    return pooled[mentions[i].key]?.kind
  }

  private mutating func placeFullName(_ i: Int) {
    guard let kind = mentions[i].hasAddress ? .person : kind(i) else { return }
    if kind == .person {
      placePerson(i)
      return
    }
    add(i, kind, identity(i))
  }

  private func identity(_ i: Int) -> UInt64 {
    mentions[i].country != 0 ? UInt64(mentions[i].country) : mentions[i].key
  }

  private mutating func add(_ i: Int, _ kind: ActorKind, _ key: UInt64) {
    if let chain = byKey[key] {
      append(i, to: chain)
      return
    }
    let chain = chains.count
    byKey[key] = chain
    chains.append(ActorChain(kind: kind, mentions: [i], fullest: i, country: mentions[i].country))
    mentions[i].actor = chain
    if kind == .organization { register(organization: i, chain) }
  }

  private mutating func register(organization i: Int, _ chain: Int) {
    let range = mentions[i].tokens
    // "Senate Reds" are no longer the Senate, and Roe is no "Roe PAC".
    guard range.count > 1, !words.traits[range.upperBound - 1].has(.demonym),
      !NameWords.committees.contains(words.hashes[range.upperBound - 1])
    else { return }
    // Short forms: every proper beginning, and the initials.
    var key = words.hashes[range.lowerBound]
    byFirst[key, default: []].append(chain)
    for t in range.dropFirst().dropLast() {
      key = WordHash.joined(key, words.hashes[t])
      byFirst[key, default: []].append(chain)
    }
    var letters: [UInt8] = []
    for t in range where words.shapes[t] == .capital || words.shapes[t] == .upper { letters.append(words.byte(t)) }
    guard letters.count >= 2 else { return }
    let initials = letters.withUnsafeBufferPointer { WordHash.hash($0, 0..<letters.count) }
    if byInitials[initials] == nil { byInitials[initials] = chain }
  }

  private mutating func append(_ i: Int, to chain: Int) {
    mentions[i].actor = chain
    chains[chain].mentions.append(i)
    if chains[chain].gender == .unknown { chains[chain].gender = mentions[i].gender }
    let longest = mentions[chains[chain].fullest].tokens
    // "JANE ROE" of a headline is "Jane Roe" below it.
    let isPlainer =
      mentions[i].tokens.count == longest.count && words.styles[longest.lowerBound] == .capitals
      && words.styles[mentions[i].tokens.lowerBound] != .capitals
    if mentions[i].tokens.count > longest.count || isPlainer { chains[chain].fullest = i }
  }

  // MARK: Persons

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

  private func nameKey(_ token: Int) -> UInt64 { TransliterationKey.key(words.prose, token) }

  private mutating func placePerson(_ i: Int) {
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
    let other = mentions[chains[chain].fullest].tokens.lowerBound
    // "J. Roe" and "Jane Roe".
    let short = words.shapes[token] == .initial || words.shapes[other] == .initial
    if short { return words.byte(token) == words.byte(other) }
    // "Chris" and "Christopher".
    let a = words.prose.text.utf8[words.prose.tokens[token].span.range]
    let b = words.prose.text.utf8[words.prose.tokens[other].span.range]
    return min(a.count, b.count) >= 3 && zip(a, b).allSatisfy { $0 == $1 }
  }

  private mutating func placeShortName(_ i: Int) {
    let mention = mentions[i]
    let token = mention.tokens.upperBound - 1
    if mention.country == 0 || mention.title != nil || mention.evidence.place < 14, let chain = person(for: i, token) {
      append(i, to: chain)
      return
    }
    if mention.isTentative || isFamily(token) { return }
    if placeSpouse(i, token) { return }
    let judged = kind(i)
    if judged == .organization || !mention.traits.has(.known), let chain = organization(for: i, token) {
      append(i, to: chain)
      if byKey[mention.key] == nil { byKey[mention.key] = chain }
      return
    }
    guard let kind = mention.hasAddress ? .person : judged else { return }
    if kind == .person || mention.title != nil {
      let key = nameKey(token)
      let chain = chains.count
      chains.append(
        ActorChain(kind: .person, mentions: [i], fullest: i, surname: key, gender: mention.gender))
      mentions[i].actor = chain
      bySurname[key, default: []].append(chain)
      return
    }
    add(i, kind, identity(i))
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
  private mutating func placeSpouse(_ i: Int, _ token: Int) -> Bool {
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

  private func person(for i: Int, _ token: Int) -> Int? {
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
  private func nearest(_ candidates: [Int], _ i: Int) -> Int? {
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
    return before?.chain ?? renamed?.chain ?? after
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

  private func organization(for i: Int, _ token: Int) -> Int? {
    let mention = mentions[i]
    if words.shapes[token] == .upper, let chain = byInitials[words.hashes[token]] { return chain }
    // "European Aeronautic Defence and Space Company (EADS)": an acronym in brackets behind a name of that letter.
    if words.shapes[token] == .upper, i > 0, mentions[i - 1].actor >= 0, mentions[i - 1].tokens.count > 1,
      mentions[i - 1].tokens.upperBound == token - 1, words.isMark(token - 1, "("), words.isMark(token + 1, ")"),
      chains[mentions[i - 1].actor].kind == .organization,
      words.byte(token) == words.byte(mentions[i - 1].tokens.lowerBound)
    {
      return mentions[i - 1].actor
    }
    guard !mention.traits.has([.country, .place]), let candidates = byFirst[mention.key] else { return nil }
    return nearest(candidates, i)
  }

  /// Chains in the order of their first mention, mentions in text order.
  private mutating func order() {
    for c in chains.indices { chains[c].mentions.sort() }
    let order = chains.indices.sorted { chains[$0].mentions[0] < chains[$1].mentions[0] }
    var number = [Int](repeating: 0, count: chains.count)
    for (new, old) in order.enumerated() { number[old] = new }
    chains = order.map { chains[$0] }
    for i in mentions.indices where mentions[i].actor >= 0 { mentions[i].actor = number[mentions[i].actor] }
  }
}

/// Names as they sound, so that spellings of one foreign name meet: "Sergey" and "Sergei", "Yuri" and "Yury".
enum TransliterationKey {
  static func key(_ prose: ProseText, _ token: Int) -> UInt64 { key(prose.string(token)) }

  static func key(_ name: String) -> UInt64 {
    var letters: [UInt8] = []
    var wasC = false
    for byte in folded(name).utf8 {
      var b = byte
      if b == UInt8(ascii: "y") || b == UInt8(ascii: "j") { b = UInt8(ascii: "i") }
      if b == UInt8(ascii: ".") || b == UInt8(ascii: "'") { continue }
      // "Maxim" and "Maksim", "Victor" and "Viktor"; not "Charles".
      if b == UInt8(ascii: "h"), letters.last == UInt8(ascii: "k"), wasC {
        letters[letters.count - 1] = UInt8(ascii: "c")
      }
      wasC = b == UInt8(ascii: "c")
      if wasC { b = UInt8(ascii: "k") }
      if b == UInt8(ascii: "x") {
        if letters.last != UInt8(ascii: "k") { letters.append(UInt8(ascii: "k")) }
        b = UInt8(ascii: "s")
      }
      if letters.last == b { continue }
      letters.append(b)
    }
    if letters.count > 3, letters[0] == UInt8(ascii: "i"), letters[1] == UInt8(ascii: "e") { letters.removeFirst() }
    // "Alexander" and "Aleksandr".
    let count = letters.count
    if count > 4, letters[count - 1] == UInt8(ascii: "r"), letters[count - 2] == UInt8(ascii: "e"),
      letters[count - 3] == UInt8(ascii: "d") || letters[count - 3] == UInt8(ascii: "t")
    {
      letters.remove(at: count - 2)
    }
    return letters.withUnsafeBufferPointer { WordHash.hash($0, 0..<letters.count) }
  }
}
