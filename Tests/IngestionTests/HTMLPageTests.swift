// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Foundation
import Ingestion
import NewsModel
import Prose
import SeededRandom
import Testing

/// What is taken from a page: its article, and nothing of what stands around it.
struct HTMLPageTests {
  private let folder = TemporaryFolder()
  private static let first =
    "The two ministers met on Monday in the old town hall, and they spoke for three hours about the bridge."
  private static let second =
    "“We will build it before winter,” said Ada Holm, who has led the ministry of works since the last election."

  private func article(_ page: String) async throws -> Article {
    folder.write("page.html", page)
    let readings = try await Ingestion.readings(of: [folder.path])
    #expect(readings.problems.isEmpty)
    return try #require(readings.articles.first).article
  }

  private func paragraphs(_ page: String) async throws -> [String] {
    let text = try await article(page).text
    return text.string(text.span).components(separatedBy: "\n\n")
  }

  @Test func whatSurroundsAnArticleIsLeftOut() async throws {
    let page = """
      <!doctype html><html><head><title>Bridge talks | The Daily</title><style>p { color: red }</style></head>
      <body class="with-sidebar"><header><p>The Daily, a paper for people who read the whole page, every day.</p></header>
      <nav><ul><li><a href=/>Home</a><li><a href=/world>World</a></ul></nav>
      <div id=content><article><header><h1>Bridge talks</h1><p class=byline>By Cy Ode</p></header>
      <p>\(Self.first)</p>
      <div class="newsletter-signup"><p>Sign up for the letter that tells you each morning what happened in the night.</p></div>
      <h2>What comes next</h2>
      <p>\(Self.second)<!-- not this --></p>
      <p><a href=/a>Read more: a very long headline of another story that nobody has asked for at all</a></p>
      <figure><img src=x><figcaption>Ada Holm at the bridge.</figcaption></figure>
      <ul class=relatedStories><li><a href=/b>Another story about a bridge and the town that wanted it so much</a></ul>
      <p>They agreed.</p></article>
      <section id=comments><p>First! I have always said that the bridge is a bad idea, and this shows that I am right.</p></section>
      </div><aside><p>An advertisement with a text that is as long as a paragraph of the article, or nearly.</p></aside>
      <script>var p = "a long text in a script that looks like a paragraph of words to whom it may concern";</script>
      <footer><p>All rights reserved. This text may not be used without the written permission of the owner.</p></footer>
      </body></html>
      """
    #expect(
      try await paragraphs(page) == [
        "By Cy Ode", Self.first, "What comes next", Self.second, "Ada Holm at the bridge.", "They agreed.",
      ])
    #expect(try await article(page).title == "Bridge talks")
  }

  @Test func anArticleInAnElementOfSuchANameIsFound() async throws {
    let links = (0..<80).map { "<p><a href=\($0)>A link with some more words, number \($0)</a></p>" }.joined()
    #expect(
      try await paragraphs("<body>\(links)<div class='widget post'><p>\(Self.first)</p></div></body>") == [Self.first])
  }

  @Test func linesPartedByBreaksAreParagraphs() async throws {
    #expect(
      try await paragraphs("<div>\(Self.first)<br><br>\(Self.second)<br/>And so on.</div>")
        == [Self.first, Self.second + " And so on."])
  }

  @Test func inlineElementsDoNotPartWords() async throws {
    #expect(
      try await paragraphs("<p>\(Self.first)  The <b>min</b>ister <a href=x>left</a>\n the\troom.</p>")
        == [Self.first + " The minister left the room."])
  }

  @Test func linkedDataStatesMost() async throws {
    let page = """
      <html><head><title>Other</title><meta property="og:title" content="Other">
      <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "x"},
      {"@type": ["NewsArticle"], "headline": "Bridge &amp; talks &lt;1&gt;: &#8220;<Nay>&#8221;", "datePublished": "2025-04-02T09:10:00+02:00",
      "author": [{"@type": "Person", "name": "Cy Ode"}, {"name": "Di Poe"}], "publisher": {"name": "The Daily"},
      "mainEntityOfPage": "https://example.org/1"}]}</script></head><body><p>\(Self.first)</p></body></html>
      """
    let article = try await article(page)
    #expect(article.title == "Bridge & talks <1>: “<Nay>”")
    #expect(article.published == CalendarDay(year: 2025, month: 4, day: 2))
    #expect(article.author == "Cy Ode, Di Poe")
    #expect(article.outlet == "The Daily")
    #expect(article.url == "https://example.org/1")
  }

  @Test func metaElementsStateTheRest() async throws {
    let page = """
      <head><title>Bridge talks – The Daily</title><meta property="og:site_name" content="The Daily">
      <meta name="author" content="By Cy Ode"><meta property="article:published_time" content="2025-04-02">
      <link rel="canonical" href="https://example.org/2"></head><h1>One</h1><h1>Two</h1><p>\(Self.first)</p>
      """
    let article = try await article(page)
    #expect(article.title == "Bridge talks")
    #expect(article.author == "Cy Ode")
    #expect(article.outlet == "The Daily")
    #expect(article.published == CalendarDay(year: 2025, month: 4, day: 2))
    #expect(article.url == "https://example.org/2")
  }

  @Test func theHostStandsForAnOutletThatIsNotNamed() async throws {
    #expect(
      try await article("<link rel=canonical href='https://www.example.org:80/2'><p>\(Self.first)</p>").outlet
        == "example.org")
  }

  @Test func otherEncodingsAreReadAsThePageSays() async throws {
    let head = Array("<meta charset=windows-1252><p>\(Self.first) Caf".utf8)
    folder.write("page.htm", bytes: head + [0xE9, 0x20, 0x93, 0x48, 0x69, 0x94] + Array("</p>".utf8))
    let text = try await Ingestion.readings(of: [folder.path]).articles[0].article.text
    #expect(text.string(text.span) == Self.first + " Café “Hi”")
  }

  @Test func aPageWithoutProseSaysSo() async throws {
    let path = folder.write("a.html", "<ul><li><a href=x>One</a><li><a href=y>Two</a></ul>")
    let readings = try await Ingestion.readings(of: [folder.path])
    #expect(readings.articles.isEmpty)
    #expect(readings.problems == [IngestionProblem(path: path, reason: .noMainText)])
  }

  @Test func noBytesBreakTheParser() async throws {
    var random = SeededGenerator(seed: 11)
    let pieces = [
      "<p>", "</p>", "<div", ">", "<a href='", "'", "&#x", ";", "<!--", "-->", "<script>", "\u{0}", "é", "x ",
      "<article>",
    ]
    for round in 0..<200 {
      let page = (0..<60).map { _ in pieces[random.below(pieces.count)] }.joined()
      folder.write("\(round % 4).html", String(repeating: "<div>", count: round * 20) + page)
      _ = try await Ingestion.readings(of: [folder("\(round % 4).html")])
    }
  }
}
