// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// The words that a cue reports, in the author's sentence.
struct IndirectContent {
  let context: ReadingContext
  let finder: CueFinder
  private var ends: ContentEnd { ContentEnd(context: context, finder: finder) }

  /// What the cue reports, as spans that leave the cue and its source out; it holds the quotation if one is given.
  func content(of cue: Cue, around quotation: Quotation) -> [TextSpan] {
    let whole = context.span(quotation.tokens)
    if let spans = content(of: cue), spans.contains(where: { $0.contains(whole) }) { return spans }
    guard cue.verb < quotation.tokens.lowerBound else { return [whole] }
    var start = max(cue.tokens.upperBound, cue.addressee?.upperBound ?? 0)
    if start < quotation.tokens.lowerBound,
      let that = (start..<quotation.tokens.lowerBound).last(where: { context.words[$0] == "that" })
    {
      start = that
    }
    // A short way from the cue to the quotation belongs to it: "called the plan “absurd”".
    guard start <= quotation.tokens.lowerBound, quotation.tokens.lowerBound - start <= 25,
      !(start..<quotation.tokens.lowerBound).contains(where: { finder.quoted[$0] })
    else { return [whole] }
    return [context.span(trimmed(start..<clauseEnd(behind: quotation)))]
  }

  /// The clause goes on behind the quotation up to the next mark or conjunction.
  private func clauseEnd(behind quotation: Quotation) -> Int {
    let sentence = finder.sentenceRange(quotation.tokens.lowerBound)
    let limit = min(sentence.upperBound, quotation.tokens.upperBound + 12)
    var at = quotation.tokens.upperBound
    while at < limit {
      if finder.quoted[at] || context.prose.tokens[at].kind == .punctuation { return at }
      if ["and", "but", "while", "as", "after", "before", "when"].contains(context.words[at]) { return at }
      at += 1
    }
    return at == sentence.upperBound ? at : quotation.tokens.upperBound
  }

  /// What the cue reports: a clause, an infinitive, an object; nil when it governs none.
  func content(of cue: Cue) -> [TextSpan]? {
    if context.words[cue.verb] == "according" { return aroundAccordingTo(cue) }
    if let spans = interrupted(cue) ?? aroundAs(cue) ?? inMidSentence(cue) { return spans }
    if let spans = relativeContent(cue) { return spans }
    if let clause = thatClause(cue) { return clause }
    for child in context.children(of: cue.verb) where child > cue.verb {
      switch context.relation(child) {
      case .ccomp where !cue.classes.isDisjoint(with: [.clause, .speech, .attitude]):
        return complement(child, cue)
      case .xcomp where !cue.classes.isDisjoint(with: [.infinitive, .objectInfinitive, .object]),
        .advcl where cue.classes.contains(.objectInfinitive) && startsWithTo(child):
        // "urged him to resign": the object is part of what was urged.
        if cue.classes.contains(.objectInfinitive), !cue.classes.contains(.addressee),
          let object = context.child(of: cue.verb, .obj), object > cue.verb, object < child
        {
          return objectContent(object, cue)
        }
        return complement(child, cue)
      default: continue
      }
    }
    if cue.classes.contains(.clause), let question = question(cue) { return question }
    if let clause = hiddenClause(cue) { return clause }
    if cue.classes.contains(.object), let object = context.child(of: cue.verb, .obj), object > cue.verb {
      return objectContent(object, cue)
    }
    if cue.classes.contains(.prepositional), let content = prepositionalContent(cue) { return content }
    return parenthetical(cue)
  }

