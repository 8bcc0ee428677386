// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Syntax

/// Learns to parse: first each decision by itself, with a dynamic oracle, then whole sentences with a beam.
final class ParserTrainer {
  var actions = FeatureWeights(classCount: ParserAction.classCount, slotBits: 23)
  var relations = FeatureWeights(classCount: Relation.allCases.count, slotBits: 20)
  let tagAtoms: [UInt64]
  let isVerb: [Bool]
  let universal: [UInt8]
  let features = UnsafeMutablePointer<UInt64>.allocate(capacity: 256)
  let scores = UnsafeMutablePointer<Float>.allocate(capacity: 256)

  /// Sentences are mirrored, and so are their trees.
  let isMirrored: Bool

  init(_ tagSet: TagSet, isMirrored: Bool = false) {
    self.isMirrored = isMirrored
    tagAtoms = tagSet.pairs.indices.map(tagAtom)
    isVerb = tagSet.pairs.map { $0.partOfSpeech == .verb }
    universal = tagSet.pairs.map { $0.partOfSpeech.rawValue }
  }

  deinit {
    features.deallocate()
    scores.deallocate()
  }

  /// It learns from a right decision, too, when that leads by less. One lesson moves two classes apart by up to 216.
  private static let margin: Float = 30

  struct Figures {
    var tags = 0
    var heads = 0
    var both = 0
    var all = 0
  }

  /// Goes through the sentences, whose `tags` are those the parser sees.
  ///
  /// From the second epoch on it follows its own guess nine times in ten.
  func train(_ sentences: [TrainingSentence], epochs: Int, seed: UInt64, report: (Int, Figures) -> Void = { _, _ in }) {
    var generator = SeededGenerator(seed: seed)
    var order = Array(sentences.indices)
    for epoch in 1...epochs {
      order.shuffle(using: &generator)
      var figures = Figures()
      for i in order {
        follow(sentences[i], &figures, exploration: epoch == 1 ? 0 : 0.9, &generator)
      }
      report(epoch, figures)
    }
    actions.average()
  }

  /// Fresh weights for the heaviest features of what was learnt.
  func forget(keepingActions limit: Int) {
    let kept = actions.heaviest(limit).map(actions.feature)
    actions = FeatureWeights(classCount: actions.classCount, only: kept)
  }

  private func follow(
    _ sentence: TrainingSentence, _ figures: inout Figures, exploration: Double, _ generator: inout SeededGenerator
  ) {
    let work = Work(sentence, self)
    defer { work.free() }
    let n = work.count
    var at = 0
    work.states[0] = ParserState(
      front: followDoubt(work, 0, exploration, &generator), nobody: work.nobody, isMirrored: isMirrored)
    for _ in 0..<(2 * n) {
      let action = followStep(work, at, exploration, &generator)
      var front: Int32 = 0
      if action == ParserAction.shift {
        front = followDoubt(work, Int(work.states[at].next) + 1, exploration, &generator)
      }
      work.states[at + 1] = work.states[at].after(
        action, own: Int32(at), work.states, front: front, nobody: work.nobody)
      at += 1
    }
    writeTree(work.states, last: at, work.words, n, into: work.nodes)
    count(work, &figures)
  }

  /// The entry of the position at which the buffer begins.
  private func followDoubt(
    _ work: Work, _ position: Int, _ exploration: Double, _ generator: inout SeededGenerator
  ) -> Int32 {
    guard position < work.count, work.hasOther(position) else { return Int32(position) }
    writeDoubtFeatures(
      work.words, work.count, at: position, doubt: Int(work.sentence.doubts[position]), into: features)
    actions.scores(features, doubtFeatureCount, into: scores)
    let right = work.otherIsRight(position) ? 1 : 0
    let guessed = scores[1] > scores[0] ? 1 : 0
    let lesson = scores[right] - scores[1 - right] > 10 ? right : 1 - right
    actions.learn(features, doubtFeatureCount, right: right, guessed: lesson)
    let choice = generator.fraction() >= exploration ? right : guessed
    return Int32(choice == 1 ? work.count + 2 + position : position)
  }

