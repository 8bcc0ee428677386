// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Syntax

/// Finds what the article says a named person is, next to the name: "Utopian President N.", "analyst and critic N.",
/// "N., deputy head of the agency", "the minister's aide, N."
struct RoleReader {
  let words: NameWords

  /// What stands around a name: its whole noun phrase and the roles in it.
  struct Surroundings {
    /// Tokens of the noun phrase, determiner, title and apposition included.
    var phrase: Range<Int>
    /// Tokens of each role, determiner left out.
    var roles: [Range<Int>]
  }

  func surroundings(of mention: NameMention) -> Surroundings {
    let sentence = words.sentenceRange(of: mention.tokens.lowerBound)
    var result = Surroundings(phrase: mention.tokens, roles: [])
    var before = roleBefore(mention, sentence)
    // "The leader, Dame Jane Roe": what says too little gives way.
    if before.flatMap(told) == nil { before = roleBeforeComma(mention, sentence) ?? before }
    if let role = before {
      result.roles.append(role)
      result.phrase = withDeterminer(role.lowerBound, sentence)..<result.phrase.upperBound
    }
    if let role = roleAfter(mention, sentence) {
      result.roles.append(role)
      result.phrase = result.phrase.lowerBound..<role.upperBound
      let next = role.upperBound
      if next + 1 < sentence.upperBound, isConjunction(next), opensAnotherRole(next + 1, sentence) {
        result.roles.append((next + 2)..<appositionEnd(next + 2, sentence))
        result.phrase = result.phrase.lowerBound..<result.roles[result.roles.count - 1].upperBound
      }
    }
    return result
  }

  /// The role as it is kept: without small words at its end ("co-author of"); nil for what says too little of one
  /// person ("rivals", "private").
  func told(_ role: Range<Int>) -> Range<Int>? {
    var role = role
    while let last = role.last, words.traits[last].has(.function) || isConjunction(last) { role = role.dropLast() }
    guard let last = role.last else { return nil }
    // "head of the unions" is one person all the same.
    if isPluralRole(last), !role.contains(where: { words.traits[$0].has(.function) }) { return nil }
    return role.count == 1 && NameWords.vagueRoles.contains(words.hashes[last]) ? nil : role
  }

  /// "rivals", "Senators"; not "boss".
  private func isPluralRole(_ i: Int) -> Bool {
    let span = words.prose.tokens[i].span
    let bytes = words.prose.text.utf8
    guard span.count > 3, words.traits[i].has(.role), bytes[Int(span.end) - 1] == UInt8(ascii: "s") else {
      return false
    }
    return bytes[Int(span.end) - 2] != UInt8(ascii: "s")
  }

  /// Title and prenominal role: the words before the name back to a determiner, verb or mark. Forms of address alone
  /// ("Mr.") are no role.
  private func roleBefore(_ mention: NameMention, _ sentence: Range<Int>) -> Range<Int>? {
    let end = mention.tokens.lowerBound
    guard end > sentence.lowerBound else { return nil }
    // "Secretary of State" ends in no role, but is a title with one.
    let head = words.traits[end - 1].has(.role) ? end - 1 : mention.title?.last { words.traits[$0].has(.role) }
    guard let head, words.shapes[head] != .none else { return nil }
    return phraseStart(head, sentence)..<end
  }

  private func roleBeforeComma(_ mention: NameMention, _ sentence: Range<Int>) -> Range<Int>? {
    let comma = (mention.title?.lowerBound ?? mention.tokens.lowerBound) - 1
    // "The leader, Dame Jane Roe, …": an honour is no other role.
    let hasRole = mention.title?.contains {
      words.traits[$0].has(.role) && !NameWords.vagueRoles.contains(words.hashes[$0])
    }
    guard hasRole != true, comma > sentence.lowerBound, words.isMark(comma, ","),
      words.traits[comma - 1].has(.role),
      words.shapes[comma - 1] == .lower
    else { return nil }
    let start = phraseStart(comma - 1, sentence)
    // "For the president, Doe is an insider": no apposition.
    let before = withDeterminer(start, sentence) - 1
    let next = mention.tokens.upperBound
    if before >= sentence.lowerBound, words.traits[before].has(.function), !words.isPossessive(before),
      next < sentence.upperBound, words.shapes[next] == .lower
    {
      return nil
    }
    // "The minister, Jane Roe, …"; but not the second of a list: "bankers, lawyers, Jane Roe".
    guard start > sentence.lowerBound || words.shapes[start] != .none else { return nil }
    return start..<comma
  }

