// Part of dossier. Licence: Apache-2.0, see LICENSE.

import SeededRandom
import TerminalUI
import Testing

@Suite struct WrappingTests {
  func lines(_ text: String, columns: Int) -> [String] {
    let bytes = Array(text.utf8)
    return wrap(text, columns: columns).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    ("the quick brown fox", 10, ["the quick", "brown fox"]),
    ("the quick brown fox", 9, ["the quick", "brown fox"]),
    ("the quick brown fox", 5, ["the", "quick", "brown", "fox"]),
    ("one  two   three", 8, ["one  two", "three"]),
    ("a\n\nb", 5, ["a", "", "b"]), ("a\n", 5, ["a"]), ("", 5, []), ("abc\ndef", 3, ["abc", "def"]),
    ("unbreakable", 4, ["unbr", "eaka", "ble"]), ("to unbreakable", 4, ["to", "unbr", "eaka", "ble"]),
    ("well-known", 6, ["well-", "known"]), ("now—then", 5, ["now—", "then"]),
    ("中文字幕", 5, ["中文", "字幕"]), ("go 中文", 5, ["go 中", "文"]), ("中", 1, ["中"]),
    ("  indented text", 10, ["  indented", "text"]), ("end   ", 3, ["end"]),
  ])
  func textIsWrapped(text: String, columns: Int, expected: [String]) {
    #expect(lines(text, columns: columns) == expected)
  }

  @Test func randomTextIsWrappedWithoutLoss() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<3000 {
      let text = random.text(upTo: 60)
      let columns = Int.random(in: 2...20, using: &random)
      let bytes = Array(text.utf8)
      var end = 0
      for line in wrap(text, columns: columns) {
        #expect(line.lowerBound >= end && line.upperBound <= bytes.count)
        // Only blanks may lie between lines.
        #expect(onlyBlanks(String(decoding: bytes[end..<line.lowerBound], as: UTF8.self)))
        #expect(columnWidth(of: String(decoding: bytes[line], as: UTF8.self)) <= columns)
        end = line.upperBound
      }
      #expect(onlyBlanks(String(decoding: bytes[end...], as: UTF8.self)))
    }
  }

  func onlyBlanks(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
  }
}
