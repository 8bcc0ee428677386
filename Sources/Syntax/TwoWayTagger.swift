// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Tags by the sum of what a tagger scores that goes from the start of a sentence and one that goes from its end: each
/// knows the tags of the words on one side.
struct TwoWayTagger {
  private let forward: Tagger
  private let mirrored: Tagger
  /// What a point of the mirrored tagger's score counts in points of the other's.
  private let share: Float
  /// It is in doubt when its first choice leads the second by less.
  private let doubt: Float

  /// The taggers of two model files; the words of both are known by the lexicon of the first.
  init(_ file: ModelFile, mirrored mirror: ModelFile) {
    forward = Tagger(file, file.lexicon)
    mirrored = Tagger(mirror, file.lexicon)
    // Both files tell the same doubt, so it tells how large a point is.
    share = Float(file.doubt) / Float(mirror.doubt)
    doubt = Float(file.doubt) * Thoroughness.doubt
  }

  /// Writes what `Tagger.tag` writes.
  func tag(
    _ signatures: UnsafePointer<TokenSignature>, _ count: Int, classes: UnsafeMutablePointer<UInt64>,
    into tags: UnsafeMutablePointer<UInt8>, others: UnsafeMutablePointer<UInt8>, doubts: UnsafeMutablePointer<UInt8>
  ) {
    let backward = UnsafeBufferPointer(start: signatures, count: count + 4).reversed() as [TokenSignature]
    let mirroredRows = rows(mirrored, backward, count, classes: classes, into: tags, others: others, doubts: doubts)
    let rows = rows(forward, signatures, count, classes: classes, into: tags, others: others, doubts: doubts)
    for i in 0..<count {
      guard let row = rows[i], let other = mirroredRows[count - 1 - i] else { continue }
      let sums = zip(row, other).map { Float($0) + share * Float($1) }
      let choice = TagChoice(sums)
      tags[i] = UInt8(choice.best)
      others[i] = choice.lead < doubt ? UInt8(choice.second) : Lexicon.several
      doubts[i] = choice.lead < doubt ? UInt8(choice.lead * 4 / doubt) : 0
    }
  }

  /// The scores of all tags of each token; nil for a word that bears only one.
  private func rows(
    _ tagger: Tagger, _ signatures: UnsafePointer<TokenSignature>, _ count: Int, classes: UnsafeMutablePointer<UInt64>,
    into tags: UnsafeMutablePointer<UInt8>, others: UnsafeMutablePointer<UInt8>, doubts: UnsafeMutablePointer<UInt8>
  ) -> [[Int16]?] {
    var rows = [[Int16]?](repeating: nil, count: count)
    tagger.tag(signatures, count, classes: classes, into: tags, others: others, doubts: doubts) { rows[$0] = Array($1) }
    return rows
  }
}

/// The two likeliest of all tags, of equals the first, and by how much the best leads.
package struct TagChoice {
  package let best: Int
  package let second: Int
  package let lead: Float

  package init(_ scores: [Float]) {
    var best = 0
    for k in scores.indices where scores[k] > scores[best] { best = k }
    var second = best == 0 ? 1 : 0
    for k in scores.indices where k != best && scores[k] > scores[second] { second = k }
    self.best = best
    self.second = second
    lead = scores[best] - scores[second]
  }
}
