// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import Prose

extension CardContent {
  static let most = 8

  /// Who somebody is, in all articles.
  mutating func addActor(_ actor: ActorView, _ catalog: Catalog, _ glyphs: Glyphs) {
    let corpus = catalog.corpus
    let articles = actor.articles
    add([(actor.name, .focusedTitle), (actor.kind.word.map { "  " + $0 } ?? "", .quiet)])
    let counts = [
      counted(actor.mentionCount, "mention"), counted(articles.count, "article"),
      counted(actor.quotes.count { !catalog.isSlight($0) }, "quote"),
      counted(actor.events.count { !catalog.isSlight($0) }, "event"),
    ]
    add([(counts.joined(separator: glyphs.separator), .quiet)])

    if !actor.aliases.isEmpty {
      addHeading("also called")
      addWrapped(actor.aliases.joined(separator: glyphs.separator), .text)
    }
    if !actor.roles.isEmpty { addHeading("roles", "Enter reads the sentence that says so") }
    for role in actor.roles.prefix(CardContent.most) {
      var more = source(corpus.article(role.article), glyphs)
      if role.count > 1 { more.append((glyphs.separator + counted(role.count, "article"), .quiet)) }
      addPair(role.text, 44, more, target: .passage(role.article, role.span))
    }
    addNamed(actor, articles, corpus, glyphs)
    addGovernment(actor)
    addTalk(actor, catalog)
    addCompany(actor, catalog)
    addOutlets(articles, corpus)
  }

  /// The first and the last article that names the actor.
  private mutating func addNamed(_ actor: ActorView, _ articles: [ArticleID], _ corpus: Corpus, _ glyphs: Glyphs) {
    guard let first = articles.first, let last = articles.last else { return }
    addHeading("named")
    let ends = first == last ? [("in", 0)] : [("first", 0), ("last", articles.count - 1)]
    for (word, number) in ends {
      let article = corpus.article(articles[number])
      let column = word.count < 5 ? String(repeating: " ", count: 7 - word.count) : "  "
      add(
        [(word + column, .quiet), (article.title, .text), ("  ", .quiet)] + source(article, glyphs),
        target: .actor(actor.id, article: number, mention: 0))
    }
  }

  /// For "Oslo", how often those who govern from there are meant, and how often the place itself.
  private mutating func addGovernment(_ actor: ActorView) {
    guard let government = actor.asGovernment else { return }
    let others = max(0, actor.mentionCount - government.count)
    addHeading("means", "Enter reads the first place")
    addPair(
      "those who govern", 32, [(counted(government.count, "mention"), .quiet)],
      target: .passage(government.article, government.span))
    if others > 0 {
      addPair(
        actor.kind == .organization ? "the house, or open" : "the place, or open", 32,
        [(counted(others, "mention"), .quiet)])
    }
  }

  /// Whom the actor speaks about, and who speaks about the actor.
  private mutating func addTalk(_ actor: ActorView, _ catalog: Catalog) {
    let corpus = catalog.corpus
    var spokenOf = Tally()
    for id in actor.quotes where !catalog.isSlight(id) {
      for other in corpus.quote(id).about { spokenOf.add(other.rawValue) }
    }
    addTally("speaks about", spokenOf, "quote", corpus) { .tie(actor.id, $0, .speaks) }
    var speakers = Tally()
    for id in actor.quotesAbout where !catalog.isSlight(id) {
      if let other = corpus.quote(id).source { speakers.add(other.rawValue) }
    }
    addTally("spoken about by", speakers, "quote", corpus) { .tie($0, actor.id, .speaks) }
  }

  /// With whom the actor takes part in events.
  private mutating func addCompany(_ actor: ActorView, _ catalog: Catalog) {
    let corpus = catalog.corpus
    var company = Tally()
    for id in actor.events where !catalog.isSlight(id) {
      var seen: Set<ActorID> = [actor.id]
      for other in corpus.event(id).participantActors where seen.insert(other).inserted {
        company.add(other.rawValue)
      }
    }
    addTally("in events with", company, "event", corpus) { .tie(actor.id, $0, .met) }
  }

  private mutating func addTally(
    _ heading: String, _ tally: Tally, _ noun: String, _ corpus: Corpus, opens: (ActorID) -> Card.Subject
  ) {
    let best = tally.best(CardContent.most)
    if !best.isEmpty { addHeading(heading) }
    for item in best {
      let other = ActorID(rawValue: item.id)
      addPair(corpus.actor(other).name, 32, [(counted(item.count, noun), .quiet)], opens: opens(other))
    }
  }

  private mutating func addOutlets(_ articles: [ArticleID], _ corpus: Corpus) {
    var order: [String] = []
    var counts: [String: Int] = [:]
    for id in articles {
      guard let outlet = corpus.article(id).outlet else { continue }
      if counts[outlet] == nil { order.append(outlet) }
      counts[outlet, default: 0] += 1
    }
    guard !order.isEmpty else { return }
    addHeading("outlets")
    let sorted = order.enumerated().sorted { (counts[$1.element]!, $0.offset) < (counts[$0.element]!, $1.offset) }
    for (_, outlet) in sorted.prefix(CardContent.most) {
      addPair(outlet, 32, [(counted(counts[outlet]!, "article"), .quiet)])
    }
  }
}
