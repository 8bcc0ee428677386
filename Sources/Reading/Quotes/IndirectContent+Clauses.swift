// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import Syntax

/// What a cue governs as a clause: "said that it leaks", "asked whether it leaks", "said it leaks".
extension IndirectContent {
  /// "said on Monday that …": the conjunction shows where the clause begins whatever the tree says.
  func thatClause(_ cue: Cue) -> [TextSpan]? {
    guard !cue.classes.isDisjoint(with: [.clause, .speech]) else { return nil }
    let sentence = finder.sentenceRange(cue.verb)
    var at = max(cue.verb + 1, cue.tokens.upperBound)
    var steps = 0
    while at < sentence.upperBound, context.words[at] != "that" {
      if context.words[at] == ",", let that = behindAside(at, sentence.upperBound) {
        at = that
        break
      }
      if context.isVerb(at) || finder.quoted[at] || context.words[at] == "," || steps > 12 { return nil }
      // "denies it and points out that", "agrees and that": the clause is another's.
      if context.part(at) == .coordinator, at + 1 < sentence.upperBound,
        context.words[at + 1] == "that" || CueLexicon.entry(context.words[at + 1])?.classes.contains(.clause) ?? false
      {
        return nil
      }
      at += 1
      steps += 1
    }
    guard at + 2 < sentence.upperBound, context.head(of: at).map({ $0 > at }) ?? true || context.relation(at) != .det
    else { return nil }
    if at > cue.verb + 1, cue.addressee == nil, isRelative(at) { return nil }
    let first = tellsWhatItIs(at, cue) ? cue.tokens.upperBound : at
    let range = trimmed(ends.clause(first..<max(clauseEnd(from: at, cue), at + 1), cue.verb))
    return range.count < 3 ? nil : [context.span(range)]
  }

  /// "said on the radio, where she is known, that it leaks": the conjunction behind what stands between two commas.
  private func behindAside(_ comma: Int, _ limit: Int) -> Int? {
    guard let close = (comma + 1..<max(comma + 1, min(limit, comma + 18))).first(where: { context.words[$0] == "," }),
      close + 1 < limit, context.words[close + 1] == "that", !(comma..<close).contains(where: { finder.quoted[$0] })
    else { return nil }
    return close + 1
  }

  /// "repeated his claim that it leaks": the object is the noun that the clause explains.
  private func tellsWhatItIs(_ that: Int, _ cue: Cue) -> Bool {
    let noun = that - 1
    guard noun > cue.verb, context.relation(noun) == .obj, context.head(of: noun) == cue.verb,
      !(cue.addressee?.contains(noun) ?? false)
    else { return false }
    return Self.thoughts.contains(context.words[noun]) || CueLexicon.nouns.contains(context.words[noun])
      || LooseLexicon.nouns.contains(context.words[noun])
  }

  private static let thoughts: Set<String> = [
    "argument", "case", "charge", "fact", "idea", "ideas", "line", "message", "notion", "notions", "possibility",
    "point", "premise", "rumor", "rumors", "rumour", "rumours", "view", "views",
  ]

  /// Where a clause that begins at a token ends: with its sentence, unless the tree joins a statement of the author's to
  /// the cue, or adds a clause to the cue over a comma. What it joins without a comma was said too, whatever the tree says.
  private func clauseEnd(from at: Int, _ cue: Cue) -> Int {
    let limit = clauseLimit(cue, from: at)
    var end = limit
    for child in context.children(of: cue.verb) where child > at && child < limit {
      let first = context.subtree(of: child).lowerBound
      switch context.relation(child) {
      case .acl, .aclRelcl, .advcl:
        if first > at + 3, context.words[first] == "," || context.words[first - 1] == "," { end = min(end, first) }
      case .conj, .parataxis:
        // A second verb of speech or a clause of its own; a bare verb phrase still belongs to what was said, and so does
        // a second clause with "that".
        let goesOn = (first..<min(first + 3, child)).contains { context.words[$0] == "that" }
        if !goesOn, first > at + 3, isSetOff(first), standsAlone(child, cue) { end = min(end, first) }
      default: continue
      }
    }
    return min(end, nextStatement(behind: cue, at))
  }

