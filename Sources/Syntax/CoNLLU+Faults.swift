// Part of dossier. Licence: Apache-2.0, see LICENSE.

extension CoNLLU {
  /// Why a text is not of the format, so that its words cannot be told for certain.
  public struct Fault: Error, Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
      case notUTF8
      /// A line with fewer or more columns than ten, neither a comment nor blank.
      case columns(Int)
      /// The column ID is none, or a word's number does not follow that of the word before.
      case id
      case emptyForm
    }

    /// The line, from 1.
    public let line: Int
    public let reason: Reason
  }

  /// The words of a text that must be of the format, with the line ends `\n` or `\r\n`, which become `\n`; the last
  /// line end may be missing. What stands in the columns after FORM is not looked at.
  public init(checking bytes: [UInt8]) throws(Fault) {
    var text = bytes.contains(13) ? bytes.indices.filter { !CoNLLU.isReturn(bytes, $0) }.map { bytes[$0] } : bytes
    if let last = text.last, last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
    var expected = 1
    for (number, line) in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty { expected = 1 }
      if let reason = fault(in: line, &expected) { throw Fault(line: number + 1, reason: reason) }
    }
    self.init(text)
  }

  private static func isReturn(_ bytes: [UInt8], _ i: Int) -> Bool {
    bytes[i] == 13 && (i + 1 == bytes.count || bytes[i + 1] == UInt8(ascii: "\n"))
  }
}

/// What is wrong with a line; `expected` is the number of the sentence's next word.
private func fault(in line: ArraySlice<UInt8>, _ expected: inout Int) -> CoNLLU.Fault.Reason? {
  if line.isEmpty { return nil }
  if !line.withUnsafeBufferPointer({ String(validating: $0, as: UTF8.self) != nil }) { return .notUTF8 }
  if line.first == UInt8(ascii: "#") { return nil }
  let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
  if columns.count != 10 { return .columns(columns.count) }
  // "3-4" is a token of several words, "3.1" a node that the text leaves out.
  let id = columns[0].split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
  let numbers = id.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
  if id.count > 2 || numbers.count != id.count { return .id }
  if columns[1].isEmpty { return .emptyForm }
  if id.count == 1 {
    if numbers[0] != expected { return .id }
    expected += 1
  }
  return nil
}
