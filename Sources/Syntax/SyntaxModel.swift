// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CSyntaxModel
public import Prose

/// A trained tagger and parser.
///
/// The weights are read where they lie, in the program's read-only data; making a model costs a few microseconds.
public struct SyntaxModel: @unchecked Sendable {
  /// The model inside the program, as articles are read with it.
  public static let shipped = SyntaxModel(shippedBytes)
  /// The same with a search twice as wide, in which hypotheses may lag further behind, once from the start and once from
  /// the end of each sentence, and a second look at the likeliest trees: 24 in a thousand more arcs are right, in some six
  /// times the time. Arcs of punctuation may cross others.
  public static let thorough = SyntaxModel(
    shippedBytes, mirror: UnsafeRawBufferPointer(start: dossier_mirror_model(), count: dossier_mirror_model_size()))

  private static var shippedBytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: dossier_syntax_model(), count: dossier_syntax_model_size())
  }

  private let tagger: Tagger
  private let twoWayTagger: TwoWayTagger?
  private let parser: Parser
  private let secondLook: SecondLook?
  private let partsOfSpeech: [PartOfSpeech]
  private let fineTags: [FineTag]
  private let tagAtoms: [UInt64]
  private let isVerb: [Bool]

  /// The model in the bytes of a model file, which must outlive it.
  ///
  /// - Parameter mirror: A second model file, learnt from sentences read from their ends and from whole trees. With it more
  ///   hypotheses are kept than the file says, further behind, and the likeliest trees are looked at again.
  package init(_ bytes: UnsafeRawBufferPointer, mirror: UnsafeRawBufferPointer? = nil) {
    let file = ModelFile(bytes)
    tagger = Tagger(file, file.lexicon)
    twoWayTagger = mirror.map { TwoWayTagger(file, mirrored: ModelFile($0)) }
    secondLook = mirror.map { SecondLook(file, mirrored: ModelFile($0)) }
    parser = secondLook?.forward ?? Parser(file, isThorough: false)
    partsOfSpeech = (0..<file.tagCount).map { PartOfSpeech(rawValue: file.tags[2 * $0]) ?? .other }
    fineTags = (0..<file.tagCount).map { FineTag(rawValue: file.tags[2 * $0 + 1]) ?? .unknown }
    tagAtoms = (0..<file.tagCount).map(tagAtom)
    isVerb = partsOfSpeech.map { $0 == .verb }
  }

  /// Tags and trees of all sentences. Total and deterministic; time is linear in the number of tokens.
  public func analysis(of prose: ProseText) -> SyntaxAnalysis {
    analysis(prose.text.utf8, tokens: prose.tokens, sentences: prose.sentences.map(\.tokens))
  }

  /// Tags and trees of tokens given as spans of bytes, cut into sentences by ranges of token indices.
  package func analysis(_ bytes: [UInt8], tokens: [Token], sentences: [Range<Int>]) -> SyntaxAnalysis {
    let n = tokens.count
    var indices = [UInt8](repeating: 0, count: n)
    var heads = [Int32](repeating: -1, count: n)
    var relations = [Relation](repeating: .root, count: n)
    let longest = sentences.lazy.map(\.count).max() ?? 0
    var signatures = SentenceSignatures()
    bytes.withUnsafeBufferPointer { bytes in
      withScratch(longest, width: max(parser.width, secondLook?.mirrored.width ?? 0)) { scratch in
        for range in sentences where !range.isEmpty {
          signatures.fill(bytes, tokens, range)
          signatures.all.withUnsafeBufferPointer {
            analyse($0.baseAddress!, range.count, scratch)
          }
          for i in 0..<range.count {
            let node = scratch.nodes[i]
            indices[range.lowerBound + i] = node.bearsOther ? scratch.others[i] : scratch.tags[i]
            heads[range.lowerBound + i] = Int(node.head) == range.count ? -1 : node.head + Int32(range.lowerBound)
            relations[range.lowerBound + i] = Relation(rawValue: node.relation) ?? .dep
          }
        }
      }
    }
    mendRelations(&relations, heads: heads, tokens: tokens, bytes)
    return SyntaxAnalysis(
      partsOfSpeech: indices.map { partsOfSpeech[Int($0)] }, fineTags: indices.map { fineTags[Int($0)] }, heads: heads,
      relations: relations)
  }

  private func analyse(_ signatures: UnsafePointer<TokenSignature>, _ count: Int, _ scratch: Scratch) {
    if let twoWayTagger {
      twoWayTagger.tag(
        signatures, count, classes: scratch.classes, into: scratch.tags, others: scratch.others, doubts: scratch.doubts)
    } else {
      tagger.tag(
        signatures, count, classes: scratch.classes, into: scratch.tags, others: scratch.others, doubts: scratch.doubts)
    }
    let sentence = ParserSentence(count: count, words: scratch.words, leads: scratch.leads)
    write(sentence, parser, signatures + 2, scratch.tags, scratch.others, scratch.doubts)
    guard let secondLook else {
      parser.parse(sentence, states: scratch.states, nodes: scratch.nodes)
      return
    }
    withUnsafeTemporaryAllocation(of: ParserWord.self, capacity: 2 * count + 2) { words in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: count) { leads in
        func turned<T>(_ numbers: UnsafePointer<T>) -> [T] {
          UnsafeBufferPointer(start: numbers, count: count).reversed()
        }
        let mirrored = ParserSentence(count: count, words: words.baseAddress!, leads: leads.baseAddress!)
        write(
          mirrored, secondLook.mirrored, turned(signatures + 2), turned(scratch.tags), turned(scratch.others),
          turned(scratch.doubts))
        let marks = Marks(
          scratch.words, (0..<count).map { partsOfSpeech[Int(scratch.tags[$0])] == .punctuation })
        secondLook.parse(sentence, mirrored: mirrored, marks, states: scratch.states, nodes: scratch.nodes)
      }
    }
  }

  /// Writes what a parser sees of a sentence.
  private func write(
    _ sentence: ParserSentence, _ parser: Parser, _ signatures: UnsafePointer<TokenSignature>,
    _ tags: UnsafePointer<UInt8>, _ others: UnsafePointer<UInt8>, _ doubts: UnsafePointer<UInt8>
  ) {
    writeParserWords(
      signatures, tags, others: others, sentence.count, isVerb: isVerb, tagAtoms: tagAtoms, into: sentence.words)
    parser.weigh(sentence.words, sentence.count, others: others, doubts: doubts, into: sentence.leads)
  }
}

