// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Prose

/// Where things stand in their articles, for people and for programs.
final class Places {
  private let corpus: Corpus
  private var last: (article: ArticleID, paragraphs: [TextSpan], offsets: CodePointOffsets?)?

  init(_ corpus: Corpus) { self.corpus = corpus }

  /// The article and the paragraph, counted from 1: "a-talk ¶3".
  func words(_ article: ArticleID, _ span: TextSpan) -> String {
    "\(corpus.article(article).key) ¶\(paragraph(article, span))"
  }

  /// The number of the paragraph that holds the beginning of the span, from 1.
  func paragraph(_ article: ArticleID, _ span: TextSpan) -> Int {
    load(article)
    let paragraphs = last!.paragraphs
    var (low, high) = (0, paragraphs.count)
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle].start <= span.start { low = middle + 1 } else { high = middle }
    }
    return max(1, low)
  }

  /// Code points from the beginning of the file, as in the export.
  func bounds(_ article: ArticleID, _ span: TextSpan) -> (start: Int, end: Int) {
    load(article)
    if last!.offsets == nil {
      let view = corpus.article(article)
      last!.offsets = CodePointOffsets(view.text, start: view.textStart)
    }
    return (last!.offsets![span.start], last!.offsets![span.end])
  }

  private func load(_ article: ArticleID) {
    if last?.article != article { last = (article, corpus.article(article).paragraphs, nil) }
  }
}
