// Part of dossier. Licence: Apache-2.0, see LICENSE.

import TerminalUI
import Testing

@Suite struct KeyTests {
  @Test(arguments: [
    ("j", Key.character("j")), ("G", .character("G")), ("é", .character("é")), ("^", .character("^")),
    ("^d", .control("d")), ("^D", .control("d")), ("^i", .tab), ("^M", .enter), ("^[", .escape),
    ("PgDn", .pageDown), ("pgup", .pageUp), ("Shift-Tab", .backTab), ("Space", .character(" ")), ("Esc", .escape),
    ("Alt-x", .alt("x")), ("alt-X", .alt("X")), ("Alt-Space", .alt(" ")), ("F1", .function(1)), ("f12", .function(12)),
    ("f", .character("f")),
  ])
  func notationIsRead(notation: String, key: Key) {
    #expect(Key(notation: notation) == key)
    #expect(Key(notation: key.description) == key)
  }

  @Test(arguments: ["", "ab", "^", "^é", "^1", "Alt-", "Alt-ab", "F0", "F21", "F", "\t", " ", "\u{200B}", "PageUpDown"])
  func whatIsNoKeyIsRefused(notation: String) {
    let readable = ["^": Key.character("^"), "F": .character("F")]
    #expect(Key(notation: notation) == readable[notation])
  }

  @Test func everyKeyReadsItsOwnNotation() {
    var keys: [Key] = [
      .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .enter, .tab, .backTab, .escape, .backspace, .delete,
      .insert, .alt(" "),
    ]
    keys += (1...20).map { .function($0) }
    keys += (0x20...0x7E).map { .character(Character(Unicode.Scalar(UInt8($0)))) }
    keys += (0x21...0x7E).map { .alt(Character(Unicode.Scalar(UInt8($0)))) }
    keys += "abcdefghjklnopqrstuvwxyz\\]^_@".map { .control($0) }
    for key in keys { #expect(Key(notation: key.description) == key, "\(key)") }
    #expect(Set(keys.map(\.description)).count == keys.count)
  }
}
