// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import NewsModel

/// Merges readings of articles into a corpus.
public struct CorpusBuilder {
  public init() {}

  /// Adds an article with what was read from it. The result of `corpus()` does not depend on the order of calls.
  public mutating func add(_ article: Article, _ reading: ArticleReading) { fatalError() }

  /// The merged corpus.
  public consuming func corpus() -> Corpus { fatalError() }
}
