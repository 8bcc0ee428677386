// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// Reads the query language by recursive descent over bytes. Total, in linear time.
struct QueryParser {
  private let bytes: [UInt8]
  private var at = 0
  private var depth = 0
  private(set) var problems: [QueryProblem] = []

  /// Groups deeper than this are read as if the brackets were not there.
  private static let maximalDepth = 50

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func query() -> QueryNode? {
    var parts: [QueryNode] = []
    while at < bytes.count {
      if let node = alternatives() { parts.append(node) }
      // Only a closing bracket without an opening one stops the reading before the end.
      if at < bytes.count {
        problems.append(QueryProblem(kind: .strayMark, range: at..<(at + 1)))
        at += 1
      }
    }
    problems.sort { $0.range.lowerBound < $1.range.lowerBound }
    return QueryParser.joined(parts) { .all($0) }
  }

  private static func joined(_ parts: [QueryNode], _ make: ([QueryNode]) -> QueryNode) -> QueryNode? {
    parts.count > 1 ? make(parts) : parts.first
  }

  // MARK: Grammar

  /// Sequences with OR between them.
  private mutating func alternatives() -> QueryNode? {
    var parts: [QueryNode] = []
    var isOpen = false
    while true {
      let sequence = sequence()
      if let sequence { parts.append(sequence) }
      if sequence == nil, isOpen { problems.append(QueryProblem(kind: .strayMark, range: max(0, at - 2)..<at)) }
      guard skipOr() else { break }
      if sequence == nil, !isOpen { problems.append(QueryProblem(kind: .strayMark, range: (at - 2)..<at)) }
      isOpen = true
    }
    return QueryParser.joined(parts) { .any($0) }
  }

  /// What must all be there, up to OR, a closing bracket or the end.
  private mutating func sequence() -> QueryNode? {
    var parts: [QueryNode] = []
    while true {
      skipSpace()
      guard at < bytes.count, bytes[at] != UInt8(ascii: ")"), !standsOr() else { break }
      if let node = item() { parts.append(node) }
    }
    return QueryParser.joined(parts) { .all($0) }
  }

  private mutating func item() -> QueryNode? {
    var isNegated = false
    // A loop, since a thousand dashes are a query too.
    while bytes[at] == UInt8(ascii: "-"), at + 1 < bytes.count, bytes[at + 1] > 0x20 {
      isNegated = true
      at += 1
    }
    guard bytes[at] != UInt8(ascii: ")") else { return nil }
    let node = positiveItem()
    return isNegated ? node.map { .not($0) } : node
  }

  private mutating func positiveItem() -> QueryNode? {
    if bytes[at] == UInt8(ascii: "(") { return group() }
    if let mark = quoteLength() { return phrase(mark) }
    return word()
  }

  private mutating func group() -> QueryNode? {
    let start = at
    at += 1
    guard depth < QueryParser.maximalDepth else { return nil }
    depth += 1
    defer { depth -= 1 }
    let node = alternatives()
    if at < bytes.count { at += 1 } else { problems.append(QueryProblem(kind: .unclosedGroup, range: start..<at)) }
    return node
  }

  /// Words between quotation marks, straight or curly.
  private mutating func phrase(_ mark: Int) -> QueryNode? {
    let start = at
    at += mark
    let first = at
    while at < bytes.count, quoteLength() == nil { at += 1 }
    let range = first..<at
    if let close = quoteLength() {
      at += close
      return node(range, isOpen: false)
    }
    problems.append(QueryProblem(kind: .unclosedQuote, range: start..<(start + mark)))
    return node(range, isOpen: endsOpen)
  }

  /// A word, or a field with its value.
  private mutating func word() -> QueryNode? {
    let start = at
    while at < bytes.count, !isEnd(at) {
      if bytes[at] == UInt8(ascii: ":"), let field = field(start..<at) {
        return field == .near ? near(from: start) : filter(field, from: start)
      }
      at += 1
    }
    // A bracket or mark that nothing above takes must not stop the reading.
    if at == start { at += 1 }
    return node(start..<at, isOpen: at == bytes.count)
  }

  private func field(_ range: Range<Int>) -> QueryField? {
    // No field has a longer name; a long word full of colons is not looked up at each.
    guard range.count <= 12 else { return nil }
    return QueryField(rawValue: String(decoding: bytes[range], as: UTF8.self).lowercased())
  }

  private mutating func filter(_ field: QueryField, from start: Int) -> QueryNode? {
    at += 1
    var range = at..<at
    var isOpen = false
    if let mark = at < bytes.count ? quoteLength() : nil {
      at += mark
      let first = at
      while at < bytes.count, quoteLength() == nil { at += 1 }
      range = first..<at
      isOpen = endsOpen && at == bytes.count
      at += quoteLength() ?? 0
    } else {
      while at < bytes.count, !isEnd(at) { at += 1 }
      range = range.lowerBound..<at
      isOpen = at == bytes.count
    }
    // While the value is still to be typed, the field asks for nothing.
    guard !range.isEmpty else { return nil }
    let value = String(decoding: bytes[range], as: UTF8.self)
    if let filter = QueryFilter(field, value, isOpen: isOpen) { return .filter(filter) }
    problems.append(QueryProblem(kind: .badValue(field: field.rawValue), range: start..<at))
    return nil
  }

