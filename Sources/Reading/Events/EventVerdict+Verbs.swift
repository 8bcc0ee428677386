// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

extension EventScene {
  /// The negation of a verb, when it is one: not in "not only".
  func negator(of verb: Int) -> Int? {
    for child in children(verb) {
      let child = Int(child)
      // "no longer met", "not yet met".
      if relations[child] == .advmod, child > 0, says(.negator, child - 1), heads[child - 1] == Int32(child),
        tags[child] == .rb || tags[child] == .rbr || tags[child] == .jjr
      {
        return child - 1
      }
      guard says(.negator, child), relations[child] == .advmod || relations[child] == .det || relations[child] == .cc
      else { continue }
      let next = child + 1
      if next < tags.count, prose.tokens[next].span.count == 4, prose.string(next) == "only" { continue }
      return child
    }
    // "no meeting took place", "nobody came".
    for child in children(verb) where relations[Int(child)] == .nsubj || relations[Int(child)] == .nsubjPass {
      if says(.negator, Int(child)) { return Int(child) }
      for inner in children(Int(child)) where inner < child && says(.negator, Int(inner)) {
        if relations[Int(inner)] == .det || relations[Int(inner)] == .cc { return Int(inner) }
      }
    }
    return nil
  }

  /// Reads the words around a verb, then those of the clauses that it depends on, upwards, as long as they speak of it.
  func readChain(from verb: Int, headline: Bool, _ verdict: inout EventVerdict, local: Bool = false) {
    var at = verb
    var shared = false
    for _ in 0..<8 {
      if !shared { readLocal(at, backshifted: isBackshifted(at), &verdict) }
      if local || verdict.isDropped { return }
      readSources(at, &verdict)
      switch relations[at] {
      case .xcomp, .advcl, .acl: break
      default: if let governor = adjacentGovernor(at) { readControl(at, governor, &verdict) }
      }
      guard let head = head(at) else {
        if isInfinitive(at) { verdict.apply(.planned, at: infinitiveMark(at) ?? at) }
        return
      }
      switch relations[at] {
      case .xcomp:
        readControl(at, head, &verdict)
      case .ccomp, .csubj:
        if !readReport(at, head, &verdict) { return }
      case .advcl:
        // "Roe, who is running for mayor, has not been charged": a relative clause, hung too high.
        if let subject = child(at, .nsubj), tags[subject] == .wp || tags[subject] == .wdt, subject > 0,
          prose.tokens[subject - 1].kind == .punctuation
        {
          return
        }
        if isQuestion(at), openMark(at) != nil {
          _ = readReport(at, head, &verdict)
          return
        }
        if isInfinitive(at) {
          // "expected to", "likely to" hung as an adverbial; else a purpose.
          let before = verdict.status
          // "began to sell", wherever the tree hangs it.
          if let mark = infinitiveMark(at), mark > 1,
            (isVerb(mark - 1) && says(.implies, mark - 1))
              || (isVerb(mark - 2) && says(.occurs, mark - 2) && prose.string(mark - 1) == "on")
          {
            at = head
            continue
          }
          readControl(at, head, &verdict)
          if says(.objectControl, head), child(head, .obj) != nil { return }
          if verdict.status == before, !isPerfect(at) { verdict.apply(.planned, at: infinitiveMark(at) ?? at) }
          return
        }
        if isKeptFrom(at, by: head) { verdict.apply(.denied, at: head) }
        if child(at, .mark) != nil || tags[at] == .vbd { return }
      case .acl:
        guard isInfinitive(at) else {
          readNounClause(at, head, &verdict)
          return
        }
        if !readNounInfinitive(at, head, &verdict) { return }
        at = clause(head)
        shared = false
        if at == head { continue }
        continue
      case .conj:
        // "will meet Roe and discuss": auxiliaries serve both when the second verb is bare.
        shared =
          !(tags[at] == .vb || tags[at] == .vbn || tags[at] == .vbg) || hasAuxiliary(at) || child(at, .nsubj) != nil
        if isInfinitive(at), !isInfinitive(head) { verdict.apply(.planned, at: infinitiveMark(at) ?? at) }
      default:
        return
      }
      if relations[at] != .conj { shared = false }
      at = head
    }
  }

  /// "banned them from entering", "kept Roe from leaving".
  private func isKeptFrom(_ verb: Int, by governor: Int) -> Bool {
    guard tags[verb] == .vbg, let from = child(verb, .mark) ?? child(verb, .case), says(.from, from) else {
      return false
    }
    return says([.averts, .callsOff], governor) && negator(of: governor) == nil
      || Self.keeping.contains(prose.string(governor).lowercased())
  }

