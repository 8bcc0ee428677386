// Part of dossier. Licence: Apache-2.0, see LICENSE.

import TerminalUI
import Testing

@testable import Explorer

/// Whole screens as a reviewer sees them.
@Suite struct ScreenTests {
  static let sizes = [(80, 24), (120, 40), (200, 60), (40, 10)]

  @Test(arguments: [
    ("actors", ""), ("events", "2j"), ("quotes", "3"), ("chosen", "j<Enter>2"), ("search", "3/ferry"),
    ("event-read", "2/visit<Enter><Enter>"), ("quote-read", "3<Enter>"), ("help", "2?"), ("actor-card", "jij"),
    ("event-card", "2/visit<Enter>i"),
    ("quote-card", "3jji"), ("palette", "2:mon"),
  ])
  func screensLookAsTheyDid(_ name: String, _ keys: String) throws {
    for (columns, rows) in Self.sizes {
      let driver = Driver(columns: columns, rows: rows).pressing(keys)
      try expectSnapshot(driver.text, "\(name)-\(columns)x\(rows)")
    }
  }
}
