// Part of dossier. Licence: Apache-2.0, see LICENSE.

import SeededRandom
import TerminalUI
import Testing

@Suite struct FrameTests {
  /// What a frame of some columns shows after one text was written at its left edge.
  func shown(_ text: String, columns: Int, clip: Clip = .ellipsis) -> String {
    var frame = Frame(size: Size(columns: columns, rows: 1))
    frame.write(text, column: 0, row: 0, style: .plain, clip: clip)
    return frame.text
  }

  @Test(arguments: [
    ("plain", "plain"), ("Zoë’s café", "Zoë’s café"), ("e\u{301}", "e\u{301}"),
    ("a\tb\nc", "a b c"), ("a\u{1B}[31mb", "a\u{FFFD}[31mb"), ("a\u{9B}31mb", "a\u{FFFD}31mb"),
    ("x\u{202E}y\u{2066}z", "x\u{FFFD}y\u{FFFD}z"), ("a\u{200B}b\u{FEFF}", "a\u{FFFD}b\u{FFFD}"),
    ("\u{301}a", "\u{FFFD}a"), ("a\u{A0}b\u{2009}c", "a b c"), ("a\u{AD}b", "a\u{FFFD}b"),
    ("👨‍👩‍👧!", "👨!"), ("👍🏽!", "👍!"), ("❤\u{FE0F}!", "❤!"), ("🇩🇪", "🇩🇪"), ("中文", "中文"), ("각", "각"),
    ("z\u{300}\u{301}\u{302}\u{303}\u{304}", "z\u{300}\u{301}\u{302}"),
  ])
  func textIsShownSafely(text: String, expected: String) {
    #expect(shown(text, columns: 20) == expected)
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdefg", 6, "abcde…"), ("中文字", 6, "中文字"), ("中文字", 5, "中文…"),
    ("中文字", 4, "中…"), ("中", 1, "…"), ("ab", 1, "…"), ("", 3, ""), ("naïveté", 7, "naïveté"),
  ])
  func longTextEndsInAnEllipsis(text: String, columns: Int, expected: String) {
    #expect(shown(text, columns: columns) == expected)
    #expect(clipped(text, columns: columns) == expected)
  }

  @Test func cuttingLeavesOutAWideGlyphThatDoesNotFit() {
    #expect(shown("中文字", columns: 5, clip: .cut) == "中文")
    #expect(shown("abcdef", columns: 5, clip: .cut) == "abcde")
  }

  @Test func coveringHalfOfAWideGlyphBlanksTheOther() {
    var frame = Frame(size: Size(columns: 6, rows: 1))
    frame.write("中文字", column: 0, row: 0, style: .plain)
    frame.write("x", column: 1, row: 0, style: .plain)
    #expect(frame.text == " x文字")
    frame.write("y", column: 2, row: 0, style: .plain)
    #expect(frame.text == " xy 字")
    frame.fill(Rect(column: 5, row: 0, columns: 1, rows: 1), style: .plain)
    #expect(frame.text == " xy")
  }

  @Test func nothingIsWrittenOutsideTheFrame() {
    var frame = Frame(size: Size(columns: 4, rows: 2))
    let blank = frame
    for (column, row) in [(-1, 0), (4, 0), (0, -1), (0, 2)] {
      let used = frame.write("abc", column: column, row: row, style: .plain)
      #expect(used == 0)
    }
    frame.write("abc", column: 0, row: 0, columns: 0, style: .plain)
    frame.fill(Rect(column: -5, row: 9, columns: 3, rows: 3), style: Style(attributes: .bold))
    #expect(frame == blank)
    #expect(Frame(size: Size(columns: -1, rows: 3)).size == Size(columns: 0, rows: 3))
  }

  @Test func stylesAreDumpedAsLetters() {
    var frame = Frame(size: Size(columns: 8, rows: 2))
    let bold = Style(attributes: .bold)
    frame.write("Hello", column: 1, row: 0, style: bold)
    frame.changeStyle(in: Rect(column: 2, row: 0, columns: 2, rows: 5)) { $0.attributes.insert(.reverse) }
    let map = frame.styleMap { $0 == .plain ? "." : $0 == bold ? "B" : $0.attributes.contains(.bold) ? "X" : "R" }
    #expect(map == ".BXXBB\n..RR")
  }

  @Test func randomTextNeverBreaksARow() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<3000 {
      let text = random.text(upTo: 30)
      let columns = Int.random(in: 1...24, using: &random)
      let column = Int.random(in: 0...4, using: &random)
      let clip: Clip = Bool.random(using: &random) ? .cut : .ellipsis
      var frame = Frame(size: Size(columns: 20, rows: 1))
      frame.write("中中中中中中中中中中", column: 0, row: 0, style: .plain)
      let used = frame.write(text, column: column, row: 0, columns: columns, style: .plain, clip: clip)
      let room = min(columns, 20 - column)
      #expect(used <= room)
      #expect(used == columnWidth(of: text) || columnWidth(of: text) > room)
      checkRow(frame)
    }
  }

  /// Each cell shows visible scalars only, and the widths of the cells add up to the width of the frame.
  func checkRow(_ frame: Frame) {
    var column = 0
    while column < frame.size.columns {
      let scalars = frame[column, 0].glyph.scalars
      #expect(!scalars.isEmpty)
      for scalar in scalars {
        let category = scalar.properties.generalCategory
        #expect(![.control, .format, .unassigned, .privateUse, .lineSeparator].contains(category))
        #expect(!scalar.properties.isDefaultIgnorableCodePoint)
      }
      column += columnWidth(of: frame[column, 0].text)
    }
    #expect(column == frame.size.columns)
  }

  @Test func aPartOfARowIsTakenOverFromAnotherFrame() {
    var before = Frame(size: Size(columns: 12, rows: 3))
    before.write("left", column: 0, row: 0, style: .plain)
    before.write("山 ok", column: 5, row: 0, style: Style(attributes: .bold))
    var after = Frame(size: Size(columns: 12, rows: 3))
    after.write("here", column: 0, row: 2, style: .plain)
    after.copy(5..<12, ofRow: 0, in: before, toRow: 2)
    #expect(after.text == "\n\nhere 山 ok")
    #expect(after[5, 2] == before[5, 0] && after[6, 2] == before[6, 0])
  }
}
