// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Syntax

/// Attributions right behind a quotation: "…,” Roe said", "…,” said Roe", "…” — Roe".
///
/// After a long quotation trees err more than elsewhere, while the order of words is as regular as it gets: what stands
/// between the quotation and the first verb of speech is the source. So place decides here and the tree helps.
extension CueFinder {
  /// The attribution that fills the tokens from their start; nil when another clause stands there.
  func attribution(behind range: Range<Int>) -> Cue? {
    var start = range.lowerBound
    while start < range.upperBound,
      context.part(start) == .adverb && context.tag(start) != .wrb || context.words[start] == "as"
    { start += 1 }
    // "…,” when it comes to farms": a clause of the sentence, not somebody who speaks.
    guard start < range.upperBound, context.tag(start) != .wrb else { return nil }
    if context.words[start] == "according" { return cue(at: start) }
    if let entry = speechEntry(start) { return inverted(start, entry, range.upperBound) }
    return straight(start, range.upperBound) ?? anyVerb(start..<range.upperBound) ?? nounLike(start..<range.upperBound)
  }

  /// "…,” the farmers state in their letter", "…,” a voice in the film states": a verb that taggers take for a noun.
  private func nounLike(_ range: Range<Int>) -> Cue? {
    guard let first = range.first, !context.isVerb(first) else { return nil }
    for at in range.dropFirst() {
      if quoted[at] || context.prose.tokens[at].kind == .punctuation && words[at] != "-" || context.isFiniteVerb(at) {
        return nil
      }
      guard let entry = CueLexicon.entry(words[at]), entry.classes.contains(.speech), context.part(at) == .noun,
        context.part(at - 1) == .noun || context.part(at - 1) == .properNoun,
        endsAttribution(at + 1, range.upperBound), let phrase = nounPhrase(from: range.lowerBound, limit: at)
      else { continue }
      return Cue(
        verb: at, tokens: at..<at + 1, classes: entry.classes, source: range.lowerBound..<at,
        sourceHead: phrase.head, addressee: nil)
    }
    return nil
  }

  /// "…?” Roe pressed", "…,” beamed Roe": any verb attributes that stands there with a subject and nothing else.
  private func anyVerb(_ range: Range<Int>) -> Cue? {
    let start = range.lowerBound
    let entry = CueLexicon.Entry(lemma: "say", classes: .speech)
    if isPlainVerb(start), start + 1 < range.upperBound {
      guard let cue = inverted(start, entry, range.upperBound), let source = cue.source,
        context.part(source.lowerBound) != .determiner || context.relation(cue.sourceHead ?? start) == .nsubj
      else { return nil }
      return cue
    }
    guard let phrase = nounPhrase(from: start, limit: range.upperBound) else { return nil }
    var verb = phrase.range.upperBound
    while verb < range.upperBound, context.part(verb) == .adverb { verb += 1 }
    guard verb < range.upperBound, isPlainVerb(verb),
      endsAttribution(verb + 1, range.upperBound) || isPutIt(verb) && endsAttribution(verb + 2, range.upperBound)
    else { return nil }
    return straight(start, verb, entry)
  }

  /// "as Roe put it".
  private func isPutIt(_ verb: Int) -> Bool {
    (words[verb] == "put" || words[verb] == "puts") && verb + 1 < words.count && words[verb + 1] == "it"
  }

  private func isPlainVerb(_ token: Int) -> Bool {
    guard !quoted[token], context.part(token) == .verb else { return false }
    switch context.tag(token) {
    case .vbd, .vbz, .vbp, .vbn: return true
    default: return false
    }
  }

  /// No object follows: the sentence ends, or goes on with a mark, an adverb or a preposition.
  private func endsAttribution(_ token: Int, _ limit: Int) -> Bool {
    guard token < limit else { return true }
    if context.prose.tokens[token].kind == .punctuation { return true }
    switch context.part(token) {
    case .adposition, .adverb, .subordinator: return true
    default: return false
    }
  }

  private func speechEntry(_ token: Int) -> CueLexicon.Entry? {
    guard !quoted[token] else { return nil }
    if isPhrasal(token) || isHeardSaying(token) { return CueLexicon.Entry(lemma: "say", classes: .speech) }
    guard let entry = CueLexicon.entry(context.words[token]), entry.classes.contains(.speech) else { return nil }
    if words[token] == "read", token + 1 >= words.count || context.prose.tokens[token + 1].kind == .punctuation {
      return entry
    }
    // "comments", "reports" and "notes" are nouns more often than not.
    return context.part(token) == .noun || context.tag(token) == .vbg || context.tag(token) == .nnp ? nil : entry
  }

