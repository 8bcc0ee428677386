// Part of dossier. Licence: Apache-2.0, see LICENSE.

import TerminalUI
import Testing

@Suite struct GlyphTests {
  /// The first glyph of a text, as a frame shows it.
  func glyph(_ text: String) -> Glyph {
    var frame = Frame(size: Size(columns: 4, rows: 1))
    frame.write(text, column: 0, row: 0, style: .plain)
    return frame[0, 0].glyph
  }

  @Test(arguments: [
    ("a", "a"), ("“", "\""), ("’", "'"), ("—", "-"), ("…", "~"), ("│", "|"), ("┌", "+"), ("▌", ">"), ("▇", "#"),
    ("é", "e"),
    ("Ø", "O"), ("ÿ", "y"), ("e\u{301}", "e"), ("中", "?"), ("Ж", "?"), ("\u{200B}", "?"),
  ])
  func asciiTwinsSayAboutTheSame(text: String, expected: String) {
    #expect(glyph(text).asciiTwin.text == expected)
  }

  @Test(arguments: ["a", "é", "“", "│", "Ж", "Ω", "中", "한", "か", "�", "→"])
  func commonScriptsHaveACertainWidth(text: String) {
    #expect(!glyph(text).hasUncertainWidth)
  }

  @Test(arguments: ["😀", "🇩🇪", "e\u{301}", "ع", "א", "क", "ก", "⌚", "🏴"])
  func emojiMarksAndJoiningScriptsHaveNot(text: String) {
    #expect(glyph(text).hasUncertainWidth)
  }

  @Test(arguments: [
    ("a", 1), ("中", 2), ("😀", 2), ("é", 1), ("e\u{301}", 1), ("\u{200D}", 1), ("\t", 1), ("\u{3000}", 2), ("ｱ", 1),
    ("Ａ", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("क्ष", 2), ("🇩🇪", 2), ("👩‍🚀", 2), ("☎\u{FE0F}", 1), ("", 0),
  ])
  func widthsAreThoseOfTerminals(text: String, columns: Int) {
    #expect(columnWidth(of: text) == columns)
  }
}
