// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// From a file's bytes to text: UTF-8 with line ends `\n`, or the reason why it is none.
enum TextDecoding {
  /// Why bytes are no text.
  struct Failure: Error {
    let reason: IngestionProblem.Reason
  }

  /// The text without byte order mark, with `\r\n` and `\r` as `\n`: what Python's `open(…, encoding="utf-8-sig")` reads.
  static func text(_ bytes: [UInt8]) throws(Failure) -> [UInt8] {
    if isUTF16(bytes) { throw Failure(reason: .utf16) }
    if bytes.contains(0) || isFormatOfOthers(bytes) { throw Failure(reason: .binary) }
    if let offset = firstIllFormed(bytes) {
      throw Failure(reason: isMostlyText(bytes) ? .notUTF8(offset: offset, looksWestern: isWestern(bytes)) : .binary)
    }
    if !isMostlyText(bytes) { throw Failure(reason: .binary) }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    guard bytes.contains(13) else { return hasMark ? Array(bytes.dropFirst(3)) : bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in hasMark ? bytes.dropFirst(3) : bytes[...] {
      if byte == 13 {
        result.append(10)
      } else if byte != 10 || previous != 13 {
        result.append(byte)
      }
      previous = byte
    }
    return result
  }

  /// Bytes that no text in any encoding begins with or holds, for formats that say their encoding themselves.
  static func isBinary(_ bytes: [UInt8]) -> Bool {
    isFormatOfOthers(bytes) || (bytes.contains(0) && !isUTF16(bytes)) || !isMostlyText(bytes)
  }

  /// A byte order mark of UTF-16 or UTF-32, or, without one, a NUL as every second byte of the beginning, as Western
  /// text has it in UTF-16.
  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let head = bytes.prefix(64)
    guard head.count >= 4 else { return false }
    let even = head.enumerated().count { $0.offset % 2 == 0 && $0.element == 0 }
    let odd = head.enumerated().count { $0.offset % 2 == 1 && $0.element == 0 }
    return (even == 0 && odd * 5 >= head.count * 2) || (odd == 0 && even * 5 >= head.count * 2)
  }

  /// PDF begins with bytes that are UTF-8.
  private static func isFormatOfOthers(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: "%PDF-".utf8) || bytes.starts(with: "{\\rtf".utf8)
  }

  private static func firstIllFormed(_ bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// At most one byte in thirty is a control character that no text holds.
  private static func isMostlyText(_ bytes: [UInt8]) -> Bool {
    var controls = 0
    for byte in bytes where byte < 32 && (byte < 9 || byte > 13) && byte != 27 { controls += 1 }
    return controls * 30 <= bytes.count
  }

  /// Bytes above 127 are few and stand as letters and marks do in Windows-1252.
  private static func isWestern(_ bytes: [UInt8]) -> Bool {
    var high = 0
    for byte in bytes where byte >= 0x80 {
      // The five bytes that Windows-1252 leaves unused.
      if [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte) { return false }
      high += 1
    }
    return high * 5 <= bytes.count
  }
}
