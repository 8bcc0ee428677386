// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// Answers who the words of a source are.
protocol SourceResolver {
  /// The index of the actor that a noun phrase names, by name, pronoun or description; nil when it names none.
  func actor(of tokens: Range<Int>, head: Int) -> Int?
  /// The name of an actor.
  func name(ofActor actor: Int) -> String
  /// True when the actor is a person or an organisation: places do not speak.
  func speaks(_ actor: Int) -> Bool
  func isPerson(_ actor: Int) -> Bool
  /// True when "he" or "she", folded, can mean the actor.
  func agrees(_ actor: Int, with pronoun: String) -> Bool
}

/// Finds who said what in one article.
///
/// Quotation marks come first: each quotation looks for a cue behind it, before it, above it in the tree, and then for
/// the speaker of the quotation before. Indirect speech is found from the cues that are left.
struct QuoteReader<Resolver: SourceResolver> {
  let context: ReadingContext
  let resolver: Resolver
  let quotations: [Quotation]
  let finder: CueFinder
  /// For each token, true where nothing is read: credits, links, pleas.
  let ignored: [Bool]
  /// The named subjects of main clauses outside quotation marks, in text order.
  private let mainSubjects: [(token: Int, actor: Int)]

  init(_ context: ReadingContext, _ resolver: Resolver, boilerplate: [Boilerplate]) {
    self.context = context
    self.resolver = resolver
    let shape = QuotationShape(context: context)
    quotations = Quotation.all(in: context.prose).filter { !shape.isNickname($0) }
    var quoted = [Bool](repeating: false, count: context.words.count)
    for quotation in quotations { for i in quotation.tokens { quoted[i] = true } }
    finder = CueFinder(context: context, quoted: quoted)
    var ignored = [Bool](repeating: false, count: context.words.count)
    // Paragraphs whose marks are still open: their short questions are no links.
    var goesOn = Set<Int>()
    for quotation in quotations where quotation.isOpenEnded { goesOn.insert(quotation.paragraph + 1) }
    for note in boilerplate where note.kind != .caption {
      let tokens = context.prose.tokenRange(in: note.span)
      if note.kind == .link || note.kind == .heading || note.kind == .navigation, let first = tokens.first,
        context.prose.tokens[first].kind == .openQuote,
        let sentence = context.prose.sentenceIndex(at: note.span.start),
        goesOn.contains(context.prose.sentences[sentence].paragraph)
      {
        continue
      }
      for i in tokens { ignored[i] = true }
    }
    self.ignored = ignored
    var subjects: [(token: Int, actor: Int)] = []
    for (i, relation) in context.syntax.relations.enumerated()
    where (relation == .nsubj || relation == .nsubjPass) && !quoted[i] && !ignored[i] {
      guard let head = context.head(of: i), !quoted[head] else { continue }
      let above = context.relation(head)
      let conjoined = above == .conj && context.head(of: head).map { context.relation($0) == .root } ?? false
      guard above == .root || conjoined || Self.isLeadIn(head, context, quoted), context.part(i) != .pronoun else {
        continue
      }
      if let actor = resolver.actor(of: context.subtree(of: i), head: i), resolver.speaks(actor) {
        subjects.append((i, actor))
      }
    }
    mainSubjects = subjects
  }

  /// "Roe scolded them: “A,” she said": trees hang the verb that leads up to a quotation on the one behind it.
  private static func isLeadIn(_ verb: Int, _ context: ReadingContext, _ quoted: [Bool]) -> Bool {
    guard context.relation(verb) == .ccomp || context.relation(verb) == .parataxis, let said = context.head(of: verb),
      said > verb, context.relation(said) == .root
    else { return false }
    return (verb..<said).contains { quoted[$0] }
  }

