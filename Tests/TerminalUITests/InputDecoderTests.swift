// Part of dossier. Licence: Apache-2.0, see LICENSE.

import SeededRandom
import TerminalUI
import Testing

@Suite struct InputDecoderTests {
  /// The events of some bytes that arrive at once, with nothing after them.
  func events(_ text: String) -> [InputEvent] { events(Array(text.utf8)) }

  func events(_ bytes: [UInt8]) -> [InputEvent] {
    var decoder = InputDecoder()
    decoder.feed(bytes)
    return drained(&decoder)
  }

  func drained(_ decoder: inout InputDecoder) -> [InputEvent] {
    var result: [InputEvent] = []
    while let event = decoder.next(isFinal: true) { result.append(event) }
    return result
  }

  @Test(arguments: [
    ("j", [Key.character("j")]), ("G ", [.character("G"), .character(" ")]),
    ("é中", [.character("é"), .character("中")]),
    ("\r", [.enter]), ("\n", [.control("j")]), ("\t", [.tab]), ("\u{7F}\u{8}", [.backspace, .backspace]),
    ("\u{4}\u{15}", [.control("d"), .control("u")]), ("\u{0}", [.control("@")]), ("\u{1D}", [.control("]")]),
    ("\u{1B}", [.escape]), ("\u{1B}\u{1B}", [.escape, .escape]), ("\u{1B}x", [.alt("x")]), ("\u{1B}é", [.alt("é")]),
    ("\u{1B}[", [.alt("[")]), ("\u{1B}O", [.alt("O")]), ("\u{1B}]", [.alt("]")]), ("\u{1B}\u{7F}", [.control("w")]),
    ("\u{1B}[A\u{1B}OB", [.up, .down]), ("\u{1B}[1;5C\u{1B}[D", [.right, .left]),
    ("\u{1B}[H\u{1B}OF\u{1B}[1~\u{1B}[8~", [.home, .end, .home, .end]),
    ("\u{1B}[5~\u{1B}[6~\u{1B}[2~\u{1B}[3~", [.pageUp, .pageDown, .insert, .delete]), ("\u{1B}[Z", [.backTab]),
    ("\u{1B}OP\u{1B}[[B\u{1B}[13~\u{1B}[24~", [.function(1), .function(2), .function(3), .function(12)]),
    ("\u{1B}OM\u{1B}Oq", [.enter, .character("1")]),
    (
      "\u{1B}[200xj\u{1B}[?1;2ck\u{1B}]11;rgb:0/0/0\u{7}l\u{1B}P1$r0m\u{1B}\\m",
      [
        .character("j"), .character("k"), .character("l"), .character("m"),
      ]
    ),
    ("\u{1B}[31\u{1B}[A", [.up]), ("\u{9B}A", [.character("A")]),
  ])
  func keysAreRead(bytes: String, keys: [Key]) {
    #expect(events(bytes) == keys.map { .key($0) })
  }

  @Test(arguments: [
    ("\u{1B}[<0;5;3M", MouseEvent(column: 4, row: 2, kind: .press(.left))),
    ("\u{1B}[<0;5;3m", MouseEvent(column: 4, row: 2, kind: .release)),
    ("\u{1B}[<34;300;90M", MouseEvent(column: 299, row: 89, kind: .drag(.right))),
    ("\u{1B}[<64;1;1M", MouseEvent(column: 0, row: 0, kind: .wheelUp)),
    ("\u{1B}[<65;1;1M", MouseEvent(column: 0, row: 0, kind: .wheelDown)),
    ("\u{1B}[M !!", MouseEvent(column: 0, row: 0, kind: .press(.left))),
    ("\u{1B}[M#!\"", MouseEvent(column: 0, row: 1, kind: .release)),
  ])
  func theMouseIsRead(bytes: String, event: MouseEvent) {
    #expect(events(bytes) == [.mouse(event)])
  }

  @Test func pastedTextIsNoKeys() {
    #expect(
      events("a\u{1B}[200~q\u{1B}[A\r\n\u{1B}[201~b") == [
        .key(.character("a")), .paste("q\u{1B}[A\r\n"), .key(.character("b")),
      ])
  }

  @Test func illFormedBytesAreDropped() {
    #expect(
      events([0xFF, 0x61, 0xC3, 0x62, 0xE4, 0xB8, 0x63, 0xED, 0xA0, 0x80, 0x64])
        == "abcd".map {
          .key(.character($0))
        })
  }

  @Test func whatComesInPiecesIsWaitedFor() {
    let text = "é\u{1B}[A\u{1B}[<0;5;3M\u{1B}[200~pa\u{1B}ste\u{1B}[201~\u{1B}OP中x"
    var decoder = InputDecoder()
    var found: [InputEvent] = []
    for byte in text.utf8 {
      decoder.feed([byte])
      while let event = decoder.next() { found.append(event) }
    }
    #expect(found == events(text))
    #expect(found.count == 7)
  }

  @Test func aLoneEscapeIsABeginningUntilNothingFollows() {
    var decoder = InputDecoder()
    decoder.feed([0x1B])
    let early = decoder.next()
    #expect(early == nil)
    #expect(decoder.isIncomplete)
    let late = decoder.next(isFinal: true)
    #expect(late == .key(.escape))
    #expect(!decoder.isIncomplete)
  }

  @Test func randomBytesEndAndNeverTrap() {
    var random = SeededGenerator(seed: 5)
    let likely: [UInt8] = [0x1B, 0x5B, 0x4F, 0x3C, 0x3B, 0x30, 0x32, 0x7E, 0x4D, 0x6D, 0x5D, 0x07, 0x5C, 0xC3, 0xA9]
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        Bool.random(using: &random) ? likely.randomElement(using: &random)! : UInt8.random(in: 0...255, using: &random)
      }
      var decoder = InputDecoder()
      decoder.feed(bytes)
      let found = drained(&decoder)
      #expect(found.count <= bytes.count)
      #expect(!decoder.isIncomplete)
      for case .key(.character(let character)) in found {
        #expect(character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
      }
    }
  }

  @Test func endlessSequencesAndPastesAreCut() {
    var decoder = InputDecoder()
    decoder.feed(Array("\u{1B}]".utf8) + [UInt8](repeating: 0x61, count: 5000))
    let nothing = decoder.next()
    #expect(nothing == nil && !decoder.isIncomplete)
    decoder.feed(Array("\u{1B}[200~".utf8) + [UInt8](repeating: 0x61, count: (1 << 20) + 5))
    guard case .paste(let text) = decoder.next() else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == 1 << 20)
  }
}
