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
