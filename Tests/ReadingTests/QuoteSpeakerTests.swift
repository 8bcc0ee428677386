// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Reading
import Testing

/// Whose words stand in marks where neither a plain verb of speech nor the tree tells.
@Suite struct QuoteSpeakerTests {
  /// The words of the source and the content of every quote of the kinds: "Jane Roe: “A.” | “B.”".
  private func told(_ text: String, _ kinds: Set<Quote.Kind> = [.direct, .partial]) -> [String] {
    toldQuotes(
      text, where: { kinds.contains($0.kind) }, label: { quote, source in quote.source.map { source.string($0.span) } })
  }

  @Test(arguments: [
    (
      "“The flood in the valley is a reminder that the process matters,” Will wrote. “We forget.”",
      "Will: “The flood in the valley is a reminder that the process matters,” | “We forget.”"
    ),
    (
      "“It is easy for her to go out and say that,” Green said on Monday.",
      "Green: “It is easy for her to go out and say that,”"
    ),
    ("“It is great,” said Ohio-based engineer Al Doe.", "Ohio-based engineer Al Doe: “It is great,”"),
    (
      "“Jane is a longtime friend of mine,” said mayoral ally John Doe. “She stays.”",
      "mayoral ally John Doe: “Jane is a longtime friend of mine,” | “She stays.”"
    ),
    (
      "“Today the valley is one of the leading regions in farming,” the farmers state in the paper.",
      "the farmers: “Today the valley is one of the leading regions in farming,”"
    ),
  ])
  func aNameThatTaggersMistakeIsASourceByItsPlace(text: String, expected: String) { #expect(told(text) == [expected]) }

  @Test(arguments: [
    ("Jane Roe shot back, “I could have stayed at home.”", "Jane Roe: “I could have stayed at home.”"),
    (
      "As Jane Roe pointed out in May, “The voters will have many chances to change it.”",
      "Jane Roe: “The voters will have many chances to change it.”"
    ),
    (
      "As Jane Roe put it, “Apart from the floods there was not much to complain about.”",
      "Jane Roe: “Apart from the floods there was not much to complain about.”"
    ),
  ])
  func twoWordsTogetherAreACue(text: String, expected: String) { #expect(told(text) == [expected]) }

  @Test(arguments: [
    (
      "Jane Roe released a statement saying, “The mill is a trusted partner.”",
      "Jane Roe: “The mill is a trusted partner.”"
    ),
    (
      "Her campaign sent out an email to supporters stating, “The mayor joins the farmers.”",
      "Her campaign: “The mayor joins the farmers.”"
    ),
    (
      "Jane Roe received a letter saying, “The mill is a trusted partner.”",
      "a letter: “The mill is a trusted partner.”"
    ),
  ])
  func whoPublishesATextSpeaksInIt(text: String, expected: String) { #expect(told(text) == [expected]) }

  @Test(arguments: [
    (
      "But Sen. Jane Roe (D-Ill.), noting the size of the crowd, said, “Let me tell you how it was.”",
      "Sen. Jane Roe (D-Ill.): “Let me tell you how it was.”"
    ),
    (
      "Jane Roe followed that by saying, “I am not a natural politician.”",
      "Jane Roe: “I am not a natural politician.”"
    ),
  ])
  func theSubjectOfTheSentenceSpeaksWhenTheTreeTellsNobody(text: String, expected: String) {
    #expect(told(text) == [expected])
  }

  @Test func anIndependentIsNotI() {
    #expect(
      told("Sen. Jane Roe (I-Ohio) accused him of preventing people from being able to “stand together at last.”") == [
        "Sen. Jane Roe (I-Ohio): him of preventing people from being able to “stand together at last.”"
      ])
  }

  @Test(arguments: [
    (
      "Jane Roe’s letter makes a simple case: “Nobody asked us whether we want the dam.”",
      "Jane Roe’s letter: “Nobody asked us whether we want the dam.”"
    ),
    (
      "The answer was short: “Nobody asked us about the dam,” Jane Roe recalled on Monday.",
      "Jane Roe: “Nobody asked us about the dam,”"
    ),
  ])
  func aColonLeadsUpToWordsThatDoNotTakeItsClauseIn(text: String, expected: String) {
    #expect(told(text) == [expected])
  }

  @Test func whatAnAttributionQuotesBesideDoesNotEndTheQuote() {
    #expect(
      told(
        "“Everything is on the table,” Jane Roe told the Ledger after hinting that “big changes” could come. “Every single thing is.”"
      ).first == "Jane Roe: “Everything is on the table,” | “Every single thing is.”")
  }

  @Test func anOpeningMarkWhereOneClosesCloses() {
    #expect(
      told("“It is unusual,“ said Jane Roe, a lawyer in the valley. “It is a hard thing to do.”") == [
        "Jane Roe, a lawyer in the valley: “It is unusual,“ | “It is a hard thing to do.”"
      ])
  }

