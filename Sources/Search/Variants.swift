// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel

/// Other spellings of a name.
enum Variants {
  /// The words of names that are spellings of the same one, the word itself left out; none for words of three bytes or
  /// less, of which too many would be.
  ///
  /// - Parameter names: An index of names; all its terms are gone through.
  static func terms(_ term: [UInt8], in names: TextIndex) -> [[UInt8]] {
    guard term.count > 3 else { return [] }
    var key: String?
    var result: [[UInt8]] = []
    for id in 0..<names.termCount {
      // Keys are costly; the length says of most words that they are others.
      let length = Int(names.termStarts[id + 1] - names.termStarts[id])
      guard length > 3, abs(length - term.count) <= 3 else { continue }
      let other = names.bytes(id)
      if key == nil { key = NameKey.key(String(decoding: term, as: UTF8.self)) }
      if !other.elementsEqual(term), NameKey.key(String(decoding: other, as: UTF8.self)) == key {
        result.append(Array(other))
      }
    }
    return result
  }
}

extension QueryNode {
  /// With each word that is a name replaced by all its spellings.
  func expanded(_ variants: ([UInt8]) -> [[UInt8]]) -> QueryNode {
    switch self {
    case .term(let term, _):
      let others = variants(term)
      return others.isEmpty ? self : .any([self] + others.map { .term($0, isPrefix: false) })
    case .phrase, .filter, .not: return self
    case .all(let nodes): return .all(nodes.map { $0.expanded(variants) })
    case .any(let nodes): return .any(nodes.map { $0.expanded(variants) })
    }
  }
}
