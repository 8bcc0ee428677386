// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Fixtures
import NewsModel
import Prose
import SeededRandom
import Testing

struct ReadingRecordTests {
  @Test func decodingUndoesEncoding() throws {
    var random = RandomReading(seed: 11)
    for _ in 0..<500 {
      let (article, reading) = random.next()
      let record = ReadingRecord.encoded(article, reading)
      let again = try record.withUnsafeBytes { try ReadingRecord.decoded($0, text: article.text) }
      #expect(again.article == article)
      #expect(again.reading == reading)
    }
  }

  /// What stands in the text is not kept twice.
  @Test func aRecordIsShort() {
    let draft = CorpusTests.story[0]
    let record = ReadingRecord.encoded(draft.article, draft.reading)
    #expect(record.count < 160, "\(record.count) bytes for a text of \(draft.article.text.count)")
  }

  @Test func damagedRecordsGiveAReadingInBoundsOrThrow() throws {
    var random = RandomReading(seed: 12)
    var generator = SeededGenerator(seed: 13)
    var read = 0
    for _ in 0..<4000 {
      let (article, reading) = random.next()
      var record = ReadingRecord.encoded(article, reading)
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        record[Int.random(in: record.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      if Int.random(in: 0..<4, using: &generator) == 0 {
        record.removeLast(Int.random(in: 0...record.count, using: &generator))
      }
      guard let again = try? record.withUnsafeBytes({ try ReadingRecord.decoded($0, text: article.text) }) else {
        continue
      }
      read += 1
      // Whoever reads it relies on this.
      var builder = CorpusBuilder()
      builder.add(again.article, again.reading)
      #expect(builder.corpus().articleCount == 1)
    }
    #expect(read > 100)
  }

  @Test func aTextThatHasChangedIsNoReasonToTrap() {
    var random = RandomReading(seed: 14)
    for _ in 0..<200 {
      let (article, reading) = random.next()
      let record = ReadingRecord.encoded(article, reading)
      let shorter = SourceText(repairing: Array(article.text.utf8.dropLast(3)))
      _ = try? record.withUnsafeBytes { try ReadingRecord.decoded($0, text: shorter) }
    }
  }
}
