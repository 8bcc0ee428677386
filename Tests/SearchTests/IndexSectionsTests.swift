// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Fixtures
import NewsModel
import Search
import SeededRandom
import Testing

/// The index as bytes: what was written is read, and whatever is read, nothing traps.
struct IndexSectionsTests {
  static let queries = [
    "", "f", "ferry", "ferry ", "the ferry", "\"the ferry\"", "\"ferry will\"", "near:4(quay ferry)", "speaker:lund",
    "who:rask -pier", "outlet:post ferry", "kind:p OR kind:i", "date:2025-05", "place:oslo", "disputed:no",
    "status:planned",
    "type:meeting", "reports:1", "frery", "lundd", "org:x OR ferry", "judge", "cease-fire",
  ]

  /// Everything that the index says to the queries.
  private func answers(_ index: SearchIndex) -> [[UInt32]] {
    IndexSectionsTests.queries.flatMap { text in
      let query = Query(text)
      return [
        index.quoteHits(query, limit: 3).ids.map(\.rawValue), index.allQuotes(matching: query).map(\.rawValue),
        index.quoteHits(query, limit: 100, order: .corpus).ids.map(\.rawValue),
        index.allEvents(matching: query).map(\.rawValue), index.allActors(matching: query).map(\.rawValue),
      ]
    }
  }

  @Test func whatWasWrittenIsRead() throws {
    let corpus = SearchIndexTests.corpus
    let bytes = SearchIndex.adding(to: corpus.file, of: corpus).bytes
    let file = try SectionFile(validating: SectionBytes(bytes))
    try file.verify()
    let reopened = try SearchIndex(Corpus(file), in: file)
    #expect(answers(reopened) == answers(SearchIndexTests.index))
    #expect(SearchIndex.adding(to: corpus.file, of: corpus).bytes == bytes)
  }

  @Test func aCorpusFileWithAnIndexIsNotIndexedAgain() throws {
    let corpus = SearchIndexTests.corpus
    let file = SearchIndex.adding(to: corpus.file, of: corpus)
    #expect(answers(SearchIndex(try Corpus(file))) == answers(SearchIndexTests.index))
    let alone = SearchIndex.adding(to: SectionFile(), of: corpus).names
    #expect(alone.allSatisfy { $0.hasPrefix("search.") } && alone.count == file.names.count - corpus.file.names.count)
  }

  @Test func whatIsMissingOrOfAnotherCorpusIsRefused() throws {
    let corpus = SearchIndexTests.corpus
    let file = SearchIndex.adding(to: SectionFile(), of: corpus)
    for name in file.names {
      var less = file
      less.remove(name)
      #expect(throws: CorpusFileError.self, "\(name)") { try SearchIndex(corpus, in: less) }
    }
    var other = file
    other.set("search.version", SectionBytes([9, 9, 9, 9] as [UInt8]))
    #expect(throws: CorpusFileError.self) { try SearchIndex(corpus, in: other) }
    #expect(throws: CorpusFileError.self) { try SearchIndex(Corpus([]), in: file) }
  }

