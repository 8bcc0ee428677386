// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Syntax

/// Learns to parse with a dynamic oracle: it follows its own mistakes and learns the best that is left after them.
final class ParserTrainer {
  private(set) var actions = FeatureWeights(classCount: ParserAction.classCount, slotBits: 23)
  private(set) var relations = FeatureWeights(classCount: Relation.allCases.count, slotBits: 20)
  private let tagAtoms: [UInt64]
  private let isVerb: [Bool]
  private let features = UnsafeMutablePointer<UInt64>.allocate(capacity: 256)
  private let scores = UnsafeMutablePointer<Float>.allocate(capacity: 256)

  init(_ tagSet: TagSet) {
    tagAtoms = tagSet.pairs.indices.map(tagAtom)
    isVerb = tagSet.pairs.map { $0.partOfSpeech == .verb }
  }

  deinit {
    features.deallocate()
    scores.deallocate()
  }

  /// It learns from a right decision, too, when that leads by less. One lesson moves two classes apart by up to 216.
  private static let margin: Float = 30

  struct Figures {
    var heads = 0
    var both = 0
    var all = 0
  }

  /// Goes through the sentences, whose `tags` are those the parser sees.
  ///
  /// From the second epoch on it follows its own guess nine times in ten.
  func train(
    _ sentences: [TrainingSentence], epochs: Int, seed: UInt64, report: (Int, Figures) -> Void = { _, _ in }
  ) {
    var generator = SeededGenerator(seed: seed)
    var order = Array(sentences.indices)
    actions.continueLearning()
    relations.continueLearning()
    for epoch in 1...epochs {
      order.shuffle(using: &generator)
      var figures = Figures()
      for i in order {
        parse(sentences[i], &figures, learning: true, exploration: epoch == 1 ? 0 : 0.9, &generator)
      }
      report(epoch, figures)
    }
    actions.average()
    relations.average()
  }

  /// Evaluates with averages in the middle of training.
  func figuresWithAverages(_ sentences: [TrainingSentence]) -> Figures {
    actions.average()
    relations.average()
    defer {
      actions.continueLearning()
      relations.continueLearning()
    }
    return figures(sentences)
  }

  func figures(_ sentences: [TrainingSentence]) -> Figures {
    var figures = Figures()
    var generator = SeededGenerator(seed: 0)
    for sentence in sentences { parse(sentence, &figures, learning: false, exploration: 1, &generator) }
    return figures
  }

  /// Learns anew with the heaviest features of what was learnt, once for each seed, and adds up what came out.
  func relearn(
    _ sentences: [TrainingSentence], keepingActions actionLimit: Int, relations relationLimit: Int, epochs: Int,
    seeds: Range<UInt64>, report: (Int, Figures) -> Void = { _, _ in }
  ) {
    let kept = (
      actions.heaviest(actionLimit).map(actions.feature), relations.heaviest(relationLimit).map(relations.feature)
    )
    func fresh() -> (FeatureWeights, FeatureWeights) {
      (
        FeatureWeights(classCount: actions.classCount, only: kept.0),
        FeatureWeights(classCount: relations.classCount, only: kept.1)
      )
    }
    let sum = fresh()
    for seed in seeds {
      (actions, relations) = fresh()
      train(sentences, epochs: epochs, seed: seed, report: report)
      sum.0.add(actions)
      sum.1.add(relations)
    }
    (actions, relations) = sum
  }

