// Part of dossier. Licence: Apache-2.0, see LICENSE.

import SeededRandom
import Testing

@testable import Search

@Suite struct SearchTokensTests {
  /// Tokens as `term@place`, a hyphenated word as a whole with the number of its parts.
  private func tokens(_ texts: [String], closely: Bool = false) -> [String] {
    var tokens = SearchTokens()
    for var text in texts { text.withUTF8 { tokens.append($0, closely: closely) } }
    return tokens.tokens.enumerated().map { index, token in
      String(decoding: tokens.term(index), as: UTF8.self) + (token.parts > 0 ? "/\(token.parts)" : "")
        + "@\(token.place.lowerBound)-\(token.place.upperBound)"
    }
  }

  @Test(arguments: [
    ("The ferry sank.", ["the@0-3", "ferry@4-9", "sank@10-14"]),
    (
      "Rask's “well-known” U.S. pier",
      ["rask@0-4", "wellknown/2@10-20", "well@10-14", "known@15-20", "us@24-27", "pier@29-33"]
    ),
    ("don’t pay 12,500 or 3.5, ok", ["dont@0-7", "pay@8-11", "12500@12-18", "or@19-21", "35@22-25", "ok@27-29"]),
    ("said,’ a.’", ["said@0-4", "a@9-10"]),
  ]) func aTextIsCutIntoFoldedWords(text: String, expected: [String]) { #expect(tokens([text]) == expected) }

  /// Plain words are found by masks of bits, the others closely; both ways give the same.
  @Test(arguments: 1...40 as ClosedRange<UInt64>) func plainWordsAreWhatALookFromCloseFinds(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces =
      Array("abcXYZ019'’‘-‐.,;:  \u{AD}…“”—éØß\u{301}ⅷ中ぁ").map(String.init)
      + ["word", "’s", "'s ", "U.S.", "1,000", "it’s", "\(String(repeating: "long", count: 20))", "   "]
    let texts = (0..<20).map { _ in
      (0..<random.below(60)).map { _ in pieces[random.below(pieces.count)] }.joined()
    }
    #expect(tokens(texts) == tokens(texts, closely: true))
  }
}
