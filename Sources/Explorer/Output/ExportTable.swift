// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// A list as a table, for other programs.
struct ExportTable: Sendable {
  enum Format: String, Sendable, CaseIterable {
    case csv, jsonl, markdown, tsv

    /// The format of a file by its ending; nil for others.
    init?(path: String) {
      let lowered = path.lowercased()
      if lowered.hasSuffix(".csv") {
        self = .csv
      } else if lowered.hasSuffix(".tsv") {
        self = .tsv
      } else if lowered.hasSuffix(".jsonl") {
        self = .jsonl
      } else if lowered.hasSuffix(".md") {
        self = .markdown
      } else {
        return nil
      }
    }
  }

  enum Value: Hashable, Sendable {
    case text(String)
    case number(Int)
    case none

    init(_ text: String?) { self = text.map { $0.isEmpty ? .none : .text($0) } ?? .none }
  }

  var columns: [String]
  var rows: [[Value]] = []

  // MARK: CSV and TSV

  /// RFC 4180, with the names of the columns in the first line and `\n` as line end.
  ///
  /// Texts come from strangers, and a spreadsheet runs what begins like a formula; an apostrophe before it prevents that.
  var csv: String {
    ([columns.map(ExportTable.csvCell)] + rows.map { $0.map(ExportTable.csv) })
      .map { $0.joined(separator: ",") + "\n" }.joined()
  }

  /// Tabs and line ends in texts are blanks, so that `cut` and `awk` work.
  var tsv: String {
    rows.map { row in
      row.map { value in
        switch value {
        case .text(let text): String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
        case .number(let number): String(number)
        case .none: ""
        }
      }.joined(separator: "\t") + "\n"
    }.joined()
  }

  private static func csv(_ value: Value) -> String {
    switch value {
    case .text(let text): csvCell(text)
    case .number(let number): String(number)
    case .none: ""
    }
  }

  private static func csvCell(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t".contains($0) } ?? false
    let text = isFormula ? "'" + text : text
    guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  // MARK: JSON Lines

  /// One object a line; what is not known is left out.
  var jsonl: String {
    rows.map { row in
      let fields = zip(columns, row).compactMap { name, value -> String? in
        switch value {
        case .text(let text): "\(ExportTable.json(name)):\(ExportTable.json(text))"
        case .number(let number): "\(ExportTable.json(name)):\(number)"
        case .none: nil
        }
      }
      return "{" + fields.joined(separator: ",") + "}\n"
    }.joined()
  }

  private static func json(_ text: String) -> String {
    var bytes: [UInt8] = [0x22]
    for byte in text.utf8 {
      switch byte {
      case 0x22: bytes += "\\\"".utf8
      case 0x5C: bytes += "\\\\".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0..<32, 127:
        let digits = Array("0123456789abcdef".utf8)
        bytes += "\\u00".utf8
        bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
    return String(decoding: bytes, as: UTF8.self)
  }
}
