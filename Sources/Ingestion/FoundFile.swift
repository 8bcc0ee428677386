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

  private static let kinds: [(ending: StaticString, kind: Kind)] = [
    (".txt", .article(.plain)), (".md", .article(.markdown)), (".html", .article(.html)), (".htm", .article(.html)),
    (".jsonl", .records(.jsonLines)), (".ndjson", .records(.jsonLines)), (".csv", .records(.csv)),
    (".tsv", .records(.tsv)),
  ]

  /// Nil for a name or path without an ending that says a format.
  init?(of name: String) {
    var name = name
    let found = name.withUTF8 { bytes -> (kind: Kind, isCompressed: Bool, length: Int)? in
      let isCompressed = FileEnding.ends(bytes[...], with: ".gz")
      let rest = isCompressed ? bytes.dropLast(3) : bytes[...]
      for (ending, kind) in FileEnding.kinds where FileEnding.ends(rest, with: ending) {
        return (kind, isCompressed, ending.utf8CodeUnitCount + (isCompressed ? 3 : 0))
      }
      return nil
    }
    guard let found else { return nil }
    (kind, isCompressed, length) = found
  }

  /// Whether a name ends so, in capitals or not.
  private static func ends(_ name: Slice<UnsafeBufferPointer<UInt8>>, with ending: StaticString) -> Bool {
    let count = ending.utf8CodeUnitCount
    guard name.count >= count else { return false }
    var at = name.endIndex - count
    for place in 0..<count {
      let byte = name[at]
      guard ((65...90).contains(byte) ? byte | 0x20 : byte) == ending.utf8Start[place] else { return false }
      at += 1
    }
    return true
  }

  /// The name without an ending that says a format.
  static func removed(from name: String) -> String {
    guard let ending = FileEnding(of: name) else { return name }
    return String(decoding: name.utf8.dropLast(ending.length), as: UTF8.self)
  }
}