  /// "The dam leaks, officials said Wednesday, but Roe stays": what comes before, since the day ends the attribution.
  private func inMidSentence(_ cue: Cue) -> [TextSpan]? {
    guard cue.classes.contains(.speech), cue.classes.contains(.clause), let source = cue.source,
      source.upperBound <= cue.tokens.lowerBound
    else { return nil }
    let sentence = finder.sentenceRange(cue.verb)
    let comma = source.lowerBound - 1
    guard comma > sentence.lowerBound + 2, context.words[comma] == ",",
      (sentence.lowerBound..<comma).contains(where: context.isFiniteVerb),
      !(sentence.lowerBound..<comma).contains(where: { finder.quoted[$0] })
    else { return nil }
    var at = cue.tokens.upperBound
    while at < sentence.upperBound, at - cue.tokens.upperBound < 3,
      Self.timeWords.contains(context.words[at]) || ["on", "late", "early", "last", "this"].contains(context.words[at])
    { at += 1 }
    guard at > cue.tokens.upperBound, at + 1 < sentence.upperBound, context.words[at] == ",",
      ["and", "but", "as", "while", "although", "though", "after", "because"].contains(context.words[at + 1])
    else { return nil }
    return [context.span(trimmed(sentence.lowerBound..<comma))]
  }

  /// "said on Monday that …": the conjunction shows where the clause begins whatever the tree says.
  private func thatClause(_ cue: Cue) -> [TextSpan]? {
    guard !cue.classes.isDisjoint(with: [.clause, .speech]) else { return nil }
    let sentence = finder.sentenceRange(cue.verb)
    var at = cue.verb + 1
    var steps = 0
    while at < sentence.upperBound, context.words[at] != "that" {
      if context.isVerb(at) || finder.quoted[at] || context.words[at] == "," || steps > 12 { return nil }
      at += 1
      steps += 1
    }
    guard at + 2 < sentence.upperBound, context.head(of: at).map({ $0 > at }) ?? true || context.relation(at) != .det
    else { return nil }
    if at > cue.verb + 1, cue.addressee == nil, isRelative(at) { return nil }
    var end = clauseLimit(cue)
    for child in context.children(of: cue.verb) where child > at {
      switch context.relation(child) {
      case .ccomp, .acl, .aclRelcl, .advcl: end = min(end, context.subtree(of: child).upperBound)
      case .conj, .parataxis:
        // A second verb of speech or a clause of its own; a bare verb phrase still belongs to what was said, and so does
        // a second clause with "that".
        let first = context.subtree(of: child).lowerBound
        let goesOn = (first..<min(first + 3, child)).contains { context.words[$0] == "that" }
        let own =
          context.child(of: child, .nsubj, .nsubjPass) != nil
          || (CueLexicon.entry(context.words[child])?.classes.contains(.speech) ?? false)
        if own, !goesOn, child > at + 3 { end = min(end, context.subtree(of: child).lowerBound) }
      default: continue
      }
      if end < sentence.upperBound { break }
    }
    let range = trimmed(ends.clause(at..<max(end, at + 1), cue.verb))
    return range.count < 3 ? nil : [context.span(range)]
  }

