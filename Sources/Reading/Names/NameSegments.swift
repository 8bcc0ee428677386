// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose

extension NameWords {
  /// The stretches that the labeller looks at: capitalised words, and the small words between them that names hold.
  /// Whatever stands between two stretches is no part of a name.
  ///
  /// In text order, each inside one sentence. Stretches of nothing but function words and dates are left out.
  func nameSegments() -> [Range<Int>] {
    var result: [Range<Int>] = []
    for sentence in prose.sentences {
      var start = -1
      var end = -1
      var decides = false
      func close() {
        if decides { result.append(start..<end) }
        decides = false
        start = -1
      }
      for i in sentence.tokens {
        let shape = shapes[i]
        if shape == .capital || shape == .upper || shape == .initial, styles[i] != .ignored, !isPossessive(i) {
          if start >= 0, !joins(end..<i) { close() }
          if start < 0 { start = i }
          end = i + 1
          if !traits[i].has([.function, .calendar]) { decides = true }
        }
      }
      close()
    }
    return result
  }

  /// True when a name may go on over the tokens: none, a hyphen, "&", "of", "of the", "and", "van der".
  private func joins(_ gap: Range<Int>) -> Bool {
    if gap.isEmpty { return prose.tokens[gap.lowerBound].spaceBefore }
    guard gap.count <= 2 else { return false }
    return gap.allSatisfy { i in
      if shapes[i] == .lower { return traits[i].has(.particle) || NameWords.linkers.contains(hashes[i]) }
      return isMark(i, "-") || isMark(i, "&")
    }
  }

  private static let linkers = Set(["of", "for", "on", "and", "the", "de", "la"].map(hash))
}
