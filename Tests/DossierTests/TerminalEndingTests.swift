// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Foundation
import Testing

/// However the program ends or stops, the terminal is as it was, and nothing is left running.
@Suite(.serialized, .enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct TerminalEndingTests {
  /// The program in a script that tells its exit status.
  private func opened() throws -> (tmux: Tmux, program: Int32) {
    let tmux = try Tmux(
      columns: 80, rows: 24, command: "echo before; \(Program.path) --sample; echo after $?; exec cat")
    try tmux.wait(for: "5 articles")
    return (tmux, try #require(tmux.child))
  }

  @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129)])
  func whenAskedToEndItRestoresTheScreen(_ signal: Int32, _ status: Int) throws {
    let (tmux, program) = try opened()
    kill(program, signal)
    let screen = try tmux.wait(for: "after \(status)")
    #expect(screen.hasPrefix("before\nafter"))
  }

  @Test(arguments: [SIGSEGV, SIGILL, SIGTRAP, SIGABRT])
  func aCrashRestoresTheScreen(_ signal: Int32) throws {
    let (tmux, program) = try opened()
    kill(program, signal)
    let screen = try tmux.wait(for: "after \(128 + signal)")
    #expect(screen.hasPrefix("before\n"))
    #expect(!screen.contains("5 articles"))
  }

  @Test func nothingIsLeftWhenTheTerminalGoes() throws {
    let (tmux, program) = try opened()
    try tmux.hangUp()
    let deadline = ContinuousClock.now + .seconds(30)
    while isRunning(program), ContinuousClock.now < deadline {}
    #expect(!isRunning(program))
  }

  @Test func itStopsAndGoesOn() throws {
    let tmux = try Tmux(columns: 80, rows: 24, command: "PS1='shell> ' exec bash --norc --noprofile")
    try tmux.wait(for: "shell>")
    try tmux.type("\(Program.path) --sample")
    try tmux.press("Enter")
    let before = try tmux.wait(for: "? help")
    try tmux.press("C-z")
    let shell = try tmux.wait(for: "Stopped")
    #expect(!shell.contains("5 articles"))
    try tmux.type("fg")
    try tmux.press("Enter")
    try tmux.wait(for: "the same screen") { $0 == before }
    try tmux.press("Q")
    try tmux.wait(for: "the shell again") { !$0.contains("5 articles") && $0.contains("Stopped") }
  }

  /// False also for one that ended and was not yet waited for.
  private func isRunning(_ process: Int32) -> Bool {
    guard let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return false }
    return stat.split(separator: ")").last?.split(separator: " ").first != "Z"
  }
}
