// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Foundation
import Prose
import Syntax

/// A sentence to learn from.
struct TrainingSentence {
  /// With two places for "outside" on either side.
  var signatures: [TokenSignature]
  /// Pairs of tags as the treebank has them.
  var gold: [TagPair]
  /// Indices into the tag set; made by `TagSet`.
  var tags: [UInt8] = []
  /// The second choice where the tagger is in doubt, else `Lexicon.several`; and how little it is in doubt, 0 to 3.
  var others: [UInt8] = []
  var doubts: [UInt8] = []
  /// Indices of the treebank's tags.
  var goldTags: [UInt8] = []
  /// Node numbers; the number of tokens stands for the root.
  var heads: [Int32]
  var relations: [UInt8]

  var count: Int { gold.count }

  /// The class of action that hangs each token on its head.
  func classes(isMirrored: Bool) -> [UInt8] {
    heads.indices.map {
      UInt8(ParserAction.of(Relation(rawValue: relations[$0])!, isLeft: ($0 < Int(heads[$0])) != isMirrored))
    }
  }

  /// The sentence and its tree, read from the end.
  var mirrored: TrainingSentence {
    var result = self
    result.signatures = Array(signatures.reversed())
    result.gold.reverse()
    result.tags.reverse()
    result.others.reverse()
    result.doubts.reverse()
    result.goldTags.reverse()
    result.heads = mirroredHeads(heads)
    result.relations.reverse()
    return result
  }

  /// The sentence with these tags, and with second choices where the first leads by less than `doubt`.
  func tagged(_ choices: TagChoices, below doubt: Float) -> TrainingSentence {
    var result = self
    result.tags = choices.tags
    result.others = zip(choices.others, choices.leads).map { $1 < doubt ? $0 : Lexicon.several }
    result.doubts = choices.leads.map { $0 < doubt ? UInt8(max(0, min(3, $0 / doubt * 4))) : 0 }
    return result
  }
}

/// A universal and a fine tag, which are learnt together.
struct TagPair: Hashable {
  let partOfSpeech: PartOfSpeech
  let fineTag: FineTag
}

/// Sentences of treebanks.
struct Treebank {
  var sentences: [TrainingSentence] = []

  /// Reads a CoNLL-U file and leaves out documents whose id holds one of the words between underscores.
  ///
  /// With `headlines`, one sentence in thirty is added as a headline in title case, and one in capitals.
  init(contentsOf path: String, withoutDocuments excluded: [String] = [], headlines: Bool = false) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let text = CoNLLU(Treebank.without(excluded, [UInt8](data)))
    let tokens = text.tokens
    var signatures = SentenceSignatures()
    for (number, range) in text.sentences.enumerated() {
      text.bytes.withUnsafeBufferPointer { signatures.fill($0, tokens, range) }
      var sentence = TrainingSentence(signatures: signatures.all, gold: [], heads: [], relations: [])
      for i in range {
        let columns = text.words[i].columns.map(text.string)
        sentence.gold.append(
          TagPair(partOfSpeech: PartOfSpeech(name: columns[3]), fineTag: FineTag(name: columns[4])))
        let head = Int32(columns[6]) ?? 0
        sentence.heads.append(head == 0 ? Int32(range.count) : head - 1)
        sentence.relations.append(Relation(name: columns[7]).rawValue)
      }
      sentences.append(sentence)
      if headlines, number % 15 == 7 {
        let forms = range.map { Array(text.bytes[text.words[$0].form]) }
        sentence.signatures = Treebank.headline(forms, allCapitals: number % 30 == 7)
        sentences.append(sentence)
      }
    }
  }

  /// The signatures of words in capitals, or with a capital each but for short ones.
  private static func headline(_ forms: [[UInt8]], allCapitals: Bool) -> [TokenSignature] {
    var bytes: [UInt8] = []
    var tokens: [Token] = []
    for (i, form) in forms.enumerated() {
      let start = bytes.count
      let letters = allCapitals ? form.count : form.count > 3 || i == 0 ? 1 : 0
      bytes += form.enumerated().map { $0 < letters && $1 &- 97 < 26 ? $1 & ~0x20 : $1 }
      tokens.append(Token(span: TextSpan(start..<bytes.count), kind: .word, spaceBefore: true))
    }
    var signatures = SentenceSignatures()
    bytes.withUnsafeBufferPointer { signatures.fill($0, tokens, tokens.indices) }
    return signatures.all
  }

  private static func without(_ excluded: [String], _ bytes: [UInt8]) -> [UInt8] {
    if excluded.isEmpty { return bytes }
    var kept: [UInt8] = []
    var keeps = true
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.starts(with: Array("# newdoc".utf8)) {
        let id = String(decoding: line, as: UTF8.self)
        keeps = !excluded.contains { id.contains("_\($0)_") }
      }
      if keeps {
        kept += line
        kept.append(UInt8(ascii: "\n"))
      }
    }
    return kept
  }
}

/// The pairs of tags that a model knows.
struct TagSet {
  let pairs: [TagPair]
  private let indices: [TagPair: UInt8]
  private let substitutes: [PartOfSpeech: UInt8]

  /// The pairs that occur five times; a rarer one counts as the most frequent pair with its universal tag.
  init(_ sentences: [TrainingSentence]) {
    var counts: [TagPair: Int] = [:]
    for sentence in sentences {
      for pair in sentence.gold { counts[pair, default: 0] += 1 }
    }
    let frequent = counts.filter { $0.value >= 5 }.sorted {
      $0.value != $1.value ? $0.value > $1.value : $0.key.order < $1.key.order
    }
    pairs = frequent.map(\.key)
    var indices: [TagPair: UInt8] = [:]
    var substitutes: [PartOfSpeech: UInt8] = [:]
    for (i, pair) in pairs.enumerated() {
      indices[pair] = UInt8(i)
      if substitutes[pair.partOfSpeech] == nil { substitutes[pair.partOfSpeech] = UInt8(i) }
    }
    self.indices = indices
    self.substitutes = substitutes
  }

  func index(_ pair: TagPair) -> UInt8 { indices[pair] ?? substitutes[pair.partOfSpeech] ?? 0 }
}

extension TagPair {
  fileprivate var order: Int { Int(partOfSpeech.rawValue) * 256 + Int(fineTag.rawValue) }
}
