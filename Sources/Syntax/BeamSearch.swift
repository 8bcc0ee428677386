// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// One search through the states of a sentence.
struct BeamSearch {
  struct Candidate {
    var score: Float
    var state: Int32
    var action: UInt8
    var other: Bool
  }

  /// The scores of a state that was seen before, with the same view of the sentence.
  struct Known {
    var view: UInt64 = 0
    var scores = SIMD16<Int16>()
  }

  let parser: Parser
  let words: UnsafePointer<ParserWord>
  let count: Int
  let other: UnsafePointer<Float>
  let states: UnsafeMutablePointer<ParserState>
  let features: UnsafeMutablePointer<UInt64>
  let found: UnsafeMutablePointer<UInt32>
  let candidates: UnsafeMutablePointer<Candidate>
  let known: UnsafeMutablePointer<Known>
  /// One less than the number of places in `known`, a power of two.
  let knownMask: UInt64
  let twins: UnsafeMutablePointer<TwinStates>?
  /// Only actions that lose nothing of a given tree are taken, so that what is found is its score.
  var guide: Oracle?
  private var candidateCount = 0
  private var best: Float = 0

  /// Room for the candidates of a step of a beam.
  static func candidateRoom(_ width: Int) -> Int { max(width, 2) * (ParserAction.classCount + 1) }

  init(
    _ parser: Parser, _ sentence: ParserSentence, states: UnsafeMutablePointer<ParserState>,
    features: UnsafeMutablePointer<UInt64>, found: UnsafeMutablePointer<UInt32>,
    candidates: UnsafeMutablePointer<Candidate>, known: UnsafeMutableBufferPointer<Known>,
    twins: UnsafeMutablePointer<TwinStates>?
  ) {
    self.parser = parser
    words = UnsafePointer(sentence.words)
    count = sentence.count
    other = UnsafePointer(sentence.leads)
    self.states = states
    self.features = features
    self.found = found
    self.candidates = candidates
    self.known = known.baseAddress!
    knownMask = UInt64(known.count - 1)
    self.twins = twins
    known.initialize(repeating: Known())
  }

  /// Runs to the end and returns the final states, the best first.
  mutating func run() -> Range<Int> {
    let nobody = Int32(truncatingIfNeeded: count &+ 1)
    states[0] = ParserState(front: 0, nobody: nobody, isMirrored: parser.isMirrored)
    var range = 0..<1
    if other[0] > -.infinity {
      states[1] = ParserState(front: Int32(count) + 2, nobody: nobody, isMirrored: parser.isMirrored)
      states[1].score = other[0]
      range = 0..<2
    }
    for _ in 0..<(2 * count) {
      candidateCount = 0
      best = -.infinity
      for i in range { expand(i) }
      range = keep(from: range.upperBound, nobody)
    }
    return range
  }

  @inline(__always)
  private mutating func add(_ state: Int, _ action: Int, _ score: Float, other: Bool = false) {
    guard score >= best - parser.slack else { return }
    best = max(best, score)
    candidates[candidateCount] = Candidate(
      score: score, state: Int32(truncatingIfNeeded: state), action: UInt8(truncatingIfNeeded: action), other: other)
    candidateCount &+= 1
  }

  @inline(__always)
  private mutating func addShift(_ i: Int, _ score: Float) {
    add(i, ParserAction.shift, score)
    let next = Int(states[i].next) &+ 1
    if next < count, other[next] > -.infinity { add(i, ParserAction.shift, score + other[next], other: true) }
  }

  @inline(__always)
  private func scores(_ state: UnsafePointer<ParserState>) -> SIMD16<Int16> {
    let view = state.pointee.view(states)
    let place = known + Int(truncatingIfNeeded: view & knownMask)
    if place.pointee.view != view {
      place.pointee.view = view
      writeActionFeatures(state.pointee, states, words, count, into: features)
      withUnsafeMutableBytes(of: &place.pointee.scores) {
        parser.actions.sum(
          features, count: actionFeatureCount, found: found, into: $0.baseAddress!.assumingMemoryBound(to: Int16.self))
      }
    }
    return place.pointee.scores
  }

  @inline(__always)
  private mutating func expand(_ i: Int) {
    let state = states + i
    let score = state.pointee.score
    let isMirrored = parser.isMirrored
    if state.pointee.depth == 0 { return addShift(i, score) }
    if Int(state.pointee.next) == count && state.pointee.depth == 1 {
      return add(i, ParserAction.root(isMirrored: isMirrored), score)
    }
    let scores = scores(state)
    if guide != nil { return follow(i, scores) }
    if state.pointee.canShift(count) { addShift(i, score + Float(scores[ParserAction.shift])) }
    if isMirrored ? state.pointee.canReduceBack : state.pointee.canReduceAhead(count) {
      for k in 1..<11 { add(i, k, score + Float(scores[k])) }
    }
    if isMirrored ? state.pointee.canReduceAhead(count) : state.pointee.canReduceBack {
      for k in 11..<ParserAction.classCount { add(i, k, score + Float(scores[k])) }
    }
  }

  @inline(never)
  private mutating func follow(_ i: Int, _ scores: SIMD16<Int16>) {
    let score = states[i].score
    let allowed = guide!.actions(states[i], states, words)
    if allowed & 1 != 0 { addShift(i, score + Float(scores[ParserAction.shift])) }
    for k in 1..<ParserAction.classCount where allowed >> UInt32(k) & 1 != 0 { add(i, k, score + Float(scores[k])) }
  }

  /// Makes the states of the best candidates, the best first, and of equals the first.
  private mutating func keep(from start: Int, _ nobody: Int32) -> Range<Int> {
    var end = start
    var last = 0
    while true {
      var at = -1
      for i in last..<candidateCount where candidates[i].score >= best - parser.slack {
        if at < 0 || candidates[i].score > candidates[at].score { at = i }
      }
      if at < 0 { break }
      let chosen = candidates[at]
      candidates[at] = candidates[last]
      last &+= 1
      let from = states + Int(chosen.state)
      let front = chosen.action == 0 ? from.pointee.next &+ 1 : 0
      let entry = chosen.other ? front &+ nobody &+ 1 : front
      var new = from.pointee.after(Int(chosen.action), own: chosen.state, states, front: entry, nobody: nobody)
      new.score = chosen.score
      if let twin = (start..<end).first(where: { states[$0].key == new.key }) {
        twins?.pointee.add(new, twinOf: twin)
      } else {
        states[end] = new
        end &+= 1
        if end - start == parser.width { break }
      }
    }
    return start..<end
  }
}
