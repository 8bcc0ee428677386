// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Syntax

// Who says what a cue tells: subjects, agents and noun phrases beside it.
extension CueFinder {
  struct Phrase {
    let range: Range<Int>
    let head: Int
  }

  /// The subject of a cue verb: by the tree where it gives one outside quotation marks, else by place.
  func subject(of verb: Int) -> Phrase? {
    if isAsked(verb) { return nil }
    if let speaker = companion(of: verb) { return speaker }
    let found = treeSubject(of: verb, depth: 0).flatMap { isNobody($0) ? beforeDay($0) ?? behindPlace($0, verb) : $0 }
    if let found, !isInsidePhrase(found.head) { return found }
    // "Anyone who knows is asked to call": the subject is asked, and nobody else is named.
    if found == nil, Self.requests.contains(words[verb]), context.child(of: verb, .auxPass) != nil { return nil }
    let others = apposedSubject(of: verb) ?? nearSubject(of: verb) ?? sharedSubject(of: verb)
    return others.flatMap { isNobody($0) ? nil : $0 } ?? found ?? mainSubject(for: verb)
  }

  /// "Asked whether it leaks, she left", "when told of it": whoever is the subject of the sentence is spoken to.
  func isAsked(_ verb: Int) -> Bool {
    guard context.tag(verb) == .vbn || context.tag(verb) == .vbd, Self.requests.contains(words[verb]),
      context.child(of: verb, .nsubj, .aux) == nil
    else { return false }
    let start = sentenceRange(verb).lowerBound
    return verb == start || (verb > start && ["when", "if", "while", "once"].contains(words[verb - 1]))
  }

  private static let requests: Set<String> = ["advised", "asked", "encouraged", "invited", "reminded", "told", "urged"]

  /// Nobody is "to the report of his" or "Thursday"; "at least one of them" and "around half" may say something.
  private func isNobody(_ phrase: Phrase) -> Bool {
    let first = phrase.range.lowerBound
    if IndirectContent.timeWords.contains(words[phrase.head]) { return true }
    return context.part(first) == .adposition && first < phrase.head && words[first] != "around"
      && !(words[first] == "at" && (words[first + 1] == "least" || words[first + 1] == "most"))
  }

  /// "A film released Thursday accuses him": whoever stands before the participle and its day.
  private func beforeDay(_ phrase: Phrase) -> Phrase? {
    var at = phrase.range.lowerBound - 1
    let first = sentenceRange(phrase.head).lowerBound
    if at > first, context.part(at) == .adposition { at -= 1 }
    guard IndirectContent.timeWords.contains(words[phrase.head]), at > first, !quoted[at],
      context.tag(at) == .vbn || context.tag(at) == .vbd, context.isNominal(at - 1), !quoted[at - 1]
    else { return nil }
    return nounPhrase(endingAt: at - 1, limit: first)
  }

  /// "with voters saying": the noun right before the participle.
  private func behindPlace(_ phrase: Phrase, _ verb: Int) -> Phrase? {
    guard context.tag(verb) == .vbg, phrase.range.upperBound == verb, context.isNominal(verb - 1) else { return nil }
    return nounPhrase(endingAt: verb - 1, limit: phrase.range.lowerBound)
  }

  /// "Roe said that it leaks but said “…”": the subject of the verb of speech that a second one in its tense goes on from.
  private func sharedSubject(of verb: Int) -> Phrase? {
    let sentence = sentenceRange(verb)
    var at = verb - 1
    while at > sentence.lowerBound, context.part(at) == .adverb { at -= 1 }
    guard at > sentence.lowerBound, ["and", "but", "then"].contains(words[at]) else { return nil }
    let past: Set<FineTag> = [.vbd, .vbn]
    while at > sentence.lowerBound {
      at -= 1
      if quoted[at] { return nil }
      guard let entry = CueLexicon.entry(words[at]), entry.classes.contains(.speech), context.isVerb(at),
        context.tag(at) == context.tag(verb) || (past.contains(context.tag(at)) && past.contains(context.tag(verb)))
      else { continue }
      return treeSubject(of: at, depth: 3)
    }
    return nil
  }

  /// "most said they were worried".
  private func isQuantity(_ token: Int) -> Bool {
    ["most", "some", "many", "few", "others", "several", "both", "half"].contains(words[token])
  }

  /// A noun right behind "for" or "of" is nobody's subject: the tree erred.
  private func isInsidePhrase(_ head: Int) -> Bool {
    head > 0 && !quoted[head - 1] && ["for", "of", "with", "by", "from"].contains(words[head - 1])
  }

