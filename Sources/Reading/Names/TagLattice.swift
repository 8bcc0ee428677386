// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// The scores of all sequences of tags over a stretch of words: for each tag of each word the best sequence through it.
///
/// One lattice serves stretch after stretch. Whole numbers throughout.
struct TagLattice {
  private static let width = 16
  private static let never: Int32 = -1_000_000
  /// Tags behind which no name goes on, and tags that begin something.
  private static let closed = (0..<NameTag.count).filter { !NameTag.isOpen($0) }
  private static let starting = (0..<NameTag.count).filter { !NameTag.continues($0) }

  /// The first tag times sixteen, plus the second.
  private let transitions: [Int32]
  private let closed = TagLattice.closed
  private let starting = TagLattice.starting
  /// Scores of the tags of each word, sixteen a word.
  private var scores: [Int32] = []
  /// The best sequence that ends in the tag, and the best one that follows it.
  private var forward: [Int32] = []
  private var backward: [Int32] = []
  private(set) var count = 0

  init(transitions: [Int32]) { self.transitions = transitions }

  mutating func start() {
    count = 0
    scores.removeAll(keepingCapacity: true)
  }

  /// Adds a word: the scores of its tags, and what is said of the whole name it is in for the tags of its kind.
  mutating func add(_ word: SIMD16<Int32>, name: SIMD4<Int32>) {
    count += 1
    scores.append(word[NameTag.outside] &+ name[3])
    for kind in 0..<NameTag.kinds {
      for tag in NameTag.begin(kind)...NameTag.only(kind) { scores.append(word[tag] &+ name[kind]) }
    }
    for _ in NameTag.count..<TagLattice.width { scores.append(TagLattice.never) }
  }

  /// Finds the best sequences through all tags, once all words are there.
  mutating func finish() {
    let size = count * TagLattice.width
    if forward.count < size {
      forward = [Int32](repeating: TagLattice.never, count: size)
      backward = forward
    }
    for i in 0..<count { extend(forwardTo: i) }
    for i in (0..<count).reversed() { extend(backwardTo: i) }
  }

  private mutating func extend(forwardTo i: Int) {
    let here = i * TagLattice.width
    let last = here - TagLattice.width
    for tag in starting {
      var best = TagLattice.never
      if i == 0 {
        best = transitions[tag]
      } else {
        for before in closed { best = max(best, forward[last + before] &+ transitions[before * 16 + tag]) }
      }
      forward[here + tag] = best &+ scores[here + tag]
    }
    for kind in 0..<NameTag.kinds {
      let begin = NameTag.begin(kind)
      for tag in [begin + 1, begin + 2] {
        var best = TagLattice.never
        if i > 0 {
          best = max(
            forward[last + begin] &+ transitions[begin * 16 + tag],
            forward[last + begin + 1] &+ transitions[(begin + 1) * 16 + tag])
        }
        forward[here + tag] = max(TagLattice.never, best &+ scores[here + tag])
      }
    }
  }

  private mutating func extend(backwardTo i: Int) {
    let here = i * TagLattice.width
    let next = here + TagLattice.width
    for tag in closed {
      var best = TagLattice.never
      if i + 1 == count {
        best = transitions[tag * 16]
      } else {
        for after in starting {
          best = max(best, transitions[tag * 16 + after] &+ scores[next + after] &+ backward[next + after])
        }
      }
      backward[here + tag] = best
    }
    for kind in 0..<NameTag.kinds {
      let begin = NameTag.begin(kind)
      for tag in [begin, begin + 1] {
        var best = TagLattice.never
        if i + 1 < count {
          for after in [begin + 1, begin + 2] {
            best = max(best, transitions[tag * 16 + after] &+ scores[next + after] &+ backward[next + after])
          }
        }
        backward[here + tag] = max(TagLattice.never, best)
      }
    }
  }

  /// The score of the best sequence with the tag at the word.
  func best(_ i: Int, _ tag: Int) -> Int32 {
    forward[i * TagLattice.width + tag] &+ backward[i * TagLattice.width + tag]
  }

  /// By how much the best sequence with a tag of each kind at the word leads the best one with none there.
  func kinds(_ i: Int) -> SIMD4<Int32> {
    var result = SIMD4<Int32>()
    let outside = best(i, NameTag.outside)
    for kind in 0..<NameTag.kinds {
      var top = TagLattice.never
      for tag in NameTag.begin(kind)...NameTag.only(kind) { top = max(top, best(i, tag)) }
      result[kind] = top &- outside
    }
    return result
  }
}
