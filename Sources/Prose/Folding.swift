// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Folds text for comparison: lower case, accents and apostrophe variants removed, as search and the merging of names
/// need it. Not reversible; positions in the folded text are not positions in the text.
public func folded(_ string: String) -> String {
  if string.utf8.allSatisfy({ $0 < 0x80 }) { return string.lowercased() }
  var result = ""
  result.reserveCapacity(string.utf8.count)
  for scalar in string.unicodeScalars { appendFolded(scalar, to: &result) }
  return result
}

/// Appends the folded form of one scalar: nothing for a combining mark, a base letter for an accented one.
public func appendFolded(_ scalar: Unicode.Scalar, to result: inout String) {
  switch scalar.value {
  case 0x2018, 0x2019, 0x201B, 0x02BC, 0x60, 0xB4: result.unicodeScalars.append("'")
  case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: result.unicodeScalars.append("\"")
  case 0x2010...0x2015, 0x2212: result.unicodeScalars.append("-")
  case 0xA0, 0x2000...0x200A, 0x202F: result.unicodeScalars.append(" ")
  case 0x300...0x36F: break
  case 0xC0...0x24F, 0x1E00...0x1EFF: result += latinBase(scalar)
  default: result += scalar.properties.lowercaseMapping
  }
}

/// The base letters of an accented Latin letter, lower case: "é" gives "e", "ø" "o", "ß" "ss".
private func latinBase(_ scalar: Unicode.Scalar) -> String {
  switch scalar.value {
  case 0xC6, 0xE6: return "ae"
  case 0xD0, 0xF0, 0x110, 0x111: return "d"
  case 0xD8, 0xF8: return "o"
  case 0xDE, 0xFE: return "th"
  case 0xDF: return "ss"
  case 0x131: return "i"
  case 0x141, 0x142: return "l"
  case 0x152, 0x153: return "oe"
  case 0xD7, 0xF7: return String(scalar)
  default: break
  }
  // The name of a composed letter says its base: "LATIN SMALL LETTER E WITH ACUTE".
  guard let name = scalar.properties.name, name.hasPrefix("LATIN "), let with = name.range(ofWord: " LETTER ") else {
    return scalar.properties.lowercaseMapping
  }
  let letter = name[with...].prefix { $0 != " " }
  return letter.count == 1 ? letter.lowercased() : scalar.properties.lowercaseMapping
}

extension String {
  /// The index just behind the first occurrence of the word, which is ASCII.
  fileprivate func range(ofWord word: String) -> String.Index? {
    let needle = Array(word.utf8)
    let hay = Array(utf8)
    guard hay.count >= needle.count else { return nil }
    for i in 0...(hay.count - needle.count) where Array(hay[i..<(i + needle.count)]) == needle {
      return utf8.index(utf8.startIndex, offsetBy: i + needle.count)
    }
    return nil
  }
}