  /// "Roe, spokeswoman for Doe, told …", "Roe — once a farmer — said": the noun phrase before the pair of commas or dashes
  /// right before the verb.
  private func apposedSubject(of verb: Int) -> Phrase? {
    let sentence = sentenceRange(verb)
    guard verb - 2 > sentence.lowerBound, !quoted[verb - 1] else { return nil }
    let mark = words[verb - 1]
    guard [",", "—", "–", "-", "--"].contains(mark) else { return nil }
    var at = verb - 2
    while at > sentence.lowerBound, words[at] != mark, !quoted[at], verb - at < 30 { at -= 1 }
    guard at > sentence.lowerBound, words[at] == mark, !quoted[at - 1],
      context.isNominal(at - 1) || context.isCapitalised(at - 1)
    else { return nil }
    // "Roe reached out to Doe, writing": no apposition, but what Roe did.
    if context.tag(verb) == .vbg, (at..<verb).contains(where: context.isFiniteVerb) { return nil }
    guard let phrase = nounPhrase(endingAt: at - 1, limit: sentence.lowerBound) else { return nil }
    return Phrase(range: phrase.range.lowerBound..<verb - 1, head: phrase.head)
  }

  func treeSubject(of verb: Int, depth: Int) -> Phrase? {
    guard depth < 4 else { return nil }
    let passive = context.children(of: verb).contains {
      context.relation($0) == .auxPass || context.relation($0) == .nsubjPass
    }
    if passive {
      if let agent = agent(of: verb) { return agent }
      // "was quoted as saying", "was told": the subject speaks only in the former.
      if words[verb] == "quoted" || words[verb] == "cited", let s = context.child(of: verb, .nsubjPass) {
        return phrase(s)
      }
      return nil
    }
    // Trees take "One month after …, Roe said" for a month that says something.
    if let day = context.child(of: verb, .nsubj), IndirectContent.timeWords.contains(words[day]), day + 1 == verb,
      let phrase = beforeDay(Phrase(range: day..<day + 1, head: day))
    {
      return phrase
    }
    for child in context.children(of: verb)
    where context.relation(child) == .nsubj && !quoted[child] && !IndirectContent.timeWords.contains(words[child]) {
      // "Jane Roe (I-Ohio)" is no "I".
      if words[child] == "i", child > 0, words[child - 1] == "(" { continue }
      if context.isNominal(child) || context.part(child) == .determiner || context.part(child) == .adjective {
        return phrase(child)
      }
    }
    // ", stating that …" at the end of a clause: the subject of the sentence speaks.
    if context.tag(verb) == .vbg, depth == 0, let main = mainSubject(behindComma: verb) { return main }
    guard let head = context.head(of: verb), !quoted[head] else { return nil }
    if context.tag(verb) == .vbg, let addressed = addressedText(before: verb),
      let publisher = publisher(of: addressed, depth: depth)
    {
      return publisher
    }
    switch context.relation(verb) {
    case .conj, .xcomp, .advcl, .parataxis, .ccomp:
      guard context.relation(verb) != .ccomp || tagIsParticiple(verb) else { return nil }
      guard context.relation(verb) != .parataxis || tagIsParticiple(verb) else { return nil }
      // "Roe was joined by Doe and joked", "Roe was booed after telling …": not the agent.
      if context.relation(verb) == .conj && context.tag(verb) != .vbn || context.tag(verb) == .vbg,
        context.isVerb(head), context.child(of: head, .auxPass) != nil,
        let joined = context.child(of: head, .nsubjPass), !quoted[joined]
      {
        return phrase(joined)
      }
      guard
        context.isVerb(head) || context.part(head) == .auxiliary || context.part(head) == .adjective
          || context.part(head) == .noun
      else { return nil }
      return treeSubject(of: head, depth: depth + 1)
    case .acl:
      guard tagIsParticiple(verb) else { return nil }
      // "footage of Roe saying"
      if verb > 0, context.part(verb - 1) == .properNoun, !quoted[verb - 1], verb - 1 != head {
        return nounPhrase(endingAt: verb - 1, limit: sentenceRange(verb).lowerBound)
      }
      guard context.isNominal(head) else { return nil }
      return publisher(of: head, depth: depth) ?? phrase(head, before: verb)
    case .aclRelcl:
      return context.isNominal(head) ? phrase(head, before: verb) : nil
    default:
      return nil
    }
  }

