// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// Turns quotations into attributed quotes, in text order.
struct QuoteAssembler<Resolver: SourceResolver> {
  private let reader: QuoteReader<Resolver>
  private let context: ReadingContext
  private let finder: CueFinder
  private let shape: QuotationShape
  private let quotations: [Quotation]
  private(set) var quotes: [Quote] = []
  /// Verbs that attribute a quotation: indirect speech does not use them again.
  private(set) var usedCues: Set<Int> = []
  /// For each quotation, the index of the quote it belongs to.
  private var owner: [Int?]
  /// For each quotation, the cue behind it, when it has one.
  private var cueBehind: [Int?]

  init(_ reader: QuoteReader<Resolver>) {
    self.reader = reader
    context = reader.context
    finder = reader.finder
    shape = QuotationShape(context: reader.context)
    quotations = reader.quotations
    owner = Array(repeating: nil, count: reader.quotations.count)
    cueBehind = owner
  }

  mutating func assemble() {
    for q in quotations.indices where !reader.ignored[quotations[q].tokens.lowerBound] { attribute(q) }
  }

  private mutating func attribute(_ q: Int) {
    let quotation = quotations[q]
    if continues(q) || shape.isNamedWork(quotation) { return }
    let standsAlone = shape.isClause(quotation)
    if let cue = cueAfter(q) ?? signature(q) {
      cueBehind[q] = cue.verb
      add(q, cue, kind: standsAlone || shape.startsCapital(quotation) ? .direct : .partial, confidence: 95)
      return
    }
    if let cue = cueBefore(q, standsAlone: standsAlone) {
      addBefore(q, cue, standsAlone: standsAlone)
      return
    }
    if standsAlone, quotation.wordCount >= 3, carry(q) { return }
    if let cue = cueAbove(quotation), !shape.isTitle(quotation), !shape.isScare(quotation, cue) { addPartial(q, cue) }
  }

  /// The tokens between this quotation and its neighbours in the paragraph.
  private func stretchAfter(_ q: Int) -> Range<Int> {
    let start = quotations[q].tokens.upperBound
    let paragraph = context.prose.paragraphs[quotations[q].paragraph].tokens
    let next = q + 1 < quotations.count ? quotations[q + 1].tokens.lowerBound : paragraph.upperBound
    return start..<max(start, min(next, paragraph.upperBound))
  }

  private func stretchBefore(_ q: Int) -> Range<Int> {
    let end = quotations[q].tokens.lowerBound
    let paragraph = context.prose.paragraphs[quotations[q].paragraph].tokens
    let previous = q > 0 ? quotations[q - 1].tokens.upperBound : paragraph.lowerBound
    return max(previous, paragraph.lowerBound)..<end
  }

  // MARK: Behind the quotation

  /// "…,” Roe said": an attribution that starts right behind the quotation.
  private func cueAfter(_ q: Int) -> Cue? {
    let quotation = quotations[q]
    let stretch = stretchAfter(q)
    guard !quotation.isOpenEnded, let first = stretch.first else { return nil }
    let mark = shape.lastMark(quotation)
    // A full stop inside the marks ends the sentence, unless the word behind it goes on with one.
    if mark == ".", context.isCapitalised(first) || context.prose.tokens[first].kind != .word { return nil }
    let comma =
      context.words[first] == "," || context.words[first] == "-" || context.words[first] == "—"
      || context.words[first] == "–"
    if !comma, mark == nil, !shape.isClause(quotation) { return nil }
    let start = comma ? first + 1 : first
    let end = attributionEnd(start, stretch.upperBound)
    return start < end ? finder.attribution(behind: start..<end) : nil
  }

  /// A dash and a name behind the quotation, or alone in the next paragraph.
  private func signature(_ q: Int) -> Cue? {
    guard shape.isClause(quotations[q]) else { return nil }
    let stretch = stretchAfter(q)
    let next = quotations[q].paragraph + 1
    guard stretch.isEmpty, next < context.prose.paragraphs.count else { return finder.signature(behind: stretch) }
    return finder.signature(behind: context.prose.paragraphs[next].tokens)
  }

  /// The end of the sentence in which the attribution stands.
  private func attributionEnd(_ start: Int, _ limit: Int) -> Int {
    var at = start
    while at < limit {
      let word = context.words[at]
      if word == "." || word == ";" || word == "?" || word == "!" { return at }
      if at > start, context.prose.tokens[at].kind == .word, context.isCapitalised(at), isSentenceStart(at) {
        return at
      }
      at += 1
    }
    return limit
  }

  private func isSentenceStart(_ token: Int) -> Bool { finder.sentenceRange(token).lowerBound == token }

  // MARK: Before the quotation

