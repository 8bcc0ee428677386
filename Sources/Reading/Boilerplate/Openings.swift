// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Words that a text may begin with, found by their first byte: each line is asked for hundreds of them.
struct Openings: Sendable, ExpressibleByArrayLiteral {
  private let words: [[UInt8]]
  /// For each byte the place of the first of the words that begin with it, or with a greater one.
  private let starts: [Int]

  init(arrayLiteral words: String...) {
    self.words = words.map { Array($0.utf8) }.sorted { $0[0] < $1[0] }
    var starts = [Int](repeating: 0, count: 257)
    for word in self.words { starts[Int(word[0]) + 1] += 1 }
    for byte in 0..<256 { starts[byte + 1] += starts[byte] }
    self.starts = starts
  }

  /// Whether the text begins with one of them.
  func open(_ text: some StringProtocol) -> Bool {
    var text = String(text)
    return text.withUTF8 { text in
      guard let first = text.first else { return false }
      return range(first).contains { stands($0, in: text, at: 0) }
    }
  }

  /// How many of them stand in the text at its beginning or behind a space; of 64 at most.
  func count(atWordsOf text: String) -> Int {
    precondition(words.count <= 64, "more words than bits")
    var text = text
    return text.withUTF8 { text in
      var found: UInt64 = 0
      for at in text.indices where at == 0 || text[at - 1] == 0x20 {
        for word in range(text[at]) where stands(word, in: text, at: at) { found |= 1 << UInt64(word) }
      }
      return found.nonzeroBitCount
    }
  }

  @inline(__always)
  private func range(_ first: UInt8) -> Range<Int> { starts[Int(first)]..<starts[Int(first) + 1] }

  private func stands(_ word: Int, in text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    let word = words[word]
    return text.count - place >= word.count && word.indices.allSatisfy { text[place + $0] == word[$0] }
  }
}
