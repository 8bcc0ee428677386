// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Prose

/// Words of a search, folded.
struct Query {
  let words: [String]

  init(parsing text: String) { words = folded(text).split(separator: " ").map(String.init) }
}

/// Finds quotes by a look at each of them.
struct SearchIndex: Sendable {
  private let count: Int
  private let table: PhraseTable

  init(_ corpus: Corpus) {
    count = corpus.quoteCount
    table = PhraseTable(count: count) { corpus.quote(QuoteID(rawValue: $0)).text }
  }

  func hits(_ query: Query) -> [QuoteID] {
    let rows = table.rows(in: .all(count), matching: query.words.joined(separator: " "))
    return (0..<rows.count).map { QuoteID(rawValue: rows[$0]) }
  }

  func matches(_ query: Query, in text: String) -> [Range<Int>] {
    let hay = Array(text.lowercased().utf8)
    guard hay.count == text.utf8.count else { return [] }
    var result: [Range<Int>] = []
    for word in query.words.map({ Array($0.utf8) }) {
      var start = 0
      while start + word.count <= hay.count {
        let end = start + word.count
        if hay[start] == word[0], hay[start..<end].elementsEqual(word) { result.append(start..<end) }
        start += 1
      }
    }
    return result.sorted { $0.lowerBound < $1.lowerBound }
  }
}