  /// A mark or a conjunction begins another statement; without one the tree erred.
  private func isSetOff(_ first: Int) -> Bool {
    [first, first - 1].contains {
      context.part($0) == .coordinator || context.prose.tokens[$0].kind == .punctuation || finder.quoted[$0]
    }
  }

  /// A statement of the author's beside the cue: it has a subject of its own, or a cue in the tense of the first, or goes on
  /// over a comma in its tense.
  private func standsAlone(_ verb: Int, _ cue: Cue) -> Bool {
    if context.child(of: verb, .nsubj, .nsubjPass) != nil { return true }
    let classes = CueLexicon.entry(context.words[verb])?.classes
    if let classes, classes.contains(.speech) { return true }
    guard context.tag(verb) == context.tag(cue.verb) else { return false }
    let first = context.subtree(of: verb).lowerBound
    return classes != nil || context.words[max(0, first - 1)] == "," || context.words[first] == ","
  }

  /// "Roe left, saying that it leaks, and Doe mends it": the statement that the tree joins to a verb above the cue.
  private func nextStatement(behind cue: Cue, _ at: Int) -> Int {
    var verb = cue.verb
    for _ in 0..<3 {
      guard let head = context.head(of: verb), head < verb else { break }
      for child in context.children(of: head) where child > at + 3 && child > verb {
        guard context.relation(child) == .conj || context.relation(child) == .parataxis,
          context.child(of: child, .nsubj, .nsubjPass) != nil
        else { continue }
        let first = context.subtree(of: child).lowerBound
        if first > at + 3, isSetOff(first) { return first }
      }
      verb = head
    }
    return Int.max
  }

  /// "said the dam and what it cost were no matter": a noun phrase and a finite verb right behind a verb that takes no
  /// objects make a clause whatever the tree says.
  func plainClause(_ cue: Cue) -> [TextSpan]? {
    guard Self.takingClauses.contains(context.words[cue.verb]) || isMakingClear(cue), let source = cue.source,
      source.lowerBound < cue.verb
    else { return nil }
    var start = cue.tokens.upperBound
    if cue.classes.contains(.addressee) {
      guard let addressee = cue.addressee, addressee.lowerBound == start else { return nil }
      start = addressee.upperBound
    }
    let speech = PlainSpeech(context: context, finder: finder)
    var limit = clauseLimit(cue)
    // "fearing the floods, farmers left": a participle's clause has no comma before its verb.
    if context.tag(cue.verb) == .vbg, !cue.classes.contains(.speech) {
      limit = (start..<max(start, limit)).first { context.words[$0] == "," } ?? limit
    }
    start = behindOccasion(start, limit)
    guard start + 2 < limit, speech.beginsClause(start, limit, orGerund: true) else { return nil }
    let range = trimmed(ends.clause(start..<max(start, clauseEnd(from: start, cue)), cue.verb))
    return range.count < 3 ? nil : [context.span(range)]
  }

  /// "said in a statement on Monday the dam leaks": behind where and when it was said.
  private func behindOccasion(_ start: Int, _ limit: Int) -> Int {
    var at = start
    while at < limit {
      if Self.timeWords.contains(context.words[at]) || Self.beforeTimes.contains(context.words[at]) && at > start {
        at += 1
      } else if Self.occasions.contains(context.words[at]), at + 1 < limit,
        let phrase = finder.nounPhrase(from: at + 1, limit: limit),
        phrase.range.contains(where: {
          Self.media.contains(context.words[$0]) || Self.timeWords.contains(context.words[$0])
        })
      {
        at = phrase.range.upperBound
      } else {
        break
      }
    }
    return at
  }

  private static let occasions: Set<String> = ["in", "on", "at", "during", "via", "through", "late", "early"]
  private static let beforeTimes: Set<String> = ["last", "this", "late", "early", "earlier"]

  private func isMakingClear(_ cue: Cue) -> Bool { CueLexicon.entry(context.words[cue.verb]) == nil }

