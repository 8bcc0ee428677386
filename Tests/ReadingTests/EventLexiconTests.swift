// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Testing

@testable import Reading

@Suite struct EventLexiconTests {
  /// The entries of the words of a text.
  private func entries(_ text: String) -> [WordEntry] {
    let prose = ProseText(SourceText(text))
    return EventLexicon.shared.indices(of: prose.tokens.map(\.span), in: prose.text.utf8)
      .map { EventLexicon.shared.entries[Int($0)] }
  }

  @Test(arguments: [
    ("met", EventType.meeting), ("meets", .meeting), ("Meeting", .meeting), ("FLEW", .visit), ("signed", .agreement),
    ("bought", .purchase), ("sued", .lawsuit), ("dying", .death), ("kidnapped", .abduction),
    ("cancelled", .cancellation),
    ("canceled", .cancellation), ("founded", .launch), ("unearthed", .discovery), ("ratifies", .agreement),
  ])
  func aFormOfAVerbTellsTheEventsOfItsLemma(word: String, type: EventType) {
    #expect(entries(word).first?.verb == type.rawValue)
  }

  @Test(arguments: [
    ("talks", EventType.meeting), ("summit", .meeting), ("visits", .visit), ("ceasefire", .ceasefire),
    ("layoffs", .layoff), ("inquiries", .investigation), ("dinner", .meeting),
  ])
  func anEventNounIsFoundInSingularAndPlural(word: String, type: EventType) {
    #expect(entries(word).first?.noun == type.rawValue)
  }

  @Test func wordsThatSayNothingHaveNoEntry() {
    for entry in entries("table green quickly Roe’s") {
      #expect(entry.verb == 0 && entry.noun == 0)
    }
  }

  @Test func aParticleMakesAnotherVerb() throws {
    let words = entries("step down")
    let kind = try #require(EventLexicon.shared.event(verb: words[0].lemma, particle: words[1].lemma))
    #expect(kind.type == .resignation)
    #expect(EventLexicon.shared.event(verb: words[1].lemma, particle: words[0].lemma) == nil)
  }
}
