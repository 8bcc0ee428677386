// Part of dossier. Licence: Apache-2.0, see LICENSE.

import SeededRandom
import TerminalUI
import Testing

@Suite struct ViewportTests {
  @Test func movingKeepsTheSelectionInSight() {
    var viewport = Viewport(count: 100, height: 10)
    viewport.down(9)
    #expect(viewport.selection == 9 && viewport.top == 0)
    viewport.down()
    // A quarter of the window more than it must.
    #expect(viewport.selection == 10 && viewport.top == 3)
    viewport.up(8)
    #expect(viewport.selection == 2 && viewport.top == 0)
    viewport.down(8)
    #expect(viewport.selection == 10 && viewport.top == 3)
    viewport.pageDown()
    #expect(viewport.selection == 20 && viewport.top == 13)
    viewport.end()
    #expect(viewport.selection == 99 && viewport.visible == 90..<100)
    viewport.pageUp()
    #expect(viewport.selection == 89 && viewport.top == 80)
    viewport.home()
    #expect(viewport.selection == 0 && viewport.top == 0)
    viewport.reveal(50)
    #expect(viewport.selection == 50 && viewport.top == 45)
    viewport.scroll(20)
    #expect(viewport.selection == 65 && viewport.top == 65)
    viewport.scroll(-1000)
    #expect(viewport.selection == 9 && viewport.top == 0)
  }

  @Test func anEmptyListHasNoRows() {
    var viewport = Viewport(count: 0, height: 10)
    viewport.end()
    viewport.pageDown()
    viewport.scroll(5)
    #expect(viewport.selection == 0 && viewport.visible.isEmpty && viewport.isEmpty)
  }

  @Test func randomMovesKeepTheLaws() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<300 {
      var viewport = Viewport(
        count: Int.random(in: 0...40, using: &random), height: Int.random(in: 0...12, using: &random),
        selection: Int.random(in: -5...50, using: &random), top: Int.random(in: -5...50, using: &random))
      for _ in 0..<40 {
        move(&viewport, &random)
        #expect(viewport.top >= 0)
        #expect(viewport.selection >= 0)
        guard viewport.count > 0 else { continue }
        #expect(viewport.selection < viewport.count)
        guard viewport.height > 0 else { continue }
        #expect(viewport.visible.contains(viewport.selection))
        #expect(viewport.visible.count == min(viewport.height, viewport.count))
      }
    }
  }

  func move(_ viewport: inout Viewport, _ random: inout SeededGenerator) {
    let amount = [Int.min, -3, -1, 0, 1, 2, 7, 60, Int.max].randomElement(using: &random)!
    switch Int.random(in: 0..<13, using: &random) {
    case 0: viewport.down()
    case 1: viewport.up()
    case 2: viewport.pageDown()
    case 3: viewport.pageUp()
    case 4: viewport.halfPageDown()
    case 5: viewport.halfPageUp()
    case 6: viewport.home()
    case 7: viewport.end()
    case 8: viewport.scroll(amount)
    case 9: viewport.select(amount)
    case 10: viewport.reveal(amount)
    case 11: viewport.setCount(Int.random(in: 0...40, using: &random))
    default: viewport.setHeight(Int.random(in: 0...12, using: &random))
    }
  }
}
