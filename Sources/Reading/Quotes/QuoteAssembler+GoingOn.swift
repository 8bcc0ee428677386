// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// Quotations without a cue of their own: they go on with the quote before them, or with its speaker.
extension QuoteAssembler {
  /// The quotation goes on with the quote before it: "“A,” she said. “B.”", or the next paragraph of an open mark.
  mutating func continues(_ q: Int) -> Bool {
    guard let p = previousSaid(q), let previous = owner[p] else { return false }
    let before = quotations[p]
    let quotation = quotations[q]
    let stretch = before.tokens.upperBound..<quotation.tokens.lowerBound
    if before.paragraph == quotation.paragraph {
      guard let verb = cueBehind[p] ?? cueOf(previous, inside: stretch), stretch.contains(verb) else {
        guard stretch.isEmpty, shape.isClause(quotation), cueAfter(q) == nil else { return false }
        return join(q, previous)
      }
      // "“A,” Roe told “Valley Tonight”".
      if stretch.last == verb, shape.hasCapitals(quotation) { return false }
      let lead = leadIn(q, behind: verb)
      guard onlyAttribution(stretch.lowerBound..<lead.lowerBound, verb), !hasOwnVerb(q, but: verb), cueAfter(q) == nil,
        cueAtEnd(q) == nil
      else { return false }
      return join(q, previous, from: lead.lowerBound)
    }
    guard quotation.paragraph == before.paragraph + 1, stretchBefore(q).isEmpty else { return false }
    guard before.isOpenEnded, cueAfter(q) == nil else { return false }
    return join(q, previous)
  }

  /// Up to three words that begin the sentence of a quotation: "“A,” she said. Instead, “b.”"
  private func leadIn(_ q: Int, behind verb: Int) -> Range<Int> {
    let first = quotations[q].tokens.lowerBound
    let sentence = finder.sentenceRange(first)
    guard sentence.lowerBound > verb, sentence.lowerBound < first, first - sentence.lowerBound <= 3,
      quotations[q].tokens.upperBound >= sentence.upperBound,
      !(sentence.lowerBound..<first).contains(where: { context.isFiniteVerb($0) || context.isNominal($0) })
    else { return first..<first }
    return sentence.lowerBound..<first
  }

  /// A second verb of speech leads up to the quotation: "“A,” she said, adding later: “B.”"
  private func hasOwnVerb(_ q: Int, but verb: Int) -> Bool {
    let first = quotations[q].tokens.lowerBound
    guard first >= 2, [",", ":"].contains(context.words[first - 1]) else { return false }
    var at = first - 2
    while at > verb, first - at < 5, context.part(at) == .adverb { at -= 1 }
    guard at > verb, let cue = finder.cue(at: at) else { return false }
    return cue.classes.contains(.speech)
  }

  /// The last quotation that somebody said; names of shows and the like in between do not count.
  private func previousSaid(_ q: Int) -> Int? {
    guard q > 0 else { return nil }
    if let p = saidBefore(q) { return p }
    if owner[q - 1] != nil { return q - 1 }
    let p = q - 2
    guard p >= 0, owner[p] != nil, quotations[p].paragraph == quotations[q].paragraph,
      shape.hasCapitals(quotations[q - 1])
    else { return nil }
    return p
  }

  /// "“A,” Roe said after hinting at “b.” “C.”": the quotation before the attribution that quotes more in its own sentence.
  private func saidBefore(_ q: Int) -> Int? {
    var p = q - 1
    while p > 0, quotations[p - 1].paragraph == quotations[q].paragraph, cueBehind[p] == nil { p -= 1 }
    guard p < q - 1, let verb = cueBehind[p], owner[p] != nil else { return nil }
    let sentence = finder.sentenceRange(verb)
    return quotations[p + 1].tokens.lowerBound > verb && quotations[q - 1].tokens.upperBound <= sentence.upperBound
      && quotations[q].tokens.lowerBound >= sentence.upperBound ? p : nil
  }

  private func cueOf(_ quote: Int, inside stretch: Range<Int>) -> Int? {
    guard let cue = quotes[quote].cue else { return nil }
    let token = context.prose.tokenIndex(endingAfter: cue.start)
    return stretch.contains(token) ? token : nil
  }

