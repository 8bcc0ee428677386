// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Foundation
import TerminalUI
import Testing

@testable import Explorer

@Suite struct KeymapTests {
  @Test func theDocumentIsTheTable() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/keys.md").standardized
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try Keymap.standard.document.write(to: file, atomically: true, encoding: .utf8)
    }
    let written = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    #expect(written == Keymap.standard.document, "docs/keys.md is not the table; RECORD_SNAPSHOTS=1 writes it")
  }

  @Test func everyCommandHasAKey() {
    let bound = Set(Keymap.standard.bindings.map(\.command))
    #expect(Command.allCases.filter { !bound.contains($0) } == [])
  }

  @Test func noKeyOfAPromptIsALetter() {
    for binding in [KeyContext.prompt, .palette, .question].flatMap(Keymap.standard.bindings) {
      for case .character(let letter) in binding.keys { Issue.record("\(letter) cannot be typed in a search") }
    }
  }

  /// Some of these places lets each key change something the user sees or asks for.
  private static let places: [KeyContext: [String]] = [
    .actors: ["", "j", "j<Enter>", "jj/a<Enter>", "/m<Enter>", "/m<Enter>j", "<Enter><Esc>", "<Enter><Esc><^o>", "G"],
    .events: ["2", "2jj", "2G", "2/f<Enter>", "2/f<Enter>j", "1j<Enter>2", "2/x<Enter><Esc><^o>", "2-", "2--"],
    .quotes: ["3", "3jj", "3G", "3/the<Enter>", "3/the<Enter>j", "1j<Enter>3", "3/x<Enter><Esc><^o>"],
    .ties: [
      "4", "4G", "4t", "4tl", "4tjl", "4/ok<Enter>", "4/ok<Enter>j", "1j<Enter>4", "4/x<Enter><Esc><^o>", "4j", "4K",
      "4L",
    ],
    .marks: [
      "jm5", "jmjm5", "jmjm5/actor<Enter>", "jmjm5/actor<Enter>j", "jmjm5j", "jm2m5G", "jm3m5/q<Enter>j",
      "jm1j<Enter>5", "jm5/x<Enter><Esc><^o>",
      "jmjmjmjmjmjmjmjm5", "3m5",
    ],
    .question: ["c", "c<Left>", "2dx"],
    .reader: [
      "3<Enter>", "3jjjj<Enter>", "2<Enter>", "2j<Enter>", "2jj<Enter>", "1jr", "1jr)", "1jr)))", "3/the<Enter><Enter>",
      "3/the<Enter>j<Enter>", "3jj<Enter>]", "3jj<Enter>]<^d>", "3<Enter>G", "3<Enter>JJ<^o>",
    ],
    .card: ["i", "ij", "iG", "ijj<Enter>q", "2ji", "2iG", "3i", "3iG", "i<Enter><^o>", "ii<Enter>q<^o>"],
    .help: ["?", "?j", "?G"],
    .palette: [":", ":p", ":page<Down>", ":<PgDn>", ":2031<Left>"],
    .prompt: [
      "3/", "3/the", "3/the<Down>", "3/the<Down><Down>", "3/ferry<Enter>/", "3/ferry<Enter>/<^p>",
      "3/a<Enter>/b<Enter>/<^p><^p>",
    ],
  ]

  @Test func everyKeyDoesSomething() {
    let sizes = [(120, 40), (40, 10)]
    for (context, places) in Self.places {
      let drivers = sizes.flatMap { columns, rows in
        places.map { keys in
          var driver = Driver(columns: columns, rows: rows)
          driver.state.catalog!.take(Incoming(added: [ArticleID(rawValue: 0)]))
          return driver.pressing(keys)
        }
      }
      for (i, driver) in drivers.enumerated() {
        #expect(driver.state.context == context, "\(places[i % places.count])")
      }
      for binding in Keymap.standard.bindings(in: context) {
        for key in binding.keys {
          let works = drivers.contains { driver in
            var state = driver.state
            let effects = state.update(.key(key))
            return !effects.isEmpty || state.changes(driver.state)
          }
          #expect(works, "\(key) in \(context)")
        }
      }
    }
  }

  @Test func whileArticlesAreReadTheKeysCancel() {
    for key in Keymap.standard.bindings(in: .loading).flatMap(\.keys) {
      var state = Driver(corpus: nil).state
      #expect(state.update(.key(key)) == [key == .control("z") ? .suspend : .quit])
    }
  }

  @Test func helpNamesEveryKeyOfThePane() {
    for (keys, context) in [
      ("", KeyContext.actors), ("2", .events), ("3", .quotes), ("4", .ties), ("5", .marks), ("i", .card),
      ("3<Enter>", .reader),
    ] {
      let driver = Driver().pressing(keys + "?")
      let lines = driver.state.helpLines
      let keys = lines.flatMap { line -> [String] in
        if case .binding(let keys, _) = line { keys.split(separator: " ").map(String.init) } else { [] }
      }
      for key in Keymap.standard.bindings(in: context).flatMap(\.keys) {
        #expect(keys.contains(Keymap.notation(key)), "\(key) in \(context)")
      }
    }
  }

  @Test func linesForTwoNameTwoOfTheSamePanes() {
    let bindings = Keymap.standard.bindings
    for (binding, next) in zip(bindings, bindings.dropFirst()) where binding.withNext != nil {
      #expect(Set(binding.contexts).isSubset(of: next.contexts), "\(binding.command)")
    }
  }
}

extension ExplorerState {
  /// Whether something differs that is more than a line of advice.
  func changes(_ other: ExplorerState) -> Bool {
    place != other.place || prompt != other.prompt || question != other.question || split != other.split
      || palette != other.palette
      || help != other.help
      || past != other.past || future != other.future
  }
}
