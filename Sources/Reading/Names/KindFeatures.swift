// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Syntax

/// The features by which `LabelModel` judges what a name is: its words and their endings, what the gazetteer says of
/// them, the words beside it, tags, and what the rules of `KindJudge` found there and in the whole article.
struct KindFeatures {
  private let words: NameWords
  private let mentions: [NameMention]
  /// Names of several words by their first and last word.
  private var firsts: Set<UInt64> = []
  private var lasts: Set<UInt64> = []
  /// By key: the sum of the rules' points and the number of mentions.
  private var pooled: [UInt64: (points: SIMD4<Int32>, count: Int32)] = [:]
  /// By key: how many mentions stand in each of `Standing`.
  private var standings: [UInt64: SIMD8<Int32>] = [:]

  /// Where a name stands that tells its kind, also of its other mentions.
  private enum Standing: Int {
    case behindIn, behindAt, behindToOrFrom, beforePossessive, beforeSpeech, underTitle, subject, beforeShe
  }

  init(_ words: NameWords, _ mentions: [NameMention]) {
    self.words = words
    self.mentions = mentions
    for mention in mentions {
      pooled[mention.key, default: (SIMD4(), 0)].points &+= mention.evidence.points
      pooled[mention.key, default: (SIMD4(), 0)].count += 1
      standings[mention.key, default: SIMD8()] &+= standing(mention)
      guard mention.tokens.count > 1 else { continue }
      firsts.insert(words.hashes[mention.tokens.lowerBound])
      lasts.insert(words.hashes[mention.tokens.upperBound - 1])
    }
  }

  private func standing(_ mention: NameMention) -> SIMD8<Int32> {
    var found = SIMD8<Int32>()
    let first = mention.tokens.lowerBound
    let next = mention.tokens.upperBound
    if mention.title != nil { found[Standing.underTitle.rawValue] = 1 }
    if first > 0, words.shapes[first - 1] == .lower {
      switch words.hashes[first - 1] {
      case NameWords.in: found[Standing.behindIn.rawValue] = 1
      case NameWords.at: found[Standing.behindAt.rawValue] = 1
      case NameWords.to, NameWords.from: found[Standing.behindToOrFrom.rawValue] = 1
      default: break
      }
    }
    if next < words.hashes.count {
      if words.isPossessive(next) { found[Standing.beforePossessive.rawValue] = 1 }
      if words.shapes[next] == .lower, words.traits[next].has(.speech) { found[Standing.beforeSpeech.rawValue] = 1 }
      for i in next..<min(next + 8, words.hashes.count) where NameWords.personal.contains(words.hashes[i]) {
        found[Standing.beforeShe.rawValue] = 1
      }
    }
    if words.isTagged, words.syntax.relations[next - 1] == .nsubj { found[Standing.subject.rawValue] = 1 }
    return found
  }

  /// A feature: which question was asked, and the answer.
  struct List {
    fileprivate(set) var features: [UInt64] = []
    /// How many of the first features ask for the letters of the name itself. In training they are left out at times,
    /// so that names never seen are judged by the rest.
    fileprivate(set) var lexical = 0
    fileprivate mutating func add(_ question: UInt64, _ answer: UInt64) {
      features.append(WordHash.mixed((question &+ 1) &* 0x9E37_79B9_7F4A_7C15 ^ answer))
    }
    fileprivate mutating func add(_ question: UInt64, _ a: UInt64, _ b: UInt64) { add(question, WordHash.joined(a, b)) }
  }

  /// The features of the mention with the index.
  func features(of index: Int) -> List {
    let mention = mentions[index]
    var list = List()
    list.features.reserveCapacity(96)
    let range = mention.tokens
    let first = range.lowerBound
    let last = range.upperBound - 1
    let length = UInt64(min(range.count, 5))
    addWords(mention, &list)
    addEndings(first, 20, &list)
    addEndings(last, 24, &list)
    list.lexical = list.features.count
    list.add(0, length)
    if let title = mention.title {
      list.add(9, 1)
      list.add(10, words.hashes[title.upperBound - 1])
    }
    if mention.hasAddress { list.add(9, 2) }
    var shape = length
    for i in range.prefix(4) { shape = shape &* 8 &+ UInt64(words.shapes[i].rawValue) }
    list.add(4, shape)
    addTraits(words.traits[first], 40, &list)
    if range.count > 1 {
      addTraits(words.traits[last], 80, &list)
      addTraits(mention.traits, 120, &list)
    }
    addNeighbours(range, &list)
    addRules(mention, &list)
    addSiblings(index, &list)
    if range.count == 1, hasInnerCapital(first) { list.add(11, 1) }
    // What the rest of the article says.
    let counts = words.counts(first)
    list.add(5, UInt64(min(counts.lower, 2)), UInt64(min(counts.capital, 3)))
    if range.count == 1 {
      list.add(6, (lasts.contains(words.hashes[first]) ? 2 : 0) + (firsts.contains(words.hashes[first]) ? 1 : 0))
    }
    list.add(7, words.opens[first] ? 1 : 0, UInt64(words.styles[first].rawValue))
    addStory(range, &list)
    addStandings(mention, &list)
    return list
  }

