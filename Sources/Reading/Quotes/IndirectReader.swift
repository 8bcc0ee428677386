// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// Finds attributions in the author's sentences: cues outside quotation marks that govern a clause, an infinitive or an
/// object. What is no statement of somebody is slight, see `Quote.isMinor`.
struct IndirectReader<Resolver: SourceResolver> {
  let reader: QuoteReader<Resolver>
  let usedCues: Set<Int>
  /// The quotes in marks.
  let taken: [Quote]
  private let takenSpans: QuoteSpans

  init(reader: QuoteReader<Resolver>, usedCues: Set<Int>, taken: [Quote]) {
    self.reader = reader
    self.usedCues = usedCues
    self.taken = taken
    takenSpans = QuoteSpans(taken)
  }

  func quotes() -> [Quote] {
    let context = reader.context
    let contents = IndirectContent(context: context, finder: reader.finder)
    let loose = LooseAttributions(context: context, finder: reader.finder)
    var result: [Quote] = []
    var speaks: [Bool] = []
    for token in context.words.indices
    where !reader.finder.quoted[token] && !reader.ignored[token] && !usedCues.contains(token) {
      if isToldBelow(token) { continue }
      // A report without a source has a subject that a cue would take for its own.
      if let found = loose.attribution(at: token) {
        if var quote = quote(found, token) {
          // "voiced her concern about the dam" is told once, for the verb; "offered a defence of the dam" for the noun.
          if let last = result.last, let cue = quote.cue, let verb = last.cue, cue.contains(verb) {
            guard tellsLittle(verb) else { continue }
            quote.isMinor = last.isMinor
            result.removeLast()
            speaks.removeLast()
          }
          result.append(quote)
          speaks.append(false)
        }
      } else if let quote = cued(token, contents) {
        result.append(quote)
        speaks.append(CueLexicon.entry(context.words[token])?.classes.contains(.speech) ?? true)
      }
    }
    return NestedQuotes().standing(result, speaks, beside: taken)
  }

  private func tellsLittle(_ verb: TextSpan) -> Bool {
    let last = reader.context.prose.tokenIndex(endingAfter: verb.end - 1)
    return ["offer", "show"].contains(CueLexicon.entry(reader.context.words[last])?.lemma ?? "")
  }

  /// Asked of every token: to hold the finder here would count its arrays each time.
  private func cued(_ token: Int, _ contents: IndirectContent) -> Quote? {
    guard !isToldAbove(token), var cue = reader.finder.cue(at: token) else { return nil }
    if cue.source == nil, let above = reader.finder.subjectAbove(token) { cue = cue.spoken(by: above) }
    var found = cue.source == nil && !isSourceless(cue) ? nil : contents.content(of: cue)
    if found == nil || cue.source == nil,
      let plain = PlainSpeech(context: reader.context, finder: reader.finder).speech(at: token)
    {
      cue = plain.cue
      found = [reader.context.span(contents.trimmed(plain.content))]
    }
    guard let content = found.flatMap({ besideTaken($0, cue) }) else { return nil }
    let tokens = content.map(reader.context.prose.tokenRange(in:))
    guard hasSpeaker(cue), tellsEnough(cue, tokens) else { return nil }
    // Whoever is part of what is said does not say it.
    if let head = cue.sourceHead, tokens.contains(where: { $0.contains(head) }) { return nil }
    let source = reader.source(cue)
    return Quote(
      contentSpans: content, kind: .indirect, source: source,
      cue: reader.context.span(cueWords(cue, tokens)),
      addressee: cue.addressee.map(reader.context.span), confidence: confidence(cue, source),
      isMinor: !isStatement(cue, tokens) || !namesSomebody(cue, source) || isNobodys(cue) || isPleaForSilence(tokens))
  }

  private func cueWords(_ cue: Cue, _ content: [Range<Int>]) -> Range<Int> {
    let range = CueWords(finder: reader.finder).tokens(cue.verb, content: content)
    return range.lowerBound..<max(range.upperBound, cue.tokens.upperBound)
  }

  /// "Neither the office nor the bank responded": what nobody said would stand without the negation in a list.
  private func isNobodys(_ cue: Cue) -> Bool {
    guard let source = cue.source else { return false }
    let first = max(reader.finder.sentenceRange(cue.verb).lowerBound, source.lowerBound - 8)
    for token in stride(from: source.upperBound - 1, through: first, by: -1) {
      switch reader.context.words[token] {
      case "neither", "nor", "nobody", "none": return true
      case "," where token < source.lowerBound: return false
      default: break
      }
    }
    return false
  }

