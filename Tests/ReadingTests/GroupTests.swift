// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Testing

@testable import Reading

/// Peoples, families, offices; and actors named outside the prose.
@Suite struct GroupTests {
  private func reading(_ text: String) -> ArticleReading {
    ArticleReader().reading(of: Article(id: "a", path: "a.txt", text: SourceText(text)))
  }

  /// The peoples of a text, each with its mentions.
  private func peoples(_ text: String) -> [String] {
    reading(text).actors.filter { $0.kind == .people }.map { "\($0.name) \($0.mentions.count)" }
  }

  @Test(arguments: [
    ("Jane Roe told Americans and Russians to wait. Most Americans did.", ["Americans 2", "Russians 1"]),
    ("In 1942 the Japanese occupied the camp.", ["Japanese 1"]),
    ("The Japanese government left the French town.", []),
    ("She met African Americans and South Koreans.", ["South Koreans 1", "African Americans 1"]),
    ("The Jewish and Muslim quarters were quiet.", []),
    ("John Roe is a Russian-born American.", []),
    ("Jane Roe and her brother sold it. On Monday the Roes moved away.", ["Roes 1"]),
    ("They looked at the Polaroids of a Polaroid.", []),
  ])
  func peoplesAndFamiliesAreActorsOfTheirOwn(text: String, expected: [String]) {
    #expect(peoples(text) == expected)
  }

  /// The names of an actor where they stand, in text order.
  private func names(of actor: String, in text: String) -> [String] {
    let source = SourceText(text)
    return reading(text).actors.first { $0.name == actor }?.mentions.filter { $0.form == .name }
      .map { String(decoding: source.utf8[$0.span.range], as: UTF8.self) } ?? []
  }

  @Test(arguments: [
    ("President John Roe spoke. Later the President left the room.", "John Roe", ["John Roe", "President"]),
    ("We heard John Roe, President of the United States, on Monday.", "John Roe", ["John Roe", "President"]),
    ("Prime Minister Jane Roe met us. The Prime Minister was late.", "Jane Roe", ["Jane Roe", "Prime Minister"]),
    ("President John Roe spoke. He would be a good President.", "John Roe", ["John Roe"]),
    ("President John Roe spoke. Later the President-elect left.", "John Roe", ["John Roe"]),
  ])
  func aTitleWrittenLikeANameStandsForItsHolder(text: String, actor: String, expected: [String]) {
    #expect(names(of: actor, in: text) == expected)
  }

  @Test func anOfficeWithoutAHolderIsHidden() {
    let text = "The states sued. They say that the Secretary may not do it. Mr. Speaker, the Secretary did it."
    #expect(peoples(text) == ["Secretary 2", "Speaker 1"])
  }

  @Test func membersOfAHouseSpeakAndAreAPeople() {
    let reading = reading("“No,” Senate Republicans said on Monday. The Senate did not vote.")
    #expect(reading.actors.map { "\($0.name): \($0.kind)" } == ["Senate Republicans: people", "Senate: organization"])
  }

  @Test func namesOutsideTheProseBelongToActorsOfTheProse() {
    let text = """
      By John Doe

      Jane Roe left for Bern on Monday, and the ministers of four other countries stayed at home.

      Read more: Jane Roe is back

      The talks go on next week, officials said.
      """
    let actors = reading(text).actors
    #expect(!actors.contains { $0.name == "John Doe" })
    let roe = actors.first { $0.name == "Jane Roe" }
    #expect(roe?.mentions.filter { $0.form == .name }.map(\.inBoilerplate) == [false, true])
  }
}