  /// How often the name stands there in the whole article: never, seldom, or in more than a quarter of its mentions.
  private func addStandings(_ mention: NameMention, _ list: inout List) {
    let count = pooled[mention.key]?.count ?? 1
    let all = standings[mention.key] ?? SIMD8()
    let here = standing(mention)
    for k in 0..<8 {
      let share = all[k] == 0 ? 0 : all[k] * 4 <= count ? 1 : 2 as UInt64
      list.add(370 + UInt64(k), share &* 4 &+ UInt64(min(count, 3)))
      if all[k] > here[k] { list.add(380 + UInt64(k), 1) }
    }
  }

  /// What the sentence goes on to say, and whether the article has introduced somebody of that name.
  private func addStory(_ range: Range<Int>, _ list: inout List) {
    let first = range.lowerBound
    let sentence = words.sentenceRange(of: first)
    let next = range.upperBound
    // "Acme said it would", "Roe said he would".
    var seen = 0
    for i in next..<min(next + 10, sentence.upperBound) {
      if NameWords.backward.contains(words.hashes[i]) {
        list.add(350, words.hashes[i])
        list.add(351, words.hashes[i], UInt64(min(i - next, 4)))
        seen += 1
        break
      }
      // Another name comes between.
      if words.shapes[i] == .capital, !words.traits[i].has([.calendar, .function]) { break }
    }
    if seen == 0 { list.add(350, 1) }
    let isLone = range.count == 1
    let before = first > sentence.lowerBound ? words.stem(first - 1) : 7
    let after = next < sentence.upperBound ? words.stem(next) : 7
    list.add(352, before, isLone ? 1 : 2)
    list.add(353, after, isLone ? 1 : 2)
    list.add(354, after, next + 1 < sentence.upperBound ? words.stem(next + 1) : 7)
    if isLone {
      let introduced = lasts.contains(words.hashes[first]) || words.surnames.contains(words.hashes[first])
      let known: UInt64 = words.traits[first].has(.givenName) ? 2 : words.traits[first].rawValue == 0 ? 0 : 1
      let place = (introduced ? 4 : 0) &+ known
      list.add(355, place)
      list.add(356, place, words.hasBody ? 1 : 0)
      list.add(357, place, before)
      list.add(358, place, after)
    }
    guard words.isTagged else { return }
    for i in range {
      let head = Int(words.syntax.heads[i])
      guard !range.contains(head) else { continue }
      let relation = UInt64(words.syntax.relations[i].rawValue)
      guard head >= 0 else { break }
      let stem = words.stem(head)
      list.add(359, relation, stem)
      // "signed N. for", "told N.": the word that it hangs on, with its preposition.
      if first > sentence.lowerBound, words.shapes[first - 1] == .lower { list.add(360, words.hashes[first - 1], stem) }
      let over = Int(words.syntax.heads[head])
      if over >= 0 { list.add(361, words.stem(over), relation) }
      break
    }
  }

  private func addWords(_ mention: NameMention, _ list: inout List) {
    let range = mention.tokens
    list.add(1, mention.key)
    list.add(2, words.hashes[range.lowerBound])
    list.add(3, words.hashes[range.upperBound - 1])
    for i in range.dropFirst().dropLast() { list.add(8, words.hashes[i]) }
  }

  private func addEndings(_ i: Int, _ question: UInt64, _ list: inout List) {
    let bytes = words.prose.text.utf8
    let span = words.prose.tokens[i].span.range
    var hash = WordHash.seed
    for k in 1...4 where span.count > k {
      hash = (hash ^ UInt64(bytes[span.upperBound - k] | 0x20)) &* 0x100_0000_01B3
      if k >= 2 { list.add(question, UInt64(k), hash) }
    }
    hash = WordHash.seed
    for k in 0..<3 where span.count > k { hash = (hash ^ UInt64(bytes[span.lowerBound + k] | 0x20)) &* 0x100_0000_01B3 }
    list.add(question + 1, hash)
  }

