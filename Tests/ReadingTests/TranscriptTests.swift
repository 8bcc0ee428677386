// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Testing

/// Speech set as turns: a name or a letter, a colon, what was said.
@Suite struct TranscriptTests {
  /// Name of the source and content of every quote in turns or marks.
  private func told(_ text: String) -> [String] {
    toldQuotes(text, where: { $0.kind != .indirect }, label: { quote, _ in quote.source?.name })
  }

  @Test func aTranscriptInMarksGoesOnUntilTheNextName() {
    #expect(
      told(
        """
        They spoke on Monday in the valley:

        "DOE: Do you want the dam? Do you really?

        "ROE: Well, the dam is good for the valley. It is.

        "But the lake is deep. Nobody swims there.

        "DOE: Thank you for that."
        """) == [
          "DOE: Do you want the dam? Do you really?",
          "ROE: Well, the dam is good for the valley. It is. | \"But the lake is deep. Nobody swims there.",
          "DOE: Thank you for that.\"",
        ])
  }

  @Test func inAnInterviewTheGuestAnswers() {
    #expect(
      told(
        """
        An interview with Jane Roe

        Jane Roe has kept sheep in the valley for years.

        Q: Does the dam leak?

        A: It does. John Doe says it does not.

        Q: What happens next?

        A: I am going to ask the council.
        """) == [
          "Jane Roe: It does. John Doe says it does not.", "Jane Roe: I am going to ask the council.",
        ])
  }

  @Test func ofTwoWhoAreNamedAsOftenTheFirstIsTheGuest() {
    #expect(
      told("Jane Roe met Mary Doe.\n\nWhy is that?\n\nA: I like the dam.\n\nWhat else?\n\nA: I like the lake.") == [
        "Jane Roe: I like the dam.", "Jane Roe: I like the lake.",
      ])
  }

  /// Letters count a list; what is in small letters leads up to something.
  @Test(arguments: ["B: The dam leaks.\n\nC: The lake is deep.", "Note: It leaks.\n\nsee also: The lake is deep."])
  func whatNamesNoSpeakerIsNoTurn(text: String) { #expect(told(text) == []) }
}
