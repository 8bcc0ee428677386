// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Folds text for comparison: lower case, accents and apostrophe variants removed, as search and the merging of names
/// need it. Not reversible; positions in the folded text are not positions in the text.
public func folded(_ string: String) -> String {
  var string = string
  return string.withUTF8 { folded($0) }
}

/// The same for well-formed UTF-8.
public func folded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
  bytes.allSatisfy { $0 < 0x80 } ? lowercasedASCII(bytes) : foldedBeyondASCII(bytes)
}

/// The text of the bytes with the letters of ASCII in lower case and all others as they are; what is ill-formed becomes
/// U+FFFD.
public func lowercasedASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
  String(unsafeUninitializedCapacity: bytes.count) { result in
    for at in bytes.indices { result.initializeElement(at: at, to: lowercased(bytes[at])) }
    return bytes.count
  }
}

private func foldedBeyondASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var at = 0
  while at < bytes.count {
    let (value, length) = decodeScalar(bytes, at: at)
    at += length
    if let mark = foldedMark(value) {
      result.append(mark)
      continue
    }
    switch value {
    case 0..<0x80: result.append(lowercased(UInt8(value)))
    case 0xC0..<0x250: result += foldedLatin[Int(value) - 0xC0]
    default:
      guard let scalar = Unicode.Scalar(value) else { continue }
      var one = ""
      appendFolded(scalar, to: &one)
      result += one.utf8
    }
  }
  return String(decoding: result, as: UTF8.self)
}

@inline(__always)
private func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

/// The folded forms of U+00C0 to U+024F: looking them up by their Unicode names is slow.
private let foldedLatin: [[UInt8]] = (0xC0..<0x250).map { value in
  var one = ""
  appendFolded(Unicode.Scalar(value)!, to: &one)
  return Array(one.utf8)
}

/// Appends the folded form of one scalar: nothing for a combining mark, a base letter for an accented one.
public func appendFolded(_ scalar: Unicode.Scalar, to result: inout String) {
  if let mark = foldedMark(scalar.value) {
    result.unicodeScalars.append(Unicode.Scalar(mark))
    return
  }
  switch scalar.value {
  case 0x300...0x36F: break
  case 0xC0...0x24F, 0x1E00...0x1EFF: result += latinBase(scalar)
  default: result += scalar.properties.lowercaseMapping
  }
}

/// The mark of ASCII that variants of it are folded to.
@inline(__always)
private func foldedMark(_ value: UInt32) -> UInt8? {
  switch value {
  case 0x2018, 0x2019, 0x201B, 0x02BC, 0x60, 0xB4: UInt8(ascii: "'")
  case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: UInt8(ascii: "\"")
  case 0x2010...0x2015, 0x2212: UInt8(ascii: "-")
  case 0xA0, 0x2000...0x200A, 0x202F: UInt8(ascii: " ")
  default: nil
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
