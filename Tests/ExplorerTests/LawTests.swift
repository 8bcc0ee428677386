// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Prose
import SeededRandom
import TerminalUI
import Testing

@testable import Explorer

/// What holds whatever is pressed.
@Suite struct LawTests {
  private static let keys: [Key] = {
    var keys: Set<Key> = []
    for binding in Keymap.standard.bindings where ![.interrupt, .quit, .suspend].contains(binding.command) {
      keys.formUnion(binding.keys)
    }
    for letter in "theorya \"-" { keys.insert(.character(letter)) }
    return keys.sorted { $0.description < $1.description }
  }()

  private static let sizes = [(80, 24), (120, 40), (200, 60), (40, 10), (39, 9), (100, 26), (90, 50), (1, 1), (0, 0)]

  @Test(arguments: 0..<12)
  func anyKeysKeepEverythingInRange(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var driver = Driver(columns: 80, rows: 24)
    var picture = Picture()
    for step in 0..<300 {
      switch random.below(20) {
      case 0:
        let (columns, rows) = Self.sizes[random.below(Self.sizes.count)]
        driver.resize(columns, rows)
      case 1:
        let position = (random.below(120), random.below(40))
        let kinds: [MouseEvent.Kind] = [.press(.left), .wheelDown, .wheelUp, .release]
        driver.state.update(
          .mouse(MouseEvent(column: position.0, row: position.1, kind: kinds[random.below(4)])))
      default:
        driver.state.update(.key(Self.keys[random.below(Self.keys.count)]))
      }
      check(driver.state, "seed \(seed), step \(step)")
      // Not always, as keys that wait are taken in before anything is drawn.
      if random.below(3) > 0 {
        #expect(
          driver.state.frame(after: &picture) == driver.state.frame, "drawn after another, seed \(seed), step \(step)")
      }
    }
  }

  private func check(_ state: ExplorerState, _ comment: Comment) {
    let frame = state.frame
    #expect(frame.size == state.size, comment)
    if let cursor = frame.cursor {
      #expect(cursor.column >= 0 && cursor.column < state.size.columns, comment)
      #expect(cursor.row >= 0 && cursor.row < state.size.rows, comment)
    }
    for pane in Pane.allCases {
      let viewport = state.place[pane]
      #expect(viewport.count == state.lists[pane].count, comment)
      #expect(viewport.isEmpty ? viewport.selection == 0 : viewport.selection < viewport.count, comment)
    }
    #expect(state.listed == state.place.narrowing, comment)
    if let reading = state.place.reading, let catalog = state.catalog {
      #expect(Int(reading.evidence.end) <= catalog.corpus.article(reading.article).text.count, comment)
    }
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60), (40, 10)])
  func backUndoesOpen(_ columns: Int, _ rows: Int) {
    for keys in ["2", "2jjj", "3", "3jjjjj", "3/the<Enter>j", "1j<Enter>2j", "2zj"] {
      let before = Driver(columns: columns, rows: rows).pressing(keys)
      for back in ["q", "<Esc>", "<^o>", "<Backspace>"] {
        let after = before.pressing("<Enter>" + back)
        #expect(after.state.place == before.state.place, "\(keys), back by \(back)")
        #expect(after.text == before.text, "\(keys), back by \(back)")
      }
    }
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60), (40, 10)])
  func backUndoesACard(_ columns: Int, _ rows: Int) {
    for keys in ["j", "2jj", "3jjj"] {
      let before = Driver(columns: columns, rows: rows).pressing(keys)
      for back in ["iq", "ijj<Esc>", "i<^o>", "i<Enter>qq", "iG<Enter><^o><^o>"] {
        let after = before.pressing(back)
        #expect(after.state.place == before.state.place, "\(keys), \(back)")
        #expect(after.text == before.text, "\(keys), \(back)")
      }
    }
  }

  @Test func backUndoesChoosing() {
    let before = Driver().pressing("jj")
    for undo in ["<Enter>", " ", "x", "X", "q", "<Esc>"] {
      let after = before.pressing("<Enter>" + undo)
      #expect(after.state.place == before.state.place, "by \(undo)")
    }
  }

  @Test func aResizeThereAndBackChangesNothing() {
    for keys in ["j", "2jj", "3jjj", "3<Enter>", "2<Enter>j", "3/the"] {
      var driver = Driver(columns: 120, rows: 40).pressing(keys)
      let before = driver.text
      for (columns, rows) in [(80, 24), (40, 10), (20, 5), (5, 2), (1, 1), (120, 40)] { driver.resize(columns, rows) }
      #expect(driver.text == before, "after \(keys)")
    }
  }

  @Test func aMoveRepaintsTwoRowsAndThePosition() {
    for keys in ["j", "2", "2j", "3", "3jj"] {
      let before = Driver().pressing(keys)
      let after = before.pressing("j")
      let rows = (0..<40).filter { before.state.frame.cells(row: $0) != after.state.frame.cells(row: $0) }
      #expect(rows.filter { $0 < 39 }.count <= (keys.hasPrefix("2") ? 4 : 2), "\(keys): rows \(rows)")
    }
  }
}
