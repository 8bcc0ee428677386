// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Syntax

/// Learns whole sentences with a beam: where the beam's best wrong hypothesis leads the right one by most, what the two do
/// differently is a lesson (max-violation, Huang, Fayong and Guo 2012).
final class BeamTrainer {
  private let trainer: ParserTrainer
  private let width: Int
  private var states: UnsafeMutablePointer<ParserState> = .allocate(capacity: 1)
  private var isRight: UnsafeMutablePointer<Bool> = .allocate(capacity: 1)
  private var capacity = 1

  private struct Candidate {
    var score: Float
    var state: Int
    var action: Int
    var other: Bool
    var isRight: Bool
  }
  private var candidates: [Candidate] = []
  private var finals = 0..<0
  private var twins = TwinStates()
  private var doubts: [Float] = []
  /// When set, only actions that lose nothing of its tree are taken.
  private var guide: Oracle?

  /// `trainer` holds the weights, which have been learnt decision by decision and averaged.
  init(_ trainer: ParserTrainer, width: Int) {
    self.trainer = trainer
    self.width = width
  }

  deinit {
    states.deallocate()
    isRight.deallocate()
  }

  /// Goes through the sentences `epochs` times and leaves the averages as weights.
  func train(_ sentences: [TrainingSentence], epochs: Int, seed: UInt64, report: (_ epoch: Int, _ lessons: Int) -> Void)
  {
    trainer.actions.restart()
    for (epoch, order) in orders(epochs, of: sentences.indices, seed: seed) {
      report(epoch, order.count { learn(from: sentences[$0]) })
    }
    trainer.actions.average()
  }

  func figures(_ sentences: [TrainingSentence], slack: Float = .infinity) -> ParserTrainer.Figures {
    var figures = ParserTrainer.Figures()
    for sentence in sentences {
      let work = Work(sentence, trainer)
      let last = search(work, goldSteps: nil, slack: slack).last
      writeTree(states, last: last, work.words, work.count, into: work.nodes)
      trainer.label(work)
      trainer.count(work, &figures)
      work.free()
    }
    return figures
  }

  /// The likeliest trees of a sentence, for the second look.
  func likeliest(_ sentence: TrainingSentence, _ marks: Marks, slack: Float) -> [TreeHypothesis] {
    let work = Work(sentence, trainer)
    defer { work.free() }
    _ = search(work, goldSteps: nil, slack: slack)
    return likeliestTrees(states, finals: finals, twins: twins, work.words, marks, work.count)
  }

  /// What trees of a sentence score that another parser may have found.
  func scores(of trees: [TreeHypothesis], _ sentence: TrainingSentence) -> [Float] {
    let work = Work(sentence, trainer)
    defer {
      work.free()
      guide = nil
    }
    return trees.map { tree in
      guide = tree.oracle(isMirrored: trainer.isMirrored)
      return states[search(work, goldSteps: nil, slack: .infinity).last].score
    }
  }

  func words(of sentence: TrainingSentence) -> [ParserWord] {
    let work = Work(sentence, trainer)
    defer { work.free() }
    return Array(UnsafeBufferPointer(start: work.words, count: 2 * work.count + 2))
  }

  func isMark(_ tag: UInt8) -> Bool { trainer.universal[Int(tag)] == PartOfSpeech.punctuation.rawValue }

  private func reserve(_ count: Int) {
    if count <= capacity { return }
    states.deallocate()
    isRight.deallocate()
    capacity = count
    states = .allocate(capacity: count)
    isRight = .allocate(capacity: count)
  }

  /// The scores of the possible actions of a state, in `trainer.scores`; or the only possible one.
  @inline(__always)
  private func score(_ state: ParserState, _ all: UnsafePointer<ParserState>, _ work: Work) -> Int? {
    if state.depth == 0 { return ParserAction.shift }
    if Int(state.next) == work.count && state.depth == 1 { return ParserAction.root(isMirrored: trainer.isMirrored) }
    writeActionFeatures(state, all, work.words, work.count, into: trainer.features)
    trainer.actions.scores(trainer.features, actionFeatureCount, into: trainer.scores)
    return nil
  }

