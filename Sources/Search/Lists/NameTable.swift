// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel

/// Names in all their spellings, numbered from 0: what `speaker:` and its like look up. Columns that mean one of these
/// hold its number plus one.
struct NameTable: @unchecked Sendable {
  /// A document for each name, a field for each spelling.
  let index: TextIndex
  /// For each name what kind of actor it is, plus one; 0 for what is no actor.
  let kinds: FieldColumn
  private let strings: UnsafeRawBufferPointer
  private let stringStarts: NumberColumn
  /// Hashes of the keys of all words, ascending, and their terms; see `NameKey`.
  private let keys: NumberColumn
  private let keyTerms: NumberColumn

  var count: Int { index.documentCount }

  init(_ sections: SectionReader) throws(CorpusFileError) {
    index = try TextIndex(sections)
    kinds = try FieldColumn(sections, "kinds", documents: index.documentCount)
    keys = try sections.numbers("keys")
    keyTerms = try sections.numbers("keyTerms", count: keys.count)
    stringStarts = try sections.numbers("stringStarts", count: index.documentCount + 1)
    strings = try sections.bytes("strings")
  }

  /// The name as it is shown.
  func string(_ name: Int) -> String {
    String(decoding: strings[stringStarts.range(name, within: strings.count)], as: UTF8.self)
  }

  /// For each number that a column can hold, whether it means a name with the words in a row in one of its spellings.
  ///
  /// - Parameter kinds: Kinds that it may be, as `kinds` has them; all when nil.
  func codes(_ words: [[UInt8]], lastIsPrefix: Bool, kinds wanted: Set<Int>? = nil) -> [Bool] {
    var result = [Bool](repeating: false, count: count + 1)
    for id in plan(words, lastIsPrefix).documents(index).ids {
      result[Int(id) + 1] = wanted?.contains(kinds.first(Int(id))) ?? true
    }
    return result
  }

  /// The words in a row; with a word that no name has in its other spellings, wherever they stand.
  private func plan(_ words: [[UInt8]], _ lastIsPrefix: Bool) -> QueryPlan {
    let row = QueryPlan.row(words, lastIsPrefix, index)
    if row.allSatisfy({ !$0.isEmpty }) { return row.count == 1 ? .terms(row[0]) : .row(row) }
    return .all(
      zip(words, row).map { word, terms in
        guard terms.isEmpty else { return .terms(terms) }
        return .any(variants(of: word).map { .terms(index.terms($0, isPrefix: false)) })
      })
  }

  /// The words of names that are spellings of the same one, the word itself left out; none for words of three bytes or
  /// less, of which too many would be.
  func variants(of term: [UInt8]) -> [[UInt8]] {
    guard term.count > 3 else { return [] }
    let key = NameKey.key(String(decoding: term, as: UTF8.self))
    let hash = NameTable.hash(key)
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < hash { low = middle + 1 } else { high = middle }
    }
    var result: [[UInt8]] = []
    while low < keys.count, keys[low] == hash {
      let other = Array(index.bytes(Int(keyTerms[low])))
      if other != term, other.count > 3, abs(other.count - term.count) <= 3,
        NameKey.key(String(decoding: other, as: UTF8.self)) == key
      {
        result.append(other)
      }
      low += 1
    }
    return result
  }

  fileprivate static func hash(_ key: String) -> UInt32 {
    UInt32(truncatingIfNeeded: Array(key.utf8).withUnsafeBytes(hash) >> 32)
  }

  /// Eight bytes at a time, multiplied and folded: a part of the format.
  private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
    var at = 0
    while at < bytes.count {
      var word: UInt64 = 0
      if at + 8 <= bytes.count {
        word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      } else {
        for place in at..<bytes.count { word = word << 8 | UInt64(bytes[place]) }
      }
      hash = (hash ^ word) &* 0xD6E8_FEB8_6659_FD93
      hash ^= hash >> 32
      at += 8
    }
    return hash &* 0x9E37_79B1_85EB_CA87
  }
}

/// Collects names and writes their table.
struct NameTableBuilder {
  private var index = TextIndexBuilder()
  private var kinds: [UInt32] = []
  private var strings: [UInt8] = []
  private var stringStarts: [UInt32] = [0]
  private var numbers: [String: UInt32] = [:]

  /// Adds a name of its own; gives its number. The first spelling is the one shown.
  @discardableResult
  mutating func add(_ spellings: [String], kind: UInt32 = 0) -> UInt32 {
    for spelling in spellings { index.addField(spelling) }
    index.endDocument()
    kinds.append(kind)
    strings.append(contentsOf: (spellings.first ?? "").utf8)
    stringStarts.append(UInt32(strings.count))
    return UInt32(kinds.count - 1)
  }

  /// The number of a name that has one spelling; the same for the same string.
  mutating func number(of name: String, kind: UInt32 = 0) -> UInt32 {
    if let number = numbers[name] {
      kinds[Int(number)] = max(kinds[Int(number)], kind)
      return number
    }
    let number = add([name], kind: kind)
    numbers[name] = number
    return number
  }

  consuming func write(to sections: inout SectionWriter) {
    index.write(to: &sections)
    FieldColumn.write("kinds", kinds, to: &sections)
    sections.put("strings", bytes: strings)
    sections.put("stringStarts", stringStarts)
    guard let terms = try? TextIndex(SectionReader(sections.path, in: sections.file)) else { return }
    var keys: [(hash: UInt32, term: UInt32)] = (0..<terms.termCount).map { term in
      (NameTable.hash(NameKey.key(String(decoding: terms.bytes(term), as: UTF8.self))), UInt32(term))
    }
    keys.sort { $0 < $1 }
    sections.put("keys", keys.map(\.hash))
    sections.put("keyTerms", keys.map(\.term))
  }
}

extension QueryNode {
  /// With each word that is a name replaced by all its spellings.
  func expanded(_ variants: ([UInt8]) -> [[UInt8]]) -> QueryNode {
    switch self {
    case .term(let term, _):
      let others = variants(term)
      return others.isEmpty ? self : .any([self] + others.map { .term($0, isPrefix: false) })
    case .phrase, .near, .filter, .not: return self
    case .all(let nodes): return .all(nodes.map { $0.expanded(variants) })
    case .any(let nodes): return .any(nodes.map { $0.expanded(variants) })
    }
  }
}
