// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

extension EventScene {
  /// The time of an event: an expression of its own phrase or clause, else one of a clause that it belongs to.
  ///
  /// - Parameters:
  ///   - trigger: the word that tells the event.
  ///   - carrier: the verb that carries an event noun, else the trigger itself.
  /// - Returns: an index into `times`; nil when the sentence gives none for it.
  func time(of trigger: Int, carrier: Int) -> Int? {
    // Further away than this no time belongs to an event, and the search stays linear in any text.
    let tokens = sentence(trigger).tokens.clamped(to: max(0, trigger - 100)..<(trigger + 100))
    var best: (cost: Int, time: Int)?
    var last = -1
    for i in tokens {
      let time = Int(timeAt[i])
      guard time >= 0, time != last else { continue }
      last = time
      var end = i
      while end < tokens.upperBound, Int(timeAt[end]) == time { end += 1 }
      guard !isBound(i, in: tokens), !isPossessor(i..<end, of: trigger), !isOfThing(i..<end),
        let cost = cost(of: i..<end, trigger, carrier)
      else { continue }
      // A noun's time stands behind it: "a meeting in February and a visit in May".
      let distance = i < trigger && isNoun(trigger) ? 10 + 3 * (trigger - i) : abs(i - trigger)
      let total = cost * 100 + min(99, distance)
      if best == nil || total < best!.cost { best = (total, time) }
    }
    return best?.time
  }

  /// "since 2022", "until Friday", "after the vote on Monday": not when it happened.
  private func isBound(_ first: Int, in tokens: Range<Int>) -> Bool {
    var at = first - 1
    if at >= tokens.lowerBound, tags[at] == .dt || tags[at] == .jj || tags[at] == .rb { at -= 1 }
    return at >= tokens.lowerBound && says(.boundsTime, at)
  }

  /// "Wednesday's close": the time of another noun than the event.
  private func isPossessor(_ time: Range<Int>, of trigger: Int) -> Bool {
    guard time.upperBound < tags.count, tags[time.upperBound] == .pos else { return false }
    return head(phraseHead(time)) != trigger
  }

  /// "a 1968 jet", "her 2012 book", "the 2016 nominee": the year of somebody or something that tells no event.
  private func isOfThing(_ time: Range<Int>) -> Bool {
    guard time.count == 1, prose.tokens[time.lowerBound].kind == .number, let head = head(time.lowerBound),
      head > time.lowerBound, isNoun(head), timeAt[head] < 0, eventNoun(above: time.lowerBound) == nil,
      !Self.occasions.contains(prose.string(head).lowercased())
    else { return false }
    let before = time.lowerBound - 1
    return before < 0 || tags[before] != .in
  }

  private static let occasions: Set<String> = [
    "caucus", "championship", "championships", "convention", "cup", "cycle", "debate", "debates", "festival",
    "final", "game", "games", "olympics", "season", "series", "session",
  ]

  /// How far a time is from an event in the tree; nil when it belongs to something else.
  private func cost(of time: Range<Int>, _ trigger: Int, _ carrier: Int) -> Int? {
    // "said Thursday that": the day right behind a verb is the verb's, however the tree puts it.
    if let owner = verbBefore(time.lowerBound) {
      if owner == trigger || owner == carrier { return 0 }
      if says(.speech, owner), owner < trigger { return nil }
    }
    let head = phraseHead(time)
    if let owner = eventNoun(above: head) {
      if owner == trigger { return 0 }
      if let preposition = preposition(owner), says(.boundsTime, preposition) { return nil }
      // "met for talks on Friday", "absence from a meeting on Friday": the time of a noun that hangs on the event.
      return heads[owner] == Int32(trigger) || heads[owner] == Int32(carrier) ? 3 : nil
    }
    let clause = clause(head)
    if clause == self.clause(trigger) || clause == self.clause(carrier) { return 1 }
    if let steps = stepsUp(from: carrier, to: clause) { return 1 + steps }
    if let steps = stepsDown(from: self.clause(carrier), to: clause) { return 3 + steps }
    return nil
  }

  /// The token of a time expression whose head lies outside it.
  private func phraseHead(_ time: Range<Int>) -> Int {
    for i in time where heads[i] < 0 || !time.contains(Int(heads[i])) { return i }
    return time.lowerBound
  }

  /// The verb that stands right before a time, or with "on", "late", "early" between.
  private func verbBefore(_ first: Int) -> Int? {
    var at = first - 1
    if at >= 0, tags[at] == .in || tags[at] == .jj || tags[at] == .rb { at -= 1 }
    return at >= 0 && isVerb(at) && sentenceAt[at] == sentenceAt[first] ? at : nil
  }

  /// The event noun that a time is part of, going up without leaving the noun phrase.
  private func eventNoun(above token: Int) -> Int? {
    var at = token
    for _ in 0..<8 {
      switch relations[at] {
      case .nmod, .compound, .nmodPoss, .amod, .appos, .nummod, .flat, .nmodDesc: break
      default: return nil
      }
      guard let head = head(at) else { return nil }
      at = head
      if entry(at).noun != 0, isNoun(at), timeAt[at] < 0 { return at }
    }
    return nil
  }

  /// The number of clauses between an event and a clause above it that shares its time with it.
  private func stepsUp(from event: Int, to clause: Int) -> Int? {
    var at = self.clause(event)
    for steps in 1..<6 {
      guard let head = head(at) else { return nil }
      switch relations[at] {
      case .xcomp, .conj: break
      case .advcl: if child(at, .mark) != nil, !isInfinitive(at) { return nil }
      case .acl: break
      // "said in May", "ruled in May that Roe can run": the time of what is said or decided is another.
      case .ccomp: if says(.speech, head) || entry(head).verb != 0 { return nil }
      default: return nil
      }
      at = self.clause(head)
      if at == clause { return steps }
    }
    return nil
  }

  /// The number of clauses between an event and one below it that can only have got the time by mistake: an
  /// infinitive, or the clause of a noun.
  private func stepsDown(from event: Int, to clause: Int) -> Int? {
    var at = clause
    for steps in 1..<4 {
      guard let head = head(at) else { return nil }
      switch relations[at] {
      case .xcomp, .acl: break
      case .advcl: if !isInfinitive(at) { return nil }
      default: return nil
      }
      if entry(at).verb != 0, !entry(at).verbTraits.contains(.weak) { return nil }
      at = self.clause(head)
      if at == event { return steps }
    }
    return nil
  }
}
