// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// A stretch of an article's text: UTF-8 byte offsets, half-open.
///
/// Offsets count from the first byte of the article's own text, which is never normalised in place. Article texts are
/// kept below 4 GiB, so 32 bits suffice. `start <= end` always; an empty span marks a place.
public struct TextSpan: Hashable, Sendable, Comparable {
  /// Offset of the first byte.
  public let start: UInt32
  /// Offset one past the last byte.
  public let end: UInt32

  public init(start: UInt32, end: UInt32) {
    precondition(start <= end, "a span ends before it starts")
    self.start = start
    self.end = end
  }

  /// The span of a range of byte offsets.
  public init(_ range: Range<Int>) {
    self.init(start: UInt32(range.lowerBound), end: UInt32(range.upperBound))
  }

  /// The span as a range of byte offsets, for subscripts.
  public var range: Range<Int> { Int(start)..<Int(end) }
  /// Length in bytes.
  public var count: Int { Int(end - start) }
  public var isEmpty: Bool { start == end }

  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }
  public func contains(offset: UInt32) -> Bool { start <= offset && offset < end }
  /// True when the two share at least one byte.
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }
  /// The smallest span that holds both.
  public func union(_ other: TextSpan) -> TextSpan {
    TextSpan(start: min(start, other.start), end: max(end, other.end))
  }

  /// By start, then the longer one first, so that an enclosing span precedes what it encloses.
  public static func < (a: TextSpan, b: TextSpan) -> Bool {
    a.start != b.start ? a.start < b.start : a.end > b.end
  }
}
