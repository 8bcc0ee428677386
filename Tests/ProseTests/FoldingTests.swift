// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import SeededRandom
import Testing

@Suite struct FoldingTests {
  @Test(arguments: [
    ("The QUAY", "the quay"), ("Élan, Łódź, Straße", "elan, lodz, strasse"), ("“It’s” – ‘so’…", "\"it's\" - 'so'…"),
    ("e\u{301}", "e"), ("ПРИСТАНЬ", "пристань"), ("10\u{A0}m", "10 m"), ("", ""),
  ]) func caseAccentsAndVariantsOfMarksAreRemoved(text: String, expected: String) { #expect(folded(text) == expected) }

  /// A text beyond ASCII is folded as its scalars are, one by one.
  @Test(arguments: 1...20 as ClosedRange<UInt64>) func aTextIsFoldedAsItsScalarsAre(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let scalars = (0..<200).compactMap { _ in
      Unicode.Scalar(UInt32(random.below([0x80, 0x250, 0x2300, 0x11_0000][random.below(4)])))
    }
    var expected = ""
    for scalar in scalars { appendFolded(scalar, to: &expected) }
    var text = "é"
    text.unicodeScalars.append(contentsOf: scalars)
    #expect(Array(folded(text).utf8) == Array("e".utf8) + Array(expected.utf8))
  }
}
