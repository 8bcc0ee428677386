// Part of dossier. Licence: Apache-2.0, see LICENSE.

package import Prose

/// The signatures of the tokens of one sentence, with two places for "outside" on either side.
package struct SentenceSignatures {
  package private(set) var all: [TokenSignature] = []

  package init() {}

  /// Takes the place of what was there with the signatures of a range of tokens.
  package mutating func fill(_ bytes: UnsafeBufferPointer<UInt8>, _ tokens: [Token], _ range: Range<Int>) {
    all.removeAll(keepingCapacity: true)
    all.reserveCapacity(range.count + 4)
    all.append(TokenSignature(outside: 2))
    all.append(TokenSignature(outside: 1))
    for i in range {
      all.append(TokenSignature(bytes, span: tokens[i].span, spaceBefore: tokens[i].spaceBefore))
    }
    noteSentenceCase()
    all.append(TokenSignature(outside: 3))
    all.append(TokenSignature(outside: 4))
  }
}

extension SentenceSignatures {
  /// Two in three words with capitals make a headline; the first word tells nothing, nor do marks and numbers.
  private mutating func noteSentenceCase() {
    var words = 0
    var capitals = 0
    for i in all.indices.dropFirst(3) where all[i].capitals < 4 {
      words += 1
      if all[i].capitals > 0 { capitals += 1 }
    }
    guard words >= 3 else { return }
    let kind: UInt8 = capitals * 3 >= words * 2 ? 1 : capitals == 0 && all[2].capitals == 0 ? 2 : 0
    if kind != 0 { for i in all.indices.dropFirst(2) { all[i].sentenceCase = kind } }
  }
}

private let comma = TokenSignature([UInt8(ascii: ",")]).lower
private let doubleQuote = TokenSignature([UInt8(ascii: "\"")]).lower

extension TokenSignature {
  init(_ bytes: [UInt8]) {
    self = bytes.withUnsafeBufferPointer {
      TokenSignature($0, span: TextSpan(0..<bytes.count), spaceBefore: true)
    }
  }
}

/// Writes what the parser sees of a sentence: an entry for each token, the root, nobody, and one for each token with
/// another tag.
///
/// `signatures` points to the first token's; `others` has `Lexicon.several` where there is no other tag; `isVerb` and
/// `tagAtoms` are indexed by tag.
package func writeParserWords(
  _ signatures: UnsafePointer<TokenSignature>, _ tags: UnsafePointer<UInt8>, others: UnsafePointer<UInt8>,
  _ count: Int, isVerb: [Bool], tagAtoms: [UInt64], into words: UnsafeMutablePointer<ParserWord>
) {
  var commas: UInt16 = 0
  var quotes: UInt16 = 0
  var verbs: UInt16 = 0
  for i in 0..<count {
    let tag = Int(tags[i])
    var word = ParserWord(word: signatures[i].lower, tag: tagAtoms[tag], suffix: signatures[i].suffix3)
    word.commas = commas
    word.quotes = quotes
    word.verbs = verbs
    word.place = Int32(i)
    words[i] = word
    if isVerb[tag] { verbs &+= 1 }
    if signatures[i].lower == comma { commas &+= 1 }
    if signatures[i].lower == doubleQuote { quotes &+= 1 }
  }
  for (i, var word) in [ParserWord.root, ParserWord.nobody].enumerated() {
    word.commas = commas
    word.quotes = quotes
    word.verbs = verbs
    word.place = Int32(count + i)
    words[count + i] = word
  }
  for i in 0..<count where others[i] != Lexicon.several {
    words[count + 2 + i] = words[i]
    words[count + 2 + i].tag = tagAtoms[Int(others[i])]
  }
}
