// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Glibc
import Ingestion
import Testing

/// What is new since a corpus was kept.
struct IncomingTests {
  private let folder = TemporaryFolder()
  private let caches = TemporaryFolder()
  private var cache: String { caches("a.dossier") }

  private func kept() async throws -> Corpus {
    for (number, name) in ["Ada Lund", "Bo Rask", "Cleo Marsh"].enumerated() {
      folder.write("\(number).txt", "\(name) opened the harbour in Oslo on March 3, 2025.")
    }
    folder.write("bad.txt", bytes: [0, 1, 2])
    folder.age()
    _ = try await Ingestion.load([folder.path], keptAt: cache, as: .cache)
    return try #require(Ingestion.keptCorpus(at: cache))
  }

  private func incoming(since kept: Corpus, limit: Int = 200) async throws -> Ingestion.Incoming? {
    try await Ingestion.incoming([folder.path], since: kept, limit: limit)
  }

  @Test func nothingIsNewAtFirst() async throws {
    let kept = try await kept()
    #expect(kept.articles.map { kept.article($0).key } == ["0", "1", "2"])
    let incoming = try #require(await incoming(since: kept))
    #expect(incoming.isEmpty && incoming.problems.isEmpty)
  }

  @Test func oneNewArticleIsReadByItself() async throws {
    let kept = try await kept()
    folder.write("3.txt", "Dov Haim left Bergen on March 9, 2025.")
    let incoming = try #require(await incoming(since: kept))
    #expect(incoming.corpus.articles.map { incoming.corpus.article($0).key } == ["3"])
    #expect(incoming.corpus.actors.map { incoming.corpus.actor($0).name }.contains("Dov Haim"))
    #expect(incoming.outdated.isEmpty && incoming.corpus.validate() == [])
  }

  @Test func anArticleInOtherWordsTakesThePlaceOfTheOldOne() async throws {
    let kept = try await kept()
    folder.write("1.txt", "Bo Rask closed the harbour in Oslo on March 4, 2025.")
    unlink(folder("2.txt"))
    let incoming = try #require(await incoming(since: kept))
    #expect(incoming.corpus.articles.map { incoming.corpus.article($0).key } == ["1"])
    #expect(incoming.outdated.map { kept.article($0).key } == ["1", "2"])
  }

  @Test func aNewNameIsNoNews() async throws {
    let kept = try await kept()
    rename(folder("0.txt"), folder("zero.txt"))
    folder.write("1.txt", "Bo Rask opened the harbour in Oslo on March 3, 2025.")
    #expect(try #require(await incoming(since: kept)).isEmpty)
  }

  @Test func whatIsNewAndCannotBeReadIsTold() async throws {
    let kept = try await kept()
    folder.write("worse.txt", bytes: [0, 3])
    #expect(try #require(await incoming(since: kept)).problems.map(\.reason) == [.binary])
  }

  @Test func muchIsBetterLoadedAtOnce() async throws {
    let kept = try await kept()
    for number in 10..<13 { folder.write("\(number).txt", "Dov Haim left town \(number).") }
    #expect(try await incoming(since: kept, limit: 2) == nil)
    #expect(try await incoming(since: kept, limit: 3)?.corpus.articleCount == 3)
  }

  @Test func withoutAnAccountOfFilesNothingIsKnown() async throws {
    #expect(Ingestion.keptCorpus(at: cache) == nil)
    #expect(try await incoming(since: CorpusBuilder().corpus()) == nil)
  }
}