  /// Back from the head of a noun phrase over nouns and adjectives.
  private func phraseStart(_ head: Int, _ sentence: Range<Int>) -> Int {
    var start = head
    while start > sentence.lowerBound, head - start < 12, isInsidePhrase(start - 1) { start -= 1 }
    while start < head, words.isMark(start, "-") || isConjunction(start) || words.isPossessive(start) { start += 1 }
    // "Bank of Utopia Governor".
    if start > sentence.lowerBound + 1, words.hashes[start - 1] == NameWords.of, words.shapes[start] == .capital,
      words.shapes[start - 2] == .capital, words.traits[start - 2].has(.takesOf),
      words.traits[start - 2].has(.organizationHead)
    {
      return phraseStart(start - 2, sentence)
    }
    return start
  }

  private func isInsidePhrase(_ i: Int) -> Bool {
    let traits = words.traits[i]
    if words.isMark(i, "-") { return !words.prose.tokens[i].spaceBefore }
    if words.isMark(i, "&") { return true }
    // "pro-Utopian": what a hyphen ties to the phrase.
    if i + 2 < words.prose.tokens.count, words.isMark(i + 1, "-"), !words.prose.tokens[i + 1].spaceBefore,
      !words.prose.tokens[i + 2].spaceBefore, words.shapes[i] != .none
    {
      return true
    }
    switch words.prose.tokens[i].kind {
    case .word: break
    case .number: return i + 1 < words.prose.tokens.count && words.isMark(i + 1, "-")
    default: return false
    }
    if words.isPossessive(i) { return words.shapes[i - 1] == .lower && words.traits[i - 1].has(.role) }
    if isConjunction(i) { return i > 0 && words.traits[i - 1].has(.role) && words.shapes[i - 1] == .lower }
    if words.shapes[i] != .lower {
      return traits.has([.role, .roleModifier, .demonym, .country, .organization, .organizationHead, .common])
        && !traits.has(.function) || words.shapes[i] == .upper
    }
    if words.isTagged, isVerb(i), !traits.has(.roleModifier) { return false }
    if traits.has([.role, .roleModifier]) { return true }
    if traits.has(.function) || traits.has(.speech) { return false }
    if words.isTagged {
      switch words.syntax.partsOfSpeech[i] {
      case .noun, .adjective, .properNoun: return true
      default: return false
      }
    }
    return !traits.has(.common) || traits.has([.placeNoun, .organizationNoun])
  }

  private func isVerb(_ i: Int) -> Bool {
    switch words.syntax.fineTags[i] {
    case .vb, .vbd, .vbg, .vbn, .vbp, .vbz, .md: true
    default: false
    }
  }

  private func isConjunction(_ i: Int) -> Bool { words.hashes[i] == NameWords.and }

  private func withDeterminer(_ start: Int, _ sentence: Range<Int>) -> Int {
    guard start > sentence.lowerBound else { return start }
    let before = words.hashes[start - 1]
    if [NameWords.the, NameWords.a, NameWords.an, NameWords.his, NameWords.her, NameWords.its, NameWords.their]
      .contains(before)
    {
      return start - 1
    }
    return start
  }

