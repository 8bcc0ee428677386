// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Reads one key, mouse report or reply at the head of some bytes.
struct SequenceReader {
  enum Result {
    case event(InputEvent)
    case pasteBegins
    /// Something complete that means nothing to us.
    case nothing
    /// More bytes may belong to it.
    case incomplete
  }

  let bytes: [UInt8]
  /// Behind what was read, after `read` gave anything but `.incomplete`.
  private(set) var offset: Int
  let isFinal: Bool

  /// There must be at least one byte.
  mutating func read() -> Result {
    let first = bytes[offset]
    if first != 0x1B { return readPlain() }
    guard offset + 1 < bytes.count else {
      guard isFinal else { return .incomplete }
      offset += 1
      return .event(.key(.escape))
    }
    switch bytes[offset + 1] {
    case UInt8(ascii: "["): return readControlSequence()
    case UInt8(ascii: "O"): return readSingleShift()
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"): return readString()
    default: return readAlt()
    }
  }

  private mutating func finish(_ key: Key, length: Int) -> Result {
    offset += length
    return .event(.key(key))
  }

  // MARK: Characters

  private mutating func readPlain() -> Result {
    let first = bytes[offset]
    switch first {
    case 0x0D: return finish(.enter, length: 1)
    case 0x09: return finish(.tab, length: 1)
    case 0x7F, 0x08: return finish(.backspace, length: 1)
    case 0x00: return finish(.control("@"), length: 1)
    case 0x01...0x1A: return finish(.control(Character(Unicode.Scalar(first + 0x60))), length: 1)
    case 0x1C...0x1F: return finish(.control(Character(Unicode.Scalar(first + 0x40))), length: 1)
    case 0x20...0x7E: return finish(.character(Character(Unicode.Scalar(first))), length: 1)
    default: return readScalar()
    }
  }

  private mutating func readScalar() -> Result {
    let first = bytes[offset]
    let length = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 1
    guard length > 1 else {
      offset += 1
      return .nothing
    }
    var have = 1
    while have < length, offset + have < bytes.count, bytes[offset + have] & 0xC0 == 0x80 { have += 1 }
    if have < length {
      // Cut off by what was read so far, or ill-formed: the rest is read as something of its own.
      if offset + have == bytes.count, !isFinal { return .incomplete }
      offset += have
      return .nothing
    }
    let text = String(validating: bytes[offset..<offset + length], as: UTF8.self)
    offset += length
    guard let text, let scalar = text.unicodeScalars.first, scalar.value >= 0xA0 else { return .nothing }
    return .event(.key(.character(Character(scalar))))
  }

  private mutating func readAlt() -> Result {
    let second = bytes[offset + 1]
    switch second {
    case 0x1B:
      // Escape typed before another sequence.
      return finish(.escape, length: 1)
    case 0x7F, 0x08: return finish(.control("w"), length: 2)
    case 0x0D: return finish(.enter, length: 2)
    case 0x20...0x7E: return finish(.alt(Character(Unicode.Scalar(second))), length: 2)
    case 0..<0x20: return finish(.escape, length: 1)
    default:
      offset += 1
      let result = readScalar()
      if case .incomplete = result { offset -= 1 }
      guard case .event(.key(.character(let character))) = result else { return result }
      return .event(.key(.alt(character)))
    }
  }

  // MARK: Sequences

  /// ESC O and a letter: cursor and function keys in application mode, and the keypad.
  private mutating func readSingleShift() -> Result {
    guard offset + 2 < bytes.count else { return isFinal ? finish(.alt("O"), length: 2) : .incomplete }
    let letter = bytes[offset + 2]
    if let key = Self.lettered[letter] { return finish(key, length: 3) }
    switch letter {
    case UInt8(ascii: "M"): return finish(.enter, length: 3)
    case UInt8(ascii: "I"): return finish(.tab, length: 3)
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      return finish(.character(Character(Unicode.Scalar(letter - 0x40))), length: 3)
    default:
      offset += 3
      return .nothing
    }
  }