  @Test(arguments: 1...40) func damageFindsSomethingElseOrNothing(seed: Int) throws {
    let corpus = SearchIndexTests.corpus
    var generator = SeededGenerator(seed: UInt64(seed))
    var file = SearchIndex.adding(to: SectionFile(), of: corpus)
    for name in file.names where name != "search.version" {
      guard var bytes = file[name]?.withBytes(Array.init), !bytes.isEmpty else { continue }
      switch seed % 4 {
      case 0:
        for _ in 0..<3 {
          bytes[Int.random(in: bytes.indices, using: &generator)] ^= 1 << UInt8.random(in: 0...7, using: &generator)
        }
      case 1: for at in bytes.indices where at >= 8 { bytes[at] = UInt8.random(in: 0...255, using: &generator) }
      case 2: for at in bytes.indices where at >= 8 { bytes[at] = 0xFF }
      default: bytes.removeLast(min(bytes.count, Int.random(in: 0...8, using: &generator)))
      }
      file.set(name, SectionBytes(bytes))
    }
    guard let index = try? SearchIndex(corpus, in: file) else { return }
    for ids in answers(index) { #expect(ids.allSatisfy { $0 < 1000 }) }
    for query in IndexSectionsTests.queries {
      let query = Query(query)
      #expect(index.allQuotes(matching: query).allSatisfy { Int($0.rawValue) < corpus.quoteCount })
      #expect(index.allEvents(matching: query).allSatisfy { Int($0.rawValue) < corpus.eventCount })
      #expect(index.allActors(matching: query).allSatisfy { Int($0.rawValue) < corpus.actorCount })
    }
  }

  /// Collections so large that the best of common beginnings are kept, with words of few letters.
  private func large(_ generator: inout SeededGenerator) throws -> QuoteSearch {
    var builder = QuoteSearchBuilder()
    let kinds: [Quote.Kind] = [.direct, .partial, .indirect]
    for _ in 0..<6000 {
      let words = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        String(
          (0..<Int.random(in: 1...3, using: &generator)).map { _ in
            Array("aabcde")[Int.random(in: 0...5, using: &generator)]
          })
      }
      let text = Array(words.joined(separator: Bool.random(using: &generator) ? " " : "-").utf8)
      let beside = [builder.words("ab")]
      text.withUnsafeBufferPointer {
        builder.add(
          text: $0, beside: beside, kind: kinds.randomElement(using: &generator)!, speaker: nil, about: [], outlets: 0,
          days: nil)
      }
    }
    return try QuoteSearch(builder.sections())
  }

  @Test func whatIsKeptOfCommonBeginningsIsWhatWouldBeFound() throws {
    var generator = SeededGenerator(seed: 5)
    let search = try large(&generator)
    for query in ["a", "b", "ab", "ab ", "a ", "aa", "c", "e", "-x"] {
      let kept = search.best(Query(query), limit: 50)
      let found = search.best(Query(query), limit: 6000)
      #expect(kept.total == found.total && kept.ids == Array(found.ids.prefix(50)), "\(query)")
      #expect(found.ids.count == found.total)
    }
  }

  @Test func fewDocumentsAreRankedAsManyAre() throws {
    var generator = SeededGenerator(seed: 6)
    let search = try large(&generator)
    for query in ["a b ", "ab c", "a b c ", "(a OR b) e", "\"a b\" c ", "aa ab ", "near:2(a b)"] {
      let all = search.best(Query(query), limit: .max)
      #expect(all.ids.count == all.total && Set(all.ids).count == all.total)
      #expect(search.best(Query(query), limit: 20).ids == Array(all.ids.prefix(20)), "\(query)")
    }
  }

  @Test func oneWordIsRankedAsAnyQueryIs() throws {
    var generator = SeededGenerator(seed: 7)
    let search = try large(&generator)
    for word in ["aab", "bcd", "eee", "cd", "dea"] {
      let one = search.best(Query(word + " "), limit: 30)
      let either = search.best(Query("\(word) OR \(word) "), limit: 30)
      #expect(one.ids == either.ids && one.total == either.total && one.total > 0, "\(word)")
    }
  }

  @Test func closeWordsStandFirst() throws {
    var builder = QuoteSearchBuilder()
    for text in [
      "pier one two three four five six seven eight nine ferry",
      "ferry one pier two three four five six seven eight nine",
      "one two pier ferry three four five six seven eight nine",
      "ferry pier one two three four five six seven eight nine",
    ] {
      Array(text.utf8).withUnsafeBufferPointer {
        builder.add(text: $0, beside: [], kind: .direct, speaker: nil, about: [], outlets: 0, days: nil)
      }
    }
    let search = try QuoteSearch(builder.sections())
    #expect(search.best(Query("ferry pier"), limit: 9).ids == [3, 1, 2, 0])
    #expect(search.best(Query("pier ferry"), limit: 9).ids == [2, 3, 1, 0])
  }
}
