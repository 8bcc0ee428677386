// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Fixtures
import NewsModel
import Prose
import SeededRandom
import Testing

struct CorpusFileTests {
  @Test func bytesMakeTheSameCorpusAgain() throws {
    let corpus = Corpus(CorpusTests.story)
    let again = try Corpus(validating: SectionBytes(corpus.file.bytes))
    #expect(again.dump() == corpus.dump())
    #expect(again.file.bytes == corpus.file.bytes)
    #expect(again.validate() == [])
  }

  @Test func theOrderOfAddingLeavesNoTrace() {
    var generator = SeededGenerator(seed: 1)
    let bytes = Corpus(CorpusTests.story).file.bytes
    for _ in 0..<6 { #expect(Corpus(CorpusTests.story.shuffled(using: &generator)).file.bytes == bytes) }
  }

  @Test func sectionsOfOthersComeBack() throws {
    var file = Corpus(CorpusTests.story).file
    (file.readerVersion, file.fingerprint) = (7, 9)
    file.set("search.terms", SectionBytes(Array("ferry".utf8)))
    file.set("search.none", SectionBytes([UInt8]()))
    file.set("search.numbers", SectionBytes([1, 2] as [UInt32]))
    let again = try SectionFile(validating: SectionBytes(file.bytes))
    #expect(again.names == file.names && again.byteCount == file.byteCount)
    #expect((again.readerVersion, again.fingerprint) == (7, 9))
    #expect(again["search.terms"]?.withBytes(Array.init) == Array("ferry".utf8))
    #expect(again["search.numbers"]?.withBytes(Array.init) == [1, 0, 0, 0, 2, 0, 0, 0])
    #expect(again["search.none"]?.count == 0)
    #expect(again["search.other"] == nil)
    #expect(try Corpus(again).dump() == Corpus(CorpusTests.story).dump())
  }

  @Test func aSectionTakesThePlaceOfItsNamesake() {
    var file = SectionFile()
    for (name, byte) in [("a", 1), ("b", 2), ("a", 3)] as [(String, UInt8)] { file.set(name, SectionBytes([byte])) }
    #expect(file.names == ["a", "b"] && file["a"]?.withBytes(Array.init) == [3])
    file.remove("a")
    #expect(file.names == ["b"] && file["a"] == nil)
  }

  @Test func sectionsLieOnMultiplesOf64() {
    var file = SectionFile()
    for count in [1, 64, 0, 65, 7] { file.set("s\(count)", SectionBytes([UInt8](repeating: 9, count: count))) }
    let bytes = file.bytes
    #expect(bytes.count == file.byteCount && bytes.count == 384 + 64 + 64 + 0 + 128 + 64)
    #expect(bytes[384] == 9 && bytes[385] == 0 && bytes[448] == 9 && bytes[512] == 9 && bytes[640] == 9)
  }

  @Test func foreignBytesAreRefused() {
    func open(_ bytes: [UInt8]) throws -> Corpus { try Corpus(validating: SectionBytes(bytes)) }
    let bytes = Corpus(CorpusTests.story).file.bytes
    #expect(throws: CorpusFileError.notACorpus) { try open([]) }
    #expect(throws: CorpusFileError.notACorpus) { try open(Array("Lorem ipsum dolor sit amet".utf8)) }
    #expect(throws: CorpusFileError.wrongLength(found: bytes.count - 8, expected: UInt64(bytes.count))) {
      try open(Array(bytes.dropLast(8)))
    }
    var newer = bytes
    newer[8] = 99
    #expect(throws: CorpusFileError.otherVersion(found: 99, expected: UInt32(bytes[8]))) { try open(newer) }
    var flipped = bytes
    flipped[40] ^= 4
    #expect(throws: CorpusFileError.damagedHead) { try open(flipped) }
    flipped = bytes
    // The first section holds the strings, of which there are more than ten bytes.
    flipped[bytes.firstRange(of: "ferry minister".utf8)!.lowerBound] ^= 4
    #expect(throws: CorpusFileError.wrongChecksum(section: "corpus.strings")) { try open(flipped) }
    #expect(throws: CorpusFileError.missingSection("corpus.strings")) { try Corpus(SectionFile()) }
    var short = Corpus(CorpusTests.story).file
    short.set("corpus.articlePath", SectionBytes([1] as [UInt32]))
    #expect(throws: CorpusFileError.damagedSection("corpus.articlePath")) { try Corpus(short) }
  }

  /// Every byte of the file that means something is covered by a checksum.
  @Test func aFlippedBitIsFound() throws {
    var generator = SeededGenerator(seed: 3)
    let file = Corpus(CorpusTests.story).file
    let bytes = file.bytes
    for _ in 0..<2000 {
      var damaged = bytes
      damaged[Int.random(in: damaged.indices, using: &generator)] ^= 1 << UInt8.random(in: 0...7, using: &generator)
      guard let corpus = try? Corpus(validating: SectionBytes(damaged)) else { continue }
      // Between sections lie zeros that nobody reads.
      #expect(corpus.file.bytes == bytes)
    }
  }

  /// Damage that no checksum was asked to find shows less, or something else, and never traps.
  @Test func damagedColumnsNeverTrap() throws {
    var generator = SeededGenerator(seed: 2)
    let file = Corpus(CorpusTests.story).file
    for _ in 0..<3000 {
      var damaged = SectionFile()
      let hit = file.names.randomElement(using: &generator)!
      for name in file.names {
        var bytes = file[name]!.withBytes(Array.init)
        // Columns are small: so that most of the damage does not fall on the text.
        for at in bytes.indices where name == hit && Int.random(in: 0..<4, using: &generator) == 0 {
          bytes[at] = UInt8.random(in: 0...255, using: &generator)
        }
        damaged.set(name, SectionBytes(bytes))
      }
      let corpus = try Corpus(damaged)
      #expect(!corpus.dump().isEmpty)
      _ = corpus.validate()
    }
  }
}
