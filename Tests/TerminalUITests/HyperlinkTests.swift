// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Testing

@testable import CursesTerminal

@Suite struct HyperlinkTests {
  @Test func aSequenceOpensAndCloses() {
    #expect(Hyperlinks.sequence("https://example.org") == "\u{1B}]8;;https://example.org\u{1B}\\")
    #expect(Hyperlinks.sequence(nil) == "\u{1B}]8;;\u{1B}\\")
  }

  @Test(
    arguments: [
      (["TERM": "xterm-256color"], false), ([:], false), (["TERM": "vt100"], false), (["TERM": "linux"], false),
      (["TERM": "xterm-kitty"], true), (["TERM": "foot-extra"], true), (["TERM": "alacritty"], true),
      (["TERM": "xterm-256color", "VTE_VERSION": "7200"], true),
      (["TERM": "xterm-256color", "VTE_VERSION": "4800"], false),
      (["TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"], true),
      (["TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"], false),
      (["TERM": "xterm-256color", "WT_SESSION": "1"], true),
      // What runs outside of a multiplexer says nothing.
      (["TERM": "screen-256color", "VTE_VERSION": "7200"], false),
      (["TERM": "tmux-256color", "TMUX": "/tmp/x", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.4"], true),
      (["TERM": "tmux-256color", "TMUX": "/tmp/x", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "next-3.6"], true),
      (["TERM": "tmux-256color", "TMUX": "/tmp/x", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.3a"], false),
    ] as [([String: String], Bool)])
  func onlyTerminalsThatAreKnownToTakeThem(_ variables: [String: String], _ isSupported: Bool) {
    #expect(Hyperlinks.areSupported { variables[$0] ?? "" } == isSupported)
  }
}
