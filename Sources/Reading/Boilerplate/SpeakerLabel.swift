// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose

/// Who speaks, at the head of a paragraph of a transcript: "ROE:", "Mayor Jane Roe:", "Q:".
///
/// At most six capitalised words, titles included; a quotation mark may stand before them. A single letter is none, but
/// for the Q and A of questions and answers: "B:" counts a list.
struct SpeakerLabel {
  /// The tokens that name the speaker; never empty.
  let name: Range<Int>
  /// Where the name stands in the text.
  let span: TextSpan

  /// The colon behind the name; the paragraph goes on behind it.
  var colon: Int { name.upperBound }

  /// Nil where the paragraph of these tokens does not begin so.
  init?(_ paragraph: Range<Int>, in prose: ProseText) {
    var start = paragraph.lowerBound
    if prose.tokens[start].kind == .openQuote { start += 1 }
    for token in start..<min(start + 7, paragraph.upperBound) {
      let span = prose.tokens[token].span
      let first = prose.text.utf8[Int(span.start)]
      if span.count == 1, first == UInt8(ascii: ":") {
        guard token > start, token + 1 < paragraph.upperBound else { return nil }
        name = start..<token
        self.span = TextSpan(start: prose.tokens[start].span.start, end: prose.tokens[token - 1].span.end)
        return
      }
      guard prose.tokens[token].kind == .word, SpeakerLabel.isCapital(prose, Int(span.start)),
        span.count > 1 || first == UInt8(ascii: "Q") || first == UInt8(ascii: "A")
      else { return nil }
    }
    return nil
  }

  private static func isCapital(_ prose: ProseText, _ offset: Int) -> Bool {
    prose.text.utf8.withUnsafeBufferPointer { scalarClass(decodeScalar($0, at: offset).scalar) == .upper }
  }

  /// The label is this letter alone.
  func isLetter(_ letter: UInt8, in prose: ProseText) -> Bool {
    guard name.count == 1 else { return false }
    let span = prose.tokens[name.lowerBound].span
    return span.count == 1 && prose.text.utf8[Int(span.start)] == letter
  }
}
