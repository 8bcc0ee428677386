// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import Prose

extension CoNLLU {
  /// A text and its analysis in the format CoNLL-U, with lemmas and `SpaceAfter=No`, a comment with the words above each
  /// sentence, and `# newpar` where a paragraph begins.
  public static func text(_ prose: ProseText, _ analysis: SyntaxAnalysis) -> [UInt8] {
    var out: [UInt8] = []
    var paragraph = -1
    for sentence in prose.sentences {
      if sentence.paragraph != paragraph { out += "# newpar\n".utf8 }
      paragraph = sentence.paragraph
      let words = prose.string(sentence.span).split { $0 == "\n" || $0 == "\r\n" || $0 == "\t" }
      out += "# text = \(words.joined(separator: " "))\n".utf8
      for token in sentence.tokens { append(token, of: sentence, prose, analysis, to: &out) }
      out.append(UInt8(ascii: "\n"))
    }
    return out
  }

  private static func append(
    _ token: Int, of sentence: Sentence, _ prose: ProseText, _ analysis: SyntaxAnalysis, to out: inout [UInt8]
  ) {
    let first = sentence.tokens.lowerBound
    let head = analysis.heads[token] < 0 ? 0 : Int(analysis.heads[token]) - first + 1
    let next = token + 1
    let joined = next < sentence.tokens.upperBound && !prose.tokens[next].spaceBefore
    let fine = analysis.fineTags[token].name(of: prose.string(token).utf8)
    out += "\(token - first + 1)\t\(prose.string(token))\t\(analysis.lemma(of: token, in: prose))\t".utf8
    out += "\(analysis.partsOfSpeech[token].name)\t\(fine)\t_\t\(head)\t".utf8
    out += "\(analysis.relations[token].name)\t_\t\(joined ? "SpaceAfter=No" : "_")\n".utf8
  }
}