  /// Verbs behind which a noun begins a clause more often than it is an object.
  private static let takingClauses: Set<String> = Set(
    [
      "say", "tell", "add", "argue", "insist", "contend", "think", "believe", "assert", "claim", "hope", "maintain",
      "concede", "allege", "complain", "conclude", "estimate", "fear", "worry", "note", "warn", "vow", "swear", "agree",
    ].flatMap(CueLexicon.inflections))

  /// A clause ends with its sentence, unless the cue stands in a clause before the main one: "While Roe says that it leaks,
  /// nobody mends it".
  func clauseLimit(_ cue: Cue, from start: Int? = nil) -> Int {
    let sentence = finder.sentenceRange(cue.verb)
    if let mark = context.child(of: cue.verb, .mark), mark <= sentence.lowerBound + 1,
      Self.openers.contains(context.words[mark]),
      let main = ends.mainClause(after: cue.tokens.upperBound + 1, before: sentence.upperBound)
    {
      return main
    }
    guard let head = context.head(of: cue.verb) else { return sentence.upperBound }
    switch context.relation(cue.verb) {
    case .advcl where head > cue.verb, .acl, .aclRelcl, .csubj:
      let own = context.subtree(of: cue.verb).upperBound
      return own > max(start ?? 0, cue.tokens.upperBound) + 2 && !isCutShort(own) ? own : sentence.upperBound
    default: return sentence.upperBound
    }
  }

  /// What the tree takes for the whole clause has its verb right behind it.
  private func isCutShort(_ end: Int) -> Bool {
    end < context.words.count && (context.isFiniteVerb(end) || context.part(end) == .auxiliary)
  }

  static let openers: Set<String> = [
    "while", "although", "though", "when", "as", "after", "before", "if", "because", "since", "whereas",
    "where",
  ]

  /// "was asked what happened": a question word right behind the verb opens its clause whatever the tree says.
  func question(_ cue: Cue) -> [TextSpan]? {
    let first = cue.tokens.upperBound
    guard first < context.words.count else { return nil }
    guard Self.questions.contains(context.words[first]),
      let child = context.children(of: cue.verb).first(where: { context.subtree(of: $0).contains(first) }),
      child != first || context.subtree(of: child).count > 2
    else { return nil }
    return complement(child, cue)
  }

  /// "asked the mayor whether it leaks", before what the tree has of it.
  func questionAsked(_ cue: Cue) -> [TextSpan]? {
    cue.tokens.upperBound < context.words.count && !Self.questions.contains(context.words[cue.tokens.upperBound])
      ? questionPut(cue) : nil
  }

  private func questionPut(_ cue: Cue) -> [TextSpan]? {
    guard Self.asking.contains(context.words[cue.verb]), context.child(of: cue.verb, .auxPass) == nil else {
      return nil
    }
    let limit = min(clauseLimit(cue), cue.tokens.upperBound + 14)
    var at = cue.tokens.upperBound
    while at < limit, !opensQuestion(at) {
      if context.isVerb(at) || context.words[at] == "," || finder.quoted[at] { return nil }
      at += 1
    }
    guard at < limit, at + 2 < clauseLimit(cue) else { return nil }
    var end = max(at, clauseEnd(from: at, cue))
    // "Asked whether it leaks, she left".
    if cue.source == nil {
      end = ends.mainClause(after: at + 1, before: end) ?? (at..<end).first { context.words[$0] == "," } ?? end
    }
    let range = trimmed(ends.clause(at..<end, cue.verb))
    return range.count < 3 ? nil : [context.span(range)]
  }

  /// "who" right before a verb tells more of the noun before it: "asked the man who called".
  private func opensQuestion(_ at: Int) -> Bool {
    switch context.words[at] {
    case "if", "whether", "what", "why", "how": true
    case "who", "when", "where", "which": at + 1 < context.words.count && !context.isFiniteVerb(at + 1)
    default: false
    }
  }

  private static let asking: Set<String> = ["ask", "asks", "asked", "asking"]

  static let questions: Set<String> = ["what", "why", "how", "who", "whether", "if", "when", "where", "which"]

