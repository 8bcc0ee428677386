// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Foundation
import Ingestion
import Testing

@testable import dossier

/// Corpus files as users meet them.
struct CorpusFileTests {
  private let folder = ScratchFolder()
  private let target: String

  init() {
    target = folder.url.appendingPathComponent("story.dossier").path
    let articles = folder.url.appendingPathComponent("articles")
    try! FileManager.default.createDirectory(at: articles, withIntermediateDirectories: true)
    folder.write("articles/a.txt", "Ann Lee met Bo Li in Oslo. “It rained,” Lee said.")
    folder.write("articles/b.txt", "Cy Ott will visit Oslo, Lee said.")
  }

  private var articles: String { folder.url.appendingPathComponent("articles").path }

  @Test func aFileIsBuiltAndOpened() throws {
    #expect(try Program.run("build", articles, "--output", target) == .init(output: "", errors: "", status: 0))
    let opened = try Program.run(target)
    #expect(opened.output.hasPrefix("story.dossier: 2 articles, "))
    #expect(opened.errors.isEmpty && opened.status == 0)
    let exported = try Program.run("export", target)
    #expect(exported == (try Program.run("export", articles)))
    // Nothing is left beside it.
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["articles", "story.dossier"])
  }

  @Test func aFolderIsKeptInTheCache() throws {
    let cache = folder.url.appendingPathComponent("cache").path
    let first = try Program.run("export", articles, cache: cache)
    let kept = try FileManager.default.contentsOfDirectory(atPath: cache + "/dossier")
    #expect(kept.count == 1 && kept[0].hasSuffix(".dossier"))
    #expect(try Program.run("export", articles, cache: cache) == first)
    try Data("no corpus".utf8).write(to: URL(fileURLWithPath: "\(cache)/dossier/\(kept[0])"))
    #expect(try Program.run("export", articles, cache: cache) == first)
    folder.write("articles/c.txt", "Dee Wu said that it was late.")
    #expect(
      try Program.run("export", articles, cache: cache).output == Program.run("export", articles).output)
  }

  @Test(.enabled(if: Tmux.isInstalled))
  func controlCLeavesTheOldFileWhole() throws {
    try Data("old".utf8).write(to: URL(fileURLWithPath: target))
    for number in 0..<4000 {
      folder.write("articles/\(number).txt", "Ann Lee met Bo Li. “It rained,” Lee said.\n\nThen.")
    }
    let terminal = try Tmux(columns: 100, rows: 5, command: "exec \(Program.path) build \(articles) -o \(target)")
    try terminal.wait(for: "reading")
    try terminal.press("C-c")
    #expect(try terminal.waitForEnd() == 130)
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["articles", "story.dossier"])
  }

  @Test func aFileThatIsNoneIsRefused() throws {
    try Data("Lorem ipsum dolor".utf8).write(to: URL(fileURLWithPath: target))
    #expect(
      try Program.run(target)
        == .init(
          output: "",
          errors: "\(target): is no corpus file. Corpus files are made by: dossier build PATH… --output \(target)\n",
          status: 2))
    try Data().write(to: URL(fileURLWithPath: target))
    #expect(try Program.run(target).errors.hasPrefix("\(target): the file is empty. Copy it again, or "))
  }

  @Test func aCorpusFileIsOpenedByItself() throws {
    _ = try Program.run("build", articles, "--output", target)
    let result = try Program.run(target, articles)
    #expect(result.errors.hasPrefix("\(target): a corpus file is opened by itself.") && result.status == 64)
  }

  @Test func aPlaceThatCannotBeWrittenIsSaid() throws {
    let result = try Program.run("build", articles, "--output", "/nowhere/x.dossier")
    #expect(
      result.errors
        == "/nowhere/x.dossier: cannot be written (no such file or directory). Name another place with --output.\n")
    #expect(result.status == 74)
  }

  @Test func withoutArticlesNothingIsBuilt() throws {
    let result = try Program.run("build", folder.path + "/none", "--output", target)
    #expect(result.status == 2 && !FileManager.default.fileExists(atPath: target))
  }

  @Test(
    arguments: [
      (.unreadable(errno: EACCES), "x.dossier: cannot be opened (permission denied). Ask its owner, or give yourself"),
      (
        .refused(.otherVersion(found: 9, expected: 2)), "x.dossier: was written by a newer dossier (format 9, this one "
      ),
      (
        .refused(.otherVersion(found: 1, expected: 2)),
        "x.dossier: was written by an older dossier (format 1, this one "
      ),
      (.refused(.wrongLength(found: 7, expected: 9)), "x.dossier: is not complete (7 bytes of 9). Copy it again, or "),
      (
        .refused(.wrongChecksum(section: "corpus.texts")),
        "x.dossier: is damaged. Copy it again, or build it again from its articles: "
          + "dossier build PATH… --output x.dossier"
      ),
    ] as [(Ingestion.OpeningFailure, String)])
  func eachFailureIsSaid(failure: Ingestion.OpeningFailure, message: String) {
    #expect(UserMessages.line(for: failure, "x.dossier").hasPrefix(message))
  }

  @Test func progressIsALine() {
    func line(_ progress: Ingestion.Progress, _ seconds: Double) -> String {
      ProgressLine.text(progress, seconds: seconds)
    }
    #expect(line(.init(phase: .finding), 0) == "looking for articles")
    #expect(line(.init(phase: .reading, done: 0, total: 8), 0) == "reading 0 of 8 articles")
    #expect(
      line(.init(phase: .reading, done: 1200, total: 8400, failures: 1, words: 502_400), 2)
        == "reading 1,200 of 8,400 articles · 251,000 words a second · 12 s left · 1 error")
    #expect(line(.init(phase: .merging, done: 8, total: 8), 3) == "merging 8 articles")
    #expect(ProgressLine.duration(3.2) == "4 s" && ProgressLine.duration(150) == "3 min")
    #expect(ProgressLine.duration(7300) == "2 h 2 min")
  }
}
