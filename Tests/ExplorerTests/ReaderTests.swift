// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import TerminalUI
import Testing

@testable import Explorer

@Suite struct ReaderTests {
  @Test func aQuoteOpensAtItsSentence() {
    let driver = Driver(columns: 80, rows: 24).pressing("3/coin<Enter><Enter>")
    #expect(driver.text.contains("First ferry leaves Halden under grey skies"))
    #expect(driver.text.contains("The Skagen Ledger · May 5, 2031 stated"))
    #expect(driver.text.contains("▌ “Not one coin,” she told reporters") || driver.text.contains("▌ Okonkwo denied"))
  }

  @Test func theEvidenceStandsInTheMiddleOfALongArticle() {
    let driver = Driver(columns: 80, rows: 24, corpus: longArticle(evidence: 60)).pressing("3<Enter>")
    let marked = (0..<24).filter { driver.row($0).hasPrefix("▌") }
    #expect(marked == [13])
    #expect(driver.state.frame.cursor?.row == 13)
  }

  @Test func theReaderScrollsToBothEnds() {
    let driver = Driver(columns: 80, rows: 24, corpus: longArticle(evidence: 60)).pressing("3<Enter>")
    #expect(driver.pressing("g").row(5).contains("Line 0 "))
    #expect(driver.pressing("G").text.contains("Line 99 "))
    #expect(driver.pressing("G").row(21).contains("Line 99 "))
    #expect(driver.pressing("gj").row(5) == "")
    #expect(driver.pressing("G").row(23).hasSuffix("end"))
  }

  @Test func anArticleIsSearched() {
    var driver = Driver(columns: 80, rows: 24, corpus: longArticle(evidence: 60)).pressing("3<Enter>/80")
    #expect(driver.text.contains("Line 80 "))
    #expect(driver.row(23).hasPrefix(" / 80"))
    driver.press("<Enter>")
    #expect(driver.text.contains("Line 80 "))
    driver.press("q")
    #expect(driver.state.place.reading?.find == "")
  }

  @Test func hitsAreFoundAcrossArticles() {
    var driver = Driver(columns: 80, rows: 24).pressing("3/the<Enter><Enter>")
    var articles: Set<ArticleID> = []
    for _ in 0..<20 {
      articles.insert(driver.state.place.reading!.article)
      driver.press("n")
    }
    #expect(articles.count > 1)
  }

  @Test func theNextRowIsReadWithoutGoingBack() {
    let driver = Driver().pressing("3<Enter>J")
    #expect(driver.state.place.reading?.origin == .quote(QuoteID(rawValue: 1)))
    #expect(driver.state.place[.quotes].selection == 1)
    #expect(driver.pressing("K").state.place.reading?.origin == .quote(QuoteID(rawValue: 0)))
    #expect(driver.pressing("KK").row(39).contains("the first row"))
  }

  @Test func mentionsOfAnActorAreReadThroughAllArticles() {
    var driver = Driver().pressing("jr")
    #expect(driver.row(3).contains("Solheim, article 1 of 2"))
    var places: [Reading] = []
    while places.last != driver.state.place.reading {
      places.append(driver.state.place.reading!)
      driver.press(")")
    }
    #expect(places.map(\.article.rawValue) == [0, 0, 1, 1, 1])
    #expect(driver.row(39).contains("no mention below"))
    driver.press("((((")
    #expect(driver.state.place.reading?.focus == places[0].focus)
  }

  @Test func quotesAndEventsOfTheArticleAreSteppedThrough() {
    let driver = Driver().pressing("3<Enter>")
    let quotes = driver.pressing("]").state.place.reading
    #expect(quotes?.focus == [fixture[0].span("“a gift to every baker and every grandmother on this coast.”")])
    let event = driver.pressing("}").state.place.reading
    #expect(event?.focus == [fixture[0].span("sign")])
    #expect(driver.pressing("{").state.place.reading?.focus == [fixture[0].span("travel")])
  }

  @Test func aQuotationIsCopiedWithItsSource() {
    let driver = Driver().pressing("3y")
    #expect(
      driver.effects == [
        .copy(
          """
          “This line shortens the way between two countries that have long looked past each other,” — Mira Solheim
          “Envoy to open the Halden ferry line in May”, Harbour Post, Apr 28, 2031, https://example.org/ferry-announced

          """)
      ])
  }

  @Test func anArticleOpensElsewhereByItsAddressOrFile() {
    #expect(
      Driver().pressing("3o").effects == [
        .openElsewhere(url: "https://example.org/ferry-announced", path: "news/ferry-announced.txt")
      ])
    #expect(Driver().pressing("3Go").effects == [.openElsewhere(url: nil, path: "news/who-paid.txt")])
  }

  @Test func controlCharactersOfAnArticleAreShownAsPlaceholders() {
    var builder = CorpusBuilder()
    var article = FixtureArticle(
      "bad", title: "A\u{1B}[2Jb\u{202E}c", outlet: "\u{9B}31m", day: nil, "Text \u{1B}]0;x\u{7} and \u{202E}more.\n")
    article.quote("Text", by: nil, as: ("more", 1))
    builder.add(article.article, article.reading)
    let corpus = builder.corpus()
    for keys in ["3", "3<Enter>"] {
      for scalar in Driver(corpus: corpus).pressing(keys).text.unicodeScalars {
        #expect(
          scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value) && scalar.value != 0x202E || scalar == "\n")
      }
    }
  }
}

/// A hundred paragraphs, one of them a quote.
func longArticle(evidence: Int) -> Corpus {
  let text = (0..<100).map { "Line \($0) of the minutes, read aloud.\n" }.joined()
  var article = FixtureArticle("long", title: "Minutes", outlet: nil, day: nil, text)
  article.quote("Line \(evidence) of the minutes", by: nil)
  var builder = CorpusBuilder()
  builder.add(article.article, article.reading)
  return builder.corpus()
}
