// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// What a scalar does to the row it is written in.
enum ScalarRole: Hashable, Sendable {
  /// Takes one column.
  case narrow
  /// Takes two columns (East_Asian_Width Wide or Fullwidth, which includes the emoji).
  case wide
  /// Sits on the scalar before it and takes no column.
  case mark
  /// A blank of whatever width; shown as one space.
  case blank
  /// Must not reach a terminal: controls, bidi marks, other invisible and unassigned scalars. A placeholder is shown.
  case hidden
  /// Variation selectors 1 to 16: they only choose between looks of the scalar before, and are left out.
  case selector
}

/// The role of a scalar value; surrogates and values beyond Unicode are hidden.
func scalarRole(_ value: UInt32) -> ScalarRole {
  // The scripts and signs of most news first: these lines answer without a table.
  switch value {
  case 0x09, 0x0A, 0x0D, 0x20, 0xA0: return .blank
  case 0x21...0x7E, 0xA1...0xAC, 0xAE...0x2FF: return .narrow
  case 0..<0x20, 0x7F...0x9F, 0xAD: return .hidden
  case 0x400...0x482, 0x2010...0x2027: return .narrow
  // Arrows, and the signs that lists, bars and rules are drawn with.
  case 0x2190...0x21FF, 0x2500...0x25FC, 0x2600...0x2613: return .narrow
  case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: return .wide
  case 0xFE00...0xFE0F: return .selector
  // Vowels and final consonants of conjoining Hangul stand inside the syllable's two columns.
  case 0x1161...0x11FF, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB: return .mark
  default: return uncommonRole(value)
  }
}

private func uncommonRole(_ value: UInt32) -> ScalarRole {
  guard let scalar = Unicode.Scalar(value) else { return .hidden }
  let properties = scalar.properties
  if properties.isDefaultIgnorableCodePoint { return .hidden }
  switch properties.generalCategory {
  case .nonspacingMark, .enclosingMark: return .mark
  case .spaceSeparator: return value == 0x3000 ? .wide : .blank
  case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return .hidden
  default: return isWide(value) ? .wide : .narrow
  }
}

/// True in the ranges below, found by halving.
private func isWide(_ value: UInt32) -> Bool {
  let ranges = wideRanges
  var low = 0
  var high = ranges.count
  while low < high {
    let middle = (low + high) / 2
    if ranges[middle].last < value { low = middle + 1 } else { high = middle }
  }
  return low < ranges.count && ranges[low].first <= value
}

/// East_Asian_Width W and F of the Unicode Character Database, merged over the unassigned scalars between them
/// (those are hidden before anybody asks for their width).
private let wideRanges: [(first: UInt32, last: UInt32)] = [
  (0x1100, 0x115F), (0x231A, 0x231B), (0x2329, 0x232A), (0x23E9, 0x23EC), (0x23F0, 0x23F0), (0x23F3, 0x23F3),
  (0x25FD, 0x25FE), (0x2614, 0x2615), (0x2648, 0x2653), (0x267F, 0x267F), (0x2693, 0x2693), (0x26A1, 0x26A1),
  (0x26AA, 0x26AB), (0x26BD, 0x26BE), (0x26C4, 0x26C5), (0x26CE, 0x26CE), (0x26D4, 0x26D4), (0x26EA, 0x26EA),
  (0x26F2, 0x26F3), (0x26F5, 0x26F5), (0x26FA, 0x26FA), (0x26FD, 0x26FD), (0x2705, 0x2705), (0x270A, 0x270B),
  (0x2728, 0x2728), (0x274C, 0x274C), (0x274E, 0x274E), (0x2753, 0x2755), (0x2757, 0x2757), (0x2795, 0x2797),
  (0x27B0, 0x27B0), (0x27BF, 0x27BF), (0x2B1B, 0x2B1C), (0x2B50, 0x2B50), (0x2B55, 0x2B55), (0x2E80, 0x303E),
  (0x3041, 0x3247), (0x3250, 0x4DBF), (0x4E00, 0xA4C6), (0xA960, 0xA97C), (0xAC00, 0xD7A3), (0xF900, 0xFAD9),
  (0xFE10, 0xFE19), (0xFE30, 0xFE6B), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x16FE0, 0x1B2FB), (0x1F004, 0x1F004),
  (0x1F0CF, 0x1F0CF), (0x1F18E, 0x1F18E), (0x1F191, 0x1F19A), (0x1F200, 0x1F320), (0x1F32D, 0x1F335),
  (0x1F337, 0x1F37C), (0x1F37E, 0x1F393), (0x1F3A0, 0x1F3CA), (0x1F3CF, 0x1F3D3), (0x1F3E0, 0x1F3F0),
  (0x1F3F4, 0x1F3F4), (0x1F3F8, 0x1F43E), (0x1F440, 0x1F440), (0x1F442, 0x1F4FC), (0x1F4FF, 0x1F53D),
  (0x1F54B, 0x1F54E), (0x1F550, 0x1F567), (0x1F57A, 0x1F57A), (0x1F595, 0x1F596), (0x1F5A4, 0x1F5A4),
  (0x1F5FB, 0x1F64F), (0x1F680, 0x1F6C5), (0x1F6CC, 0x1F6CC), (0x1F6D0, 0x1F6D2), (0x1F6D5, 0x1F6DF),
  (0x1F6EB, 0x1F6EC), (0x1F6F4, 0x1F6FC), (0x1F7E0, 0x1F7F0), (0x1F90C, 0x1F93A), (0x1F93C, 0x1F945),
  (0x1F947, 0x1F9FF), (0x1FA70, 0x1FAFF), (0x20000, 0x3FFFD),
]