  /// "that" stands for the noun before it: "read the letter that Roe wrote". Days have no such clauses ("said on Friday that
  /// Roe had left"), where something was said hardly ever ("said in a letter that"), and no clause has two objects,
  /// whatever the tree says.
  func isRelative(_ that: Int) -> Bool {
    guard context.isNominal(that - 1), !isTime(that - 1) else { return false }
    switch context.relation(that) {
    case .nsubj: return true
    case .obj:
      if context.relation(that - 1) == .obl, Self.media.contains(context.words[that - 1]) { return false }
      guard let verb = context.head(of: that) else { return true }
      return !context.children(of: verb).contains { $0 != that && context.relation($0) == .obj }
    default: return false
    }
  }

  /// What people say something in.
  static let media: Set<String> = [
    "address", "article", "blog", "book", "briefing", "call", "column", "document", "email", "essay", "filing",
    "interview", "lawsuit", "letter", "memo", "message", "note", "op-ed", "paper", "post", "report", "speech",
    "statement", "testimony", "tweet", "video",
  ]

  func startsWithTo(_ token: Int) -> Bool { context.tag(context.subtree(of: token).lowerBound) == .to }

  /// A finite verb of speech with its source before it.
  private func isOwnSpeech(_ cue: Cue) -> Bool {
    guard let source = cue.source, source.lowerBound < cue.verb else { return false }
    return !cue.classes.isDisjoint(with: [.speech, .clause])
  }

  func complement(_ child: Int, _ cue: Cue) -> [TextSpan]? {
    let subtree = context.subtree(of: child)
    var start = max(subtree.lowerBound, cue.tokens.upperBound)
    if let addressee = cue.addressee, addressee.upperBound > start, addressee.lowerBound >= cue.verb {
      start = addressee.upperBound
    }
    if let source = cue.source, source.lowerBound > cue.verb, source.upperBound > start,
      source.lowerBound < subtree.upperBound
    {
      start = source.upperBound
    }
    // "worries about losing", "said repeatedly it leaks"
    if start < child, CueLexicon.takes(context.words[start], context.words[cue.verb]), context.tag(start) != .to {
      start += 1
    }
    if start < child, context.part(start) == .adverb, context.words[start].hasSuffix("ly") { start += 1 }
    // "said before the vote that it leaks"
    if let that = context.child(of: child, .mark), context.words[that] == "that", that > start { start = that }
    var end = max(start, subtree.upperBound)
    let isInfinitive = context.tag(start) == .to || context.relation(child) == .xcomp
    if !isInfinitive, child >= start, isOwnSpeech(cue) { end = max(end, clauseEnd(from: start, cue)) }
    // "Asked whether it leaks, she left": the participle's clause ends at the comma.
    if cue.source == nil,
      let comma = ends.mainClause(after: start + 1, before: end)
        ?? (start..<end).first(where: { context.words[$0] == "," })
    {
      end = comma
    }
    if end > start, child >= start {
      end = (isInfinitive ? ends.phrase(start..<end, isName: false) : ends.clause(start..<end, cue.verb)).upperBound
    }
    let range = trimmed(start..<end)
    return range.isEmpty ? nil : [context.span(range)]
  }

  /// "suggested the dam would hold": what the tree takes for an object has a verb of its own right behind it.
  func hiddenClause(_ cue: Cue) -> [TextSpan]? {
    guard cue.classes.contains(.clause), let object = context.child(of: cue.verb, .obj), object > cue.verb else {
      return nil
    }
    let start = max(cue.tokens.upperBound, cue.addressee.map { $0.contains(object) ? 0 : $0.upperBound } ?? 0)
    let next = context.subtree(of: object).upperBound
    guard next < clauseLimit(cue), start <= object, !finder.quoted[next], next - start < 25,
      context.part(next) == .auxiliary || context.tag(next) == .md || context.tag(next) == .vbz,
      !(start..<next).contains(where: { Self.relatives.contains(context.words[$0]) || finder.quoted[$0] })
    else { return nil }
    let range = trimmed(ends.clause(start..<clauseLimit(cue), cue.verb))
    return range.isEmpty || range.contains(where: { finder.quoted[$0] }) ? nil : [context.span(range)]
  }
}
