// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose

/// Mends relations that contradict the clause around them, since each is chosen by itself.
///
/// An active verb with an object has no passive subject; a clause behind its verb that "that" opens is its complement and
/// stands not beside it.
func mendRelations(_ relations: inout [Relation], heads: [Int32], tokens: [Token], _ bytes: [UInt8]) {
  var isPassive = [Bool](repeating: false, count: relations.count)
  var hasObject = isPassive
  var opensWithThat = isPassive
  for i in relations.indices where heads[i] >= 0 {
    switch relations[i] {
    case .auxPass: isPassive[Int(heads[i])] = true
    case .obj: hasObject[Int(heads[i])] = true
    case .mark where isThat(bytes[tokens[i].span.range]): opensWithThat[Int(heads[i])] = true
    default: break
    }
  }
  for i in relations.indices where heads[i] >= 0 {
    let head = Int(heads[i])
    if relations[i] == .nsubjPass, hasObject[head], !isPassive[head] { relations[i] = .nsubj }
    if relations[i] == .parataxis, i > head, opensWithThat[i] { relations[i] = .ccomp }
  }
}

private func isThat(_ word: ArraySlice<UInt8>) -> Bool {
  word.count == 4 && zip(word, "that".utf8).allSatisfy { $0 | 0x20 == $1 }
}
