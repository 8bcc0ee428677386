// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax

/// Reads what happened, or is said to be going to happen, from the sentences of one article.
///
/// An event is told by a verb or an event noun of the lexicon. Who takes part, where and when come from the dependency
/// tree; whether it is a fact from the words around it. Conditions, questions, habits and mere possibilities are no
/// events.
struct EventReader {
  func events(
    in prose: ProseText, syntax: SyntaxAnalysis, actors: EventActors, times: [TimeExpression], quotes: [Quote],
    boilerplate: [Boilerplate], today: CalendarDay? = nil
  ) -> [EventReport] {
    let scene = EventScene(prose, syntax, actors, times, today: today)
    let zones = EventZones(prose, boilerplate, quotes)
    var pass = EventPass(scene: scene, zones: zones)
    for (k, sentence) in prose.sentences.enumerated() {
      guard let zone = zones.zone(ofSentence: k), !asks(sentence, prose) else { continue }
      pass.read(sentence, zone: zone)
    }
    // "[pictured, above]" stands inside a sentence that has events of its own.
    let credits = boilerplate.filter { $0.kind == .credit }.map(\.span)
    var credit = 0
    return pass.reports.filter { event in
      while credit < credits.count, credits[credit].end <= event.trigger.start { credit += 1 }
      return credit == credits.count || !credits[credit].contains(event.trigger)
    }
  }

  private func asks(_ sentence: Sentence, _ prose: ProseText) -> Bool {
    for i in sentence.tokens.reversed() where prose.tokens[i].kind != .closeQuote {
      return prose.tokens[i].span.count == 1 && prose.text.utf8[Int(prose.tokens[i].span.start)] == UInt8(ascii: "?")
    }
    return false
  }
}

/// The parts of a text in which events are told otherwise than in its prose.
struct EventZones {
  enum Zone {
    case body
    /// Headlines and captions: the present tense tells facts.
    case headline, caption
  }

  private let zones: [Zone?]
  /// Index of the quote whose content holds a token, or -1.
  let quoteAt: [Int32]
  let quotes: [Quote]

  init(_ prose: ProseText, _ boilerplate: [Boilerplate], _ quotes: [Quote]) {
    var zones = [Zone?](repeating: .body, count: prose.sentences.count)
    for part in boilerplate {
      var k = prose.sentenceIndex(at: part.span.start) ?? 0
      while k < prose.sentences.count, prose.sentences[k].span.start < part.span.end {
        // A credit inside a caption's sentence leaves the sentence its events.
        if part.span.contains(prose.sentences[k].span) {
          switch part.kind {
          case .caption: zones[k] = .caption
          case .heading: zones[k] = .headline
          default: zones[k] = nil
          }
        }
        k += 1
      }
    }
    self.zones = zones
    var quoteAt = [Int32](repeating: -1, count: prose.tokens.count)
    for (k, quote) in quotes.enumerated() {
      for span in quote.contentSpans {
        for i in prose.tokenRange(in: span) { quoteAt[i] = Int32(k) }
      }
    }
    self.quoteAt = quoteAt
    self.quotes = quotes
  }

  /// Nil where no events are told: credits, links, pleas.
  func zone(ofSentence index: Int) -> Zone? { zones[index] }
}
