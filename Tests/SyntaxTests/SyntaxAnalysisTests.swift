// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import SeededRandom
import Syntax
import Testing

/// The sentence as "word/FINETAG/relation/head word", the head of a root being "-".
private func parsed(_ sentence: String) -> [String] {
  let prose = ProseText(SourceText(sentence))
  let analysis = SyntaxModel.shipped.analysis(of: prose)
  return prose.tokens.indices.map { i in
    let head = analysis.heads[i] < 0 ? "-" : prose.string(Int(analysis.heads[i]))
    return "\(prose.string(i))/\(analysis.fineTags[i].name)/\(analysis.relations[i].name)/\(head)"
  }
}

@Test func subjectAndObjectHangOnTheVerb() {
  #expect(
    parsed("The minister met his counterpart on Tuesday.") == [
      "The/DT/det/minister", "minister/NN/nsubj/met", "met/VBD/root/-", "his/PRP$/nmod:poss/counterpart",
      "counterpart/NN/obj/met", "on/IN/case/Tuesday", "Tuesday/NNP/obl/met", "././punct/met",
    ])
}

@Test func typographicMarksCountAsPlainOnes() {
  let typographic = parsed("“We can’t accept the bank’s offer,” Ms. Harlow said — twice.")
  let plain = parsed("\"We can't accept the bank's offer,\" Ms. Harlow said -- twice.")
  let columns = { (word: String) in word.split(separator: "/").dropFirst().dropLast().joined(separator: "/") }
  #expect(typographic.map(columns) == plain.map(columns))
}

@Test(arguments: [false, true]) func headsFormATreeInEverySentence(thorough: Bool) {
  let model = thorough ? SyntaxModel.thorough : .shipped
  var generator = SeededGenerator(seed: 7)
  let pieces = [
    "envoy", "said", "“", "”", ",", ".", "the", "talks", "’s", "—", "WILL", "not", "2025", "(", "\n", " ", "é",
    "\u{1F600}",
    "to", "Harlow", "that", "!", "and", "in",
  ]
  for _ in 0..<200 {
    let text = (0..<Int.random(in: 0..<120, using: &generator)).map { _ in pieces.randomElement(using: &generator)! }
    let prose = ProseText(SourceText(text.joined(separator: " ")))
    let analysis = model.analysis(of: prose)
    #expect(analysis.heads.count == prose.tokens.count)
    for sentence in prose.sentences {
      #expect(sentence.tokens.filter { analysis.heads[$0] < 0 }.count == 1)
      for token in sentence.tokens {
        var at = token
        var steps = 0
        while analysis.heads[at] >= 0, steps <= sentence.tokens.count {
          at = Int(analysis.heads[at])
          steps += 1
          #expect(sentence.tokens.contains(at))
        }
        #expect(analysis.heads[at] < 0, "a circle in \(prose.string(sentence.span))")
      }
    }
  }
}

/// Words of CoNLL-U may hold any bytes, also none, cut scalars and hundreds of them; a sentence may be very long.
@Test(arguments: [false, true]) func anyBytesHaveATree(thorough: Bool) {
  let model = thorough ? SyntaxModel.thorough : .shipped
  var generator = SeededGenerator(seed: 11)
  for round in 0..<60 {
    var bytes: [UInt8] = []
    for id in 1...Int.random(in: 1...(round == 0 ? 20_000 : 40), using: &generator) {
      bytes += "\(id)\t".utf8
      for _ in 0..<(Bool.random(using: &generator) ? Int.random(in: 0..<12, using: &generator) : id % 200) {
        bytes.append(UInt8.random(in: 11...255, using: &generator))
      }
      bytes += "\t_\n".utf8
    }
    let text = CoNLLU(bytes)
    let analysis = model.analysis(of: text)
    #expect(text.sentences.count == 1 && analysis.heads.count == text.words.count)
    #expect(analysis.heads.count { $0 < 0 } == 1)
    #expect(analysis.heads.indices.allSatisfy { analysis.heads[$0] < text.words.count && analysis.heads[$0] != $0 })
  }
}
