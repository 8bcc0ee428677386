// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Fixtures
import Glibc
import Ingestion
import NewsModel
import SeededRandom
import Testing

/// A corpus that is kept in a file and brought up to date.
struct KeepingTests {
  private let folder = TemporaryFolder()
  private let caches = TemporaryFolder()
  private var cache: String { caches("a.dossier") }

  private func load(
    _ cache: String? = nil, workers: Int? = nil
  ) async throws -> Ingestion.KeptResult {
    try await Ingestion.load([folder.path], keptAt: cache ?? self.cache, as: .cache, workers: workers)
  }

  /// The columns as they come when everything is read in one go, without a file.
  private func fresh() async throws -> [[UInt8]] { columns(try await Ingestion.load([folder.path]).corpus) }

  private func columns(_ corpus: Corpus) -> [[UInt8]] {
    corpus.file.names.filter { $0.hasPrefix("corpus.") }.map { corpus.file[$0]!.withBytes(Array.init) }
  }

  /// A few sentences that share people, places and days with others of the same generator.
  private func story(_ generator: inout SeededGenerator) -> String {
    func pick(_ list: [String]) -> String { list.randomElement(using: &generator)! }
    let people = ["Ada Lund", "Bo Rask", "Cleo Marsh", "Dov Haim"]
    let (one, other) = (pick(people), pick(people))
    let head = pick(["OSLO, March 4, 2025 — ", "", ""])
    return """
      \(head)\(one), the \(pick(["ferry minister", "mayor", "chief engineer"])), met \(other) in \
      \(pick(["Oslo", "Bergen", "Turku"])) on \(pick(["Tuesday", "March 3", "April 7, 2025"])).

      “We agreed on \(pick(["ferries", "the harbour", "nothing"])),” \(pick(["Lund", "Rask", "she"])) said. \
      \(other) will visit \(pick(["Oslo", "Malmo"])) next week, according to \(one).
      """
  }

  @Test func whatHasNotChangedIsOpened() async throws {
    var generator = SeededGenerator(seed: 5)
    for i in 0..<8 { folder.write("\(i).txt", story(&generator)) }
    folder.write("bad.txt", bytes: [0, 1, 2])
    folder.age()
    let first = try await load()
    #expect(first.keeping == .written && first.problems.map(\.reason) == [.binary])
    let second = try await load()
    #expect(second.keeping == .unchanged && second.problems == first.problems)
    #expect(second.corpus.file.bytes == first.corpus.file.bytes)
    #expect(columns(second.corpus) == (try await fresh()))
    #expect(second.corpus.validate() == [])
  }

