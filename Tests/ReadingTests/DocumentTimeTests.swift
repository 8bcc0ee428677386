// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose
import Syntax
import Testing

@testable import Reading

/// The document time as "day basis", with the words it rests on.
private func documentTime(_ text: String, path: String = "a.txt", published: String? = nil) -> String {
  let article = Article(
    id: "a", path: path, published: published.flatMap { CalendarDay(iso: $0) }, text: SourceText(text))
  let prose = ProseText(article.text)
  let time = DocumentTimeReader().documentTime(
    of: article, prose: prose, syntax: SyntaxModel.shipped.analysis(of: prose),
    candidates: TimeParser.candidates(in: prose))
  let day = time.day.map(\.description) ?? "none"
  return "\(day) \(time.basis)" + (time.evidence.map { " “\(prose.string($0))”" } ?? "")
}

@Suite struct DocumentTimeTests {
  @Test func metadataComesFirst() {
    let text = "Published 2 April 2024\n\nThe envoy left."
    #expect(documentTime(text, path: "2023-01-02.txt", published: "2025-04-10") == "2025-04-10 metadata")
  }

  @Test(arguments: [
    ("news/2025-04-02-envoy.txt", "2025-04-02 fileName"), ("news/2025/04/02/envoy.txt", "2025-04-02 fileName"),
    ("20250402_envoy.txt", "2025-04-02 fileName"), ("XYZ20250402.0012.txt", "2025-04-02 fileName"),
    ("2024-01-01/2025_4_2.txt", "2025-04-02 fileName"), ("000_1382e4ec90ed8db9.txt", "none unknown"),
    ("1234567890.txt", "none unknown"), ("2025-13-02.txt", "none unknown"), ("2025-02.txt", "none unknown"),
  ])
  func fileNames(path: String, expected: String) { #expect(documentTime("The envoy left.", path: path) == expected) }

  @Test(arguments: [
    (
      "Envoy expected\n\nWritten by Ann Lee\n\nApr.02 - 2025 9:10 AM CET\n\nThe envoy will come.",
      "2025-04-02 dateline “Apr.02 - 2025 9:10 AM CET”"
    ),
    ("Envoy expected\n\nBy Ann Lee | 2 April 2025\n\nHe will come.", "2025-04-02 dateline “2 April 2025”"),
    ("He came.\n\nHe left.\n\nPublished on April 2, 2025", "2025-04-02 dateline “April 2, 2025”"),
    ("OSLO, April 2, 2025 (Agency) — The envoy came.", "2025-04-02 dateline “April 2, 2025”"),
    ("April 2, 2025 (Agency) - The envoy came.", "2025-04-02 dateline “April 2, 2025”"),
    (
      "PORT LUND, May 4 (Agency) - A ferry sank on Sunday, she said. It will sail on Monday.\n\nHe lost the race in 2023.",
      "2025-05-04 dateline “May 4”"
    ),
    (
      "PORT LUND, Utopia, May 4 (Agency) — A ferry sank late on Friday. He lost the race in 2023.",
      "2024-05-04 dateline “May 4”"
    ),
    ("PORT LUND, May 4 (Agency) - A ferry sank on Sunday, officials said.", "none unknown"),
    ("PORT LUND, May 4 (Agency) - A ferry sank, she said. He lost the race in 2023.", "none unknown"),
    ("He came to Oslo on April 2, 2025.", "none unknown"),
    ("On April 2, 2025:\n\nHe came.", "none unknown"),
  ])
  func datelines(text: String, expected: String) { #expect(documentTime(text) == expected) }

  @Test func datesWithoutAYearLieInTheYearOfTheFullOnes() {
    let text = """
      The envoy talks to a guest at a fair on April 11, 2025. (Agency)
      The minister and an aide attend a meeting in Oslo on Sept. 2, 2025. (Agency)
      They fell out on Feb. 18. They spoke again on Oct. 21, and he resigned on Nov. 7.
      """
    #expect(documentTime(text) == "2025-11-07 text “Nov. 7”")
  }

  @Test func theYearIsSaidWhereItIsNotTheYearOfWriting() {
    let text = """
      The envoy went to Oslo in February and to Bern in April. He met the minister in September 2024 and won the
      office in late 2024, after years at sea since 2022.
      """
    #expect(documentTime(text) == "2025-04-30 text “April”")
  }

  @Test(arguments: [
    "The envoy has served since 2022. He arrived on Thursday.", "He was born on May 3, 1961. She left in March.",
    "The 2016 race ended in November. In 2016 nobody saw it coming.",
  ])
  func whatSpeaksForNoDayGivesNone(text: String) { #expect(documentTime(text) == "none unknown") }

  @Test func aGuessedDayIsGoodForYearsAndNotForWeekdays() {
    let text = """
      They met on April 11, 2025, and on Sept. 2, 2025. He resigned on Nov. 7. On Thursday she said so last week.
      """
    let reading = ArticleReader().reading(of: Article(id: "a", path: "a.txt", text: SourceText(text)))
    #expect(
      reading.times.map(\.value) == ["2025-04-11", "2025-09-02", "2025-11-07", "XXXX-WXX-4", "PAST_REF"])
  }
}