  /// "asked not to be named".
  private func isPleaForSilence(_ content: [Range<Int>]) -> Bool {
    content.joined().contains { ["named", "identified", "quoted"].contains(reader.context.words[$0]) }
      && content.joined().contains { ["not", "n't", "n’t"].contains(reader.context.words[$0]) }
      && content.joined().count <= 8
  }

  /// Speech that is told without a speaker: "asked whether it leaks, she …", "was told that it leaks".
  private func isSourceless(_ cue: Cue) -> Bool {
    cue.classes.contains(.clause) && (cue.classes.contains(.speech) || cue.classes.contains(.addressee))
  }

  /// "declined to comment on the talks" is told once, for "declined".
  private func isToldAbove(_ token: Int) -> Bool {
    guard reader.context.relation(token) == .xcomp, let head = reader.context.head(of: token),
      let classes = CueLexicon.entry(reader.context.words[head])?.classes
    else { return false }
    return classes.contains(.infinitive) && !classes.contains(.attitude) && reader.context.isVerb(head)
      && !tellsClause(token)
  }

  /// "refused to say that it leaks", "is quick to note that it leaks", "seems to feel it leaks": the clause is told for the
  /// infinitive, whose cue holds the word above.
  private func isToldBelow(_ token: Int) -> Bool {
    let context = reader.context
    let to = token + 1
    guard to + 1 < context.words.count, context.words[to] == "to", context.tag(to) == .to else { return false }
    var verb = to + 1
    while verb < context.words.count, context.part(verb) == .adverb { verb += 1 }
    guard verb < context.words.count, context.head(of: verb) == token, !reader.finder.quoted[verb] else { return false }
    return context.child(of: token, .auxPass) == nil && tellsClause(verb)
  }

  private func tellsClause(_ verb: Int) -> Bool {
    let context = reader.context
    guard let classes = CueLexicon.entry(context.words[verb])?.classes,
      classes.contains(.clause), !usedCues.contains(verb)
    else { return false }
    var next = verb + 1
    if next < context.words.count, context.relation(next) == .compoundPrt { next += 1 }
    if next < context.words.count, Self.openers.contains(context.words[next]) { return true }
    return context.child(of: verb, .ccomp).map { $0 > verb } ?? false
  }

  private static var openers: Set<String> { ["that", "whether", "if", "what", "why", "how"] }

  private func quote(_ found: LooseAttributions.Found, _ token: Int) -> Quote? {
    let content = found.content.map(reader.context.span)
    guard found.content.allSatisfy({ !$0.isEmpty }), takenSpans.quotes(meeting: content).isEmpty else { return nil }
    let source = found.source.map { reader.source($0.range, $0.head) }
    let hasVerb = found.content.joined().contains { reader.context.part($0) == .verb }
    let isNoun = reader.context.part(token) == .noun
    return Quote(
      contentSpans: content, kind: .indirect, source: source,
      cue: reader.context.span(found.cue ?? CueWords(finder: reader.finder).tokens(token, content: found.content)),
      confidence: source?.actor == nil ? 55 : 65, isMinor: source.map(isBare) ?? true || !isNoun || !hasVerb)
  }

  /// "Their claim" of nobody who is named.
  private func isBare(_ source: QuoteSource) -> Bool {
    source.actor == nil && ["their", "its", "his", "her", "our", "your", "my"].contains(folded(source.name))
  }

  /// The content beside the quotes in marks. A quote that lies in it with its cue and its source is told within what is
  /// told ("said that Roe called it “a farce”"); one that the same source goes on with ends it ("said that it leaks, calling
  /// it “a farce”"); any other makes it void.
  private func besideTaken(_ content: [TextSpan], _ cue: Cue) -> [TextSpan]? {
    var result = content
    for quote in takenSpans.quotes(meeting: content).map({ taken[$0] }) {
      // What was cut off with a quotation before it holds no other.
      guard quote.contentSpans.contains(where: { a in result.contains { a.overlaps($0) } }) else { continue }
      guard let last = result.last, let other = quote.cue, last.contains(other) else {
        guard let before = beforeQuotation(result, quote) else { return nil }
        result = before
        continue
      }
      let verb = reader.context.prose.tokenIndex(endingAfter: other.end - 1)
      if let source = quote.source, last.contains(source.span) { continue }
      guard reader.context.tag(verb) == .vbg || reader.context.relation(verb) == .conj else { return nil }
      let tokens = reader.context.prose.tokenRange(in: last)
      guard
        let end = tokens.last(where: { $0 < verb && [",", "and", "but", "-", "—"].contains(reader.context.words[$0]) }),
        end > tokens.lowerBound
      else { return nil }
      result[result.count - 1] = reader.context.span(tokens.lowerBound..<end)
    }
    return result
  }

