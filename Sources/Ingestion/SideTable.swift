// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// A table of metadata that lies beside articles: `meta.tsv`, `metadata.tsv` or `metadata.csv`.
///
/// Its first line names the columns. One column, `id` or `file`, says which article a row is about: the path below the
/// table's folder, with or without the ending, or the file's name alone. It is asked while files are found, by one
/// thread, and remembers which rows nobody asked for.
final class SideTable {
  static let names: Set<String> = ["meta.tsv", "metadata.tsv", "metadata.csv"]
  static let sizeLimit = 256 << 20

  /// As the user would name it.
  let path: String
  /// The table's folder below the opened one, with a closing slash unless empty.
  let folder: String
  private var rows: [(key: String, line: Int, metadata: Metadata)] = []
  private var rowByKey: [String: Int] = [:]
  private var isUsed: [Bool] = []

  /// Reads a table; throws `IngestionProblem` when it is no text or has no column for the article.
  init(_ bytes: [UInt8], path: String, folder: String) throws(IngestionProblem) {
    self.path = path
    self.folder = folder
    let text: [UInt8]
    do { text = try TextDecoding.text(bytes) } catch { throw IngestionProblem(path: path, reason: error.reason) }
    var lines = DelimitedLines(text, isCSV: path.hasSuffix(".csv"))
    guard let header = lines.next() else { return }
    let keyNames = ["id", "file", "filename", "path"]
    let columns = header.fields.map { $0.trimmingSpace().lowercased() }
    guard let keyColumn = keyNames.lazy.compactMap({ columns.firstIndex(of: $0) }).first else {
      throw IngestionProblem(path: path, reason: .tableWithoutKey)
    }
    let fields = columns.map(Metadata.Field.named)
    while let (line, values) = lines.next() {
      guard keyColumn < values.count else { continue }
      var key = values[keyColumn].trimmingSpace()
      if key.hasPrefix("./") { key.removeFirst(2) }
      guard !key.isEmpty else { continue }
      var metadata = Metadata()
      for (field, value) in zip(fields, values) { if let field { metadata.set(field, value) } }
      if rowByKey.updateValue(rows.count, forKey: key) == nil { rows.append((key, line, metadata)) }
    }
    isUsed = Array(repeating: false, count: rows.count)
  }

  /// What the table says about a file, by its path below the table's folder.
  func metadata(ofFile file: String) -> Metadata? {
    let name = String(file.split(separator: "/").last ?? "")
    let keys = [file, FileEnding.removed(from: file), name, FileEnding.removed(from: name)]
    guard let row = keys.lazy.compactMap({ self.rowByKey[$0] }).first else { return nil }
    isUsed[row] = true
    return rows[row].metadata
  }

  /// The rows that were about no file so far.
  var unusedRows: [IngestionProblem.TableRow] {
    zip(rows, isUsed).filter { !$0.1 }.map { IngestionProblem.TableRow(line: $0.0.line, key: $0.0.key) }
  }
}

/// The lines of a table cut into fields: at tabs, or as RFC 4180 says for CSV, where semicolons may stand for commas.
struct DelimitedLines {
  private let bytes: [UInt8]
  private let isCSV: Bool
  private let delimiter: UInt8
  private var position = 0
  private var line = 1

  /// The delimiter of CSV is found in the first line unless it is given.
  init(_ bytes: [UInt8], isCSV: Bool, delimiter: UInt8? = nil) {
    self.bytes = bytes
    self.isCSV = isCSV
    self.delimiter = isCSV ? delimiter ?? DelimitedLines.delimiter(ofCSV: bytes) : 9
  }

  /// A semicolon where the first line has some and no comma.
  static func delimiter(ofCSV bytes: [UInt8]) -> UInt8 {
    let header = bytes.prefix { $0 != 10 }
    return !header.contains(44) && header.contains(59) ? 59 : 44
  }

  /// The next line that is not blank, with its number from 1.
  mutating func next() -> (line: Int, fields: [String])? {
    while position < bytes.count {
      let start = line
      let fields = fields()
      if fields.count > 1 || !fields[0].trimmingSpace().isEmpty { return (start, fields) }
    }
    return nil
  }

  private mutating func fields() -> [String] {
    var result: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == 10 { line += 1 }
      if isQuoted {
        if byte != 34 {
          field.append(byte)
        } else if position < bytes.count, bytes[position] == 34 {
          field.append(34)
          position += 1
        } else {
          isQuoted = false
        }
      } else if byte == delimiter {
        result.append(String(decoding: field, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
      } else if byte == 10 {
        break
      } else if isCSV, byte == 34, field.isEmpty {
        isQuoted = true
      } else {
        field.append(byte)
      }
    }
    result.append(String(decoding: field, as: UTF8.self))
    return result
  }
}
