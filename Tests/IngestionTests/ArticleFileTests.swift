// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Ingestion
import NewsModel
import Prose
import Testing

/// What an article is made of: its text, its id, and what is stated beside it.
struct ArticleFileTests {
  private let folder = TemporaryFolder()

  private func articles(_ paths: String...) async throws -> [Article] {
    let readings = try await Ingestion.readings(of: paths.isEmpty ? [folder.path] : paths)
    #expect(readings.problems.isEmpty)
    return readings.articles.map(\.article)
  }

  private func text(_ article: Article) -> String { article.text.string(article.text.span) }

  @Test func frontMatterStatesWhatItKnows() async throws {
    folder.write(
      "a.md",
      """
      ---
      Title: "A Day: in the Life"
      publisher: The Daily
      authors: [Ann Lee, Bo Li]
      date: 2025-04-02T09:10:00Z
      url: https://example.org/a
      tags: [x]
      ---
      The té.
      """)
    let article = try await articles()[0]
    #expect(article.title == "A Day: in the Life")
    #expect(article.outlet == "The Daily")
    #expect(article.author == "Ann Lee, Bo Li")
    #expect(article.published == CalendarDay(year: 2025, month: 4, day: 2))
    #expect(article.url == "https://example.org/a")
    #expect(text(article) == "The té.")
    #expect(article.textStart == 147)
  }

  @Test func aRuleIsNoFrontMatter() async throws {
    let prose = "---\nShe left. He: stayed.\n---\nThey met again.\n"
    folder.write("a.md", prose)
    let article = try await articles()[0]
    #expect(text(article) == prose)
    #expect(article.textStart == 0)
  }

  @Test func lineEndsAndByteOrderMark() async throws {
    folder.write("a.txt", bytes: [0xEF, 0xBB, 0xBF] + Array("---\r\ntitle: T\r\n---\r\nOne.\r\nTwo.\rThree.\n".utf8))
    let article = try await articles()[0]
    #expect(text(article) == "One.\nTwo.\nThree.\n")
    #expect(article.textStart == 17)
  }

  @Test func idsAreUniquePathsBelowTheOpenedFolder() async throws {
    for name in ["b.txt", "a.TXT", "a.md", "x/a.txt", "x/.hidden.txt", ".git/c.txt", "README.md", "x/Readme.txt"] {
      folder.write(name, "Text of \(name).")
    }
    #expect(try await articles().map(\.id) == ["a", "a-2", "b", "x/a"])
    #expect(try await articles(folder("x/"), folder("a.md"), folder("x/a.txt")).map(\.id) == ["a", "a-2"])
    #expect(try await articles(folder("README.md")).map(\.id) == ["README"])
  }

  @Test func linkedFilesAreReadOnce() async throws {
    folder.write("a.txt", "Text.")
    folder.link("b.txt", to: "a.txt")
    folder.write("real/c.txt", "Text.")
    folder.link("zlink", to: "real")
    #expect(try await articles().map(\.id) == ["a", "real/c"])
  }

  @Test func sideTablesFillGaps() async throws {
    folder.write("a.md", "---\ntitle: Own\n---\nText.")
    folder.write("b.txt", "Text.")
    folder.write("x/c.txt", "Text.")
    folder.write("x/d.txt", "Text.")
    folder.write(
      "metadata.csv",
      "Date,File,Source,Title\r\n2 April 2025,./a.md,The Daily,Other\r\n,b,\"The \"\"Weekly\"\", Ltd\",\"Two\nlines\"\r\n"
        + "2025-05-06,x/c.txt,Far,\r\n")
    folder.write("x/meta.tsv", "id\tdate\tauthor\nc\t2025-07-08\tAnn \"A\" Lee\nd\t\t\n")
    let all = try await articles()
    #expect(all.map(\.title) == ["Own", "Two\nlines", nil, nil])
    #expect(all.map(\.outlet) == ["The Daily", "The \"Weekly\", Ltd", "Far", nil])
    #expect(all.map(\.author) == [nil, nil, "Ann \"A\" Lee", nil])
    #expect(all.map(\.published?.description) == ["2025-04-02", nil, "2025-07-08", nil])
  }

  @Test func aTableServesAFileOpenedAlone() async throws {
    folder.write("a.txt", "Text.")
    folder.write("meta.tsv", "id\tdate\na\t2025-04-02\nb\t2025-04-03\n")
    #expect(try await articles(folder("a.txt"))[0].published?.description == "2025-04-02")
  }

  @Test(arguments: [
    ("2025-04-02", "2025-04-02"), ("2025-04-02T23:10:00+02:00", "2025-04-02"), ("2025/4/2", "2025-04-02"),
    ("20250402", "2025-04-02"), ("2 April 2025", "2025-04-02"), ("2nd of April, 2025", nil),
    ("April 2nd, 2025", "2025-04-02"), ("Apr.02 - 2025 9:10 AM CET", "2025-04-02"),
    ("Wed, 02 Apr 2025 09:10:00 GMT", "2025-04-02"), ("Sept. 30, 2024", "2024-09-30"), ("02.04.2025", "2025-04-02"),
    ("1743585000", "2025-04-02"), ("1743585000123", "2025-04-02"), ("1743585000.5", "2025-04-02"),
    ("13/4/2025", "2025-04-13"), ("4/13/2025", "2025-04-13"), ("4/4/2025", "2025-04-04"), ("30 February 2025", nil),
    ("April 2025", nil), ("2025", nil), ("soon", nil),
  ])
  func statedDates(_ written: String, _ day: String?) async throws {
    folder.write("a.md", "---\ndate: '\(written)'\n---\nText.")
    let readings = try await Ingestion.readings(of: [folder.path])
    #expect(readings.articles[0].article.published?.description == day)
    #expect(readings.problems.isEmpty == (day != nil))
  }
}