  /// True when there was something to learn.
  private func learn(from sentence: TrainingSentence) -> Bool {
    let work = Work(sentence, trainer)
    defer { work.free() }
    weighDoubts(work)
    let worst = search(work, goldSteps: followGold(work), slack: .infinity)
    trainer.actions.step()
    guard worst.step > 0 else { return false }
    learn(work, worst.step, worst.last)
    return true
  }

  private func weighDoubts(_ work: Work) {
    doubts = (0..<work.count).map { i in
      guard work.hasOther(i) else { return -.infinity }
      writeDoubtFeatures(work.words, work.count, at: i, doubt: Int(work.sentence.doubts[i]), into: trainer.features)
      trainer.actions.scores(trainer.features, doubtFeatureCount, into: trainer.scores)
      return trainer.scores[1] - trainer.scores[0]
    }
  }

  /// Goes through a sentence with the beam and returns the best final state; or, with the length of the right chain, the
  /// wrong state that leads it by most, if one does, and its step.
  private func search(_ work: Work, goldSteps: Int?, slack: Float) -> (step: Int, last: Int) {
    let n = work.count
    if goldSteps == nil { weighDoubts(work) }
    twins.removeAll()
    reserve((2 * n + 1) * max(width, 2) + 2)
    var range = 0..<1
    states[0] = ParserState(front: 0, nobody: work.nobody, isMirrored: trainer.isMirrored)
    isRight[0] = !work.otherIsRight(0)
    if work.hasOther(0) {
      states[1] = ParserState(front: Int32(n + 2), nobody: work.nobody, isMirrored: trainer.isMirrored)
      states[1].score = doubts[0]
      isRight[1] = work.otherIsRight(0)
      range = 0..<2
    }
    var worst = (step: 0, last: 0)
    var lead: Float = 0
    for step in 0..<(goldSteps ?? 2 * n) {
      candidates.removeAll(keepingCapacity: true)
      for i in range { expand(i, work, learning: goldSteps != nil) }
      range = keep(from: range.upperBound, work, slack)
      guard goldSteps != nil, let wrong = range.first(where: { !isRight[$0] }) else { continue }
      if states[wrong].score - work.states[step + 1].score > lead {
        lead = states[wrong].score - work.states[step + 1].score
        worst = (step + 1, wrong)
      }
    }
    finals = range
    return goldSteps == nil ? (2 * n, range.lowerBound) : worst
  }

  /// The best chain of actions without cost, in `work.states`; returns how long it is.
  private func followGold(_ work: Work) -> Int {
    func front(_ position: Int) -> (Int32, Float) {
      guard position < work.count, work.otherIsRight(position) else { return (Int32(position), 0) }
      return (Int32(work.count + 2 + position), doubts[position])
    }
    let start = front(0)
    work.states[0] = ParserState(front: start.0, nobody: work.nobody, isMirrored: trainer.isMirrored)
    work.states[0].score = start.1
    for at in 0..<(2 * work.count) {
      let state = work.states[at]
      var gain: Float = 0
      var action = 0
      if let only = score(state, work.states, work) {
        action = only
      } else {
        let allowed = work.oracle.actions(state, work.states, work.words)
        if allowed == 0 { return at }
        let scores = trainer.scores
        action = trainer.best(state, work.count) { allowed >> $0 & 1 == 1 ? scores[$0] : -.infinity }
        if allowed >> action & 1 == 0 { return at }
        gain = scores[action]
      }
      let entry = action == ParserAction.shift ? front(Int(state.next) + 1) : (0, 0)
      work.states[at + 1] = state.after(
        action, own: Int32(at), work.states, front: entry.0, nobody: work.nobody)
      work.states[at + 1].score = state.score + gain + entry.1
    }
    return 2 * work.count
  }

