// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Reading

/// The quotes that an article of this text holds, each as "LABEL: content", with " | " between parts of one quote.
func toldQuotes(
  _ text: String, where isWanted: (Quote) -> Bool = { _ in true }, separator: String = ": ",
  label: (Quote, SourceText) -> String?
) -> [String] {
  let source = SourceText(text)
  return ArticleReader().reading(of: Article(id: "a", path: "a.txt", text: source)).quotes.filter(isWanted)
    .map { quote in
      let content = quote.contentSpans.map(source.string).joined(separator: " | ")
      return (label(quote, source) ?? "-") + separator + content
    }
}