  /// Between two quotations stands nothing but the attribution: one sentence, and no second cue with a source, unless
  /// that is in a clause about the first ("said Roe, who says …").
  private func onlyAttribution(_ stretch: Range<Int>, _ verb: Int) -> Bool {
    guard let last = stretch.last, last == verb || endsClause(last) else { return false }
    let sentence = finder.sentenceRange(verb)
    // "said Jane Roe Jr. (Green), a farmer": what a period parts from its sentence without a verb of its own.
    if stretch.upperBound > sentence.upperBound,
      context.words[sentence.upperBound] != "("
        || finder.sentenceRange(sentence.upperBound).upperBound < stretch.upperBound
        || (sentence.upperBound..<stretch.upperBound).contains(where: context.isFiniteVerb)
    {
      return false
    }
    return !stretch.contains { i in
      guard i > verb, let cue = finder.cue(at: i), cue.classes.contains(.speech), let source = cue.source else {
        return false
      }
      switch context.relation(i) {
      case .aclRelcl, .acl, .advcl, .xcomp: return false
      default: return source.lowerBound > verb
      }
    }
  }

  /// A mark, or an abbreviation whose period also ends the sentence: "in Valley Town, N.H. “We …".
  private func endsClause(_ token: Int) -> Bool {
    let word = context.words[token]
    return [".", ",", ":", ";", "-", "—", "–", "--"].contains(word) || word.utf8.last == UInt8(ascii: ".")
      || context.prose.tokens[token].kind == .closeQuote
  }

  private mutating func join(_ q: Int, _ quote: Int, from start: Int? = nil) -> Bool {
    owner[q] = quote
    let tokens = quotations[q].tokens
    quotes[quote].contentSpans.append(context.span((start ?? tokens.lowerBound)..<tokens.upperBound))
    return true
  }

  /// A quotation without a cue is spoken by whoever spoke, or was spoken of, right before.
  mutating func carry(_ q: Int) -> Bool {
    let quotation = quotations[q]
    guard !shape.goesOnBehind(quotation), !shape.isHeading(quotation) else { return false }
    let stretch = stretchBefore(q)
    if let last = stretch.last {
      // The subject of the sentence before it in the same paragraph.
      let sentence = finder.sentenceRange(last)
      guard last == sentence.upperBound - 1 || context.words[last] == ":" else { return false }
      guard let source = sentenceSubject(sentence) ?? announcer(sentence, last, quotation) ?? speaker(inParagraphOf: q)
      else { return false }
      // "“A,” Roe said. She smiled. “B.”"
      if q > 0, let previous = owner[q - 1], quotations[q - 1].paragraph == quotation.paragraph,
        let actor = source.actor, quotes[previous].source?.actor == actor, quotes[previous].kind == .direct
      {
        return join(q, previous)
      }
      return addCarried(q, source, confidence: 65)
    }
    guard quotation.paragraph > 0, !isBehindSignature(q) else { return false }
    if q > 0, let previous = owner[q - 1], quotations[q - 1].paragraph == quotation.paragraph - 1,
      quotes[previous].kind != .partial || reachesEnd(quotations[q - 1])
    {
      // The paragraph before ended with a quotation, or with its attribution.
      if let source = quotes[previous].source {
        return quotes[previous].kind == .direct ? join(q, previous) : addCarried(q, source, confidence: 75)
      }
    }
    let paragraph = context.prose.paragraphs[quotation.paragraph - 1]
    guard let lastSentence = paragraph.sentences.last else { return false }
    let sentence = context.prose.sentences[lastSentence].tokens
    if let source = transcribed(sentence) ?? sentenceSubject(sentence)
      ?? announcer(sentence, paragraph.tokens.upperBound - 1, quotation)
    {
      return addCarried(q, source, confidence: 55)
    }
    return false
  }

  /// "“A,” Roe said. It was late. “B.”": who spoke in the two sentences before.
  private func speaker(inParagraphOf q: Int) -> QuoteSource? {
    guard q > 0, let previous = owner[q - 1], quotations[q - 1].paragraph == quotations[q].paragraph,
      let here = context.prose.sentenceIndex(at: context.prose.tokens[quotations[q].tokens.lowerBound].span.start),
      let there = context.prose.sentenceIndex(at: context.prose.tokens[quotations[q - 1].tokens.lowerBound].span.start),
      here - there <= 2
    else { return nil }
    return quotes[previous].source
  }

