// Part of dossier. Licence: Apache-2.0, see LICENSE.

import SeededRandom
import Testing

@testable import Ingestion

/// Marks of Markdown become spaces, one for one; all else stays where it is.
struct MarkdownMaskTests {
  @Test(arguments: [
    ("# Talks begin #", "  Talks begin  "),
    ("#hashtag stays", "#hashtag stays"),
    ("She **said** “*no*” to `it`.", "She   said   “ no ” to  it ."),
    ("**Ann Lee**’s son", "  Ann Lee  ’s son"),
    ("[Ann Lee](https://x.org/a_(b)) left.", " Ann Lee                       left."),
    ("[one][1] and [two]", " one     and [two]"),
    ("![The hall](hall.png)", "  The hall           "),
    ("See <https://x.org> now", "See                 now"),
    ("> - a_b and 2 * 3 * 4", "    a_b and 2 * 3 * 4"),
    ("_Late_ and __later__", " Late  and   later  "),
    ("* * *", "     "),
    ("---", "   "),
    (#"1\* = \[x]"#, "1 * =  [x]"),
    ("“[He] left,” she said (again).", "“[He] left,” she said (again)."),
  ])
  func marks(_ text: String, _ masked: String) {
    #expect(String(decoding: MarkdownMask.masked(Array(text.utf8)), as: UTF8.self) == masked)
  }

  @Test func everyByteStaysInItsPlace() {
    var random = SeededGenerator(seed: 7)
    let pieces = [
      "*", "**", "_", "`", "[", "](", ")", "# ", "> ", "- ", "\n", "word", "é”", " ", "\\", "<http", ">", "!",
    ]
    for _ in 0..<500 {
      let text = Array((0..<40).map { _ in pieces.randomElement(using: &random)! }.joined().utf8)
      let masked = MarkdownMask.masked(text)
      #expect(masked.count == text.count)
      #expect(zip(text, masked).allSatisfy { $0 == $1 || ($1 == 32 && $0 != 10) })
      #expect(String(validating: masked, as: UTF8.self) != nil)
    }
  }

  @Test func theFirstHeadingIsTheTitle() {
    #expect(MarkdownMask.title(of: Array("## No\n\n# The *one* title\n# Other\n".utf8)) == "The one title")
    #expect(MarkdownMask.title(of: Array("No heading.\n".utf8)) == nil)
  }
}
