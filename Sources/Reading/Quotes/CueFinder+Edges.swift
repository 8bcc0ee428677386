// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Syntax

/// Where the words of a source begin and end when the tree has only some of them: "nearly half of the farmers", "people
/// briefed on the plan said".
extension CueFinder {
  /// The subject with the words beside it that cannot belong to anything else.
  func widened(_ phrase: Phrase, before verb: Int) -> Phrase {
    guard phrase.range.upperBound <= verb else { return phrase }
    let sentence = sentenceRange(verb)
    switch context.part(phrase.head) {
    case .noun, .properNoun, .numeral, .determiner, .adjective: break
    default: return phrase
    }
    let phrase = behindRelative(behindName(phrase))
    let end = end(of: phrase, verb)
    return Phrase(range: start(of: phrase, sentence.lowerBound)..<end, head: phrase.head)
  }

  /// "Jane Roe, officials said, has left": trees take the name for a part of the noun behind the comma.
  private func behindName(_ phrase: Phrase) -> Phrase {
    guard let comma = (phrase.range.lowerBound..<phrase.head).last(where: { words[$0] == "," }),
      comma > phrase.range.lowerBound,
      context.part(comma - 1) == .properNoun
        || (context.part(phrase.head) == .properNoun && context.part(comma - 1) == .noun),
      !(phrase.range.lowerBound..<phrase.head).contains(where: { context.part($0) == .coordinator })
    else { return phrase }
    return Phrase(range: comma + 1..<phrase.range.upperBound, head: phrase.head)
  }

  /// "the rules which officials said will begin": the pronoun is no article of theirs.
  private func behindRelative(_ phrase: Phrase) -> Phrase {
    let first = phrase.range.lowerBound
    let isPronoun =
      ["which", "who", "whom"].contains(words[first]) || words[first] == "that" && context.tag(phrase.head) == .nns
    guard isPronoun, phrase.head > first else { return phrase }
    return Phrase(range: first + 1..<phrase.range.upperBound, head: phrase.head)
  }

  // MARK: Start

  private func start(of phrase: Phrase, _ limit: Int) -> Int {
    var start = phrase.range.lowerBound
    var isApart = false
    while let before = quantity(before: start, limit) ?? modifier(before: start, limit) {
      // "the message the voters heard": an article of another noun.
      if before == start - 1, context.part(before) == .determiner || words[before] == "one",
        let head = context.head(of: before), head < phrase.range.lowerBound
      {
        isApart = true
      }
      start = before
    }
    // Nothing but a mark, a conjunction or the sentence's begin stands before a subject: else the words are another's.
    let isWhole = !isApart && opensClause(start, limit)
    return start == phrase.range.lowerBound || isWhole ? start : qualified(phrase, limit)
  }

  /// Only what counts and qualifies, which is the subject's wherever it stands.
  private func qualified(_ phrase: Phrase, _ limit: Int) -> Int {
    var start = phrase.range.lowerBound
    while let before = quantity(before: start, limit) { start = before }
    return start
  }

  /// "some of", "nearly", "four in", "both".
  private func quantity(before start: Int, _ limit: Int) -> Int? {
    guard start > limit, !quoted[start - 1] else { return nil }
    let word = words[start - 1]
    if word == "of" || word == "in" || word == "-", start - 2 >= limit, !quoted[start - 2] {
      let isCount = context.part(start - 2) == .numeral || Self.parts.contains(words[start - 2])
      if word == "of" ? isCount : context.part(start - 2) == .numeral && context.part(start) == .numeral {
        return start - 2
      }
      return nil
    }
    if Self.counts.contains(word) { return start - 1 }
    let isNumber =
      context.part(start) == .numeral || Self.parts.contains(words[start]) || Self.counts.contains(words[start])
    if isNumber, Self.qualifiers.contains(word) { return start - 1 }
    if word == "not", ["all", "every", "everyone", "everybody", "many"].contains(words[start]) { return start - 1 }
    return nil
  }

  private func modifier(before start: Int, _ limit: Int) -> Int? {
    guard start > limit, !quoted[start - 1], !IndirectContent.timeWords.contains(words[start - 1]) else { return nil }
    let at = start - 1
    switch context.part(at) {
    case .noun, .properNoun, .numeral: return at
    case .adjective: return context.relation(at) == .amod || Self.formerly.contains(words[at]) ? at : nil
    case .determiner: return at
    case .pronoun: return context.relation(at) == .nmodPoss ? at : nil
    case .particle: return words[at] == "'s" || words[at] == "’s" ? at : nil
    case .verb: return words[at] == "retired" ? at : nil
    case .punctuation: return words[at] == "/" || words[at] == "-" && !context.prose.tokens[at].spaceBefore ? at : nil
    default: return nil
    }
  }

  private func opensClause(_ start: Int, _ limit: Int) -> Bool {
    guard start > limit else { return true }
    if context.prose.tokens[start - 1].kind == .punctuation { return true }
    switch context.part(start - 1) {
    case .coordinator, .subordinator: return true
    default: return false
    }
  }