  private func parse(
    _ sentence: TrainingSentence, _ figures: inout Figures, learning: Bool, exploration: Double,
    _ generator: inout SeededGenerator
  ) {
    let n = sentence.count
    let oracle = Oracle(sentence)
    withUnsafeTemporaryAllocation(of: ParserWord.self, capacity: n + 2) { words in
      withUnsafeTemporaryAllocation(of: ParserState.Node.self, capacity: n + 2) { nodes in
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: n + 3) { stack in
          let words = words.baseAddress!
          sentence.signatures.withUnsafeBufferPointer {
            writeParserWords(
              $0.baseAddress! + 2, sentence.tags, n, isVerb: isVerb, tagAtoms: tagAtoms, into: words)
          }
          var state = ParserState(count: n, nodes: nodes.baseAddress!, stack: stack.baseAddress!)
          while !state.isFinal {
            step(&state, words, oracle, learning: learning, exploration: exploration, &generator)
          }
          for i in 0..<n {
            figures.all += 1
            guard nodes[i].head == sentence.heads[i] else { continue }
            figures.heads += 1
            let same = Relation(rawValue: nodes[i].relation)!.universal
            if same == Relation(rawValue: sentence.relations[i])!.universal { figures.both += 1 }
          }
        }
      }
    }
  }

  private func step(
    _ state: inout ParserState, _ words: UnsafePointer<ParserWord>, _ oracle: Oracle, learning: Bool,
    exploration: Double, _ generator: inout SeededGenerator
  ) {
    if state.depth == 0 { return state.shift() }
    if state.next == state.count && state.depth == 1 { return state.reduceLeft(Relation.root.rawValue) }
    writeActionFeatures(state, words, into: features)
    actions.scores(features, actionFeatureCount, into: scores)
    let scores = self.scores
    let guessed = best(state) { scores[$0] }
    var action = guessed
    if learning {
      let allowed = oracle.actions(state)
      var right = guessed
      var wrong = guessed
      if allowed != 0 {
        right = best(state) { allowed >> $0 & 1 == 1 ? scores[$0] : -.infinity }
        wrong = best(state) { allowed >> $0 & 1 == 0 ? scores[$0] : -.infinity }
        // All that is possible may be right.
        if allowed >> wrong & 1 == 1 || scores[right] - scores[wrong] > ParserTrainer.margin { wrong = right }
      }
      actions.learn(features, actionFeatureCount, right: right, guessed: wrong)
      if generator.fraction() >= exploration { action = right }
    }
    if action == ParserAction.shift { return state.shift() }
    let isLeft = ParserAction.isLeft(action)
    let relation = self.relation(state, words, action, isLeft: isLeft, oracle, learning: learning)
    if isLeft { state.reduceLeft(relation) } else { state.reduceRight(relation) }
  }

  private func best(_ state: ParserState, _ score: (Int) -> Float) -> Int {
    var best = -1
    var bestScore = -Float.infinity
    for k in 0..<ParserAction.classCount {
      let possible = k == 0 ? state.canShift : ParserAction.isLeft(k) ? state.canReduceLeft : state.canReduceRight
      if possible, best < 0 || score(k) > bestScore {
        best = k
        bestScore = score(k)
      }
    }
    return best
  }

  /// The relation of the arc that an action makes; when the arc is right, it learns from the treebank's relation.
  private func relation(
    _ state: ParserState, _ words: UnsafePointer<ParserWord>, _ action: Int, isLeft: Bool, _ oracle: Oracle,
    learning: Bool
  ) -> UInt8 {
    let gold = oracle.relation(state, isLeft: isLeft)
    let choice = ParserAction.relations[action]
    var lesson: UInt64 = 0
    if learning, let gold {
      lesson = ParserAction.relations[ParserAction.of(gold, isLeft: isLeft)]
      if lesson & (lesson - 1) == 0 { lesson = 0 }
    }
    guard lesson != 0 || choice & (choice - 1) != 0 else { return UInt8(choice.trailingZeroBitCount) }
    writeRelationFeatures(state, words, isLeft: isLeft, into: features)
    relations.scores(features, relationFeatureCount, into: scores)
    if lesson != 0, let gold {
      relations.learn(features, relationFeatureCount, right: Int(gold.rawValue), guessed: best(in: lesson))
    }
    return UInt8(best(in: choice))
  }

  private func best(in choice: UInt64) -> Int {
    var best = choice.trailingZeroBitCount
    for k in 0..<Relation.allCases.count where choice >> UInt64(k) & 1 == 1 && scores[k] > scores[best] { best = k }
    return best
  }
}

extension ParserAction {
  static func of(_ relation: Relation, isLeft: Bool) -> Int { isLeft ? left(relation) : right(relation) }
}

extension Relation {
  /// The relation without its subtype.
  var universal: String { String(name.prefix { $0 != ":" }) }
}
