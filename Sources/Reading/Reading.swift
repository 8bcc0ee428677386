// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import NewsModel
import Prose
import Syntax

/// Reads one article: who is in it, who said what, what happened when.
///
/// Pure and total: the result depends on the article alone, and any article gives one.
public struct ArticleReader: Sendable {
  public init() {}

  public func reading(of article: Article) -> ArticleReading {
    let prose = ProseText(article.text)
    let boilerplate = BoilerplateReader().boilerplate(in: prose)
    let syntax = SyntaxModel.shipped.analysis(of: prose)
    let actors = NameReader().actors(in: prose, syntax: syntax, boilerplate: boilerplate)
    let times = TimeTagger().times(in: prose, syntax: syntax, documentDay: article.published)
    return ArticleReading(
      actors: actors.actors, times: times, boilerplate: boilerplate, sentences: prose.sentences.map(\.span),
      paragraphs: prose.paragraphs.map(\.span))
  }
}
