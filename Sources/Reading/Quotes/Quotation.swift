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
    var result: [Quotation] = []
    let tokens = prose.tokens
    let bytes = prose.text.utf8
    func isSingle(_ i: Int) -> Bool {
      let span = tokens[i].span
      guard span.count == 3, bytes[Int(span.start)] == 0xE2 else {
        return span.count == 1 && bytes[Int(span.start)] == UInt8(ascii: "'")
      }
      return (0x98...0x9A).contains(bytes[Int(span.start) + 2]) && bytes[Int(span.start) + 1] == 0x80
    }
    for (p, paragraph) in prose.paragraphs.enumerated() {
      var open: Int?
      var i = paragraph.tokens.lowerBound
      func close(_ start: Int, _ end: Int, openEnded: Bool) {
        let words = (start..<end).count { tokens[$0].kind == .word || tokens[$0].kind == .number }
        guard words > 0 else { return }
        result.append(
          Quotation(tokens: start..<end, paragraph: p, isOpenEnded: openEnded, wordCount: words))
      }
      while i < paragraph.tokens.upperBound {
        if tokens[i].kind == .openQuote {
          if let start = open, isSingle(start), !isSingle(i) {
            // A lone single mark was no opening one after all.
            open = i
          } else if open == nil {
            open = i
          } else if let start = open, !isSingle(start), !isSingle(i), i > start + 1, tokens[i].spaceBefore,
            endsSentence(bytes, tokens[i - 1])
          {
            // A second opening mark after a full stop: the first was never closed.
            close(start, i, openEnded: true)
            open = i
          }
        } else if tokens[i].kind == .closeQuote, let start = open, isSingle(start) == isSingle(i) {
          close(start, i + 1, openEnded: false)
          open = nil
        }
        i += 1
      }
      if let start = open, !isSingle(start) { close(start, paragraph.tokens.upperBound, openEnded: true) }
    }
    return result
  }

  private static func endsSentence(_ bytes: [UInt8], _ token: Token) -> Bool {
    ".?!".utf8.contains(bytes[Int(token.span.end) - 1])
  }
}
