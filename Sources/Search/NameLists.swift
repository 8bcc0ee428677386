// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Names in all their spellings, and for each the documents it stands for: what `speaker:` and its like look up.
struct NameLists: Sendable {
  /// A document for each name, a field for each spelling.
  let names: TextIndex
  private let starts: [UInt32]
  private let documents: [UInt32]

  init(names: TextIndex, lists: [[UInt32]]) {
    precondition(names.documentCount == lists.count, "a list for each name")
    self.names = names
    var starts: [UInt32] = [0]
    for list in lists { starts.append(starts[starts.count - 1] + UInt32(list.count)) }
    self.starts = starts
    documents = Array(lists.joined())
  }

  static func index(_ names: [[String]]) -> TextIndex {
    var builder = TextIndexBuilder()
    for spellings in names {
      for spelling in spellings { builder.addField(spelling) }
      builder.endDocument()
    }
    return builder.index()
  }

  /// The documents of all names with the words in a row in one of their spellings.
  func documents(_ words: [[UInt8]], lastIsPrefix: Bool, of count: Int) -> DocumentSet {
    let found = plan(words, lastIsPrefix).documents(names).ids
    let ranges = found.map { Int(starts[Int($0)])..<Int(starts[Int($0) + 1]) }
    return DocumentSet(
      ranges.lazy.flatMap { documents[$0] }, estimate: ranges.reduce(0) { $0 + $1.count }, of: count)
  }
  /// The words in a row; with a word that no name has in its other spellings, wherever they stand.
  private func plan(_ words: [[UInt8]], _ lastIsPrefix: Bool) -> QueryPlan {
    let row = words.enumerated().map { names.terms($1, isPrefix: lastIsPrefix && $0 == words.count - 1) }
    if row.allSatisfy({ !$0.isEmpty }) { return row.count == 1 ? .terms(row[0]) : .row(row) }
    return .all(
      zip(words, row).map { word, terms in
        guard terms.isEmpty else { return .terms(terms) }
        return .any(Variants.terms(word, in: names).map { .terms(names.terms($0, isPrefix: false)) })
      })
  }
}
