// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// One article as the event layer sees it: tokens with tags, tree, event words, actors and times side by side.
struct EventScene {
  let prose: ProseText
  let parts: [PartOfSpeech]
  let tags: [FineTag]
  let relations: [Relation]
  let heads: [Int32]
  /// Index into `entries` for each token.
  let words: [UInt16]
  let entries: [WordEntry]
  let lexicon: EventLexicon
  let actors: EventActors
  let times: [TimeExpression]
  /// The day of writing, if known.
  let today: CalendarDay?
  /// Index into `times` of the dated expression that covers a token, or -1.
  let timeAt: [Int32]
  /// The head of the clause that a token stands in, itself included.
  let clauseHeads: [Int32]
  /// Index into `ProseText.sentences` for each token.
  let sentenceAt: [Int32]
  private let childStart: [Int32]
  private let childList: [Int32]

  init(
    _ prose: ProseText, _ syntax: SyntaxAnalysis, _ actors: EventActors, _ times: [TimeExpression],
    today: CalendarDay? = nil
  ) {
    self.prose = prose
    self.today = today
    parts = syntax.partsOfSpeech
    tags = syntax.fineTags
    relations = syntax.relations
    heads = syntax.heads
    lexicon = .shared
    entries = lexicon.entries
    words = lexicon.indices(of: prose.tokens.map(\.span), in: prose.text.utf8)
    self.actors = actors
    self.times = times
    let n = prose.tokens.count
    (childStart, childList) = Self.childTable(syntax.heads)
    var timeAt = [Int32](repeating: -1, count: n)
    for (k, time) in times.enumerated() where Self.dates(time) {
      for i in prose.tokenRange(in: time.span) { timeAt[i] = Int32(k) }
    }
    self.timeAt = timeAt
    var sentenceAt = [Int32](repeating: 0, count: n)
    for (k, sentence) in prose.sentences.enumerated() {
      for i in sentence.tokens { sentenceAt[i] = Int32(k) }
    }
    self.sentenceAt = sentenceAt
    clauseHeads = Self.clauseTable(syntax)
  }

  /// Whether the expression can be the time of an event: a day, week, month or year, not a duration, a habit or "now".
  private static func dates(_ time: TimeExpression) -> Bool {
    (time.kind == .date || time.kind == .time) && !time.value.utf8.elementsEqual("PRESENT_REF".utf8)
      && !time.value.utf8.elementsEqual("FUTURE_REF".utf8) && !time.value.utf8.elementsEqual("PAST_REF".utf8)
  }

  private static func childTable(_ heads: [Int32]) -> (start: [Int32], list: [Int32]) {
    let n = heads.count
    var start = [Int32](repeating: 0, count: n + 1)
    for head in heads where head >= 0 { start[Int(head) + 1] += 1 }
    for i in 0..<n { start[i + 1] += start[i] }
    var fill = start
    var list = [Int32](repeating: 0, count: Int(start[n]))
    for i in 0..<n where heads[i] >= 0 {
      list[Int(fill[Int(heads[i])])] = Int32(i)
      fill[Int(heads[i])] += 1
    }
    return (start, list)
  }

  private static func clauseTable(_ syntax: SyntaxAnalysis) -> [Int32] {
    let n = syntax.heads.count
    var result = [Int32](repeating: -1, count: n)
    var path: [Int] = []
    for i in 0..<n where result[i] < 0 {
      path.removeAll(keepingCapacity: true)
      var at = i
      // The path is bounded so that heads which form no tree end it too.
      while result[at] < 0, !headsClause(at, syntax), path.count < 256 {
        path.append(at)
        at = Int(syntax.heads[at])
      }
      let head = result[at] < 0 ? Int32(at) : result[at]
      result[at] = head
      for token in path { result[token] = head }
    }
    return result
  }

  private static func headsClause(_ token: Int, _ syntax: SyntaxAnalysis) -> Bool {
    guard syntax.heads[token] >= 0 else { return true }
    switch syntax.relations[token] {
    case .root, .ccomp, .xcomp, .advcl, .acl, .aclRelcl, .parataxis, .csubj: return true
    case .conj, .dep, .list:
      return syntax.partsOfSpeech[token] == .verb
    default: return false
    }
  }

  // MARK: Questions about tokens

