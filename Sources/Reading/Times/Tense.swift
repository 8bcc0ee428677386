// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Syntax

/// Whether a clause tells what happened or what is to come.
enum Tense: Sendable {
  case past, future
  /// "The offer expires Friday" looks ahead; "the envoy attends a meeting on Sept. 2", under a picture, does not.
  case present
  case none
}

/// Finds the tense of the clause that a time expression stands in.
///
/// The verb above the expression in the tree decides, with its auxiliaries; where that says nothing, the nearest verb,
/// first leftwards to the border of the clause, then rightwards.
struct TenseReader {
  private let prose: ProseText
  private let tags: [FineTag]
  private let heads: [Int32]
  private let relations: [Relation]
  /// How many words away a verb may stand.
  private static let reach = 14

  init(_ prose: ProseText, _ syntax: SyntaxAnalysis) {
    self.prose = prose
    tags = syntax.fineTags
    heads = syntax.heads
    relations = syntax.relations
  }

  /// The tense around an expression, given as token range inside a sentence.
  func tense(around range: Range<Int>, in sentence: Range<Int>) -> Tense {
    if let tense = adjacent(range, sentence) { return tense }
    let tense = governed(range, sentence) ?? nearest(range, sentence)
    return tense != .past && tense != .none && isTold(behind: range, sentence) ? .past : tense
  }

  // MARK: By the words beside it

  /// The tense that the words directly before give: "said on Friday", "since March", "as early as Tuesday".
  private func adjacent(_ range: Range<Int>, _ sentence: Range<Int>) -> Tense? {
    var at = range.lowerBound - 1
    guard at >= sentence.lowerBound else { return nil }
    let word = lowercased(at)
    if word == "since" { return .past }
    if word == "as", at - 1 > sentence.lowerBound, ["early", "soon"].contains(lowercased(at - 1)) { return .future }
    // "named her chief executive, effective Feb. 1".
    if word == "effective" { return .future }
    if tags[at] == .in, at > sentence.lowerBound { at -= 1 }
    switch tags[at] {
    case .vbd, .vbn: return tense(ofGroup: at, range, sentence)
    default: return nil
    }
  }

  /// "Wednesday's ruling" has been given, "Tuesday's election" may be to come.
  private func isTold(behind range: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let clitic = range.upperBound
    guard clitic + 1 < sentence.upperBound, tags[clitic] == .pos else { return false }
    let noun = Int(heads[range.upperBound - 1])
    return !Self.appointments.contains(lowercased(sentence.contains(noun) ? noun : clitic + 1))
      && !Self.appointments.contains(lowercased(clitic + 1))
  }

  // MARK: By the tree

  /// The tense of the first verb above the expression that has one.
  private func governed(_ range: Range<Int>, _ sentence: Range<Int>) -> Tense? {
    guard var at = range.last(where: { !range.contains(Int(heads[$0])) }) else { return nil }
    if isReportBehind(Int(heads[at]), range, sentence) { return nil }
    for step in 0..<8 {
      // "she said she would be there Friday": a verb between the two is the likelier one, whatever the tree says.
      if at < range.lowerBound, ((at + 1)..<range.lowerBound).contains(where: { tags[$0] == .md }),
        !range.contains(at)
      {
        return nil
      }
      if looksAhead(between: at, and: range) { return .future }
      if let tense = tense(ofGroup: at, range, sentence, isFar: step > 1) {
        // "The visit would be the first since the king's return to power in January": too far up to speak of January.
        return tense == .future && step > 2 ? nil : tense
      }
      at = Int(heads[at])
      guard sentence.contains(at) else { return nil }
    }
    return nil
  }

  /// "The board agreed to meet in March, an official said": a date before the comma does not hang on what stands behind
  /// it, when there is a verb for it on its own side.
  private func isReportBehind(_ verb: Int, _ range: Range<Int>, _ sentence: Range<Int>) -> Bool {
    guard verb > range.upperBound, sentence.contains(verb), isComma(range.upperBound),
      tags[verb] == .vbd || tags[verb] == .vbz
    else { return false }
    return (max(sentence.lowerBound, range.lowerBound - Self.reach)..<range.lowerBound).contains { i in
      switch tags[i] {
      case .vbd, .vbz, .vbp, .md: true
      default: false
      }
    }
  }

  private func isComma(_ i: Int) -> Bool {
    let span = prose.tokens[i].span
    return span.count == 1 && prose.text.utf8[span.range.lowerBound] == UInt8(ascii: ",")
  }