  /// A clause ends with its sentence, unless the cue stands in a clause before the main one: "While Roe says that it leaks,
  /// nobody mends it".
  private func clauseLimit(_ cue: Cue) -> Int {
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
      return own > cue.tokens.upperBound + 3 ? own : sentence.upperBound
    default: return sentence.upperBound
    }
  }

  private static let openers: Set<String> = [
    "while", "although", "though", "when", "as", "after", "before", "if", "because", "since", "whereas",
  ]

  /// "was asked what happened": a question word right behind the verb opens its clause whatever the tree says.
  private func question(_ cue: Cue) -> [TextSpan]? {
    let first = cue.tokens.upperBound
    guard first < context.words.count, Self.questions.contains(context.words[first]),
      let child = context.children(of: cue.verb).first(where: { context.subtree(of: $0).contains(first) }),
      child != first || context.subtree(of: child).count > 2
    else { return nil }
    return complement(child, cue)
  }

  private static let questions: Set<String> = ["what", "why", "how", "who", "whether", "if", "when", "where", "which"]

  /// "that" stands for the noun before it: "read the letter that Roe wrote". Days have no such clauses ("said on Friday that
  /// Roe had left"), where something was said hardly ever ("said in a letter that"), and no clause has two objects,
  /// whatever the tree says.
  private func isRelative(_ that: Int) -> Bool {
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

  private func startsWithTo(_ token: Int) -> Bool { context.tag(context.subtree(of: token).lowerBound) == .to }

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
    var end = max(start, subtree.upperBound)
    // "Asked whether it leaks, she left": the participle's clause ends at the comma.
    if cue.source == nil, let comma = (start..<end).first(where: { context.words[$0] == "," }) { end = comma }
    if end > start, child >= start {
      let isInfinitive = context.tag(start) == .to || context.relation(child) == .xcomp
      end = (isInfinitive ? ends.phrase(start..<end, isName: false) : ends.clause(start..<end, cue.verb)).upperBound
    }
    let range = trimmed(start..<end)
    return range.isEmpty ? nil : [context.span(range)]
  }

  /// "suggested the dam would hold": what the tree takes for an object has a verb of its own right behind it.
  private func hiddenClause(_ cue: Cue) -> [TextSpan]? {
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

  /// From the verb to the end of its phrase: "the dam unsafe", "the mayor of lying". What follows in a clause of time,
  /// and verbs joined by "and", are the author's again.
  private func objectContent(_ object: Int, _ cue: Cue, from start: Int? = nil) -> [TextSpan]? {
    var end = context.subtree(of: object).upperBound
    var isName = context.part(object) == .properNoun || context.part(object) == .pronoun
    if !isName { end = ends.extended(object..<end, cue.verb).upperBound }
    for child in context.children(of: cue.verb) where child > object {
      let first = context.subtree(of: child).lowerBound
      switch context.relation(child) {
      case .xcomp, .ccomp, .obj:
        end = max(end, context.subtree(of: child).upperBound)
        isName = false
      case .obl, .nmod, .advcl:
        if Self.goesOn.contains(context.words[first]), !isTime(child) {
          end = max(end, context.subtree(of: child).upperBound)
        }
      default: continue
      }
    }
    let first = start ?? cue.verb + 1
    let range = trimmed(ends.phrase(first..<max(end, first), isName: isName))
    return range.isEmpty ? nil : [context.span(range)]
  }

  private static let goesOn: Set<String> = [
    "as", "for", "of", "with", "over", "to", "that", "about", "against", "because",
  ]

  /// A weekday, a month, a number: "on Friday", "in 2015".
  private func isTime(_ token: Int) -> Bool {
    context.part(token) == .numeral || Self.timeWords.contains(context.words[token])
  }

  static let timeWords: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "week", "month", "year", "day",
    "morning", "evening", "night", "afternoon", "today", "yesterday",
  ]

  /// "called for talks", "warned of floods": what stands behind the preposition.
  private func prepositionalContent(_ cue: Cue) -> [TextSpan]? {
    for child in context.children(of: cue.verb) where child > cue.verb {
      let subtree = context.subtree(of: child)
      guard [.obl, .nmod, .advcl].contains(context.relation(child)), subtree.lowerBound > cue.verb,
        CueLexicon.takes(context.words[subtree.lowerBound], context.words[cue.verb]), !isTime(child)
      else { continue }
      return objectContent(child, cue, from: subtree.lowerBound + 1)
    }
    return nil
  }

  /// "The talks failed, Roe said.": the clause in which the cue is put in.
  private func parenthetical(_ cue: Cue) -> [TextSpan]? {
    guard let source = cue.source,
      cue.classes.contains(.speech)
        ? context.relation(cue.verb) == .parataxis || isRootBehind(cue)
        : cue.classes.contains(.clause) && context.relation(cue.verb) == .parataxis
    else { return nil }
    let sentence = finder.sentenceRange(cue.verb)
    let gap = min(source.lowerBound, cue.tokens.lowerBound)..<max(source.upperBound, cue.tokens.upperBound)
    let before = trimmed(sentence.lowerBound..<gap.lowerBound)
    guard before.count >= 3, context.words[gap.lowerBound - 1] == "," else { return nil }
    if before.contains(where: { finder.quoted[$0] }) { return nil }
    // "After the talks, Roe said yes": no clause goes before.
    if !before.contains(where: context.isFiniteVerb), gap.upperBound < sentence.upperBound - 1,
      context.words[gap.upperBound] != ","
    {
      return nil
    }
    var spans = [context.span(before)]
    if gap.upperBound < sentence.upperBound, context.words[gap.upperBound] == "," {
      let after = trimmed(gap.upperBound + 1..<sentence.upperBound)
      if after.count >= 3, after.contains(where: context.isFiniteVerb), !after.contains(where: { finder.quoted[$0] }) {
        spans.append(context.span(after))
      }
    }
    return spans
  }

  /// "The talks, Roe said, have failed": cue and source stand between commas inside the clause.
  private func interrupted(_ cue: Cue) -> [TextSpan]? {
    guard cue.classes.contains(.speech), let source = cue.source else { return nil }
    let gap = min(source.lowerBound, cue.tokens.lowerBound)..<max(source.upperBound, cue.tokens.upperBound)
    let sentence = finder.sentenceRange(cue.verb)
    guard gap.lowerBound > sentence.lowerBound + 1, gap.upperBound + 1 < sentence.upperBound,
      gap.count == source.count + cue.tokens.count, context.words[gap.lowerBound - 1] == ",",
      context.words[gap.upperBound] == ",", !Self.relatives.contains(context.words[source.lowerBound])
    else { return nil }
    let before = trimmed(sentence.lowerBound..<gap.lowerBound)
    let after = trimmed(gap.upperBound + 1..<sentence.upperBound)
    guard !after.isEmpty, !before.contains(where: { finder.quoted[$0] }),
      !after.contains(where: { finder.quoted[$0] })
    else { return nil }
    // "And yet, Roe says, the talks go on".
    return before.isEmpty ? [context.span(after)] : [context.span(before), context.span(after)]
  }

  static let relatives: Set<String> = ["who", "which", "that", "what"]

  /// Some parsers' readings make the cue the root: "…, he said." still stands behind a comma.
  private func isRootBehind(_ cue: Cue) -> Bool {
    context.relation(cue.verb) == .root || context.relation(cue.verb) == .ccomp
  }

  private func aroundAccordingTo(_ cue: Cue) -> [TextSpan]? {
    guard let source = cue.source else { return nil }
    let sentence = finder.sentenceRange(cue.verb)
    let before = trimmed(sentence.lowerBound..<cue.tokens.lowerBound)
    let after = trimmed(source.upperBound..<sentence.upperBound)
    var spans: [TextSpan] = []
    if !before.isEmpty { spans.append(context.span(before)) }
    // Behind the phrase the clause goes on only after a comma.
    if !after.isEmpty, before.isEmpty || context.words[source.upperBound] == "," { spans.append(context.span(after)) }
    return spans.isEmpty ? nil : spans
  }

  /// Without marks, coordinators and adverbs of transition at the edges.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isEdge(start) || ["and", "but", "however", "yet"].contains(context.words[start]) { start += 1 }
    while end > start, isEdge(end - 1) { end -= 1 }
    // Keep the closing mark of a quotation that lies inside, also behind the full stop: "a “farce.”"
    let close = end + 1 < range.upperBound && context.prose.tokens[end].kind == .punctuation ? end + 1 : end
    if close < range.upperBound, context.prose.tokens[close].kind == .closeQuote { end = close + 1 }
    return start..<end
  }

  private func isEdge(_ token: Int) -> Bool {
    let kind = context.prose.tokens[token].kind
    return kind == .punctuation || kind == .closeQuote
  }
}
