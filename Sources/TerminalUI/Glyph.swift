// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// What one cell (or two, if wide) shows: a base scalar and up to three marks on it.
///
/// Terminals lay out scalars, not the grapheme clusters of Swift's `Character`: an Indic conjunct is several cells, a
/// flag is two. Cutting text the way terminals do keeps the row whole on all of them.
public struct Glyph: Hashable, Sendable {
  /// The scalar that takes the cell; 0 in the right half of a wide one.
  public let base: UInt32
  /// Up to three marks of 21 bits each, the first in the lowest bits.
  let marks: UInt64

  init(base: UInt32, marks: UInt64 = 0) {
    self.base = base
    self.marks = marks
  }

  static let blank = Glyph(base: 0x20)
  static let rightHalf = Glyph(base: 0)
  /// Stands for whatever must not reach the terminal: U+FFFD.
  public static let placeholder = Glyph(base: 0xFFFD)
  static let ellipsis = Glyph(base: 0x2026)

  /// True in the column that the wide glyph to the left covers.
  public var isRightHalf: Bool { base == 0 }
  public var hasMarks: Bool { marks != 0 }

  /// True where terminals are known to disagree about the columns a glyph takes: emoji, marks, and scripts whose
  /// letters join, stack or run from right to left. Chinese, Japanese and Korean are two columns everywhere.
  public var hasUncertainWidth: Bool {
    if base < 0x300 { return hasMarks }
    switch base {
    case 0x300..<0x590, 0x1E00..<0x2190: return hasMarks
    case 0x2500..<0x25FD: return hasMarks
    case 0x2190..<0x2E80: return hasMarks || scalarRole(base) == .wide
    case 0x2E80...0xD7A3, 0xF900...0xFAFF, 0xFF00...0xFFFD, 0x20000...0x3FFFD: return hasMarks
    default: return true
    }
  }

  /// The scalars to send to the terminal, none for the right half of a wide glyph.
  public var scalars: [Unicode.Scalar] {
    guard base != 0, let first = Unicode.Scalar(base) else { return [] }
    var result = [first]
    var rest = marks
    while rest != 0 {
      if let mark = Unicode.Scalar(UInt32(rest & 0x1F_FFFF)) { result.append(mark) }
      rest >>= 21
    }
    return result
  }

  public var text: String {
    var result = String.UnicodeScalarView()
    for scalar in scalars { result.append(scalar) }
    return String(result)
  }
}

/// A glyph read from text, how wide it is, and where the next one begins.
struct GlyphStep {
  var glyph: Glyph
  /// 1 or 2.
  var columns: Int
  /// Byte offset of what follows; always beyond the offset asked for.
  var end: Int
  var isBlank: Bool
}

/// The glyph that begins at `offset`, which must lie inside the bytes.
///
/// Total: ill-formed bytes become placeholders, one each.
func glyphStep(_ bytes: Span<UInt8>, at offset: Int) -> GlyphStep {
  let first = bytes[offset]
  if first < 0x80, offset + 1 == bytes.count || bytes[offset + 1] < 0x80 {
    if first > 0x20 && first < 0x7F {
      return GlyphStep(glyph: Glyph(base: UInt32(first)), columns: 1, end: offset + 1, isBlank: false)
    }
    if first == 0x20 { return GlyphStep(glyph: .blank, columns: 1, end: offset + 1, isBlank: true) }
  }
  let (base, length) = decodedScalar(bytes, at: offset)
  var end = offset + length
  switch scalarRole(base) {
  case .blank: return GlyphStep(glyph: .blank, columns: 1, end: end, isBlank: true)
  case .selector, .mark, .hidden: return GlyphStep(glyph: .placeholder, columns: 1, end: end, isBlank: false)
  case .narrow:
    let marks = followers(of: base, in: bytes, at: &end)
    return GlyphStep(glyph: Glyph(base: base, marks: marks), columns: 1, end: end, isBlank: false)
  case .wide where base == 0x3000:
    // The ideographic space: marks on a blank would be lost where lines are wrapped.
    return GlyphStep(glyph: Glyph(base: base), columns: 2, end: end, isBlank: true)
  case .wide:
    let marks = followers(of: base, in: bytes, at: &end)
    return GlyphStep(glyph: Glyph(base: base, marks: marks), columns: 2, end: end, isBlank: false)
  }
}

/// The marks on a base; moves `offset` behind all that belongs to it.
///
/// Of an emoji sequence (joined by U+200D, tinted, or a flag spelled in tags) only the first emoji is shown: terminals
/// disagree about the width of the whole by up to eight columns, about the first by none.
private func followers(of base: UInt32, in bytes: Span<UInt8>, at offset: inout Int) -> UInt64 {
  var marks: UInt64 = 0
  var shift: UInt64 = 0
  let isEmoji = mayStartEmojiSequence(base)
  while offset < bytes.count, bytes[offset] >= 0x80 {
    let (value, length) = decodedScalar(bytes, at: offset)
    if isEmoji {
      if (0x1F3FB...0x1F3FF).contains(value) || (base == 0x1F3F4 && (0xE0020...0xE007F).contains(value)) {
        offset += length
        continue
      }
      if value == 0x200D, offset + length < bytes.count {
        let joined = decodedScalar(bytes, at: offset + length)
        if mayStartEmojiSequence(joined.value) {
          offset += length + joined.length
          continue
        }
      }
    }
    switch scalarRole(value) {
    case .selector: break
    case .mark:
      // A fourth mark and those above it would only stack into the rows around.
      if shift < 63 { marks |= UInt64(value) << shift }
      shift += 21
    default: return marks
    }
    offset += length
  }
  return marks
}

private func mayStartEmojiSequence(_ value: UInt32) -> Bool {
  // Bars and rules are none, and there are many on a screen.
  guard value >= 0x2190, !(0x2500...0x25A9).contains(value), let scalar = Unicode.Scalar(value) else { return false }
  return scalar.properties.isEmoji
}

/// The scalar at an offset and its length in bytes; U+FFFD and 1 where the bytes are ill-formed.
private func decodedScalar(_ bytes: Span<UInt8>, at offset: Int) -> (value: UInt32, length: Int) {
  let first = bytes[offset]
  if first < 0x80 { return (UInt32(first), 1) }
  let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  guard first >= 0xC2, first < 0xF5, offset + length <= bytes.count else { return (0xFFFD, 1) }
  var value = UInt32(first) & (0x7F >> UInt32(length))
  for index in 1..<length {
    let byte = bytes[offset + index]
    guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
  guard value >= smallest, Unicode.Scalar(value) != nil else { return (0xFFFD, 1) }
  return (value, length)
}
