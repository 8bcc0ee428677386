// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Reading
import Testing

/// Who is the source where the cue is no verb with a subject before it, and what stands in letters and headlines.
@Suite struct QuoteSourceTests {
  /// Source and content of every quote: "Jane Roe: The dam leaks".
  private func told(_ text: String) -> [String] {
    toldQuotes(text, label: { quote, source in quote.source.map { source.string($0.span) } })
  }

  @Test(arguments: [
    ("The dam is old, as Jane Roe noted in May.", ["Jane Roe: The dam is old"]),
    ("As the Valley News reported, Jane Roe has left.", ["the Valley News: Jane Roe has left"]),
    ("In the poll, most farmers said no to the dam.", ["the poll: most farmers said no to the dam"]),
    (
      "According to letters seen by the Valley News, Jane Roe has left.",
      ["letters seen by the Valley News: Jane Roe has left"]
    ),
    (
      "Jane Roe leads in the valley, officials said Wednesday, but John Doe stays.",
      ["officials: Jane Roe leads in the valley"]
    ),
    ("Anyone with information is asked to call the police.", ["-: to call the police"]),
    ("Valley Rovers beat defending champions Acme on Friday.", []),
    ("To Jane Roe, the dam is a farce.", ["Jane Roe: the dam is a farce"]),
    ("Jane Roe reportedly met John Doe in May.", ["-: Jane Roe | met John Doe in May"]),
    (
      "Jane Roe: The dam is not safe\n\nJane Roe, the mayor of Valley Town, went home on Monday.",
      ["Jane Roe: The dam is not safe"]
    ),
    ("Poll: Most Farmers Stay\n\nJane Roe went home on Monday.", ["Poll: Most Farmers Stay"]),
  ])
  func aSourceMayStandInAPhrase(text: String, expected: [String]) { #expect(told(text) == expected) }

  @Test(arguments: [
    (
      "Footage of Jane Roe saying, “The dam is unsafe,” was shown on Monday.",
      ["Jane Roe: “The dam is unsafe,”"]
    ),
    (
      "Protesters marching through the streets chanted “What curfew?” and went on.",
      ["Protesters marching through the streets: “What curfew?”"]
    ),
    ("“Though there is time, nobody works,” the article read.", ["the article: “Though there is time, nobody works,”"]),
    (
      "The paper seized on Roe’s claim that there have been “thousands of leaks” in the valley.",
      ["Roe: that there have been “thousands of leaks” in the valley"]
    ),
  ])
  func theNounBesideTheCueSpeaks(text: String, expected: [String]) { #expect(told(text) == expected) }

  @Test(arguments: [
    "A spokeswoman for the dairy, Jane Roe, said that the dam leaks.",
    "John Doe's niece, state Sen. Jane Roe (D-Valley Town), said that the dam leaks.",
  ])
  func theNameBehindTheCommaIsWhoSpeaks(sentence: String) {
    let text = SourceText(sentence)
    let quotes = ArticleReader().reading(of: Article(id: "a", path: "a.txt", text: text)).quotes
    #expect(quotes.map { $0.source?.name } == ["Jane Roe"])
  }

  @Test func aNameBehindADashSignsALetter() {
    let text = """
      “The town has woken up.” ― Ana Poe
      “Nobody asked us before the dam was built.” ― John Doe
      """
    #expect(
      told(text) == ["Ana Poe: “The town has woken up.”", "John Doe: “Nobody asked us before the dam was built.”"])
  }

  @Test func yourCommunityIsNoPleaOfOurs() {
    let text = """
      The dam is old.

      The dam leaks every day of the week.

      “What you want is a good dam in your community,” said Jane Roe.

      “Nobody asked us about it,” said John Doe.
      """
    #expect(told(text).map { String($0.prefix(8)) } == ["Jane Roe", "John Doe"])
  }

  @Test(arguments: [
    ("The farmers left the valley in May. They said that the dam leaks.", "The farmers", false),
    ("The report came out in May. It said that the dam leaks.", "The report", false),
    ("They said that the dam leaks.", "They", true),
    ("You said that the dam leaks.", "You", true),
  ])
  func aPronounIsWhatItStandsForOrSlight(text: String, name: String, isMinor: Bool) {
    let quotes = ArticleReader().reading(of: Article(id: "a", path: "a.txt", text: SourceText(text))).quotes
    #expect(quotes.map { $0.source?.name } == [name] && quotes.map(\.isMinor) == [isMinor])
  }

  @Test(arguments: [
    "Jane Roe has pushed for the dam, at times echoing the mayor.", "Jane Roe is in charge of the dam and its lake.",
    "There are downsides. Farmers have their own understanding of what the mayor wants.",
  ])
  func whatCannotSpeakSaysNothing(text: String) {
    #expect(told(text).filter { ["times", "downsides", "Jane Roe: of"].contains(where: $0.hasPrefix) } == [])
    #expect(!told(text).contains { $0.hasSuffix("of the dam and its lake") })
  }
}
