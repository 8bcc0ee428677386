// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import TerminalUI

/// What waits while the user looks at the articles that came in alone.
struct Aside: Sendable {
  var catalog: Catalog
  var place: Place
  var past: [Place]
  var future: [Place]
}

// Where all articles take long to be put together, those that came in are a small corpus of their own until then.
extension ExplorerState {
  /// Takes in what came since the corpus that is shown was made; `outdated` are its articles that are gone or have other
  /// words now.
  mutating func take(news prepared: PreparedCorpus, outdated: [ArticleID]) {
    guard let shown = aside?.catalog ?? catalog else { return }
    let corpus = prepared.catalog.corpus
    if aside != nil {
      let change = CorpusChange(from: catalog!.corpus, to: corpus)
      place = moved(anchored(place), change)
      (past, future) = (past.map { moved($0, change) }, future.map { moved($0, change) })
      prompt = moved(prompt, change)
      question = question.flatMap { moved($0, change) }
      catalog = prepared.catalog
      marks = Marks(marks.all, in: catalog!)
      forgetDerived()
      restore(place)
    }
    news = prepared
    guard corpus.articleCount > 0 || !outdated.isEmpty else {
      news = nil
      return
    }
    let keys = Set(corpus.articles.map { corpus.article($0).key })
    let changed = outdated.count { keys.contains(shown.corpus.article($0).key) }
    tell(
      added: corpus.articleCount - changed, changed: changed, gone: outdated.count - changed,
      titles: corpus.articles.prefix(ExplorerState.titlesTold).map { corpus.article($0).title })
  }

  /// Looks at what came in alone.
  mutating func enterNews() {
    guard let news, news.catalog.corpus.articleCount > 0, let main = catalog else { return }
    aside = Aside(catalog: main, place: place, past: past, future: future)
    catalog = news.catalog
    (past, future) = ([], [])
    let pane = place.pane
    place = Place()
    if pane != .ties, pane != .marks { place.pane = pane }
    (prompt, question, palette, help) = (nil, nil, nil, nil)
    marks = Marks(marks.all, in: catalog!)
    forgetDerived()
    restore(place)
  }

  /// Back to all articles, as they were left.
  mutating func leaveNews() {
    guard let main = aside else { return }
    aside = nil
    catalog = main.catalog
    (place, past, future) = (main.place, main.past, main.future)
    marks = Marks(marks.all, in: catalog!)
    forgetDerived()
    restore(place)
  }

  func moved(_ prompt: Prompt?, _ change: CorpusChange) -> Prompt? {
    guard var prompt else { return nil }
    prompt.before = moved(prompt.before, change)
    return prompt
  }
}
