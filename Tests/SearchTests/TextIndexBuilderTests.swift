// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import SeededRandom
import Testing

@testable import Search

@Suite struct TextIndexBuilderTests {
  /// The words of a large corpus are read from where they were written.
  @Test(arguments: [1, 2, 3])
  func wordsThatAreHeldAndWordsThatAreReadMakeOneIndex(_ seed: UInt64) {
    func written(_ mostHeld: Int) -> [UInt8] {
      var random = SeededGenerator(seed: seed)
      var builder = TextIndexBuilder()
      for _ in 0..<200 {
        for _ in 0..<random.below(4) {
          let words = (0..<random.below(9)).map { _ in
            ["ferry", "well-known", "Bo’s", "w\(random.below(400))"][random.below(4)]
          }
          builder.addField(words.joined(separator: " "))
        }
        builder.endDocument()
      }
      var sections = SectionWriter("test")
      builder.write(to: &sections, withFrequent: true, mostHeld: mostHeld)
      return sections.file.bytes
    }
    #expect(written(0) == written(.max))
  }
}
