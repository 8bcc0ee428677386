// Part of dossier. Licence: Apache-2.0, see LICENSE.

extension Query {
  /// Whether the words of the query stand in the text as they should; fields are not asked.
  ///
  /// Takes time in proportion to the text: for lists that have no index.
  public func matches(_ text: String) -> Bool {
    guard let root else { return true }
    return root.matches(TokenText(text))
  }

  /// Where the words and phrases that are looked for stand in the text, in order, not overlapping: ranges in bytes of
  /// UTF-8, on scalar boundaries. What is excluded, and the fields, are nowhere.
  public func highlights(in text: String) -> [Range<Int>] {
    guard let root else { return [] }
    var ranges: [Range<Int>] = []
    root.addHighlights(TokenText(text), to: &ranges)
    ranges.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    var result: [Range<Int>] = []
    for range in ranges {
      if let last = result.last, range.lowerBound < last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }
}

/// A text with its tokens.
struct TokenText {
  let bytes: [UInt8]
  let tokens: SearchTokens

  init(_ text: String) {
    bytes = Array(text.utf8)
    tokens = SearchTokens(text)
  }

  /// The places of the terms in a row, one for each row that begins somewhere; of one term, of each occurrence.
  func rows(_ terms: [[UInt8]], lastIsPrefix: Bool) -> [Range<Int>] {
    tokens.tokens.indices.compactMap { first in
      end(first, terms, 0, lastIsPrefix).map { tokens.tokens[first].place.lowerBound..<$0 }
    }
  }

  /// Whether words and phrases stand within the distance, counted in words.
  func standClose(_ nodes: [QueryNode], _ distance: Int) -> Bool {
    // The number of words that begin before each byte; the parts of hyphenated words count, the whole does not.
    let starts = tokens.tokens.filter { $0.parts == 0 }.map(\.place.lowerBound)
    func words(before offset: Int) -> Int {
      var (low, high) = (0, starts.count)
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] < offset { low = middle + 1 } else { high = middle }
      }
      return low
    }
    var places: [(slot: Int, place: Range<Int>)] = []
    for (slot, node) in nodes.enumerated() {
      for row in node.rows {
        for range in rows(row.terms, lastIsPrefix: row.lastIsPrefix) {
          places.append((slot, words(before: range.lowerBound)..<words(before: range.upperBound)))
        }
      }
    }
    return NearPlan.standClose(&places, slots: nodes.count, distance: distance)
  }

  /// Where the row ends that goes on with the token; nil when it does not.
  private func end(_ at: Int, _ terms: [[UInt8]], _ next: Int, _ lastIsPrefix: Bool) -> Int? {
    guard at < tokens.tokens.count else { return nil }
    let token = tokens.tokens[at]
    let isLast = next == terms.count - 1
    let term = tokens.term(at)
    let isWanted = isLast && lastIsPrefix ? term.starts(with: terms[next]) : term.elementsEqual(terms[next])
    if isWanted {
      if isLast { return place(token, prefix: lastIsPrefix ? terms[next].count : nil) }
      if let end = end(at + 1 + token.parts, terms, next + 1, lastIsPrefix) { return end }
    }
    return token.parts > 0 && next > 0 ? end(at + 1, terms, next, lastIsPrefix) : nil
  }

  /// The end of the token in the text, or of the beginning of it that folds to that many bytes.
  private func place(_ token: SearchTokens.Token, prefix: Int?) -> Int {
    guard let prefix, prefix < token.term.count else { return token.place.upperBound }
    var end = token.place.lowerBound
    while end < token.place.upperBound {
      end += 1
      while end < token.place.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
      var part = SearchTokens()
      bytes[token.place.lowerBound..<end].withUnsafeBufferPointer { part.append($0) }
      if part.tokens.first.map({ $0.term.count >= prefix }) ?? false { return end }
    }
    return token.place.upperBound
  }
}

extension QueryNode {
  fileprivate func matches(_ text: TokenText) -> Bool {
    switch self {
    case .term(let term, let isPrefix): !text.rows([term], lastIsPrefix: isPrefix).isEmpty
    case .phrase(let terms, let lastIsPrefix): !text.rows(terms, lastIsPrefix: lastIsPrefix).isEmpty
    case .near(let distance, let nodes): text.standClose(nodes, distance)
    case .all(let nodes): nodes.allSatisfy { $0.matches(text) }
    case .any(let nodes): nodes.contains { $0.matches(text) }
    // A field is no words; neither it nor its opposite keeps a text out.
    case .not(.filter): true
    case .not(let node): !node.matches(text)
    case .filter: true
    }
  }

  fileprivate func addHighlights(_ text: TokenText, to ranges: inout [Range<Int>]) {
    switch self {
    case .term(let term, let isPrefix): ranges += text.rows([term], lastIsPrefix: isPrefix)
    case .phrase(let terms, let lastIsPrefix): ranges += text.rows(terms, lastIsPrefix: lastIsPrefix)
    case .all(let nodes), .any(let nodes), .near(_, let nodes):
      for node in nodes { node.addHighlights(text, to: &ranges) }
    case .not, .filter: break
    }
  }
}
