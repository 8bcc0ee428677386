// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Rows of one kind with named fields, to be written as a table or for other programs.
struct Listing {
  enum Value: Hashable {
    case text(String)
    case number(Int)
    case list([String])
    case flag(Bool)
    case none
  }

  struct Column {
    enum Style {
      case plain, name, date, quiet
    }

    /// The key in JSON, the head of the column in CSV; nil for what only tables show.
    var name: StaticString?
    /// Over the column of a table; nil for what no table has room for.
    var heading: String?
    var style = Style.plain
    var isRightAligned = false
    /// Takes the room that the others leave; the last one of a table.
    var isFlexible = false
  }

  struct Row {
    var values: [Value]
    /// What was found, in bytes of the flexible column's text.
    var marks: [Range<Int>] = []
  }

  var columns: [Column]
  var rows: [Row]

  /// The places of the columns that other programs get.
  var recorded: [Int] { columns.indices.filter { columns[$0].name != nil } }
  /// The places of the columns of a table.
  var shown: [Int] { columns.indices.filter { columns[$0].heading != nil } }
}

extension Listing.Value {
  /// The value on one line, as people read it.
  var string: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .list(let items): items.joined(separator: "; ")
    case .flag(let flag): flag ? "yes" : "no"
    case .none: ""
    }
  }

  init(_ text: String?) { self = text.map { .text($0) } ?? .none }
}

// MARK: - For other programs

extension Listing {
  /// One JSON object a line; what is not known is left out.
  var jsonLines: [UInt8] {
    var json = JSONWriter()
    for row in rows {
      json.object { json in
        for place in recorded {
          let name = columns[place].name!
          switch row.values[place] {
          case .text(let text): json.field(name, text)
          case .number(let number): json.field(name, number)
          case .list(let items): json.field(name, items)
          case .flag(let flag):
            json.key(name)
            json.flag(flag)
          case .none: break
          }
        }
      }
      json.endLine()
    }
    return json.bytes
  }

  /// RFC 4180, with the names of the columns in the first line and plain line ends.
  var csv: [UInt8] {
    func line(_ cells: [String]) -> String {
      cells.map { cell in
        let isPlain = cell.utf8.allSatisfy { $0 != 0x22 && $0 != 0x2C && $0 != 0x0A && $0 != 0x0D }
        return isPlain
          ? cell : "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
      }.joined(separator: ",") + "\n"
    }
    var result = line(recorded.map { "\(columns[$0].name!)" })
    for row in rows { result += line(recorded.map { row.values[$0].string }) }
    return Array(result.utf8)
  }

  /// A table in Markdown.
  var markdown: [UInt8] {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
    func escaped(_ text: String) -> String {
      PlainText.visible(text).split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
    var result = line(shown.map { columns[$0].heading! })
    result += line(shown.map { columns[$0].isRightAligned ? "--:" : "---" })
    for row in rows { result += line(shown.map { escaped(row.values[$0].string) }) }
    return Array(result.utf8)
  }
}
