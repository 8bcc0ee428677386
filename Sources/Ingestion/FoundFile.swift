// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// What is taken for an article, before it is read: a file, or a record of one.
struct FoundFile: Sendable {
  enum Content: Sendable {
    case file(FileAccess.Path, isCompressed: Bool)
    case memory([UInt8])
    /// A record by its index.
    case record(RecordFile, Int)
  }

  /// The path below the opened folder without the ending, and the line of a record. Not unique yet, and a record may
  /// state another.
  let id: String
  /// As the user would name it; with the line behind a colon for a record.
  let path: String
  let format: ArticleFormat
  let content: Content
  var metadata = Metadata()
  /// The bytes of its path as the system has it, and for a record the line: what it is found again by.
  var key: [CChar] = []
  /// As the file or record was when it was found; zero for what is no file.
  var stamp = FileStamp(size: 0, modified: 0)
}

/// By what a file is recognised as unchanged without reading it.
struct FileStamp: Hashable, Sendable {
  let size: Int
  /// In nanoseconds since 1970; for a record a sum of its bytes.
  let modified: Int

  init(size: Int, modified: Int) {
    self.size = size
    self.modified = modified
  }

  /// For a record, its length and the sum of its bytes: whatever else changes in its file, it stays as it is.
  init(_ place: RecordCuts.Place) {
    self.init(size: place.range.count, modified: Int(truncatingIfNeeded: place.sum))
  }

  init(_ status: FileAccess.Status) { self.init(size: status.size, modified: status.modified) }
}

/// How an article's text is written.
enum ArticleFormat: UInt8, Sendable { case plain, markdown, html }

/// The ending of a file's name, as far as it says what is in the file.
struct FileEnding {
  enum Kind: Sendable {
    case article(ArticleFormat)
    case records(RecordFile.Format)
  }

  let kind: Kind
  let isCompressed: Bool
  /// In bytes, with the dot.
  let length: Int

  private static let kinds: [(ending: [UInt8], kind: Kind)] = [
    (".txt", .article(.plain)), (".md", .article(.markdown)), (".html", .article(.html)), (".htm", .article(.html)),
    (".jsonl", .records(.jsonLines)), (".ndjson", .records(.jsonLines)), (".csv", .records(.csv)),
    (".tsv", .records(.tsv)),
  ].map { (Array($0.utf8), $1) }

  /// Nil for a name or path without an ending that says a format.
  init?(of name: String) {
    let lowered = name.utf8.suffix(10).map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    isCompressed = lowered.suffix(3) == Array(".gz".utf8)
    let rest = isCompressed ? lowered.dropLast(3) : lowered[...]
    guard let (ending, kind) = FileEnding.kinds.first(where: { rest.suffix($0.ending.count).elementsEqual($0.ending) })
    else { return nil }
    self.kind = kind
    length = ending.count + (isCompressed ? 3 : 0)
  }

  /// The name without an ending that says a format.
  static func removed(from name: String) -> String {
    guard let ending = FileEnding(of: name) else { return name }
    return String(decoding: name.utf8.dropLast(ending.length), as: UTF8.self)
  }
}