  /// The possible next steps of a state.
  private func expand(_ i: Int, _ work: Work, learning: Bool) {
    let state = states[i]
    let only = score(state, states, work)
    let allowed = learning && isRight[i] && only == nil ? work.oracle.actions(state, states, work.words) : 0
    let guided = only == nil ? guide?.actions(state, states, work.words) ?? .max : .max
    for action in 0..<ParserAction.classCount {
      if let only { if action != only { continue } } else if !state.can(action, work.count) { continue }
      if guided >> UInt32(action) & 1 == 0 { continue }
      let isRight = self.isRight[i] && (only != nil || allowed >> action & 1 == 1)
      let score = state.score + (only == nil ? trainer.scores[action] : 0)
      let next = Int(state.next) + 1
      let doubtful = action == ParserAction.shift && next < work.count && work.hasOther(next)
      let otherIsRight = doubtful && work.otherIsRight(next)
      candidates.append(
        Candidate(score: score, state: i, action: action, other: false, isRight: isRight && !otherIsRight))
      if doubtful {
        candidates.append(
          Candidate(
            score: score + doubts[next], state: i, action: action, other: true, isRight: isRight && otherIsRight))
      }
    }
  }

  /// Makes the states of the best candidates, the best first.
  private func keep(from start: Int, _ work: Work, _ slack: Float) -> Range<Int> {
    var end = start
    var last = 0
    var best = -Float.infinity
    while last < candidates.count, end - start < width {
      var at = last
      for i in last..<candidates.count where candidates[i].score > candidates[at].score { at = i }
      let chosen = candidates[at]
      if last == 0 { best = chosen.score }
      if chosen.score < best - slack { break }
      candidates[at] = candidates[last]
      last += 1
      let from = states[chosen.state]
      var front = chosen.action == 0 ? from.next + 1 : 0
      if chosen.other { front += work.nobody + 1 }
      var new = from.after(
        chosen.action, own: Int32(chosen.state), states, front: front, nobody: work.nobody)
      new.score = chosen.score
      if let twin = (start..<end).first(where: { states[$0].key == new.key }) {
        twins.add(new, twinOf: twin)
        continue
      }
      states[end] = new
      isRight[end] = chosen.isRight
      end += 1
    }
    return start..<end
  }

  /// Makes the right chain likelier and a wrong one less so, from where they part.
  private func learn(_ work: Work, _ steps: Int, _ wrong: Int) {
    var path = [Int](repeating: 0, count: steps + 1)
    var at = wrong
    for step in stride(from: steps, through: 0, by: -1) {
      path[step] = at
      at = Int(states[at].previous)
    }
    func differs(_ step: Int) -> Bool {
      states[path[step]].action != work.states[step].action || states[path[step]].key != work.states[step].key
        || step > 0 && states[path[step - 1]].key != work.states[step - 1].key
    }
    for step in 0...steps where differs(step) {
      teach(work, work.states, step > 0 ? step - 1 : -1, work.states[step], 1)
      teach(work, states, step > 0 ? path[step - 1] : -1, states[path[step]], -1)
    }
  }

  /// Makes the action that led to a state, and the tag of its front, more or less likely.
  private func teach(
    _ work: Work, _ all: UnsafePointer<ParserState>, _ before: Int, _ state: ParserState, _ amount: Float
  ) {
    if before < 0 || state.action == UInt8(ParserAction.shift) {
      let position = Int(state.next)
      if position < work.count, work.hasOther(position) {
        writeDoubtFeatures(
          work.words, work.count, at: position, doubt: Int(work.sentence.doubts[position]), into: trainer.features)
        let isOther = Int(state.front.entry) != position
        trainer.actions.change(trainer.features, doubtFeatureCount, isOther ? 1 : 0, by: amount)
      }
    }
    guard before >= 0 else { return }
    let from = all[before]
    if from.depth == 0 || Int(from.next) == work.count && from.depth == 1 { return }
    writeActionFeatures(from, all, work.words, work.count, into: trainer.features)
    trainer.actions.change(trainer.features, actionFeatureCount, Int(state.action), by: amount)
  }
}
