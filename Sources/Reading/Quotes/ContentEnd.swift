// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Syntax

/// Where what was said ends and the author goes on, for content without marks.
///
/// Trees of long sentences err most about what hangs on which verb; the words that begin the author's own additions are
/// few: "criticised the plan, which …", "said that it leaks, noting …", "named Roe in May".
struct ContentEnd {
  let context: ReadingContext
  let finder: CueFinder

  // MARK: Clauses

  /// A clause up to where the author speaks again.
  func clause(_ range: Range<Int>, _ cue: Int) -> Range<Int> {
    var at = range.lowerBound + 2
    while at < range.upperBound {
      defer { at += 1 }
      if finder.quoted[at] { continue }
      let word = context.words[at]
      if word == "and" || word == "but" {
        if goesOnSpeaking(at, cue) { return range.lowerBound..<(context.words[at - 1] == "," ? at - 1 : at) }
      } else if context.words[at - 1] == ",", word == "compared" || isOwnVoice(at) {
        return range.lowerBound..<at - 1
      }
    }
    return range
  }

  /// ", noting that …": a participle of speech has the subject of the sentence.
  private func isOwnVoice(_ token: Int) -> Bool {
    guard context.tag(token) == .vbg, let classes = CueLexicon.entry(context.words[token])?.classes else {
      return false
    }
    return !classes.isDisjoint(with: [.speech, .object]) && !classes.contains(.attitude)
  }

  /// "said that it leaks but called it useful": a second verb of speech in the tense of the first.
  private func goesOnSpeaking(_ conjunction: Int, _ cue: Int) -> Bool {
    var verb = conjunction + 1
    while verb < context.words.count, context.part(verb) == .adverb { verb += 1 }
    if verb < context.words.count, !context.isVerb(verb), let other = otherVerb(from: verb) { verb = other }
    guard verb < context.words.count, !finder.quoted[verb], isSameTense(verb, cue),
      let classes = CueLexicon.entry(context.words[verb])?.classes
    else { return false }
    return classes.contains(.speech) && classes.contains(.clause) && !Self.deeds.contains(context.words[verb])
  }

  /// "and nearly half said": the verb behind another noun phrase.
  private func otherVerb(from start: Int) -> Int? {
    var at = start
    while at < context.words.count, at - start < 10, !finder.quoted[at] {
      if context.isFiniteVerb(at) || context.part(at) == .auxiliary { return context.isFiniteVerb(at) ? at : nil }
      switch context.part(at) {
      case .noun, .properNoun, .pronoun, .determiner, .adjective, .numeral, .adposition, .particle, .adverb:
        at += 1
      default: return nil
      }
    }
    return nil
  }

  private func isSameTense(_ verb: Int, _ cue: Int) -> Bool {
    let past: Set<FineTag> = [.vbd, .vbn]
    return context.tag(verb) == context.tag(cue) && context.isFiniteVerb(verb)
      || past.contains(context.tag(verb)) && past.contains(context.tag(cue))
  }

  /// Verbs of speech that tell what somebody did as often: "said that he voted for the dam and wrote in Roe".
  private static let deeds: Set<String> = Set(
    ["write", "read", "sing", "begin", "continue", "answer", "post", "cry", "scream", "sigh", "snap"]
      .flatMap(CueLexicon.inflections))

  /// The first comma behind which a main clause begins: a noun phrase with a finite verb before the next comma.
  func mainClause(after start: Int, before end: Int) -> Int? {
    var comma: Int?
    var hasNoun = false
    for at in start..<max(start, end) {
      if context.words[at] == "," {
        let next = min(at + 1, end - 1)
        let begins = [.noun, .properNoun, .pronoun, .determiner, .adjective, .numeral, .adposition].contains(
          context.part(next))
        comma = begins && !Self.additions.contains(context.words[next]) ? at : nil
        hasNoun = false
      } else if let comma {
        if context.isNominal(at) { hasNoun = true }
        if hasNoun, context.isFiniteVerb(at) { return comma }
      }
    }
    return nil
  }

  // MARK: Objects and infinitives