  /// "Roe said: “…": a cue that leads up to the quotation.
  private func cueBefore(_ q: Int, standsAlone: Bool) -> Cue? {
    let quotation = quotations[q]
    var stretch = stretchBefore(q)
    if stretch.isEmpty, standsAlone, quotation.paragraph > 0 {
      // "Roe went on:" may be a paragraph of its own.
      let before = context.prose.paragraphs[quotation.paragraph - 1].tokens
      guard context.words[before.upperBound - 1] == ":" else { return nil }
      stretch = before
    }
    guard let last = stretch.last else { return nil }
    let sentence = finder.sentenceRange(last)
    let ended = [".", "?", "!"].contains(context.words[last])
    guard !ended else { return nil }
    let start = max(stretch.lowerBound, sentence.lowerBound)
    let leads = [",", ":", "that", "-", "—", "–"].contains(context.words[last])
    var at = last
    var verbs = 0
    while at >= start {
      if let cue = finder.cue(at: at), !usedCues.contains(at) || !standsAlone {
        if cue.classes.contains(.speech), cue.source != nil || cue.tokens.count > 0, verbs == 0 || !standsAlone || leads
        {
          if cue.source != nil || at == last || leads { return cue }
        }
      }
      if context.isFiniteVerb(at), !finder.quoted[at] { verbs += 1 }
      if verbs > 1 && standsAlone { break }
      if verbs > 2 { break }
      at -= 1
    }
    if context.words[last] == ":", stretch.count <= 6 { return transcriptCue(start..<last) }
    return nil
  }

  /// "ROE: “…": a name and a colon.
  private func transcriptCue(_ range: Range<Int>) -> Cue? {
    guard let first = range.first, let last = range.last, context.isCapitalised(first),
      !range.contains(where: context.isVerb)
    else { return nil }
    return Cue(
      verb: range.upperBound, tokens: range.upperBound..<range.upperBound + 1, classes: .speech, source: range,
      sourceHead: last, addressee: nil)
  }

  private mutating func addBefore(_ q: Int, _ cue: Cue, standsAlone: Bool) {
    if standsAlone {
      add(q, cue, kind: .direct, confidence: cue.source == nil ? 50 : 92)
    } else if !shape.isTitle(quotations[q]) || cue.verb + 2 >= quotations[q].tokens.lowerBound {
      addPartial(q, cueAbove(quotations[q]) ?? cue)
    }
  }

  // MARK: Above the quotation

  /// The nearest verb above the quotation in the tree that is a cue, or the last one before it in the sentence.
  private func cueAbove(_ quotation: Quotation) -> Cue? {
    let inner = quotation.inner(context.prose)
    var at: Int? = inner.first { i in context.head(of: i).map { !quotation.tokens.contains($0) } ?? true }
    var steps = 0
    while let token = at, steps < 12 {
      if !quotation.tokens.contains(token), let cue = finder.cue(at: token), cue.source != nil, governs(cue, quotation)
      {
        return cue
      }
      at = context.head(of: token)
      steps += 1
    }
    return nil
  }

  private func governs(_ cue: Cue, _ quotation: Quotation) -> Bool {
    if cue.classes.contains(.speech) { return true }
    guard cue.verb < quotation.tokens.lowerBound else { return false }
    if cue.classes.contains(.naming) { return true }
    let content = IndirectContent(context: context, finder: finder).content(of: cue) ?? []
    return content.contains { $0.contains(context.span(quotation.tokens)) } && !cue.classes.contains(.object)
  }

  // MARK: Going on

  /// The quotation goes on with the quote before it: "“A,” she said. “B.”", or the next paragraph of an open mark.
  private mutating func continues(_ q: Int) -> Bool {
    guard q > 0, let previous = owner[q - 1] else { return false }
    let before = quotations[q - 1]
    let quotation = quotations[q]
    let stretch = stretchBefore(q)
    if before.paragraph == quotation.paragraph {
      guard let verb = cueBehind[q - 1] ?? cueOf(previous, inside: stretch), stretch.contains(verb) else {
        guard stretch.isEmpty, shape.isClause(quotation) else { return false }
        return join(q, previous)
      }
      guard onlyAttribution(stretch, verb), cueAfter(q) == nil else { return false }
      return join(q, previous)
    }
    guard quotation.paragraph == before.paragraph + 1, stretch.isEmpty else { return false }
    guard before.isOpenEnded, cueAfter(q) == nil else { return false }
    return join(q, previous)
  }

  private func cueOf(_ quote: Int, inside stretch: Range<Int>) -> Int? {
    guard let cue = quotes[quote].cue else { return nil }
    let token = context.prose.tokenIndex(endingAfter: cue.start)
    return stretch.contains(token) ? token : nil
  }

  /// Between two quotations stands nothing but the attribution: one sentence, and no second cue with a source.
  private func onlyAttribution(_ stretch: Range<Int>, _ verb: Int) -> Bool {
    guard let last = stretch.last else { return false }
    let ends = [".", ",", ":", ";", "-", "—", "–"].contains(context.words[last])
    guard ends else { return false }
    let sentence = finder.sentenceRange(verb)
    if stretch.contains(where: { $0 > sentence.upperBound - 1 }) { return false }
    return !stretch.contains { i in
      guard i > verb, let cue = finder.cue(at: i), cue.classes.contains(.speech), let source = cue.source else {
        return false
      }
      return source.lowerBound > verb
    }
  }

