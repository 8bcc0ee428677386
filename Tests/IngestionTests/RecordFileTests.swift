// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Ingestion
import NewsModel
import Prose
import Testing

/// Many articles in one file: JSON Lines, CSV and TSV, also compressed.
struct RecordFileTests {
  private let folder = TemporaryFolder()

  private func read(_ paths: String..., fields: RecordFields = RecordFields()) async throws -> Ingestion.Readings {
    try await Ingestion.readings(of: paths.isEmpty ? [folder.path] : paths, fields: fields)
  }

  private func text(_ article: Article) -> String { article.text.string(article.text.span) }

  @Test func aLineOfJSONIsAnArticle() async throws {
    folder.write(
      "news.jsonl",
      """
      {"id": "n1", "title": "Talks resume", "body": "Ada Holm met Bo Lind.\\nThey talked.", \
      "published": "2025-04-02T09:10:00Z", "publisher": {"name": "The Daily"}, "authors": ["Cy Ode", "Di Poe"], \
      "url": "https://example.org/1"}

      {"content": "Nobody came.", "source": "The Weekly"}
      """)
    let readings = try await read()
    #expect(readings.problems.isEmpty)
    let first = readings.articles[0].article
    #expect(first.id == "n1")
    #expect(first.title == "Talks resume")
    #expect(text(first) == "Ada Holm met Bo Lind.\nThey talked.")
    #expect(first.published == CalendarDay(year: 2025, month: 4, day: 2))
    #expect(first.outlet == "The Daily")
    #expect(first.author == "Cy Ode, Di Poe")
    #expect(first.url == "https://example.org/1")
    let second = readings.articles[1].article
    #expect(second.id == "news-3")
    #expect(second.path == "\(folder.path)/news.jsonl:3")
    #expect(second.outlet == "The Weekly")
  }

  @Test func valuesInQuotesMayHoldLineEndsAndMarks() async throws {
    folder.write(
      "news.csv",
      "\u{FEFF}date;title;text\n2025-04-02;\"A \"\"B\"\"\";\"One.\n\nTwo; three.\"\n2025-04-03;6\" pipe;Four.\n")
    let articles = try await read().articles.map(\.article)
    #expect(articles.map(\.title) == ["A \"B\"", "6\" pipe"])
    #expect(articles.map(text) == ["One.\n\nTwo; three.", "Four."])
    #expect(articles.map(\.id) == ["news-2", "news-5"])
  }

  @Test func markupInRecordsIsTakenForAPage() async throws {
    let paragraph =
      "Ada Holm met Bo Lind in the old town on Monday, and both of them spoke of a very long day of talks."
    folder.write("a.jsonl", #"{"text": "<p>\#(paragraph)</p><p>They left.</p>"}"#)
    #expect(try await text(read().articles[0].article) == paragraph + "\n\nThey left.")
  }

  @Test func fieldsMayBeCalledOtherwise() async throws {
    folder.write("a.tsv", "story\twhen\tbody\nShe left.\t2025-04-02\tno\n")
    var fields = RecordFields()
    fields.add("story", as: .text)
    fields.add("when", as: .date)
    let article = try await read(fields: fields).articles[0].article
    #expect(text(article) == "She left.")
    #expect(article.published == CalendarDay(year: 2025, month: 4, day: 2))
  }

  @Test func aBadRecordCostsItselfAlone() async throws {
    let path = folder.write(
      "a.jsonl", "{\"text\": \"One.\"}\nnonsense\n{\"title\": \"x\"}\n[1]\n{\"text\": \"Two.\"}\n")
    let readings = try await read()
    #expect(readings.articles.map { text($0.article) } == ["One.", "Two."])
    #expect(
      readings.problems == [
        IngestionProblem(path: path + ":2", reason: .notJSON),
        IngestionProblem(path: path + ":3", reason: .noTextField(names: ["title"])),
        IngestionProblem(path: path + ":4", reason: .notJSON),
      ])
  }

  @Test func aTableOfOtherThingsIsNoProblemInAFolderButOneByItself() async throws {
    let table = folder.write("figures.csv", "year,sales\n2024,7\n")
    folder.write("a.txt", "She left.")
    let readings = try await read()
    #expect(readings.articles.count == 1)
    #expect(readings.problems.isEmpty)
    #expect(
      try await read(table).problems == [
        IngestionProblem(path: table, reason: .noTextField(names: ["year", "sales"]))
      ])
  }

  @Test func equalIDsAreTold() async throws {
    folder.write("a.jsonl", ["One.", "Two.", "Three."].map { "{\"id\": 7, \"text\": \"\($0)\"}\n" }.joined())
    #expect(try await read().articles.map(\.article.id) == ["7", "7-2", "7-3"])
  }

  @Test func compressedFilesAreRead() async throws {
    // gzip of "She left.\n", twice: two members, as `cat a.gz b.gz` makes.
    let member: [UInt8] = [
      31, 139, 8, 0, 0, 0, 0, 0, 2, 255, 11, 206, 72, 85, 200, 73, 77, 43, 209, 227, 2, 0, 191, 94, 39, 137, 10, 0, 0,
      0,
    ]
    folder.write("a.txt.gz", bytes: member + member)
    let broken = folder.write("b.txt.gz", bytes: Array(member.dropLast(9)))
    let noGzip = folder.write("c.jsonl.gz", "{\"text\": \"One.\"}\n")
    let readings = try await read()
    #expect(readings.articles.map(\.article.id) == ["a"])
    #expect(text(readings.articles[0].article) == "She left.\nShe left.\n")
    #expect(
      Set(readings.problems) == [
        IngestionProblem(path: broken, reason: .damagedGzip), IngestionProblem(path: noGzip, reason: .damagedGzip),
      ])
  }
}
