// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Glibc
import Ingestion
import SeededRandom
import Testing

/// Files of records, of which it is kept where each record lies.
struct KeptCutsTests {
  private let folder = TemporaryFolder()
  private let caches = TemporaryFolder()
  private var cache: String { caches("a.dossier") }

  private func load() async throws -> Ingestion.KeptResult {
    try await Ingestion.load([folder.path], keptAt: cache, as: .cache)
  }

  private func columns(_ corpus: Corpus) -> [[UInt8]] {
    corpus.file.names.filter { $0.hasPrefix("corpus.") }.map { corpus.file[$0]!.withBytes(Array.init) }
  }

  private func record(_ generator: inout SeededGenerator) -> String {
    let people = ["Ada Lund", "Bo Rask", "Cleo Marsh", "Dov Haim"]
    let (one, other) = (people.randomElement(using: &generator)!, people.randomElement(using: &generator)!)
    return "\(one) met \(other) in Oslo on March \(Int.random(in: 1...28, using: &generator)), 2025."
  }

  /// Writes other bytes of the same number with the same time.
  private func replaceUnseen(_ name: String) {
    var info = stat()
    stat(folder(name), &info)
    folder.write(name, String(repeating: "x", count: Int(info.st_size)))
    utimensat(AT_FDCWD, folder(name), [info.st_atim, info.st_mtim], 0)
  }

  @Test(arguments: ["news.jsonl", "news.csv", "none.csv"])
  func whatHasNotChangedIsNotGoneThrough(name: String) async throws {
    var generator = SeededGenerator(seed: 1)
    let (one, two) = (record(&generator), record(&generator))
    switch name {
    case "news.jsonl": folder.write(name, "{\"text\": \"\(one)\"}\n\n{\"text\": \"\(two)\"}\n")
    case "news.csv": folder.write(name, "date,text\n2025-03-02,\"\(one)\"\n2025-03-03,\"\(two)\"\n")
    default:
      folder.write(name, "price,colour\n1,red\n")
      folder.write("a.txt", one)
    }
    folder.age()
    #expect(try await load().keeping == .written)
    replaceUnseen(name)
    #expect(try await load().keeping == .unchanged)
  }

  @Test func ofAFileThatGrewTheNewRecordsAloneAreRead() async throws {
    var generator = SeededGenerator(seed: 2)
    let lines = (0..<6).map { _ in "{\"text\": \"\(record(&generator))\"}\n" }
    folder.write("news.jsonl", lines[..<4].joined())
    folder.age()
    let kept = try await load().corpus
    folder.write("news.jsonl", lines.joined())
    let incoming = try #require(await Ingestion.incoming([folder.path], since: kept))
    #expect(incoming.corpus.articles.map { incoming.corpus.article($0).path.suffix(2) }.sorted() == [":5", ":6"])
    #expect(incoming.outdated.isEmpty)
  }

  @Test(arguments: [3, 4] as [UInt64])
  func stepByStepIsTheSameAsAtOnce(seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    var lines = (0..<8).map { _ in "\"\(record(&generator))\"" }
    for step in 0..<8 {
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: lines.append("\"\(record(&generator))\"")
      case 1: lines.insert("\"\(record(&generator))\n\nNobody left.\"", at: 2)
      case 2: lines.remove(at: 3)
      default: lines.swapAt(0, 4)
      }
      folder.write("news.csv", "text\n" + lines.joined(separator: "\n"))
      let values = lines.map { $0.split(separator: "\n").joined(separator: " ") }
      folder.write("news.jsonl", values.map { "{\"text\": \($0)}\n" }.joined())
      if Bool.random(using: &generator) { folder.age() }
      let corpus = try await load().corpus
      #expect(columns(corpus) == columns(try await Ingestion.load([folder.path]).corpus), "step \(step)")
    }
  }

  /// A file with right checksums and wrong cuts, as nobody but a forger or a fault of ours makes it.
  @Test func wrongCutsAreNoReasonToTrap() async throws {
    var generator = SeededGenerator(seed: 5)
    for name in ["a", "b"] {
      folder.write("\(name).jsonl", (0..<5).map { _ in "{\"text\": \"\(record(&generator))\"}\n" }.joined())
    }
    folder.age()
    // In memory, since the file is written over below.
    let good = try SectionFile(validating: SectionBytes(await load().corpus.file.bytes))
    let right = good["sources.cuts"]!.withBytes(Array.init)
    for _ in 0..<60 {
      var bytes = right
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      var file = good
      file.set("sources.cuts", SectionBytes(bytes))
      caches.write("a.dossier", bytes: file.bytes)
      #expect(try await load().corpus.articleCount <= 10)
    }
  }
}
