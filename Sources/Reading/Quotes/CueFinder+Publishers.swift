// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Syntax

/// Who speaks through what they publish, and who speaks in a sentence whose tree does not tell.
extension CueFinder {
  /// "Roe released a statement saying …": who put out the text speaks in it.
  func publisher(of text: Int, depth: Int) -> Phrase? {
    guard Self.texts.contains(words[text]), context.relation(text) == .obj, let verb = context.head(of: text),
      verb < text, Self.publishing.contains(words[verb])
    else { return nil }
    return treeSubject(of: verb, depth: depth + 1)
  }

  /// "sent out an email to supporters stating …": the text before those to whom it went.
  func addressedText(before verb: Int) -> Int? {
    let sentence = sentenceRange(verb)
    var at = verb - 1
    while at > sentence.lowerBound, verb - at < 10, words[at] != "to" && words[at] != "for" {
      guard !quoted[at], !context.isVerb(at), context.prose.tokens[at].kind == .word else { return nil }
      at -= 1
    }
    guard at > sentence.lowerBound, words[at] == "to" || words[at] == "for", Self.texts.contains(words[at - 1]) else {
      return nil
    }
    return at - 1
  }

  private static let texts: Set<String> = [
    "ad", "ads", "announcement", "article", "column", "cover", "e-mail", "email", "emails", "letter", "letters", "memo",
    "message", "messages", "note", "op-ed", "petition", "post", "reply", "report", "response", "statement",
    "statements",
    "text", "tweet", "tweets", "video",
  ]
  private static let publishing: Set<String> = Set(
    [
      "air", "blast", "circulate", "deliver", "distribute", "email", "fire", "give", "issue", "launch", "pen", "place",
      "post",
      "publish", "put", "read", "release", "revise", "run", "send", "share", "sign", "tweet", "write",
    ].flatMap(CueLexicon.inflections) + ["sent", "gave", "given", "ran", "did", "do", "does"])

  /// The last resort: the subject with which the sentence begins its main clause, for a verb of speech behind a comma or an
  /// "and" ("Roe (Green), noting the floods, said", "followed that by saying").
  func mainSubject(for verb: Int) -> Phrase? {
    guard context.tag(verb) != .vb, context.child(of: verb, .auxPass, .nsubjPass) == nil,
      CueLexicon.entry(words[verb])?.classes.contains(.speech) ?? false
    else { return nil }
    let sentence = sentenceRange(verb)
    guard verb > sentence.lowerBound + 1 else { return nil }
    let before = words[verb - 1]
    let isParticiple = context.tag(verb) == .vbg
    guard [",", "and", "but", "then", "by"].contains(before) || (isParticiple && quoted[verb - 1]) else { return nil }
    for at in sentence.lowerBound..<verb where !quoted[at] && context.relation(at) == .nsubj {
      guard context.isNominal(at), !IndirectContent.timeWords.contains(words[at]), words[at] != "who",
        words[at] != "that",
        words[at] != "which", let head = context.head(of: at), context.relation(head) != .aclRelcl
      else { continue }
      guard let phrase = phrase(at, before: verb), !phrase.range.contains(where: { quoted[$0] }) else { continue }
      return phrase
    }
    return nil
  }

  /// "shot back", "put it", "pointed out", "chimed in": two words that attribute together; the token is the first.
  func isPhrasal(_ token: Int) -> Bool {
    guard token + 1 < words.count, !quoted[token], !quoted[token + 1], let second = Self.phrasal[words[token]] else {
      return false
    }
    return second.contains(words[token + 1])
  }

  /// The attribution whose verb is the first of two words, as far as the sentence names its source.
  func phrasalCue(at token: Int) -> Cue? {
    guard isPhrasal(token), let source = subject(of: token) else { return nil }
    return Cue(
      verb: token, tokens: token..<token + 2, classes: .speech, source: source.range, sourceHead: source.head,
      addressee: nil)
  }

  private static let phrasal: [String: Set<String>] = [
    "shot": ["back"], "shoots": ["back"], "fired": ["back"], "fires": ["back"], "hit": ["back"], "hits": ["back"],
    "snapped": ["back"], "wrote": ["back"], "writes": ["back"], "texted": ["back"], "yelled": ["back"], "put": ["it"],
    "puts": ["it"], "pointed": ["out"], "points": ["out"], "cut": ["in"], "cuts": ["in"], "chimed": ["in"],
    "chimes": ["in"], "went": ["on"], "goes": ["on"], "broke": ["in"], "piped": ["up"], "called": ["out"],
  ]
}