  /// "has decided to admit three members in March", "announced a plan to sell it in January": what is decided is to come,
  /// wherever the tree hangs the month.
  private func looksAhead(between verb: Int, and range: Range<Int>) -> Bool {
    guard verb < range.lowerBound, verb >= 0 else { return false }
    var isAhead = false
    for i in (verb + 1)..<max(verb + 1, range.lowerBound) {
      switch tags[i] {
      case .vbd, .vbz, .vbp, .md: return false
      case .to where i + 1 < range.lowerBound && tags[i + 1] == .vb:
        let governor = lowercased(i - 1)
        isAhead = Self.ahead.contains(governor) || Self.undertakings.contains(governor)
        if i - 1 == verb, verb > 0, lowercased(verb - 1) == "had" { return false }
      default: break
      }
    }
    return isAhead
  }

  /// The tense of a verb with its auxiliaries, or of a noun with its copula.
  ///
  /// A present tense far above the expression says nothing about it.
  private func tense(
    ofGroup verb: Int, _ range: Range<Int>, _ sentence: Range<Int>, isFar: Bool = false
  ) -> Tense? {
    var isInfinitive = false
    // "had ruled and set Friday as the deadline": the second verb has the first one's auxiliary.
    let first = relations[verb] == .conj && sentence.contains(Int(heads[verb])) ? Int(heads[verb]) : verb
    let hasHad = [verb, first].contains { verb in
      (max(sentence.lowerBound, verb - 3)..<verb).contains { lowercased($0) == "had" }
    }
    var tense: Tense?
    for i in max(sentence.lowerBound, verb - 8)..<verb where Int(heads[i]) == verb {
      switch relations[i] {
      case .aux, .auxPass, .cop:
        let word = lowercased(i)
        if Self.future.contains(word) { return .future }
        if Self.conditional.contains(word) {
          // "may have met", "could not be reached".
          let isDone = i + 1 < verb && (lowercased(i + 1) == "have" || isNegated(i, sentence) || isFutile(i, sentence))
          return isDone ? .past : .future
        }
        if Self.pastAuxiliaries.contains(word) { tense = .past }
        // "is to resume trading".
        if i + 1 < verb, word == "is" || word == "are", lowercased(i + 1) == "to" { return .future }
        if Self.presentAuxiliaries.contains(word), tense == nil { tense = presentGroup(verb) }
        if word == "to" { isInfinitive = true }
      case .mark where lowercased(i) == "to": isInfinitive = true
      default: break
      }
    }
    // "the board set Friday as the deadline", "a vote scheduled Friday"; not "had been scheduled".
    if Self.setting.contains(lowercased(verb)), tags[verb] == .vbd || tags[verb] == .vbn, !hasHad,
      tense != nil || lowercased(verb) != "set" || verb == range.lowerBound - 1
    {
      return .future
    }
    if let tense { return tense == .past && isPutOff(verb, range) ? .future : tense }
    if isInfinitive { return infinitive(verb, sentence) }
    switch tags[verb] {
    case .vbd: return isPutOff(verb, range) ? .future : .past
    case .vbn: return Self.aheadParticiples.contains(lowercased(verb)) && !hasHad ? .future : .past
    case .vbz, .vbp: return isFar ? nil : present(verb, sentence)
    default: return nil
    }
  }

  /// "is meeting", "is scheduled" look ahead; "is heard in May" leaves it open.
  private func presentGroup(_ verb: Int) -> Tense? {
    if tags[verb] == .vbg || Self.ahead.contains(lowercased(verb)) || Self.aheadParticiples.contains(lowercased(verb)) {
      return .future
    }
    return tags[verb] == .vbn ? Tense.none : nil
  }

  /// "is due to", "plans to", "agreed to" look ahead, "had been due to" no longer; others as their governor.
  private func infinitive(_ verb: Int, _ sentence: Range<Int>) -> Tense? {
    let governor = Int(heads[verb])
    guard sentence.contains(governor), Self.ahead.contains(lowercased(governor)) else { return nil }
    let before = max(sentence.lowerBound, governor - 3)..<governor
    return before.contains { lowercased($0) == "had" } ? .past : .future
  }

  /// "postponed until Tuesday" looks ahead.
  private func isPutOff(_ verb: Int, _ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0, ["until", "till", "through", "to"].contains(lowercased(range.lowerBound - 1)) else {
      return false
    }
    return Self.puttingOff.contains(lowercased(verb))
  }

  // MARK: By distance