/// Memory for the longest sentence of a text.
private struct Scratch {
  let classes: UnsafeMutablePointer<UInt64>
  let tags: UnsafeMutablePointer<UInt8>
  let others: UnsafeMutablePointer<UInt8>
  let doubts: UnsafeMutablePointer<UInt8>
  let leads: UnsafeMutablePointer<Float>
  let words: UnsafeMutablePointer<ParserWord>
  let nodes: UnsafeMutablePointer<TreeNode>
  let states: UnsafeMutablePointer<ParserState>
}

private func withScratch(_ count: Int, width: Int, _ body: (Scratch) -> Void) {
  func room<T>(_ count: Int, _ type: T.Type) -> UnsafeMutablePointer<T> { .allocate(capacity: count) }
  let scratch = Scratch(
    classes: room(count + 4, UInt64.self), tags: room(count + 1, UInt8.self), others: room(count + 1, UInt8.self),
    doubts: room(count + 1, UInt8.self), leads: room(count + 1, Float.self),
    words: room(2 * count + 2, ParserWord.self), nodes: room(count + 2, TreeNode.self),
    states: room(Parser.stateCount(count, width: width), ParserState.self))
  body(scratch)
  scratch.classes.deallocate()
  scratch.tags.deallocate()
  scratch.others.deallocate()
  scratch.doubts.deallocate()
  scratch.leads.deallocate()
  scratch.words.deallocate()
  scratch.nodes.deallocate()
  scratch.states.deallocate()
}
