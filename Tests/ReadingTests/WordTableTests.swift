// Part of dossier. Licence: Apache-2.0, see LICENSE.

import SeededRandom
import Testing

@testable import Reading

@Suite struct WordTableTests {
  /// Sixteen bytes in lower case, wherever in a text they stand; other bytes as they are.
  @Test(arguments: 1...20 as ClosedRange<UInt64>) func aPackedWordIsItsFirstBytesInLowerCase(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = (0..<40).map { _ in
      UInt8(random.below(2) == 0 ? 0x3F + random.below(60) : random.below(256))
    }
    for start in text.indices {
      for end in (start + 1)...text.count {
        let packed = text.withUnsafeBufferPointer { PackedWord($0, start..<end) }
        let found = (0..<16).map { at in
          UInt8(truncatingIfNeeded: (at < 8 ? packed.low : packed.high) >> UInt64(at % 8 * 8))
        }
        let lower = text[start..<end].prefix(16).map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
        #expect(found == lower + [UInt8](repeating: 0, count: 16 - lower.count))
      }
    }
  }

  private static let openings: Openings = ["sign up", "sign", "support our", "donate", "our pier", "©"]

  @Test(arguments: [
    ("sign here", true), ("signal", true), ("sig", false), ("donate", true), ("to donate", false), ("", false),
    ("© quay", true), ("xyz", false),
  ]) func aTextBeginsWithOneOfThemOrNot(text: String, opens: Bool) { #expect(Self.openings.open(text) == opens) }

  @Test(arguments: [
    ("sign up, donate, sign up", 3), ("redonate", 0), ("we support our pier", 2), ("", 0), (" donate", 1),
  ]) func eachIsCountedOnceAtTheBeginningOfAWord(text: String, count: Int) {
    #expect(Self.openings.count(atWordsOf: text) == count)
  }
}
