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
  static let candidateLimit = 16

  /// Points that speak for a name to name somebody: to show a wrong one costs less than to hide a right one.
  private static let doubt: Int32 = 5

  /// What a point of the rules counts beside the model's scores, of which 24 make odds of one to e. The model has
  /// learnt from the rules' points too; what it has not seen often enough, such as companies in a list, they still say.
  private static let ruleWeight: Int32 = 12

  let words: NameWords
  var mentions: [NameMention]
  var chains: [ActorChain] = []
  private var byKey: [UInt64: Int] = [:]
  var bySurname: [UInt64: [Int]] = [:]
  var byGiven: [UInt64: [Int]] = [:]
  private var byFirst: [UInt64: [Int]] = [:]
  private var byInitials: [UInt64: Int] = [:]
  var pooled: [UInt64: KindEvidence] = [:]

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
  func isDoubled(_ range: Range<Int>) -> Bool {
    range.count == 3 && words.isMark(range.lowerBound + 1, "-") && words.shapes[range.lowerBound] == .capital
      && !words.traits[range.lowerBound].has([.givenName, .known, .demonym, .organizationHead])
  }

  /// The longer name of the chain ends in all words of the shorter one.
  func ends(_ chain: Int, in range: Range<Int>) -> Bool {
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

  mutating func append(_ i: Int, to chain: Int) {
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

  private mutating func placeShortName(_ i: Int) {
    let mention = mentions[i]
    let token = mention.tokens.upperBound - 1
    if mention.country == 0 || mention.title != nil || mention.evidence.place < 14, !isFirm(i),
      let chain = person(for: i, token)
    {
      append(i, to: chain)
      return
    }
    if mention.isTentative || isFamily(token) { return }
    if placeSpouse(i, token) { return }
    let judged = kind(i)
    // An "iZentrik" is not the "iZentrik Software Company".
    if judged == nil, mention.traits.has(.thing), !mention.traits.has(.organizationHead), words.shapes[token] != .upper
    {
      return
    }
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

  /// "Roe shares fell", "rival Roe": what the article says of the word shows the firm that bears somebody's surname.
  private func isFirm(_ i: Int) -> Bool {
    let mention = mentions[i]
    guard mention.title == nil, !mention.hasAddress, !mention.traits.has(.known), let all = pooled[mention.key] else {
      return false
    }
    return mention.evidence.organization > mention.evidence.person && all.organization > all.person + 100
      && all.organization > all.place && all.organization > all.thing
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
