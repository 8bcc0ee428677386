// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// Finds the times of a text and gives them values in TIMEX3 notation (TimeML annotation guidelines 1.2.1).
struct TimeTagger: Sendable {
  /// The time expressions in text order; their spans do not overlap. Total, and linear in the length of the text.
  ///
  /// Without a document day, what counts from it stays open: "XXXX-WXX-4" for Thursday.
  func times(in prose: ProseText, syntax: SyntaxAnalysis, documentDay: CalendarDay?) -> [TimeExpression] {
    let time = DocumentTime(day: documentDay, basis: .metadata, confidence: 100)
    return times(of: TimeParser.candidates(in: prose), in: prose, syntax: syntax, documentTime: time)
  }

  /// The same for candidates that were parsed before.
  ///
  /// A document time inferred from the text is good for the year of "Oct. 21", not for "Thursday" and "last week", which
  /// then stay open.
  func times(
    of candidates: [TimeCandidate], in prose: ProseText, syntax: SyntaxAnalysis, documentTime: DocumentTime
  ) -> [TimeExpression] {
    let tenses = TenseReader(prose, syntax)
    var resolver = TimeResolver(document: documentTime.day, isExact: documentTime.basis != .text)
    var sentence = 0
    return candidates.map { candidate in
      while prose.sentences[sentence].tokens.upperBound <= candidate.tokens.lowerBound { sentence += 1 }
      let tense = tenses.tense(around: candidate.tokens, in: prose.sentences[sentence].tokens)
      let meaning = resolver.meaning(
        of: candidate, tense: tense, paragraph: prose.sentences[sentence].paragraph)
      return Self.expression(candidate, meaning, prose)
    }
  }

  private static func expression(
    _ candidate: TimeCandidate, _ meaning: TimeResolver.Meaning, _ prose: ProseText
  ) -> TimeExpression {
    let first = prose.tokens[candidate.tokens.lowerBound].span
    let span = first.union(prose.tokens[candidate.tokens.upperBound - 1].span)
    var kind = TimeExpression.Kind.date
    var text: String
    var days: ClosedRange<CalendarDay>?
    switch meaning {
    case .value(let value):
      text = value.timex
      days = value.days.map { TimeValue.narrowed($0, candidate.modifier) }
    case .notation(let notation, let notationKind): (text, kind) = (notation, notationKind)
    }
    // A time of the clock belongs to a day; to a week or a month it would say nothing.
    if text.utf8.count >= 10 || kind == .set {
      if let clock = candidate.clock {
        let time = "\(TimeValue.twoDigits(clock.minutes / 60)):\(TimeValue.twoDigits(clock.minutes % 60))"
        text += "T" + time + (clock.isUniversal ? "Z" : "")
      } else if let part = candidate.part {
        text += "T" + part.code
      }
    }
    if kind == .date, candidate.clock != nil || candidate.part != nil { kind = .time }
    return TimeExpression(span: span, kind: kind, value: text, modifier: candidate.modifier?.rawValue, days: days)
  }
}
