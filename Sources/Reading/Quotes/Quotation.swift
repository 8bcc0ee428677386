// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose

/// A stretch between quotation marks.
struct Quotation {
  /// Token indices, marks included.
  let tokens: Range<Int>
  let paragraph: Int
  /// The mark that opens it was never closed: it goes on in the next paragraph, or somebody forgot.
  let isOpenEnded: Bool
  /// Number of words and numbers inside.
  let wordCount: Int

  /// Token indices without the marks.
  func inner(_ prose: ProseText) -> Range<Int> {
    tokens.lowerBound + 1..<(isOpenEnded ? tokens.upperBound : tokens.upperBound - 1)
  }
}

extension Quotation {
  /// All quotations of a text, in order, not overlapping. Marks inside a quotation are part of it.
  ///
  /// A mark that is not closed in its paragraph reaches to the paragraph's end: newspapers open every paragraph of a
  /// long quotation with a mark and close only the last.
  static func all(in prose: ProseText) -> [Quotation] {
    let marks = QuotationMarks(prose: prose)
    var result: [Quotation] = []
    let tokens = prose.tokens
    for (p, paragraph) in prose.paragraphs.enumerated() {
      // Where the quotation begins, and the marks that were opened within it.
      var open: [Int] = []
      func close(_ start: Int, _ end: Int, openEnded: Bool) {
        let words = (start..<end).count { tokens[$0].kind == .word || tokens[$0].kind == .number }
        guard words > 0 else { return }
        result.append(
          Quotation(tokens: start..<end, paragraph: p, isOpenEnded: openEnded, wordCount: words))
      }
      for i in paragraph.tokens {
        if tokens[i].kind == .openQuote, !(open.count > 0 && marks.closesDespiteItsLook(i, paragraph.tokens)) {
          guard let start = open.first else {
            open = [i]
            continue
          }
          guard !marks.isSingle(i) else { continue }
          if marks.isSingle(start) {
            // A lone single mark was no opening one after all.
            open = [i]
          } else if marks.isCurly(start) != marks.isCurly(i)
            || marks.closesTwice(behind: i, paragraph.tokens.upperBound)
          {
            open.append(i)
          } else if i > start + 1, tokens[i].spaceBefore, marks.endsSentence(i - 1) {
            // A second opening mark after a full stop: the first was never closed.
            close(start, i, openEnded: true)
            open = [i]
          }
        } else if let start = open.first, marks.isMark(i), marks.isSingle(start) == marks.isSingle(i) {
          // Of the same kind, if such a one is open.
          let opening = open.lastIndex { marks.isCurly($0) == marks.isCurly(i) } ?? open.count - 1
          open.removeSubrange(opening...)
          if open.isEmpty { close(start, i + 1, openEnded: false) }
        }
      }
      if let start = open.first, !marks.isSingle(start) { close(start, paragraph.tokens.upperBound, openEnded: true) }
    }
    return result
  }
}

/// What the marks of a text look like.
private struct QuotationMarks {
  let prose: ProseText

  private func bytes(_ token: Int) -> ArraySlice<UInt8> { prose.text.utf8[prose.tokens[token].span.range] }

  func isSingle(_ token: Int) -> Bool {
    let bytes = bytes(token)
    guard bytes.count == 3, bytes.first == 0xE2 else { return bytes.count == 1 && bytes.first == UInt8(ascii: "'") }
    return bytes[bytes.startIndex + 1] == 0x80 && (0x98...0x9A).contains(bytes[bytes.startIndex + 2])
  }

  func isMark(_ token: Int) -> Bool {
    prose.tokens[token].kind == .openQuote || prose.tokens[token].kind == .closeQuote
  }

  /// “The dam is safe,“ she said: an opening mark typed where one closes, right behind a mark or word and before a space.
  func closesDespiteItsLook(_ token: Int, _ paragraph: Range<Int>) -> Bool {
    guard isCurly(token), !isSingle(token), !prose.tokens[token].spaceBefore, token > paragraph.lowerBound,
      !isMark(token - 1)
    else { return false }
    return token + 1 == paragraph.upperBound || prose.tokens[token + 1].spaceBefore
  }

  /// Of a kind that shows by itself whether it opens or closes; `"` does not.
  func isCurly(_ token: Int) -> Bool { bytes(token).first! >= 0x80 }

  /// The next two double marks both close: one opens within another that is still open.
  func closesTwice(behind token: Int, _ end: Int) -> Bool {
    var closed = false
    for i in token + 1..<end where prose.tokens[i].kind == .openQuote || prose.tokens[i].kind == .closeQuote {
      if isSingle(i) { continue }
      guard prose.tokens[i].kind == .closeQuote else { return false }
      if closed { return true }
      closed = true
    }
    return false
  }

  func endsSentence(_ token: Int) -> Bool {
    ".?!".utf8.contains(prose.text.utf8[Int(prose.tokens[token].span.end) - 1])
  }
}
