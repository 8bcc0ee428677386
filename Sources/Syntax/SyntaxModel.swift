// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CSyntaxModel
public import Prose

/// A trained tagger and parser.
///
/// The weights are read where they lie, in the program's read-only data; making a model costs a few microseconds.
public struct SyntaxModel: @unchecked Sendable {
  /// The model inside the program.
  public static let shipped = SyntaxModel(
    UnsafeRawBufferPointer(start: dossier_syntax_model(), count: dossier_syntax_model_size()))

  private let tagger: Tagger
  private let parser: Parser
  private let partsOfSpeech: [PartOfSpeech]
  private let fineTags: [FineTag]
  private let tagAtoms: [UInt64]
  private let isVerb: [Bool]

  /// The model in the bytes of a model file, which must outlive it.
  package init(_ bytes: UnsafeRawBufferPointer) {
    let file = ModelFile(bytes)
    tagger = Tagger(file)
    parser = Parser(actions: file.actions, relations: file.relations)
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
      withScratch(longest) { scratch in
        for range in sentences where !range.isEmpty {
          signatures.fill(bytes, tokens, range)
          signatures.all.withUnsafeBufferPointer {
            analyse($0.baseAddress!, range.count, scratch)
          }
          for i in 0..<range.count {
            let node = scratch.nodes[i]
            indices[range.lowerBound + i] = scratch.tags[i]
            heads[range.lowerBound + i] = Int(node.head) == range.count ? -1 : node.head + Int32(range.lowerBound)
            relations[range.lowerBound + i] = Relation(rawValue: node.relation) ?? .dep
          }
        }
      }
    }
    return SyntaxAnalysis(
      partsOfSpeech: indices.map { partsOfSpeech[Int($0)] }, fineTags: indices.map { fineTags[Int($0)] }, heads: heads,
      relations: relations)
  }

  private func analyse(_ signatures: UnsafePointer<TokenSignature>, _ count: Int, _ scratch: Scratch) {
    tagger.tag(signatures, count, classes: scratch.classes, into: scratch.tags)
    writeParserWords(
      signatures + 2, scratch.tags, count, isVerb: isVerb, tagAtoms: tagAtoms, into: scratch.words)
    var state = ParserState(count: count, nodes: scratch.nodes, stack: scratch.stack)
    parser.parse(&state, scratch.words)
  }
}

/// Memory for the longest sentence of a text.
private struct Scratch {
  let classes: UnsafeMutablePointer<UInt64>
  let tags: UnsafeMutablePointer<UInt8>
  let words: UnsafeMutablePointer<ParserWord>
  let nodes: UnsafeMutablePointer<ParserState.Node>
  let stack: UnsafeMutablePointer<Int32>
}

private func withScratch(_ count: Int, _ body: (Scratch) -> Void) {
  withUnsafeTemporaryAllocation(of: UInt64.self, capacity: count + 4) { classes in
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count + 1) { tags in
      withUnsafeTemporaryAllocation(of: ParserWord.self, capacity: count + 2) { words in
        withUnsafeTemporaryAllocation(of: ParserState.Node.self, capacity: count + 2) { nodes in
          withUnsafeTemporaryAllocation(of: Int32.self, capacity: count + 3) { stack in
            body(
              Scratch(
                classes: classes.baseAddress!, tags: tags.baseAddress!, words: words.baseAddress!,
                nodes: nodes.baseAddress!, stack: stack.baseAddress!))
          }
        }
      }
    }
  }
}
