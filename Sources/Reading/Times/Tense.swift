// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Syntax

/// Whether a clause tells what happened or what is to come.
enum Tense: Sendable {
  case past, future, none
}

/// Finds the tense of the clause that a time expression stands in.
///
/// The nearest verb decides: first leftwards to the border of the clause, then rightwards. By tags where the syntax
/// model gave them, else by the closed classes of auxiliaries and irregular past forms.
struct TenseReader {
  private let prose: ProseText
  private let tags: [FineTag]
  private static let reach = 14

  init(_ prose: ProseText, _ syntax: SyntaxAnalysis) {
    self.prose = prose
    let tags = syntax.fineTags
    self.tags = tags.count == prose.tokens.count && tags.contains { $0 != .unknown } ? tags : []
  }

  /// The tense around an expression, given as token range inside a sentence.
  func tense(around range: Range<Int>, in sentence: Range<Int>) -> Tense {
    var at = range.lowerBound - 1
    let first = max(sentence.lowerBound, range.lowerBound - Self.reach)
    while at >= first {
      if isClauseBorder(at), range.lowerBound - at > 1 { break }
      if let tense = tense(ofVerb: at, sentence) { return tense }
      at -= 1
    }
    at = range.upperBound
    let last = min(sentence.upperBound, range.upperBound + Self.reach)
    while at < last {
      if let tense = tense(ofVerb: at, sentence) { return tense }
      at += 1
    }
    return .none
  }

