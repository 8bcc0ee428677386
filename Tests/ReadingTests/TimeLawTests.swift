// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import SeededRandom
import Syntax
import Testing

@testable import Reading

@Suite struct TimeLawTests {
  private static let pieces =
    timeWords.flatMap { $0.1.split(whereSeparator: { " \n".contains($0) }).map { String($0.split(separator: "=")[0]) } }
    + [
      ".", ",", "-", "–", "'", "’", "'s", "$", "%", "2025", "1998", "21st", "1990s", "'90s", "10:35", "10/21/2025", "3",
      "31", "99999999999", "0", "Feb. 30", "9/11", "é", "人", "“", "”", "\n", "May", "March", "March 31,", "2.5", "1/2",
    ]

  private static func text(_ random: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...60, using: &random) {
      var piece = pieces.randomElement(using: &random)!
      if Bool.random(using: &random) { piece = piece.prefix(1).uppercased() + piece.dropFirst() }
      text += piece
      if Int.random(in: 0..<5, using: &random) > 0 { text += " " }
    }
    return text
  }

  /// Tags and heads at random: the result must be sound whatever the syntax model thinks of a text.
  private static func syntax(_ prose: ProseText, _ random: inout SeededGenerator) -> SyntaxAnalysis {
    let n = prose.tokens.count
    var heads = [Int32](repeating: -1, count: n)
    for sentence in prose.sentences {
      for i in sentence.tokens where Bool.random(using: &random) {
        heads[i] = Int32(sentence.tokens.randomElement(using: &random)!)
      }
    }
    return SyntaxAnalysis(
      partsOfSpeech: Array(repeating: .other, count: n),
      fineTags: (0..<n).map { _ in FineTag.allCases.randomElement(using: &random)! }, heads: heads,
      relations: (0..<n).map { _ in Relation.allCases.randomElement(using: &random)! })
  }

  @Test func spansLieInOrderInsideTheTextOnScalarBoundaries() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<3000 {
      let text = Self.text(&random)
      let prose = ProseText(SourceText(text))
      let day = CalendarDay(number: Int.random(in: -719_162...2_932_896, using: &random))
      let times = TimeTagger().times(
        in: prose, syntax: Self.syntax(prose, &random), documentDay: Bool.random(using: &random) ? day : nil
      )
      var end: UInt32 = 0
      for time in times {
        #expect(time.span.start >= end && !time.span.isEmpty && Int(time.span.end) <= prose.text.count, "\(text)")
        #expect(prose.text.isScalarBoundary(time.span.start) && prose.text.isScalarBoundary(time.span.end), "\(text)")
        #expect(!time.value.isEmpty, "\(text)")
        end = time.span.end
      }
    }
  }

  @Test func theSameTextGivesTheSameTimes() {
    var random = SeededGenerator(seed: 11)
    let text = Self.text(&random)
    let prose = ProseText(SourceText(text))
    let syntax = SyntaxModel.shipped.analysis(of: prose)
    let day = CalendarDay(year: 2025, month: 4, day: 10)
    let first = TimeTagger().times(in: prose, syntax: syntax, documentDay: day)
    #expect(first == TimeTagger().times(in: prose, syntax: syntax, documentDay: day))
  }

  @Test func nestedShadingWordsDoNotRecurse() {
    let text = String(repeating: "the end of the early late in the ", count: 20_000)
    let prose = ProseText(SourceText(text))
    #expect(TimeParser.candidates(in: prose).count < 20_000)
  }
}