  private func nearest(_ range: Range<Int>, _ sentence: Range<Int>) -> Tense {
    var at = range.lowerBound - 1
    let first = max(sentence.lowerBound, range.lowerBound - Self.reach)
    while at >= first {
      if isClauseBorder(at), range.lowerBound - at > 1 { break }
      if let tense = tense(ofWord: at, sentence) { return tense }
      at -= 1
    }
    at = range.upperBound
    let last = min(sentence.upperBound, range.upperBound + Self.reach)
    while at < last {
      if let tense = tense(ofWord: at, sentence) { return tense }
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

  /// The tense that a word gives its clause, nil when it is no finite verb.
  private func tense(ofWord i: Int, _ sentence: Range<Int>) -> Tense? {
    switch tags[i] {
    case .md:
      let word = lowercased(i)
      return Self.conditional.contains(word) && isNegated(i, sentence) ? .past : .future
    case .vbd: return .past
    case .vbn: return Self.aheadParticiples.contains(lowercased(i)) ? .future : .past
    case .vbz, .vbp: return present(i, sentence)
    // "decided to admit three members".
    case .vb where i - 2 > sentence.lowerBound && lowercased(i - 1) == "to" && Self.ahead.contains(lowercased(i - 2)):
      return lowercased(i - 3) == "had" ? .past : .future
    default: return nil
    }
  }

  /// "The offer expires Friday" looks ahead, "he says" and "has met" do not, "is" says nothing.
  private func present(_ i: Int, _ sentence: Range<Int>) -> Tense? {
    let word = lowercased(i)
    if Self.telling.contains(word) { return .past }
    if word == "has" || word == "have" { return .past }
    return Self.presentAuxiliaries.contains(word) ? nil : .present
  }

  // MARK: Words

  private func isNegated(_ i: Int, _ sentence: Range<Int>) -> Bool {
    guard i + 1 < sentence.upperBound else { return false }
    let next = lowercased(i + 1)
    return next == "not" || next == "n't" || next == "n’t"
  }

  /// "neither of them could be reached", "none could be found".
  private func isFutile(_ i: Int, _ sentence: Range<Int>) -> Bool {
    guard lowercased(i) == "could" else { return false }
    return (max(sentence.lowerBound, i - Self.reach)..<i).contains { Self.negatives.contains(lowercased($0)) }
  }

  private func lowercased(_ i: Int) -> String {
    prose.text.utf8.withUnsafeBufferPointer {
      lowercasedASCII(UnsafeBufferPointer(rebasing: $0[prose.tokens[i].span.range]))
    }
  }

  private static let future: Set<String> = ["will", "'ll", "’ll", "shall", "wo", "would", "'d", "’d"]
  private static let conditional: Set<String> = ["may", "might", "can", "could", "ca", "should", "must"]
  private static let pastAuxiliaries: Set<String> = ["was", "were", "had", "did", "has", "have", "'ve", "’ve"]
  private static let presentAuxiliaries: Set<String> = ["is", "are", "am", "'s", "’s", "'re", "’re", "'m", "’m", "be"]
  /// Words whose infinitive is still to come.
  private static let ahead: Set<String> = [
    "scheduled", "expected", "due", "set", "planned", "slated", "going", "plans", "plan", "hopes", "hope", "wants",
    "want", "intends", "intend", "agreed", "likely", "ready", "vowed", "promised", "prepares", "preparing", "about",
    "aims", "expects", "expect", "planning", "poised", "bound", "supposed", "designed", "invited", "decided", "pledged",
    "anticipated", "projected", "deadline",
  ]
  /// Nouns whose infinitive is still to come.
  private static let undertakings: Set<String> = [
    "agreement", "deal", "decision", "plans", "bid", "offer", "proposal", "intention", "pledge", "promise", "order",
  ]
  private static let negatives: Set<String> = ["neither", "nor", "none", "nobody", "no", "never"]
  /// Participles that look ahead by themselves: "a vote scheduled Friday".
  private static let aheadParticiples: Set<String> = [
    "scheduled", "expected", "slated", "anticipated", "projected", "planned",
  ]
  /// Verbs that put what they govern into the future.
  private static let setting: Set<String> = ["scheduled", "planned", "slated", "set"]
  /// Nouns of happenings that are known beforehand.
  private static let appointments: Set<String> = [
    "election", "elections", "vote", "voting", "primary", "primaries", "caucus", "caucuses", "meeting", "hearing",
    "debate", "summit", "talks", "session", "game", "deadline", "trial", "ballot", "referendum", "contest",
    "convention", "launch", "opening", "ceremony", "visit", "match", "final",
  ]
  private static let puttingOff: Set<String> = [
    "postponed", "delayed", "extended", "adjourned", "suspended", "deferred", "gave", "given", "moved",
    "rescheduled", "ordered", "closed", "remanded", "banned", "granted", "imposed",
  ]
  private static let telling: Set<String> = [
    "says", "say", "tells", "tell", "reports", "report", "writes", "does", "do", "shows", "show", "follows", "comes",
  ]
}
