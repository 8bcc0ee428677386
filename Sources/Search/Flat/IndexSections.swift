// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel

/// Adds the parts of an index to a file, under names that begin with those of the whole.
struct SectionWriter {
  private(set) var file: SectionFile
  /// What the names begin with.
  private(set) var path: String

  init(_ path: String, in file: SectionFile = SectionFile()) {
    self.file = file
    self.path = path
  }

  mutating func put(_ name: String, bytes: [UInt8]) {
    file.set("\(path).\(name)", count: bytes.count) { add in bytes.withUnsafeBytes(add) }
  }

  mutating func put(_ name: String, _ numbers: [UInt32]) {
    numbers.withUnsafeBufferPointer { put(name, $0) }
  }

  mutating func put(_ name: String, _ numbers: UnsafeBufferPointer<UInt32>) {
    let column = NumberColumn.Writer(numbers)
    put(name, count: column.byteCount, column.write)
  }

  /// Bytes that the closure hands over in pieces, as often as it is called.
  mutating func put(_ name: String, count: Int, _ fill: ((UnsafeRawBufferPointer) -> Void) -> Void) {
    file.set("\(path).\(name)", count: count, fill)
  }

  mutating func put(_ name: String, _ bytes: SectionBytes) { file.set("\(path).\(name)", bytes) }

  /// What the closure puts gets names of its own below this one.
  mutating func nest(_ name: String, _ body: (inout SectionWriter) -> Void) {
    let outer = path
    path += "." + name
    body(&self)
    path = outer
  }
}

/// Finds the parts of an index in a file. Keeps the file, and thereby all bytes that were looked up.
struct SectionReader: Sendable {
  let file: SectionFile
  private let prefix: String

  init(_ prefix: String, in file: SectionFile) {
    self.file = file
    self.prefix = prefix
  }

  func nested(_ name: String) -> SectionReader { SectionReader("\(prefix).\(name)", in: file) }

  func bytes(_ name: String) throws(CorpusFileError) -> UnsafeRawBufferPointer {
    guard let section = file["\(prefix).\(name)"] else { throw .missingSection("\(prefix).\(name)") }
    return section.unowned
  }

  /// A column, which must have that many numbers when that is said.
  func numbers(_ name: String, count: Int? = nil) throws(CorpusFileError) -> NumberColumn {
    guard let column = NumberColumn(try bytes(name)), count == nil || column.count == count else {
      throw damaged(name)
    }
    return column
  }

  func damaged(_ name: String) -> CorpusFileError { .damagedSection("\(prefix).\(name)") }
}
