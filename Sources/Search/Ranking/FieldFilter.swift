// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel

/// A number or several for each document: its kind, its speaker, those it is about. 0 stands for none.
struct FieldColumn: @unchecked Sendable {
  /// Where the numbers of each document begin; nil when each has one.
  fileprivate let starts: NumberColumn?
  fileprivate let codes: NumberColumn

  init(_ sections: SectionReader, _ name: String, documents: Int, isList: Bool = false) throws(CorpusFileError) {
    starts = isList ? try sections.numbers("\(name)Starts", count: documents + 1) : nil
    codes = try sections.numbers(name, count: isList ? nil : documents)
  }

  /// The numbers of a document.
  @inline(__always)
  func forEach(_ document: Int, _ body: (Int) -> Void) {
    guard let starts else { return body(Int(codes[document])) }
    for place in starts.range(document, within: codes.count) { body(Int(codes[place])) }
  }

  @inline(__always)
  func contains(_ document: Int, _ wanted: UnsafeBufferPointer<Bool>) -> Bool {
    guard let starts else {
      let code = Int(codes[document])
      return code < wanted.count && wanted[code]
    }
    for place in starts.range(document, within: codes.count) {
      let code = Int(codes[place])
      if code < wanted.count, wanted[code] { return true }
    }
    return false
  }

  func first(_ document: Int) -> Int { Int(codes[document]) }

  static func write(_ name: String, _ codes: [UInt32], to sections: inout SectionWriter) { sections.put(name, codes) }

  static func write(_ name: String, _ codes: [UInt32], starts: [UInt32], to sections: inout SectionWriter) {
    sections.put("\(name)Starts", starts)
    sections.put(name, codes)
  }
}

/// The documents that have one of some numbers in a column.
struct FieldFilter: Sendable {
  let column: FieldColumn
  /// For each number whether it is wanted.
  let wanted: [Bool]

  func contains(_ document: Int) -> Bool { wanted.withUnsafeBufferPointer { column.contains(document, $0) } }

  func documents(of count: Int) -> DocumentSet {
    if let single = column.documents(of: count, wanted) { return single }
    return wanted.withUnsafeBufferPointer { wanted in
      DocumentSet(of: count) { column.contains($0, wanted) }
    }
  }
}

extension FieldColumn {
  /// The documents by a table of all numbers that the column can hold; nil where that would be large, and for lists.
  fileprivate func documents(of count: Int, _ wanted: [Bool]) -> DocumentSet? {
    guard starts == nil, codes.width <= 2, codes.count >= count else { return nil }
    let numbers = 1 << (8 * codes.width)
    let table = wanted.prefix(numbers) + Array(repeating: false, count: max(0, numbers - wanted.count))
    return table.withUnsafeBufferPointer { table in
      DocumentSet(of: count) { table[codes.unchecked($0)] }
    }
  }
}

extension UnsafeBufferPointer {
  fileprivate subscript(place: UInt32) -> Element { self[Int(place)] }
}
