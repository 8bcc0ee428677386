// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Explorer
import TerminalUI
import Testing

@testable import dossier

@Suite struct ConfigurationTests {
  private func faults(_ text: String) -> [String] {
    Configuration.reading(text).faults.map { UserMessages.line(for: $0, "c.yml") }
  }

  @Test func linksAreSentAsTheUserWants() {
    #expect(Configuration.reading("links: yes").configuration.usesLinks == true)
    #expect(Configuration.reading("links: no").configuration.usesLinks == false)
    #expect(Configuration.reading("links: auto").configuration.usesLinks == nil)
    #expect(
      Configuration.reading("links: maybe").faults.map(\.reason) == [
        .badValue(setting: "links", value: "maybe", wanted: "auto, yes or no")
      ])
  }

  @Test func settingsAreTaken() {
    let (configuration, faults) = Configuration.reading(
      """
      theme: dark
      ascii: yes
      mouse: off
      keys:
        copy: Y
        events.next-day: [w, F5]
      colors:
        name: bold 75
      """)
    #expect(faults == [])
    #expect(configuration.options.theme == .dark)
    #expect(configuration.options.isASCIIOnly && !configuration.usesMouse)
    #expect(configuration.options.keymap.command(.character("Y"), in: .quotes) == .copy)
    #expect(configuration.options.keymap.command(.character("y"), in: .quotes) == nil)
    #expect(configuration.options.keymap.command(.function(5), in: .events) == .nextDay)
  }

  @Test func whatIsWrongIsNamedByItsLine() {
    #expect(
      faults("theme: pink\n\nwheel: no\nkeys:\n  fly: a\n  copy: Ctrl-Y\ncolors:\n  name: blueish\n") == [
        "c.yml: line 1: “pink” cannot be the theme; it is one of: auto, dark, light, mono",
        "c.yml: line 3: there is no setting “wheel”; there are theme, ascii, mouse, colors, keys",
        "c.yml: line 5: there is no command “fly”; dossier config --print-default lists them",
        "c.yml: line 6: there is no key “Ctrl-Y”; keys are like j, ^d, Alt-x, F1, PgDn, Space",
        "c.yml: line 8: “blueish” is no color, for name",
      ])
    #expect(faults("keys:\n  star: w\n  note: w\n") == ["c.yml: line 3: the key w is that of star already"])
    #expect(faults("theme: [\n").count == 1)
    #expect(faults("- a\n").count == 1)
    #expect(faults("") == [])
  }

  @Test func theDefaultFileIsSoundAndChangesNothing() {
    let text = Configuration.standardText
    #expect(faults(text) == [])
    // With everything in it tried, too.
    let tried = text.split(separator: "\n").map { $0.hasPrefix("#  ") ? String($0.dropFirst()) : String($0) }
    let (configuration, problems) = Configuration.reading(tried.joined(separator: "\n"))
    #expect(problems == [])
    for binding in Keymap.standard.bindings {
      for context in binding.contexts {
        for key in binding.keys {
          #expect(configuration.options.keymap.command(key, in: context) == binding.command, "\(key) in \(context)")
        }
      }
    }
  }

  @Test func theCommandPrintsIt() throws {
    let result = try Program.run(["config", "--print-default"])
    #expect(result.output == Configuration.standardText || result.output.contains("theme: auto"))
    #expect(result.status == 0)
  }
}
