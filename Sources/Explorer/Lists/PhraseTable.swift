// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose

/// Folded lines of text, one for each id, to be searched for parts of words on each key.
struct PhraseTable: Sendable {
  /// All lines, each ended by a newline.
  private var blob: [UInt8] = []
  /// Where each line begins, and where the last one ends.
  private var starts: [UInt32] = [0]

  init(count: Int, line: (UInt32) -> String) {
    starts.reserveCapacity(count + 1)
    for id in 0..<UInt32(count) {
      blob.append(contentsOf: folded(line(id)).utf8)
      blob.append(0x0A)
      starts.append(UInt32(blob.count))
    }
  }

  /// The rows whose line holds every word of the query, anywhere in it.
  func rows(in rows: Rows, matching query: String) -> Rows {
    let words = folded(query).split(separator: " ").map { Array($0.utf8) }
    guard !words.isEmpty else { return rows }
    return blob.withUnsafeBufferPointer { blob in
      starts.withUnsafeBufferPointer { starts in
        rows.filter { id in
          let line = UnsafeBufferPointer(rebasing: blob[Int(starts[Int(id)])..<Int(starts[Int(id) + 1])])
          return words.allSatisfy { holds(line, $0) }
        }
      }
    }
  }

  private func holds(_ line: UnsafeBufferPointer<UInt8>, _ word: [UInt8]) -> Bool {
    let last = line.count - word.count
    guard last >= 0 else { return false }
    let first = word[0]
    var start = 0
    while start <= last {
      if line[start] == first {
        var length = 1
        while length < word.count, line[start + length] == word[length] { length += 1 }
        if length == word.count { return true }
      }
      start += 1
    }
    return false
  }
}