  /// A file that was written in the very moment it was read may be written again within one tick of the clock.
  @Test func timesJustNowAreNotRelied() async throws {
    folder.write("a.txt", "Ada Lund met Bo Rask.")
    _ = try await load()
    #expect(try await load().keeping == .written)
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func stepByStepIsTheSameAsAtOnce(seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    var names = (0..<12).map { "\($0 % 3)/\($0).txt" }
    for name in names { folder.write(name, story(&generator)) }
    for step in 0..<8 {
      let name = names.randomElement(using: &generator)!
      switch Int.random(in: 0..<5, using: &generator) {
      case 0:
        names.append("2025-0\(step + 1)-03 \(step).txt")
        folder.write(names.last!, story(&generator))
      case 1: folder.write(name, story(&generator))
      case 2:
        names.removeAll { $0 == name }
        unlink(folder(name))
      case 3:
        names.removeAll { $0 == name }
        names.append("moved-\(step).txt")
        rename(folder(name), folder(names.last!))
      default:
        folder.write("meta.tsv", "id\tdate\toutlet\n\(name)\t2025-04-0\(step + 1)\tLake Post\n")
      }
      if Bool.random(using: &generator) { folder.age() }
      let kept = try await load(workers: 1 + step % 8)
      #expect(columns(kept.corpus) == (try await fresh()), "step \(step)")
      #expect(kept.corpus.validate() == [])
    }
  }

  @Test func oneWorkerIsAsGoodAsEight() async throws {
    var generator = SeededGenerator(seed: 9)
    for i in 0..<20 { folder.write("\(i).txt", story(&generator)) }
    folder.age()
    let one = try await load(caches("one"), workers: 1)
    let eight = try await load(caches("eight"), workers: 8)
    #expect(one.corpus.file.bytes == eight.corpus.file.bytes)
  }

  /// The day that dated articles tell an undated one is told again when it comes out of the file.
  @Test func daysThatOthersTellAreKept() async throws {
    let visit = "Ada Lund arrived in Oslo this week to meet Bo Rask. Lund and Rask met in Oslo on Thursday.\n"
    folder.write("b.txt", visit + "\nThe ferry was late.")
    folder.write(
      "2025-04-03 a.txt", "Ada Lund arrived in Oslo on Wednesday to meet Bo Rask. Lund met Rask in Oslo on Thursday.\n")
    folder.age()
    let first = try await load()
    let days = first.corpus.articles.map { first.corpus.article($0).documentTime.basis }
    #expect(days.contains(.corpus))
    folder.write("c.txt", "Cleo Marsh said nothing.")
    let second = try await load()
    #expect(columns(second.corpus) == (try await fresh()))
    #expect(second.corpus.file["sources.readings"]!.count > first.corpus.file["sources.readings"]!.count)
  }

  // MARK: Files that cannot be trusted

  @Test func whateverTheFileIsTheCorpusIsRight() async throws {
    var generator = SeededGenerator(seed: 21)
    for i in 0..<6 { folder.write("\(i).txt", story(&generator)) }
    folder.age()
    let corpus = try await load().corpus
    let (right, good) = (columns(corpus), corpus.file.bytes)
    for round in 0..<60 {
      var damaged = good
      switch round % 4 {
      case 0: damaged = Array(good.prefix(Int.random(in: 0..<good.count, using: &generator)))
      case 1: damaged += [1, 2, 3]
      default:
        for _ in 0..<(round % 4 == 2 ? 1 : 50) {
          damaged[Int.random(in: good.indices, using: &generator)] ^= 1 << UInt8.random(in: 0...7, using: &generator)
        }
      }
      caches.write("a.dossier", bytes: damaged)
      if Bool.random(using: &generator) { folder.write("0.txt", story(&generator)) }
      let again = try await load().corpus
      #expect(columns(again) == (try await fresh()))
    }
    #expect(!right.isEmpty)
  }

  /// A file with right checksums and wrong contents, as nobody but a forger or a fault of ours makes it.
  @Test func wrongRecordsAreNoReasonToTrap() async throws {
    var generator = SeededGenerator(seed: 22)
    for i in 0..<6 { folder.write("\(i).txt", story(&generator)) }
    folder.age()
    // In memory, since the file is written over below.
    let good = try SectionFile(validating: SectionBytes(await load().corpus.file.bytes))
    // From now on nothing is recognised by the fingerprint alone.
    folder.write("7.txt", story(&generator))
    for _ in 0..<40 {
      var file = good
      for name in ["sources.files", "sources.readings", "corpus.texts", "corpus.textStarts"] {
        var bytes = file[name]!.withBytes(Array.init)
        bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
        file.set(name, SectionBytes(bytes))
      }
      caches.write("a.dossier", bytes: file.bytes)
      #expect(try await load().corpus.articleCount == 7)
    }
  }

  @Test func otherRulesAndOtherFoldersAreReadAnew() async throws {
    folder.write("a.txt", "Ada Lund met Bo Rask.")
    folder.age()
    var file = try SectionFile(validating: SectionBytes(await load().corpus.file.bytes))
    #expect(file.readerVersion != 0 && file.fingerprint != 0)
    file.readerVersion ^= 1
    caches.write("a.dossier", bytes: file.bytes)
    #expect(try await load().keeping == .written)
    file.readerVersion ^= 1
    file.fingerprint ^= 1
    caches.write("a.dossier", bytes: file.bytes)
    #expect(try await load().keeping == .written)
    #expect(try await load().keeping == .unchanged)
  }

  @Test func aFileThatEverybodyMayWriteIsNotTrusted() async throws {
    folder.write("a.txt", "Ada Lund met Bo Rask.")
    folder.age()
    _ = try await load()
    chmod(cache, 0o666)
    #expect(try await load().keeping == .written)
    #expect(try await load().keeping == .unchanged)
    if geteuid() == 0 {
      chown(cache, 12345, 12345)
      #expect(try await load().keeping == .written)
    }
  }

  @Test func aCacheThatCannotBeWrittenCostsNothing() async throws {
    folder.write("a.txt", "Ada Lund met Bo Rask.")
    let result = try await load(caches("none/a.dossier"))
    #expect(result.keeping == .failed(errno: ENOENT))
    #expect(columns(result.corpus) == (try await fresh()))
  }

  @Test func anEmptyFolderKeepsNothing() async throws {
    #expect(try await load().keeping == .nothing)
    #expect(access(cache, F_OK) != 0)
  }

  @Test func anOpenCorpusOutlivesItsFile() async throws {
    folder.write("a.txt", "Ada Lund met Bo Rask in Oslo.")
    let corpus = try await load().corpus
    let dump = corpus.dump()
    folder.write("a.txt", "Cleo Marsh said that it rained.")
    #expect(try await load().corpus.dump() != dump)
    #expect(corpus.dump() == dump)
    unlink(cache)
    #expect(corpus.dump() == dump)
  }

  @Test func twoThatWriteAtOnceBothWork() async throws {
    var generator = SeededGenerator(seed: 30)
    for i in 0..<12 { folder.write("\(i).txt", story(&generator)) }
    folder.age()
    let right = try await fresh()
    let (path, cache) = (folder.path, cache)
    let results = try await withThrowingTaskGroup(of: Corpus.self) { group in
      for _ in 0..<4 {
        group.addTask { try await Ingestion.load([path], keptAt: cache, as: .cache).corpus }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.allSatisfy { columns($0) == right })
    #expect(try await load().keeping == .unchanged)
    #expect(caches.names == ["a.dossier"])
  }

  @Test func aCorpusFileIsOpened() async throws {
    folder.write("a.txt", "Ada Lund met Bo Rask.")
    let corpus = try await load().corpus
    #expect(Ingestion.isCorpusFile(cache) && !Ingestion.isCorpusFile(folder("a.txt")))
    #expect(try Ingestion.corpus(inFile: cache).dump() == corpus.dump())
    caches.write("empty.dossier", "")
    #expect(throws: Ingestion.OpeningFailure.unreadable(errno: ENODATA)) {
      try Ingestion.corpus(inFile: caches("empty.dossier"))
    }
    #expect(throws: Ingestion.OpeningFailure.refused(.notACorpus)) {
      try Ingestion.corpus(inFile: folder("a.txt"))
    }
    #expect(throws: Ingestion.OpeningFailure.unreadable(errno: ENOENT)) {
      try Ingestion.corpus(inFile: caches("none.dossier"))
    }
  }
}
