// Part of dossier. Licence: Apache-2.0, see LICENSE.

import NewsModel
import Prose

/// Articles in nearly the same words: one story of an agency in several outlets, or one article saved twice.
///
/// Two articles are near duplicates when four in five of the runs of five words of the shorter one stand in the longer
/// one too, the longer one is not twice as long, and not more than a week lies between their days. Runs of words are the
/// shingles of Broder (1997); one in thirty-two, picked by its hash, finds the candidates, and all of them decide.
struct NearDuplicates {
  static let runLength = 5
  static let daysBetween = 7
  /// Fewer words are a line of a diary or of a test, and no story.
  static let fewestWords = 20

  /// A run of words that stands in more articles than this is a formula and finds no candidates.
  private static let mostHolders = 64

  /// The first articles of their kind that hold a sampled run.
  private var holders: [UInt64: [Int32]] = [:]
  /// The first articles by the hash of all their words.
  private var whole: [UInt64: [Int32]] = [:]
  private var originals: [Int] = []

  /// For each entry, in order, the first one that tells the same; those without are their own.
  static func originals(_ entries: Entries) -> [Int] {
    var search = NearDuplicates()
    for number in 0..<entries.count { search.add(number, entries) }
    return search.originals
  }

  private mutating func add(_ number: Int, _ entries: Entries) {
    let sketch = entries.withText(number) { SourceWords($0, onlySampled: true) }
    let sampled = sketch.runs
    var shared: [Int32: Int] = [:]
    for run in sampled { for holder in holders[run] ?? [] { shared[holder, default: 0] += 1 } }
    for equal in whole[sketch.hash] ?? [] { shared[equal, default: 0] += sampled.count }
    let candidates = shared.filter { $0.value * 2 >= sampled.count }.map { Int($0.key) }.sorted()
    // Most articles have no candidate, and need not be looked at as a whole.
    let words = candidates.isEmpty ? sketch : entries.withText(number) { SourceWords($0) }
    let original = candidates.first { candidate in
      NearDuplicates.areClose(entries.day(candidate), entries.day(number))
        && words.tellsTheSame(as: entries.withText(candidate) { SourceWords($0) })
    }
    originals.append(original ?? number)
    guard original == nil, sketch.count >= NearDuplicates.fewestWords else { return }
    whole[sketch.hash, default: []].append(Int32(number))
    for run in sampled where (holders[run]?.count ?? 0) <= NearDuplicates.mostHolders {
      holders[run, default: []].append(Int32(number))
    }
  }

  /// Agencies' stories run within days; what comes every year in the same words is news each time.
  private static func areClose(_ a: CalendarDay?, _ b: CalendarDay?) -> Bool {
    guard let a, let b else { return true }
    return abs(a.number - b.number) <= daysBetween
  }
}

/// The words of a text as hashes: its runs of five, each once, ascending.
private struct SourceWords {
  private(set) var runs: [UInt64] = []
  /// Of all words in their order.
  private(set) var hash: UInt64 = 0
  private(set) var count = 0

  /// Of all runs, or of those alone that are picked by their hash.
  init(_ bytes: UnsafeRawBufferPointer, onlySampled: Bool = false) {
    var last = Array(repeating: UInt64(0), count: NearDuplicates.runLength)
    func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
      let product = (a ^ b).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      return product.high ^ product.low
    }
    var word: UInt64 = 0
    func end(_ words: inout SourceWords) {
      guard word != 0 else { return }
      words.hash = mix(words.hash &+ 1, word)
      last[words.count % NearDuplicates.runLength] = word
      words.count += 1
      word = 0
      guard words.count >= NearDuplicates.runLength else { return }
      var run: UInt64 = 0
      for i in 0..<NearDuplicates.runLength { run = mix(run &+ 1, last[(words.count + i) % NearDuplicates.runLength]) }
      if !onlySampled || run % 32 == 0 { words.runs.append(run) }
    }
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      // U+2000 to U+203F: dashes, quotation marks and spaces, which editors change.
      if byte == 0xE2, i + 2 < bytes.count, bytes[i + 1] == 0x80 {
        end(&self)
        i += 3
        continue
      }
      let isUpper = byte >= 65 && byte <= 90
      if isUpper || (byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57) || byte >= 0x80 {
        word = mix(word &+ 1, UInt64(isUpper ? byte | 0x20 : byte))
      } else {
        end(&self)
      }
      i += 1
    }
    end(&self)
    runs.sort()
    var kept = 0
    for i in runs.indices where i == 0 || runs[i] != runs[kept - 1] {
      runs[kept] = runs[i]
      kept += 1
    }
    runs.removeSubrange(kept...)
  }

  func tellsTheSame(as other: SourceWords) -> Bool {
    if hash == other.hash { return true }
    let (short, long) = runs.count < other.runs.count ? (runs, other.runs) : (other.runs, runs)
    guard !short.isEmpty, long.count <= 2 * short.count else { return false }
    var (i, j, shared) = (0, 0, 0)
    while i < short.count, j < long.count {
      if short[i] == long[j] { shared += 1 }
      if short[i] <= long[j] { i += 1 } else { j += 1 }
    }
    return shared * 5 >= short.count * 4
  }
}
