// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Reading

/// The probabilities of tags over a stretch of words, by the forward-backward algorithm.
struct TagChain {
  /// For each word, of each tag.
  private(set) var marginals: [SIMD16<Float>] = []
  /// Expected number of times that a tag (times sixteen) stands before another, the ends of the stretch included.
  private(set) var pairs = [Float](repeating: 0, count: 256)

  private static let legal: [(Int, Int)] = (0..<NameTag.count).flatMap { a in
    (0..<NameTag.count).filter { NameTag.mayFollow(a, $0) }.map { (a, $0) }
  }

  init(_ emissions: [SIMD16<Float>], _ transitions: [Float]) {
    let count = emissions.count
    var pass = [Float](repeating: 0, count: 256)
    for (a, b) in TagChain.legal { pass[a * 16 + b] = TagChain.exponential(transitions[a * 16 + b]) }
    let likely = emissions.map { scores in
      var top = scores[0]
      for tag in 1..<NameTag.count { top = max(top, scores[tag]) }
      var e = SIMD16<Float>()
      for tag in 0..<NameTag.count { e[tag] = TagChain.exponential(scores[tag] - top) + 1e-12 }
      return e
    }
    var forward = [SIMD16<Float>](repeating: SIMD16(), count: count)
    var backward = forward
    for i in 0..<count {
      if i == 0 {
        for tag in 0..<NameTag.count { forward[0][tag] = pass[tag] * likely[0][tag] }
      } else {
        for (a, b) in TagChain.legal { forward[i][b] += forward[i - 1][a] * pass[a * 16 + b] }
        forward[i] *= likely[i]
      }
      forward[i] /= forward[i].sum()
    }
    for i in (0..<count).reversed() {
      if i + 1 == count {
        for tag in 0..<NameTag.count { backward[i][tag] = pass[tag * 16] }
      } else {
        let next = backward[i + 1] * likely[i + 1]
        for (a, b) in TagChain.legal { backward[i][a] += pass[a * 16 + b] * next[b] }
      }
      backward[i] /= backward[i].sum()
    }
    for i in 0..<count {
      let product = forward[i] * backward[i]
      marginals.append(product / product.sum())
    }
    guard count > 0 else { return }
    for tag in 0..<NameTag.count {
      pairs[tag] += marginals[0][tag]
      pairs[tag * 16] += marginals[count - 1][tag]
    }
    for i in 1..<max(1, count) {
      let next = backward[i] * likely[i]
      var sum: Float = 0
      for (a, b) in TagChain.legal { sum += forward[i - 1][a] * pass[a * 16 + b] * next[b] }
      for (a, b) in TagChain.legal { pairs[a * 16 + b] += forward[i - 1][a] * pass[a * 16 + b] * next[b] / sum }
    }
  }

  /// The likeliest sequence of tags.
  static func best(_ emissions: [SIMD16<Float>], _ transitions: [Float]) -> [Int] {
    var scores = [SIMD16<Float>]()
    var origins: [[Int]] = []
    let never: Float = -1e9
    for (i, emission) in emissions.enumerated() {
      var best = SIMD16<Float>(repeating: never)
      var origin = [Int](repeating: 0, count: 16)
      for (a, b) in legal {
        let from = i == 0 ? (a == NameTag.outside ? 0 : never) : scores[i - 1][a]
        if from + transitions[a * 16 + b] > best[b] {
          best[b] = from + transitions[a * 16 + b]
          origin[b] = a
        }
      }
      scores.append(best + emission)
      origins.append(origin)
    }
    guard let last = scores.last else { return [] }
    var tag = NameTag.outside
    var top = never
    for (a, b) in legal where b == NameTag.outside && last[a] + transitions[a * 16] > top {
      top = last[a] + transitions[a * 16]
      tag = a
    }
    var tags: [Int] = []
    for origin in origins.reversed() {
      tags.append(tag)
      tag = origin[tag]
    }
    return tags.reversed()
  }

  /// What scores make of a whole.
  static func shares(_ scores: SIMD4<Float>) -> SIMD4<Float> {
    var e = SIMD4<Float>()
    let top = scores.max()
    for k in 0..<4 { e[k] = exponential(scores[k] - top) }
    return e / e.sum()
  }

  /// e to the x by squaring a short series: the same on every machine, and close enough for a gradient.
  private static func exponential(_ x: Float) -> Float {
    if x < -20 { return 0 }
    var y = 1 + x / 1024
    if y < 0 { y = 0 }
    for _ in 0..<10 { y *= y }
    return y
  }
}