  /// "said Roe, a farmer": the noun phrase behind the verb with what the tree hangs on it.
  private func inverted(_ verb: Int, _ entry: CueLexicon.Entry, _ limit: Int) -> Cue? {
    var next = verb + 1
    while next < limit, context.part(next) == .adverb { next += 1 }
    if next < limit, Self.somebody.contains(words[next]), next + 1 == limit || !isWord(next + 1) {
      return Cue(
        verb: verb, tokens: verb..<verb + 1, classes: entry.classes, source: next..<next + 1, sourceHead: next,
        addressee: nil)
    }
    guard next < limit, let phrase = nounPhrase(from: next, limit: limit).map({ upToName($0, limit) }) else {
      return nil
    }
    let subtree = context.subtree(of: phrase.range.lowerBound..<phrase.head + 1, limit: limit)
    let range = phrase.range.lowerBound..<max(phrase.range.upperBound, subtree)
    return Cue(
      verb: verb, tokens: verb..<verb + 1, classes: entry.classes, source: trimmedEnd(range), sourceHead: phrase.head,
      addressee: nil)
  }

  private static let somebody: Set<String> = ["another", "one", "others", "some", "many", "both", "few", "several"]

  private func isWord(_ token: Int) -> Bool { context.prose.tokens[token].kind == .word }

  /// "said mayoral ally Jane Roe": a word on which the tagger errs does not part a name from what stands before it.
  private func upToName(_ phrase: Phrase, _ limit: Int) -> Phrase {
    var end = phrase.range.upperBound
    while end < limit, end - phrase.range.upperBound < 5, !quoted[end], context.prose.tokens[end].kind == .word,
      ![.adposition, .pronoun, .coordinator, .subordinator, .determiner, .particle].contains(context.part(end)),
      !context.isVerb(end) || context.isCapitalised(end) || ["er", "or", "st"].contains(where: words[end].hasSuffix)
    { end += 1 }
    guard end > phrase.range.upperBound, context.isCapitalised(end - 1), context.part(end - 1) == .properNoun,
      !IndirectContent.timeWords.contains(words[end - 1])
    else { return phrase }
    return Phrase(range: phrase.range.lowerBound..<end, head: end - 1)
  }

  /// "Roe, a farmer, later said": everything up to the verb.
  private func straight(_ start: Int, _ limit: Int) -> Cue? {
    var relative = false
    var at = start
    while at < limit {
      if let entry = speechEntry(at), !(relative && context.words[at - 1] == "who") {
        return straight(start, at, entry)
      }
      switch context.words[at] {
      case "who", "which", "that", "whose", "where": relative = true
      case ",": relative = false
      default:
        if context.isFiniteVerb(at), !relative, context.tag(at) != .md, !context.isCapitalised(at) {
          guard let verb = mainVerb(behind: at, limit), let entry = speechEntry(verb) else { return nil }
          return straight(start, verb, entry)
        }
      }
      at += 1
    }
    return nil
  }

  /// "has said", "is often quoted as saying": the verb behind an auxiliary.
  private func mainVerb(behind auxiliary: Int, _ limit: Int) -> Int? {
    guard context.part(auxiliary) == .auxiliary else { return nil }
    var at = auxiliary + 1
    while at < limit, context.part(at) == .adverb || context.part(at) == .auxiliary { at += 1 }
    return at < limit ? at : nil
  }

  private func straight(_ start: Int, _ verb: Int, _ entry: CueLexicon.Entry) -> Cue? {
    var end = verb
    // A capital in the middle of a sentence makes a name of "Will" and "Early".
    while end > start, !context.isCapitalised(end - 1),
      context.part(end - 1) == .adverb || context.part(end - 1) == .auxiliary
        || context.tag(end - 1) == .md || context.words[end - 1] == ","
    {
      end -= 1
    }
    guard end > start, end - start <= 40,
      let phrase = nounPhrase(from: start, limit: end) ?? capitals(start..<end) ?? nameAtEnd(start..<end)
    else { return nil }
    var first = verb
    while first > end, context.words[first - 1] != ",", context.part(first - 1) == .auxiliary { first -= 1 }
    let told = context.children(of: verb).first { $0 > verb && context.relation($0) == .obj && !quoted[$0] }
    let addressee = entry.classes.contains(.addressee) ? told.map { context.subtree(of: $0) } : nil
    return Cue(
      verb: verb, tokens: first..<verb + 1, classes: entry.classes, source: start..<end, sourceHead: phrase.head,
      addressee: addressee.flatMap { range in range.contains { quoted[$0] } ? nil : range })
  }

