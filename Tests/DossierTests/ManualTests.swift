// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Foundation
import Testing

@testable import dossier

/// The manual page and the completions are what the program says of itself.
@Suite struct ManualTests {
  @Test func thePageIsWhatTheProgramPrints() throws {
    let file = URL(filePath: Program.packageFolder).appending(path: "docs/dossier.1")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try Manual.page.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try Program.run("manual").output == Manual.page)
    let written = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    #expect(written == Manual.page, "docs/dossier.1 is not what the program prints; RECORD_SNAPSHOTS=1 writes it")
  }

  @Test func thePageNamesEveryCommandOptionAndKey() throws {
    let page = Manual.page
    // The commands that the help lists, "  name   What it does", and behind them where to see more.
    let help = try Program.run("--help").output
    let commands = help.split(separator: "\n").drop { !$0.hasPrefix("SUBCOMMANDS") }.dropFirst().prefix {
      $0.hasPrefix("  ")
    }
    .filter { !$0.hasPrefix("   ") }.map { $0.dropFirst(2).prefix { $0 != " " } }
    #expect(commands.count >= 8)
    for command in commands where !["browse", "See"].contains(command) {
      #expect(page.contains(".SS \(command)\n"), "\(command)")
    }
    for word in [
      "\\-\\-theme <name>", "\\-\\-screen\\-reader", "\\-\\-limit <number>", "\\-\\-output <file>", "\\-\\-no\\-links",
    ] {
      #expect(page.contains("\\fB\(word)") || page.contains(", \(word)"), "\(word)")
    }
    #expect(page.contains(".SS Events\n") && page.contains("narrow to this actor; again: undo"))
    // No line is taken for a request by mistake.
    for line in page.split(separator: "\n") where line.hasPrefix(".") {
      #expect([".TH", ".SH", ".SS", ".TP", ".PP", ".br"].contains { line.hasPrefix($0) }, "\(line)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func completionsAreMadeFromTheSameTable(_ shell: String) throws {
    let script = try Program.run("--generate-completion-script", shell).output
    for word in ["search", "quotes", "build", "screen-reader", "no-links"] { #expect(script.contains(word), "\(word)") }
  }
}
