// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Writes JSON into a buffer of bytes, without Foundation: keys keep their order, text stays UTF-8.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  /// True right behind an opening bracket, a key or the beginning, where no comma goes.
  private var isFirst = true

  mutating func object(_ content: (inout JSONWriter) -> Void) { nested("{", "}", content) }

  mutating func array<Element>(_ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
    nested("[", "]") { json in
      for element in elements { write(&json, element) }
    }
  }

  /// The key of the next value.
  mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes += "\":".utf8
    isFirst = true
  }

  mutating func number(_ value: Int) {
    separate()
    bytes += String(value).utf8
  }

  mutating func flag(_ value: Bool) {
    separate()
    bytes += (value ? "true" : "false").utf8
  }

  mutating func string(_ value: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case 0..<32, 127:
        let digits = Array("0123456789abcdef".utf8)
        bytes += "\\u00".utf8
        bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Ends a line of JSON Lines.
  mutating func endLine() {
    bytes.append(10)
    isFirst = true
  }

  private mutating func nested(_ open: Unicode.Scalar, _ close: Unicode.Scalar, _ content: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: open))
    isFirst = true
    content(&self)
    bytes.append(UInt8(ascii: close))
    isFirst = false
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }
}

extension JSONWriter {
  mutating func field(_ name: StaticString, _ value: String) {
    key(name)
    string(value)
  }

  mutating func field(_ name: StaticString, _ value: Int) {
    key(name)
    number(value)
  }

  mutating func field(_ name: StaticString, _ values: [String]) {
    key(name)
    array(values) { $0.string($1) }
  }
}
