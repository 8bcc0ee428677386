// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose
import SeededRandom
import Testing

@Suite struct TokenizerTests {
  private func tokens(_ text: String) -> String {
    let prose = ProseText(SourceText(text))
    return prose.tokens.indices.map(prose.string).joined(separator: "|")
  }

  private func sentences(_ text: String) -> [String] {
    let prose = ProseText(SourceText(text))
    return prose.sentences.map { prose.string($0.span) }
  }

  @Test(arguments: [
    ("Putin’s envoy didn’t say.", "Putin|’s|envoy|did|n’t|say|."),
    ("They can't and cannot.", "They|ca|n't|and|can|not|."),
    ("the U.S.-educated head", "the|U.S.|-|educated|head"),
    ("On Feb. 18, Mr. Smith of Acme Inc. paid $1,300.50.", "On|Feb.|18|,|Mr.|Smith|of|Acme|Inc.|paid|$|1,300.50|."),
    ("According to Digi24.ro, at 5pm", "According|to|Digi24.ro|,|at|5|pm"),
    ("“Yes,” he said—“no…”", "“|Yes|,|”|he|said|—|“|no|…|”"),
    ("the countries’ trade, O’Brien’s", "the|countries|’|trade|,|O’Brien|’s"),
    (
      "‘We put the pupils’ safety first,’ she",
      "‘|We|put|the|pupils|’|safety|first|,|’|she"
    ), ("the ‘big dogs’ ran off, ‘so’", "the|‘|big|dogs|’|ran|off|,|‘|so|’"),
    ("‘secondary tariffs’, which", "‘|secondary|tariffs|’|,|which"),
    ("see https://a.example/x?y=1.", "see|https://a.example/x?y=1|."),
    ("AT&T in the 1990s", "AT&T|in|the|1990s"),
  ])
  func wordsAreCutAsTheTreebanksCutThem(text: String, expected: String) {
    #expect(tokens(text) == expected)
  }

  @Test(arguments: [
    ("He met Sen. Jones. He left.", ["He met Sen. Jones.", "He left."]),
    ("He is in the U.S. The talks go on.", ["He is in the U.S.", "The talks go on."]),
    ("The U.S. Treasury said so.", ["The U.S. Treasury said so."]),
    ("“A,” he said. “B.”", ["“A,” he said.", "“B.”"]),
    ("“Why?” he asked. “Because.” She left.", ["“Why?” he asked.", "“Because.”", "She left."]),
    ("George W. Bush spoke.\nNext line.", ["George W. Bush spoke.", "Next line."]),
    (
      "PORT LUND, Utopia, May 4 (Agency) - A ferry sank. It sails no more.",
      ["PORT LUND, Utopia, May 4 (Agency) -", "A ferry sank.", "It sails no more."]
    ), ("LUND — A ferry sank off the coast.", ["LUND —", "A ferry sank off the coast."]),
    ("Port Lund (Agency) — “It sank,” she said.", ["Port Lund (Agency) —", "“It sank,” she said."]),
    ("EAST-WEST trade grew in May - slowly.", ["EAST-WEST trade grew in May - slowly."]),
    ("NATO and the union (the old one) — both — came.", ["NATO and the union (the old one) — both — came."]),
    ("LUND: A ferry - the old one - sank.", ["LUND: A ferry - the old one - sank."]),
  ])
  func sentencesEndWhereAReaderEndsThem(text: String, expected: [String]) {
    #expect(sentences(text) == expected)
  }

  @Test(arguments: [
    ("called it ''a disgrace,'' and", "a disgrace,"), ("\"Yes,\" she said", "Yes,"), ("``Yes,'' she said", "Yes,"),
    ("(\"no\")", "no"), ("said:\"No.\"", "No."),
  ])
  func marksOpenAndClose(text: String, inside: String) {
    let prose = ProseText(SourceText(text))
    let open = prose.tokens.firstIndex { $0.kind == .openQuote }
    let close = prose.tokens.firstIndex { $0.kind == .closeQuote }
    guard let open, let close, open + 1 < close else {
      Issue.record("no pair of marks in \(text)")
      return
    }
    let span = TextSpan(start: prose.tokens[open].span.end, end: prose.tokens[close].span.start)
    #expect(prose.string(span) == inside)
  }

  @Test func linesBrokenAtAWidthAreOneParagraph() {
    let text = """
      The minister arrived in the capital on Monday for a meeting with
      his counterpart, which had been planned for several months by the
      two governments and was then put off twice because of the floods
      in the north.

      Nobody said what they would talk about, and neither of the two
      offices answered questions that were sent to them by reporters.
      """
    #expect(ProseText(SourceText(text)).paragraphs.count == 2)
  }

  @Test func tokensTileTheText() {
    var random = SeededGenerator(seed: 7)
    let pieces = [
      "a", "B", "’s", "'", "\"", "“", "”", ".", "...", "U.S.", "é", "日本", "\u{200B}", "\n", " ", "7", "-", "😀", "n’t",
      "",
    ]
    for _ in 0..<2000 {
      let text = (0..<random.below(30)).map { _ in pieces[random.below(pieces.count)] }.joined()
      let prose = ProseText(SourceText(text))
      var end: UInt32 = 0
      for token in prose.tokens {
        #expect(token.span.start >= end && !token.span.isEmpty)
        #expect(prose.text.isScalarBoundary(token.span.start) && prose.text.isScalarBoundary(token.span.end))
        #expect(!prose.text.utf8[Int(end)..<Int(token.span.start)].contains { $0 > 0x20 && $0 < 0x7F })
        end = token.span.end
      }
      #expect(prose.sentences.flatMap { Array($0.tokens) } == Array(prose.tokens.indices))
    }
  }

  @Test func sentencesWithoutEndAreCut() {
    let prose = ProseText(SourceText(String(repeating: "word, ", count: 600)))
    #expect(prose.sentences.map(\.tokens) == [0..<500, 500..<1000, 1000..<1200])
  }

  @Test func foldingDropsCaseAndAccents() {
    #expect(folded("Érdoğan’s “Łódź” naïve ÆON") == "erdogan's \"lodz\" naive aeon")
  }
}
