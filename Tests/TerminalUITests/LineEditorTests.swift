// Part of dossier. Licence: Apache-2.0, see LICENSE.

import SeededRandom
import TerminalUI
import Testing

@Suite struct LineEditorTests {
  /// The field after some keys, the cursor as "|".
  func edited(_ text: String, _ keys: [Key]) -> String {
    var editor = LineEditor(text: text)
    for key in keys {
      let handled = editor.handle(key)
      #expect(handled)
    }
    var shown = Array(editor.text)
    shown.insert("|", at: editor.cursor)
    return String(shown)
  }

  @Test(arguments: [
    ("", [Key.character("a"), .character("b")], "ab|"), ("abc", [.left, .backspace], "a|c"),
    ("abc", [.home, .delete], "|bc"), ("abc", [.control("a"), .right, .control("k")], "a|"),
    ("abc", [.left, .control("u")], "|c"), ("two words", [.control("w")], "two |"),
    ("two words  ", [.control("w")], "two |"), ("two words", [.control("w"), .control("w")], "|"),
    ("two words", [.alt("b"), .alt("b"), .alt("f")], "two| words"), ("", [.backspace, .delete, .left, .right], "|"),
    ("👨‍👩‍👧e\u{301}", [.backspace], "👨‍👩‍👧|"), ("a", [.home, .character("\u{301}")], "\u{301}|a"),
    ("a", [.character("\u{301}")], "a\u{301}|"), ("x", [.home, .end], "x|"),
  ])
  func keysEdit(text: String, keys: [Key], expected: String) {
    #expect(edited(text, keys) == expected)
  }

  @Test func keysThatEditNothingAreLeftToTheCaller() {
    var editor = LineEditor(text: "a")
    for key in [Key.enter, .escape, .tab, .up, .pageDown, .function(1), .control("d")] {
      let handled = editor.handle(key)
      #expect(!handled)
    }
    #expect(editor == LineEditor(text: "a"))
  }

  @Test func pastedLineEndsBecomeSpaces() {
    var editor = LineEditor()
    editor.insert("one\r\ntwo\nthree\tfour")
    #expect(editor.text == "one two three four")
  }

  @Test func theCursorIsAlwaysInTheVisiblePart() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      var editor = LineEditor(text: random.text(upTo: 20))
      let columns = Int.random(in: 1...12, using: &random)
      for _ in 0..<Int.random(in: 0...20, using: &random) {
        _ = editor.handle([Key.left, .right, .home, .end, .backspace, .character("中")].randomElement(using: &random)!)
        let shown = editor.visible(columns: columns)
        #expect((0..<columns).contains(shown.cursorColumn))
        #expect(columnWidth(of: shown.text) <= columns)
      }
    }
    #expect(LineEditor(text: "abcdef").visible(columns: 4).text == "def")
    #expect(LineEditor(text: "abcdef").visible(columns: 7) == ("abcdef", 6))
  }
}
