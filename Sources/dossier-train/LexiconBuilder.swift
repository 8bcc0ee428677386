// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Syntax

/// Counts the tags of words and makes a lexicon of the frequent ones, with their clusters.
struct LexiconBuilder {
  let slots: Int
  private(set) var entries: [Lexicon.Entry]

  init(_ sentences: [TrainingSentence], clusters: [UInt64: UInt8] = [:]) {
    var asWritten: [UInt64: [UInt8: Int]] = [:]
    var inLowerCase: [UInt64: [UInt8: Int]] = [:]
    var found: [UInt64: Lexicon.Entry] = [:]
    for (word, cluster) in clusters { found[word &+ Lexicon.lowerSpace] = Lexicon.Entry(cluster: cluster) }
    for sentence in sentences {
      for (i, tag) in sentence.tags.enumerated() {
        let signature = sentence.signatures[i + 2]
        asWritten[signature.word, default: [:]][tag, default: 0] += 1
        inLowerCase[signature.lower &+ Lexicon.lowerSpace, default: [:]][tag, default: 0] += 1
      }
    }
    for (word, tags) in asWritten {
      let all = tags.values.reduce(0, +)
      for (tag, n) in tags where all >= 20 && Double(n) >= 0.995 * Double(all) {
        found[word, default: Lexicon.Entry()].tag = tag
      }
    }
    var classes: [[UInt8]: UInt16] = [:]
    for (word, tags) in inLowerCase.sorted(by: { $0.key < $1.key }) {
      let all = tags.values.reduce(0, +)
      guard all >= 4 else { continue }
      let choice = tags.filter { $0.value * 20 >= all }.map(\.key).sorted()
      let number = classes[choice] ?? UInt16(classes.count + 1)
      classes[choice] = number
      found[word, default: Lexicon.Entry()].wordClass = number
    }
    slots = found.count * 4 / 3 + 1
    entries = Array(repeating: Lexicon.Entry(), count: slots)
    for (word, entry) in found.sorted(by: { $0.key < $1.key }) {
      var (slot, check) = Lexicon.place(word, slots: slots)
      while entries[slot].check != 0 { slot = (slot + 1) % slots }
      entries[slot] = entry
      entries[slot].check = check
    }
  }

  func withLexicon<R>(_ body: (Lexicon) throws -> R) rethrows -> R {
    try entries.withUnsafeBufferPointer { try body(Lexicon(slots: slots, entries: $0.baseAddress!)) }
  }
}