  private func followStep(
    _ work: Work, _ at: Int, _ exploration: Double, _ generator: inout SeededGenerator
  ) -> Int {
    let state = work.states[at]
    if state.depth == 0 { return ParserAction.shift }
    if Int(state.next) == work.count && state.depth == 1 { return ParserAction.root(isMirrored: isMirrored) }
    writeActionFeatures(state, work.states, work.words, work.count, into: features)
    actions.scores(features, actionFeatureCount, into: scores)
    let scores = self.scores
    let guessed = best(state, work.count) { scores[$0] }
    let allowed = work.oracle.actions(state, work.states, work.words)
    var right = guessed
    var wrong = guessed
    if allowed != 0 {
      right = best(state, work.count) { allowed >> $0 & 1 == 1 ? scores[$0] : -.infinity }
      wrong = best(state, work.count) { allowed >> $0 & 1 == 0 ? scores[$0] : -.infinity }
      // All that is possible may be right.
      if allowed >> wrong & 1 == 1 || scores[right] - scores[wrong] > ParserTrainer.margin { wrong = right }
    }
    actions.learn(features, actionFeatureCount, right: right, guessed: wrong)
    return generator.fraction() >= exploration ? right : guessed
  }

  func best(_ state: ParserState, _ count: Int, _ score: (Int) -> Float) -> Int {
    var best = -1
    var bestScore = -Float.infinity
    for k in 0..<ParserAction.classCount where state.can(k, count) {
      if best < 0 || score(k) > bestScore {
        best = k
        bestScore = score(k)
      }
    }
    return best
  }

  /// Counts what is right in a finished tree.
  func count(_ work: Work, _ figures: inout Figures) {
    for i in 0..<work.count {
      figures.all += 1
      let tag = work.nodes[i].bearsOther ? work.sentence.others[i] : work.sentence.tags[i]
      if universal[Int(tag)] == universal[Int(work.sentence.goldTags[i])] { figures.tags += 1 }
      guard work.nodes[i].head == work.sentence.heads[i] else { continue }
      figures.heads += 1
      let same = Relation(rawValue: work.nodes[i].relation)!.universal
      if same == Relation(rawValue: work.sentence.relations[i])!.universal { figures.both += 1 }
    }
  }
}

/// A sentence made ready for learning.
struct Work {
  let sentence: TrainingSentence
  let count: Int
  let nobody: Int32
  let oracle: Oracle
  let words: UnsafeMutablePointer<ParserWord>
  let nodes: UnsafeMutablePointer<TreeNode>
  /// One chain of states.
  let states: UnsafeMutablePointer<ParserState>

  init(_ sentence: TrainingSentence, _ trainer: ParserTrainer) {
    self.sentence = sentence
    let n = sentence.count
    count = n
    nobody = Int32(n + 1)
    oracle = Oracle(heads: sentence.heads, classes: sentence.classes(isMirrored: trainer.isMirrored))
    let words = UnsafeMutablePointer<ParserWord>.allocate(capacity: 2 * n + 2)
    nodes = .allocate(capacity: n + 2)
    states = .allocate(capacity: 2 * n + 2)
    sentence.signatures.withUnsafeBufferPointer {
      writeParserWords(
        $0.baseAddress! + 2, sentence.tags, others: sentence.others, n, isVerb: trainer.isVerb,
        tagAtoms: trainer.tagAtoms, into: words)
    }
    self.words = words
  }

  func free() {
    words.deallocate()
    nodes.deallocate()
    states.deallocate()
  }

  func hasOther(_ i: Int) -> Bool { sentence.others[i] != Lexicon.several }
  func otherIsRight(_ i: Int) -> Bool { hasOther(i) && sentence.others[i] == sentence.goldTags[i] }
}

extension ParserAction {
  static func of(_ relation: Relation, isLeft: Bool) -> Int { isLeft ? left(relation) : right(relation) }
}

extension Relation {
  /// The relation without its subtype.
  var universal: String { String(name.prefix { $0 != ":" }) }
}
