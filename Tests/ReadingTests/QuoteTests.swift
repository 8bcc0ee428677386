// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Reading
import SeededRandom
import Testing

/// Marks: q content, s source, c cue. Every quote of the expected kind must have just these spans.
@Suite struct QuoteTests {
  private func quotes(_ text: String) -> [Quote] {
    ArticleReader().reading(of: Article(id: "a", path: "a.txt", text: SourceText(text))).quotes
  }

  private func show(_ text: String, _ quotes: [Quote]) -> String {
    let source = SourceText(text)
    return quotes.map { quote in
      let content = quote.contentSpans.map(source.string).joined(separator: " | ")
      return
        "\(quote.kind) [\(content)] by [\(quote.source.map { source.string($0.span) } ?? "-")] cue [\(quote.cue.map(source.string) ?? "-")]"
    }.joined(separator: "; ")
  }

  private func check(_ marked: String, _ kind: Quote.Kind, source: String? = nil) {
    let expected = MarkedText(marked)
    let all = quotes(expected.text)
    let found = all.filter { $0.kind == kind }
    #expect(found.flatMap(\.contentSpans) == expected.spans("q"), "\(show(expected.text, all))")
    #expect(found.compactMap { $0.source?.span } == expected.spans("s"), "\(show(expected.text, all))")
    #expect(found.compactMap(\.cue) == expected.spans("c"), "\(show(expected.text, all))")
    if let source { #expect(found.first?.source?.name == source, "\(show(expected.text, all))") }
  }

  @Test(arguments: [
    "⟦q:“We will not leave,”⟧ ⟦s:Jane Roe⟧ ⟦c:said⟧.",
    "⟦q:“We will not leave,”⟧ ⟦c:said⟧ ⟦s:Jane Roe, a farmer from the valley⟧.",
    "⟦s:Jane Roe⟧ ⟦c:said⟧: ⟦q:“We will not leave.”⟧",
    "⟦s:Jane Roe⟧ ⟦c:told⟧ reporters on Monday, ⟦q:“We will not leave.”⟧",
    "⟦q:\"Will they leave?\"⟧ ⟦s:Jane Roe⟧ ⟦c:asked⟧.",
    "⟦q:“We will not leave,”⟧ ⟦s:Jane Roe⟧ ⟦c:said⟧. ⟦q:“This is our land.”⟧",
  ])
  func aQuotationHasTheSpeakerOfTheCueBesideIt(marked: String) { check(marked, .direct) }

  @Test(arguments: [
    "⟦q:“We will not leave,”⟧ ⟦c:said⟧ ⟦s:Jane Roe of Valley Town, N.H.⟧ ⟦q:“This is our land.”⟧",
    "⟦q:“We will not leave,”⟧ ⟦c:said⟧ ⟦s:Jane Roe, a farmer from the valley⟧. ⟦q:“This is our land.”⟧",
    "⟦q:“We will not leave,”⟧ ⟦s:Jane Roe⟧ ⟦c:said⟧. ⟦q:Instead, “we stay and pray.”⟧",
    "⟦q:“We will not leave,”⟧ ⟦c:said⟧ ⟦s:retired general Jane Roe⟧. ⟦q:“This is our land.”⟧",
    "⟦q:“Will they leave?”⟧ ⟦s:Jane Roe⟧ ⟦c:pressed⟧. ⟦q:“Will they?”⟧",
  ])
  func oneAttributionStandsBetweenTwoHalvesOfAQuotation(marked: String) { check(marked, .direct) }

  @Test(arguments: [
    "⟦q:The new dam is a “very welcome step,”⟧ ⟦s:Jane Roe⟧ ⟦c:said⟧.",
    "⟦q:“We held and hugged” the families of the farmers before the vote in May⟧, ⟦s:Jane Roe⟧ ⟦c:said⟧.",
    "⟦s:Jane Roe⟧ ⟦c:said⟧ ⟦q:that, “Of course we will stay” in the valley⟧.",
    "⟦s:Jane Roe⟧ ⟦c:said⟧ ⟦q:that the vote was a “mistake” and that they have learned: “They will not build it again.”⟧",
  ])
  func wordsAroundAQuotationInTheSameClauseBelongToWhatWasSaid(marked: String) { check(marked, .partial) }

  @Test func aSecondVerbBeforeAQuotationBeginsAQuoteOfItsOwn() {
    let text = "“We will not leave,” Jane Roe said, adding: “This is our land.”"
    let found = quotes(text)
    #expect(found.map(\.contentSpans.count) == [1, 1], "\(show(text, found))")
  }

  @Test func aHeadingInCapitalsIsNotTheLastSpeakers() {
    let text = "“We will not leave,” Jane Roe said.\n\n“STUPID AND WRONG”\n\nThe vote is on Friday."
    let found = quotes(text)
    #expect(found.count == 1, "\(show(text, found))")
  }

  @Test func aTitleThatOpensASentenceIsNotTheLastSpeakers() {
    let text = "“We will not leave,” Jane Roe said.\n\n“Sons of the Valley” is a play about the dam."
    let found = quotes(text)
    #expect(found.count == 1, "\(show(text, found))")
  }

  @Test func aPartyInBracketsBelongsToTheSource() {
    check("⟦s:Sen. Jane Roe (R-Ohio)⟧ ⟦c:said⟧ ⟦q:that the dam was unsafe⟧.", .indirect)
  }

  @Test func aQuotationWithoutCueGoesOnWithTheOneBefore() {
    let text = """
      “We will not leave,” Jane Roe told the Valley News.
      “This is our land, and nobody asked us before the dam was built.”
      """
    let found = quotes(text)
    #expect(found.map { $0.source?.name } == ["Jane Roe"], "\(show(text, found))")
    #expect(found.map(\.contentSpans.count) == [2], "\(show(text, found))")
  }

  @Test func heMeansWhoSpokeLastNotWhoIsSpokenOf() {
    let text = """
      “We will not leave,” said John Roe. “Peter Doe built the dam without asking us.”
      “If he had asked, we would have told him,” he added.
      """
    let found = quotes(text)
    #expect(found.count == 2 && found[1].source?.name == "John Roe", "\(show(text, found))")
  }

  @Test func anOpenMarkRunsOnInTheNextParagraph() {
    let text = """
      “We will not leave,” said Jane Roe. “This is our land.

      “Nobody asked us.”
      """
    let found = quotes(text)
    #expect(
      found.count == 1 && found[0].contentSpans.count == 3 && found[0].source?.name == "Jane Roe",
      "\(show(text, found))")
  }

