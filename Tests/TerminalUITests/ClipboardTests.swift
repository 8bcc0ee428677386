// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CursesTerminal
import Testing

@Suite struct ClipboardTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"), ("“é”", "4oCcw6nigJ0="),
  ])
  func textIsCopiedAsBase64(text: String, expected: String) {
    let copy = Clipboard.copy(text, insideTmux: false)
    #expect(copy == .sequence("\u{1B}]52;c;\(expected)\u{7}"))
  }

  @Test func multiplexersPassTheSequenceOn() {
    let plain = "\u{1B}]52;c;Zg==\u{7}"
    #expect(Clipboard.copy("f", insideTmux: true) == .sequence(plain + "\u{1B}Ptmux;\u{1B}\(plain)\u{1B}\\"))
    #expect(Clipboard.copy("f", insideScreen: true) == .sequence("\u{1B}P\u{1B}]52;c;Zg==\u{7}\u{1B}\\"))
  }

  @Test func longTextIsRefusedWithItsLength() {
    let text = String(repeating: "x", count: Clipboard.longestText + 1)
    #expect(Clipboard.copy(text) == .tooLong(bytes: 74_995, limit: 74_994))
  }
}
