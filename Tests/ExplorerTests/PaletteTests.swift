// Part of dossier. Licence: Apache-2.0, see LICENSE.

import TerminalUI
import Testing

@testable import Explorer

@Suite struct PaletteTests {
  @Test func aCommandIsFoundByItsWordsAndDone() {
    let driver = Driver().pressing("2:next mon")
    #expect(driver.text.contains("next month with events"))
    #expect(!driver.text.contains("next year with events"))
    #expect(driver.pressing("<Enter>").state.place == Driver().pressing("2]").state.place)
  }

  @Test func eachEntryDoesWhatItsKeyDoes() {
    for (keys, context) in [
      ("", KeyContext.actors), ("2", .events), ("3", .quotes), ("3<Enter>", .reader), ("i", .card),
    ] {
      let before = Driver().pressing(keys)
      let entries = before.pressing(":").state.paletteEntries
      #expect(entries.count == Keymap.standard.bindings(in: context).count - 1)
      for (i, entry) in entries.enumerated() {
        guard case .command(_, let key) = entry.action else { continue }
        var byKey = before
        byKey.effects += byKey.state.update(.key(key))
        let byWords = before.pressing(":" + String(repeating: "<Down>", count: i) + "<Enter>")
        #expect(byWords.state.place == byKey.state.place, "\(entry.words)")
        #expect(byWords.effects == byKey.effects, "\(entry.words)")
      }
    }
  }

  @Test func aDateLeadsToItsEvents() {
    let driver = Driver().pressing(":2031-05")
    #expect(driver.text.contains("go to May 1, 2031 in Events"))
    let there = driver.pressing("<Enter>")
    #expect(there.state.place.pane == .events)
    #expect(there.state.place[.events].selection == 1)
    #expect(there.pressing("<^o>").state.place == Driver().state.place)
  }

  @Test func escapeDoesNothing() {
    #expect(Driver().pressing("2j:quit<Esc>").text == Driver().pressing("2j").text)
  }

  @Test func unknownWordsAreSaid() {
    #expect(Driver().pressing(":zzz").text.contains("no such command"))
    #expect(Driver().pressing(":zzz<Enter>").effects == [])
  }
}
