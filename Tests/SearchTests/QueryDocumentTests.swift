// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Foundation
import Search
import Testing

/// docs/query.md says what the language does: its examples are run.
struct QueryDocumentTests {
  /// The rows of the tables with three columns: what is typed, texts it finds, texts it does not find.
  static let examples: [(query: String, finds: [String], misses: [String])] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/query.md")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3, cells[0].hasPrefix("`") else { return nil }
      let code = cells[0].split(separator: "`")
      let query = code[0] + (code.count > 1 ? " " : "")
      return (String(query), cells[1].components(separatedBy: ", "), cells[2].components(separatedBy: ", "))
    }
  }()

  @Test func theDocumentHasExamples() {
    #expect(QueryDocumentTests.examples.count >= 15)
  }

  @Test(arguments: examples.indices) func anExampleDoesWhatItSays(number: Int) {
    let (text, finds, misses) = QueryDocumentTests.examples[number]
    let query = Query(text)
    for found in finds { #expect(query.matches(found), "“\(text)” finds “\(found)”") }
    for missed in misses { #expect(!query.matches(missed), "“\(text)” does not find “\(missed)”") }
  }

  @Test func everyFieldIsExplained() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/query.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    for field in QueryField.allCases { #expect(text.contains("`\(field.rawValue):"), "\(field)") }
  }
}