  /// "suggested that it leaks - “It does,” he said": what comes before the mark that puts in the quotation.
  private func beforeQuotation(_ content: [TextSpan], _ quote: Quote) -> [TextSpan]? {
    guard let last = content.last, let first = quote.contentSpans.first(where: { $0.overlaps(last) }),
      first.start > last.start
    else { return nil }
    let context = reader.context
    let tokens = context.prose.tokenRange(in: last)
    guard
      let mark = tokens.last(where: {
        context.prose.tokens[$0].span.end <= first.start && [",", "-", "—", "--", ":", "("].contains(context.words[$0])
      }), mark > tokens.lowerBound + 3, (tokens.lowerBound..<mark).contains(where: context.isFiniteVerb)
    else { return nil }
    return content.dropLast() + [context.span(tokens.lowerBound..<mark)]
  }

  /// A source without a noun tells a reader nothing, nor does one that is no noun phrase: nobody is "within a word of".
  private static var quantities: Set<String> { ["most", "many", "few", "several", "more", "some", "all"] }

  private func hasSpeaker(_ cue: Cue) -> Bool {
    let context = reader.context
    guard let head = cue.sourceHead, let first = cue.source?.lowerBound else { return true }
    switch context.part(head) {
    case .noun, .properNoun, .pronoun, .numeral, .determiner: break
    // "the latter", "the poor", "most in the valley".
    case .adjective where context.isCapitalised(head) && cue.classes.contains(.speech): break
    case .adjective where context.part(first) == .determiner || Self.quantities.contains(context.words[head]): break
    default: return false
    }
    if context.part(first) == .adposition, context.part(head) != .properNoun { return false }
    // Days say nothing; trees take "on Friday that Roe said" for a clause of theirs.
    return !IndirectContent.timeWords.contains(context.words[head]) && !CueLexicon.mute.contains(context.words[head])
  }

  /// One word is told by main verbs alone ("Roe criticised Doe"): in clauses below them it hardly ever matters.
  private func tellsEnough(_ cue: Cue, _ content: [Range<Int>]) -> Bool {
    if content.count > 1 || content[0].count > 1 { return true }
    if ["which", "whom"].contains(reader.context.words[content[0].lowerBound]) { return true }
    switch reader.context.relation(cue.verb) {
    case .root, .conj: return cue.source != nil
    default: return false
    }
  }

  /// Words that say something, rather than wish, think or support: what a list of quotes shows unasked.
  private func isStatement(_ cue: Cue, _ content: [Range<Int>]) -> Bool {
    // "Criticised Jane Roe", "said so".
    var names = 0
    var telling = 0
    for token in content.joined() {
      switch reader.context.part(token) {
      case .properNoun: names += 1
      case .noun, .verb, .adjective, .numeral: telling += 1
      default: continue
      }
    }
    let isClause = content.joined().contains(where: reader.context.isFiniteVerb)
    guard telling > 0, names + telling >= 2 || isClause || !cue.classes.contains(.object) else { return false }
    if !cue.classes.contains(.speech), cue.classes.contains(.attitude) { return false }
    if !cue.classes.isDisjoint(with: [.object, .prepositional]) { return true }
    return content.joined().contains { token in
      let part = reader.context.part(token)
      return part == .verb || part == .auxiliary
    }
  }

  /// "It shows" and "this means" are no statements of somebody.
  private func namesSomebody(_ cue: Cue, _ source: QuoteSource?) -> Bool {
    guard let head = cue.sourceHead, let source else { return false }
    if source.actor != nil { return true }
    switch reader.context.words[head] {
    case "this", "that", "there", "what", "i", "we", "you", "one": return false
    // Where nothing near is what they stand for.
    case "they": return source.name.utf8.count > 4
    case "it": return cue.classes.contains(.speech) && source.name.utf8.count > 2
    default: return !CueLexicon.happenings.contains(reader.context.words[head])
    }
  }

  private func confidence(_ cue: Cue, _ source: QuoteSource?) -> UInt8 {
    var result: UInt8 = cue.classes.contains(.attitude) ? 65 : cue.classes.contains(.clause) ? 85 : 75
    if source?.actor == nil { result -= 10 }
    return result
  }
}
