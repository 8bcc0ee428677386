// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// Turns quotations into attributed quotes, in text order.
struct QuoteAssembler<Resolver: SourceResolver> {
  let reader: QuoteReader<Resolver>
  let context: ReadingContext
  let finder: CueFinder
  let shape: QuotationShape
  let quotations: [Quotation]
  var quotes: [Quote] = []
  /// Verbs that attribute a quotation: indirect speech does not use them again.
  var usedCues: Set<Int> = []
  /// For each quotation, the index of the quote it belongs to.
  var owner: [Int?]
  /// For each quotation, the cue behind it, when it has one.
  var cueBehind: [Int?]

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
    if isToldAlready(q) || continues(q) || shape.isNamedWork(quotation) { return }
    let standsAlone = shape.isClause(quotation)
    if standsAlone, closesClause(q) { return }
    if !leadsToNext(q), let cue = cueAfter(q) ?? signature(q) {
      cueBehind[q] = cue.verb
      if let clause = clauseBefore(q) {
        add(q, cue, [clause], kind: .partial, confidence: 90)
        return
      }
      add(q, cue, kind: standsAlone || shape.startsCapital(quotation) ? .direct : .partial, confidence: 95)
      return
    }
    if let cue = cueBefore(q, standsAlone: standsAlone) {
      addBefore(q, cue, standsAlone: standsAlone)
      return
    }
    if let cue = cueAtEnd(q) {
      add(q, cue.cue, [cue.clause], kind: .partial, confidence: 88)
      return
    }
    if standsAlone, quotation.wordCount >= 3, carry(q) { return }
    if let cue = cueAbove(quotation), !shape.isTitle(quotation), !shape.isScare(quotation, cue) { addPartial(q, cue) }
  }

  /// The quotation lies in the words of the quote before it: "said that they have learned: “Never again.”".
  private mutating func isToldAlready(_ q: Int) -> Bool {
    guard let quote = quotes.last,
      quote.contentSpans.contains(where: { $0.contains(context.span(quotations[q].tokens)) })
    else { return false }
    owner[q] = quotes.count - 1
    return true
  }

  /// The tokens between this quotation and its neighbours in the paragraph.
  func stretchAfter(_ q: Int) -> Range<Int> {
    let start = quotations[q].tokens.upperBound
    let paragraph = context.prose.paragraphs[quotations[q].paragraph].tokens
    let next = q + 1 < quotations.count ? quotations[q + 1].tokens.lowerBound : paragraph.upperBound
    return start..<max(start, min(next, paragraph.upperBound))
  }

  func stretchBefore(_ q: Int) -> Range<Int> {
    let end = quotations[q].tokens.lowerBound
    let paragraph = context.prose.paragraphs[quotations[q].paragraph].tokens
    let previous = q > 0 ? quotations[q - 1].tokens.upperBound : paragraph.lowerBound
    return max(previous, paragraph.lowerBound)..<end
  }

  // MARK: Behind the quotation

  /// "…,” Roe said": an attribution that starts right behind the quotation.
  func cueAfter(_ q: Int) -> Cue? {
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
    guard start < end, let cue = finder.attribution(behind: start..<end) else { return nil }
    // "“We hugged” the families before the vote, Roe said": the sentence goes on before its attribution.
    if !comma, mark == nil, (start..<max(start, cue.verb)).contains(where: { context.words[$0] == "," }) { return nil }
    return cue
  }

  /// "Roe asked, “Why now?” Doe answered, “I do not know.”": what stands behind the first quotation leads up to the second.
  private func leadsToNext(_ q: Int) -> Bool {
    guard q + 1 < quotations.count, quotations[q + 1].paragraph == quotations[q].paragraph,
      quotations[q].tokens.lowerBound > 0,
      let last = stretchAfter(q).last, [",", ":"].contains(context.words[last]),
      let mark = shape.lastMark(quotations[q]), ["?", "!", "."].contains(mark), shape.isClause(quotations[q + 1])
    else { return false }
    return [",", ":"].contains(context.words[quotations[q].tokens.lowerBound - 1])
      && cueBefore(q, standsAlone: true)?.source != nil
  }

  /// A dash and a name behind the quotation, or alone in the next paragraph.
  private func signature(_ q: Int) -> Cue? {
    guard shape.isClause(quotations[q]) else { return nil }
    let stretch = stretchAfter(q)
    let next = quotations[q].paragraph + 1
    guard stretch.isEmpty, next < context.prose.paragraphs.count else { return finder.signature(behind: stretch) }
    let below = context.prose.paragraphs[next].tokens
    return finder.signature(behind: below) ?? (quotations[q].isOpenEnded ? finder.nameInMarks(below) : nil)
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
  func cueBefore(_ q: Int, standsAlone: Bool) -> Cue? {
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
    if context.words[last] == ":", let cue = finder.announcement(start..<last) { return cue }
    if let cue = finder.nounLikeCue(before: last + 1) ?? finder.namedText(before: last + 1) { return cue }
    let leads = [",", ":", "that", "-", "—", "–"].contains(context.words[last])
    var at = last
    var verbs = 0
    while at >= start {
      if !isAside(at), let cue = finder.phrasalCue(at: at) ?? finder.cue(at: at), !usedCues.contains(at) || !standsAlone
      {
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
    return context.words[last] == ":" ? transcriptCue(nameStart(start, last)..<last) : nil
  }

  /// "told Congress when asked about it: “…": a participle that tells when somebody spoke.
  private func isAside(_ token: Int) -> Bool {
    token > 0 && context.tag(token) == .vbn && ["when", "if", "once", "as"].contains(context.words[token - 1])
  }

  /// Where the name before a colon begins: behind a dash ("MORE ON THE DAM - Jane Roe: “…”"), else with the sentence.
  private func nameStart(_ start: Int, _ colon: Int) -> Int {
    (start..<colon).last { ["-", "--", "—", "–"].contains(context.words[$0]) }.map { $0 + 1 } ?? start
  }

  /// "ROE: “…": a name and a colon.
  private func transcriptCue(_ range: Range<Int>) -> Cue? {
    guard let first = range.first, let last = range.last, range.count <= 6, context.isCapitalised(first),
      !range.contains(where: context.isVerb)
    else { return nil }
    return Cue(
      verb: range.upperBound, tokens: range.upperBound..<range.upperBound + 1, classes: .speech, source: range,
      sourceHead: last, addressee: nil)
  }

  private mutating func addBefore(_ q: Int, _ cue: Cue, standsAlone: Bool) {
    if standsAlone {
      add(q, cue, kind: .direct, confidence: cue.source == nil ? 50 : 92)
    } else if cue.tokens.count > 1, context.part(cue.tokens.upperBound - 1) == .noun {
      // "used the words “…”".
      add(q, cue, kind: .partial, confidence: 75)
    } else if !shape.isTitle(quotations[q]) || cue.verb + 2 >= quotations[q].tokens.lowerBound {
      // "The paper said that a man yelled “Stay!”": the verb right before the marks is nearer than the one above.
      let isAdjacent = cue.source != nil && quotations[q].tokens.lowerBound - cue.verb <= 2
      addPartial(q, isAdjacent ? cue : cueAbove(quotations[q]) ?? cue)
    }
  }

  // MARK: Above the quotation

  /// The nearest verb above the quotation in the tree that is a cue, or the last one before it in the sentence.
  private func cueAbove(_ quotation: Quotation) -> Cue? {
    let inner = quotation.inner(context.prose)
    var at: Int? = inner.first { i in context.head(of: i).map { !quotation.tokens.contains($0) } ?? true }
    var steps = 0
    // "Roe said that it “wrongly” suggests …": how something is done is not what its verb says.
    if let first = at, context.relation(first) == .advmod, let verb = context.head(of: first),
      verb == quotation.tokens.upperBound
    {
      at = context.head(of: verb)
    }
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

  // MARK: Adding

  private func cueSpan(_ cue: Cue, _ quotation: Quotation) -> TextSpan {
    guard context.part(cue.verb) == .verb else { return context.span(cue.tokens) }
    return context.span(CueWords(finder: finder).tokens(cue.verb, content: [quotation.tokens]))
  }

  mutating func addCarried(_ q: Int, _ source: QuoteSource, confidence: UInt8) -> Bool {
    owner[q] = quotes.count
    quotes.append(
      Quote(
        contentSpans: [context.span(quotations[q].tokens)], kind: .direct, source: source, cue: nil,
        confidence: confidence))
    return true
  }

  mutating func add(
    _ q: Int, _ cue: Cue, _ content: [TextSpan]? = nil, kind: Quote.Kind, confidence: UInt8
  ) {
    usedCues.insert(cue.verb)
    owner[q] = quotes.count
    quotes.append(
      Quote(
        contentSpans: content ?? [context.span(quotations[q].tokens)], kind: kind,
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
      // "“A,” Roe said on “Valley Tonight.”": where it was said, not what.
      if cueBehind[q - 1] == cue.verb, shape.hasCapitals(quotation) || shape.isShout(quotation) { return }
      owner[q] = previous
      if !quotes[previous].extent.contains(context.span(quotation.tokens)) { append(quotation, to: previous, cue) }
      return
    }
    usedCues.insert(cue.verb)
    owner[q] = quotes.count
    let content = IndirectContent(context: context, finder: finder).content(of: cue, around: quotation)
    quotes.append(
      Quote(
        contentSpans: shape.startsCapital(quotation) ? content : front(of: cue, before: content), kind: .partial,
        source: reader.source(cue, beside: quotation, after: quotes),
        cue: cueSpan(cue, quotation),
        addressee: cue.addressee.map(context.span), confidence: cue.classes.contains(.speech) ? 85 : 70))
  }
}
