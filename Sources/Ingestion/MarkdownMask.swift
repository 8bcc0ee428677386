// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Hides the marks of Markdown from reading without moving a byte.
///
/// Heading marks, quote and list marks, emphasis, code marks and the targets of links become spaces, so a span in the
/// masked text is the same span in the text of the file. Light on purpose: what looks doubtful stays.
struct MarkdownMask {
  private var bytes: [UInt8]

  /// The text with its marks hidden; as many bytes as before.
  static func masked(_ text: [UInt8]) -> [UInt8] {
    var mask = MarkdownMask(bytes: text)
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: 10) ?? text.count
      mask.hideMarks(in: start..<end)
      start = end + 1
    }
    return mask.bytes
  }

  /// The text of the first heading "# …", marks left out.
  static func title(of text: [UInt8]) -> String? {
    for line in text.split(separator: 10) where line.starts(with: "# ".utf8) {
      let words = masked(Array(line)).split { $0 == 32 || $0 == 9 }
      let title = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
      return title.isEmpty ? nil : title
    }
    return nil
  }

  private mutating func hideMarks(in line: Range<Int>) {
    var start = line.lowerBound
    hideLineMarks(&start, line.upperBound)
    hideLinks(start..<line.upperBound)
    hideEmphasis(start..<line.upperBound)
  }

  private mutating func hide(_ range: Range<Int>) {
    for i in range { bytes[i] = 32 }
  }

  private func byte(_ i: Int, before end: Int) -> UInt8 { i < end ? bytes[i] : 10 }

  private func run(of byte: UInt8, from start: Int, to end: Int) -> Int {
    var i = start
    while i < end, bytes[i] == byte { i += 1 }
    return i - start
  }
}

// MARK: - Marks at the head of a line

extension MarkdownMask {
  private mutating func hideLineMarks(_ start: inout Int, _ end: Int) {
    while start < end {
      while start < end, bytes[start] == 32 || bytes[start] == 9 { start += 1 }
      guard start < end else { return }
      let mark = bytes[start]
      let length = run(of: mark, from: start, to: end)
      switch mark {
      case UInt8(ascii: "#") where length <= 6 && isBlank(start + length, end):
        hide(start..<(start + length))
        hideClosingHashes(start + length, end)
        start += length
        return
      case UInt8(ascii: ">"):
        hide(start..<(start + 1))
        start += 1
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "_"), UInt8(ascii: "="):
        if length >= 3, start + length == end { return hide(start..<end) }
        guard length == 1, mark != UInt8(ascii: "_"), mark != UInt8(ascii: "="), isBlank(start + 1, end) else { return }
        hide(start..<(start + 1))
        start += 1
      default: return
      }
    }
  }

  private func isBlank(_ i: Int, _ end: Int) -> Bool { [10, 32, 9].contains(byte(i, before: end)) }

  private mutating func hideClosingHashes(_ start: Int, _ end: Int) {
    var first = end
    while first > start, bytes[first - 1] == UInt8(ascii: "#") { first -= 1 }
    if first < end, first > start, bytes[first - 1] == 32 { hide(first..<end) }
  }
}

// MARK: - Links

extension MarkdownMask {
  /// "[text](target)" keeps the text, "![words](picture)" the words, "<https://…>" nothing.
  private mutating func hideLinks(_ line: Range<Int>) {
    var open: [Int] = []
    var i = line.lowerBound
    while i < line.upperBound {
      switch bytes[i] {
      case UInt8(ascii: "\\"): i += 1
      case UInt8(ascii: "["): open.append(i)
      case UInt8(ascii: "]"):
        guard let start = open.popLast() else { break }
        if let end = targetEnd(i + 1, line.upperBound) {
          let isPicture = start > line.lowerBound && bytes[start - 1] == UInt8(ascii: "!")
          hide((isPicture ? start - 1 : start)..<(start + 1))
          hide(i..<end)
          i = end - 1
        }
      case UInt8(ascii: "<"):
        if let end = autolinkEnd(i, line.upperBound) {
          hide(i..<end)
          i = end - 1
        }
      default: break
      }
      i += 1
    }
  }

  /// The end of "(…)" or "[…]" that begins here and holds what may be a link's target, of 2,000 bytes at most: a line
  /// of open brackets would take quadratic time.
  private func targetEnd(_ start: Int, _ lineEnd: Int) -> Int? {
    let end = min(lineEnd, start + 2000)
    let close: UInt8
    switch byte(start, before: end) {
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    case UInt8(ascii: "["): close = UInt8(ascii: "]")
    default: return nil
    }
    var depth = 0
    for i in start..<end {
      if bytes[i] == bytes[start] { depth += 1 }
      if bytes[i] == close {
        depth -= 1
        if depth == 0 { return i + 1 }
      }
    }
    return nil
  }

  private func autolinkEnd(_ start: Int, _ end: Int) -> Int? {
    guard bytes[start..<end].dropFirst().starts(with: "http".utf8) else { return nil }
    for i in start..<end {
      if bytes[i] == UInt8(ascii: ">") { return i + 1 }
      if bytes[i] == 32 { return nil }
    }
    return nil
  }
}

// MARK: - Emphasis

extension MarkdownMask {
  /// Hides runs of one to three stars, underscores or backticks that touch a word on one side only.
  private mutating func hideEmphasis(_ line: Range<Int>) {
    var i = line.lowerBound
    while i < line.upperBound {
      let mark = bytes[i]
      if mark == UInt8(ascii: "\\"), isPunctuation(byte(i + 1, before: line.upperBound)) {
        hide(i..<(i + 1))
        i += 2
        continue
      }
      guard mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_") || mark == UInt8(ascii: "`") else {
        i += 1
        continue
      }
      let length = run(of: mark, from: i, to: line.upperBound)
      let before = i > line.lowerBound ? bytes[i - 1] : 10
      let after = byte(i + length, before: line.upperBound)
      let isLone = isSpace(before) && isSpace(after)
      // An underscore between letters belongs to a name such as "some_account".
      let isInside = mark == UInt8(ascii: "_") && !isEdge(before) && !isEdge(after)
      if length <= 3, !isLone, !isInside { hide(i..<(i + length)) }
      i += length
    }
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 }
  private func isPunctuation(_ byte: UInt8) -> Bool {
    (33...47).contains(byte) || (58...64).contains(byte) || (91...96).contains(byte) || (123...126).contains(byte)
  }
  private func isEdge(_ byte: UInt8) -> Bool { isSpace(byte) || isPunctuation(byte) }
}
