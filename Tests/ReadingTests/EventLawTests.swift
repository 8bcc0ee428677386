// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import SeededRandom
import Syntax
import Testing

@testable import Reading

/// What holds for the events of any text, however odd the text and the tree.
@Suite struct EventLawTests {
  @Test(arguments: 1...40)
  func anyTextAndAnyTreeGiveEventsInOrderInsideTheText(seed: UInt64) {
    var random = Random(seed)
    let text = random.text(words: 60)
    let prose = ProseText(SourceText(text))
    let syntax = random.syntax(of: prose)
    let actors = random.actors(in: prose)
    let times = prose.sentences.compactMap { sentence -> TimeExpression? in
      guard sentence.tokens.count > 2 else { return nil }
      let token = prose.tokens[sentence.tokens.lowerBound + random.below(sentence.tokens.count)]
      return TimeExpression(span: token.span, kind: .date, value: "2025-01-01")
    }
    func read() -> [EventReport] {
      EventReader().events(
        in: prose, syntax: syntax, actors: EventActors(actors, in: prose, heads: syntax.heads), times: times,
        quotes: [], boilerplate: [])
    }
    let events = read()
    #expect(read() == events)
    #expect(zip(events, events.dropFirst()).allSatisfy { $0.trigger.start <= $1.trigger.start })
    for event in events {
      #expect(event.sentence.contains(event.trigger))
      // Its own sentence gives the time, or that of an event it belongs to.
      #expect(
        event.time.map { time in
          events.contains { $0.time == time && $0.sentence.overlaps(times[time].span) }
        } ?? true)
      #expect((event.status == .reported) == (event.statusCue == nil))
      #expect(Set(event.participants.compactMap(\.actor)).count == event.participants.compactMap(\.actor).count)
      #expect(event.participants.allSatisfy { Int($0.span.end) <= prose.text.count && ($0.actor ?? 0) < actors.count })
    }
  }
}

/// Texts, trees and names without any sense, from a fixed seed.
private struct Random {
  private var generator: SeededGenerator
  init(_ seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func below(_ bound: Int) -> Int { generator.below(bound) }

  mutating func text(words count: Int) -> String {
    let words = [
      "Roe", "Doe", "met", "will", "visit", "the", "talks", "with", "in", "Utopia", "not", "held", "said", "on",
      "Friday", "to", "and", "meeting", "expected", "who", "was", "by", "led", "face", "-", "attack", "if", ".", ",",
      "“", "”", "é", "cancelled", "of", "call", "up", "place", "took", "between", "sanctions", "🎈", "fire", "cease",
    ]
    return (0..<count).map { _ in words[below(words.count)] }.joined(separator: " ")
  }

  /// Tags, relations and heads without any sense; heads stay in the sentence but need not form a tree.
  mutating func syntax(of prose: ProseText) -> SyntaxAnalysis {
    var parts: [PartOfSpeech] = []
    var tags: [FineTag] = []
    var heads: [Int32] = []
    var relations: [Relation] = []
    for sentence in prose.sentences {
      for _ in sentence.tokens {
        let part = PartOfSpeech.allCases[below(PartOfSpeech.allCases.count)]
        parts.append(below(3) == 0 ? .verb : below(3) == 0 ? .noun : part)
        tags.append(FineTag.allCases[below(FineTag.allCases.count)])
        heads.append(below(9) == 0 ? -1 : Int32(sentence.tokens.lowerBound + below(sentence.tokens.count)))
        relations.append(Relation.allCases[below(Relation.allCases.count)])
      }
    }
    return SyntaxAnalysis(partsOfSpeech: parts, fineTags: tags, heads: heads, relations: relations)
  }

  mutating func actors(in prose: ProseText) -> [LocalActor] {
    let kinds: [ActorKind] = [.person, .organization, .place, .country]
    return (0..<4).map { k in
      let mentions = (0..<3).map { n in
        Mention(span: prose.tokens[below(prose.tokens.count)].span, form: [.name, .pronoun, .description][n])
      }
      return LocalActor(name: "Actor \(k)", kind: kinds[k], mentions: mentions.sorted { $0.span < $1.span })
    }
  }
}
