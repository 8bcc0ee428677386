// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
public import Prose

extension Corpus {
  /// All of the corpus as text that a reviewer can read: articles, actors, events with their reports, quotes.
  public func dump() -> String {
    var lines: [String] = []
    lines.append("ARTICLES \(articleCount)")
    for id in articles { lines += dump(article(id)) }
    lines.append("")
    lines.append("ACTORS \(actorCount)")
    for id in actors { lines += dump(actor(id)) }
    lines.append("")
    lines.append("EVENTS \(eventCount)")
    for id in events { lines += dump(event(id)) }
    lines.append("")
    lines.append("QUOTES \(quoteCount)")
    for id in quotes { lines += dump(quote(id)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func dump(_ article: ArticleView) -> [String] {
    let time = article.documentTime
    let day = time.day.map { "\($0) (\(time.basis), \(time.confidence))" } ?? "no day"
    let facts = [article.key, day, article.outlet, article.author, article.url].compactMap(\.self)
    if let original = article.original {
      let words = "    in the words of \(self.article(original).key)"
      return [facts.joined(separator: " · "), "    \(article.title)", words]
    }
    let counts = "\(article.quotes.count) quotes, \(article.events.count) events, \(article.actors.count) actors"
    return [facts.joined(separator: " · "), "    \(article.title)", "    \(counts)"]
  }

  private func dump(_ actor: ActorView) -> [String] {
    var lines = ["\(actor.name) [\(actor.kind.exportName)] \(actor.mentionCount) in \(keys(actor.articles))"]
    if !actor.aliases.isEmpty {
      lines.append("    also " + actor.aliasCounts.map { "\($0.name) \($0.count)" }.joined(separator: ", "))
    }
    for role in actor.roles { lines.append("    is \(role.text) \(role.count) (\(article(role.article).key))") }
    return lines
  }

  private func dump(_ event: EventView) -> [String] {
    let status = event.statusCounts.map { "\($0.status) \($0.count)" }.joined(separator: ", ")
    var head = "\(words(event.time)) \(event.type) “\(event.triggerText)” \(status): \(words(event.participants))"
    if let place = event.placeName { head += " @ \(place)" }
    return [head]
      + event.reports.map { report in
        let article = article(report.article)
        var line = "    \(article.key) \(report.status)"
        if let cue = report.statusCue { line += " “\(article.string(cue))”" }
        line += " \(report.type) \(words(report.time)) \(words(report.participants))"
        if let place = report.placeName { line += " @ \(place)" }
        return line + " | \(article.line(report.sentence))"
      }
  }

  private func dump(_ quote: QuoteView) -> [String] {
    let article = article(quote.article)
    var head = "\(article.key) \(quote.kind) \(words(quote.time)) \(quote.sourceName ?? "nobody")"
    head += quote.source == nil && quote.sourceName != nil ? " (unnamed)" : ""
    if let cue = quote.cue { head += " “\(article.line(cue))”" }
    if !quote.about.isEmpty { head += " about " + quote.about.map { actor($0).name }.joined(separator: ", ") }
    return ["\(head) \(quote.confidence)\(quote.isMinor ? " slight" : "")", "    \(quote.text)"]
  }

  private func keys(_ articles: [ArticleID]) -> String {
    articles.map { article($0).key }.joined(separator: " ")
  }

  private func words(_ time: EventTime?) -> String {
    guard let time else { return "undated" }
    return (time.isInferred ? "~" : "") + time.value
      + (time.days.lowerBound.description == time.value ? "" : " [\(time.days.lowerBound)..\(time.days.upperBound)]")
  }

  private func words(_ participants: [ParticipantView]) -> String {
    participants.isEmpty
      ? "nobody"
      : participants.map { "\($0.name) (\($0.role)\($0.actor == nil ? ", unnamed" : ""))" }.joined(separator: ", ")
  }
}

extension ArticleView {
  /// The words of a span as one line.
  public func line(_ span: TextSpan) -> String {
    withExtendedLifetime(storage) {
      let text = storage.text(ofArticle: Int(id.rawValue))
      var result: [UInt8] = []
      appendOneLine(text[span.range.clamped(to: 0..<text.count)], to: &result)
      return String(decoding: result, as: UTF8.self)
    }
  }
}
