// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Ingestion
import NewsModel
import Testing

@Suite struct DatingTests {
  private let dated = """
    ---
    date: 2031-03-05
    ---
    Foreign Minister Jane Roe is expected in Oslo this week, where she will meet Peter Doe. Officials said the visit \
    was prepared by Mary Major and John Minor.
    """

  private func day(_ undated: String) async throws -> DocumentTime? {
    let result = try await Ingestion.load(
      articles: [(name: "a.md", bytes: Array(dated.utf8)), (name: "b.txt", bytes: Array(undated.utf8))])
    return result.corpus.articles.map { result.corpus.article($0) }.first { $0.key == "b" }?.documentTime
  }

  @Test func anUndatedArticleTakesTheDaysOfTheNewsItShares() async throws {
    let time = try await day(
      """
      Foreign Minister Jane Roe arrived in Oslo this week for a visit. Roe confirmed Thursday that she was meeting Peter \
      Doe. Mary Major came with her, and John Minor stayed at home.
      """)
    #expect(time?.basis == .corpus && time?.day == CalendarDay(iso: "2031-03-06"), "\(String(describing: time))")
  }

  @Test func anArticleWithOtherNewsStaysWithoutADay() async throws {
    let time = try await day("The mayor of Bergen opened a bridge on Thursday. Nobody from the ministry came.")
    #expect(time?.day == nil, "\(String(describing: time))")
  }
}
