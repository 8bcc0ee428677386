// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// An article's text as the bytes it came in: valid UTF-8, line ends `\n`.
///
/// All positions elsewhere (`TextSpan`) point into these bytes.
public struct SourceText: Sendable, Hashable {
  /// The bytes, valid UTF-8.
  public let utf8: [UInt8]

  /// A text of bytes that may hold anything; ill-formed sequences become U+FFFD, so every text is valid UTF-8.
  public init(repairing bytes: [UInt8]) {
    // The common case is well-formed already and costs one scan, no copy.
    if bytes.withUnsafeBufferPointer({ String(validating: $0, as: UTF8.self) }) != nil {
      utf8 = bytes
    } else {
      utf8 = Array(String(decoding: bytes, as: UTF8.self).utf8)
    }
  }

  public init(_ string: String) { utf8 = Array(string.utf8) }

  /// Length in bytes.
  public var count: Int { utf8.count }
  /// The whole text.
  public var span: TextSpan { TextSpan(0..<utf8.count) }

  /// The text of a span; the span must lie within the text.
  public func string(_ span: TextSpan) -> String {
    String(decoding: utf8[span.range], as: UTF8.self)
  }

  /// True when the offset does not cut a scalar in two.
  public func isScalarBoundary(_ offset: UInt32) -> Bool {
    Int(offset) == utf8.count || (Int(offset) < utf8.count && utf8[Int(offset)] & 0xC0 != 0x80)
  }
}
