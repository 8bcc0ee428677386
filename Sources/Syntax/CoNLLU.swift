// Part of dossier. Licence: Apache-2.0, see LICENSE.

package import Prose

/// A text in the format CoNLL-U of Universal Dependencies: the bytes, and where its syntactic words lie in them.
///
/// Multiword tokens, empty nodes and comments are kept when written and are no words. Total: a line that is not of the
/// format is kept as it is.
public struct CoNLLU: Sendable {
  /// The columns of a word, as byte ranges of the text.
  public struct Word: Sendable {
    /// Ten ranges: ID FORM LEMMA UPOS XPOS FEATS HEAD DEPREL DEPS MISC; missing ones are empty.
    public let columns: [Range<Int>]
    public var form: Range<Int> { columns[1] }
  }

  public let bytes: [UInt8]
  public let words: [Word]
  /// Ranges of indices into `words`; blank lines part them.
  public let sentences: [Range<Int>]
  /// The line of each word, for writing.
  private let lines: [Range<Int>]
  private let wordOfLine: [Int32]

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var words: [Word] = []
    var sentences: [Range<Int>] = []
    var lines: [Range<Int>] = []
    var wordOfLine: [Int32] = []
    var first = 0
    func endSentence() {
      if words.count > first { sentences.append(first..<words.count) }
      first = words.count
    }
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map(\.indices)
      lines.append(line.startIndex..<line.endIndex)
      let isNumber = columns[0].allSatisfy { bytes[$0] &- 48 < 10 } && !columns[0].isEmpty
      wordOfLine.append(isNumber && columns.count >= 2 ? Int32(words.count) : -1)
      if isNumber && columns.count >= 2 {
        let missing = Array(repeating: line.endIndex..<line.endIndex, count: max(0, 10 - columns.count))
        words.append(Word(columns: columns + missing))
      } else if line.isEmpty {
        endSentence()
      }
    }
    endSentence()
    self.words = words
    self.sentences = sentences
    self.lines = lines
    self.wordOfLine = wordOfLine
  }

  public func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The words as tokens whose spans point into `bytes`. Words of one multiword token have no space between them.
  package var tokens: [Token] {
    var space = true
    return words.indices.map { i in
      let misc = string(words[i].columns[9])
      let joined = isInsideMultiword(i)
      defer { space = !(misc.contains("SpaceAfter=No") || joined) }
      return Token(span: TextSpan(words[i].form), kind: .word, spaceBefore: space)
    }
  }

  /// True when the word starts a multiword token that it does not end: in EWT and GUM those have two words.
  private func isInsideMultiword(_ word: Int) -> Bool {
    guard let first = words[word].columns.first, first.lowerBound >= 2 else { return false }
    var start = first.lowerBound - 1
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    let line = bytes[start..<(first.lowerBound - 1)]
    return line.prefix { $0 != UInt8(ascii: "\t") }.contains(UInt8(ascii: "-")) && line.first != UInt8(ascii: "#")
  }

  /// The text with the columns UPOS, XPOS, HEAD and DEPREL of an analysis of these words, the others as they were.
  public func text(filling analysis: SyntaxAnalysis) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + words.count * 16)
    var sentence = 0
    for (line, word) in zip(lines, wordOfLine) {
      if word >= 0 {
        let i = Int(word)
        while i >= sentences[sentence].upperBound { sentence += 1 }
        append(i, first: sentences[sentence].lowerBound, analysis, to: &out)
      } else {
        out += bytes[line]
      }
      if line.upperBound < bytes.count { out.append(UInt8(ascii: "\n")) }
    }
    return out
  }

  private func append(_ i: Int, first: Int, _ analysis: SyntaxAnalysis, to out: inout [UInt8]) {
    let head = analysis.heads[i]
    for column in 0..<10 {
      if column > 0 { out.append(UInt8(ascii: "\t")) }
      switch column {
      case 3: out += analysis.partsOfSpeech[i].name.utf8
      case 4: out += analysis.fineTags[i].name(of: bytes[words[i].form]).utf8
      case 6: out += String(head < 0 ? 0 : Int(head) - first + 1).utf8
      case 7: out += analysis.relations[i].name.utf8
      default:
        let range = words[i].columns[column]
        if range.isEmpty { out.append(UInt8(ascii: "_")) } else { out += bytes[range] }
      }
    }
  }
}

extension SyntaxModel {
  /// The analysis of the words of a CoNLL-U text, whose tags and trees are not looked at.
  public func analysis(of text: CoNLLU) -> SyntaxAnalysis {
    analysis(text.bytes, tokens: text.tokens, sentences: text.sentences)
  }
}
