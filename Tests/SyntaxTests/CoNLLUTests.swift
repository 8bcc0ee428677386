// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Syntax
import Testing

private let text = """
  # text = We don't.
  1	We	we	_	_	_	_	_	_	_
  2-3	don't	_	_	_	_	_	_	_	SpaceAfter=No
  2	do	_	_	_	_	_	_	_	_
  3	n't	_	_	_	_	_	_	_	_
  4	.	_	_	_	_	_	_	_	_

  1	Stay	_	_	_	_	_	_	_	_

  """

@Test func wordsOfCoNLLUGetTagsAndHeadsAndAllElseStays() {
  let read = CoNLLU(Array(text.utf8))
  #expect(read.sentences == [0..<4, 4..<5])
  #expect(read.words.map { read.string($0.form) } == ["We", "do", "n't", ".", "Stay"])
  let analysis = SyntaxAnalysis(
    partsOfSpeech: [.pronoun, .auxiliary, .particle, .punctuation, .verb],
    fineTags: [.prp, .vbp, .rb, .punctuation, .vb], heads: [1, -1, 1, 1, -1],
    relations: [.nsubj, .root, .advmod, .punct, .root])
  #expect(
    String(decoding: read.text(filling: analysis), as: UTF8.self) == """
      # text = We don't.
      1	We	we	PRON	PRP	_	2	nsubj	_	_
      2-3	don't	_	_	_	_	_	_	_	SpaceAfter=No
      2	do	_	AUX	VBP	_	0	root	_	_
      3	n't	_	PART	RB	_	2	advmod	_	_
      4	.	_	PUNCT	.	_	2	punct	_	_

      1	Stay	_	VERB	VB	_	0	root	_	_

      """)
}

@Test func namesOfTagsReadBack() {
  for tag in PartOfSpeech.allCases { #expect(PartOfSpeech(name: tag.name) == tag) }
  for relation in Relation.allCases { #expect(Relation(name: relation.name) == relation) }
  for tag in FineTag.allCases where tag != .punctuation { #expect(FineTag(name: tag.name) == tag) }
  #expect(Relation(name: "obl:unmarked") == .obl)
  #expect(FineTag(name: "-LRB-") == .punctuation)
}

@Test func aTextIsWrittenAsCoNLLU() {
  let prose = ProseText(SourceText("She left.\nHe stayed."))
  let analysis = SyntaxAnalysis(
    partsOfSpeech: [.pronoun, .verb, .punctuation, .pronoun, .verb, .punctuation],
    fineTags: [.prp, .vbd, .punctuation, .prp, .vbd, .punctuation], heads: [1, -1, 1, 4, -1, 4],
    relations: [.nsubj, .root, .punct, .nsubj, .root, .punct])
  #expect(
    String(decoding: CoNLLU.text(prose, analysis), as: UTF8.self) == """
      # newpar
      # text = She left.
      1	She	she	PRON	PRP	_	2	nsubj	_	_
      2	left	leave	VERB	VBD	_	0	root	_	SpaceAfter=No
      3	.	.	PUNCT	.	_	2	punct	_	_

      # newpar
      # text = He stayed.
      1	He	he	PRON	PRP	_	2	nsubj	_	_
      2	stayed	stay	VERB	VBD	_	0	root	_	SpaceAfter=No
      3	.	.	PUNCT	.	_	2	punct	_	_


      """)
}
