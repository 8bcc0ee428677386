// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Syntax

/// One article's text with what the layers of reading ask of it again and again.
struct ReadingContext {
  let prose: ProseText
  let syntax: SyntaxAnalysis
  /// The folded text of each token.
  let words: [String]
  /// The children of each token, in text order, as ranges of `childList`.
  private let childStart: [Int32]
  private let childList: [Int32]
  /// The first and last token below each token, itself included.
  private let leftEdge: [Int32]
  private let rightEdge: [Int32]

  init(_ prose: ProseText, _ syntax: SyntaxAnalysis) {
    self.prose = prose
    self.syntax = syntax
    words = prose.text.utf8.withUnsafeBufferPointer { bytes in
      prose.tokens.map { folded(UnsafeBufferPointer(rebasing: bytes[$0.span.range])) }
    }
    let n = prose.tokens.count
    let heads = syntax.heads
    var start = [Int32](repeating: 0, count: n + 1)
    for head in heads where head >= 0 { start[Int(head) + 1] += 1 }
    for i in 0..<n { start[i + 1] += start[i] }
    var fill = start
    var list = [Int32](repeating: 0, count: Int(start[n]))
    for i in 0..<n where heads[i] >= 0 {
      list[Int(fill[Int(heads[i])])] = Int32(i)
      fill[Int(heads[i])] += 1
    }
    childStart = start
    childList = list
    (leftEdge, rightEdge) = ReadingContext.edges(prose, heads)
  }

  /// Passes every token's edges on to all its ancestors. Sentences are short and trees shallow; the walk is bounded by
  /// the sentence's length, which also ends it should the heads not form a tree.
  private static func edges(_ prose: ProseText, _ heads: [Int32]) -> ([Int32], [Int32]) {
    let n = heads.count
    var left = (0..<Int32(n)).map { $0 }
    var right = left
    for sentence in prose.sentences {
      for i in sentence.tokens {
        var at = heads[i]
        var steps = min(sentence.tokens.count, 200)
        while at >= 0, steps > 0 {
          if left[Int(at)] > Int32(i) { left[Int(at)] = Int32(i) }
          if right[Int(at)] < Int32(i) { right[Int(at)] = Int32(i) }
          at = heads[Int(at)]
          steps -= 1
        }
      }
    }
    return (left, right)
  }

  func children(of token: Int) -> some Sequence<Int> {
    childList[Int(childStart[token])..<Int(childStart[token + 1])].lazy.map(Int.init)
  }

  /// The tokens from the first to the last that depends on this one, itself included.
  func subtree(of token: Int) -> Range<Int> { Int(leftEdge[token])..<Int(rightEdge[token]) + 1 }

  func child(of token: Int, _ relations: Relation...) -> Int? {
    children(of: token).first { relations.contains(syntax.relations[$0]) }
  }

  func head(of token: Int) -> Int? {
    let head = syntax.heads[token]
    return head < 0 ? nil : Int(head)
  }

  func relation(_ token: Int) -> Relation { syntax.relations[token] }
  func tag(_ token: Int) -> FineTag { syntax.fineTags[token] }
  func part(_ token: Int) -> PartOfSpeech { syntax.partsOfSpeech[token] }

  /// The bytes that a range of tokens covers; the range must not be empty.
  func span(_ tokens: Range<Int>) -> TextSpan {
    TextSpan(start: prose.tokens[tokens.lowerBound].span.start, end: prose.tokens[tokens.upperBound - 1].span.end)
  }

  func string(_ tokens: Range<Int>) -> String { prose.string(span(tokens)) }

  /// True when the token begins with a capital.
  func isCapitalised(_ token: Int) -> Bool {
    let start = Int(prose.tokens[token].span.start)
    return prose.text.utf8.withUnsafeBufferPointer {
      scalarClass(decodeScalar($0, at: start).scalar) == .upper
    }
  }

  /// A dash that stands by itself, as before a signature; folding makes a hyphen of every dash.
  func isDash(_ token: Int) -> Bool { words[token] == "-" || words[token] == "--" }

  /// A dash within a sentence, not the hyphen of a word.
  func isBreak(_ token: Int) -> Bool {
    words[token] == "--" || words[token] == "-" && prose.tokens[token].spaceBefore
  }

  func isVerb(_ token: Int) -> Bool {
    switch tag(token) {
    case .vb, .vbd, .vbg, .vbn, .vbp, .vbz: true
    default: false
    }
  }

  /// A verb that can stand at the centre of a main clause.
  func isFiniteVerb(_ token: Int) -> Bool {
    switch tag(token) {
    case .vbd, .vbp, .vbz, .md: true
    default: false
    }
  }

  func isNominal(_ token: Int) -> Bool {
    switch part(token) {
    case .noun, .properNoun, .pronoun, .numeral: true
    default: false
    }
  }
}
