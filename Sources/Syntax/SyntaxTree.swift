// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// The dependency trees of an analysis turned round: from each token to its children and to all that hangs on it.
///
/// Made in linear time; a look-up is a slice.
public struct SyntaxTree: Sendable {
  private let kids: [Int32]
  /// Where the children of each token begin in `kids`; one more at the end.
  private let starts: [Int32]
  private let firsts: [Int32]
  private let lasts: [Int32]

  public init(_ analysis: SyntaxAnalysis) {
    let heads = analysis.heads
    var starts = [Int32](repeating: 0, count: heads.count + 1)
    for head in heads where head >= 0 { starts[Int(head) + 1] += 1 }
    for i in heads.indices { starts[i + 1] += starts[i] }
    var kids = [Int32](repeating: 0, count: Int(starts[heads.count]))
    var free = starts
    for (child, head) in heads.enumerated() where head >= 0 {
      kids[Int(free[Int(head)])] = Int32(child)
      free[Int(head)] += 1
    }
    (firsts, lasts) = SyntaxTree.extents(heads, starts)
    self.kids = kids
    self.starts = starts
  }

  /// The first and the last token below each, itself included: leaves first, each head after all its children.
  private static func extents(_ heads: [Int32], _ starts: [Int32]) -> ([Int32], [Int32]) {
    var firsts = heads.indices.map { Int32($0) }
    var lasts = firsts
    var open = heads.indices.map { starts[$0 + 1] - starts[$0] }
    var ready = heads.indices.filter { open[$0] == 0 }
    while let token = ready.popLast() {
      let head = Int(heads[token])
      guard head >= 0 else { continue }
      firsts[head] = min(firsts[head], firsts[token])
      lasts[head] = max(lasts[head], lasts[token])
      open[head] -= 1
      if open[head] == 0 { ready.append(head) }
    }
    return (firsts, lasts)
  }

  /// The tokens whose head is the token, in text order.
  public func children(of token: Int) -> ArraySlice<Int32> { kids[Int(starts[token])..<Int(starts[token + 1])] }

  /// The tokens from the first to the last that hang on the token, directly or not, itself included.
  ///
  /// The parser makes projective trees only, so each of these tokens does hang on it.
  public func subtree(of token: Int) -> Range<Int> { Int(firsts[token])..<(Int(lasts[token]) + 1) }
}
