// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import TerminalUI
import Testing

@testable import Explorer

/// Addresses behind words, for terminals that take them.
@Suite struct LinkTests {
  private let base = LinkBase(host: "desk", folder: "/home/ada/my news")

  private func driver(_ keys: String, links: LinkBase?) -> Driver {
    var options = ExplorerOptions()
    options.links = links
    var driver = Driver(corpus: nil)
    driver.state = ExplorerState(name: "ferry", size: Size(columns: 120, rows: 40), colors: .none, options: options)
    driver.state.update(.loaded(fixtureCorpus(), failures: 0))
    return driver.pressing(keys)
  }

  private func words(_ driver: Driver) -> [String] {
    let frame = driver.state.frame
    return frame.links.map { link in link.columns.map { frame[$0, link.row].text }.joined() + " -> " + link.address }
  }

  @Test func theTitleOfAnArticleLeadsToItsAddress() {
    #expect(
      words(driver("3<Enter>", links: base)) == [
        "Envoy to open the Halden ferry line in May -> https://example.org/ferry-announced"
      ])
    #expect(words(driver("3<Enter>", links: nil)) == [])
    #expect(words(driver("3", links: base)) == [])
  }

  @Test func anArticleWithoutAnAddressLeadsToItsFile() {
    let driver = driver("3G<Enter>", links: base)
    #expect(words(driver) == ["Who paid for the ferry? -> file://desk/home/ada/my%20news/news/who-paid.txt"])
  }

  @Test func cardsLeadToArticles() {
    #expect(words(driver("3i", links: base)) == ["Harbour Post -> https://example.org/ferry-announced"])
    #expect(
      words(driver("2ji", links: base)).allSatisfy {
        $0.hasSuffix("example.org/ferry-opened") || $0.hasSuffix("example.org/ferry-announced")
      })
    #expect(!words(driver("2ji", links: base)).isEmpty)
  }

  @Test(arguments: [
    ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
    ("http://example.org/ä \u{1B}\\\u{7}x", "http://example.org/%C3%A4%20%1B%5C%07x"),
    ("javascript:alert(1)", "file://desk/news/a.txt"), ("https", "file://desk/news/a.txt"),
  ])
  func whatAStrangerStatesIsMadePlain(_ stated: String, _ address: String) {
    var builder = CorpusBuilder()
    var article = fixture[0].article
    (article.url, article.path) = (stated, "/news/a.txt")
    builder.add(article, fixture[0].reading)
    let corpus = builder.corpus()
    #expect(base.address(corpus.article(ArticleID(rawValue: 0))) == address)
  }

  @Test func recordsOfAFileHaveNoFileOfTheirOwn() {
    var builder = CorpusBuilder()
    var article = fixture[2].article
    article.path = "news.jsonl:12"
    builder.add(article, fixture[2].reading)
    #expect(base.address(builder.corpus().article(ArticleID(rawValue: 0))) == nil)
  }
}