  /// "N., deputy head of the agency,", "N., a 49-year-old native and executive,", "N., 76, the mayor of".
  private func roleAfter(_ mention: NameMention, _ sentence: Range<Int>) -> Range<Int>? {
    var i = mention.tokens.upperBound
    guard i + 1 < sentence.upperBound, words.isMark(i, ",") else { return nil }
    i += 1
    if words.prose.tokens[i].kind == .number, i + 2 < sentence.upperBound, words.isMark(i + 1, ",") { i += 2 }
    let determined = words.traits[i].has(.function)
    if determined {
      guard
        [NameWords.the, NameWords.a, NameWords.an, NameWords.his, NameWords.her, NameWords.its, NameWords.their]
          .contains(words.hashes[i])
      else { return nil }
      i += 1
    }
    let start = i
    var head: Int?
    // The head must come before any verb, preposition or mark.
    while i < sentence.upperBound, i < start + 12 {
      let traits = words.traits[i]
      if words.prose.tokens[i].kind == .number || words.isMark(i, "-") || words.isPossessive(i) {
        i += 1
        continue
      }
      guard words.shapes[i] != .none, !traits.has(.function) else { break }
      if traits.has(.role),
        words.shapes[i] == .lower || determined || words.shapes[i] == .upper || isFollowedByOf(i, sentence)
      {
        head = i
      } else if words.shapes[i] == .capital, head == nil, !determined,
        !traits.has([.demonym, .country, .organization, .roleModifier, .common]),
        !(i + 1 < sentence.upperBound && words.isPossessive(i + 1))
      {
        break
      }
      if words.isTagged, head == nil, isFiniteVerb(i) { break }
      i += 1
      if let head, i > head + 1, words.shapes[i - 1] == .lower, !words.traits[i - 1].has(.role) { break }
    }
    guard let head else { return nil }
    // "N., aide John Doe and Minister Jane Roe": the next one of a list.
    if !determined, head + 1 < sentence.upperBound, words.shapes[head + 1] == .capital,
      !words.traits[head + 1].has([.role, .demonym, .country, .organization, .organizationHead, .common])
    {
      return nil
    }
    return start..<appositionEnd(head, sentence)
  }

  /// "the head of the fund and a confidant of the president" are two roles.
  private func opensAnotherRole(_ i: Int, _ sentence: Range<Int>) -> Bool {
    guard i < sentence.upperBound, words.hashes[i] == NameWords.a || words.hashes[i] == NameWords.an else {
      return false
    }
    return (i + 1..<min(i + 5, sentence.upperBound)).contains { words.traits[$0].has(.role) }
  }

  private func isFollowedByOf(_ i: Int, _ sentence: Range<Int>) -> Bool {
    i + 1 < sentence.upperBound && (words.hashes[i + 1] == NameWords.of || words.hashes[i + 1] == NameWords.for)
  }

  private func isFiniteVerb(_ i: Int) -> Bool {
    switch words.syntax.fineTags[i] {
    case .vbd, .vbz, .vbp, .md: true
    default: false
    }
  }

  /// Where the apposition ends: before a comma, dash, bracket, relative pronoun or finite verb; thirty words at most.
  private func appositionEnd(_ head: Int, _ sentence: Range<Int>) -> Int {
    var i = head + 1
    while i < sentence.upperBound, i < head + 30 {
      let token = words.prose.tokens[i]
      switch token.kind {
      case .openQuote, .closeQuote: return i
      case .punctuation, .symbol:
        if !words.isMark(i, "-") && !words.isMark(i, "&") || words.isMark(i, "-") && token.spaceBefore { return i }
      case .word, .number:
        let hash = words.hashes[i]
        if hash == NameWords.who || hash == NameWords.whose || hash == NameWords.which || hash == NameWords.that {
          return i
        }
        if words.traits[i].has(.speech), words.shapes[i] == .lower { return i }
        if words.isTagged, isFiniteVerb(i) { return i }
        if isConjunction(i), opensAnotherRole(i + 1, sentence) { return i }
      }
      i += 1
    }
    return i
  }
}

extension NameWords {
  /// Words that are roles by themselves only in other senses.
  static let vagueRoles = Set(
    ["private", "elder", "younger", "lead", "press", "staff", "fellow", "sir", "dame", "lord", "lady"].map(hash))
  static let and = hash("and")
  static let or = hash("or")
  static let his = hash("his")
  static let her = hash("her")
  static let its = hash("its")
  static let their = hash("their")
  static let `for` = hash("for")
  static let which = hash("which")
  static let that = hash("that")

  /// The tokens of the sentence that holds a token.
  func sentenceRange(of token: Int) -> Range<Int> {
    guard let index = prose.sentenceIndex(at: prose.tokens[token].span.start) else { return token..<(token + 1) }
    return prose.sentences[index].tokens
  }
}