  func quotes() -> [Quote] {
    var assembler = QuoteAssembler(self)
    assembler.assemble()
    let transcript = TranscriptReader(reader: self).quotes()
    let set = transcript.isEmpty ? HeadlineReader(reader: self).quotes() : transcript
    let taken = QuoteSpans(set) { [$0.extent] }
    let direct = set + assembler.quotes.filter { taken.quotes(meeting: [$0.extent]).isEmpty }
    let indirect = IndirectReader(reader: self, usedCues: assembler.usedCues, taken: direct).quotes()
    return (direct + indirect).sorted { ($0.extent, $0.contentSpans.count) < ($1.extent, $1.contentSpans.count) }
  }

  /// The source of a cue as the model has it.
  func source(_ cue: Cue) -> QuoteSource? {
    guard let range = cue.source, let head = cue.sourceHead else { return nil }
    return source(range, head)
  }

  /// The source of a cue beside a quotation. "He said" means whoever spoke last or was the subject of a main clause
  /// since, whichever is nearer: reporters change the speaker by name.
  func source(_ cue: Cue, beside quotation: Quotation, after quotes: [Quote]) -> QuoteSource? {
    guard let range = cue.source, let head = cue.sourceHead else { return goingOn(cue, quotes) }
    var result = source(range, head)
    guard context.words[head] == "he" || context.words[head] == "she" else { return result }
    let limit = min(quotation.tokens.lowerBound, cue.verb)
    if let actor = lastSpeaker(before: limit, context.words[head], quotes) ?? result.actor {
      result.actor = actor
      result.name = resolver.name(ofActor: actor)
    }
    return result
  }

  /// "Roe called it a “farce.” Adding: “…": a participle without a subject goes on with the words of who spoke before it.
  private func goingOn(_ cue: Cue, _ quotes: [Quote]) -> QuoteSource? {
    let tokens = context.prose.tokens
    guard context.tag(cue.verb) == .vbg, let last = quotes.last,
      finder.sentenceRange(cue.verb).lowerBound == cue.verb || finder.quoted[cue.verb - 1]
        || context.words[cue.verb - 1] == ",",
      let here = context.prose.sentenceIndex(at: tokens[cue.verb].span.start),
      let there = context.prose.sentenceIndex(at: last.extent.start), here - there <= 3,
      context.prose.sentences[here].paragraph == context.prose.sentences[there].paragraph
    else { return nil }
    return last.source
  }

  private func lastSpeaker(before limit: Int, _ pronoun: String, _ quotes: [Quote]) -> Int? {
    let tokens = context.prose.tokens
    let paragraph =
      context.prose.sentenceIndex(at: tokens[limit].span.start).map { context.prose.sentences[$0].paragraph } ?? 0
    let start = context.prose.paragraphs[max(0, paragraph - 2)].tokens.lowerBound
    var best: (token: Int, actor: Int)?
    if let quote = quotes.last, let source = quote.source, let actor = source.actor,
      resolver.agrees(actor, with: pronoun)
    {
      let token = context.prose.tokenIndex(endingAfter: quote.extent.end - 1)
      if token >= start, token < limit { best = (token, actor) }
    }
    for subject in mainSubjects.reversed() where subject.token < limit {
      guard subject.token >= start, subject.token > best?.token ?? -1 else { break }
      if resolver.agrees(subject.actor, with: pronoun) { return subject.actor }
    }
    return best?.actor
  }

  func source(_ phrase: Range<Int>, _ head: Int) -> QuoteSource {
    let range = withoutTime(phrase, head)
    let actor = apposed(range, head) ?? resolver.actor(of: range, head: head)
    let name = actor.map(resolver.name(ofActor:)) ?? antecedent(head) ?? name(range, head)
    return QuoteSource(span: context.span(range), actor: actor, name: name)
  }

