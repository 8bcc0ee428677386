// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Syntax

/// Speech found by place, for finite verbs of speech where the tree is of no help: "…, said Roe." at the end of a sentence,
/// and a noun phrase, the verb and a clause.
///
/// Long sentences are where trees err, and verbs of speech stand in the same few places in all of them.
struct PlainSpeech {
  let context: ReadingContext
  let finder: CueFinder

  struct Found {
    let cue: Cue
    /// Tokens in text order.
    let content: Range<Int>
  }

  func speech(at verb: Int) -> Found? {
    guard !finder.quoted[verb], isFinite(verb), let entry = CueLexicon.entry(context.words[verb]),
      entry.classes.contains(.speech), entry.classes.contains(.clause), !Self.intransitive.contains(entry.lemma)
    else { return nil }
    return atEnd(verb) ?? inFront(verb, entry)
  }

  /// Verbs that lead up to a quotation and take no clause.
  private static let intransitive: Set<String> = [
    "begin", "continue", "interrupt", "sing", "read", "tweet", "boast", "post", "answer",
  ]

  private func isFinite(_ verb: Int) -> Bool {
    switch context.tag(verb) {
    case .vbd, .vbz, .vbp: true
    default: false
    }
  }

  /// "The talks failed, Roe said." and "…, said Roe.": the sentence before the last comma.
  private func atEnd(_ verb: Int) -> Found? {
    let sentence = finder.sentenceRange(verb)
    guard
      let comma = (sentence.lowerBound..<verb).last(where: { context.words[$0] == "," && !finder.quoted[$0] }),
      comma - sentence.lowerBound >= 3, let cue = finder.attribution(behind: comma + 1..<sentence.upperBound),
      cue.verb == verb
    else { return nil }
    let end = max(cue.tokens.upperBound, cue.source?.upperBound ?? 0)
    let before = sentence.lowerBound..<comma
    // ", who laughed": more of the source.
    let isTail =
      end + 1 < sentence.upperBound && context.words[end] == ","
      && ["who", "which", "whose"].contains(context.words[end + 1])
    guard isTail || !(end..<sentence.upperBound).contains(where: context.isFiniteVerb),
      before.contains(where: context.isFiniteVerb), !before.contains(where: { finder.quoted[$0] })
    else { return nil }
    return Found(cue: cue, content: before)
  }

  /// "One of the farmers said the talks had failed": a noun phrase, the verb, a clause up to the end of the sentence.
  private func inFront(_ verb: Int, _ entry: CueLexicon.Entry) -> Found? {
    let sentence = finder.sentenceRange(verb)
    var start = verb + 1
    var addressee: Range<Int>?
    if entry.classes.contains(.addressee) {
      guard let phrase = finder.nounPhrase(from: start, limit: sentence.upperBound) else { return nil }
      addressee = phrase.range
      start = phrase.range.upperBound
    }
    guard let source = phrase(before: verb, sentence.lowerBound), start + 2 < sentence.upperBound,
      beginsClause(start, sentence.upperBound), !(start..<sentence.upperBound).contains(where: { finder.quoted[$0] })
    else { return nil }
    let cue = Cue(
      verb: verb, tokens: verb..<verb + 1, classes: entry.classes, source: source.range, sourceHead: source.head,
      addressee: addressee)
    return Found(cue: cue, content: start..<sentence.upperBound)
  }

  /// A noun phrase and a finite verb of its own come before the next mark: in "a plan that fell" and "a loss after it fell"
  /// the verb is that of another clause.
  func beginsClause(_ start: Int, _ limit: Int, orGerund: Bool = false) -> Bool {
    var at = start
    var limit = limit
    if context.words[at] == "that" { at += 1 }
    while at < limit, Self.qualifiers.contains(context.words[at]) { at += 1 }
    guard at < limit else { return false }
    switch context.part(at) {
    case .pronoun, .determiner, .properNoun, .noun, .numeral, .adjective: break
    // "said mending it would take years"
    case .verb where orGerund && context.tag(at) == .vbg:
      limit = (at..<limit).first { context.words[$0] == "," } ?? limit
    default: return false
    }
    let first = at
    var others = 0
    while at < limit, at - first < 25 {
      // "Roe, while ill, is", "the dam - it was old - is": what is put in.
      if at + 1 < limit,
        context.words[at] == "," && Self.subordinators.contains(context.words[at + 1]) || context.isBreak(at),
        let close = (at + 1..<limit).first(where: { context.words[$0] == context.words[at] })
      {
        at = close + 1
        continue
      }
      if context.prose.tokens[at].kind == .punctuation, !["-", ",", "/", "(", ")", "$"].contains(context.words[at]) {
        return false
      }
      if at > first, Self.subordinators.contains(context.words[at]), context.part(at) != .determiner {
        if Self.relatives.contains(context.words[at]) { others += 1 } else { return false }
      } else if context.isFiniteVerb(at), at > first {
        // "would have": one verb.
        if others == 0 { return true }
        others -= 1
        while at + 1 < limit, context.isVerb(at + 1) || context.part(at + 1) == .auxiliary { at += 1 }
      }
      at += 1
    }
    return false
  }

  /// "about half of it leaks".
  private static let qualifiers: Set<String> = [
    "about", "nearly", "almost", "around", "roughly", "even", "only", "just",
  ]
  private static let relatives: Set<String> = ["who", "which", "that", "whose", "whom"]
  private static let subordinators: Set<String> = relatives.union([
    "after", "as", "because", "before", "if", "since", "though", "although", "unless", "until", "when", "where",
    "whether", "while", "why", "how", "what",
  ])

  /// The noun phrase that ends right before the verb, with what prepositions join to it.
  private func phrase(before verb: Int, _ limit: Int) -> CueFinder.Phrase? {
    var start = verb
    while start > limit, !finder.quoted[start - 1], context.part(start - 1) == .adverb { start -= 1 }
    let end = start
    while start > limit, !finder.quoted[start - 1], belongs(start - 1) { start -= 1 }
    while start < end, [.adposition, .subordinator, .particle].contains(context.part(start)) { start += 1 }
    var head: Int?
    for at in start..<end {
      if context.part(at) == .adposition, head != nil { break }
      if context.isNominal(at), context.relation(at) != .flat { head = at }
    }
    guard let head, !IndirectContent.timeWords.contains(context.words[head]) else { return nil }
    return CueFinder.Phrase(range: start..<end, head: head)
  }

  private func belongs(_ token: Int) -> Bool {
    switch context.part(token) {
    case .determiner, .adjective, .numeral, .noun, .properNoun, .pronoun: true
    case .adposition: ["of", "for", "in", "at", "with", "from", "to"].contains(context.words[token])
    case .particle: context.words[token] == "'s" || context.words[token] == "'"
    case .punctuation: ["-", "(", ")"].contains(context.words[token])
    default: false
    }
  }
}
