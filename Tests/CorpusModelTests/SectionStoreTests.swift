// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Fixtures
import SeededRandom
import Synchronization
import Testing

/// A file whose sections are written as soon as they are made.
struct SectionStoreTests {
  private struct Full: Error, Equatable {}

  /// An output in memory that holds so many bytes.
  private final class Memory: SectionOutput {
    let bytes = Mutex<[UInt8]>([])
    private let limit: Int

    init(limit: Int = .max) { self.limit = limit }

    func append(_ new: UnsafeRawBufferPointer) throws {
      try bytes.withLock {
        guard $0.count + new.count <= limit else { throw Full() }
        $0.append(contentsOf: new)
      }
    }

    func part(_ range: Range<Int>) throws -> SectionBytes { SectionBytes(bytes.withLock { Array($0[range]) }) }

    func replaceBeginning(_ new: UnsafeRawBufferPointer) throws {
      bytes.withLock { $0.replaceSubrange(0..<new.count, with: new) }
    }
  }

  /// Sections of all sizes, with names of which some come twice.
  private func fill(_ file: inout SectionFile, seed: UInt64) -> [String: [UInt8]] {
    var generator = SeededGenerator(seed: seed)
    var expected: [String: [UInt8]] = [:]
    for number in 0..<12 {
      let name = "s\(Int.random(in: 0..<9, using: &generator))"
      let count = [0, 1, 63, 65_535, 65_536, 70_001, 1_048_576, 2_500_000].randomElement(using: &generator)!
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ number) }
      expected[name] = bytes
      if Bool.random(using: &generator) {
        file.set(name, SectionBytes(bytes))
        continue
      }
      let step = Int.random(in: 1...100_000, using: &generator)
      file.set(name, count: count) { add in
        bytes.withUnsafeBytes { all in
          for start in stride(from: 0, to: count, by: step) {
            add(UnsafeRawBufferPointer(rebasing: all[start..<min(start + step, count)]))
          }
        }
      }
    }
    return expected
  }

  private func contents(_ file: SectionFile) -> [String: [UInt8]] {
    var result: [String: [UInt8]] = [:]
    for name in file.names { result[name] = file[name]!.withBytes(Array.init) }
    return result
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func theFileHoldsWhatWasSet(seed: UInt64) throws {
    let output = Memory()
    var file = SectionFile(storingIn: SectionStore(output))
    (file.readerVersion, file.fingerprint) = (7, 9)
    let expected = fill(&file, seed: seed)
    #expect(contents(file) == expected)
    #expect(file.storedSections.count == expected.values.count { $0.count >= 65_536 })
    try file.finish()
    let again = try SectionFile(validating: SectionBytes(output.bytes.withLock { $0 }))
    try again.verify()
    #expect(contents(again) == expected && (again.readerVersion, again.fingerprint) == (7, 9))
  }

  @Test func aFullOutputLeavesTheSectionsInMemory() throws {
    var file = SectionFile(storingIn: SectionStore(Memory(limit: 1_200_000)))
    let expected = fill(&file, seed: 5)
    #expect(contents(file) == expected)
    #expect(throws: Full.self) { try file.finish() }
  }

  @Test func aCorpusIsTheSameWhereverItsSectionsGo() throws {
    var random = RandomReading(seed: 15)
    let articles = (0..<400).map { _ in random.next() }
    func corpus(_ file: SectionFile) -> Corpus {
      var builder = CorpusBuilder()
      for (article, reading) in articles { builder.add(article, PackedReading(article, reading)) }
      return builder.corpus(in: file).corpus
    }
    let output = Memory()
    let stored = corpus(SectionFile(storingIn: SectionStore(output)))
    #expect(!stored.file.storedSections.isEmpty)
    #expect(stored.file.bytes == corpus(SectionFile()).file.bytes)
    try stored.file.finish()
    let again = try Corpus(validating: SectionBytes(output.bytes.withLock { $0 }))
    #expect(contents(again.file) == contents(stored.file))
  }
}