  private static let keeping: Set<String> = [
    "deter", "deterred", "discourage", "discouraged", "dissuade", "dissuaded", "keep", "keeping", "keeps", "kept",
  ]

  /// "to have met": said of the past, not intended.
  private func isPerfect(_ verb: Int) -> Bool {
    for child in children(verb) where relations[Int(child)] == .aux && tags[Int(child)] == .vb { return true }
    return false
  }

  private func hasAuxiliary(_ verb: Int) -> Bool { child(verb, .aux) != nil || child(verb, .auxPass) != nil }

  /// "said he would": the future of the past.
  private func isBackshifted(_ verb: Int) -> Bool {
    guard relations[verb] == .ccomp, let head = head(verb) else { return false }
    return tags[head] == .vbd || tags[head] == .vbn
  }

  /// Auxiliaries, negation, adverbs and the subordinating word of one verb.
  private func readLocal(_ verb: Int, backshifted: Bool, _ verdict: inout EventVerdict) {
    var modal: (EventStatus, Int)?
    var perfect = false
    var isMay = false
    for child in children(verb) {
      let child = Int(child)
      let cue = cues(child)
      guard !cue.isEmpty else { continue }
      switch relations[child] {
      case .aux, .auxPass, .cop:
        if cue.contains(.future) {
          modal = (.planned, child)
        } else if cue.contains(.would), tags[child] == .md {
          modal = (backshifted ? .planned : .expected, child)
        } else if cue.contains(.may) {
          modal = (.hedged, child)
          isMay = true
        } else if cue.contains(.modal) {
          // "cannot come" says that nobody comes, "should not come" says nothing.
          let first = prose.text.utf8[Int(prose.tokens[child].span.start)] | 0x20
          if first == UInt8(ascii: "c"), let negator = negator(of: verb) ?? (says(.negator, child) ? child : nil) {
            modal = (.denied, negator)
          } else {
            verdict.drop()
          }
        } else if tags[child] == .vb {
          perfect = true
        }
      case .advmod, .obl, .cc, .discourse, .dep:
        if cue.contains(.hedge) { verdict.apply(.hedged, at: child) }
        if cue.contains(.habit) { verdict.drop() }
      case .mark, .case:
        if cue.contains(.condition), !isQuestion(verb) { verdict.drop() }
        if cue.contains(.negator), tags[child] == .in { verdict.apply(.denied, at: child) }
        if cue.contains(.instead) { verdict.drop() }
        if cue.contains(.openTime), tags[verb] == .vbz || tags[verb] == .vbp {
          // "when she arrives on Friday" has its day.
          if children(verb).contains(where: { timeAt[Int($0)] >= 0 }) {
            verdict.apply(.expected, at: child)
          } else {
            verdict.drop()
          }
        }
      default: break
      }
    }
    if let negator = negator(of: verb) { verdict.apply(.denied, at: negator) }
    if let after = child(verb, .advmod), says(.openTime, after), tags[verb] == .vbz || tags[verb] == .vbp {
      if children(verb).contains(where: { timeAt[Int($0)] >= 0 }) {
        verdict.apply(.expected, at: after)
      } else {
        verdict.drop()
      }
    }
    // "is to be delivered": whatever the tree makes of the first verb.
    if let mark = infinitiveMark(verb), mark > 0, says(.being, mark - 1), sentenceAt[mark - 1] == sentenceAt[verb],
      tags[mark - 1] == .vbz || tags[mark - 1] == .vbp || tags[mark - 1] == .vbd
    {
      verdict.apply(.planned, at: mark - 1)
    }
    guard let (found, token) = modal else { return }
    // "may have met" is told with reserve, "may meet" lies ahead.
    let status = isMay && !perfect ? .expected : found
    // "would have been": it was not.
    let past = perfect && status == .expected && relations[verb] != .ccomp
    verdict.apply(past ? .denied : status, at: token)
  }

  /// "whether he met", "if the meeting occurred" under a word that leaves it open, rather than a condition.
  private func isQuestion(_ verb: Int) -> Bool {
    guard let head = head(verb) else { return false }
    switch relations[verb] {
    case .ccomp, .csubj: return true
    case .advcl, .xcomp, .acl: return says([.open, .settled], head)
    default: return false
    }
  }