  private func isClauseBorder(_ i: Int) -> Bool {
    let token = prose.tokens[i]
    guard token.kind == .punctuation, token.span.count == 1 else { return token.kind == .openQuote }
    let byte = prose.text.utf8[token.span.range.lowerBound]
    return byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":")
  }

  /// The tense that a token gives its clause, nil when it is no finite verb or auxiliary.
  private func tense(ofVerb i: Int, _ sentence: Range<Int>) -> Tense? {
    guard prose.tokens[i].kind == .word else { return nil }
    let word = lowercased(i)
    if Self.future.contains(word) { return .future }
    if Self.conditional.contains(word) { return followedByNot(i, sentence) ? .past : .future }
    if tags.isEmpty { return lexicalTense(word, i, sentence) }
    switch tags[i] {
    case .vbd: return .past
    case .vbn: return participleTense(i, sentence)
    case .vbz, .vbp: return presentTense(word, i, sentence)
    case .vb: return i > sentence.lowerBound && lowercased(i - 1) == "to" ? infinitiveTense(i - 1, sentence) : nil
    default: return nil
    }
  }

  private func lexicalTense(_ word: String, _ i: Int, _ sentence: Range<Int>) -> Tense? {
    if word == "to" { return infinitiveTense(i, sentence) }
    if Self.irregular.contains(word) { return .past }
    if word.utf8.count > 3, word.hasSuffix("ed"), !Self.notPast.contains(word) { return participleTense(i, sentence) }
    if Self.present.contains(word) { return presentTense(word, i, sentence) }
    return nil
  }

  /// "is scheduled", "are expected" look ahead, "was charged" and "has met" back.
  private func participleTense(_ i: Int, _ sentence: Range<Int>) -> Tense? {
    let isAhead = Self.aheadParticiples.contains(lowercased(i))
    var at = i - 1
    let first = max(sentence.lowerBound, i - 4)
    while at >= first {
      let before = lowercased(at)
      if before == "be" || Self.future.contains(before) { return .future }
      if ["was", "were", "has", "have", "had", "been", "'s", "’s", "is", "are"].contains(before) {
        return isAhead ? .future : .past
      }
      at -= 1
    }
    return .past
  }

  private func presentTense(_ word: String, _ i: Int, _ sentence: Range<Int>) -> Tense? {
    if Self.telling.contains(word) { return .past }
    // "has met", "is going to": the participle is nearer to the date as a rule; what is left is the bare present.
    if word == "has" || word == "have" { return .past }
    if word == "is" || word == "are" || word == "'s" || word == "’s" {
      let next = i + 1 < sentence.upperBound ? lowercased(i + 1) : ""
      return next.hasSuffix("ing") || Self.ahead.contains(next) || next == "to" ? .future : nil
    }
    return .future
  }

  /// "is due to", "plans to", "agreed to" look ahead; "began to", "failed to" do not.
  private func infinitiveTense(_ to: Int, _ sentence: Range<Int>) -> Tense? {
    guard to + 1 < sentence.upperBound, prose.tokens[to + 1].kind == .word, to > sentence.lowerBound else { return nil }
    let next = prose.text.utf8[prose.tokens[to + 1].span.range.lowerBound]
    guard next >= UInt8(ascii: "a"), next <= UInt8(ascii: "z") else { return nil }
    let before = lowercased(to - 1)
    return Self.ahead.contains(before) ? .future : nil
  }

  private func followedByNot(_ i: Int, _ sentence: Range<Int>) -> Bool {
    guard i + 1 < sentence.upperBound else { return false }
    let next = lowercased(i + 1)
    return next == "not" || next == "n't" || next == "n’t"
  }

  private func lowercased(_ i: Int) -> String {
    let span = prose.tokens[i].span
    return String(decoding: prose.text.utf8[span.range].lazy.map { $0 &- 65 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private static let future: Set<String> = ["will", "'ll", "’ll", "shall", "wo", "would", "'d", "’d"]
  private static let conditional: Set<String> = ["may", "might", "can", "could", "should", "must"]
  /// Words whose infinitive, or whose own participle, is still to come.
  private static let ahead: Set<String> = [
    "scheduled", "expected", "due", "set", "planned", "slated", "going", "plans", "plan", "hopes", "hope", "wants",
    "want", "intends", "intend", "agreed", "likely", "ready", "vowed", "promised", "prepares", "preparing", "about",
    "aims", "expects", "expect", "planning", "poised", "bound", "supposed", "designed", "invited", "decided", "pledged",
    "payable", "tentatively", "anticipated", "projected", "deadline",
  ]
  /// Participles that look ahead after a form of "be".
  private static let aheadParticiples: Set<String> = [
    "scheduled", "expected", "set", "planned", "slated", "poised", "supposed", "anticipated", "projected",
  ]
  private static let telling: Set<String> = [
    "says", "say", "tells", "tell", "reports", "report", "writes", "does", "do",
  ]
  private static let present: Set<String> = [
    "is", "are", "has", "have", "says", "say", "plans", "begins", "begin", "starts", "start", "expires", "expire",
    "opens", "open", "ends", "takes", "faces", "meets", "meet", "votes", "returns", "arrives", "leaves", "goes",
  ]
  private static let notPast: Set<String> = ["united", "hundred", "indeed", "need", "exceed", "proceed", "succeed"]
  private static let irregular: Set<String> = [
    "said", "was", "were", "had", "did", "been", "told", "made", "met", "went", "came", "took", "gave", "got", "saw",
    "became", "began", "begun", "held", "left", "found", "brought", "bought", "sold", "won", "lost", "led", "sent",
    "spoke", "wrote", "fell", "rose", "grew", "fought", "broke", "ran", "put", "hit", "shot", "struck", "kept", "knew",
    "thought", "felt", "heard", "paid", "spent", "stood", "sat", "drew", "flew", "drove", "chose", "built", "caught",
    "taught", "sought", "swore", "threw", "wore", "withdrew", "overcame", "understood", "read", "hurt", "quit", "shut",
    "bid", "laid", "dealt", "meant", "slept", "swept", "wept", "stuck", "hung", "sank", "sang", "rang", "drank", "ate",
    "died", "closed", "hid", "bore", "beat", "bit", "blew", "cast", "cut", "dug", "fled", "flung", "forbade", "froze",
    "seen", "taken", "given", "gone", "done", "shown", "known", "written", "spoken", "broken", "chosen", "fallen",
    "killed", "withdrawn", "thrown", "driven", "flown", "grown", "risen", "arisen", "stolen", "sworn", "torn", "worn",
  ]
}