  /// The subject of the main verb to the left when nothing but a comma and adverbs stand between clause and participle.
  private func mainSubject(behindComma verb: Int) -> Phrase? {
    let sentence = sentenceRange(verb)
    var at = verb - 1
    while at > sentence.lowerBound, context.part(at) == .adverb { at -= 1 }
    guard at > sentence.lowerBound, words[at] == "," else { return nil }
    for i in sentence.lowerBound..<at where context.relation(i) == .root && !quoted[i] {
      for child in context.children(of: i) where child < at && !quoted[child] {
        let relation = context.relation(child)
        if relation == .nsubj || relation == .nsubjPass, context.isNominal(child) { return phrase(child, before: at) }
      }
    }
    for i in sentence.lowerBound..<at where context.relation(i) == .nsubj && !quoted[i] && context.isNominal(i) {
      return phrase(i, before: at)
    }
    return nil
  }

  private func tagIsParticiple(_ verb: Int) -> Bool { context.tag(verb) == .vbg || context.tag(verb) == .vb }

  /// "by Roe", behind a passive verb.
  func agent(of verb: Int) -> Phrase? {
    if let agent = context.child(of: verb, .oblAgent) { return phrase(agent, dropCase: true) }
    for child in context.children(of: verb) where child > verb && context.relation(child) == .obl && !quoted[child] {
      let subtree = context.subtree(of: child)
      if words[subtree.lowerBound] == "by" { return phrase(child, dropCase: true) }
    }
    return nil
  }

  /// The words of a noun and what belongs to it, kept outside quotation marks and before a given token.
  func phrase(_ head: Int, dropCase: Bool = false, before limit: Int? = nil) -> Phrase? {
    guard !quoted[head] else { return nil }
    var range = context.subtree(of: head)
    if let limit { range = range.lowerBound..<min(range.upperBound, limit) }
    var start = head
    while start > range.lowerBound, !quoted[start - 1] { start -= 1 }
    var end = head + 1
    while end < range.upperBound, !quoted[end] { end += 1 }
    if dropCase {
      while start < head, context.part(start) == .adposition || context.tag(start) == .to { start += 1 }
    }
    return trimmed(start..<end, head)
  }

  private func trimmed(_ range: Range<Int>, _ head: Int) -> Phrase {
    var start = range.lowerBound
    var end = range.upperBound
    while start < head,
      isEdgeMark(start) || context.part(start) == .adverb || context.part(start) == .coordinator
        || context.part(start) == .subordinator
    { start += 1 }
    while end > head + 1, isEdgeMark(end - 1) || context.part(end - 1) == .adposition || context.tag(end - 1) == .to {
      // "Jane Roe (R-Ohio)".
      if words[end - 1] == ")", (start..<end).contains(where: { words[$0] == "(" }) { break }
      end -= 1
    }
    return Phrase(range: start..<end, head: head)
  }

  private func isEdgeMark(_ token: Int) -> Bool {
    switch context.prose.tokens[token].kind {
    case .punctuation, .openQuote, .closeQuote: true
    default: false
    }
  }

  /// By place: a noun phrase right before the verb, or, after a quotation, right behind it.
  private func nearSubject(of verb: Int) -> Phrase? {
    let sentence = sentenceRange(verb)
    var at = verb - 1
    while at >= sentence.lowerBound, !quoted[at],
      context.part(at) == .adverb || context.part(at) == .auxiliary || isNegation(at)
    {
      at -= 1
    }
    // "But, said Roe, “…".
    if at >= sentence.lowerBound, words[at] == ",", !quoted[at], context.tag(verb) == .vbd,
      let inverted = nounPhrase(from: verb + 1, limit: sentence.upperBound),
      inverted.range.upperBound < sentence.upperBound, words[inverted.range.upperBound] == ",",
      context.part(inverted.head) == .properNoun
    {
      return inverted
    }
    let afterQuote =
      at < sentence.lowerBound || quoted[at] || (isEdgeMark(at) && (at == sentence.lowerBound || quoted[at - 1]))
    if afterQuote, context.tag(verb) != .vbg {
      return nounPhrase(from: verb + 1, limit: sentence.upperBound)
    }
    // "Early described it", "Will wrote": a capital in the middle of a sentence.
    if verb - 1 > sentence.lowerBound, !quoted[verb - 1], !context.isNominal(verb - 1),
      context.prose.tokens[verb - 1].kind == .word, context.isCapitalised(verb - 1), words[verb - 1] != "i",
      context.tag(verb) == .vbd || context.tag(verb) == .vbz
    {
      return Phrase(range: verb - 1..<verb, head: verb - 1)
    }
    if verb > sentence.lowerBound, !quoted[verb - 1], isQuantity(verb - 1), context.tag(verb) == .vbd,
      verb - 1 == sentence.lowerBound || context.prose.tokens[verb - 2].kind == .punctuation
    {
      return Phrase(range: verb - 1..<verb, head: verb - 1)
    }
    if at >= sentence.lowerBound, !quoted[at], context.isNominal(at), context.tag(verb) != .vbg,
      context.tag(verb) != .vb
    {
      return nounPhrase(endingAt: at, limit: sentence.lowerBound).map { beforePrepositions($0, sentence.lowerBound) }
    }
    return nil
  }