  /// "“A.” — Jane Roe" is whole: in a row of such voices nobody speaks twice.
  private func isBehindSignature(_ q: Int) -> Bool {
    guard q > 0, quotations[q - 1].paragraph == quotations[q].paragraph - 1, let cue = cueBehind[q - 1] else {
      return false
    }
    return context.isDash(cue)
  }

  private func reachesEnd(_ quotation: Quotation) -> Bool {
    quotation.tokens.upperBound == context.prose.paragraphs[quotation.paragraph].tokens.upperBound
  }

  /// Who has the last word in a sentence: "The dam leaks, Roe said."
  private func lastWord(_ sentence: Range<Int>) -> QuoteSource? {
    guard
      let comma = sentence.last(where: { context.words[$0] == "," && !finder.quoted[$0] }),
      sentence.upperBound - comma < 8,
      let verb = (comma + 1..<sentence.upperBound).first(where: {
        CueLexicon.entry(context.words[$0])?.classes.contains(.speech) ?? false
      }),
      let said = PlainSpeech(context: context, finder: finder).speech(at: verb), said.content.upperBound == comma,
      let source = reader.source(said.cue), let actor = source.actor, reader.resolver.speaks(actor)
    else { return nil }
    return source
  }

  /// "Transcript as follows:": the words of who spoke last.
  private func transcribed(_ sentence: Range<Int>) -> QuoteSource? {
    guard sentence.count <= 8, context.words[sentence.upperBound - 1] == ":",
      let word = sentence.first(where: { ["transcript", "excerpt", "excerpts", "text"].contains(context.words[$0]) }),
      let source = quotes.last?.source, source.actor != nil
    else { return nil }
    return QuoteSource(span: context.span(word..<word + 1), actor: source.actor, name: source.name)
  }

  /// "The letter makes a simple case: “…", "It did not surprise the engineer Jane Roe: “…": who speaks behind a colon though
  /// no verb of speech says so.
  private func announcer(_ sentence: Range<Int>, _ colon: Int, _ quotation: Quotation) -> QuoteSource? {
    guard context.words[colon] == ":", colon > sentence.lowerBound + 1, quotation.wordCount >= 5,
      shape.startsCapital(quotation), !finder.quoted[colon - 1]
    else { return nil }
    if context.part(colon - 1) == .properNoun,
      let phrase = finder.nounPhrase(endingAt: colon - 1, limit: sentence.lowerBound)
    {
      let source = reader.source(phrase.range, phrase.head)
      if let actor = source.actor,
        reader.resolver.agrees(actor, with: "he") || reader.resolver.agrees(actor, with: "she")
      {
        return source
      }
    }
    for i in sentence.lowerBound..<colon where context.relation(i) == .nsubj && !finder.quoted[i] {
      guard context.part(i) == .noun || context.part(i) == .properNoun,
        context.head(of: i).map({ $0 < colon }) ?? false,
        !CueLexicon.happenings.contains(context.words[i]), !IndirectContent.timeWords.contains(context.words[i]),
        let phrase = finder.phrase(i, before: colon)
      else { continue }
      return reader.source(phrase.range, i)
    }
    return nil
  }

  /// The subject of a sentence when it is somebody who can speak.
  private func sentenceSubject(_ sentence: Range<Int>) -> QuoteSource? {
    if let source = lastWord(sentence) { return source }
    let subjects = sentence.filter { context.relation($0) == .nsubj && !finder.quoted[$0] && context.isNominal($0) }
    // "When Doe died, Roe spoke": the main clause counts first.
    let main = subjects.filter { i in context.head(of: i).map { context.relation($0) == .root } ?? false }
    for i in main + subjects {
      let range = context.subtree(of: i)
      guard !range.contains(where: { finder.quoted[$0] }) else { continue }
      let source = reader.source(range, i)
      if let actor = source.actor, reader.resolver.speaks(actor) { return source }
    }
    return nil
  }
}