  /// An object or an infinitive up to where the author speaks again.
  func phrase(_ range: Range<Int>, isName: Bool, cue: Int? = nil) -> Range<Int> {
    var at = range.lowerBound + 1
    var isName = isName
    while at < range.upperBound {
      defer { at += 1 }
      if finder.quoted[at] { continue }
      let word = context.words[at]
      if word == ";" || (isDash(at) && !(at + 1..<range.upperBound).contains(where: isDash)) {
        return range.lowerBound..<at
      }
      if let cue, word == "and" || word == "but", goesOnSpeaking(at, cue) { return range.lowerBound..<at }
      if endsWithComma(at - 1) {
        if Self.additions.contains(word) || (context.tag(at) == .vbg && word != "including") {
          return range.lowerBound..<(finder.quoted[at - 1] ? at : at - 1)
        }
      } else if isName ? Self.occasions.contains(word) : Self.times.contains(word) && finder.quoted[at - 1] {
        return range.lowerBound..<at
      }
      // "accused Roe of lying in May": what follows is told of the lying.
      if context.part(at) == .adposition || context.part(at) == .verb { isName = false }
    }
    return range
  }

  /// A comma, also before the mark that closes a quotation.
  private func endsWithComma(_ token: Int) -> Bool {
    if context.words[token] == "," { return true }
    return token > 0 && context.prose.tokens[token].kind == .closeQuote && context.words[token - 1] == ","
  }

  private func isDash(_ token: Int) -> Bool {
    guard !finder.quoted[token] else { return false }
    if context.words[token] == "--" { return true }
    guard context.words[token] == "-" else { return false }
    // Folding makes a hyphen of every dash.
    return context.prose.tokens[token].span.count > 1
      || (context.prose.tokens[token].spaceBefore && token + 1 < context.words.count
        && context.prose.tokens[token + 1].spaceBefore)
  }

  private static let additions: Set<String> = [
    "which", "who", "whose", "whom", "where", "but", "while", "though", "although", "even", "whereas",
  ]
  /// Names and pronouns are not told more closely by these: "criticised Roe at a rally".
  private static let occasions: Set<String> = [
    "in", "on", "at", "during", "after", "before", "when", "while", "until", "since", "amid", "following", "last",
  ]

  /// Behind a judgement in marks these tell when it was passed: "called it a “farce” after the vote".
  private static let times: Set<String> = ["after", "before", "when", "while", "during", "until", "since"]

  /// The phrase with the prepositional phrases right behind it, which trees hang on the verb as readily: "outlined his plans
  /// in the valley".
  func extended(_ range: Range<Int>, _ verb: Int) -> Range<Int> {
    var end = range.upperBound
    while let next = phraseBehind(end, verb) { end = next }
    return range.lowerBound..<end
  }

  private func phraseBehind(_ end: Int, _ verb: Int) -> Int? {
    guard end < context.words.count, !finder.quoted[end] else { return nil }
    guard Self.places.contains(context.words[end]), context.part(end) == .adposition else {
      return relativeBehind(end)
    }
    guard
      let child = context.children(of: verb).first(where: { $0 > end && context.subtree(of: $0).lowerBound == end }),
      context.relation(child) == .obl || context.relation(child) == .nmod, !isTime(child),
      !IndirectContent.media.contains(context.words[child])
    else { return nil }
    return context.subtree(of: child).upperBound
  }

  /// "a ban on boats that leak": no comma before the clause.
  private func relativeBehind(_ end: Int) -> Int? {
    guard ["who", "that", "which", "whose"].contains(context.words[end]), let verb = context.head(of: end),
      verb > end, verb - end < 12
    else { return nil }
    var at = verb
    for _ in 0..<3 where context.relation(at) != .aclRelcl { at = context.head(of: at) ?? at }
    guard context.relation(at) == .aclRelcl, let noun = context.head(of: at), noun < end, end - noun < 6,
      context.subtree(of: at).lowerBound == end
    else { return nil }
    return context.subtree(of: at).upperBound
  }

  private static let places: Set<String> = [
    "in", "on", "at", "from", "by", "through", "under", "between", "among", "into", "toward", "towards", "without",
    "within", "across", "behind", "around", "like", "than", "against", "with", "near", "outside", "inside", "beyond",
  ]

  private func isTime(_ token: Int) -> Bool {
    context.part(token) == .numeral || IndirectContent.timeWords.contains(context.words[token])
  }
}
