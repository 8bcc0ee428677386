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

  init(_ context: ReadingContext, _ resolver: Resolver, boilerplate: [Boilerplate]) {
    self.context = context
    self.resolver = resolver
    quotations = Quotation.all(in: context.prose)
    var quoted = [Bool](repeating: false, count: context.words.count)
    for quotation in quotations { for i in quotation.tokens { quoted[i] = true } }
    finder = CueFinder(context: context, quoted: quoted)
    var ignored = [Bool](repeating: false, count: context.words.count)
    for note in boilerplate where note.kind != .caption {
      for i in context.prose.tokenRange(in: note.span) { ignored[i] = true }
    }
    self.ignored = ignored
  }

  func quotes() -> [Quote] {
    var assembler = QuoteAssembler(self)
    assembler.assemble()
    let direct = assembler.quotes
    let indirect = IndirectReader(reader: self, usedCues: assembler.usedCues, taken: direct).quotes()
    return (direct + indirect).sorted { ($0.extent, $0.contentSpans.count) < ($1.extent, $1.contentSpans.count) }
  }

  /// The source of a cue as the model has it.
  func source(_ cue: Cue) -> QuoteSource? {
    guard let range = cue.source, let head = cue.sourceHead else { return nil }
    return source(range, head)
  }

  func source(_ range: Range<Int>, _ head: Int) -> QuoteSource {
    let actor = resolver.actor(of: range, head: head)
    let name = actor.map(resolver.name(ofActor:)) ?? context.string(range)
    return QuoteSource(span: context.span(range), actor: actor, name: name)
  }
}