  /// The number and the words in brackets behind `near:`.
  private mutating func near(from start: Int) -> QueryNode? {
    at += 1
    var distance = 0
    let digits = at
    while at < bytes.count, bytes[at] &- 0x30 < 10 {
      distance = min(distance * 10 + Int(bytes[at] - 0x30), QueryParser.greatestDistance)
      at += 1
    }
    // While it is still to be typed, it asks for nothing.
    guard at < bytes.count else { return nil }
    guard at > digits, bytes[at] == UInt8(ascii: "(") else {
      while at < bytes.count, !isEnd(at) { at += 1 }
      problems.append(QueryProblem(kind: .badValue(field: QueryField.near.rawValue), range: start..<at))
      return nil
    }
    let bracket = at
    at += 1
    var nodes: [QueryNode] = []
    while true {
      skipSpace()
      guard at < bytes.count, bytes[at] != UInt8(ascii: ")") else { break }
      if let mark = quoteLength() {
        if let node = phrase(mark) { nodes.append(node) }
        continue
      }
      let first = at
      while at < bytes.count, !isEnd(at) { at += 1 }
      if at == first { at += 1 }
      if let node = node(first..<at, isOpen: at == bytes.count) { nodes.append(node) }
    }
    if at < bytes.count { at += 1 } else { problems.append(QueryProblem(kind: .unclosedGroup, range: bracket..<at)) }
    return nodes.count > 1 ? .near(distance, nodes) : nodes.first
  }

  /// No text that is searched has more words.
  private static let greatestDistance = 10_000

  // MARK: Words

  /// The words of a stretch in a row; nil when it holds none.
  private func node(_ range: Range<Int>, isOpen: Bool) -> QueryNode? {
    let (parts, joined) = QueryParser.terms(bytes[range])
    guard let phrase = QueryParser.row(parts, isOpen) else { return nil }
    // A hyphenated word is looked for in both spellings; the joined one with all else as it is.
    return joined == parts ? phrase : QueryParser.row(joined, isOpen).map { .any([phrase, $0]) } ?? phrase
  }

  private static func row(_ terms: [[UInt8]], _ isOpen: Bool) -> QueryNode? {
    guard let first = terms.first else { return nil }
    return terms.count == 1 ? .term(first, isPrefix: isOpen) : .phrase(terms, lastIsPrefix: isOpen)
  }

  /// The terms of a text: with hyphenated words in parts, and with them joined.
  static func terms(_ text: ArraySlice<UInt8>) -> (parts: [[UInt8]], joined: [[UInt8]]) {
    var tokens = SearchTokens()
    text.withUnsafeBufferPointer { tokens.append($0) }
    var parts: [[UInt8]] = []
    var joined: [[UInt8]] = []
    var skip = 0
    for (index, token) in tokens.tokens.enumerated() {
      let term = Array(tokens.term(index))
      if token.parts > 0 {
        joined.append(term)
        skip = token.parts
      } else {
        parts.append(term)
        if skip > 0 { skip -= 1 } else { joined.append(term) }
      }
    }
    return (parts, joined)
  }

  // MARK: Bytes

  private mutating func skipSpace() { while at < bytes.count, bytes[at] <= 0x20 { at += 1 } }

  /// The last word may still go on: no space follows it.
  private var endsOpen: Bool { bytes.last.map { $0 > 0x20 } ?? false }

  private func isEnd(_ at: Int) -> Bool {
    bytes[at] <= 0x20 || bytes[at] == UInt8(ascii: "(") || bytes[at] == UInt8(ascii: ")")
      || quoteLength(at) != nil
  }

  private func standsOr() -> Bool {
    guard at + 1 < bytes.count, bytes[at] == UInt8(ascii: "O"), bytes[at + 1] == UInt8(ascii: "R") else {
      return false
    }
    // At the very end it may become "ORBIT"; it is a word only once it does.
    return at + 2 == bytes.count || isEnd(at + 2)
  }

  private mutating func skipOr() -> Bool {
    guard standsOr() else { return false }
    at += 2
    return true
  }

  private func quoteLength() -> Int? { at < bytes.count ? quoteLength(at) : nil }

  /// The length of a quotation mark at the offset: `"`, “ ” „ « ».
  private func quoteLength(_ at: Int) -> Int? {
    switch bytes[at] {
    case UInt8(ascii: "\""): return 1
    case 0xC2: return at + 1 < bytes.count && (bytes[at + 1] == 0xAB || bytes[at + 1] == 0xBB) ? 2 : nil
    case 0xE2:
      guard at + 2 < bytes.count, bytes[at + 1] == 0x80 else { return nil }
      return (0x9C...0x9E).contains(bytes[at + 2]) ? 3 : nil
    default: return nil
    }
  }
}
