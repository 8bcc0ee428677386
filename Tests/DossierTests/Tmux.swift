// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Foundation
import Testing

/// The built program on a terminal of its own, which tmux keeps.
final class Tmux {
  struct Timeout: Error, CustomStringConvertible {
    let awaited: String
    let screen: String
    var description: String { "never saw \(awaited); the screen:\n\(screen)" }
  }

  static let isInstalled = (try? output(of: ["-V"])).map { !$0.isEmpty } ?? false

  private let socket = "dossier-test-\(UUID().uuidString.prefix(8))"

  /// Starts a command for `sh`; the terminal stays when the command ends.
  init(columns: Int, rows: Int, command: String) throws {
    // The server takes its options before the first terminal is made, else a short command is gone too soon.
    _ = try tmux(
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "exec cat", ";", "set-option", "-g",
      "remain-on-exit", "on", ";", "set-option", "-g", "default-terminal", "tmux-256color", ";", "respawn-pane", "-k",
      "-c", Program.packageFolder, command)
  }

  deinit { _ = try? tmux("kill-server") }

  /// The rows of the screen, trailing blanks left out.
  var screen: String { (try? tmux("capture-pane", "-p")) ?? "" }

  /// The screen with the sequences that set colours and attributes.
  var styledScreen: String { (try? tmux("capture-pane", "-p", "-e")) ?? "" }

  /// Writes all that the command sends to the terminal from now on into a file.
  func record(to path: String) throws { _ = try tmux("pipe-pane", "-O", "exec cat > \(path)") }

  /// The process that the command started, for commands that are scripts.
  var child: Int32? {
    guard let pid = try? processID() else { return nil }
    let children = try? String(contentsOfFile: "/proc/\(pid)/task/\(pid)/children", encoding: .utf8)
    return children?.split(separator: " ").first.flatMap { Int32($0) }
  }

  /// Starts another command in the place of the one there is.
  func respawn(_ command: String) throws {
    _ = try tmux("respawn-pane", "-k", "-c", Program.packageFolder, command)
  }

  /// Takes the terminal away, as when a connection breaks.
  func hangUp() throws { _ = try tmux("kill-server") }

  /// Presses keys, by tmux's names: "j", "Enter", "C-c".
  func press(_ keys: String...) throws { _ = try tmux(["send-keys"] + keys) }
  func type(_ text: String) throws { _ = try tmux("send-keys", "-l", text) }
  func resize(columns: Int, rows: Int) throws {
    _ = try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// Sends a signal to the command: with `exec` before it, to the program itself.
  func signal(_ number: Int32) throws {
    kill(try processID(), number)
  }

  func processID() throws -> Int32 {
    let pid = try tmux("display-message", "-p", "#{pane_pid}").trimmingCharacters(in: .whitespacesAndNewlines)
    return try #require(Int32(pid))
  }

  /// Waits until the screen shows a text; the screen then.
  @discardableResult
  func wait(for text: String) throws -> String { try wait(for: "“\(text)”") { $0.contains(text) } }

  @discardableResult
  func wait(for awaited: String, until isThere: (String) -> Bool) throws -> String {
    let deadline = ContinuousClock.now + .seconds(30)
    while ContinuousClock.now < deadline {
      let screen = screen
      if isThere(screen) { return screen }
    }
    throw Timeout(awaited: awaited, screen: screen)
  }

  /// Waits until the command has ended; its status, or 128 and the signal that ended it.
  func waitForEnd() throws -> Int {
    let deadline = ContinuousClock.now + .seconds(30)
    while ContinuousClock.now < deadline {
      let state = try tmux("display-message", "-p", "#{pane_dead} #{pane_dead_status} #{pane_dead_signal}")
      let parts = state.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
      // tmux 3.3 misses the end of a child at times; the signal makes it look again.
      if parts == [1], let server = Int32(try tmux("display-message", "-p", "#{pid}").filter(\.isNumber)) {
        kill(server, SIGCHLD)
      }
      if parts.first == 1, parts.count > 1 {
        // One of the two last is empty.
        return state.contains("  ") ? 128 + parts[1] : parts[1]
      }
    }
    throw Timeout(awaited: "the end", screen: screen)
  }

  private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }
  private func tmux(_ arguments: [String]) throws -> String { try Tmux.output(of: ["-L", socket] + arguments) }

  /// What tmux prints. By `popen`: the server that tmux leaves behind would hold `Process` up.
  private static func output(of arguments: [String]) throws -> String {
    let words = arguments.map { "'" + $0.replacingOccurrences(of: "'", with: "'\\''") + "'" }
    guard
      let stream = popen(
        "LC_ALL=C.UTF-8 XDG_CACHE_HOME=/dev/null XDG_STATE_HOME=/dev/null XDG_CONFIG_HOME=/dev/null tmux \(words.joined(separator: " ")) 2>/dev/null",
        "re")
    else {
      throw CocoaError(.executableLoad)
    }
    defer { pclose(stream) }
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&buffer, 1, buffer.count, stream), count > 0 { result += buffer[..<count] }
    return String(decoding: result, as: UTF8.self)
  }
}
