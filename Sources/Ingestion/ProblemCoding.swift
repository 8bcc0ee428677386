// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel

/// Problems as bytes, so that a kept corpus tells them again.
extension IngestionProblem.Reason {
  func put(to writer: inout RecordWriter) {
    func put(_ code: UInt8) { writer.put(code) }
    switch self {
    case .notFound: put(0)
    case .unreadable(let number):
      put(1)
      writer.put(Int(number))
    case .notRegular: put(2)
    case .unknownFormat(let ending):
      put(3)
      writer.put(ending)
    case .emptyFolder: put(4)
    case .noArticles(let others):
      put(5)
      writer.put(others)
    case .empty: put(6)
    case .tooLarge(let size, let limit):
      put(7)
      writer.put(size)
      writer.put(limit)
    case .binary: put(8)
    case .utf16: put(9)
    case .notUTF8(let offset, let looksWestern):
      put(looksWestern ? 11 : 10)
      writer.put(offset)
    case .frontMatter(let line, let detail):
      put(12)
      writer.put(line)
      writer.put(detail)
    case .openFrontMatter: put(13)
    case .unclearDate(let date):
      put(14)
      writer.put(date)
    case .tableWithoutKey: put(15)
    case .rowsWithoutFile(let rows):
      put(16)
      writer.put(rows) {
        $0.put($1.line)
        $0.put($1.key)
      }
    case .linkLoop: put(17)
    case .noMainText: put(18)
    case .damagedGzip: put(19)
    case .notJSON: put(20)
    case .noTextField(let names):
      put(21)
      writer.put(names) { $0.put($1) }
    case .changedWhileRead: put(22)
    }
  }

  init(_ reader: inout RecordReader) throws(DamagedRecord) {
    self =
      switch try reader.byte() {
      case 0: .notFound
      case 1: .unreadable(errno: Int32(try reader.number(below: Int(Int32.max))))
      case 2: .notRegular
      case 3: .unknownFormat(ending: try reader.string())
      case 4: .emptyFolder
      case 5: .noArticles(otherFiles: try reader.number())
      case 6: .empty
      case 7: .tooLarge(size: try reader.number(), limit: try reader.number())
      case 8: .binary
      case 9: .utf16
      case 10: .notUTF8(offset: try reader.number(), looksWestern: false)
      case 11: .notUTF8(offset: try reader.number(), looksWestern: true)
      case 12: .frontMatter(line: try reader.number(), detail: try reader.string())
      case 13: .openFrontMatter
      case 14: .unclearDate(try reader.string())
      case 15: .tableWithoutKey
      case 16:
        .rowsWithoutFile(
          try reader.list { reader throws(DamagedRecord) in
            IngestionProblem.TableRow(line: try reader.number(), key: try reader.string())
          })
      case 17: .linkLoop
      case 18: .noMainText
      case 19: .damagedGzip
      case 20: .notJSON
      case 21: .noTextField(names: try reader.list { reader throws(DamagedRecord) in try reader.string() })
      case 22: .changedWhileRead
      default: throw DamagedRecord()
      }
  }

  /// True when the bytes of the file are to blame, so that the same bytes have the problem again.
  var isOfContent: Bool {
    switch self {
    case .notFound, .unreadable, .notRegular, .unknownFormat, .emptyFolder, .noArticles, .tableWithoutKey,
      .rowsWithoutFile, .linkLoop, .changedWhileRead:
      false
    case .empty, .tooLarge, .binary, .utf16, .notUTF8, .frontMatter, .openFrontMatter, .unclearDate, .noMainText,
      .damagedGzip, .notJSON, .noTextField:
      true
    }
  }
}
