// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CNcurses
import SeededRandom
import Testing

/// What ncurses sends is said in fewer bytes, and shows the same.
@Suite struct ShorteningTests {
  private func shortened(_ text: String, columns: Int = 80) -> String {
    var bytes = text.utf8.map { CChar(bitPattern: $0) }
    let count = screen_shorten(&bytes, bytes.count, Int32(columns))
    return String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  @Test(arguments: [
    ("\u{1B}[38;5;32mcoup\u{1B}[39m\u{1B}[m.", "\u{1B}[38;5;32mcoup\u{1B}[m."),
    ("\u{1B}[9;36H \u{1B}[9;53Hcoup\u{1B}[10;36H▌", "\u{1B}[9;36H \u{1B}[53Gcoup\u{1B}[10;36H▌"),
    // Colors and erasing leave the cursor in its row, other motions may not.
    ("\u{1B}[9;3H\u{1B}[1m\u{1B}[K\u{1B}[9;5Hx", "\u{1B}[9;3H\u{1B}[1m\u{1B}[K\u{1B}[5Gx"),
    ("\u{1B}[9;3H\n\u{1B}[9;5Hx", "\u{1B}[9;3H\n\u{1B}[9;5Hx"),
    ("\u{1B}[9;3H\u{1B}[A\u{1B}[9;5Hx", "\u{1B}[9;3H\u{1B}[A\u{1B}[9;5Hx"),
    // A line that is full may have been broken.
    ("\u{1B}[9;79Hab\u{1B}[9;5Hx", "\u{1B}[9;79Hab\u{1B}[9;5Hx"),
    ("\u{1B}[39m\u{1B}[1mx\u{1B}[H", "\u{1B}[39m\u{1B}[1mx\u{1B}[H"),
    ("\u{1B}]8;;https://example.org\u{1B}\\here\u{1B}[39m", "\u{1B}]8;;https://example.org\u{1B}\\here\u{1B}[39m"),
    ("\u{1B}", "\u{1B}"), ("\u{1B}[", "\u{1B}["), ("\u{1B}[12;", "\u{1B}[12;"), ("", ""),
  ])
  func fewerBytesSayIt(_ sent: String, _ expected: String) { #expect(shortened(sent) == expected) }

  /// A screen of one letter and one style a cell.
  private struct Screen: Equatable {
    var cells: [Int: String] = [:]
    var row = 1
    var column = 1
    var style = ""

    mutating func take(_ text: String, columns: Int) {
      var rest = Substring(text)
      while let first = rest.first {
        rest = rest.dropFirst()
        guard first == "\u{1B}" else {
          if first == "\n" { row += 1 } else { show(first, columns) }
          continue
        }
        let numbers = rest.dropFirst().prefix { $0.isNumber || $0 == ";" }
        let parts = numbers.split(separator: ";").compactMap { Int($0) }
        switch rest.dropFirst(1 + numbers.count).first {
        case "H": (row, column) = (parts[0], parts[1])
        case "G": column = parts[0]
        case "m":
          style = numbers.isEmpty ? "" : parts == [39] ? style.filter { $0 == "b" } : style + (parts == [1] ? "b" : "c")
        default: break
        }
        rest = rest.dropFirst(2 + numbers.count)
      }
    }

    private mutating func show(_ letter: Character, _ columns: Int) {
      if column > columns { (row, column) = (row + 1, 1) }
      cells[row * 1000 + column] = "\(letter)\(style)"
      column += 1
    }
  }

  @Test(arguments: 0..<20)
  func theScreenIsTheSame(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      var text = "\u{1B}[1;1H"
      for _ in 0..<40 {
        switch random.below(6) {
        case 0: text += "\u{1B}[\(1 + random.below(4));\(1 + random.below(20))H"
        case 1: text += "\u{1B}[38;5;32m"
        case 2: text += "\u{1B}[39m\u{1B}[m"
        case 3: text += ["\u{1B}[39m", "\u{1B}[m", "\u{1B}[1m", "\n"][random.below(4)]
        default: text += String(repeating: "aé▌"[random.below(3)], count: 1 + random.below(6))
        }
      }
      var (long, short) = (Screen(), Screen())
      long.take(text, columns: 20)
      short.take(shortened(text, columns: 20), columns: 20)
      #expect(long == short, "\(text.debugDescription)")
    }
  }
}

extension String {
  fileprivate subscript(place: Int) -> String { String(self[index(startIndex, offsetBy: place)]) }
}
