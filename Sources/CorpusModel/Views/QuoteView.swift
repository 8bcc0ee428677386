// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import NewsModel
public import Prose

/// Something somebody is said to have said.
public struct QuoteView: Sendable {
  public let id: QuoteID
  let storage: CorpusStorage
  private var row: Int { Int(id.rawValue) }
  private var textCount: Int { storage.text(ofArticle: Int(article.rawValue)).count }

  public var article: ArticleID {
    ArticleID(rawValue: storage.id(.quoteArticle, row, below: storage.count(.articleKey)) ?? 0)
  }

  public var kind: Quote.Kind { Quote.Kind(rawValue: storage.u8(.quoteKind, row)) ?? .direct }

  public var contentSpans: [TextSpan] {
    let limit = textCount
    return storage.rows(.contentStarts, row).compactMap { storage.span(.contentSpan, $0, within: limit) }
  }

  /// The content as one line, pieces joined by " … " when interrupted.
  public var text: String { String(decoding: textUTF8, as: UTF8.self) }

  /// The bytes of `text`: white space of any kind and length is one space.
  package var textUTF8: [UInt8] {
    var result: [UInt8] = []
    withExtendedLifetime(storage) {
      let text = storage.text(ofArticle: Int(article.rawValue))
      for row in storage.rows(.contentStarts, row) {
        guard let span = storage.span(.contentSpan, row, within: text.count) else { continue }
        if !result.isEmpty { result.append(contentsOf: " … ".utf8) }
        appendOneLine(text[span.range], to: &result)
      }
    }
    return result
  }

  public var source: ActorID? {
    storage.id(.quoteSource, row, below: storage.count(.actorName)).map(ActorID.init)
  }

  /// The merged actor's name, else the words of the article; nil when there is no source.
  public var sourceName: String? { storage.string(.quoteSourceName, row) }
  public var sourceSpan: TextSpan? { storage.span(.quoteSourceSpan, row, within: textCount) }
  public var cue: TextSpan? { storage.span(.quoteCue, row, within: textCount) }
  public var addressee: TextSpan? { storage.span(.quoteAddressee, row, within: textCount) }

  /// What leads to words that are told, "denied" or "told the council", as one line: the cue and the few words between it
  /// and the content. Nil for words in quotation marks, and where the speaker or a mark stands between the two.
  public var lead: String? {
    guard kind != .direct, let cue, let content = contentSpans.first, cue.end <= content.start,
      content.start - cue.end <= QuoteView.longestGap,
      sourceSpan.map({ $0.end <= cue.start || $0.start >= content.start }) ?? true
    else { return nil }
    var bytes: [UInt8] = []
    withExtendedLifetime(storage) {
      let text = storage.text(ofArticle: Int(article.rawValue))
      appendOneLine(text[Int(cue.start)..<Int(content.start)], to: &bytes)
    }
    let words = String(decoding: bytes, as: UTF8.self)
    guard words.allSatisfy({ $0.isLetter || $0.isNumber || " -'’.&".contains($0) }) else { return nil }
    // "He’s telling": what is left of the word before is no word.
    guard let first = words.first, "'’".contains(first) else { return words }
    return words.firstIndex(of: " ").map { String(words[words.index(after: $0)...]) }
  }

  /// Bytes between the cue and the content: some four words.
  private static var longestGap: Int { 24 }

  /// Actors mentioned in the content, the source left out, in order.
  public var about: [ActorID] {
    storage.ids(.about, storage.rows(.aboutStarts, row), below: storage.count(.actorName)).map(ActorID.init)
  }

  public var confidence: UInt8 { storage.u8(.quoteConfidence, row) & ~QuoteView.minorBit }
  /// Too slight for a list of what people said, see `Quote.isMinor`.
  public var isMinor: Bool { storage.u8(.quoteConfidence, row) & QuoteView.minorBit != 0 }

  /// In the column of the confidence, which needs seven bits.
  static let minorBit: UInt8 = 0x80

  /// The day of saying: stated with the cue, else the article's.
  public var time: EventTime? { storage.eventTime(.quoteDays, .quoteTimeValue, .quoteTimeInferred, row) }
}

/// Appends the bytes with each stretch of white space and control characters as one space, none at either end of them.
func appendOneLine(_ bytes: Slice<UnsafeRawBufferPointer>, to result: inout [UInt8]) {
  let start = result.count
  for byte in bytes {
    if byte > 0x20 {
      result.append(byte)
    } else if result.count > start, result.last != 0x20 {
      result.append(0x20)
    }
  }
  if result.count > start, result.last == 0x20 { result.removeLast() }
}
