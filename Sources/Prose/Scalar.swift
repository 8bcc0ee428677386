// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Questions about single scalars, decoded from UTF-8 without `Character` or locale.
public enum ScalarClass: UInt8, Sendable {
  case space, newline, upper, lower, otherLetter, digit, mark, punctuation, symbol, control
}

/// The scalar at a byte offset of well-formed UTF-8, and its length in bytes.
///
/// `offset` must be a scalar boundary inside the buffer.
@inlinable
public func decodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int) {
  let first = bytes[offset]
  if first < 0x80 { return (UInt32(first), 1) }
  if first < 0xE0 {
    guard offset + 1 < bytes.count else { return (0xFFFD, 1) }
    return (UInt32(first & 0x1F) << 6 | UInt32(bytes[offset + 1] & 0x3F), 2)
  }
  if first < 0xF0 {
    guard offset + 2 < bytes.count else { return (0xFFFD, 1) }
    return (
      UInt32(first & 0x0F) << 12 | UInt32(bytes[offset + 1] & 0x3F) << 6 | UInt32(bytes[offset + 2] & 0x3F), 3
    )
  }
  guard offset + 3 < bytes.count else { return (0xFFFD, 1) }
  let high = UInt32(first & 0x07) << 18 | UInt32(bytes[offset + 1] & 0x3F) << 12
  return (high | UInt32(bytes[offset + 2] & 0x3F) << 6 | UInt32(bytes[offset + 3] & 0x3F), 4)
}

/// The class of a scalar value.
public func scalarClass(_ value: UInt32) -> ScalarClass {
  if value < 0x80 {
    switch UInt8(value) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return .lower
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return .upper
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return .digit
    case UInt8(ascii: "\n"): return .newline
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), 0x0B, 0x0C: return .space
    case UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: "="),
      UInt8(ascii: ">"), UInt8(ascii: "^"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "@"),
      UInt8(ascii: "#"), UInt8(ascii: "&"):
      return .symbol
    case 0..<0x20, 0x7F: return .control
    default: return .punctuation
    }
  }
  switch value {
  case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return .space
  case 0x2028, 0x2029: return .newline
  case 0x80...0x9F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: return .control
  case 0x2010...0x2027, 0x2030...0x205E, 0x3001...0x3003, 0x3008...0x3011, 0xA1, 0xAB, 0xB7, 0xBB, 0xBF:
    return .punctuation
  case 0xC0...0xD6, 0xD8...0xDE: return .upper
  case 0xDF...0xF6, 0xF8...0xFF: return .lower
  default:
    guard let scalar = Unicode.Scalar(value) else { return .symbol }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: return .upper
    case .lowercaseLetter: return .lower
    case .modifierLetter, .otherLetter: return .otherLetter
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    case .decimalNumber, .letterNumber, .otherNumber: return .digit
    case .spaceSeparator: return .space
    case .lineSeparator, .paragraphSeparator: return .newline
    case .control, .format, .surrogate, .privateUse, .unassigned: return .control
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return .punctuation
    default: return .symbol
    }
  }
}