  @Test(arguments: [
    "The mayor praised a “model village” that nobody has seen.",
    "They meet in the so-called “war room” every morning.",
    "The film “Rivers of Home” opened on Friday.",
  ])
  func wordsInMarksThatNobodySaidAreNoQuotes(text: String) {
    let found = quotes(text).filter { $0.kind == .direct }
    #expect(found.isEmpty, "\(show(text, found))")
  }

  @Test(arguments: [
    "⟦s:Jane Roe⟧ ⟦c:said⟧ ⟦q:that the dam was unsafe⟧.",
    "⟦s:The ministry⟧ ⟦c:denied⟧ ⟦q:that the dam was unsafe⟧.",
    "⟦c:According to⟧ ⟦s:the Valley News⟧, ⟦q:the dam was unsafe⟧.",
    "⟦c:According to⟧ ⟦s:local media⟧, ⟦q:talks with the mayor were held at the town hall⟧.",
    "⟦q:The dam was unsafe⟧, ⟦c:according to⟧ ⟦s:the Valley News⟧.",
  ])
  func aClauseUnderACueIsIndirectSpeech(marked: String) { check(marked, .indirect) }

  @Test(arguments: [
    "⟦s:Jane Roe⟧ ⟦c:called⟧ ⟦q:the dam “a disgrace”⟧.",
    "⟦s:Jane Roe⟧ ⟦c:said⟧ ⟦q:that the dam was “completely unsafe”⟧.",
  ])
  func wordsInMarksUnderACueArePartial(marked: String) { check(marked, .partial) }

