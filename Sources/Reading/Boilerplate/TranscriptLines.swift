// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose

/// The paragraphs of a transcript: they begin with who speaks and a colon, and the same people speak again and again.
///
/// Without it short questions pass for links: nobody ends a paragraph of prose with one.
struct TranscriptLines {
  private let labels: [String?]
  private let counts: [String: Int]
  private let isTranscript: Bool

  init(_ prose: ProseText, _ lines: [Line]) {
    labels = prose.paragraphs.map { TranscriptLines.label($0, prose) }
    var counts: [String: Int] = [:]
    for label in labels { label.map { counts[$0, default: 0] += 1 } }
    self.counts = counts
    isTranscript =
      labels.count { $0 != nil } >= 3 && zip(labels, lines).contains { $0 != nil && $1.isProse }
  }

  /// The paragraph is somebody's turn in a transcript.
  func isTurn(_ paragraph: Int) -> Bool {
    guard isTranscript, let label = labels[paragraph] else { return false }
    return counts[label, default: 0] >= 2
  }

  /// One to five capitalised words before a colon that words follow, folded.
  private static func label(_ paragraph: Paragraph, _ prose: ProseText) -> String? {
    var start = paragraph.tokens.lowerBound
    if prose.tokens[start].kind == .openQuote { start += 1 }
    for i in start..<min(start + 7, paragraph.tokens.upperBound) {
      let span = prose.tokens[i].span
      if prose.string(i) == ":" {
        guard i > start, i + 1 < paragraph.tokens.upperBound else { return nil }
        return folded(prose.string(TextSpan(Int(prose.tokens[start].span.start)..<Int(span.start))))
      }
      let first = prose.text.utf8[Int(span.start)]
      guard prose.tokens[i].kind == .word, first < 0x61 || first > 0x7A else { return nil }
    }
    return nil
  }
}
