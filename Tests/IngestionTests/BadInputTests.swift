// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Glibc
import Ingestion
import NewsModel
import Prose
import Testing

/// Each thing that can be wrong with a path costs that path alone, and is told with its facts.
struct BadInputTests {
  private let folder = TemporaryFolder()

  /// What is wrong with the folder in which a good article lies too; the good one must open.
  private func problems(_ paths: String...) async throws -> [IngestionProblem] {
    folder.write("good.txt", "All is well.")
    let readings = try await Ingestion.readings(of: paths.isEmpty ? [folder.path] : paths + [folder("good.txt")])
    #expect(readings.articles.map(\.article.id) == ["good"])
    return readings.problems
  }

  private func problem(_ name: String, _ reason: IngestionProblem.Reason) -> IngestionProblem {
    IngestionProblem(path: folder(name), reason: reason)
  }

  @Test func noSuchPath() async throws {
    #expect(try await problems(folder("nowhere")) == [problem("nowhere", .notFound)])
    #expect(try await problems(folder("good.txt/below")) == [problem("good.txt/below", .notFound)])
  }

  @Test func anEmptyFolder() async throws {
    folder.makeFolder("empty")
    #expect(try await problems(folder("empty")) == [problem("empty", .emptyFolder)])
  }

  @Test func aFolderWithoutArticles() async throws {
    folder.write("pictures/a.png", "")
    folder.write("pictures/deeper/b.png", "")
    folder.write("pictures/README.md", "# About")
    #expect(try await problems(folder("pictures")) == [problem("pictures", .noArticles(otherFiles: 2))])
  }

  @Test func aFileOfAnotherFormat() async throws {
    folder.write("page.pdf", "<p>Hello.")
    folder.write("notes", "Hello.")
    #expect(
      try await problems(folder("page.pdf"), folder("notes")) == [
        problem("page.pdf", .unknownFormat(ending: ".pdf")), problem("notes", .unknownFormat(ending: "")),
      ])
  }

  @Test func binaryNamedAsText() async throws {
    folder.write("elf.txt", bytes: [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    folder.write("paper.txt", "%PDF-1.7 and so on")
    folder.write("picture.txt", bytes: [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] + Array(repeating: 1, count: 99))
    #expect(
      try await problems() == ["elf.txt", "paper.txt", "picture.txt"].map { problem($0, .binary) })
  }

  @Test func otherEncodings() async throws {
    folder.write("a.txt", bytes: [0xFF, 0xFE] + "Hello.".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    folder.write("b.txt", bytes: "Hello, you.".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] })
    folder.write("c.txt", bytes: Array("Caf".utf8) + [0xE9] + Array(" Rossi opened.".utf8))
    folder.write("d.txt", bytes: Array("abc ".utf8) + [0x81, 0x8D])
    #expect(
      try await problems() == [
        problem("a.txt", .utf16), problem("b.txt", .utf16),
        problem("c.txt", .notUTF8(offset: 3, looksWestern: true)),
        problem("d.txt", .notUTF8(offset: 4, looksWestern: false)),
      ])
  }

  @Test func noText() async throws {
    folder.write("a.txt", "")
    folder.write("b.txt", " \r\n\t\n")
    folder.write("c.md", "---\ntitle: Nothing more\n---\n\n")
    folder.write("d.txt", bytes: [0xEF, 0xBB, 0xBF])
    #expect(try await problems() == ["a.txt", "b.txt", "c.md", "d.txt"].map { problem($0, .empty) })
  }

  @Test func aLogOfManyMegabytes() async throws {
    let size = 80 << 20
    folder.write("big.txt", "x")
    try #require(truncate(folder("big.txt"), size) == 0)
    #expect(try await problems() == [problem("big.txt", .tooLarge(size: size, limit: 64 << 20))])
  }

  @Test func aFileThatMayNotBeRead() async throws {
    folder.write("secret.txt", "Nobody reads this.")
    chmod(folder("secret.txt"), 0)
    // Nothing is locked for root; then a file of the system takes its place that fails when it is read.
    guard geteuid() == 0 else {
      #expect(try await problems() == [problem("secret.txt", .unreadable(errno: EACCES))])
      return
    }
    unlink(folder("secret.txt"))
    folder.link("secret.txt", to: "/proc/self/mem")
    #expect(try await problems() == [problem("secret.txt", .unreadable(errno: EIO))])
  }

  @Test func pipesAreNotWaitedFor() async throws {
    mkfifo(folder("pipe.txt"), 0o644)
    #expect(try await problems() == [problem("pipe.txt", .notRegular)])
    #expect(try await problems("/dev/null") == [IngestionProblem(path: "/dev/null", reason: .notRegular)])
  }

  @Test func loopsOfLinks() async throws {
    folder.write("deep/er/other.png", "")
    folder.link("deep/er/up", to: "../..")
    folder.link("deep/self.txt", to: "self.txt")
    folder.link("dead.txt", to: "nowhere")
    #expect(
      try await problems() == [
        problem("dead.txt", .notFound), problem("deep/self.txt", .linkLoop), problem("deep/er/up", .linkLoop),
      ])
  }

  @Test func frontMatterThatIsNoYAML() async throws {
    folder.write("good.txt", "All is well.")
    folder.write("a.md", "---\ntitle: \"No end\nauthor: X\n---\nThe text.\n")
    folder.write("b.md", "---\ntitle: Ah\nThe text.\n")
    let readings = try await Ingestion.readings(of: [folder.path])
    #expect(
      readings.articles.map { $0.article.text.string($0.article.text.span) }.prefix(2) == [
        "The text.\n", "---\ntitle: Ah\nThe text.\n",
      ])
    #expect(readings.problems.map(\.path) == [folder("a.md"), folder("b.md")])
    guard case .frontMatter(let line, let detail) = readings.problems[0].reason else {
      Issue.record("not a problem of front matter: \(readings.problems[0])")
      return
    }
    #expect((2...4).contains(line) && !detail.isEmpty)
    #expect(readings.problems[1].reason == .openFrontMatter)
    #expect(readings.problems.map(\.costsText) == [false, false])
  }

  @Test func rowsForMissingFiles() async throws {
    folder.write("meta.tsv", "id\tdate\ngood\t2025-01-02\ngone\t2025-01-03\n\nlost.txt\t2025-01-04\n")
    #expect(
      try await problems() == [
        problem("meta.tsv", .rowsWithoutFile([.init(line: 3, key: "gone"), .init(line: 5, key: "lost.txt")]))
      ])
  }

  @Test func tablesThatSayNothing() async throws {
    folder.write("meta.tsv", "name\tdate\ngood\t2025-01-02\n")
    folder.write("sub/metadata.csv", bytes: [0xFF, 0xFE, 0, 0])
    #expect(
      try await problems() == [problem("meta.tsv", .tableWithoutKey), problem("sub/metadata.csv", .utf16)])
  }

  @Test func datesThatNameNoDay() async throws {
    folder.write("good.txt", "All is well.")
    folder.write("a.md", "---\ndate: 4/5/2025\n---\nText.\n")
    let readings = try await Ingestion.readings(of: [folder.path])
    #expect(readings.problems == [problem("a.md", .unclearDate("4/5/2025"))])
    #expect(readings.articles[0].article.published == nil)
  }
}
