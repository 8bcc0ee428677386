// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import SeededRandom
import Testing

@testable import Search

@Suite struct TextIndexBuilderTests {
  /// Documents of fields of words, some of which come often, some hardly twice.
  private func documents(_ seed: UInt64, count: Int) -> [[[String]]] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      (0..<random.below(4)).map { _ in
        (0..<random.below(9)).map { _ in
          ["ferry", "pier", "w\(random.below(400))", "averylongwordindeed\(random.below(40))"][random.below(4)]
        }
      }
    }
  }

  private func written(_ documents: [[[String]]], to file: SectionFile = SectionFile()) -> SectionFile {
    var builder = TextIndexBuilder()
    for document in documents {
      for (at, field) in document.enumerated() {
        let text = field.joined(separator: " ")
        if at == 0 { builder.addField(text) } else { builder.addName(text) }
      }
      builder.endDocument()
    }
    var sections = SectionWriter("test", in: file)
    builder.write(to: &sections, withFrequent: true)
    return sections.file
  }

  /// The lists of all terms, made from the documents one by one; many documents, so that there are steps of all lengths.
  @Test(arguments: [(1 as UInt64, 0), (2, 1), (3, 300), (4, 40_000)])
  func eachTermHasItsDocumentsWithTheirImpacts(seed: UInt64, count: Int) throws {
    let documents = documents(seed, count: count)
    let index = try TextIndex(SectionReader("test", in: written(documents)))
    var expected: [String: [String]] = [:]
    let lengths = documents.map { document in
      // A mark stands before each field but the first one with words.
      document.reduce(0) { $0 > 0 ? $0 + 1 + $1.count : $1.count }
    }
    let mean = Impact.meanLength(entries: lengths.reduce(0, +), documents: count)
    for (number, document) in documents.enumerated() {
      var halves: [String: Int] = [:]
      var isText = true
      for field in document {
        // Where nothing came before it, a field that stands beside the text counts as the text.
        for word in field { halves[word, default: 0] += isText ? 2 : 1 }
        if !field.isEmpty { isText = false }
      }
      for (word, halves) in halves {
        let impact = Impact.value(halves: halves, length: lengths[number], meanLength: mean)
        expected[word, default: []].append("\(number):\(impact)")
      }
    }
    #expect(index.termCount == expected.count && index.documentCount == count)
    for (term, word) in expected.keys.sorted().enumerated() {
      #expect(String(decoding: index.bytes(term), as: UTF8.self) == word)
      var found: [String] = []
      index.forEachPosting(term..<(term + 1)) { found.append("\($0):\(index.impacts[$1])") }
      #expect(found == expected[word], "\(word)")
    }
  }

  /// Entries are asked for again when the output refuses them.
  @Test func anOutputThatRefusesChangesNothing() {
    let documents = documents(5, count: 20_000)
    let store = SectionStore(RefusingOutput(after: 200_000))
    let refused = written(documents, to: SectionFile(storingIn: store))
    let kept = written(documents)
    for name in kept.names {
      #expect(refused[name]!.withBytes(Array.init) == kept[name]!.withBytes(Array.init), "\(name)")
    }
  }
}

/// Takes a number of bytes, and then no more.
private final class RefusingOutput: SectionOutput, @unchecked Sendable {
  private struct Full: Error {}
  private var bytes: [UInt8] = []
  private let most: Int

  init(after most: Int) { self.most = most }

  func append(_ new: UnsafeRawBufferPointer) throws {
    guard bytes.count + new.count <= most else { throw Full() }
    bytes.append(contentsOf: new)
  }

  func part(_ range: Range<Int>) -> SectionBytes { SectionBytes(Array(bytes[range])) }

  func replaceBeginning(_ new: UnsafeRawBufferPointer) { bytes.replaceSubrange(0..<new.count, with: new) }
}
