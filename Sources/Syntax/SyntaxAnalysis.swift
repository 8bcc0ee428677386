// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Tags and dependency trees of a text, an entry for each token of a `ProseText`.
public struct SyntaxAnalysis: Sendable {
  public let partsOfSpeech: [PartOfSpeech]
  public let fineTags: [FineTag]
  /// Index of the head token (into `ProseText.tokens`, same sentence); -1 for the root of a sentence.
  public let heads: [Int32]
  public let relations: [Relation]

  public init(partsOfSpeech: [PartOfSpeech], fineTags: [FineTag], heads: [Int32], relations: [Relation]) {
    self.partsOfSpeech = partsOfSpeech
    self.fineTags = fineTags
    self.heads = heads
    self.relations = relations
  }
}
