// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CursesTerminal
import TerminalUI
import Testing

/// What a screen reader is given.
@Suite struct SpokenLinesTests {
  private func frame(_ rows: [String], cursor: Int?) -> Frame {
    var frame = Frame(size: Size(columns: 40, rows: rows.count))
    for (i, row) in rows.enumerated() { frame.write(row, column: 0, row: i, style: .plain) }
    frame.cursor = cursor.map { Position(column: 0, row: $0) }
    return frame
  }

  @Test func theFirstTimeAllIsSaidAndTheSelectedRowLast() {
    var lines = SpokenLines()
    let frame = frame([" people 2", ">Ada Lund       14", " Bo Rask         3", "", " ? help  1/2"], cursor: 1)
    #expect(lines.new(in: frame) == ["people 2", "Bo Rask, 3", "? help 1/2", "Ada Lund, 14"])
    #expect(lines.new(in: frame) == [])
    #expect(lines.new(in: self.frame(["Apr  2  said   Bo 3", "keys"], cursor: 0))[1] == "Apr 2, said, Bo 3")
  }

  @Test func aMoveSaysTheSelectedRow() {
    var lines = SpokenLines()
    _ = lines.new(in: frame([">Ada Lund       14", " Bo Rask         3", " ? help  1/2"], cursor: 0))
    let moved = lines.new(in: frame([" Ada Lund       14", ">Bo Rask         3", " ? help  2/2"], cursor: 1))
    #expect(moved == ["Bo Rask, 3"])
  }

  @Test func scrollingSaysWhatCameIn() {
    var lines = SpokenLines()
    _ = lines.new(in: frame(["one", "two", "three", "keys"], cursor: nil))
    #expect(lines.new(in: frame(["two", "three", "four", "keys"], cursor: nil)) == ["four"])
  }

  @Test func anAdviceIsSaidOnceAndWhatIsTypedEachTime() {
    var lines = SpokenLines()
    _ = lines.new(in: frame(["one", "keys"], cursor: 0))
    #expect(lines.new(in: frame(["one", "nothing to clear"], cursor: 0)) == ["nothing to clear", "one"])
    #expect(lines.new(in: frame(["one", "note: a"], cursor: 1)) == ["note: a"])
    #expect(lines.new(in: frame(["one", "note: ab"], cursor: 1)) == ["note: ab"])
  }
}
