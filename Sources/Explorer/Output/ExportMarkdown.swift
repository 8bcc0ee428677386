// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel

// Lists to paste into a text: quotations with their sources, events with their sentences.
extension ExplorerState {
  func exported(_ format: ExportTable.Format) -> String {
    switch format {
    case .csv: table(place.pane).csv
    case .tsv: table(place.pane).tsv
    case .jsonl: table(place.pane).jsonl
    case .markdown: markdown(place.pane)
    }
  }

  /// The file to suggest: "seeds-quotes.md".
  var exportName: String {
    let name = String(name.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" ? $0 : "-" })
    return "\(name)-\(place.pane.word).md"
  }

  mutating func export(to path: String) -> [Effect] {
    // "list.md!" replaces a file that is there.
    let replaces = path.hasSuffix("!")
    let path = replaces ? String(path.dropLast()) : path
    guard let format = ExportTable.Format(path: path) else {
      notice = Notice(text: "not written: the name must end in .md, .csv, .tsv or .jsonl", isTrouble: true)
      return []
    }
    let count = lists[place.pane].count
    if count > ListText.mostAtOnce {
      return [.writeLong(path: path, ListText(state: self, format: format, count: count), replaces: replaces)]
    }
    return [.write(path: path, text: exported(format), replaces: replaces)]
  }

  private func markdown(_ pane: Pane) -> String {
    let rows = lists[pane]
    var text = "# \(pane.title): \(counted(rows.count, "line")) from \(plain(name))\n"
    let parts = place.narrowing.parts(from: pane).map { part in
      switch part {
      case .actor: (place.narrowing.about ? "about " : "") + actorName(place.narrowing.actor!)
      case .incoming: "what came in"
      case .query(let pane): "\(pane.word) with “\(place.narrowing[pane])”"
      }
    }
    if !parts.isEmpty { text += "\nNarrowed to: \(plain(parts.reversed().joined(separator: ", ")))\n" }
    for row in 0..<rows.count { text += "\n" + markdown(rows[row], pane) }
    return text
  }

  private func markdown(_ id: UInt32, _ pane: Pane) -> String {
    let corpus = catalog!.corpus
    switch pane {
    case .ties:
      let tie = lists.tieTable[Int(id)]
      let days = tie.dateWords.map { " (\($0))" }
      let names = (plain(corpus.actor(tie.who).name), plain(corpus.actor(tie.whom).name))
      return "- **\(names.0)** \(tie.words) **\(names.1)**: \(tie.total)\(days ?? "")\n"
    case .marks:
      let mark = marks.all[Int(id)]
      let item = marks.items[Int(id)]
      return (item.map(markdown) ?? "- \(plain(mark.label))\n") + noted(mark)
    default:
      guard let item = item(id, in: pane) else { return "" }
      return markdown(item) + (marks[item].map(noted) ?? "")
    }
  }

  private func noted(_ mark: Mark) -> String { mark.words.isEmpty ? "" : "\n  *\(plain(mark.words))*\n" }

  private func markdown(_ item: Item) -> String {
    let corpus = catalog!.corpus
    switch item {
    case .actor(let id):
      let actor = corpus.actor(id)
      let role = actor.roles.first.map { ", " + plain($0.text) } ?? ""
      return "- **\(plain(actor.name))**\(role): \(counted(actor.mentionCount, "mention"))\n"
    case .quote(let id):
      let quote = corpus.quote(id)
      let speaker = quote.sourceName.map { plain($0) + ", " } ?? ""
      return "> \(plain(quote.text))\n>\n> — \(speaker)\(markdownCitation(corpus.article(quote.article)))\n"
    case .event(let id):
      let event = corpus.event(id)
      let date = event.time.map { ($0.isInferred ? "about " : "") + DateWords.sentence($0.days) } ?? "undated"
      var text = "- **\(date)** \(plain(catalog!.label(of: item))) (\(event.status.word))\n"
      if let report = event.reports.first {
        let article = corpus.article(report.article)
        text += "\n  \(plain(article.line(report.sentence))) — \(markdownCitation(article))\n"
      }
      return text
    case .passage(let id, let span):
      let article = corpus.article(id)
      return "> \(plain(article.line(span)))\n>\n> — \(markdownCitation(article))\n"
    }
  }

  private func markdownCitation(_ article: ArticleView) -> String {
    var parts = [plain("“\(article.title)”")]
    if let url = article.url, !url.utf8.contains(where: { $0 <= 0x20 || $0 == 0x29 || $0 == 0x28 }) {
      parts = ["[\(plain("“\(article.title)”"))](\(url))"]
    }
    if let outlet = article.outlet { parts.append(plain(outlet)) }
    if let day = article.documentTime.day {
      parts.append(DateWords.full(day) + (article.documentTime.isInferred ? " (inferred)" : ""))
    }
    return parts.joined(separator: ", ")
  }

  /// Text that Markdown takes as it is.
  private func plain(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_[]<>#|".contains(character) { result.append("\\") }
      result.append(character.isNewline ? " " : character)
    }
    return result
  }
}
