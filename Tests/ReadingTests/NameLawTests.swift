// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import SeededRandom
import Syntax
import Testing

@testable import Reading

/// What holds of the names in any text.
@Suite struct NameLawTests {
  private func reading(_ prose: ProseText) -> ActorReading {
    let syntax = SyntaxModel.shipped.analysis(of: prose)
    return NameReader().actors(in: prose, syntax: syntax, boilerplate: [])
  }

  @Test func anyTextGivesOrderedMentionsInsideIt() {
    let pieces = [
      "Jane", "Rowley", "Mr.", "President", "Dr.", "of", "the", "The", "and", "&", "-", "’s", "'s", "U.S.", "Bank",
      "he",
      "she", "it", "they", ",", ".", "“", "”", "\n", "J.", "van", "al", "Ki", "moon", "é", "Ł", "日本", "😀", "II", "Inc.",
      "NATO", "(", ")", "leader", "envoy", "China", "New", "York", "said", "76", "",
    ]
    var random = SeededGenerator(seed: 11)
    for _ in 0..<150 {
      var text = ""
      for _ in 0..<random.below(60) { text += pieces[random.below(pieces.count)] + (random.below(4) == 0 ? "" : " ") }
      let prose = ProseText(SourceText(text))
      let actors = reading(prose)
      for actor in actors.actors {
        #expect(!actor.name.isEmpty && actor.mentions.contains { $0.form == .name })
        #expect(!actor.aliases.contains(actor.name) && Set(actor.aliases).count == actor.aliases.count)
        for (a, b) in zip(actor.mentions, actor.mentions.dropFirst()) { #expect(a.span < b.span) }
        for span in actor.mentions.map(\.span) + actor.roles.map(\.span) {
          #expect(!span.isEmpty && prose.text.span.contains(span))
          #expect(prose.text.isScalarBoundary(span.start) && prose.text.isScalarBoundary(span.end))
        }
      }
      #expect(actors.actors == reading(prose).actors)
    }
  }

  /// A text made of names alone must not take time that grows faster than the text.
  @Test(arguments: [0, 1, 2]) func timeIsLinearInTheNumberOfNames(kind: Int) {
    func text(_ count: Int) -> ProseText {
      let letters = Array("bcdfgklmnprstvz")
      var text = ""
      for i in 0..<count {
        let given = "A\(letters[i % 15])a\(letters[i / 15 % 15])o"
        switch kind {
        case 0: text += "\(given) Rowley met him. "
        case 1: text += "The envoy Jane \(given)ev\(letters[i / 225 % 15])a said she saw the envoy. "
        default: text += "\(given) \(given) Bank, Rowley, "
        }
      }
      return ProseText(SourceText(text))
    }
    func time(_ prose: ProseText) -> Duration {
      let syntax = SyntaxAnalysis(
        partsOfSpeech: Array(repeating: .other, count: prose.tokens.count),
        fineTags: Array(repeating: .unknown, count: prose.tokens.count),
        heads: Array(repeating: -1, count: prose.tokens.count),
        relations: Array(repeating: .root, count: prose.tokens.count))
      return ContinuousClock().measure {
        let actors = NameReader().actors(in: prose, syntax: syntax, boilerplate: [])
        #expect(!actors.actors.isEmpty)
      }
    }
    let short = text(500)
    let long = text(10_000)
    _ = time(short)
    // Twenty times the text; quadratic time would be 400 times as long.
    #expect(time(long) < min(time(short), time(short)) * 100 + .seconds(1))
  }

  @Test func creditsAndBylinesNameNobody() {
    let text = "By John Miller\nJane Rowley came to the town on Monday."
    let prose = ProseText(SourceText(text))
    let byline = Boilerplate(span: prose.paragraphs[0].span, kind: .byline)
    let actors = NameReader().actors(
      in: prose, syntax: SyntaxModel.shipped.analysis(of: prose), boilerplate: [byline])
    #expect(actors.actors.map(\.name) == ["Jane Rowley"])
  }
}
