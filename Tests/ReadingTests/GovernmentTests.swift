// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Testing

@testable import Reading

/// Where the name of a place means those who govern from it: "⟦Oslo⟧ denied it".
@Suite struct GovernmentTests {
  @Test(arguments: [
    "⟦Oslo⟧ denied the report, and the bus left Oslo at noon.",
    "A fair opened in Oslo on Monday.",
    "The ministers met in Ankara after ⟦Ankara⟧ rejected ⟦Oslo⟧’s demands.",
    "Streets of Oslo were empty; Oslo’s streets are narrow.",
    "The talks with ⟦Ankara⟧ were put off.",
    "The envoy urged ⟦Oslo⟧ to sign.",
    "The ban was imposed by ⟦Norway⟧ in May.",
    "⟦Norway⟧ and ⟦Turkey⟧ agreed to wait.",
    "A ⟦Kremlin⟧ critic heard that the ⟦Kremlin⟧ had replaced him.",
    "His outreach to ⟦Oslo⟧ failed.",
    "The ⟦Kremlin⟧ said no; a crowd stood near the Kremlin.",
    "A crowd stood near the White House, and the ⟦White House⟧ warned it.",
    "She flew from Bergen to Norway.",
  ])
  func aPlaceThatSpeaksOrDecidesIsAGovernment(marked: String) {
    var text = ""
    var expected: [String] = []
    for (number, part) in marked.split(separator: "⟦", omittingEmptySubsequences: false).enumerated() {
      let pieces = part.split(separator: "⟧", omittingEmptySubsequences: false)
      if number > 0 { expected.append("\(text.utf8.count) \(pieces[0])") }
      text += pieces.joined()
    }
    let reading = ArticleReader().reading(of: Article(id: "a", path: "a.txt", text: SourceText(text)))
    let found = reading.actors.flatMap(\.mentions).filter(\.isGovernment).map(\.span).sorted()
    let body = Array(text.utf8)
    #expect(found.map { "\($0.start) \(String(decoding: body[$0.range], as: UTF8.self))" } == expected)
  }
}
