// Part of dossier. Licence: Apache-2.0, see LICENSE.

package import NewsModel
package import Prose

/// Writes numbers in as few bytes as they need: seven bits in each, the lowest first, the eighth says that more follow
/// (LEB128).
package struct RecordWriter {
  package private(set) var bytes: [UInt8] = []
  /// Where the last span began: spans lie close together.
  private var place = 0

  package init() {}

  package mutating func put(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Small numbers of either sign take few bytes.
  package mutating func put(signed number: Int) { put(number << 1 ^ number >> 63) }

  package mutating func put(_ byte: UInt8) { bytes.append(byte) }

  package mutating func put(_ string: String) {
    put(string.utf8.count)
    bytes.append(contentsOf: string.utf8)
  }

  /// Their number, then the bytes.
  package mutating func put(bytes new: [UInt8]) {
    put(new.count)
    bytes.append(contentsOf: new)
  }

  package mutating func put(bytes new: [CChar]) {
    put(new.count)
    new.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  package mutating func put(_ span: TextSpan) {
    put(signed: Int(span.start) - place)
    put(span.count)
    place = Int(span.start)
  }

  package mutating func put(day: CalendarDay, near other: CalendarDay? = nil) {
    put(signed: day.number - (other?.number ?? 0))
  }

  /// A list: the number of elements, then each.
  package mutating func put<T>(_ list: [T], _ body: (inout RecordWriter, T) -> Void) {
    put(list.count)
    for element in list { body(&self, element) }
  }

  /// A byte 0 for none, else 1 and the value.
  package mutating func put<T>(_ value: T?, _ body: (inout RecordWriter, T) -> Void) {
    put(value == nil ? 0 : 1 as UInt8)
    if let value { body(&self, value) }
  }

  package mutating func put(_ string: String?) { put(string) { $0.put($1) } }
  package mutating func put(_ span: TextSpan?) { put(span) { $0.put($1) } }
  /// An index or none as one number.
  package mutating func put(_ index: Int?) { put(index.map { $0 + 1 } ?? 0) }
}