  private static let parts: Set<String> = [
    "all", "any", "both", "dozen", "dozens", "each", "few", "half", "hundreds", "majority", "many", "more", "most",
    "none", "number", "one", "percent", "%", "quarter", "several", "some", "third", "thirds", "thousands",
  ]
  private static let counts: Set<String> = ["both", "neither", "most", "many", "several", "some", "few", "half", "all"]
  private static let qualifiers: Set<String> = [
    "about", "almost", "around", "nearly", "roughly", "approximately", "only", "just", "over", "than", "least", "most",
    "more", "less", "fewer", "at", "under", "fully", "some",
  ]
  private static let formerly: Set<String> = ["former", "retired", "late", "top", "senior"]

  // MARK: End

  private func end(of phrase: Phrase, _ verb: Int) -> Int {
    if let comma = adjunct(in: phrase) { return comma }
    let end = phrase.range.upperBound
    var last = verb
    while last > end, isBesideVerb(last - 1) || last < verb && Self.beforeTimes.contains(words[last - 1]) { last -= 1 }
    guard last > end, !(end..<last).contains(where: { quoted[$0] || words[$0] == "," }) else { return end }
    let isNouns = (end..<last).allSatisfy {
      context.part($0) == .noun || context.part($0) == .properNoun || words[$0] == "/" || words[$0] == "'s"
    }
    if isNouns { return last }
    // "people briefed on the plan", "the report published Tuesday", "voters in the valley".
    guard context.part(last - 1) != .coordinator else { return end }
    let opens = context.tag(end) == .vbn || context.tag(end) == .vbg || context.part(end) == .adposition
    guard opens, isFinite(verb), context.tag(last - 1) != .to, words[end] != "after", words[end] != "before",
      last - end < 16,
      !(end..<last).contains(where: { context.isFiniteVerb($0) || context.part($0) == .subordinator || isMark($0) })
    else { return end }
    return last
  }

  private func isFinite(_ verb: Int) -> Bool {
    context.isFiniteVerb(verb)
      || context.children(of: verb).contains { $0 < verb && (context.relation($0) == .aux || context.tag($0) == .md) }
  }

  /// "Roe, in a letter, said", "Roe, however, said": what stands between the commas is no part of who says it.
  private func adjunct(in phrase: Phrase) -> Int? {
    let relative = phrase.range.first { $0 > phrase.head && ["who", "which", "that", "whose"].contains(words[$0]) }
    for at in phrase.range.lowerBound..<(relative ?? phrase.range.upperBound)
    where at > phrase.head && words[at] == "," && at + 1 < words.count {
      if Self.adjuncts.contains(words[at + 1]) { return at }
    }
    return nil
  }

  private static let adjuncts: Set<String> = [
    "in", "on", "at", "during", "amid", "with", "for", "however", "meanwhile", "too", "though", "then", "after",
    "before",
  ]

  private func isBesideVerb(_ token: Int) -> Bool {
    context.part(token) == .adverb || context.part(token) == .auxiliary || context.tag(token) == .md
      || isNegation(token) || IndirectContent.timeWords.contains(words[token])
  }

  private static let beforeTimes: Set<String> = ["on", "last", "late", "early", "this", "earlier"]

  private func isMark(_ token: Int) -> Bool { context.prose.tokens[token].kind == .punctuation && words[token] != "-" }

  // MARK: According to

  /// Any words up to the next mark, where tags hide the noun: "according to state corporate records".
  func phraseAccordingTo(_ start: Int, _ limit: Int) -> Phrase? {
    let found = nounPhrase(from: start, limit: limit)
    if let found, !IndirectContent.timeWords.contains(words[found.head]) { return found }
    var end = start
    while end < limit, !isMark(end), !quoted[end], context.part(end) != .adposition { end += 1 }
    let head = (start..<end).last {
      !IndirectContent.timeWords.contains(words[$0]) && (context.isNominal($0) || context.isCapitalised($0))
    }
    return head.map { Phrase(range: start..<$0 + 1, head: $0) } ?? found
  }

  /// The words behind "according to" up to the next mark: "a person close to the talks", "data released on Friday by Roe".
  func endAccordingTo(_ phrase: Phrase, _ limit: Int) -> Int? {
    var isRelative = false
    var isJoined = false
    var depth = 0
    var at = phrase.range.upperBound
    while at < limit {
      switch words[at] {
      case "(":
        // "Roe (R-Ohio)", not an aside.
        guard let close = (at..<min(at + 7, limit)).first(where: { words[$0] == ")" }), close > at else { return at }
        depth += 1
      case ")":
        if depth == 0 { return at }
        depth -= 1
      case ",", ";", ":", ".", "?", "!":
        if depth == 0 { return at }
      case "who", "which", "that", "whose", "where": isRelative = true
      case "and", "but", "while", "as": isJoined = true
      default:
        if quoted[at] || context.isBreak(at) { return at }
        // "an interview she gave to the paper" is one phrase; "according to Roe and has leaked" goes on.
        if context.isFiniteVerb(at), isJoined, !isRelative { return nil }
      }
      at += 1
    }
    return at
  }
}
