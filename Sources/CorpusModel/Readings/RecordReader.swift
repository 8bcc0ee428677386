// Part of dossier. Licence: Apache-2.0, see LICENSE.

package import NewsModel
package import Prose

/// A record holds what no writer writes: it was damaged.
public struct DamagedRecord: Error, Hashable, Sendable {
  public init() {}
}

/// Reads what `RecordWriter` wrote; whatever the bytes are, it gives values in their bounds or throws.
package struct RecordReader {
  private let bytes: UnsafeRawBufferPointer
  private(set) var position = 0
  private var place = 0
  /// Spans end here at the latest.
  private let textCount: Int

  package init(_ bytes: UnsafeRawBufferPointer, textCount: Int) {
    self.bytes = bytes
    self.textCount = textCount
  }

  package var isAtEnd: Bool { position == bytes.count }

  package mutating func byte() throws(DamagedRecord) -> UInt8 {
    guard position < bytes.count else { throw DamagedRecord() }
    position += 1
    return bytes[position - 1]
  }

  package mutating func number() throws(DamagedRecord) -> Int {
    var result: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try byte()
      guard shift < 63 || (shift == 63 && byte <= 1) else { throw DamagedRecord() }
      result |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(truncatingIfNeeded: result) }
      shift += 7
    }
  }

  package mutating func signed() throws(DamagedRecord) -> Int {
    let bits = UInt(bitPattern: try number())
    return Int(bitPattern: bits >> 1) ^ -Int(bits & 1)
  }

  /// A number below the limit.
  package mutating func number(below limit: Int) throws(DamagedRecord) -> Int {
    let number = try number()
    guard number >= 0, number < limit else { throw DamagedRecord() }
    return number
  }

  /// An index below the limit, or none.
  package mutating func index(below limit: Int) throws(DamagedRecord) -> Int? {
    let number = try number(below: limit + 1)
    return number == 0 ? nil : number - 1
  }

  /// A number of bytes, or of things that take a byte at least: so a wrong one asks for no memory that is not there.
  package mutating func count() throws(DamagedRecord) -> Int {
    let count = try number()
    guard count >= 0, count <= bytes.count - position else { throw DamagedRecord() }
    return count
  }

  package mutating func string() throws(DamagedRecord) -> String {
    let count = try count()
    defer { position += count }
    return String(decoding: bytes[position..<(position + count)], as: UTF8.self)
  }

  /// Bytes that are preceded by their number, as the system has names.
  package mutating func characters() throws(DamagedRecord) -> [CChar] {
    let range = try skippedBytes()
    return bytes[range].withContiguousStorageIfAvailable { $0.map { CChar(bitPattern: $0) } }
      ?? bytes[range].map { CChar(bitPattern: $0) }
  }

  /// Passes over bytes that are preceded by their number; where they are.
  package mutating func skippedBytes() throws(DamagedRecord) -> Range<Int> {
    let count = try count()
    defer { position += count }
    return position..<(position + count)
  }

  package mutating func span() throws(DamagedRecord) -> TextSpan {
    let (start, overflow) = place.addingReportingOverflow(try signed())
    guard !overflow, start >= 0, start <= textCount else { throw DamagedRecord() }
    let count = try number(below: textCount - start + 1)
    place = start
    return TextSpan(start..<(start + count))
  }

  package mutating func day(near other: CalendarDay? = nil) throws(DamagedRecord) -> CalendarDay {
    let (number, overflow) = try signed().addingReportingOverflow(other?.number ?? 0)
    guard !overflow, CorpusStorage.dayNumbers.contains(number) else { throw DamagedRecord() }
    return CalendarDay(number: number)
  }

  package mutating func list<T>(
    _ body: (inout RecordReader) throws(DamagedRecord) -> T
  ) throws(DamagedRecord) -> [T] {
    let count = try count()
    var result: [T] = []
    result.reserveCapacity(count)
    for _ in 0..<count { result.append(try body(&self)) }
    return result
  }

  package mutating func optional<T>(
    _ body: (inout RecordReader) throws(DamagedRecord) -> T
  ) throws(DamagedRecord) -> T? {
    switch try byte() {
    case 0: return nil
    case 1: return try body(&self)
    default: throw DamagedRecord()
    }
  }

  package mutating func optionalString() throws(DamagedRecord) -> String? {
    try optional { reader throws(DamagedRecord) in try reader.string() }
  }

  package mutating func optionalSpan() throws(DamagedRecord) -> TextSpan? {
    try optional { reader throws(DamagedRecord) in try reader.span() }
  }

  package mutating func value<T: RawRepresentable>(_ type: T.Type) throws(DamagedRecord) -> T
  where T.RawValue == UInt8 {
    guard let value = T(rawValue: try byte()) else { throw DamagedRecord() }
    return value
  }
}