  private mutating func join(_ q: Int, _ quote: Int) -> Bool {
    owner[q] = quote
    quotes[quote].contentSpans.append(context.span(quotations[q].tokens))
    return true
  }

  /// A quotation without a cue is spoken by whoever spoke, or was spoken of, right before.
  private mutating func carry(_ q: Int) -> Bool {
    let quotation = quotations[q]
    let stretch = stretchBefore(q)
    if let last = stretch.last {
      // The subject of the sentence before it in the same paragraph.
      let sentence = finder.sentenceRange(last)
      guard last == sentence.upperBound - 1 || context.words[last] == ":" else { return false }
      if let source = sentenceSubject(sentence) { return addCarried(q, source, confidence: 65) }
      return false
    }
    guard quotation.paragraph > 0 else { return false }
    if q > 0, let previous = owner[q - 1], quotations[q - 1].paragraph == quotation.paragraph - 1,
      quotes[previous].kind != .partial || reachesEnd(quotations[q - 1])
    {
      // The paragraph before ended with a quotation, or with its attribution.
      if let source = quotes[previous].source {
        let paragraph = context.prose.paragraphs[quotation.paragraph - 1].tokens
        if endsWithQuote(q - 1, paragraph) { return addCarried(q, source, confidence: 85) }
        return addCarried(q, source, confidence: 75)
      }
    }
    let paragraph = context.prose.paragraphs[quotation.paragraph - 1]
    guard let lastSentence = paragraph.sentences.last else { return false }
    if let source = sentenceSubject(context.prose.sentences[lastSentence].tokens) {
      return addCarried(q, source, confidence: 55)
    }
    return false
  }

  private func reachesEnd(_ quotation: Quotation) -> Bool {
    quotation.tokens.upperBound == context.prose.paragraphs[quotation.paragraph].tokens.upperBound
  }

  private func endsWithQuote(_ q: Int, _ paragraph: Range<Int>) -> Bool {
    let tail = quotations[q].tokens.upperBound..<paragraph.upperBound
    return tail.count <= 12
  }

  /// The subject of a sentence when it is somebody who can speak.
  private func sentenceSubject(_ sentence: Range<Int>) -> QuoteSource? {
    for i in sentence where context.relation(i) == .nsubj && !finder.quoted[i] && context.isNominal(i) {
      let range = context.subtree(of: i)
      guard !range.contains(where: { finder.quoted[$0] }) else { continue }
      let source = reader.source(range, i)
      if let actor = source.actor, reader.resolver.speaks(actor) { return source }
    }
    return nil
  }

  // MARK: Adding

  private func cueSpan(_ cue: Cue, _ quotation: Quotation) -> TextSpan {
    guard context.part(cue.verb) == .verb else { return context.span(cue.tokens) }
    return context.span(CueWords(finder: finder).tokens(cue.verb, content: [quotation.tokens]))
  }

  private mutating func addCarried(_ q: Int, _ source: QuoteSource, confidence: UInt8) -> Bool {
    owner[q] = quotes.count
    quotes.append(
      Quote(
        contentSpans: [context.span(quotations[q].tokens)], kind: .direct, source: source, cue: nil,
        confidence: confidence))
    return true
  }

  private mutating func add(_ q: Int, _ cue: Cue, kind: Quote.Kind, confidence: UInt8) {
    usedCues.insert(cue.verb)
    owner[q] = quotes.count
    quotes.append(
      Quote(
        contentSpans: [context.span(quotations[q].tokens)], kind: kind,
        source: reader.source(cue, beside: quotations[q], after: quotes),
        cue: cueSpan(cue, quotations[q]), addressee: cue.addressee.map(context.span), confidence: confidence))
  }

  private mutating func addPartial(_ q: Int, _ cue: Cue) {
    guard cue.source != nil else { return }
    let quotation = quotations[q]
    // Several pieces under one cue are one quote.
    if q > 0, let previous = owner[q - 1], usedCues.contains(cue.verb),
      quotes[previous].cue.map({ $0.overlaps(context.span(cue.tokens)) }) ?? false
    {
      owner[q] = previous
      if !quotes[previous].extent.contains(context.span(quotation.tokens)) {
        quotes[previous].contentSpans.append(context.span(quotation.tokens))
      }
      return
    }
    usedCues.insert(cue.verb)
    owner[q] = quotes.count
    let content = IndirectContent(context: context, finder: finder).content(of: cue, around: quotation)
    quotes.append(
      Quote(
        contentSpans: content, kind: .partial, source: reader.source(cue, beside: quotation, after: quotes),
        cue: cueSpan(cue, quotation),
        addressee: cue.addressee.map(context.span), confidence: cue.classes.contains(.speech) ? 85 : 70))
  }
}
