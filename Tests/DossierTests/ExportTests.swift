// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Foundation
import NewsModel
import Prose
import Testing

@testable import dossier

/// What other programs get: the schema, and offsets that fit the file as they read it.
struct ExportTests {
  private func span(_ words: String, in text: String) -> TextSpan {
    let range = text.range(of: words)!
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return TextSpan(start..<(start + words.utf8.count))
  }

  /// A corpus of one article in which all that can be exported occurs once.
  private func corpus(_ text: String, textStart: Int) -> Corpus {
    var article = Article(
      id: "x/a", path: "x/a.md", published: CalendarDay(year: 2025, month: 4, day: 2), text: SourceText(text))
    article.textStart = textStart
    let name = span("Zoë Lee", in: text)
    let cue = span("said", in: text)
    let sentence = TextSpan(0..<text.utf8.count)
    let reading = ArticleReading(
      actors: [
        LocalActor(
          name: "Zoë Lee", kind: .person, roles: [Role(text: "envoy", span: span("envoy", in: text))],
          mentions: [
            Mention(span: name, form: .name), Mention(span: span("She", in: text), form: .pronoun),
            Mention(span: span("Lee/Ag", in: text), form: .name, inBoilerplate: true),
          ]),
        LocalActor(
          name: "Nobody", kind: .organization,
          mentions: [Mention(span: span("Ag", in: text), form: .name, inBoilerplate: true)]),
      ],
      quotes: [
        Quote(
          contentSpans: [span("“No,”", in: text), span("“not ‘yet’.”", in: text)], kind: .direct,
          source: QuoteSource(span: name, actor: 0, name: "Zoë Lee"), cue: cue, confidence: 93)
      ],
      times: [
        TimeExpression(
          span: span("Monday", in: text), kind: .date, value: "2025-03-31",
          days: CalendarDay(year: 2025, month: 3, day: 31)!...CalendarDay(year: 2025, month: 3, day: 31)!)
      ],
      events: [
        EventReport(
          trigger: span("met", in: text), type: .meeting,
          participants: [Participant(span: span("She", in: text), actor: 0, role: .agent, name: "Zoë Lee")],
          place: span("Bern", in: text), time: 0, status: .planned, sentence: sentence)
      ],
      sentences: [sentence], paragraphs: [sentence])
    var builder = CorpusBuilder()
    builder.add(article, reading)
    return builder.corpus()
  }

  private static let text = "“No,” envoy Zoë Lee said, “not ‘yet’.” She met nobody in Bern on Monday. (Lee/Ag) 🙂"

  @Test func everyFieldOfTheSchema() throws {
    var json = JSONWriter()
    for article in ExportedArticle.all(in: corpus(ExportTests.text, textStart: 100)) { article.write(to: &json) }
    #expect(
      String(decoding: json.bytes, as: UTF8.self) == """
        {"id":"x/a",\
        "quotes":[{"start":100,"end":138,"spans":[[100,105],[126,138]],"kind":"direct",\
        "speaker":{"start":112,"end":119,"name":"Zoë Lee"},"cue":{"start":120,"end":124},"confidence":93}],\
        "actors":[{"name":"Zoë Lee","kind":"person","aliases":[],"roles":["envoy"],"mentions":[[112,119]]}],\
        "dates":[{"start":165,"end":171,"value":"2025-03-31","type":"DATE"}],\
        "events":[{"start":143,"end":146,"type":"meeting","status":"planned","factuality":"planned",\
        "date":"2025-03-31","place":"Bern","participants":[{"start":139,"end":142,"name":"Zoë Lee"}]}]}

        """)
  }

  @Test func anArticleWithNothingInItIsALineToo() throws {
    var builder = CorpusBuilder()
    builder.add(Article(id: "a", path: "a.txt", text: SourceText("Rain.")), ArticleReading())
    var json = JSONWriter()
    for article in ExportedArticle.all(in: builder.corpus()) { article.write(to: &json) }
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == "{\"id\":\"a\",\"quotes\":[],\"actors\":[],\"dates\":[],\"events\":[]}\n")
  }

  @Test func offsetsCountCodePoints() {
    let text = String(repeating: "aé“🙂\u{301}", count: 40)
    let offsets = CodePointOffsets(SourceText(text), start: 3)
    var bytes: UInt32 = 0
    for (count, scalar) in text.unicodeScalars.enumerated() {
      #expect(offsets[bytes] == count + 3)
      bytes += UInt32(String(scalar).utf8.count)
    }
    #expect(offsets[bytes] == 203)
    #expect(CodePointOffsets(SourceText(""), start: 0)[0] == 0)
  }

  @Test func stringsAreEscaped() throws {
    let string = "\u{0}\t\n\"\\\u{7F}/é🙂\u{2028}"
    var json = JSONWriter()
    json.array([string]) { $0.string($1) }
    let decoded = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String]
    #expect(decoded == [string])
    #expect(!json.bytes.contains { $0 < 32 })
  }

  /// What is exported as quoted begins with a mark in the file, front matter counted.
  @Test func quotesStandInTheFiles() throws {
    let files = SampleCorpus.articles.map(\.name)
    let lines = try Program.run("export", "seeds").output.split(separator: "\n")
    #expect(lines.count == files.count)
    for line in lines {
      let article = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let id = try #require(article["id"] as? String)
      let file = try #require(files.first { $0.hasPrefix(id + ".") })
      let text = Array(
        try String(contentsOfFile: "\(Program.packageFolder)/seeds/\(file)", encoding: .utf8).unicodeScalars)
      for quote in try #require(article["quotes"] as? [[String: Any]]) where quote["kind"] as? String == "direct" {
        let start = try #require(quote["start"] as? Int)
        #expect("“‘\"'".unicodeScalars.contains(text[start]), "\(id) \(start)")
      }
    }
  }
}