  private func addTraits(_ traits: WordTraits, _ question: UInt64, _ list: inout List) {
    var bits = traits.rawValue
    while bits != 0 {
      list.add(question, UInt64(bits.trailingZeroBitCount))
      bits &= bits - 1
    }
    if traits.rawValue == 0 { list.add(question, 99) }
  }

  private func addNeighbours(_ range: Range<Int>, _ list: inout List) {
    let sentence = words.sentenceRange(of: range.lowerBound)
    func hash(_ i: Int) -> UInt64 { sentence.contains(i) ? words.hashes[i] : 7 }
    let a = range.lowerBound - 1
    let b = range.upperBound
    list.add(160, hash(a))
    list.add(161, hash(a - 1))
    list.add(162, hash(a), hash(a - 1))
    list.add(163, hash(b))
    list.add(164, hash(b + 1))
    list.add(165, hash(b), hash(b + 1))
    list.add(166, hash(a), hash(b))
    // Over "the" and over the possessive.
    let before = hash(a) == NameWords.the ? a - 1 : a
    list.add(167, hash(before))
    if sentence.contains(b), words.isPossessive(b) { list.add(168, hash(b + 1)) }
    if sentence.contains(a) { addTraits(words.traits[a], 200, &list) }
    if sentence.contains(b) { addTraits(words.traits[b], 240, &list) }
    if sentence.contains(a) { list.add(169, UInt64(words.shapes[a].rawValue)) }
    if sentence.contains(b) { list.add(170, UInt64(words.shapes[b].rawValue)) }
    // A list of names of one kind: what the next capitalised word is.
    for i in (b..<(b + 4)) where sentence.contains(i) && words.shapes[i] != .none && words.shapes[i] != .lower {
      addTraits(
        words.traits[i].intersection([.country, .place, .organization, .maleName, .femaleName, .role]), 280, &list)
      break
    }
    guard words.isTagged else { return }
    let tags = words.syntax.fineTags
    list.add(171, UInt64(tags[range.lowerBound].rawValue))
    list.add(172, UInt64(tags[range.upperBound - 1].rawValue))
    if sentence.contains(a) { list.add(173, UInt64(tags[a].rawValue)) }
    if sentence.contains(b) { list.add(174, UInt64(tags[b].rawValue)) }
    addTree(range, &list)
  }

  /// The relation of the name to the word it hangs on, and that word.
  private func addTree(_ range: Range<Int>, _ list: inout List) {
    for i in range {
      let head = Int(words.syntax.heads[i])
      guard !range.contains(head) else { continue }
      let relation = UInt64(words.syntax.relations[i].rawValue)
      list.add(175, relation)
      if head >= 0 {
        list.add(176, relation, words.hashes[head])
        list.add(177, UInt64(words.syntax.fineTags[head].rawValue), relation)
      }
      break
    }
  }

  /// In a list ("Acme, Initech and Roe") names are mostly of one kind: what the rules say of the one before and behind.
  private func addSiblings(_ index: Int, _ list: inout List) {
    for (question, other) in [(330 as UInt64, index - 1), (340, index + 1)] where mentions.indices.contains(other) {
      let (a, b) = other < index ? (mentions[other], mentions[index]) : (mentions[index], mentions[other])
      let gap = a.tokens.upperBound..<max(a.tokens.upperBound, b.tokens.lowerBound)
      guard !gap.isEmpty, gap.count <= 2,
        gap.allSatisfy({
          words.isMark($0, ",") || words.hashes[$0] == NameWords.and || words.hashes[$0] == NameWords.or
        })
      else { continue }
      let points = mentions[other].evidence.points
      let best = points.max() > 1 ? (0..<4).first { points[$0] == points.max() }! : 9
      list.add(question, UInt64(best))
      addTraits(mentions[other].traits.intersection([.country, .place, .organization, .maleName]), question + 1, &list)
    }
  }

  /// "SpaceX", "YouTube"; not "McDonald".
  private func hasInnerCapital(_ i: Int) -> Bool {
    let bytes = words.prose.text.utf8[words.prose.tokens[i].span.range]
    guard words.shapes[i] == .capital, bytes.count > 3 else { return false }
    return bytes.dropFirst(3).contains { $0 &- 65 < 26 }
  }

  private func addRules(_ mention: NameMention, _ list: inout List) {
    let all = pooled[mention.key] ?? (mention.evidence.points, 1)
    for (question, points) in [(300 as UInt64, mention.evidence.points), (310, all.points)] {
      var best = 0
      for k in 0..<4 {
        if points[k] > points[best] { best = k }
        list.add(question + UInt64(k), UInt64(max(-3, min(12, points[k])) + 3))
      }
      list.add(question + 4, UInt64(best))
    }
    list.add(320, UInt64(min(all.count, 4)))
  }
}
