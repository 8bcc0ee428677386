// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import Prose

// What leaves the explorer: quotations and articles.
extension ExplorerState {
  /// The place the user means: the article that is open, else the evidence of the selected row.
  private var meant: Reading? { place.reading ?? selectedOrigin.flatMap(reading) }

  mutating func openElsewhere() -> [Effect] {
    guard let meant, let corpus = catalog?.corpus else { return [] }
    let article = corpus.article(meant.article)
    return [.openElsewhere(url: article.url, path: article.path)]
  }

  func openFile() -> [Effect] {
    guard let meant, let corpus = catalog?.corpus else { return [] }
    return [.view(path: corpus.article(meant.article).path)]
  }

  mutating func copy() -> [Effect] {
    guard let meant, let corpus = catalog?.corpus else { return [] }
    let article = corpus.article(meant.article)
    var text: String
    if case .quote(let id) = meant.origin {
      let quote = corpus.quote(id)
      text = quote.text
      if let name = quote.sourceName { text += " — \(name)" }
    } else {
      text = article.text.string(meant.evidence)
    }
    text += "\n" + ExplorerState.citation(article) + "\n"
    return [.copy(text)]
  }

  /// Title, outlet, date and address, as far as they are known.
  static func citation(_ article: ArticleView) -> String {
    var parts = ["“\(article.title)”"]
    if let outlet = article.outlet { parts.append(outlet) }
    if let day = article.documentTime.day {
      parts.append(DateWords.full(day) + (article.documentTime.isInferred ? " (inferred)" : ""))
    }
    if let url = article.url { parts.append(url) }
    return parts.joined(separator: ", ")
  }
}
