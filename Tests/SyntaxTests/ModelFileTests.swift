// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Syntax
import Testing

@Test func theShippedModelLoadsAndKnowsItsTags() {
  let prose = ProseText(SourceText("She said that they will not go."))
  let analysis = SyntaxModel.shipped.analysis(of: prose)
  #expect(analysis.partsOfSpeech.map(\.name) == ["PRON", "VERB", "SCONJ", "PRON", "AUX", "PART", "VERB", "PUNCT"])
  #expect(analysis.relations[6] == .ccomp)
  #expect(analysis.heads[6] == 1)
}

@Test func aForeignModelFileStopsTheProgram() async {
  await #expect(processExitsWith: .failure) {
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 64)
    bytes.initializeMemory(as: UInt8.self, repeating: 7)
    _ = ModelFile(UnsafeRawBufferPointer(bytes))
  }
}

@Test(arguments: [false, true]) func theSameTextGivesTheSameAnalysis(thorough: Bool) {
  let prose = ProseText(SourceText("The envoy left. “We will meet again,” he said, “in May or June.”"))
  let model = thorough ? SyntaxModel.thorough : .shipped
  let once = model.analysis(of: prose)
  let again = model.analysis(of: prose)
  #expect(once.heads == again.heads)
  #expect(once.fineTags == again.fineTags)
  #expect(once.relations == again.relations)
}

@Test func anEmptyTextHasAnEmptyAnalysis() {
  #expect(SyntaxModel.shipped.analysis(of: ProseText(SourceText(""))).heads.isEmpty)
}
