// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Foundation

/// JSON-LD of schema.org, as news sites put it into their pages.
enum LinkedData {
  /// What the first article described in a block says of itself; nothing when the block is broken or about other things.
  static func metadata(in block: String) -> Metadata {
    guard let json = try? JSONSerialization.jsonObject(with: Data(block.utf8), options: .fragmentsAllowed),
      let article = article(in: json, depth: 0)
    else { return Metadata() }
    var metadata = Metadata()
    metadata.set(.title, HTMLTree.withoutEntities(text(article["headline"]) ?? text(article["name"]) ?? ""))
    metadata.set(.date, text(article["datePublished"]) ?? text(article["dateCreated"]) ?? "")
    metadata.set(.author, HTMLMetadata.authorName(HTMLTree.withoutEntities(names(article["author"]))))
    metadata.set(.outlet, HTMLTree.withoutEntities(names(article["publisher"])))
    metadata.set(.url, text(article["url"]) ?? text(article["mainEntityOfPage"]) ?? "")
    return metadata
  }

  /// The first object that is an article, in lists and graphs too.
  private static func article(in json: Any, depth: Int) -> [String: Any]? {
    guard depth < 4 else { return nil }
    if let list = json as? [Any] { return list.lazy.compactMap { article(in: $0, depth: depth + 1) }.first }
    guard let object = json as? [String: Any] else { return nil }
    let types = (object["@type"] as? String).map { [$0] } ?? object["@type"] as? [String] ?? []
    // NewsArticle, ReportageNewsArticle, BlogPosting, LiveBlogPosting, Report and so on.
    if types.contains(where: { $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" }) { return object }
    return object["@graph"].flatMap { article(in: $0, depth: depth + 1) }
  }

  private static func text(_ value: Any?) -> String? {
    guard let text = value as? String else { return nil }
    return HTMLMetadata.oneLine(text)
  }

  /// A name, an object with a name, or a list of either.
  private static func names(_ value: Any?) -> String {
    switch value {
    case let list as [Any]: list.map(names).filter { !$0.isEmpty }.joined(separator: ", ")
    case let object as [String: Any]: text(object["name"]) ?? ""
    default: text(value) ?? ""
    }
  }
}
