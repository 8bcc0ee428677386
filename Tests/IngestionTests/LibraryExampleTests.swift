// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Foundation
import Testing

struct LibraryExampleTests {
  @Test func theExampleListsWhoSpokeAboutWhom() async throws {
    let folder = TemporaryFolder()
    folder.write("a.txt", "“I trust Bo Li,” Ann Lee said on Monday. Bo Li did not answer.\n")
    #expect(try await whoSpokeAboutWhom(in: folder.path) == ["Ann Lee on Bo Li: “I trust Bo Li,”"])
  }

  @Test func theDocumentShowsTheCodeThatRuns() throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let code = try String(contentsOf: tests.appendingPathComponent("LibraryExample.swift"), encoding: .utf8)
    let document = try String(
      contentsOf: tests.appendingPathComponent("../../docs/library.md").standardizedFileURL, encoding: .utf8)
    let example = try #require(code.range(of: "import CorpusModel"))
    #expect(document.contains("```swift\n\(code[example.lowerBound...])```\n"))
  }
}
