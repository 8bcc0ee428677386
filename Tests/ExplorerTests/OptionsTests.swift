// Part of dossier. Licence: Apache-2.0, see LICENSE.

import TerminalUI
import Testing

@testable import Explorer

/// Keys, colours and signs as the user wants them.
@Suite struct OptionsTests {
  private func driver(
    _ keys: String = "", colors: ColorDepth = .palette256, _ change: (inout ExplorerOptions) throws -> Void
  ) rethrows -> Driver {
    var options = ExplorerOptions()
    try change(&options)
    var driver = Driver()
    driver.state = ExplorerState(
      name: "ferry", size: Size(columns: 120, rows: 40), colors: colors, options: options)
    driver.state.update(.loaded(fixtureCorpus(), failures: 0))
    return driver.pressing(keys)
  }

  @Test func aCommandHasTheKeysItIsGiven() throws {
    let driver = try driver { try $0.keymap.change("line-down", to: [.character("J")]) }
    #expect(driver.pressing("J").state.place[.actors].selection == 1)
    #expect(driver.pressing("j<Down>").state.place[.actors].selection == 0)
    // What had the key has lost it, and help says all that.
    #expect(driver.pressing("?").text.contains("J                     down"))
    #expect(driver.state.keymap.command(.character("J"), in: .quotes) == .lineDown)
    // In a prompt letters stay letters and its own keys its own.
    #expect(driver.pressing("/J").state.prompt?.editor.text == "J")
    #expect(driver.pressing("3/e<Down>").state.place[.quotes].selection == 1)
  }

  @Test func aPaneCanHaveKeysOfItsOwn() throws {
    let driver = try driver { try $0.keymap.change("events.star", to: [.character("w")]) }
    #expect(driver.pressing("w").state.marks.count == 0)
    #expect(driver.pressing("2w").state.marks.count == 1)
    #expect(driver.pressing("2m").state.marks.count == 0)
    #expect(driver.pressing("3m").state.marks.count == 1)
  }

  @Test func whatCannotBeIsRefused() {
    var keymap = Keymap.standard
    #expect(throws: KeymapFault.noSuchCommand("fly")) { try keymap.change("fly", to: []) }
    #expect(throws: KeymapFault.noSuchPane("attic")) { try keymap.change("attic.star", to: []) }
    #expect(throws: KeymapFault.notInPane(command: "matrix", pane: "events")) {
      try keymap.change("events.matrix", to: [])
    }
    #expect(throws: KeymapFault.typed(.character("k"))) { try keymap.change("accept-query", to: [.character("k")]) }
    #expect(throws: Never.self) { try keymap.change("star", to: [.character("w")]) }
    #expect(throws: KeymapFault.taken(key: .character("w"), by: "star")) {
      try keymap.change("note", to: [.character("w")])
    }
  }

  @Test func theStandardKeysAsConfigurationAreTheStandardKeys() throws {
    for line in Keymap.standard.configuration {
      let name = String(line.prefix { $0 != ":" })
      var keymap = Keymap.standard
      let command = try #require(
        Command.allCases.first { Keymap.name($0) == name.split(separator: ".").last.map(String.init) }, "\(name)")
      #expect(keymap.bindings.contains { $0.command == command })
      #expect(throws: Never.self) { try keymap.change(name, to: [.function(9)]) }
      #expect(keymap.bindings.contains { $0.command == command && $0.keys == [.function(9)] })
    }
  }

  @Test func colorsAreSetByRole() throws {
    let driver = try driver { options in
      try options.colors.set("selected-name", to: "bold red on 236")
      #expect(throws: ThemeFault.noSuchRole("sky")) { try options.colors.set("sky", to: "blue") }
      #expect(throws: ThemeFault.noSuchWord("blueish")) { try options.colors.set("name", to: "blueish") }
    }
    let style = driver.state.frame[1, 3].style
    #expect(style.foreground == .indexed(1, fallback16: 1) && style.background == .indexed(236, fallback16: 0))
    #expect(style.attributes == .bold)
  }

  @Test(arguments: ThemeName.allCases)
  func everyThemeTellsTheSelectedRowFromOthers(_ name: ThemeName) {
    for depth in [ColorDepth.none, .eight, .sixteen, .palette256] {
      let frame = driver(colors: depth) { $0.theme = name }.state.frame
      #expect(frame[1, 3].style != frame[1, 4].style)
      #expect(frame[1, 4].style == .plain)
      if name == .mono || depth == .none {
        let colored = (0..<40).contains { row in
          frame.cells(row: row).contains { $0.style.foreground != .standard || $0.style.background != .standard }
        }
        #expect(!colored)
      }
    }
  }

  @Test func asciiDrawsNothingElse() {
    for keys in ["", "2", "4", "4t", "i", "mj", "?", ":", "3/x", "zj", "2<Enter>"] {
      let driver = driver(keys) { $0.isASCIIOnly = true }
      let drawn = Set("▌▏●★•·×≠┈…━─▁▂▃▄▅▆▇█")
      // Ellipses of clipped text and marks of the articles become ASCII on their way to the terminal.
      #expect(driver.text.filter { drawn.contains($0) && $0 != "…" }.isEmpty, "\(keys)")
    }
  }

  @Test func bordersMoveByKeysAndByTheMouse() {
    let before = Driver()
    let wide = before.pressing("LLL")
    #expect(wide.state.layout[.actors]!.columns == before.state.layout[.actors]!.columns + 6)
    #expect(wide.pressing("HHH").text == before.text)
    let high = before.pressing("J")
    #expect(high.state.layout[.quotes]!.row == before.state.layout[.quotes]!.row + 1)
    // There is always room for every pane, and the way back begins at once.
    let far = (0..<60).reduce(before) { driver, _ in driver.pressing("J") }
    #expect(far.state.layout[.quotes]!.rows >= 4)
    #expect(far.pressing("K").state.layout[.quotes]!.row == far.state.layout[.quotes]!.row - 1)

    var dragged = before
    let column = before.state.layout[.actors]!.endColumn
    dragged.state.update(.mouse(MouseEvent(column: column, row: 10, kind: .press(.left))))
    dragged.state.update(.mouse(MouseEvent(column: column + 5, row: 11, kind: .drag(.left))))
    dragged.state.update(.mouse(MouseEvent(column: column + 5, row: 11, kind: .release)))
    #expect(dragged.state.layout[.actors]!.endColumn == column + 5)
    #expect(dragged.state.place == before.state.place)
    dragged.state.update(.mouse(MouseEvent(column: 60, row: 11, kind: .drag(.left))))
    #expect(dragged.state.layout[.actors]!.endColumn == column + 5)
  }

  @Test func aListIsNarrowedByWhatItsRowsHaveInCommon() {
    let facets = Driver().pressing("3f")
    #expect(facets.text.contains("SPEAKER") && facets.text.contains("OUTLET") && facets.text.contains("YEAR"))
    let narrowed = facets.pressing("<Enter>")
    #expect(narrowed.state.place.card == nil)
    #expect(narrowed.state.place.narrowing[.quotes] == "speaker:\"Tomas Brandt\"")
    #expect(narrowed.state.lists.quotes.count == 3)
    #expect(narrowed.pressing("<^o><^o>").state.place == Driver().pressing("3").state.place)
    let events = Driver().pressing("2fG<Enter>")
    #expect(events.state.place.narrowing[.events] == "date:2030")
    #expect(events.state.lists.events.count == 1)
  }
}
