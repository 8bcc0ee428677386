// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// A page of a news site: what it states of its article, and the article's text.
struct HTMLPage {
  let metadata: Metadata
  /// Paragraphs with a blank line between them; empty where no part of the page reads like an article.
  let text: String

  /// Nil where there is no element in the bytes.
  init?(_ bytes: [UInt8]) {
    guard let tree = HTMLTree(bytes) else { return nil }
    let metadata = HTMLMetadata.metadata(of: tree)
    self.metadata = metadata
    // The headline is the article's title; in the text it would be read once more.
    let headline = metadata.title?.lowercased()
    text = HTMLText.paragraphs(of: tree).filter { $0.lowercased() != headline }.joined(separator: "\n\n")
  }
}
