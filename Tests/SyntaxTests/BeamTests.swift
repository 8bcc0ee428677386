// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CSyntaxModel
import Prose
import Syntax
import Testing

private let text = """
  The envoy who met the minister on Tuesday said the talks, which had been put off twice, would go on in May. "We will
  not leave the table," Ms. Harlow told reporters after the meeting. Ceasefire Talks To Resume In Harlow Port. The
  union has asked its members to vote on the offer that the company made last week.
  """

/// The heads and relations of the text by the shipped weights, with another beam.
private func parsed(width: UInt32, slack: UInt32) -> [String] {
  let size = dossier_syntax_model_size()
  let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 64)
  defer { copy.deallocate() }
  copy.copyMemory(from: UnsafeRawBufferPointer(start: dossier_syntax_model(), count: size))
  copy.storeBytes(of: width, toByteOffset: 10 * 4, as: UInt32.self)
  copy.storeBytes(of: slack, toByteOffset: 11 * 4, as: UInt32.self)
  let analysis = SyntaxModel(UnsafeRawBufferPointer(copy)).analysis(of: ProseText(SourceText(text)))
  return analysis.heads.indices.map {
    "\(analysis.heads[$0]) \(analysis.relations[$0].name) \(analysis.fineTags[$0].name)"
  }
}

@Test func aBeamOfOneIsTheGreedyParser() {
  // With no slack, only the best step of each state goes on, however many there is room for.
  #expect(parsed(width: 1, slack: 1_000_000) == parsed(width: 8, slack: 0))
}

@Test func aBeamThatIsWideEnoughIsNotChangedByMoreRoom() {
  #expect(parsed(width: 64, slack: 300) == parsed(width: 256, slack: 300))
}

@Test func theSameBeamGivesTheSameTrees() {
  #expect(parsed(width: 4, slack: 500) == parsed(width: 4, slack: 500))
}
