// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Syntax
import Testing

/// The head of each token by the thorough model, the head of a root being "-".
private func heads(_ sentence: String) -> [String] {
  let prose = ProseText(SourceText(sentence))
  let heads = SyntaxModel.thorough.analysis(of: prose).heads
  return heads.map { $0 < 0 ? "-" : prose.string(Int($0)) }
}

@Test func marksOfAPairHangOnWhatStandsBetweenThem() {
  let found = heads("The envoy (a former judge) left the talks.")
  #expect(found[2] == "judge")
  #expect(found[6] == "judge")
}

@Test func theLastMarkHangsOnTheRoot() {
  #expect(heads("The minister met his counterpart on Tuesday.").last == "met")
}

@Test func aCommaHangsOnTheClauseThatItSetsApart() {
  #expect(heads("When the talks ended, the envoy left.")[4] == "ended")
}
