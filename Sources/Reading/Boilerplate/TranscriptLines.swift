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
    labels = prose.paragraphs.map { paragraph in
      SpeakerLabel(paragraph.tokens, in: prose).map { folded(prose.string($0.span)) }
    }
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
}