  /// The governor of an infinitive or participle: "plans to", "is expected to", "refused to".
  func readControl(_ verb: Int, _ head: Int, _ verdict: inout EventVerdict) {
    let governor = adjacentGovernor(verb) ?? head
    let cue = cues(governor)
    if cue.contains(.averts) {
      if negator(of: governor) == nil { verdict.apply(.denied, at: governor) }
      return
    }
    guard isInfinitive(verb) else {
      let callsOff = says(.callsOff, governor) && entry(governor).verb != EventType.death.rawValue
      if callsOff || entry(governor).verb == EventType.cancellation.rawValue {
        verdict.apply(.denied, at: governor)
      }
      return
    }
    if cue.contains(.attempts) {
      verdict.apply(tags[governor] == .vbd || tags[governor] == .vbn ? .unclear : .planned, at: governor)
    } else if cue.contains(.expects) {
      verdict.apply(.expected, at: governor)
    } else if cue.contains(.hearsay), isPassive(governor) || tags[governor] == .vbn {
      verdict.apply(.hedged, at: governor)
    } else if cue.contains(.seems) {
      verdict.apply(.hedged, at: governor)
    } else if cue.contains(.plans) {
      verdict.apply(.planned, at: governor)
    } else if cue.contains(.being), isVerb(governor) || parts[governor] == .auxiliary {
      // "is to meet".
      verdict.apply(.planned, at: governor)
    } else if parts[governor] == .adjective {
      // "hard to strike", "glad to leave": nobody says that it happens.
      verdict.drop()
    }
  }

  /// The word right before "to" governs the infinitive, wherever the tree hangs it: "said to have left".
  func adjacentGovernor(_ verb: Int) -> Int? {
    guard let mark = infinitiveMark(verb), mark > 0, sentenceAt[mark - 1] == sentenceAt[verb] else { return nil }
    let before = mark - 1
    guard !isNoun(before) else { return nil }
    return says([.averts, .attempts, .expects, .hearsay, .seems, .plans], before) ? before : nil
  }

  /// The governor of a "that" clause. Returns whether the clauses above it still speak of the event.
  private func readReport(_ verb: Int, _ governor: Int, _ verdict: inout EventVerdict) -> Bool {
    let cue = cues(governor)
    if isNoun(governor) {
      readNounClause(verb, governor, &verdict)
      return false
    }
    let negator = negator(of: governor)
    let open = openMark(verb)
    // "said that if he came": a condition, unless somebody asks or does not say.
    if let open, negator == nil, cue.contains(.speech), !cue.contains(.plans), isIf(open) {
      verdict.drop()
      return false
    }
    if cue.contains(.open) || (open != nil && cue.contains(.speech)) || (negator != nil && cue.contains(.settled)) {
      verdict.apply(.unclear, at: cue.contains(.open) ? governor : negator ?? governor)
      return false
    }
    if open != nil, cue.contains(.objectControl) { return false }
    if cue.contains(.denies) {
      if negator == nil { verdict.apply(.denied, at: governor) }
    } else if negator != nil, cue.contains(.speech) {
      verdict.apply(.unclear, at: negator!)
    } else if cue.contains(.expects) {
      verdict.apply(.expected, at: governor)
    } else if cue.contains(.hearsay), isPassive(governor) {
      verdict.apply(.hedged, at: governor)
    } else if cue.contains(.speech), isUnnamed(subjectOf: governor) {
      verdict.apply(.hedged, at: governor)
    } else if cue.contains(.seems) {
      verdict.apply(.hedged, at: governor)
    } else if cue.contains(.plans), !cue.contains(.speech) {
      verdict.apply(.planned, at: governor)
    }
    return !cue.contains(.speech)
  }

  private func openMark(_ verb: Int) -> Int? {
    for child in children(verb) where relations[Int(child)] == .mark && says(.condition, Int(child)) {
      return Int(child)
    }
    return nil
  }

  private func isIf(_ mark: Int) -> Bool {
    let span = prose.tokens[mark].span
    return span.count == 2 && prose.text.utf8[Int(span.start)] | 0x20 == UInt8(ascii: "i")
  }

  private func isUnnamed(subjectOf verb: Int) -> Bool {
    for subject in subjects(verb) where says(.unnamedSource, subject) && actors.name(at: subject) == nil { return true }
    return false
  }

  /// "sources said" beside the clause, "according to reports" inside it.
  private func readSources(_ verb: Int, _ verdict: inout EventVerdict) {
    for child in children(verb) {
      let child = Int(child)
      switch relations[child] {
      case .parataxis:
        if says(.speech, child), isUnnamed(subjectOf: child) { verdict.apply(.hedged, at: child) }
      case .obl, .nmod, .advcl:
        guard says(.unnamedSource, child), let preposition = preposition(child), says(.according, preposition) else {
          continue
        }
        if actors.name(at: child) == nil { verdict.apply(.hedged, preposition..<(child + 1)) }
      default: break
      }
    }
  }
}