  @Test func aQuotationSetApartHasItsNameInsideTheMarks() {
    #expect(
      told(
        """
        Whether out of agreement or not, Mary Doe left on Monday.

        "We are going to see the next flood without a plan.

        Jane Roe, Valley Institute."

        The mayor went home.
        """) == ["Jane Roe: \"We are going to see the next flood without a plan."])
  }

  @Test func aHeadingInSingleMarksIsNotSpeech() {
    #expect(
      told(
        """
        "I am a farmer," Jane Roe said during a debate last week. "If I stay, I will say so."

        'Totally for the valley.'

        Still, Roe has a plan.
        """) == ["Jane Roe: \"I am a farmer,\" | \"If I stay, I will say so.\""])
  }

  @Test(arguments: [
    ("Jane Roe: Dam is a ‘total farce’ for valley", "Jane Roe: Dam is a ‘total farce’ for valley"),
    ("Engineer Roe: Dam Unprotected, ‘Like an Open Door’", "Engineer Roe: Dam Unprotected, ‘Like an Open Door’"),
    ("Jane Roe: ‘The dam is a total farce’", "Jane Roe: ‘The dam is a total farce’"),
  ])
  func aHeadlineBehindAColonIsWholeWithTheWordsInMarks(title: String, expected: String) {
    #expect(told(title + "\n\nJane Roe, the mayor of Valley Town, went home on Monday.") == [expected])
  }

  @Test(arguments: [
    (
      "“That was the first time in a long time,” CBA This Morning co-Anchor Jane Roe said.",
      ["CBA This Morning co-Anchor Jane Roe: “That was the first time in a long time,”"]
    ),
    (
      "“They know she is strong,” a voice-over in the ad states. “She will stay.”",
      ["a voice-over in the ad: “They know she is strong,” | “She will stay.”"]
    ),
    (
      "“Our plan works where others fail,” Roe is quoted as saying. “We are faster.”",
      ["Roe: “Our plan works where others fail,” | “We are faster.”"]
    ),
    (
      "“Should there be a dam?” a reporter can be heard asking the mayor.",
      ["a reporter: “Should there be a dam?”"]
    ),
    (
      "Jane Roe called it a farce. But, said Doe, “I do not want to drum up a conflict.”",
      ["Doe: “I do not want to drum up a conflict.”"]
    ),
    (
      "As the crowd began to leave, Roe was joined on stage by John Doe and joked, “You are being ridiculous.”",
      ["Roe: “You are being ridiculous.”"]
    ),
    (
      "“We have to be careful,” said Rep. John Roe Jr. (D-Ohio), a farmer. “You cannot call everybody.”",
      ["Rep. John Roe Jr.: “We have to be careful,” | “You cannot call everybody.”"]
    ),
  ])
  func anAttributionInAnUnusualFormIsFound(text: String, expected: [String]) { #expect(told(text) == expected) }

  @Test(arguments: [
    (
      "“We have to build more,” Jane Roe told “Valley and Friends” on Monday.",
      ["Jane Roe: “We have to build more,”"]
    ),
    (
      "“Oh gosh, those are some very small towns,” Jane Roe said. They also lie far away from the city. “That’s a tough area.”",
      ["Jane Roe: “Oh gosh, those are some very small towns,” | “That’s a tough area.”"]
    ),
    (
      "Jane Roe answered Mary Doe with, “Why now? That was long ago?” Doe then wrote back, “You look great.”",
      ["Jane Roe: “Why now? That was long ago?”", "Doe: “You look great.”"]
    ),
  ])
  func whatStandsBesideAQuotationIsWeighed(text: String, expected: [String]) { #expect(told(text) == expected) }

  @Test(arguments: [
    (
      "He called the farmer “unhinged.” “So John, you know, is great at that,” the former mayor said.",
      "the former mayor: “So John, you know, is great at that,”"
    ),
    (
      "“Better watch out for the mill and the dam,” tweeted another.",
      "another: “Better watch out for the mill and the dam,”"
    ),
    (
      "“She has the best friends that she had in school,” John Doe has said.",
      "John Doe: “She has the best friends that she had in school,”"
    ),
    ("Asked about the vote, Early described it as “news to me.”", "Early: it as “news to me.”"),
    (
      "Jane Roe ripped John Doe for acting as “the judge and the jury” in the valley.",
      "Jane Roe: John Doe for acting as “the judge and the jury” in the valley"
    ),
    (
      "Jane Roe was booed by farmers after telling visitors that they were “being ridiculous.”",
      "Jane Roe: that they were “being ridiculous.”"
    ),
    ("Jane Roe used the words “never again” twice.", "Jane Roe: “never again”"),
    (
      "Jane Roe issued a statement, “Last night our town was hit by a flood.”",
      "Jane Roe: “Last night our town was hit by a flood.”"
    ),
    (
      "In the film, Billy Doe sings, “Do not go changing to try and please me.”",
      "Billy Doe: “Do not go changing to try and please me.”"
    ),
  ])
  func everyQuotationHasItsOwnSource(text: String, expected: String) { #expect(told(text).last == expected) }

  @Test(arguments: [
    (
      "When John Doe died in 1998, Mary Roe released the following statement:\n\n“We offer our condolences to the family of John.”",
      "Mary Roe: “We offer our condolences to the family of John.”"
    ),
    (
      "Some farmers left the hall on Saturday, with Jane Roe reportedly yelling: “Get him out of here now!”",
      "Jane Roe: “Get him out of here now!”"
    ),
    (
      "When Doe suggested that the town would sue, Roe fired back: “If they sue us, they are going to lose.”",
      "Roe: “If they sue us, they are going to lose.”"
    ),
  ])
  func theMainClauseTellsWhoSpeaks(text: String, expected: String) { #expect(told(text).last == expected) }

  @Test(arguments: [
    (
      "In the end, Jane Roe said, the mill is “a disaster for us.”",
      "Jane Roe: In the end | the mill is “a disaster for us.”"
    ),
    (
      "In an interview, Jane Roe said, the mill is “a disaster for us.”",
      "Jane Roe: the mill is “a disaster for us.”"
    ),
    (
      "Jane Roe said that the plan was “new” to farmers and “bad for everybody.”",
      "Jane Roe: that the plan was “new” to farmers and “bad for everybody.”"
    ),
  ])
  func aClauseWithWordsInMarksIsWhole(text: String, expected: String) { #expect(told(text) == [expected]) }

  @Test func aTranscriptIsOfWhoSpokeLast() {
    let source = SourceText(
      """
      On Tuesday in Valley Town, Jane Roe said, “We are going to have the wind blow us over the hills.”

      Transcript as follows:

      "Tonight we arrived in Valley Town, and we went to a restaurant.

      "Do you know why?

      "Nobody, sir, has ever been here before."
      """)
    let quotes = ArticleReader().reading(of: Article(id: "a", path: "a.txt", text: source)).quotes
    #expect(quotes.map { $0.source?.name } == ["Jane Roe", "Jane Roe"])
    #expect(quotes.last?.contentSpans.count == 3)
  }
}
