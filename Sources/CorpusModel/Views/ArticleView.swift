// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import NewsModel
public import Prose

/// An article of the corpus.
public struct ArticleView: Sendable {
  public let id: ArticleID
  let storage: CorpusStorage
  private var row: Int { Int(id.rawValue) }

  /// `Article.id`.
  public var key: String { storage.string(.articleKey, row) ?? "" }
  public var path: String { storage.string(.articlePath, row) ?? "" }
  /// Stated, else the first heading or the first words of the text.
  public var title: String { storage.string(.articleTitle, row) ?? "" }
  public var outlet: String? { storage.string(.articleOutlet, row) }
  public var author: String? { storage.string(.articleAuthor, row) }
  public var url: String? { storage.string(.articleURL, row) }
  /// `Article.textStart`.
  public var textStart: Int { Int(storage.u32(.articleTextStart, row)) }

  /// The article that tells this one's news in nearly the same words and was there before it; nil for most.
  ///
  /// A copy stays an article of the corpus with its text, and has no quotes, events and actors of its own.
  public var original: ArticleID? {
    storage.id(.articleOriginal, row, below: storage.count(.articleKey)).map(ArticleID.init)
  }

  /// The articles of which this one is the original, by id.
  public var copies: [ArticleID] {
    storage.ids(.articleCopies, storage.rows(.articleCopyStarts, row), below: storage.count(.articleKey))
      .map(ArticleID.init)
  }

  /// The outlets that brought it, each once, this article's own first.
  public var outlets: [String] {
    let corpus = Corpus(storage: storage)
    var result: [String] = []
    for outlet in [outlet] + copies.map({ corpus.article($0).outlet }) {
      if let outlet, !result.contains(outlet) { result.append(outlet) }
    }
    return result
  }

  /// The day of `documentTime`.
  public var day: CalendarDay? { storage.day(.articleDay, row) }

  public var documentTime: DocumentTime {
    DocumentTime(
      day: day,
      basis: DocumentTime.Basis(rawValue: storage.u8(.articleDayBasis, row)) ?? .unknown,
      confidence: storage.u8(.articleDayConfidence, row),
      evidence: storage.span(.articleDayEvidence, row, within: textCount))
  }

  // MARK: Text

  /// A copy of the whole text; for a stretch of it, see `string(_:)`.
  public var text: SourceText {
    withExtendedLifetime(storage) { SourceText(repairing: Array(storage.text(ofArticle: row))) }
  }

  /// The text of a span, cut to what lies within the text.
  public func string(_ span: TextSpan) -> String {
    withExtendedLifetime(storage) {
      let text = storage.text(ofArticle: row)
      return String(decoding: text[span.range.clamped(to: 0..<text.count)], as: UTF8.self)
    }
  }

  /// Length of the text in bytes.
  public var textCount: Int { storage.text(ofArticle: row).count }

  // MARK: What is in it

  public var quotes: [QuoteID] { storage.rows(.articleQuoteStarts, row).map { QuoteID(rawValue: UInt32($0)) } }

  /// The events that the article reports, by id.
  public var events: [EventID] {
    storage.ids(.articleEvents, storage.rows(.articleEventStarts, row), below: storage.count(.eventType))
      .map(EventID.init)
  }

  /// The actors that the article mentions, by id.
  public var actors: [ActorID] {
    storage.ids(.articleActors, storage.rows(.articleActorStarts, row), below: storage.count(.actorName))
      .map(ActorID.init)
  }

  /// Mentions of merged actors in this article, by place.
  public var mentions: [(actor: ActorID, mention: Mention)] {
    let limit = textCount
    let actors = storage.count(.actorName)
    return storage.rows(.mentionStarts, row).compactMap { row in
      guard let actor = storage.id(.mentionActor, row, below: actors),
        let span = storage.span(.mentionSpan, row, within: limit)
      else { return nil }
      let mention = Mention(span: span, code: storage.u8(.mentionForm, row))
      return (ActorID(rawValue: actor), mention ?? Mention(span: span, form: .name))
    }
  }

