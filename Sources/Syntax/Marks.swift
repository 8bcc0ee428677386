// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// The punctuation of a sentence, hung where the guidelines of Universal Dependencies say once the rest of a tree is known:
/// the parser has to decide long before.
package struct Marks {
  private let isMark: [Bool]
  /// The other mark of a pair, such as brackets; -1 when there is none.
  private let partner: [Int]
  private static let reach = 200

  /// The words of a sentence, and which of them are marks by their tag.
  package init(_ words: UnsafePointer<ParserWord>, _ isMark: [Bool]) {
    self.isMark = isMark
    var partner = [Int](repeating: -1, count: isMark.count)
    var open: [(at: Int, closing: UInt64)] = []
    for i in isMark.indices where isMark[i] {
      if let at = open.lastIndex(where: { $0.closing == words[i].word }) {
        partner[i] = open[at].at
        partner[open[at].at] = i
        open.removeSubrange(at...)
      } else if let pair = pairs.first(where: { $0.opening == words[i].word }), open.count < 8 {
        open.append((i, pair.closing))
      }
    }
    self.partner = partner
  }

  /// Hangs a pair on the highest word between its marks, and any other mark on the dependent of the shortest arc that goes
  /// over it; or on the root of the sentence. A mark that bears words stays where it is.
  func hang(_ tree: inout TreeHypothesis) {
    let count = isMark.count
    var isFree = isMark
    for i in 0..<count {
      let head = Int(tree.heads[i])
      if head == count { isFree[i] = false } else if !isMark[i] { isFree[head] = false }
    }
    let root = Int(tree.heads.firstIndex(of: Int32(count)) ?? 0)
    for i in 0..<count where isFree[i] {
      let head = top(between: i, partner[i], tree, isFree) ?? dependent(over: i, tree, isFree) ?? root
      tree.heads[i] = Int32(head)
      tree.actions[i] = UInt8(i < head ? ParserAction.left(.punct) : ParserAction.right(.punct))
    }
  }

  /// The only word between two marks that hangs on one outside, or the root among them.
  private func top(between one: Int, _ other: Int, _ tree: TreeHypothesis, _ isFree: [Bool]) -> Int? {
    let (a, b) = (min(one, other), max(one, other))
    guard a >= 0, b - a < Marks.reach else { return nil }
    let tops = ((a + 1)..<b).filter { !isFree[$0] && !(a..<b).contains(Int(tree.heads[$0])) }
    return tops.count == 1 ? tops[0] : tops.first { Int(tree.heads[$0]) == isMark.count }
  }

  private func dependent(over mark: Int, _ tree: TreeHypothesis, _ isFree: [Bool]) -> Int? {
    let count = isMark.count
    // So far up and no further, so that time stays linear in the length of a sentence.
    var steps = Marks.reach
    func goes(on: Bool) -> Bool {
      steps -= 1
      return on && steps > 0
    }
    var left = mark - 1
    while left >= 0, goes(on: isFree[left]) { left -= 1 }
    while left >= 0, goes(on: tree.heads[left] < mark) { left = Int(tree.heads[left]) }
    var right = mark + 1
    while right < count, goes(on: isFree[right]) { right += 1 }
    while right < count, goes(on: tree.heads[right] > mark && tree.heads[right] < count) {
      right = Int(tree.heads[right])
    }
    if steps <= 0 { return Int(tree.heads[mark]) }
    let overLeft = left >= 0 && tree.heads[left] < count ? Int(tree.heads[left]) - left : .max
    let overRight = right < count && tree.heads[right] < mark ? right - Int(tree.heads[right]) : .max
    if overLeft == .max, overRight == .max { return nil }
    return overLeft <= overRight ? left : right
  }
}

/// Marks that come in pairs, by their scattered words; curly quotation marks are straight there.
private let pairs: [(opening: UInt64, closing: UInt64)] = ["()", "[]", "{}", "<>", "\"\"", "''", "**"].map {
  let bytes = Array($0.utf8)
  return (TokenSignature([bytes[0]]).lower, TokenSignature([bytes[1]]).lower)
}
