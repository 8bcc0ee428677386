// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose

/// Names as they sound, so that spellings of one foreign name meet: "Sergey" and "Sergei", "Yuri" and "Yury".
enum TransliterationKey {
  static func key(_ prose: ProseText, _ token: Int) -> UInt64 { key(prose.string(token)) }

  static func key(_ name: String) -> UInt64 {
    var letters: [UInt8] = []
    var wasC = false
    for byte in folded(name).utf8 {
      var b = byte
      if b == UInt8(ascii: "y") || b == UInt8(ascii: "j") { b = UInt8(ascii: "i") }
      if b == UInt8(ascii: ".") || b == UInt8(ascii: "'") { continue }
      // "Maxim" and "Maksim", "Victor" and "Viktor"; not "Charles".
      if b == UInt8(ascii: "h"), letters.last == UInt8(ascii: "k"), wasC {
        letters[letters.count - 1] = UInt8(ascii: "c")
      }
      wasC = b == UInt8(ascii: "c")
      if wasC { b = UInt8(ascii: "k") }
      if b == UInt8(ascii: "x") {
        if letters.last != UInt8(ascii: "k") { letters.append(UInt8(ascii: "k")) }
        b = UInt8(ascii: "s")
      }
      if letters.last == b { continue }
      letters.append(b)
    }
    if letters.count > 3, letters[0] == UInt8(ascii: "i"), letters[1] == UInt8(ascii: "e") { letters.removeFirst() }
    // "Alexander" and "Aleksandr".
    let count = letters.count
    if count > 4, letters[count - 1] == UInt8(ascii: "r"), letters[count - 2] == UInt8(ascii: "e"),
      letters[count - 3] == UInt8(ascii: "d") || letters[count - 3] == UInt8(ascii: "t")
    {
      letters.remove(at: count - 2)
    }
    return letters.withUnsafeBufferPointer { WordHash.hash($0, 0..<letters.count) }
  }
}