  @Test(arguments: [
    "⟦s:Jane Roe⟧ ⟦c:called for⟧ ⟦q:an end to the talks⟧.",
    "⟦s:Jane Roe⟧ ⟦c:declined⟧ ⟦q:to comment on the talks⟧.",
    "⟦s:Jane Roe⟧ ⟦c:has repeatedly said⟧ ⟦q:that the dam was unsafe⟧.",
    "⟦s:Jane Roe⟧ ⟦c:did not say⟧ ⟦q:whether the dam was unsafe⟧.",
  ])
  func aCueHoldsItsAuxiliariesAndPrepositions(marked: String) { check(marked, .indirect) }

  @Test(arguments: ["Jane Roe is expected to win the vote in May.", "The dam was said to have been unsafe for years."])
  func whoeverIsPartOfWhatIsSaidDoesNotSayIt(text: String) {
    let found = quotes(text)
    #expect(found.allSatisfy { $0.source == nil && $0.isMinor }, "\(show(text, found))")
  }

  @Test(arguments: [
    ("Jane Roe said that the dam was unsafe.", false), ("Jane Roe wants to run for mayor.", true),
    ("Jane Roe supports the plan for a new dam.", true), ("According to Jane Roe, the dam was unsafe.", false),
    ("Jane Roe called the plan “a farce”.", false),
    ("Neither Jane Roe nor the town rejected the plan for a dam.", true),
    ("Neither came, but Jane Roe rejected the plan for a dam.", false), ("Jane Roe asked not to be named.", true),
  ])
  func wishesAndThoughtsAreSlightNextToStatements(text: String, isMinor: Bool) {
    let found = quotes(text)
    #expect(found.map(\.isMinor) == [isMinor], "\(show(text, found))")
  }

  @Test(arguments: [
    "⟦q:The talks⟧, ⟦s:Jane Roe⟧ ⟦c:said⟧, ⟦q:have failed for good⟧.",
    "And yet, ⟦s:Jane Roe⟧ ⟦c:says⟧, ⟦q:the talks go on for weeks⟧.",
    "⟦s:One of the former engineers of the ministry⟧ ⟦c:said⟧ ⟦q:the two dams were quite different⟧.",
    "One month after the vote, ⟦s:Jane Roe⟧ ⟦c:still believes⟧ ⟦q:that the dam is unsafe⟧.",
    "⟦s:Most in the valley⟧ ⟦c:want⟧ ⟦q:to keep the dam⟧.",
    "⟦q:The dam⟧ ⟦c:was praised⟧ by ⟦s:Jane Roe⟧.",
    "⟦s:Jane Roe⟧ ⟦c:is furious about⟧ ⟦q:the new dam⟧.",
    "⟦s:Jane Roe⟧ ⟦c:cares about⟧ ⟦q:the new dam⟧.",
    "⟦s:The town’s union⟧ on Monday ⟦c:rejected⟧ ⟦q:the plan for a new dam⟧.",
  ])
  func clausesAndVerbsAreFoundByPlaceToo(marked: String) { check(marked, .indirect) }

  @Test(arguments: [
    (
      "Jane Roe said that John Doe had called the dam “a farce” for years.",
      "that John Doe had called the dam “a farce” for years"
    ),
    ("Jane Roe said that the dam leaks, calling it “a farce” and a waste.", "that the dam leaks"),
  ])
  func aQuoteWithinASentenceLeavesItWholeAndTheSpeakersNextVerbEndsIt(text: String, said: String) {
    let found = quotes(text)
    #expect(found.count == 2 && SourceText(text).string(found[0].extent) == said, "\(show(text, found))")
  }

  @Test(arguments: [
    "Jane Roe criticized John Doe.", "The dam is seen as a danger.", "Jane Roe voted for the new plan.",
    "There is growing criticism of the dam in the valley.", "Asked whether the dam leaks, she left.",
  ])
  func aNameOrAThoughtAloneIsSlight(text: String) {
    let found = quotes(text)
    #expect(found.map(\.isMinor) == [true], "\(show(text, found))")
  }

