// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CHTMLParser

/// A parsed page; nodes live as long as it does.
final class HTMLTree {
  private let document: OpaquePointer

  /// The library's tables are made once, before several threads parse.
  private static let isReady: Bool = {
    html_prepare()
    return true
  }()

  /// Parses whatever bytes come; nil where there is no element in them.
  init?(_ bytes: [UInt8]) {
    guard HTMLTree.isReady else { return nil }
    // The parser's own guess for a page that says nothing is Latin-1; most that say nothing are UTF-8.
    let encoding = (try? UTF8Span(validating: bytes.span)) == nil ? nil : "UTF-8"
    let parsed = bytes.withUnsafeBytes { raw in
      html_parse(raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count, encoding)
    }
    guard let parsed else { return nil }
    document = parsed
  }

  deinit { html_free(document) }

  /// A text in which characters may be written as in a page, `&amp;` for one; other markup stays as it is.
  static func withoutEntities(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: ";")) else { return text }
    let page = "<p>" + text.split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
    guard let tree = HTMLTree(Array(page.utf8)) else { return text }
    return withExtendedLifetime(tree) { tree.root.allText }
  }

  var root: HTMLNode { HTMLNode(pointer: html_root(document)) }
}

/// A node of a page: an element, a text, or something without meaning here such as a comment.
struct HTMLNode: Hashable {
  fileprivate let pointer: OpaquePointer

  var isElement: Bool { html_kind(pointer) == HTML_ELEMENT }

  /// An element's name, lower case.
  var name: String { html_name(pointer).map { String(cString: $0) } ?? "" }

  /// The text of a text node; nil for all others.
  var text: String? { html_text(pointer).map { String(cString: $0) } }

  /// All text below, scripts included.
  var allText: String { HTMLNode.taken(html_all_text(pointer)) ?? "" }

  subscript(attribute: String) -> String? { HTMLNode.taken(html_attribute(pointer, attribute)) }

  var children: some Sequence<HTMLNode> {
    sequence(state: html_first_child(pointer)) { (next: inout OpaquePointer?) -> HTMLNode? in
      guard let node = next else { return nil }
      next = html_next(node)
      return HTMLNode(pointer: node)
    }
  }

  /// Elements below in the order of the page, this one first.
  var elements: some Sequence<HTMLNode> {
    sequence(state: [self]) { (open: inout [HTMLNode]) -> HTMLNode? in
      guard let node = open.popLast() else { return nil }
      open += node.children.filter(\.isElement).reversed()
      return node
    }
  }

  private static func taken(_ string: UnsafeMutablePointer<CChar>?) -> String? {
    guard let string else { return nil }
    defer { html_free_string(string) }
    return String(cString: string)
  }
}