  /// "“The dam is safe.", and in the next paragraph "Jane Roe, engineer.”": a quotation set apart, with the name inside its
  /// marks.
  func nameInMarks(_ range: Range<Int>) -> Cue? {
    guard let first = range.first, let last = range.last, range.count >= 3, range.count <= 16,
      context.prose.tokens[last].kind == .closeQuote, context.isCapitalised(first),
      !range.contains(where: { context.isFiniteVerb($0) || context.prose.tokens[$0].kind == .openQuote }),
      let phrase = nounPhrase(from: first, limit: last), context.part(phrase.head) == .properNoun
    else { return nil }
    return Cue(
      verb: last, tokens: last..<last + 1, classes: .speech, source: trimmedEnd(phrase.range), sourceHead: phrase.head,
      addressee: nil)
  }

  /// "radio host Jane Roe said", where the tagger sees verbs before the name.
  private func nameAtEnd(_ range: Range<Int>) -> Phrase? {
    guard range.count <= 8, let last = range.last, context.part(last) == .properNoun,
      range.allSatisfy({ context.prose.tokens[$0].kind == .word || words[$0] == "-" })
    else { return nil }
    return Phrase(range: range, head: last)
  }

  /// A name by its capitals alone: "Green said", where the tagger sees a colour.
  private func capitals(_ range: Range<Int>) -> Phrase? {
    var end = range.lowerBound
    while end < range.upperBound, context.prose.tokens[end].kind == .word, context.isCapitalised(end) { end += 1 }
    guard end > range.lowerBound, end == range.upperBound || words[end] == ",", words[range.lowerBound] != "i" else {
      return nil
    }
    return Phrase(range: range.lowerBound..<end, head: end - 1)
  }

  private func trimmedEnd(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound + 1, context.prose.tokens[end - 1].kind == .punctuation, context.words[end - 1] != ")"
    {
      end -= 1
    }
    return range.lowerBound..<end
  }

  /// "…” — Jane Roe, Valley Town": a signature that ends the paragraph.
  func signature(behind range: Range<Int>) -> Cue? {
    guard let dash = range.first, range.count >= 2, range.count <= 16,
      context.isDash(dash), context.isCapitalised(dash + 1),
      !range.contains(where: context.isFiniteVerb),
      let phrase = nounPhrase(from: dash + 1, limit: range.upperBound)
        ?? capitals(dash + 1..<(range.last.map { words[$0] == "." } ?? false ? range.upperBound - 1 : range.upperBound))
    else { return nil }
    return Cue(
      verb: dash, tokens: dash..<dash + 1, classes: .speech, source: trimmedEnd(phrase.range), sourceHead: phrase.head,
      addressee: nil)
  }
}

extension CueFinder {
  /// "this statement by Roe on Monday:", "a message from the ministry:": a noun before a colon that tells whose words follow.
  func announcement(_ range: Range<Int>) -> Cue? {
    for noun in range.reversed() where Self.announced.contains(words[noun]) && !quoted[noun] {
      guard noun + 2 < range.upperBound, words[noun + 1] == "by" || words[noun + 1] == "from",
        let author = nounPhrase(from: noun + 2, limit: range.upperBound), context.part(author.head) == .properNoun
      else { continue }
      return Cue(
        verb: noun, tokens: noun..<noun + 1, classes: .speech, source: author.range, sourceHead: author.head,
        addressee: nil)
    }
    return nil
  }

  private static let announced: Set<String> = CueLexicon.nouns.union([
    "answer", "answers", "email", "e-mail", "letter", "line", "lines", "message", "messages", "note", "passage", "post",
    "posts", "question", "quotation", "quote", "quotes", "reaction", "reply", "response", "speech", "text", "tweet",
    "tweets", "verdict", "word", "words",
  ])
}

extension ReadingContext {
  /// The end of what depends on any of the tokens, outside of them and at most the limit.
  func subtree(of tokens: Range<Int>, limit: Int) -> Int {
    tokens.map { head(of: $0).map { tokens.contains($0) } ?? false ? 0 : min(subtree(of: $0).upperBound, limit) }.max()
      ?? 0
  }
}
