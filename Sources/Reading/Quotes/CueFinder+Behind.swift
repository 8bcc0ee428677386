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
    return straight(start, range.upperBound) ?? anyVerb(start..<range.upperBound)
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
    guard !quoted[token], let entry = CueLexicon.entry(context.words[token]), entry.classes.contains(.speech) else {
      return nil
    }
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
    guard next < limit, let phrase = nounPhrase(from: next, limit: limit) else { return nil }
    let subtree = context.subtree(of: phrase.range.lowerBound..<phrase.head + 1, limit: limit)
    let range = phrase.range.lowerBound..<max(phrase.range.upperBound, subtree)
    return Cue(
      verb: verb, tokens: verb..<verb + 1, classes: entry.classes, source: trimmedEnd(range), sourceHead: phrase.head,
      addressee: nil)
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
        if context.isFiniteVerb(at), !relative, context.tag(at) != .md { return nil }
      }
      at += 1
    }
    return nil
  }

  private func straight(_ start: Int, _ verb: Int, _ entry: CueLexicon.Entry) -> Cue? {
    var end = verb
    while end > start,
      context.part(end - 1) == .adverb || context.part(end - 1) == .auxiliary
        || context.tag(end - 1) == .md || context.words[end - 1] == ","
    {
      end -= 1
    }
    guard end > start, end - start <= 40, let phrase = nounPhrase(from: start, limit: end) else { return nil }
    var first = verb
    while first > end, context.words[first - 1] != ",", context.part(first - 1) == .auxiliary { first -= 1 }
    let told = context.children(of: verb).first { $0 > verb && context.relation($0) == .obj && !quoted[$0] }
    let addressee = entry.classes.contains(.addressee) ? told.map { context.subtree(of: $0) } : nil
    return Cue(
      verb: verb, tokens: first..<verb + 1, classes: entry.classes, source: start..<end, sourceHead: phrase.head,
      addressee: addressee.flatMap { range in range.contains { quoted[$0] } ? nil : range })
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
      !range.contains(where: context.isFiniteVerb), let phrase = nounPhrase(from: dash + 1, limit: range.upperBound)
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
