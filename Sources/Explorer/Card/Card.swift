// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel
import Prose
import TerminalUI

/// Everything known about one item, on a page of its own.
struct Card: Hashable, Sendable {
  enum Subject: Hashable, Sendable {
    case actor(ActorID)
    case event(EventID)
    case quote(QuoteID)
    /// What two actors have to do with one another, what of it is asked for first.
    case tie(ActorID, ActorID, Tie.Kind?)
    /// What a list can be narrowed by.
    case facets(Pane, Narrowing)
    /// The articles that came in since they were opened.
    case incoming
  }

  var subject: Subject
  /// The selected line; lines without a place to go to are stepped over.
  var line = 0
  var top = 0
}

/// The lines of a card, laid out for a width.
struct CardContent: Sendable {
  enum Target: Hashable, Sendable {
    case read(Reading.Origin)
    case card(Card.Subject)
    /// Words to add to the search.
    case narrow(String)
    case narrowToIncoming
  }

  struct Line: Sendable {
    var runs: [(text: String, role: Theme.Role)] = []
    /// Where Enter leads.
    var target: Target?
    /// What the last run is, for terminals that show addresses.
    var address: String?
  }

  let subject: Card.Subject
  let columns: Int
  private(set) var lines: [Line] = []
  /// The lines that can be selected.
  private(set) var stops: [Int] = []

  /// The mark of the subject, for when it changes.
  let mark: Mark?
  private let links: LinkBase?

  init(
    _ subject: Card.Subject, _ mark: Mark?, in catalog: Catalog, _ lists: Lists, glyphs: Glyphs, columns: Int,
    links: LinkBase? = nil
  ) {
    self.links = links
    self.subject = subject
    self.mark = mark
    self.columns = columns
    if let mark {
      addWrapped((mark.isStarred ? glyphs.star : glyphs.noted) + " " + mark.words, .notice)
    }
    switch subject {
    case .actor(let id): addActor(catalog.corpus.actor(id), catalog, glyphs)
    case .event(let id): addEvent(catalog.corpus.event(id), catalog, glyphs)
    case .quote(let id): addQuote(catalog.corpus.quote(id), catalog, glyphs)
    case .facets(let pane, _): addFacets(pane, lists[pane], catalog)
    case .incoming: addIncoming(catalog, glyphs)
    case .tie(let who, let whom, let kind): addTie(who, whom, kind, catalog, glyphs)
    }
  }

  // MARK: Lines

  mutating func add(
    _ runs: [(text: String, role: Theme.Role)], target: Reading.Origin? = nil, opens subject: Card.Subject? = nil,
    narrows term: String? = nil, leadsTo other: Target? = nil
  ) {
    let target = other ?? term.map(Target.narrow) ?? subject.map(Target.card) ?? target.map(Target.read)
    if target != nil { stops.append(lines.count) }
    lines.append(Line(runs: runs, target: target))
  }

  /// Puts an address behind the last run of the last line.
  mutating func addAddress(of article: ArticleView) { lines[lines.count - 1].address = links?.address(article) }

  /// Text, and what belongs to it in a column of its own where there is room.
  mutating func addPair(
    _ text: String, _ column: Int, _ more: [(text: String, role: Theme.Role)], target: Reading.Origin? = nil,
    opens subject: Card.Subject? = nil, narrows term: String? = nil
  ) {
    let gap = max(2, min(column, columns / 2) - columnWidth(of: text))
    add(
      [(text, .text), (String(repeating: " ", count: gap), .quiet)] + more, target: target, opens: subject,
      narrows: term)
  }

  mutating func addBlank() { if lines.last.map({ !$0.runs.isEmpty }) ?? false { lines.append(Line()) } }

  mutating func addHeading(_ text: String, _ note: String = "") {
    addBlank()
    add([(text.uppercased(), .paneTitle), (note.isEmpty ? "" : "  " + note, .quiet)])
  }

  /// Text over as many lines as it takes; Enter on the first one leads to the target.
  mutating func addWrapped(
    _ text: String, _ role: Theme.Role, indent: Int = 0, marks: [(range: Range<Int>, role: Theme.Role)] = [],
    target: Reading.Origin? = nil
  ) {
    let bytes = text.utf8.map { $0 == 0x0A ? 0x20 : $0 }
    for (i, line) in wrap(utf8: bytes.span, columns: max(8, columns - indent)).enumerated() {
      var runs: [(text: String, role: Theme.Role)] = [(String(repeating: " ", count: indent), role)]
      var offset = line.lowerBound
      for mark in marks where mark.range.overlaps(line) {
        let part = mark.range.clamped(to: line)
        runs.append((String(decoding: bytes[offset..<part.lowerBound], as: UTF8.self), role))
        runs.append((String(decoding: bytes[part], as: UTF8.self), mark.role))
        offset = part.upperBound
      }
      runs.append((String(decoding: bytes[offset..<line.upperBound], as: UTF8.self), role))
      add(runs, target: i == 0 ? target : nil)
    }
  }

  /// Where and when an article appeared, in a few words.
  func source(_ article: ArticleView, _ glyphs: Glyphs) -> [(text: String, role: Theme.Role)] {
    var runs: [(text: String, role: Theme.Role)] = []
    if let day = article.documentTime.day {
      runs.append(((article.documentTime.isInferred ? glyphs.about : "") + DateWords.full(day), .date))
      runs.append((glyphs.separator, .quiet))
    }
    runs.append((article.outlet ?? article.title, .quiet))
    return runs
  }
}

/// Counts things and gives them back by count, then by number.
struct Tally {
  private var counts: [UInt32: Int] = [:]

  mutating func add(_ id: UInt32, _ count: Int = 1) { counts[id, default: 0] += count }

  /// The commonest ones.
  func best(_ most: Int) -> [(id: UInt32, count: Int)] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(most).map { ($0.key, $0.value) }
  }
}