  /// "A spokeswoman for the company, Jane Roe, said": the name that ends the phrase is that of who speaks, though trees hang
  /// it on the noun before the comma.
  private func apposed(_ range: Range<Int>, _ head: Int) -> Int? {
    guard context.part(head) == .noun else { return nil }
    var end = range.upperBound
    while end > head + 1, context.words[end - 1] == "," { end -= 1 }
    if let bracket = (head + 1..<end).last(where: { context.words[$0] == "(" }) { end = bracket }
    guard let comma = (head + 1..<end).last(where: { context.words[$0] == "," }), comma + 1 < end,
      context.part(end - 1) == .properNoun, (comma + 1..<end).allSatisfy({ Self.naming.contains(context.part($0)) })
    else { return nil }
    for token in comma + 1..<end where context.part(token) == .properNoun {
      if let actor = resolver.actor(of: token..<end, head: token), resolver.isPerson(actor) { return actor }
    }
    return nil
  }

  private static var naming: Set<PartOfSpeech> { [.adjective, .noun, .properNoun, .punctuation] }

  /// "the union on Monday": a day behind the noun belongs to the verb.
  private func withoutTime(_ range: Range<Int>, _ head: Int) -> Range<Int> {
    var end = range.upperBound
    guard end - 1 > head, IndirectContent.timeWords.contains(context.words[end - 1]),
      context.words[end - 1] != "today" || !context.isCapitalised(end - 1)
    else { return range }
    end -= 1
    while end - 1 > head, ["on", "last", "late", "early", "this", "earlier"].contains(context.words[end - 1]) {
      end -= 1
    }
    return range.lowerBound..<end
  }

  /// What "they" and "it" stand for when it is no actor: the subject of a main clause not far before that agrees in number.
  private func antecedent(_ head: Int) -> String? {
    let word = context.words[head]
    let isPlural = word == "they" || word == "their"
    guard isPlural || word == "it" || word == "its", head > 0 else { return nil }
    let here = context.prose.sentenceIndex(at: context.prose.tokens[head].span.start) ?? 0
    guard here < context.prose.sentences.count else { return nil }
    let first = context.prose.sentences[max(0, here - 2)].tokens.lowerBound
    for at in stride(from: head - 1, through: first, by: -1) {
      guard !finder.quoted[at], context.part(at) == .noun,
        context.relation(at) == .nsubj || context.relation(at) == .nsubjPass,
        (context.tag(at) == .nns) == isPlural, !IndirectContent.timeWords.contains(context.words[at]),
        !CueLexicon.mute.contains(context.words[at])
      else { continue }
      let range = context.subtree(of: at).lowerBound..<at + 1
      return range.contains { finder.quoted[$0] } ? nil : context.string(range)
    }
    return nil
  }

  /// The noun phrase that ends before "who", over a comma.
  private func nounBefore(_ pronoun: Int) -> Range<Int>? {
    var last = pronoun - 1
    if last > 0, context.words[last] == "," { last -= 1 }
    guard last >= 0, context.part(last) == .noun || context.part(last) == .properNoun else { return nil }
    return finder.nounPhrase(endingAt: last, limit: finder.sentenceRange(pronoun).lowerBound)?.range
  }

  /// The words by which to call somebody without a name: without what is added behind a comma, and for "who" the words
  /// before it.
  private func name(_ range: Range<Int>, _ head: Int) -> String {
    var range = range
    switch context.words[head] {
    case "who", "which", "that":
      var at = head
      for _ in 0..<4 where context.relation(at) != .aclRelcl { at = context.head(of: at) ?? at }
      if context.relation(at) == .aclRelcl, let noun = context.head(of: at), noun < head {
        range = context.subtree(of: noun).lowerBound..<noun + 1
      } else if let noun = nounBefore(head) {
        range = noun
      }
    default: break
    }
    while range.count > 1, context.prose.tokens[range.lowerBound].kind == .punctuation { range.removeFirst() }
    if let comma = range.first(where: { $0 > head && context.words[$0] == "," }) {
      range = range.lowerBound..<comma
    }
    return context.string(range)
  }
}
