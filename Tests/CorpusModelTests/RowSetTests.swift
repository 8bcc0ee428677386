// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import SeededRandom
import Testing

@Suite struct RowSetTests {
  @Test(arguments: [0, 1, 63, 64, 65, 511, 512, 513, 4000])
  func itIsTheListOfItsRows(_ limit: Int) {
    var random = SeededGenerator(seed: UInt64(limit))
    for density in [0, 1, 5, 9, 10] {
      let isIn = (0..<limit).map { _ in random.below(10) < density }
      let rows = (0..<limit).filter { isIn[$0] }
      let set = RowSet(below: limit) { isIn[$0] }
      #expect(set.count == rows.count)
      #expect(Array(set) == rows)
      #expect((0..<rows.count).map { set[$0] } == rows)
      #expect((-1...limit + 70).allSatisfy { row in set.contains(row) == (isIn.indices.contains(row) && isIn[row]) })
      #expect((-1...limit + 70).allSatisfy { row in set.count(below: row) == rows.count { $0 < row } })
    }
  }

  @Test func setsMeet() {
    let third = RowSet(below: 1000) { $0 % 3 == 0 }
    let fourth = RowSet(below: 700) { $0 % 4 == 0 }
    #expect(Array(third.intersection(fourth)) == (0..<700).filter { $0 % 12 == 0 })
  }
}
