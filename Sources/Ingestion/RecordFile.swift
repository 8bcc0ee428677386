// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Glibc

/// A file that holds many articles, one a record: JSON Lines, or CSV and TSV with the names of columns in the first line.
///
/// It is cut into records when it is found, and a record is read when its turn comes, from the file or, where that was
/// compressed, from memory. So a file may be far larger than memory.
final class RecordFile: Sendable {
  enum Format: Sendable { case jsonLines, csv, tsv }

  /// A record's bytes in the file, and the line it begins in, from 1.
  struct Place: Sendable {
    let range: Range<Int>
    let line: Int
  }

  /// A record may be as long as an article with all that is stated of it.
  static let recordLimit = 4 << 20

  let path: String
  let format: Format
  let fields: RecordFields
  let places: [Place]
  /// The names of the columns of a table; empty for JSON Lines.
  let columns: [String]
  private let delimiter: UInt8
  private let file: Reader

  /// Opens a file and finds its records, or `mostRecords` of them and not many more; throws `IngestionProblem`.
  init(
    _ filePath: FileAccess.Path, shown: String, format: Format, isCompressed: Bool, fields: RecordFields,
    mostRecords: Int = .max
  ) throws(IngestionProblem) {
    path = shown
    self.format = format
    self.fields = fields
    do {
      if isCompressed {
        file = try Reader(unpacking: filePath)
      } else {
        file = try Reader(filePath)
      }
    } catch let error as SystemError {
      throw IngestionProblem(path: shown, reason: error.reason)
    } catch Gzip.Failure.tooLarge {
      throw IngestionProblem(path: shown, reason: .tooLarge(size: Reader.memoryLimit, limit: Reader.memoryLimit))
    } catch {
      throw IngestionProblem(path: shown, reason: .damagedGzip)
    }
    let first = file.bytes(0..<min(file.count, 1 << 16)) ?? []
    delimiter = format == .tsv ? 9 : DelimitedLines.delimiter(ofCSV: first)
    var places = try RecordFile.places(
      in: file, quotesAfter: format == .csv ? delimiter : nil, most: mostRecords, path: shown)
    guard format != .jsonLines else {
      (self.places, columns) = (places, [])
      return
    }
    guard let header = places.first, let bytes = file.bytes(header.range) else {
      throw IngestionProblem(path: shown, reason: .empty)
    }
    places.removeFirst()
    let withoutMark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    var lines = DelimitedLines(withoutMark, isCSV: format == .csv, delimiter: delimiter)
    columns = (lines.next()?.fields ?? []).map { $0.trimmingSpace() }
    self.places = places
  }

  /// Whether each record can hold an article's text.
  var hasText: Bool { format == .jsonLines || fields.index(of: .text, in: columns) != nil }

  /// The values of a record by field, a text among them; throws `IngestionProblem` with the record's line.
  func record(_ index: Int) throws(IngestionProblem) -> [RecordFields.Field: String] {
    let place = places[index]
    let path = "\(path):\(place.line)"
    guard place.range.count <= RecordFile.recordLimit else {
      throw IngestionProblem(path: path, reason: .tooLarge(size: place.range.count, limit: RecordFile.recordLimit))
    }
    guard let raw = file.bytes(place.range) else { throw IngestionProblem(path: path, reason: .changedWhileRead) }
    let bytes: [UInt8]
    do { bytes = try TextDecoding.text(raw) } catch { throw IngestionProblem(path: path, reason: error.reason) }
    let names: [String]
    let values: [String]
    if format == .jsonLines {
      guard let record = JSONRecord(bytes) else { throw IngestionProblem(path: path, reason: .notJSON) }
      (names, values) = (record.names, record.values)
    } else {
      var lines = DelimitedLines(bytes, isCSV: format == .csv, delimiter: delimiter)
      (names, values) = (columns, lines.next()?.fields ?? [])
    }
    var result: [RecordFields.Field: String] = [:]
    for field in RecordFields.Field.allCases {
      guard let index = fields.index(of: field, in: names), index < values.count else { continue }
      result[field] = values[index]
    }
    guard result[.text] != nil else { throw IngestionProblem(path: path, reason: .noTextField(names: names)) }
    return result
  }

  /// Lines that are not blank. In CSV a value may be in quotation marks, and line ends within part nothing: a mark opens
  /// where a value begins, and two marks within are one.
  private static func places(
    in file: Reader, quotesAfter delimiter: UInt8?, most: Int, path: String
  ) throws(IngestionProblem) -> [Place] {
    var places: [Place] = []
    var (start, line, startLine) = (0, 1, 1)
    var (isBlank, isQuoted, mayOpen) = (true, false, true)
    var position = 0
    // One more than asked for, since the first line of a table is no record.
    while position < file.count, places.count <= most {
      guard let chunk = file.bytes(position..<min(position + 1 << 20, file.count)) else {
        throw IngestionProblem(path: path, reason: .changedWhileRead)
      }
      for byte in chunk {
        if byte == 10 {
          line += 1
          if !isQuoted {
            if !isBlank { places.append(Place(range: start..<position, line: startLine)) }
            (start, startLine, isBlank, mayOpen) = (position + 1, line, true, true)
          }
        } else {
          if byte > 32 { isBlank = false }
          if byte == 34, delimiter != nil, isQuoted || mayOpen {
            // Behind a closing mark another one opens again: they are one mark of the value.
            isQuoted.toggle()
            mayOpen = !isQuoted
          } else if !isQuoted {
            mayOpen = byte == delimiter
          }
        }
        position += 1
      }
    }
    if !isBlank { places.append(Place(range: start..<position, line: startLine)) }
    return places
  }
}

/// Bytes at places of an open file, or of memory; several threads may ask at once.
private final class Reader: Sendable {
  static let memoryLimit = 1 << 31

  private let descriptor: Int32
  private let memory: [UInt8]
  let count: Int

  init(_ path: FileAccess.Path) throws(SystemError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw SystemError(errno) }
    var info = stat()
    guard fstat(descriptor, &info) == 0 else {
      let number = errno
      close(descriptor)
      throw SystemError(number)
    }
    self.descriptor = descriptor
    memory = []
    count = Int(info.st_size)
  }

  init(unpacking path: FileAccess.Path) throws {
    memory = try Gzip.unpacked(FileAccess.bytes(of: path, limit: Reader.memoryLimit), limit: Reader.memoryLimit)
    descriptor = -1
    count = memory.count
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Nil when the file has become shorter, or cannot be read any more.
  func bytes(_ range: Range<Int>) -> [UInt8]? {
    guard descriptor >= 0 else { return Array(memory[range]) }
    var isWhole = true
    let result = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count {
        let got = pread(descriptor, buffer.baseAddress! + count, range.count - count, range.lowerBound + count)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else {
          isWhole = false
          return
        }
        count += got
      }
    }
    return isWhole ? result : nil
  }
}
