// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Syntax

/// A cue in the author's words, with whoever it names as the source.
struct Cue {
  /// The verb, or "according".
  let verb: Int
  /// The words of the cue: "said", "has said", "according to".
  let tokens: Range<Int>
  let classes: CueClass
  /// The words that name the source; nil when the sentence names none.
  let source: Range<Int>?
  /// The word of the source that decides who it is.
  let sourceHead: Int?
  /// To whom it was said.
  let addressee: Range<Int>?

  /// The same cue with a source.
  func spoken(by phrase: CueFinder.Phrase) -> Cue {
    Cue(
      verb: verb, tokens: tokens, classes: classes, source: phrase.range, sourceHead: phrase.head, addressee: addressee)
  }
}

/// Finds cues and their sources in what stands outside quotation marks.
struct CueFinder {
  let context: ReadingContext
  /// For each token, true inside a quotation.
  let quoted: [Bool]

  var words: [String] { context.words }

  /// The cue whose verb is this token, or nil.
  func cue(at token: Int) -> Cue? {
    guard !quoted[token] else { return nil }
    if words[token] == "according", token + 1 < words.count, words[token + 1] == "to" { return accordingTo(token) }
    if let cue = makingClear(token) { return cue }
    guard isCueVerb(token), let entry = CueLexicon.entry(words[token]), !changesSense(token, entry) else { return nil }
    let subject = subject(of: token).map { widened($0, before: token) }
    let addressee = addressee(of: token, entry.classes)
    return Cue(
      verb: token, tokens: cueTokens(token), classes: entry.classes, source: subject?.range, sourceHead: subject?.head,
      addressee: addressee)
  }

  /// "made clear that", "makes it plain that".
  private func makingClear(_ token: Int) -> Cue? {
    guard context.isVerb(token), Self.making.contains(words[token]) else { return nil }
    var end = token + 1
    while end < words.count, words[end] == "it" || context.part(end) == .adverb { end += 1 }
    guard end < words.count, Self.clear.contains(words[end]), !quoted[end] else { return nil }
    let subject = subject(of: token).map { widened($0, before: token) }
    return Cue(
      verb: token, tokens: cueTokens(token).lowerBound..<end + 1, classes: [.speech, .clause], source: subject?.range,
      sourceHead: subject?.head, addressee: nil)
  }

  private static let making: Set<String> = ["make", "makes", "made", "making"]
  private static let clear: Set<String> = ["clear", "plain", "known", "explicit"]

  /// "It adds up", "they called off": with the particle the verb says nothing.
  private func changesSense(_ token: Int, _ entry: CueLexicon.Entry) -> Bool {
    guard token + 1 < words.count else { return false }
    switch entry.lemma {
    case "add": return words[token + 1] == "up"
    case "call": return words[token + 1] == "off"
    case "write": return words[token + 1] == "in" && context.relation(token + 1) == .compoundPrt
    default: return false
    }
  }

  /// Verbs by tag; "said" and the like also where the tagger errs, as after long quotations.
  private func isCueVerb(_ token: Int) -> Bool {
    if context.isVerb(token) {
      if token + 1 < words.count, opensTitle(words[token], before: words[token + 1]) { return false }
      // An adjective before a noun: "the said person", "alleged crimes".
      return context.relation(token) != .amod
    }
    switch words[token] {
    case "said", "says", "told", "tells", "wrote", "added", "tweeted": return true
    default: return false
    }
  }

  /// The verb with its auxiliaries: "has said", "did not say".
  private func cueTokens(_ verb: Int) -> Range<Int> {
    var first = verb
    for child in context.children(of: verb) where child < verb && !quoted[child] {
      let relation = context.relation(child)
      if relation == .aux || relation == .auxPass || isNegation(child) { first = min(first, child) }
    }
    // Only adverbs may stand between.
    var at = first
    while at < verb {
      let ok = context.part(at) == .adverb || context.part(at) == .auxiliary || context.part(at) == .particle
      if !ok { return verb..<verb + 1 }
      at += 1
    }
    return first..<verb + 1
  }

  func isNegation(_ token: Int) -> Bool {
    words[token] == "not" || words[token] == "n't" || words[token] == "never"
  }

  // MARK: According to

  private func accordingTo(_ token: Int) -> Cue? {
    let start = token + 2
    guard start < words.count, !quoted[start] || words[start] == "‘" else { return nil }
    guard var phrase = phraseAccordingTo(start, sentenceEnd(token)) ?? bareName(start) else { return nil }
    if let end = endAccordingTo(phrase, sentenceEnd(token)) ?? modifierEnd(behind: phrase, sentenceEnd(token)) {
      phrase = Phrase(range: phrase.range.lowerBound..<max(end, phrase.range.upperBound), head: phrase.head)
    }
    return Cue(
      verb: token, tokens: token..<start, classes: [.speech, .clause], source: phrase.range, sourceHead: phrase.head,
      addressee: nil)
  }

  /// "According to emails seen by the paper, …": a participle that tells more of the source, up to the comma.
  private func modifierEnd(behind phrase: Phrase, _ limit: Int) -> Int? {
    let next = phrase.range.upperBound
    guard next < limit, context.tag(next) == .vbn || context.tag(next) == .vbg, context.relation(next) == .acl,
      context.head(of: next) == phrase.head
    else { return nil }
    let end = min(context.subtree(of: next).upperBound, limit)
    return (next..<end).first { words[$0] == "," || quoted[$0] } ?? end
  }

  /// A word with a capital that the tagger takes for something else than a noun.
  private func bareName(_ start: Int) -> Phrase? {
    guard start < sentenceEnd(start - 1), context.prose.tokens[start].kind == .word, context.isCapitalised(start)
    else { return nil }
    return Phrase(range: start..<start + 1, head: start)
  }

  // MARK: Addressees

  private func addressee(of verb: Int, _ classes: CueClass) -> Range<Int>? {
    for child in context.children(of: verb) where child > verb && !quoted[child] {
      let relation = context.relation(child)
      if relation == .iobj || (relation == .obj && classes.contains(.addressee)) { return phrase(child)?.range }
      if relation == .obl, words[context.subtree(of: child).lowerBound] == "to", !classes.contains(.object) {
        return phrase(child, dropCase: true)?.range
      }
    }
    return nil
  }

  // MARK: Sentences

  func sentenceRange(_ token: Int) -> Range<Int> {
    guard let i = context.prose.sentenceIndex(at: context.prose.tokens[token].span.start) else {
      return token..<token + 1
    }
    return context.prose.sentences[i].tokens
  }

  func sentenceEnd(_ token: Int) -> Int { sentenceRange(token).upperBound }
}
