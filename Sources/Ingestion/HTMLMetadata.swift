// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// What a page states about itself beside its text.
///
/// In this order: JSON-LD (schema.org/NewsArticle and its kin), OpenGraph, other meta elements, what stands in the page.
enum HTMLMetadata {
  static func metadata(of tree: HTMLTree) -> Metadata {
    var result = Metadata()
    var meta = Metadata()
    var visible = Metadata()
    var headings: [String] = []
    for node in tree.root.elements {
      switch node.name {
      case "script" where node["type"]?.lowercased() == "application/ld+json":
        result.fillGaps(from: LinkedData.metadata(in: node.allText))
      case "meta": read(meta: node, into: &meta)
      case "link" where node["rel"]?.lowercased() == "canonical": meta.set(.url, node["href"] ?? "")
      case "title": visible.set(.title, oneLine(node.allText))
      case "h1": headings.append(oneLine(node.allText))
      case "time": visible.set(.date, node["datetime"] ?? "")
      default: break
      }
      guard let property = node["itemprop"] ?? node["rel"] else { continue }
      switch property.lowercased() {
      case "datepublished": visible.set(.date, node["content"] ?? node["datetime"] ?? oneLine(node.allText))
      case "author": visible.set(.author, authorName(oneLine(node.allText)))
      case "headline": headings.insert(oneLine(node.allText), at: 0)
      default: break
      }
    }
    result.fillGaps(from: meta)
    // One heading of the first order is the headline; several are sections.
    if headings.count == 1 { result.set(.title, headings[0]) }
    result.fillGaps(from: visible)
    if let title = result.title { result.title = withoutOutlet(title, result.outlet) }
    if result.outlet == nil, let url = result.url { result.set(.outlet, host(of: url)) }
    return result
  }

  private static func read(meta node: HTMLNode, into metadata: inout Metadata) {
    guard let name = (node["property"] ?? node["name"] ?? node["itemprop"])?.lowercased(), let content = node["content"]
    else { return }
    let value = oneLine(content)
    switch name {
    case "og:title", "twitter:title", "headline", "dc.title", "parsely-title", "sailthru.title":
      metadata.set(.title, value)
    case "og:site_name", "application-name", "dc.publisher", "publisher": metadata.set(.outlet, value)
    case "og:url", "parsely-link": metadata.set(.url, value)
    case "article:author", "author", "byl", "dc.creator", "parsely-author", "sailthru.author":
      metadata.set(.author, authorName(value))
    case "article:published_time", "article:published", "datepublished", "date", "pubdate", "publishdate",
      "publish-date", "publication_date", "dc.date", "dc.date.issued", "dcterms.created", "parsely-pub-date",
      "sailthru.date", "og:published_time", "article.published", "published_time":
      metadata.set(.date, value)
    default: break
    }
  }

  /// Profiles are often given as addresses, which are no names; "By" is no part of one.
  static func authorName(_ value: String) -> String {
    if value.contains("://") || value.hasPrefix("@") || value.utf8.count > 120 { return "" }
    for prefix in ["By ", "by ", "BY "] where value.hasPrefix(prefix) { return String(value.dropFirst(prefix.count)) }
    return value
  }

  /// "Talks resume | The Daily" is the title "Talks resume" when The Daily is the outlet.
  private static func withoutOutlet(_ title: String, _ outlet: String?) -> String {
    guard let outlet else { return title }
    for separator in [" | ", " - ", " – ", " — ", " :: ", " • "] {
      guard title.lowercased().hasSuffix((separator + outlet).lowercased()) else { continue }
      return String(title.dropLast(separator.count + outlet.count))
    }
    return title
  }

  private static func host(of url: String) -> String {
    let parts = url.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[0].hasPrefix("http"), parts[1].isEmpty else { return "" }
    let host = parts[2].split(separator: ":").first ?? ""
    return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
  }

  static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
