// Part of dossier. Licence: Apache-2.0, see LICENSE.

public import Prose

/// A time expression with its value in TIMEX3 notation (TimeML annotation guidelines 1.2.1; ISO 8601 values).
public struct TimeExpression: Sendable, Hashable {
  public enum Kind: UInt8, Sendable {
    case date, time, duration, set

    /// "DATE", "TIME", "DURATION", "SET".
    public var timexName: String {
      switch self {
      case .date: "DATE"
      case .time: "TIME"
      case .duration: "DURATION"
      case .set: "SET"
      }
    }
  }

  public var span: TextSpan
  public var kind: Kind
  /// "2025-04-02", "2025-W14", "2025-04", "2024-FA", "2025", "199X" for a decade, "P3M", "PAST_REF", "XXXX-WXX-4"
  /// where it stays open.
  public var value: String
  /// "START", "MID", "END", "APPROX" or nil: "in late 2024" is 2024 with END.
  public var modifier: String?
  /// The days it covers, for a date that could be resolved; nil for durations and vague references.
  public var days: ClosedRange<CalendarDay>?

  public init(
    span: TextSpan, kind: Kind, value: String, modifier: String? = nil, days: ClosedRange<CalendarDay>? = nil
  ) {
    self.span = span
    self.kind = kind
    self.value = value
    self.modifier = modifier
    self.days = days
  }
}

/// The day an article was written (document creation time), stated or inferred.
public struct DocumentTime: Sendable, Hashable {
  public enum Basis: UInt8, Sendable {
    /// Stated beside the text: front matter, side table.
    case metadata
    /// In the file's name or path.
    case fileName
    /// A dateline or byline at the head of the text.
    case dateline
    /// From dates in the text.
    case text
    /// Nothing to go by.
    case unknown
    /// From other, dated articles that report the same happenings.
    case corpus
  }

  /// The day, or the likeliest one; nil when unknown.
  public var day: CalendarDay?
  public var basis: Basis
  /// How sure, 0 to 100.
  public var confidence: UInt8
  /// The words of the text it rests on, when it does.
  public var evidence: TextSpan?

  public init(day: CalendarDay?, basis: Basis, confidence: UInt8, evidence: TextSpan? = nil) {
    self.day = day
    self.basis = basis
    self.confidence = confidence
    self.evidence = evidence
  }

  public static let unknown = DocumentTime(day: nil, basis: .unknown, confidence: 0)
}