  @Test func oneWordBelowTheMainVerbIsNotTold() {
    #expect(quotes("Voters who criticized Doe stayed at home.").isEmpty)
  }

  @Test func whatTheSameSubjectSaysFurtherOnIsAQuoteOfItsOwn() {
    let text = "Jane Roe praised the ministry for its speed, saying that nobody else had helped."
    let found = quotes(text)
    #expect(found.count == 2 && !found[0].extent.overlaps(found[1].extent), "\(show(text, found))")
  }

  @Test func sourceAndClauseMayStandBehindTheWordsTheyBelongTo() {
    let text = "The dam was unsafe for years, said one engineer at the ministry."
    let found = quotes(text)
    #expect(found.map { $0.source?.name } == ["one engineer at the ministry"], "\(show(text, found))")
  }

  @Test(arguments: [
    "The minister said on Friday that Jane Roe had met John Doe.",
    "The minister said on 3 March that Jane Roe had met John Doe.",
    "The minister said in a letter that Jane Roe had met John Doe.",
  ])
  func aClauseBehindATimeIsWhatWasSaid(text: String) {
    let said = quotes(text).map { SourceText(text).string($0.extent) }
    #expect(said == ["that Jane Roe had met John Doe"], "\(show(text, quotes(text)))")
  }

  @Test func theNameOfAShowIsNotWhatWasSaid() {
    let text = "On the show “Valley Morning,” Jane Roe said that the dam was unsafe."
    #expect(
      !quotes(text).contains { SourceText(text).string($0.extent).contains("Valley") }, "\(show(text, quotes(text)))")
  }

  @Test func aVisitSaysNothing() {
    let found = quotes("The visit suggests that the dam will open. The minister suggests that the dam will open.")
    #expect(found.map(\.isMinor) == [true, false])
  }

  @Test func aClauseAboutANounIsNotWhatWasSaid() {
    let text = "Jane Roe read the letter that John Doe wrote."
    #expect(quotes(text).isEmpty, "\(show(text, quotes(text)))")
  }

  @Test func whoIsCalledByTheWordsBeforeIt() {
    let text = "An engineer who said that the dam was unsafe left the country."
    #expect(quotes(text).first?.source?.name == "An engineer", "\(show(text, quotes(text)))")
  }

  @Test func aPhraseWithAPrepositionIsNobody() {
    let text = "Jane Roe has come within a word of confirming that the dam was unsafe."
    let names = quotes(text).compactMap { $0.source?.name }
    #expect(!names.contains { $0.hasPrefix("within") }, "\(names)")
  }

  @Test(arguments: [
    ("Jane Roe told the Valley News on 3 March 2031 that the dam was unsafe.", "2031-03-03"),
    ("On 3 March 2031 Jane Roe said that the dam would open on 5 May 2032.", "2031-03-03"),
    ("Jane Roe said that the dam would open on 5 May 2032.", nil),
  ])
  func theTimeBesideTheCueIsTheTimeOfSaying(text: String, expected: String?) {
    let reading = ArticleReader().reading(of: Article(id: "a", path: "a.txt", text: SourceText(text)))
    let times = reading.quotes.map { $0.time.map { reading.times[$0].value } }
    #expect(times == [expected], "\(show(text, reading.quotes))")
  }

  @Test func readingIsTotal() {
    let pieces = [
      "“", "”", "\"", "said", "Jane Roe", ",", ".", "\n", "he", " ", "that", "according to", "‘", "’", "Dam",
    ]
    var random = SeededGenerator(seed: 11)
    for _ in 0..<400 {
      let text = (0..<random.below(25)).map { _ in pieces[random.below(pieces.count)] }
        .joined(separator: " ")
      let source = SourceText(text)
      for quote in quotes(text) {
        for span in quote.contentSpans + [quote.cue, quote.source?.span].compactMap({ $0 }) {
          #expect(source.span.contains(span) && !span.isEmpty)
        }
      }
    }
  }
}
