// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Synchronization

/// A file that holds many articles, one a record: JSON Lines, or CSV and TSV with the names of columns in the first line.
///
/// It is cut into records when it is found, unless the cuts are known, and a record is read when its turn comes, from the
/// file or, where that was compressed, from memory. So a file may be far larger than memory.
final class RecordFile: Sendable {
  enum Format: UInt8, Sendable { case jsonLines, csv, tsv }

  /// A record may be as long as an article with all that is stated of it.
  static let recordLimit = 128 << 20

  let path: String
  let format: Format
  let fields: RecordFields
  let cuts: RecordCuts
  private let filePath: FileAccess.Path
  private let isCompressed: Bool
  private let reader: Mutex<RecordBytes?>

  /// Opens a file and finds its records, or `mostRecords` of them and not many more; throws `IngestionProblem`.
  ///
  /// With the cuts known of the file as it is, it is opened when the first record is asked for.
  init(
    _ filePath: FileAccess.Path, shown: String, format: Format, isCompressed: Bool, fields: RecordFields,
    cuts: RecordCuts? = nil, mostRecords: Int = .max
  ) throws(IngestionProblem) {
    path = shown
    self.format = format
    self.fields = fields
    self.filePath = filePath
    self.isCompressed = isCompressed
    if let cuts {
      self.cuts = cuts
      reader = Mutex(nil)
    } else {
      let bytes = try RecordFile.open(filePath, shown, isCompressed)
      self.cuts = try RecordCuts(bytes, format, path: shown, mostRecords: mostRecords)
      reader = Mutex(bytes)
    }
  }

  /// Whether each record can hold an article's text.
  var hasText: Bool { format == .jsonLines || fields.index(of: .text, in: cuts.columns) != nil }

  private static func open(
    _ filePath: FileAccess.Path, _ path: String, _ isCompressed: Bool
  ) throws(IngestionProblem) -> RecordBytes {
    do {
      return try isCompressed ? RecordBytes(unpacking: filePath) : RecordBytes(filePath)
    } catch let error as SystemError {
      throw IngestionProblem(path: path, reason: error.reason)
    } catch Gzip.Failure.tooLarge {
      let limit = RecordBytes.memoryLimit
      throw IngestionProblem(path: path, reason: .tooLarge(size: limit, limit: limit))
    } catch {
      throw IngestionProblem(path: path, reason: .damagedGzip)
    }
  }

  private func opened() throws(IngestionProblem) -> RecordBytes {
    try reader.withLock { reader throws(IngestionProblem) in
      if let reader { return reader }
      let bytes = try RecordFile.open(filePath, path, isCompressed)
      reader = bytes
      return bytes
    }
  }

  /// The values of a record by field, a text among them; throws `IngestionProblem` with the record's line.
  func record(_ index: Int) throws(IngestionProblem) -> [RecordFields.Field: String] {
    let place = cuts.places[index]
    let path = "\(path):\(place.line)"
    guard place.range.count <= RecordFile.recordLimit else {
      throw IngestionProblem(path: path, reason: .tooLarge(size: place.range.count, limit: RecordFile.recordLimit))
    }
    guard let raw = try opened().bytes(place.range), raw.withUnsafeBytes(checksum) == place.sum else {
      throw IngestionProblem(path: path, reason: .changedWhileRead)
    }
    let bytes: [UInt8]
    do { bytes = try TextDecoding.text(raw) } catch { throw IngestionProblem(path: path, reason: error.reason) }
    let names: [String]
    let values: [String]
    if format == .jsonLines {
      guard let record = JSONRecord(bytes) else { throw IngestionProblem(path: path, reason: .notJSON) }
      (names, values) = (record.names, record.values)
    } else {
      var lines = DelimitedLines(bytes, isCSV: format == .csv, delimiter: cuts.delimiter)
      (names, values) = (cuts.columns, lines.next()?.fields ?? [])
    }
    var result: [RecordFields.Field: String] = [:]
    for field in RecordFields.Field.allCases {
      guard let index = fields.index(of: field, in: names), index < values.count else { continue }
      result[field] = values[index]
    }
    guard result[.text] != nil else { throw IngestionProblem(path: path, reason: .noTextField(names: names)) }
    return result
  }
}
