// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// The main text of a page: its paragraphs without navigation, advertisements, comments and links to other stories.
///
/// The page is cut into blocks. Those that read like prose, long and with few links, say where the article is: in the
/// deepest element that holds three quarters of their text. All blocks in it that are not mostly links are the article.
struct HTMLText {
  /// A run of text between two ends of block elements.
  private struct Block {
    var text = ""
    var linkLength = 0
    var path: [HTMLNode] = []

    var isMostlyLinks: Bool { linkLength * 2 > text.utf8.count }
    /// As long as a sentence or two.
    var isProse: Bool { text.utf8.count >= 80 && linkLength * 3 < text.utf8.count }
  }

  private var blocks: [Block] = []
  private var current = Block()
  private var path: [HTMLNode] = []
  private var linkDepth = 0
  private var textLength = 0

  /// Elements are left out for the names of their classes, too.
  private let minds: Bool

  private init(of tree: HTMLTree, mindingNames minds: Bool) {
    self.minds = minds
    textLength = visibleLength(tree.root)
    walk(tree.root)
    endBlock()
  }

  /// The main text, one paragraph a block; empty where the page has no prose.
  ///
  /// Some sites give the article itself a name that elsewhere means what surrounds one; then names are not minded.
  static func paragraphs(of tree: HTMLTree) -> [String] {
    let strict = HTMLText(of: tree, mindingNames: true).mainParagraphs()
    return strict.isEmpty ? HTMLText(of: tree, mindingNames: false).mainParagraphs() : strict
  }

  private func mainParagraphs() -> [String] {
    var lengths: [HTMLNode: Int] = [:]
    for block in blocks where block.isProse {
      for node in block.path { lengths[node, default: 0] += block.text.utf8.count }
    }
    guard var main = blocks.first(where: \.isProse)?.path.first, let total = lengths[main] else { return [] }
    while let child = main.children.first(where: { lengths[$0, default: 0] * 4 >= total * 3 }),
      !HTMLText.isParagraph(child.name)
    {
      main = child
    }
    return blocks.filter { $0.path.contains(main) && !$0.isMostlyLinks }.map(\.text)
  }
}

// MARK: - The walk

extension HTMLText {
  /// Elements nest as deeply as the parser lets them, some 250 levels.
  private mutating func walk(_ node: HTMLNode) {
    if let text = node.text {
      append(text)
      return
    }
    guard node.isElement, !isLeftOut(node) else { return }
    let name = node.name
    let isBlock = !HTMLText.inline.contains(name)
    if name == "br" {
      // Two in a row part paragraphs; one is a space.
      if current.text.hasSuffix("\n") { endBlock() } else { current.text += "\n" }
      return
    }
    if isBlock { endBlock() }
    path.append(node)
    if name == "a" { linkDepth += 1 }
    for child in node.children { walk(child) }
    if name == "a" { linkDepth -= 1 }
    if isBlock { endBlock() }
    path.removeLast()
  }

  private mutating func append(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let first = text.first, let last = text.last else { return }
    if current.text.isEmpty { current.path = path }
    if first.isWhitespace { appendSpace() }
    for (index, word) in words.enumerated() {
      if index > 0 { appendSpace() }
      if current.text.hasSuffix("\n") { current.text = current.text.dropLast() + " " }
      current.text += word
      if linkDepth > 0 { current.linkLength += word.utf8.count + (index > 0 ? 1 : 0) }
    }
    if last.isWhitespace { appendSpace() }
  }

  private mutating func appendSpace() {
    if let last = current.text.last, !last.isWhitespace { current.text += " " }
  }

  private mutating func endBlock() {
    current.text = current.text.trimmingSpace()
    if !current.text.isEmpty { blocks.append(current) }
    current = Block()
  }
}

// MARK: - What is no part of an article

extension HTMLText {
  private static let inline: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
    "var", "wbr",
  ]

  private static let leftOut: Set<String> = [
    "applet", "aside", "audio", "button", "canvas", "dialog", "embed", "footer", "form", "frame", "head", "iframe",
    "input", "link", "map", "menu", "meta", "nav", "noscript", "object", "picture", "script", "select", "style",
    "svg", "template", "textarea", "video",
  ]

  /// Words in the names of classes, ids and roles of what surrounds an article.
  private static let surroundings: Set<String> = [
    "ad", "ads", "advert", "advertisement", "advertising", "banner", "breadcrumb", "breadcrumbs", "comment",
    "comments", "consent", "contentinfo", "cookie", "cookies", "dfp", "disqus", "footer", "hidden", "masthead", "menu",
    "modal", "mostread", "nav", "navbar", "navigation", "newsletter", "outbrain", "paywall", "popup", "promo",
    "promotion", "recirc", "recirculation", "recommend", "recommendations", "recommended", "related", "share",
    "sharing", "sidebar", "skip", "social", "sponsor", "sponsored", "subscribe", "subscription", "taboola", "toolbar",
    "trending", "widget",
  ]

  private static func isParagraph(_ name: String) -> Bool { ["p", "li", "blockquote", "pre", "td"].contains(name) }

  private func isLeftOut(_ node: HTMLNode) -> Bool {
    let name = node.name
    if HTMLText.leftOut.contains(name) { return true }
    if ["html", "body", "main", "article"].contains(name) { return false }
    if node["hidden"] != nil || node["aria-hidden"] == "true" { return true }
    let style = (node["style"] ?? "").lowercased().filter { !$0.isWhitespace }
    if style.contains("display:none") { return true }
    // The header of a page is its masthead, that of an article its headline and its first words.
    if name == "header" { return !path.contains { $0.name == "article" || $0.name == "main" } }
    guard minds else { return false }
    let words = ["class", "id", "role"].compactMap { node[$0] }.flatMap(HTMLText.words)
    guard words.contains(where: HTMLText.surroundings.contains) else { return false }
    // Class names are also given by what else is on the page: "with-sidebar" around everything.
    return visibleLength(node) * 2 < textLength
  }

  /// "relatedStories related-stories" are the words related, stories.
  private static func words(of names: String) -> [String] {
    var result: [String] = []
    var word = ""
    for byte in names.utf8 {
      let isUpper = byte >= 65 && byte <= 90
      let isLower = byte >= 97 && byte <= 122
      if !isLower, !word.isEmpty {
        result.append(word)
        word = ""
      }
      if isUpper || isLower { word.unicodeScalars.append(Unicode.Scalar(byte | 0x20)) }
    }
    return word.isEmpty ? result : result + [word]
  }

  /// The text below a node in bytes, without that of elements that never show any.
  private func visibleLength(_ node: HTMLNode) -> Int {
    var length = 0
    var open = [node]
    while let node = open.popLast() {
      if let text = node.text {
        length += text.utf8.count
      } else if node.isElement, !HTMLText.leftOut.contains(node.name) {
        open += node.children
      }
    }
    return length
  }
}
