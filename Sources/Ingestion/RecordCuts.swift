// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel

/// Where the records of a file lie.
struct RecordCuts: Sendable, Equatable {
  /// A record's bytes in the file (or in what it unpacks to), the line it begins in, from 1, and the checksum of its
  /// bytes.
  struct Place: Sendable, Equatable {
    let range: Range<Int>
    let line: Int
    let sum: UInt64
  }

  let places: [Place]
  /// The names of the columns of a table; empty for JSON Lines.
  let columns: [String]
  let delimiter: UInt8

  /// Cuts the bytes; throws `IngestionProblem`.
  init(
    _ file: RecordBytes, _ format: RecordFile.Format, path: String, mostRecords: Int
  ) throws(IngestionProblem) {
    let first = file.bytes(0..<min(file.count, 1 << 16)) ?? []
    delimiter = format == .tsv ? 9 : DelimitedLines.delimiter(ofCSV: first)
    var cutter = RecordCutter(file: file, quotesAfter: format == .csv ? delimiter : nil, path: path)
    try cutter.cut(most: mostRecords)
    var places = cutter.places
    guard format != .jsonLines else {
      (self.places, columns) = (places, [])
      return
    }
    guard let header = places.first, let bytes = file.bytes(header.range) else {
      throw IngestionProblem(path: path, reason: .empty)
    }
    places.removeFirst()
    let withoutMark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    var lines = DelimitedLines(withoutMark, isCSV: format == .csv, delimiter: delimiter)
    columns = (lines.next()?.fields ?? []).map { $0.trimmingSpace() }
    self.places = places
  }

  // MARK: As bytes

  func put(to writer: inout RecordWriter) {
    writer.put(delimiter)
    writer.put(columns) { $0.put($1) }
    var (end, line) = (0, 0)
    writer.put(places) { writer, place in
      writer.put(place.range.lowerBound - end)
      writer.put(place.range.count)
      writer.put(place.line - line)
      writer.put(Int(bitPattern: UInt(place.sum)))
      (end, line) = (place.range.upperBound, place.line)
    }
  }

  init(_ reader: inout RecordReader) throws(DamagedRecord) {
    delimiter = try reader.byte()
    columns = try reader.list { reader throws(DamagedRecord) in try reader.string() }
    var (end, line) = (0, 0)
    places = try reader.list { reader throws(DamagedRecord) in
      // No file is longer, and no sum of these overflows.
      let start = end + (try reader.number(below: 1 << 60))
      end = start + (try reader.number(below: 1 << 60))
      line += try reader.number(below: 1 << 60)
      guard end < 1 << 60, line < 1 << 60 else { throw DamagedRecord() }
      return Place(range: start..<end, line: line, sum: UInt64(UInt(bitPattern: try reader.number())))
    }
  }
}

/// Finds lines that are not blank. In CSV a value may be in quotation marks, and line ends within part nothing: a mark
/// opens where a value begins, and two marks within are one.
private struct RecordCutter {
  let file: RecordBytes
  let quotesAfter: UInt8?
  let path: String
  private(set) var places: [RecordCuts.Place] = []

  init(file: RecordBytes, quotesAfter: UInt8?, path: String) {
    self.file = file
    self.quotesAfter = quotesAfter
    self.path = path
  }

  mutating func cut(most: Int) throws(IngestionProblem) {
    var (start, line, startLine) = (0, 1, 1)
    var (isBlank, isQuoted, mayOpen) = (true, false, true)
    var position = 0
    // One more than asked for, since the first line of a table is no record.
    while position < file.count, places.count <= most {
      let chunkStart = position
      let chunk = try bytes(position..<min(position + 1 << 20, file.count))
      for byte in chunk {
        if byte == 10 {
          line += 1
          if !isQuoted {
            if !isBlank { try add(start..<position, startLine, chunk, at: chunkStart) }
            (start, startLine, isBlank, mayOpen) = (position + 1, line, true, true)
          }
        } else {
          if byte > 32 { isBlank = false }
          if byte == 34, quotesAfter != nil, isQuoted || mayOpen {
            // Behind a closing mark another one opens again: they are one mark of the value.
            isQuoted.toggle()
            mayOpen = !isQuoted
          } else if !isQuoted {
            mayOpen = byte == quotesAfter
          }
        }
        position += 1
      }
    }
    if !isBlank { try add(start..<position, startLine, [], at: position) }
  }

  /// `chunk` are the bytes from a place of the file on, where the record ends.
  private mutating func add(
    _ range: Range<Int>, _ line: Int, _ chunk: [UInt8], at chunkStart: Int
  ) throws(IngestionProblem) {
    let sum: UInt64
    if range.lowerBound >= chunkStart, !chunk.isEmpty {
      let (low, high) = (range.lowerBound - chunkStart, range.upperBound - chunkStart)
      sum = chunk.withUnsafeBytes { checksum(of: UnsafeRawBufferPointer(rebasing: $0[low..<high])) }
    } else {
      sum = try bytes(range).withUnsafeBytes(checksum)
    }
    places.append(RecordCuts.Place(range: range, line: line, sum: sum))
  }

  private func bytes(_ range: Range<Int>) throws(IngestionProblem) -> [UInt8] {
    guard let bytes = file.bytes(range) else { throw IngestionProblem(path: path, reason: .changedWhileRead) }
    return bytes
  }
}
