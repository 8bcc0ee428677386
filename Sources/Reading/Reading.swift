// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import NewsModel
import Prose

/// Reads one article: who is in it, who said what, what happened when.
///
/// Pure and total: the result depends on the article alone, and any article gives one.
public struct ArticleReader: Sendable {
  public init() {}

  public func reading(of article: Article) -> ArticleReading {
    let prose = ProseText(article.text)
    let boilerplate = BoilerplateReader().boilerplate(in: prose)
    return ArticleReading(
      boilerplate: boilerplate, sentences: prose.sentences.map(\.span), paragraphs: prose.paragraphs.map(\.span))
  }
}
