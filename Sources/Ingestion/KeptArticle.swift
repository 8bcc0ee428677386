// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import Prose

/// An article whose text lies in memory or, for one that was read before, in the file that keeps it.
struct KeptArticle: Sendable {
  /// Without its text where that lies elsewhere.
  var article: Article
  private(set) var text: SectionBytes?
  let textSum: UInt64

  init(_ article: Article) {
    self.article = article
    textSum = KeptReadings.sum(article.text)
  }

  init(_ found: KeptReadings.Found) {
    article = found.article
    text = found.text
    textSum = found.textSum
  }

  /// The article with its text.
  var whole: Article {
    guard let text else { return article }
    var article = article
    article.text = SourceText(repairing: text.withBytes(Array.init))
    return article
  }

  /// Lets go of the text, which somebody else holds.
  mutating func forgetText() {
    article.text = SourceText("")
    text = nil
  }

  func withText<R>(_ body: (UnsafeRawBufferPointer) -> R) -> R {
    if let text { return text.withBytes(body) }
    return article.text.utf8.withUnsafeBytes(body)
  }
}

/// A reading as it is kept in a file and, where articles are few, as it was.
struct KeptReading: Sendable {
  private(set) var packed: PackedReading
  private let whole: ArticleReading?

  init(_ article: Article, _ reading: ArticleReading, isPacked: Bool) {
    packed = PackedReading(article, reading)
    whole = isPacked ? nil : reading
  }

  /// One that was packed before; nil when it is damaged, as far as it is looked at.
  init?(_ article: KeptArticle, _ reading: PackedReading, isPacked: Bool) {
    packed = reading
    whole = isPacked ? nil : reading.soundReading(of: article.whole.text)
    if whole == nil, !isPacked { return nil }
  }

  func reading(of text: SourceText) -> ArticleReading { whole ?? packed.reading(of: text) }

  func add(_ article: KeptArticle, to builder: inout CorpusBuilder) {
    if let whole {
      builder.add(article.whole, whole)
    } else {
      builder.add(article.article, text: article.text, packed)
    }
  }

  /// The record lies elsewhere from now on.
  mutating func move(to record: SectionBytes) {
    packed = PackedReading(record: record, documentTime: packed.documentTime)
  }
}