  /// ESC ] and its like: what a terminal replies, up to BEL or ESC \.
  private mutating func readString() -> Result {
    var end = offset + 2
    while end < bytes.count {
      if bytes[end] == 0x07 {
        offset = end + 1
        return .nothing
      }
      if bytes[end] == 0x1B, end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "\\") {
        offset = end + 2
        return .nothing
      }
      end += 1
    }
    guard isFinal else { return .incomplete }
    if end == offset + 2 { return finish(.alt(Character(Unicode.Scalar(bytes[offset + 1]))), length: 2) }
    offset = end
    return .nothing
  }

  /// ESC [: parameters, then the byte that says what it is.
  private mutating func readControlSequence() -> Result {
    var end = offset + 2
    // The Linux console spells F1 to F5 as ESC [ [ A to E.
    if end < bytes.count, bytes[end] == UInt8(ascii: "[") {
      guard end + 1 < bytes.count else { return unfinished() }
      let letter = bytes[end + 1]
      guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(letter) else {
        offset = end + 2
        return .nothing
      }
      return finish(.function(Int(letter - UInt8(ascii: "A")) + 1), length: 4)
    }
    while end < bytes.count, (0x20...0x3F).contains(bytes[end]) { end += 1 }
    guard end < bytes.count else { return unfinished() }
    let final = bytes[end]
    guard (0x40...0x7E).contains(final) else {
      // Broken off by something else, which is read next.
      offset = end
      return .nothing
    }
    let start = offset + 2
    if final == UInt8(ascii: "M"), end == start { return readOldMouse() }
    let parameters = bytes[start..<end]
    offset = end + 1
    if parameters.first == UInt8(ascii: "<") { return mouse(numbers(parameters.dropFirst()), final) }
    return key(final, numbers(parameters))
  }

  private mutating func unfinished() -> Result {
    guard isFinal else { return .incomplete }
    if bytes.count == offset + 2 { return finish(.alt("["), length: 2) }
    offset = bytes.count
    return .nothing
  }

  private func key(_ final: UInt8, _ numbers: [Int]) -> Result {
    if final == UInt8(ascii: "~") {
      guard let number = numbers.first else { return .nothing }
      if number == 200 { return .pasteBegins }
      return Self.numbered[number].map { .event(.key($0)) } ?? .nothing
    }
    if final == UInt8(ascii: "Z") { return .event(.key(.backTab)) }
    return Self.lettered[final].map { .event(.key($0)) } ?? .nothing
  }

  private func numbers(_ parameters: ArraySlice<UInt8>) -> [Int] {
    parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
      Int(String(decoding: $0, as: UTF8.self)) ?? 0
    }
  }

  /// The letters that end ESC [ and ESC O alike.
  private static let lettered: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
  ]

  /// The numbers before ESC [ … ~.
  private static let numbered: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5), 17: .function(6),
    18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10), 23: .function(11), 24: .function(12),
    25: .function(13), 26: .function(14), 28: .function(15), 29: .function(16), 31: .function(17), 32: .function(18),
    33: .function(19), 34: .function(20),
  ]

  // MARK: Mouse

  private func mouse(_ numbers: [Int], _ final: UInt8) -> Result {
    guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return .nothing }
    let isRelease = final == UInt8(ascii: "m")
    guard isRelease || final == UInt8(ascii: "M") else { return .nothing }
    return mouse(code: numbers[0], column: numbers[1] - 1, row: numbers[2] - 1, isRelease: isRelease)
  }

  /// ESC [ M and three bytes, each a number above 32; cannot tell places beyond 223 columns.
  private mutating func readOldMouse() -> Result {
    guard offset + 5 < bytes.count else {
      guard isFinal else { return .incomplete }
      offset = bytes.count
      return .nothing
    }
    let values = bytes[offset + 3...offset + 5].map { Int($0) - 32 }
    offset += 6
    guard values.allSatisfy({ $0 >= 0 }), values[1] > 0, values[2] > 0 else { return .nothing }
    return mouse(code: values[0], column: values[1] - 1, row: values[2] - 1, isRelease: values[0] & 67 == 3)
  }

  /// The code of xterm: buttons in bits 0 and 1, 32 for motion, 64 for the wheel.
  private func mouse(code: Int, column: Int, row: Int, isRelease: Bool) -> Result {
    let buttons: [MouseEvent.Button] = [.left, .middle, .right]
    let kind: MouseEvent.Kind
    if code & 64 != 0 {
      guard code & 3 < 2 else { return .nothing }
      kind = code & 1 == 0 ? .wheelUp : .wheelDown
    } else if isRelease {
      kind = .release
    } else {
      guard code & 3 < 3, code & 128 == 0 else { return .nothing }
      kind = code & 32 != 0 ? .drag(buttons[code & 3]) : .press(buttons[code & 3])
    }
    return .event(.mouse(MouseEvent(column: column, row: row, kind: kind)))
  }
}
