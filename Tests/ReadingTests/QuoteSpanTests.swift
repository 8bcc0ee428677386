// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Reading
import Testing

/// Where source, cue and content of indirect speech begin and end where trees err or tell less.
@Suite struct QuoteSpanTests {
  /// Every quote without marks, slight ones included: "Jane Roe / said / that the dam leaks".
  private func told(_ text: String) -> [String] {
    toldQuotes(
      text, where: { $0.kind == .indirect }, separator: " / ",
      label: { quote, source in
        "\(quote.source.map { source.string($0.span) } ?? "-") / \(quote.cue.map(source.string) ?? "-")"
      })
  }

  @Test(arguments: [
    (
      "The dam leaks, according to two people close to the talks.",
      ["two people close to the talks / according to / The dam leaks"]
    ),
    (
      "The dam leaks, according to data released Friday by the Valley Office.",
      ["data released Friday by the Valley Office / according to / The dam leaks"]
    ),
    (
      "The dam leaks, according to a Valley News/Radio Hill survey.",
      ["a Valley News/Radio Hill survey / according to / The dam leaks"]
    ),
    (
      "People briefed on the plan said that the dam leaks.",
      ["People briefed on the plan / said / that the dam leaks"]
    ),
    (
      "Nearly half of the farmers said the dam leaks.",
      ["Nearly half of the farmers / said / the dam leaks"]
    ),
    (
      "Both Roe and Doe said that the dam leaks.",
      ["Both Roe and Doe / said / that the dam leaks"]
    ),
    (
      "Jane Roe, in a letter to the council, said that the dam leaks.",
      ["Jane Roe / said / that the dam leaks"]
    ),
  ])
  func aSourceHasAllItsWords(text: String, expected: [String]) { #expect(told(text) == expected) }

  @Test(arguments: [
    (
      "Jane Roe said she left the council because it did not mend the dam.",
      ["Jane Roe / said / she left the council because it did not mend the dam"]
    ),
    (
      "Jane Roe said it's unclear to her how the plan would work in practice.",
      ["Jane Roe / said / it's unclear to her how the plan would work in practice"]
    ),
    (
      "Jane Roe says such dams are unsafe and endanger the valley.",
      ["Jane Roe / says / such dams are unsafe and endanger the valley"]
    ),
    (
      "Jane Roe also says the plan, while costly, was made with care.",
      ["Jane Roe / also says / the plan, while costly, was made with care"]
    ),
    (
      "Jane Roe said that the dam leaks, and nearly half of the farmers said it stinks.",
      ["Jane Roe / said / that the dam leaks", "nearly half of the farmers / said / it stinks"]
    ),
    (
      "The dam leaks, Jane Roe said, but it will stand.",
      ["Jane Roe / said / The dam leaks | but it will stand"]
    ),
  ])
  func aClauseGoesOnToItsEnd(text: String, expected: [String]) { #expect(told(text) == expected) }

  @Test(arguments: [
    (
      "The farmers asked the mayor from Valley Town if the dam leaks.",
      ["The farmers / asked / if the dam leaks"]
    ),
    (
      "The farmers asked the council to mend the dam.",
      ["The farmers / asked / the council to mend the dam"]
    ),
    ("Jane Roe called for John Doe to leave the council.", ["Jane Roe / called for / John Doe to leave the council"]),
    (
      "Jane Roe questioned the idea that the dam was safe.",
      ["Jane Roe / questioned / the idea that the dam was safe"]
    ),
    (
      "Jane Roe refused to say whether the dam leaks.",
      ["Jane Roe / refused to say / whether the dam leaks"]
    ),
    ("Jane Roe made it clear that she will stay.", ["Jane Roe / made it clear / that she will stay"]),
    ("The sums do not add up in the report that Roe wrote.", []),
  ])
  func theCueTakesWhatItGoverns(text: String, expected: [String]) { #expect(told(text) == expected) }

  @Test(arguments: [
    ("Jane Roe, officials said, has left the council.", ["officials / said / Jane Roe | has left the council"]),
    (
      "The farm was sold in May, according to state corporate records.",
      ["state corporate records / according to / The farm was sold in May"]
    ),
    ("Asked whether the dam leaks, Jane Roe went home.", ["- / Asked / whether the dam leaks"]),
    (
      "The rules, which officials said will begin in May, are new.",
      ["officials / said / which | will begin in May"]
    ),
    (
      "Jane Roe said on the radio, where she is well known, that the dam leaks.",
      ["Jane Roe / said / that the dam leaks"]
    ),
    (
      "Jane Roe said in a statement on Monday the dam leaks.",
      ["Jane Roe / said / the dam leaks"]
    ),
    ("Farmers shared their concern about the dam.", ["Farmers / shared their concern about / the dam"]),
    ("Jane Roe wants the council to mend the dam.", ["Jane Roe / wants / the council to mend the dam"]),
    (
      "Jane Roe denied the claim and said that the dam leaks.",
      ["Jane Roe / denied / the claim", "Jane Roe / said / that the dam leaks"]
    ),
  ])
  func whoSpeaksIsToldApartFromWhatIsSaid(text: String, expected: [String]) { #expect(told(text) == expected) }
}
