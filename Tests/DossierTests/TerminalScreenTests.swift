// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Foundation
import Testing

/// What reaches a terminal: no more than it can take, and nothing that drives it.
@Suite(.serialized, .enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct TerminalScreenTests {
  private func opened(columns: Int = 80, rows: Int = 24, _ command: String) throws -> Tmux {
    let tmux = try Tmux(columns: columns, rows: rows, command: command)
    try tmux.wait(for: "? help")
    return tmux
  }

  @Test func aScreenTooSmallSaysWhatItNeeds() throws {
    let tmux = try Tmux(columns: 20, rows: 5, command: "exec \(Program.path) --sample")
    try tmux.wait(for: "40×10 needed")
    try tmux.resize(columns: 80, rows: 24)
    try tmux.wait(for: "5 articles")
    for (columns, rows) in [(5, 2), (1, 1)] { try tmux.resize(columns: columns, rows: rows) }
    try tmux.resize(columns: 120, rows: 40)
    let screen = try tmux.wait(for: "? help")
    #expect(screen.contains("ACTORS") && screen.contains("EVENTS") && screen.contains("QUOTES"))
  }

  @Test func withoutColorsNoneAreSent() throws {
    let colored = try opened("unset NO_COLOR; exec \(Program.path) --sample")
    #expect(colored.styledScreen.contains("38;5;"))
    let plain = try opened("NO_COLOR=1 exec \(Program.path) --sample")
    #expect(!plain.styledScreen.contains("38;5;"))
    #expect(plain.styledScreen.contains("\u{1B}[1m"))
    #expect(plain.screen == colored.screen)
  }

  @Test func otherTerminalsShowTheSame() throws {
    let usual = try opened("exec \(Program.path) --sample").screen
    for term in ["vt100", "linux", "xterm", "screen-256color"] {
      #expect(try opened("TERM=\(term) exec \(Program.path) --sample").screen == usual, "\(term)")
    }
  }

  @Test func textOfAnArticleDrivesNoTerminal() throws {
    let folder = ScratchFolder()
    folder.write(
      "hostile.txt",
      "Mayor\u{1B}[2J Ina \u{202E}Holm said \u{9B}31m“we \u{2066}met\u{2069} \u{200B}on\u{7} Monday,” and left.\n")
    folder.write("calm.txt", "Mayor Ina Holm met the press on Monday. “We met,” Holm said.\n")
    let raw = folder.path + "/raw"
    let tmux = try Tmux(columns: 100, rows: 30, command: "exec cat")
    try tmux.record(to: raw)
    try tmux.respawn("exec \(Program.path) \(folder.path)")
    try tmux.wait(for: "? help")
    for key in ["r", "J", "q", "3", "Enter", "q"] { try tmux.press(key) }
    try tmux.press("Q")
    _ = try tmux.waitForEnd()
    let sent = try Data(contentsOf: URL(fileURLWithPath: raw))
    #expect(sent.count > 500)
    let text = String(decoding: sent, as: UTF8.self)
    for scalar in ["\u{202E}", "\u{2066}", "\u{2069}", "\u{200B}", "\u{9B}", "\u{7}"] as [Unicode.Scalar] {
      #expect(!text.unicodeScalars.contains(scalar), "U+\(String(scalar.value, radix: 16))")
    }
    #expect(!text.contains("Mayor\u{1B}[2J"))
  }

  @Test func heldKeysAreOnePicture() throws {
    let folder = ScratchFolder()
    let raw = folder.path + "/raw"
    let tmux = try opened(columns: 120, rows: 40, "exec \(Program.path) --sample")
    try tmux.record(to: raw)
    try tmux.type(String(repeating: "j", count: 20))
    try tmux.wait(for: "20 % of ")
    let sent = try FileManager.default.attributesOfItem(atPath: raw)[.size] as? Int
    #expect(try #require(sent) < 6000)
  }

  /// What the program sends, with or without links, while an article is opened and another one after it.
  private func sent(_ arguments: String) throws -> String {
    let folder = ScratchFolder()
    let raw = folder.path + "/raw"
    _ = folder.write("config.yml", "links: yes\n")
    try FileManager.default.createDirectory(atPath: folder.path + "/dossier", withIntermediateDirectories: true)
    rename(folder.path + "/config.yml", folder.path + "/dossier/config.yml")
    let tmux = try opened("XDG_CONFIG_HOME=\(folder.path) exec \(Program.path) seeds \(arguments)")
    try tmux.record(to: raw)
    try tmux.press("3", "Enter")
    try tmux.wait(for: "q back")
    try tmux.press("J")
    try tmux.press("q")
    try tmux.wait(for: "the list") { !$0.contains("q back") }
    try tmux.press("Q")
    #expect(try tmux.waitForEnd() == 0)
    return String(decoding: try Data(contentsOf: URL(fileURLWithPath: raw)), as: UTF8.self)
  }

  @Test func linksAreSentOnlyWhereTheyAreWanted() throws {
    let with = try sent("")
    let parts = with.components(separatedBy: "\u{1B}]8;;")
    // Each one that is opened is closed before anything else is sent.
    #expect(parts.count >= 3 && parts.count % 2 == 1)
    for (i, part) in parts.dropFirst().enumerated() {
      #expect(part.hasPrefix("\u{1B}\\") == (i % 2 == 1))
      if i % 2 == 0 { #expect(part.hasPrefix("https://") || part.hasPrefix("file://")) }
    }
    #expect(!(try sent("--no-links")).contains("\u{1B}]8;"))
  }

  @Test func theWheelScrollsAndAClickSelects() throws {
    let tmux = try opened("exec \(Program.path) --sample")
    try tmux.type("\u{1B}[<0;5;7M\u{1B}[<0;5;7m")
    try tmux.wait(for: "the clicked row selected") {
      $0.split(separator: "\n", omittingEmptySubsequences: false)[6].hasPrefix("▌")
    }
    let before = tmux.screen
    try tmux.type("\u{1B}[<65;5;7M\u{1B}[<65;5;7M")
    try tmux.wait(for: "another part of the list") { $0 != before }
  }
}
