// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Fixtures
import NewsModel
import Prose
import Testing

struct CorpusFileTests {
  @Test func bytesMakeTheSameCorpusAgain() throws {
    let corpus = Corpus(CorpusTests.story)
    let again = try Corpus(validating: corpus.bytes)
    #expect(again.dump() == corpus.dump())
    #expect(again.bytes == corpus.bytes)
    #expect(again.validate() == [])
  }

  @Test func theOrderOfAddingLeavesNoTrace() {
    var generator = SeededGenerator(seed: 1)
    let bytes = Corpus(CorpusTests.story).bytes
    for _ in 0..<6 { #expect(Corpus(CorpusTests.story.shuffled(using: &generator)).bytes == bytes) }
  }

  @Test func foreignBytesAreRefused() {
    let bytes = Corpus(CorpusTests.story).bytes
    #expect(throws: CorpusFileError.notACorpus) { try Corpus(validating: []) }
    #expect(throws: CorpusFileError.notACorpus) { try Corpus(validating: Array("Lorem ipsum dolor sit amet".utf8)) }
    #expect(throws: CorpusFileError.wrongLength(found: bytes.count - 8, expected: UInt64(bytes.count))) {
      try Corpus(validating: Array(bytes.dropLast(8)))
    }
    var newer = bytes
    newer[8] = 99
    #expect(throws: CorpusFileError.otherVersion(found: 99, expected: UInt32(bytes[8]))) {
      try Corpus(validating: newer)
    }
    var flipped = bytes
    flipped[bytes.count - 9] ^= 4
    #expect(throws: CorpusFileError.wrongChecksum) { try Corpus(validating: flipped) }
  }

  /// Damage that no checksum was asked to find shows less, or something else, and never traps.
  @Test func damagedBytesNeverTrap() {
    var generator = SeededGenerator(seed: 2)
    let bytes = Corpus(CorpusTests.story).bytes
    var opened = 0
    for _ in 0..<4000 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...20, using: &generator) {
        damaged[Int.random(in: 24..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      guard let corpus = try? Corpus(validating: CorpusStorage(copying: damaged), checkingSum: false) else { continue }
      opened += 1
      #expect(!corpus.dump().isEmpty)
      _ = corpus.validate()
    }
    #expect(opened > 200)
  }
}
