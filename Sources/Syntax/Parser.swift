// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Picks parsing actions, each the best of those that are possible, and a relation for each arc.
struct Parser {
  let actions: DenseTable
  let relations: SparseTable

  /// Parses one sentence; the state is a fresh one, `words` has an entry for each of its nodes.
  func parse(_ state: inout ParserState, _ words: UnsafePointer<ParserWord>) {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: actionFeatureCount) { features in
      withScores { scores, found in
        while !state.isFinal { step(&state, words, features.baseAddress!, scores, found) }
      }
    }
  }

  @inline(__always)
  private func step(
    _ state: inout ParserState, _ words: UnsafePointer<ParserWord>, _ features: UnsafeMutablePointer<UInt64>,
    _ scores: UnsafeMutablePointer<Int16>, _ found: UnsafeMutablePointer<UInt32>
  ) {
    if state.depth == 0 { return state.shift() }
    if state.next == state.count && state.depth == 1 { return state.reduceLeft(Relation.root.rawValue) }
    writeActionFeatures(state, words, into: features)
    actions.sum(features, count: actionFeatureCount, found: found, into: scores)
    let action = bestAction(state, scores)
    if action == ParserAction.shift { return state.shift() }
    let isLeft = ParserAction.isLeft(action)
    let choice = ParserAction.relations[action]
    var best = choice.trailingZeroBitCount
    if choice & (choice &- 1) != 0 {
      writeRelationFeatures(state, words, isLeft: isLeft, into: features)
      relations.sum(features, count: relationFeatureCount, found: found, into: scores)
      for k in (best + 1)..<Relation.allCases.count where choice >> UInt64(k) & 1 == 1 && scores[k] > scores[best] {
        best = k
      }
    }
    if isLeft { state.reduceLeft(UInt8(best)) } else { state.reduceRight(UInt8(best)) }
  }
}

/// The possible action with the highest score, the first of equals.
@inline(__always)
private func bestAction(_ state: ParserState, _ scores: UnsafePointer<Int16>) -> Int {
  var best = -1
  var bestScore = Int16.min
  if state.canShift {
    best = ParserAction.shift
    bestScore = scores[best]
  }
  if state.canReduceLeft {
    for k in 1..<11 where best < 0 || scores[k] > bestScore {
      best = k
      bestScore = scores[k]
    }
  }
  if state.canReduceRight {
    for k in 11..<ParserAction.classCount where best < 0 || scores[k] > bestScore {
      best = k
      bestScore = scores[k]
    }
  }
  return best
}
