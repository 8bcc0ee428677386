// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Syntax

/// Who speaks through what they publish, and who speaks in a sentence whose tree does not tell.
extension CueFinder {
  /// "Roe released a statement saying …": who put out the text speaks in it.
  func publisher(of text: Int, depth: Int) -> Phrase? {
    guard Self.texts.contains(words[text]) || words[text] == "point" else { return nil }
    // By place, since trees make the text the subject of what it says.
    let sentence = sentenceRange(text)
    var verb = text - 1
    while verb > sentence.lowerBound, text - verb < 6, !quoted[verb],
      [.determiner, .adjective, .noun, .properNoun, .pronoun, .particle, .numeral].contains(context.part(verb))
        || ["out", "off", "up", "around"].contains(words[verb])
    { verb -= 1 }
    let verbs = words[text] == "point" ? Self.making : Self.publishing
    guard verb >= sentence.lowerBound, verb < text, !quoted[verb], verbs.contains(words[verb]) else { return nil }
    return treeSubject(of: verb, depth: depth + 1)
  }

  /// "used the words “…", "issued a statement, “…": a noun right before a quotation, and who uses or publishes it.
  func namedText(before quotation: Int) -> Cue? {
    let sentence = sentenceRange(quotation)
    var noun = quotation - 1
    if noun > sentence.lowerBound, words[noun] == "," || words[noun] == ":" { noun -= 1 }
    guard noun > sentence.lowerBound, !quoted[noun], context.part(noun) == .noun else { return nil }
    let isTerm = Self.terms.contains(words[noun])
    guard isTerm || noun + 1 < quotation && Self.texts.contains(words[noun]) else { return nil }
    var verb = noun - 1
    while verb > sentence.lowerBound, noun - verb < 6, !quoted[verb],
      [.determiner, .adjective, .noun, .properNoun, .pronoun, .numeral].contains(context.part(verb))
        || ["out", "off", "following"].contains(words[verb])
    { verb -= 1 }
    guard !quoted[verb], (isTerm ? Self.using : Self.publishing).contains(words[verb]),
      let source = treeSubject(of: verb, depth: 0)
    else { return nil }
    return Cue(
      verb: verb, tokens: verb..<noun + 1, classes: .speech, source: source.range, sourceHead: source.head,
      addressee: nil)
  }

  private static let terms: Set<String> = [
    "expression", "line", "motto", "nickname", "phrase", "phrases", "slogan", "term", "terms", "word", "words",
  ]
  private static let using: Set<String> = Set(
    ["borrow", "coin", "employ", "invoke", "repeat", "use", "utter"].flatMap(CueLexicon.inflections))

  /// "Billy Roe sings, “…": a verb in the present that taggers take for a noun.
  func nounLikeCue(before quotation: Int) -> Cue? {
    let sentence = sentenceRange(quotation)
    var verb = quotation - 1
    if verb > sentence.lowerBound, words[verb] == "," || words[verb] == ":" { verb -= 1 }
    guard verb < quotation - 1, verb > sentence.lowerBound, !quoted[verb], context.part(verb) == .noun,
      words[verb].utf8.last == UInt8(ascii: "s"), let entry = CueLexicon.entry(words[verb]),
      entry.classes.contains(.speech), context.part(verb - 1) == .properNoun,
      let phrase = nounPhrase(endingAt: verb - 1, limit: sentence.lowerBound),
      context.isCapitalised(phrase.range.lowerBound)
    else { return nil }
    return Cue(
      verb: verb, tokens: verb..<verb + 1, classes: entry.classes, source: phrase.range, sourceHead: phrase.head,
      addressee: nil)
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

  private static let making: Set<String> = ["made", "makes", "make", "making"]

  /// The last resort: the subject with which the sentence begins its main clause, for a verb of speech behind a comma or an
  /// "and" ("Roe (Green), noting the floods, said", "followed that by saying").
  func mainSubject(for verb: Int) -> Phrase? {
    guard context.tag(verb) != .vb, context.child(of: verb, .auxPass, .nsubjPass) == nil,
      CueLexicon.entry(words[verb])?.classes.contains(.speech) ?? false
    else { return nil }
    let sentence = sentenceRange(verb)
    if verb == sentence.lowerBound { return context.tag(verb) == .vbg ? rootSubject(behind: verb, sentence) : nil }
    guard verb > sentence.lowerBound + 1 else { return nil }
    var last = verb - 1
    while last > sentence.lowerBound, !quoted[last], context.part(last) == .auxiliary || context.part(last) == .adverb {
      last -= 1
    }
    let isParticiple = context.tag(verb) == .vbg
    guard [",", "and", "but", "then", "by"].contains(words[last]) || (isParticiple && quoted[last]) else { return nil }
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

  /// "Conceding that it leaks, Roe left": the subject that a participle in front has in common with its sentence.
  private func rootSubject(behind verb: Int, _ sentence: Range<Int>) -> Phrase? {
    for at in verb + 1..<sentence.upperBound where !quoted[at] && context.isNominal(at) {
      guard context.relation(at) == .nsubj || context.relation(at) == .nsubjPass, let head = context.head(of: at),
        context.relation(head) == .root, let phrase = phrase(at)
      else { continue }
      return phrase
    }
    return nil
  }

  /// "with Jane Roe reportedly yelling": the name between "with" and a participle.
  func companion(of verb: Int) -> Phrase? {
    guard context.tag(verb) == .vbg else { return nil }
    let sentence = sentenceRange(verb)
    var at = verb - 1
    while at > sentence.lowerBound, !quoted[at], context.part(at) == .adverb { at -= 1 }
    guard at > sentence.lowerBound, !quoted[at], context.part(at) == .properNoun,
      let phrase = nounPhrase(endingAt: at, limit: sentence.lowerBound), phrase.range.lowerBound > sentence.lowerBound,
      words[phrase.range.lowerBound - 1] == "with"
    else { return nil }
    return phrase
  }

  /// "Roe can be heard asking", "Roe is quoted as saying": the token is the first of the two verbs.
  func isHeardSaying(_ token: Int) -> Bool {
    guard Self.heard.contains(words[token]), context.tag(token) == .vbn || context.tag(token) == .vbd else {
      return false
    }
    let next = token + 1 < words.count && words[token + 1] == "as" ? token + 2 : token + 1
    guard next < words.count, !quoted[next], context.tag(next) == .vbg else { return false }
    return CueLexicon.entry(words[next])?.classes.contains(.speech) ?? false
  }

  private static let heard: Set<String> = [
    "heard", "quoted", "cited", "seen", "shown", "recorded", "filmed", "overheard",
  ]

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
