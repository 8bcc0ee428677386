// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import Prose

/// Who is held to have said something, as the text puts it.
public struct QuoteSource: Sendable, Hashable {
  /// The words that name the source here: a name, a pronoun, a description ("a senior official").
  public var span: TextSpan
  /// Index into `ArticleReading.actors`; nil for a source that is no named actor.
  public var actor: Int?
  /// Who that is: the actor's name, else the words themselves.
  public var name: String

  public init(span: TextSpan, actor: Int?, name: String) {
    self.span = span
    self.actor = actor
    self.name = name
  }
}

/// Something that somebody is said to have said.
public struct Quote: Sendable, Hashable {
  public enum Kind: UInt8, Sendable, CaseIterable {
    /// All of it stands between quotation marks.
    case direct
    /// A few words in quotation marks inside the author's sentence ("mixed" in PolNeAR).
    case partial
    /// In the author's words.
    case indirect
  }

  /// What the source is held to have said, quotation marks included.
  ///
  /// In text order; more than one span when the cue interrupts the quote, never none.
  /// "Content" of the PolNeAR annotation guidelines, which count the marks as part of it.
  public var contentSpans: [TextSpan]
  public var kind: Kind
  public var source: QuoteSource?
  /// The words that attribute: "said", "told", "according to". None when the source is carried over.
  public var cue: TextSpan?
  /// Whom it was said to, in the text's words: "the Kyiv paper".
  public var addressee: TextSpan?
  /// Index into `ArticleReading.times` of the time of saying.
  public var time: Int?
  /// How sure the attribution to the source is, 0 to 100.
  public var confidence: UInt8
  /// Too slight for a list of what people said: a wish, a thought, support for something, or nobody to whom it is
  /// attributed.
  public var isMinor: Bool

  public init(
    contentSpans: [TextSpan], kind: Kind, source: QuoteSource?, cue: TextSpan?, addressee: TextSpan? = nil,
    time: Int? = nil, confidence: UInt8, isMinor: Bool = false
  ) {
    precondition(!contentSpans.isEmpty, "a quote without content")
    self.contentSpans = contentSpans
    self.kind = kind
    self.source = source
    self.cue = cue
    self.addressee = addressee
    self.time = time
    self.confidence = confidence
    self.isMinor = isMinor
  }

  /// From the first byte of the first content span to the last of the last.
  public var extent: TextSpan { contentSpans[0].union(contentSpans[contentSpans.count - 1]) }
}
