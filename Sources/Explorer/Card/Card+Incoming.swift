// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import Prose
import TerminalUI

extension CardContent {
  /// More articles are not laid out; what is left is counted.
  private static let mostArticles = 200
  private static let titleColumns = 50

  /// The articles that came in since they were opened.
  mutating func addIncoming(_ catalog: Catalog, _ glyphs: Glyphs) {
    let incoming = catalog.incoming
    let words = Incoming.words(
      added: incoming.added.count, changed: incoming.changed.count, gone: incoming.gone.count)
    add([(words, .focusedTitle)])
    add([("since you opened them", .quiet)])
    if !incoming.articles.isEmpty {
      addBlank()
      add([("list only their actors, events and quotes", .text)], leadsTo: .narrowToIncoming)
    }
    addArticles("new", incoming.added, catalog, glyphs)
    addArticles("changed", incoming.changed, catalog, glyphs)
    if !incoming.gone.isEmpty { addHeading("gone from the folder") }
    for title in incoming.gone.prefix(CardContent.mostArticles) { add([(title, .quiet)]) }
    addRest(incoming.gone.count)
  }

  private mutating func addArticles(
    _ heading: String, _ articles: [ArticleID], _ catalog: Catalog, _ glyphs: Glyphs
  ) {
    if !articles.isEmpty { addHeading(heading, "Enter reads the article") }
    for id in articles.prefix(CardContent.mostArticles) {
      let article = catalog.corpus.article(id)
      let start = article.sentences.first ?? TextSpan(start: 0, end: UInt32(min(article.textCount, 1)))
      let title = clipped(article.title, columns: min(CardContent.titleColumns, columns / 2))
      addPair(
        title, CardContent.titleColumns + 2, facts(article, catalog, glyphs),
        target: article.textCount > 0 ? .passage(id, start) : nil)
    }
    addRest(articles.count)
  }

  private mutating func addRest(_ count: Int) {
    if count > CardContent.mostArticles { add([("and \(grouped(count - CardContent.mostArticles)) more", .quiet)]) }
  }

  /// "Apr 2, 2025 · Harbour Post · 3 quotes".
  private func facts(
    _ article: ArticleView, _ catalog: Catalog, _ glyphs: Glyphs
  ) -> [(text: String, role: Theme.Role)] {
    var runs: [(text: String, role: Theme.Role)] = []
    if let day = article.documentTime.day {
      runs.append(((article.documentTime.isInferred ? glyphs.about : "") + DateWords.full(day), .date))
    }
    let quotes = article.quotes.count { !catalog.isSlight($0) }
    let more = [article.outlet, article.original != nil ? "a copy" : quotes > 0 ? counted(quotes, "quote") : nil]
    for word in more.compactMap({ $0 }) {
      if !runs.isEmpty { runs.append((glyphs.separator, .quiet)) }
      runs.append((word, .quiet))
    }
    return runs
  }
}

extension ExplorerState {
  /// Shows what came in, or goes back from there.
  mutating func showIncoming() {
    if aside != nil { return leaveNews() }
    if news != nil { return enterNews() }
    guard let catalog, !catalog.incoming.isEmpty else {
      notice = Notice(text: "nothing has come in since you opened the articles")
      return
    }
    if place.card?.subject == .incoming, place.reading == nil { return closeCard() }
    visit()
    place.reading = nil
    closeAllCards()
    show(.incoming)
  }
}
