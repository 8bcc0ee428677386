// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Glibc
import Testing

/// The real program on a real terminal: start, search, open, back, resize, quit, hang up.
@Suite(.serialized, .enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct TerminalTests {
  static let sizes = [(80, 24), (120, 40)]

  private func opened(_ size: (columns: Int, rows: Int), _ arguments: String = "seeds") throws -> Tmux {
    let tmux = try Tmux(columns: size.columns, rows: size.rows, command: "exec \(Program.path) \(arguments)")
    try tmux.wait(for: "5 articles")
    return tmux
  }

  /// Presses keys one after the other, each as soon as what shall be seen after the one before is seen.
  private func press(_ tmux: Tmux, _ steps: (key: String, seen: String)...) throws {
    for step in steps {
      try tmux.press(step.key)
      try tmux.wait(for: step.seen)
    }
  }

  private func selected(_ screen: String) -> Substring? {
    screen.split(separator: "\n").first { $0.hasPrefix("▌") }
  }

  @Test(arguments: sizes)
  func startSearchOpenBackAndQuit(_ size: (Int, Int)) throws {
    let tmux = try opened(size)
    let start = try tmux.wait(for: "? help")
    #expect(start.contains("ACTORS") && start.contains("EVENTS") && start.contains("QUOTES"))
    let first = try #require(selected(start))

    try tmux.press("/")
    try tmux.type("witk")
    let searching = try tmux.wait(for: "/ witk")
    #expect(selected(searching)?.contains("Witkoff") == true)
    try tmux.press("Escape")
    try tmux.wait(for: "the list as before") { selected($0) == first }

    try tmux.press("r")
    let reading = try tmux.wait(for: "q back")
    #expect(reading.contains("article 1 of "))
    try tmux.press("q")
    try tmux.wait(for: "the list again") { selected($0) == first && !$0.contains("q back") }

    try tmux.press("q")
    #expect(try tmux.waitForEnd() == 0)
  }

  @Test(arguments: sizes)
  func resizing(_ size: (Int, Int)) throws {
    let tmux = try opened(size)
    for (columns, rows) in [(100, 30), (40, 10), (200, 60), (20, 5), size] {
      try tmux.resize(columns: columns, rows: rows)
      if columns >= 40 {
        try tmux.wait(for: "all rows at \(columns)×\(rows)") { screen in
          let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
          return lines.count >= rows && lines[0].contains("dossier") && !lines[rows - 1].isEmpty
        }
      }
    }
    try tmux.press("Q")
    #expect(try tmux.waitForEnd() == 0)
  }

  @Test(arguments: sizes)
  func aHangUpEndsTheProgram(_ size: (Int, Int)) throws {
    let tmux = try opened(size)
    try tmux.signal(SIGHUP)
    #expect(try tmux.waitForEnd() == 129)
  }

  @Test func aCommandHasTheScreenAndGivesItBack() throws {
    let tmux = try opened((80, 24))
    try press(tmux, ("|", "send to the command"))
    try tmux.type("wc -l | sed s/^/lines:/; cat < /dev/tty")
    // ^C is for the command.
    try press(tmux, ("Enter", "lines:"), ("C-c", "[Enter goes back to dossier]"), ("Enter", "? help"))
    try tmux.press("Q")
    #expect(try tmux.waitForEnd() == 0)
  }

  @Test func marksAreThereTheNextTime() throws {
    let folder = ScratchFolder()
    defer { withExtendedLifetime(folder) {} }
    let command = "XDG_STATE_HOME=\(folder.path) \(Program.path) seeds"
    let tmux = try Tmux(columns: 80, rows: 24, command: "\(command); \(command); exec cat")
    try tmux.wait(for: "5 articles")
    try press(tmux, ("m", "5 MARKS 1"))
    try tmux.press("3")
    try press(tmux, ("Q", "^o goes on where you were: Quotes"), ("5", "★ actor"))
    try tmux.press("C-c")
    try tmux.wait(for: "the end of both") { !$0.contains("MARKS") }
  }

  @Test func aScreenReaderIsGivenLines() throws {
    let tmux = try Tmux(
      columns: 80, rows: 40, command: "\(Program.path) seeds --screen-reader; echo after $?; exec cat")
    let start = try tmux.wait(for: "? help")
    #expect(!start.contains("▌"))
    try press(tmux, ("3", "Enter read"))
    try tmux.press("j")
    try press(tmux, ("Q", "after 0"))
  }

  @Test func theScreenIsGivenBack() throws {
    let tmux = try Tmux(
      columns: 80, rows: 24, command: "echo before; \(Program.path) --sample; echo after $?; exec cat")
    try tmux.wait(for: "5 articles")
    try tmux.press("C-c")
    let screen = try tmux.wait(for: "after 0")
    #expect(screen.hasPrefix("before\nafter 0\n"))
  }

  @Test func problemsAreToldWhenTheScreenIsGivenBack() throws {
    let tmux = try Tmux(columns: 120, rows: 24, command: "\(Program.path) seeds /nowhere; echo after $?; exec cat")
    try tmux.wait(for: "5 articles")
    try tmux.press("Q")
    let screen = try tmux.wait(for: "after 2")
    #expect(
      screen.hasPrefix("/nowhere: there is no such file or folder. Check the name, or see what is there with ls."))
  }

  @Test func withoutKeysItSaysSo() throws {
    let tmux = try Tmux(columns: 160, rows: 24, command: "\(Program.path) seeds < /dev/null; echo after $?; exec cat")
    let screen = try tmux.wait(for: "after 64")
    #expect(screen.hasPrefix("Standard input is no terminal, so there are no keys to read."))
  }

  @Test func anUnknownTerminalIsNamed() throws {
    let tmux = try Tmux(
      columns: 160, rows: 24, command: "TERM=no-such-term \(Program.path) seeds; echo after $?; exec cat")
    let screen = try tmux.wait(for: "after 64")
    #expect(screen.hasPrefix("This computer does not know the terminal “no-such-term” that TERM names."))
  }
}