  func entry(_ token: Int) -> WordEntry { entries[Int(words[token])] }
  func cues(_ token: Int) -> WordCues { entries[Int(words[token])].cues }
  func says(_ cue: WordCues, _ token: Int) -> Bool { !entries[Int(words[token])].cues.isDisjoint(with: cue) }

  /// The children of a token, in text order.
  func children(_ token: Int) -> ArraySlice<Int32> {
    childList[Int(childStart[token])..<Int(childStart[token + 1])]
  }

  func child(_ token: Int, _ relation: Relation) -> Int? {
    for child in children(token) where relations[Int(child)] == relation { return Int(child) }
    return nil
  }

  func head(_ token: Int) -> Int? { heads[token] < 0 ? nil : Int(heads[token]) }
  func clause(_ token: Int) -> Int { Int(clauseHeads[token]) }
  func sentence(_ token: Int) -> Sentence { prose.sentences[Int(sentenceAt[token])] }

  func isVerb(_ token: Int) -> Bool {
    switch tags[token] {
    case .vb, .vbd, .vbg, .vbn, .vbp, .vbz: true
    default: false
    }
  }

  func isNoun(_ token: Int) -> Bool { parts[token] == .noun || parts[token] == .properNoun }

  /// The preposition or mark that introduces a noun phrase: the first `case` child.
  func preposition(_ token: Int) -> Int? { child(token, .case) }

  /// The infinitive marker of a verb.
  func isInfinitive(_ verb: Int) -> Bool { infinitiveMark(verb) != nil }

  /// The "to" of an infinitive; also where "due to" has been taken for a preposition.
  func infinitiveMark(_ verb: Int) -> Int? {
    for child in children(verb) where tags[Int(child)] == .to { return Int(child) }
    return tags[verb] == .vb && verb > 0 && says(.to, verb - 1) ? verb - 1 : nil
  }

  func isPassive(_ verb: Int) -> Bool {
    guard tags[verb] == .vbn || tags[verb] == .vbd else { return false }
    var auxiliary = false
    var subject = false
    for child in children(verb) {
      switch relations[Int(child)] {
      case .auxPass: return true
      case .nsubjPass: subject = true
      case .aux: auxiliary = true
      default: break
      }
    }
    // A verb with an object is active, whatever its tag: "Roe advised Doe".
    let object = child(verb, .obj) != nil
    if subject { return !object }
    guard tags[verb] == .vbn, !auxiliary else { return false }
    switch relations[verb] {
    case .acl, .amod: return true
    case .advcl, .xcomp, .ccomp, .root: return !object
    case .conj:
      guard let head = head(verb), isVerb(head) else { return false }
      return child(verb, .nsubj) == nil && isPassive(head)
    default: return false
    }
  }

  func span(_ tokens: Range<Int>) -> TextSpan {
    TextSpan(start: prose.tokens[tokens.lowerBound].span.start, end: prose.tokens[tokens.upperBound - 1].span.end)
  }

  /// What a verb tells together with its particle: "called off", "ruled out". A particle right behind the verb counts
  /// wherever the tree hangs it.
  func phrasalKind(_ verb: Int) -> EventLexicon.TriggerKind? {
    let entry = entry(verb)
    guard entry.takesParticle else { return nil }
    for child in children(verb) where child > verb {
      let child = Int(child)
      guard relations[child] == .compoundPrt || (relations[child] == .advmod && child <= verb + 2) else { continue }
      if let kind = lexicon.event(verb: entry.lemma, particle: self.entry(child).lemma) { return kind }
    }
    let next = verb + 1
    guard next < tags.count, sentenceAt[next] == sentenceAt[verb], isParticle(next) else { return nil }
    return lexicon.event(verb: entry.lemma, particle: self.entry(next).lemma)
  }

  /// "out", "off", "down", "up".
  private func isParticle(_ token: Int) -> Bool {
    switch tags[token] {
    case .rp: return true
    case .in, .rb: break
    default: return false
    }
    switch prose.string(token) {
    case "out", "off", "down", "up": return true
    default: return false
    }
  }

  /// The words of a noun phrase up to its head: determiner, adjectives, compounds and possessor before it.
  func phrase(_ head: Int) -> Range<Int> {
    var start = head
    for child in children(head) where Int(child) < start {
      switch relations[Int(child)] {
      case .det, .amod, .compound, .nummod, .flat, .nmodDesc: start = Int(child)
      case .nmodPoss: start = phrase(Int(child)).lowerBound
      default: break
      }
    }
    return start..<(head + 1)
  }
}
