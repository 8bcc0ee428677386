// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import NewsModel
import Prose
import Syntax

/// Reads one article: who is in it, who said what, what happened when.
///
/// Pure and total: the result depends on the article alone, and any article gives one.
public struct ArticleReader: Sendable {
  public init() {}

  /// What the article tells. `day`, when given, is taken for the day of writing: knowledge from beside the article.
  public func reading(of article: Article, writtenOn day: DocumentTime? = nil) -> ArticleReading {
    let prose = ProseText(article.text)
    let boilerplate = BoilerplateReader().boilerplate(in: prose)
    let syntax = SyntaxModel.shipped.analysis(of: prose)
    let names = NameReader().actors(in: prose, syntax: syntax, boilerplate: boilerplate)
    let candidates = TimeParser.candidates(in: prose)
    let documentTime =
      day
      ?? DocumentTimeReader().documentTime(of: article, prose: prose, syntax: syntax, candidates: candidates)
    let times = TimeTagger().times(of: candidates, in: prose, syntax: syntax, documentTime: documentTime)
    let context = ReadingContext(prose, syntax)
    let said = QuoteReader(context, NamedSources(context: context, names: names), boilerplate: boilerplate).quotes()
    let quotes = SayingTime(context: context, times: times).timed(said)
    let events = EventReader().events(
      in: prose, syntax: syntax, actors: EventActors(names, in: prose, heads: syntax.heads), times: times,
      quotes: quotes,
      boilerplate: boilerplate, today: documentTime.day)
    return ArticleReading(
      documentTime: documentTime, actors: GovernmentReader(context).marked(names.reported, quotes), quotes: quotes,
      times: times, events: events,
      boilerplate: boilerplate, sentences: prose.sentences.map(\.span), paragraphs: prose.paragraphs.map(\.span))
  }

  /// Whether the two articles, if their texts are the same, have the same reading: all that matters beside the text is
  /// what tells the day.
  public static func readsAlike(_ a: Article, _ b: Article) -> Bool {
    DocumentTimeReader.timeBesideText(of: a) == DocumentTimeReader.timeBesideText(of: b)
  }
}