  /// "Farmers marching through the streets chanted": whoever stands before the preposition.
  private func beforePrepositions(_ phrase: Phrase, _ limit: Int) -> Phrase {
    var at = phrase.range.lowerBound - 1
    guard at > limit, !quoted[at], context.part(at) == .adposition, words[at] != "after", words[at] != "before" else {
      return phrase
    }
    at -= 1
    // Before a second verb trees take a participle for a main verb: "people briefed on the plan said".
    if at > limit, [.vbg, .vbn, .vbd].contains(context.tag(at)) { at -= 1 }
    guard at >= limit, !quoted[at], context.part(at) == .noun || context.part(at) == .properNoun,
      let whole = nounPhrase(endingAt: at, limit: limit)
    else { return phrase }
    return Phrase(range: whole.range.lowerBound..<phrase.range.upperBound, head: whole.head)
  }

  /// The noun phrase that starts here: determiners, adjectives, nouns, names, "of" and what follows it.
  func nounPhrase(from start: Int, limit: Int) -> Phrase? {
    var at = start
    var head: Int?
    var sawName = false
    while at < limit, !quoted[at] || context.prose.tokens[at].kind == .openQuote {
      let part = context.part(at)
      let word = words[at]
      switch part {
      case .determiner, .adjective, .numeral: break
      // "retired general Roe", "leading analysts".
      case .verb where head == nil && isModifier(at, limit): break
      // "Valley-based farmers".
      case .verb where at > start && words[at - 1] == "-" && isModifier(at, limit): break
      case .noun, .properNoun:
        head = at
        sawName = sawName || part == .properNoun
      case .pronoun:
        if head == nil { head = at }
        if word != "his", word != "her", word != "their", word != "its", word != "my", word != "our" {
          return Phrase(range: start..<at + 1, head: at)
        }
      case .particle where word == "'s" || word == "'": break
      case .punctuation where word == "-" || word == "/": break
      case .adposition where word == "of" && head != nil: break
      case .coordinator where head != nil && at + 1 < limit && context.part(at + 1) == .properNoun && sawName: break
      default:
        return head.map { Phrase(range: start..<max($0 + 1, at), head: $0) }.map { trimmedTail($0) }
          ?? strangeName(start..<at)
      }
      at += 1
    }
    return head.map { trimmedTail(Phrase(range: start..<at, head: $0)) } ?? strangeName(start..<at)
  }

  /// A name that the tagger takes for an adjective, as that of a people: "the plan failed, Scott said".
  private func strangeName(_ range: Range<Int>) -> Phrase? {
    guard let last = range.last, context.part(last) == .adjective, context.isCapitalised(last) else { return nil }
    return Phrase(range: range, head: last)
  }

  private func isModifier(_ participle: Int, _ limit: Int) -> Bool {
    guard context.tag(participle) == .vbn || context.tag(participle) == .vbg, participle + 1 < limit else {
      return false
    }
    switch context.part(participle + 1) {
    case .noun, .properNoun, .adjective: return true
    default: return false
    }
  }

  private func trimmedTail(_ phrase: Phrase) -> Phrase {
    var end = phrase.range.upperBound
    while end > phrase.head + 1, context.part(end - 1) != .noun, context.part(end - 1) != .properNoun { end -= 1 }
    // The head is the noun before "of", not the one behind it.
    var head = phrase.head
    for i in phrase.range where words[i] == "of" && i > phrase.range.lowerBound {
      head = i - 1
      break
    }
    return Phrase(range: phrase.range.lowerBound..<max(end, head + 1), head: head)
  }

  func nounPhrase(endingAt last: Int, limit: Int) -> Phrase? {
    var start = last
    while start > limit, !quoted[start - 1] {
      switch context.part(start - 1) {
      case .determiner, .adjective, .numeral, .noun, .properNoun: start -= 1
      case .particle where words[start - 1] == "'s" || words[start - 1] == "'": start -= 1
      case .punctuation where words[start - 1] == "-" || words[start - 1] == "/": start -= 1
      default: return Phrase(range: start..<last + 1, head: last)
      }
    }
    return Phrase(range: start..<last + 1, head: last)
  }
}
