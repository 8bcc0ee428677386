// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel

/// What a corpus file keeps of an article's file, or record of one.
struct SourceRecord {
  /// See `FoundFile.key`.
  var key: [CChar]
  var stamp: FileStamp
  /// Of all that the article depends on beside the file, see `FoundFile.besideSum`.
  var besideSum: UInt64
  var format: ArticleFormat
  /// The row of its text in the corpus, the place of its reading in the section of readings and a sum of its text; nil
  /// when it could not be read.
  var reading: (article: Int, range: Range<Int>, textSum: UInt64)?
  /// The place of what was read with the day that others tell.
  var dated: Range<Int>?
  var problems: [IngestionProblem.Reason]

  func put(to writer: inout RecordWriter) {
    writer.put(bytes: key)
    writer.put(stamp.size)
    writer.put(stamp.modified)
    writer.put(Int(bitPattern: UInt(besideSum)))
    writer.put(format.rawValue)
    writer.put(reading) {
      $0.put($1.article)
      SourceRecord.put($1.range, &$0)
      $0.put(Int(bitPattern: UInt($1.textSum)))
    }
    writer.put(dated) { SourceRecord.put($1, &$0) }
    writer.put(problems) { $1.put(to: &$0) }
  }

  private static func put(_ range: Range<Int>, _ writer: inout RecordWriter) {
    writer.put(range.lowerBound)
    writer.put(range.count)
  }

  /// `readings` is the length of the section of readings.
  init(_ reader: inout RecordReader, readings: Int, articles: Int) throws(DamagedRecord) {
    func range(_ reader: inout RecordReader) throws(DamagedRecord) -> Range<Int> {
      let start = try reader.number(below: readings + 1)
      return start..<(start + (try reader.number(below: readings - start + 1)))
    }
    key = try reader.characters()
    stamp = FileStamp(size: try reader.number(), modified: try reader.number())
    besideSum = UInt64(UInt(bitPattern: try reader.number()))
    format = try reader.value(ArticleFormat.self)
    reading = try reader.optional { reader throws(DamagedRecord) in
      (
        try reader.number(below: articles), try range(&reader), UInt64(UInt(bitPattern: try reader.number()))
      )
    }
    dated = try reader.optional(range)
    problems = try reader.list { reader throws(DamagedRecord) in try IngestionProblem.Reason(&reader) }
  }

  init(
    file: FoundFile, reading: (article: Int, range: Range<Int>, textSum: UInt64)?, dated: Range<Int>?,
    problems: [IngestionProblem.Reason]
  ) {
    key = file.key
    stamp = file.stamp
    besideSum = file.besideSum
    format = file.format
    self.reading = reading
    self.dated = dated
    self.problems = problems
  }
}

extension FoundFile {
  /// A sum of all that the article depends on beside the bytes of its file: what it is called, what side tables state of
  /// it, and how records are to be read.
  var besideSum: UInt64 {
    var writer = RecordWriter()
    putBeside(to: &writer)
    return writer.bytes.withUnsafeBytes(checksum)
  }

  private func putBeside(to writer: inout RecordWriter) {
    writer.put(id)
    writer.put(path)
    writer.put(metadata.title)
    writer.put(metadata.outlet)
    writer.put(metadata.author)
    writer.put(metadata.url)
    writer.put(metadata.date)
    if case .record(let file, _) = content { file.fields.put(to: &writer) }
  }

  /// A sum of all that the corpus of these files depends on, in so far as it shows without reading them. Never 0.
  static func fingerprint(of files: [FoundFile]) -> UInt64 {
    var writer = RecordWriter()
    for file in files {
      writer.put(bytes: file.key)
      writer.put(file.stamp.size)
      writer.put(file.stamp.modified)
      file.putBeside(to: &writer)
    }
    return max(1, writer.bytes.withUnsafeBytes(checksum))
  }
}