  public var times: [TimeExpression] {
    let limit = textCount
    return storage.rows(.timeStarts, row).compactMap { row in
      guard let span = storage.span(.timeSpan, row, within: limit) else { return nil }
      return TimeExpression(
        span: span, kind: TimeExpression.Kind(rawValue: storage.u8(.timeKind, row)) ?? .date,
        value: storage.string(.timeValue, row) ?? "", modifier: storage.string(.timeModifier, row),
        days: storage.days(.timeDays, row))
    }
  }

  public var boilerplate: [Boilerplate] {
    let limit = textCount
    return storage.rows(.boilerplateStarts, row).compactMap { row in
      guard let span = storage.span(.boilerplateSpan, row, within: limit) else { return nil }
      return Boilerplate(
        span: span, kind: Boilerplate.Kind(rawValue: storage.u8(.boilerplateKind, row)) ?? .navigation)
    }
  }

  public var paragraphs: [TextSpan] { spans(.paragraphStarts, .paragraphSpan) }
  public var sentences: [TextSpan] { spans(.sentenceStarts, .sentenceSpan) }

  private func spans(_ starts: Section, _ section: Section) -> [TextSpan] {
    let limit = textCount
    return storage.rows(starts, row).compactMap { storage.span(section, $0, within: limit) }
  }

  /// The sentence that holds the offset, if any.
  public func sentence(at offset: UInt32) -> TextSpan? {
    let limit = textCount
    let rows = storage.rows(.sentenceStarts, row)
    var (low, high) = (rows.lowerBound, rows.upperBound)
    while low < high {
      let middle = (low + high) / 2
      guard let span = storage.span(.sentenceSpan, middle, within: limit) else { return nil }
      if span.contains(offset: offset) { return span }
      if span.start > offset { high = middle } else { low = middle + 1 }
    }
    return nil
  }
}

extension CorpusStorage {
  /// Stands for no day in a column of days.
  static let noDay = UInt32(bitPattern: Int32.min)

  /// The day at the row, counted from 1970-01-01; nil for none or for one outside the years 1 to 9999.
  func day(_ section: Section, _ row: Int) -> CalendarDay? {
    row < count(section) ? CorpusStorage.day(u32(section, row)) : nil
  }

  /// The years 1 to 9999.
  static let dayNumbers = -719_162...2_932_896

  static func day(_ bits: UInt32) -> CalendarDay? {
    let number = Int(Int32(bitPattern: bits))
    return dayNumbers.contains(number) ? CalendarDay(number: number) : nil
  }

  func days(_ section: Section, _ row: Int) -> ClosedRange<CalendarDay>? {
    let pair = u64(section, row)
    guard pair != noPair, let first = CorpusStorage.day(UInt32(truncatingIfNeeded: pair)),
      let last = CorpusStorage.day(UInt32(truncatingIfNeeded: pair >> 32)), first <= last
    else { return nil }
    return first...last
  }

  func eventTime(_ days: Section, _ value: Section, _ inferred: Section, _ row: Int) -> EventTime? {
    guard let days = self.days(days, row) else { return nil }
    return EventTime(days: days, value: string(value, row) ?? "", isInferred: u8(inferred, row) != 0)
  }
}

/// The bytes of all articles' texts, where they lie.
package struct ArticleTexts: Sendable {
  private let storage: CorpusStorage
  private let texts: SectionBytes?

  package init(_ corpus: Corpus) {
    storage = corpus.storage
    texts = corpus.file[Section.texts.name]
  }

  /// The text of the article in a row of the corpus, without a copy; nil when it is damaged.
  package subscript(row: Int) -> SectionBytes? {
    guard row >= 0, row < storage.count(.articleKey), let texts else { return nil }
    return texts[storage.rows(.textStarts, row)]
  }
}
