// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Fixtures
import NewsModel
import Prose
import Search
import SeededRandom
import Testing

/// The index against a reference that scans lists of words, on random corpora and queries.
struct SearchReferenceTests {
  /// A query made from parts, so that the reference need not read the language.
  indirect enum Wanted {
    case word(String, isPrefix: Bool)
    case row([String])
    case near(Int, [String])
    case all([Wanted])
    case any([Wanted])
    case not(Wanted)
    case speaker(String)

    var text: String {
      switch self {
      case .word(let word, let isPrefix): isPrefix ? word : word + " "
      case .row(let words): "\"" + words.joined(separator: " ") + "\""
      case .near(let distance, let words): "near:\(distance)(" + words.joined(separator: " ") + ")"
      case .all(let parts): parts.map(\.text).joined(separator: " ")
      case .any(let parts): "(" + parts.map(\.text).joined(separator: " OR ") + ")"
      case .not(let part): "-(" + part.text + ")"
      case .speaker(let name): "speaker:" + name + " "
      }
    }

    /// Fields of words; the second one is the speaker.
    func matches(_ fields: [[String]]) -> Bool {
      switch self {
      case .word(let word, let isPrefix): fields.joined().contains { isPrefix ? $0.hasPrefix(word) : $0 == word }
      case .row(let words):
        fields.contains { field in
          field.indices.contains { field[$0...].prefix(words.count).elementsEqual(words) }
        }
      case .near(let distance, let words):
        fields.contains { field in
          field.indices.contains { first in
            Set(words).isSubset(of: field[first...].prefix(distance + 1))
          }
        }
      case .all(let parts): parts.allSatisfy { $0.matches(fields) }
      case .any(let parts): parts.contains { $0.matches(fields) }
      case .not(let part): !part.matches(fields)
      case .speaker(let name): fields[1].contains(name)
      }
    }
  }

  static let words = ["ab", "abc", "abd", "b", "ba", "bc", "c", "ca", "cab", "d", "da", "dab", "e", "ea"]
  static let people = [["Uma", "Abel"], ["Uma", "Bard"], ["Ivo", "Cord"]]

  private func wanted(_ generator: inout SeededGenerator, depth: Int) -> Wanted {
    func word() -> String { SearchReferenceTests.words.randomElement(using: &generator)! }
    func parts() -> [Wanted] {
      (0..<Int.random(in: 1...3, using: &generator)).map { _ in wanted(&generator, depth: depth - 1) }
    }
    switch Int.random(in: 0...(depth > 0 ? 8 : 4), using: &generator) {
    case 0: return .word(word(), isPrefix: false)
    case 1: return .near(Int.random(in: 1...6, using: &generator), [word(), word(), word()])
    case 2: return .row([word(), word()] + (Bool.random(using: &generator) ? [word()] : []))
    case 3: return .speaker(["uma", "abel", "bard", "cord", "nobody"].randomElement(using: &generator)!)
    case 4: return .word(word(), isPrefix: false)
    case 5, 6: return .all(parts())
    case 7: return .any(parts())
    default: return .not(wanted(&generator, depth: depth - 1))
    }
  }

  private func corpus(_ generator: inout SeededGenerator, quotes: Int) -> (Corpus, [[[String]]]) {
    var builder = CorpusBuilder()
    var documents: [[[String]]] = []
    for number in 0..<(quotes / 4) {
      let person = SearchReferenceTests.people.randomElement(using: &generator)!
      let name = person.joined(separator: " ")
      let lines = (0..<4).map { _ in
        (0..<Int.random(in: 1...12, using: &generator)).map { _ in
          // Common and rare words, so that both kinds of sets are met.
          SearchReferenceTests.words[
            min(Int.random(in: 0...13, using: &generator), Int.random(in: 0...13, using: &generator))]
        }
      }
      var draft = Draft(
        "\(1_000_000 + number)", "\(name)\n" + lines.map { $0.joined(separator: " ") }.joined(separator: "\n")
      )
      .actor(name)
      var at = name.utf8.count + 1
      for line in lines {
        let length = line.joined(separator: " ").utf8.count
        draft.reading.quotes.append(
          Quote(
            contentSpans: [.init(at..<(at + length))], kind: .direct,
            source: QuoteSource(span: draft.span(of: name), actor: 0, name: name), cue: nil, confidence: 100))
        at += length + 1
        documents.append([line, person.map { $0.lowercased() }])
      }
      builder.add(draft.article, draft.reading)
    }
    return (builder.corpus(), documents)
  }

  @Test(arguments: [UInt64(1), 2, 3, 4]) func theIndexFindsWhatAScanFinds(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let (corpus, documents) = corpus(&generator, quotes: seed == 4 ? 2000 : 120)
    let index = SearchIndex(corpus)
    for _ in 0..<300 {
      var wanted = wanted(&generator, depth: 3)
      // A query that ends in a bare word looks for its beginnings.
      if Bool.random(using: &generator) {
        wanted = .all([wanted, .word(SearchReferenceTests.words.randomElement(using: &generator)!, isPrefix: true)])
      }
      let expected = documents.indices.filter { wanted.matches(documents[$0]) }
      let query = Query(wanted.text)
      #expect(query.problems.isEmpty, "\(query.text)")
      #expect(index.allQuotes(matching: query).map { Int($0.rawValue) } == expected, "\(query.text)")
      let ranked = index.quotes(matching: query, limit: 10)
      #expect(ranked.total == expected.count)
      #expect(ranked.ids.count == min(10, expected.count) && Set(ranked.ids).count == ranked.ids.count)
      #expect(ranked.ids.allSatisfy { expected.contains(Int($0.rawValue)) })
      let all = index.quotes(matching: query, limit: .max)
      #expect(Array(all.ids.prefix(10)) == ranked.ids)
    }
  }
}
