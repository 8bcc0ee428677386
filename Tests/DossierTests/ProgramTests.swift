// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Foundation
import Testing

/// The program from outside: what it prints, where, and how it ends.
struct ProgramTests {
  private let folder = ScratchFolder()

  @Test func version() throws {
    #expect(try Program.run("--version") == .init(output: "0.1.0\n", errors: "", status: 0))
  }

  @Test func withoutPathAndArticlesItSaysHowToBegin() throws {
    #expect(
      try Program.run(in: folder.path)
        == .init(
          output: "",
          errors: """
            There are no articles (.txt, .md, .html, .jsonl or .csv) in this folder.
            Open a folder of them:    dossier PATH
            Or look at the sample:    dossier --sample

            """, status: 64))
  }

  @Test func withoutPathItOpensTheCurrentFolder() throws {
    folder.write("a.txt", "Ann Lee met Bo Li.")
    let result = try Program.run(in: folder.path)
    #expect(result.output.hasPrefix("\(folder.url.lastPathComponent): 1 article, "))
    #expect(result.status == 0 && result.errors.isEmpty)
  }

  @Test func withoutATerminalItPrintsAnOverview() throws {
    let result = try Program.run("seeds")
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(result.output.hasPrefix("seeds: 5 articles, "))
    #expect(lines.allSatisfy { $0.count <= 80 && !$0.hasSuffix(" ") })
    #expect(["Actors", "Timeline", "Quotes"].allSatisfy { title in lines.contains { $0.hasPrefix(title) } })
    #expect(result.status == 0 && result.errors.isEmpty)
  }

  @Test func theSampleNeedsNoFiles() throws {
    let sample = try Program.run("--sample", in: folder.path)
    let seeds = try Program.run("seeds")
    #expect(sample.output.split(separator: "\n").dropFirst() == seeds.output.split(separator: "\n").dropFirst())
    #expect(sample.status == 0)
  }

  @Test func goodFilesOpenBesideBadOnes() throws {
    folder.write("a.txt", "Ann Lee met Bo Li.")
    let empty = folder.write("b.txt", "")
    let result = try Program.run("export", folder.path)
    #expect(result.output.hasPrefix("{\"id\":\"a\",") && result.output.hasSuffix("}\n"))
    #expect(
      result.errors == "\(empty): there is no text in it, left out. Delete the file, or save the article again.\n")
    #expect(result.status == 2)
  }

  @Test func warningsCostNothing() throws {
    folder.write("a.txt", "Ann Lee met Bo Li.")
    let table = folder.write("meta.tsv", "id\tdate\na\t2025-04-02\nb\t2025-04-03\n")
    let result = try Program.run("export", folder.path)
    #expect(
      result.errors
        == "\(table): there is no file for the row “b” (line 3). Correct the name, or delete the row.\n")
    #expect(result.status == 0)
  }

  @Test func pathsThatAreNotThere() throws {
    let result = try Program.run("nowhere", in: folder.path)
    #expect(
      result
        == .init(
          output: "",
          errors: "nowhere: there is no such file or folder. Check the name, or see what is there with ls.\n", status: 2
        ))
  }

  @Test func exportNeedsAPath() throws {
    let result = try Program.run("export", "--format", "jsonl")
    #expect(result.errors.hasPrefix("Error: Say which folder or article to export: "))
    #expect(result.status == 64 && result.output.isEmpty)
  }

  @Test func exportWritesToAFile() throws {
    folder.write("a.txt", "Ann Lee met Bo Li.")
    let target = folder.url.appendingPathComponent("out.jsonl").path
    #expect(try Program.run("export", "-o", target, folder.path) == .init(output: "", errors: "", status: 0))
    #expect(try String(contentsOfFile: target, encoding: .utf8) == Program.run("export", folder.path).output)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["a.txt", "out.jsonl"])
  }

  @Test func exportSaysWhenItCannotWrite() throws {
    let result = try Program.run("export", "--sample", "--output", "/nowhere/out.jsonl")
    #expect(
      result.errors
        == "/nowhere/out.jsonl: cannot be written (no such file or directory). Name another place with --output.\n")
    #expect(result.status == 74)
  }
}
