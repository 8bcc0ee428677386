// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Something that stood in the way of reading a path: facts without words, which the program that shows them finds.
public struct IngestionProblem: Error, Hashable, Sendable {
  /// The file or folder, as the user would name it.
  public let path: String
  public let reason: Reason

  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  public enum Reason: Hashable, Sendable {
    case notFound
    /// The system refused; the number is `errno`.
    case unreadable(errno: Int32)
    /// A pipe, socket or device.
    case notRegular
    /// A file named by the user whose ending says no format; the ending comes with its dot, or is empty.
    case unknownFormat(ending: String)
    /// A folder with nothing in it.
    case emptyFolder
    /// A folder without a single article; it holds this many other files.
    case noArticles(otherFiles: Int)
    /// No text, or white space alone.
    case empty
    /// A page in which no paragraph reads like an article.
    case noMainText
    /// A file `.gz` that ends early or is none.
    case damagedGzip
    /// A line of JSON Lines that is no object.
    case notJSON
    /// A record, or a table, without a text; the names it has instead.
    case noTextField(names: [String])
    /// A file that became shorter while it was read.
    case changedWhileRead
    /// Sizes in bytes.
    case tooLarge(size: Int, limit: Int)
    case binary
    case utf16
    /// The byte offset of the first bytes that are no UTF-8; `looksWestern` when the rest is text as Windows-1252
    /// and Latin-1 write it.
    case notUTF8(offset: Int, looksWestern: Bool)
    /// The line of the file, from 1, where the YAML parser stopped, and what it says.
    case frontMatter(line: Int, detail: String)
    /// Front matter that begins and never ends.
    case openFrontMatter
    /// A stated date that names no certain day.
    case unclearDate(String)
    /// The side table has no column that says which article a row is about.
    case tableWithoutKey
    /// Rows of a side table whose article is not there: the line, from 1, and the key.
    case rowsWithoutFile([TableRow])
    /// A link to a folder that holds it.
    case linkLoop
  }

  /// A row of a side table.
  public struct TableRow: Hashable, Sendable {
    /// Counted from 1.
    public let line: Int
    public let key: String

    public init(line: Int, key: String) {
      self.line = line
      self.key = key
    }
  }

  /// True when an article or a whole path could not be read; false when it was read with less known about it.
  public var costsText: Bool {
    switch reason {
    case .frontMatter, .openFrontMatter, .unclearDate, .tableWithoutKey, .rowsWithoutFile, .linkLoop: false
    default: true
    }
  }
}
