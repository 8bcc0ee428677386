// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// A word, number or mark of a text.
///
/// Words are cut as the Universal Dependencies treebanks of English cut them, which is what `Syntax` is trained on:
/// clitics apart ("Putin|’s", "do|n’t"), hyphenated words in pieces ("U.S.|-|educated"), abbreviations whole ("Feb.").
public struct Token: Hashable, Sendable {
  public enum Kind: UInt8, Sendable {
    /// Letters, possibly with inner apostrophes, periods and digits: "envoy", "O’Brien", "U.S.", "G20", "’s", "n’t".
    case word
    /// Begins with a digit: "2025", "1,300", "3.5", "21st", "10:30".
    case number
    /// A mark that opens a quotation; for a straight mark this is decided from its neighbours.
    case openQuote
    /// A mark that closes a quotation.
    case closeQuote
    /// Any other punctuation: ", . ; : ? ! ( ) [ ] — – - … /".
    case punctuation
    /// All else: "$", "%", "+", "@", "#", emoji.
    case symbol
  }

  public let span: TextSpan
  public let kind: Kind
  /// White space stands before this token (or the text begins with it).
  public let spaceBefore: Bool

  public init(span: TextSpan, kind: Kind, spaceBefore: Bool) {
    self.span = span
    self.kind = kind
    self.spaceBefore = spaceBefore
  }
}

/// A sentence: a range of token indices that never crosses a paragraph.
public struct Sentence: Hashable, Sendable {
  /// From the first byte of its first token to the last byte of its last.
  public let span: TextSpan
  /// Indices into `ProseText.tokens`; never empty.
  public let tokens: Range<Int>
  /// Index into `ProseText.paragraphs`.
  public let paragraph: Int
}

/// A line of text that holds at least one token. News texts come with a paragraph a line, with or without blank lines.
public struct Paragraph: Hashable, Sendable {
  /// Without surrounding white space.
  public let span: TextSpan
  /// Indices into `ProseText.sentences`; never empty.
  public let sentences: Range<Int>
  /// Indices into `ProseText.tokens`; never empty.
  public let tokens: Range<Int>
}

/// A text cut into paragraphs, sentences and tokens. All spans lie inside the text, in order, on scalar boundaries.
public struct ProseText: Sendable {
  public let text: SourceText
  public let tokens: [Token]
  public let sentences: [Sentence]
  public let paragraphs: [Paragraph]

  /// The index of the sentence that holds the byte offset, or the last one that starts before it; nil when there is
  /// none before it.
  public func sentenceIndex(at offset: UInt32) -> Int? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].span.start <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }

  /// The index of the first token that ends after the byte offset; `tokens.count` when there is none.
  public func tokenIndex(endingAfter offset: UInt32) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].span.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The indices of the tokens that overlap the span.
  public func tokenRange(in span: TextSpan) -> Range<Int> {
    let first = tokenIndex(endingAfter: span.start)
    var last = first
    while last < tokens.count, tokens[last].span.start < span.end { last += 1 }
    return first..<last
  }

  public func string(_ token: Int) -> String { text.string(tokens[token].span) }
  public func string(_ span: TextSpan) -> String { text.string(span) }
}
