// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel

/// How files of records were cut, so that one that has not changed is not gone through to find its records.
struct KeptCuts: Sendable {
  static let section = "sources.cuts"

  private struct Row {
    let stamp: FileStamp
    let format: RecordFile.Format
    /// The bytes of the cuts in the section.
    let range: Range<Int>
  }

  private let bytes: SectionBytes
  private var rows: [[CChar]: Row] = [:]

  /// Nil when the file keeps none, or not those that it was written with.
  init?(_ file: SectionFile) {
    guard let section = file[KeptCuts.section], (try? file.verify(KeptCuts.section)) != nil else { return nil }
    bytes = section
    guard let all = section.withBytes({ try? KeptCuts.rows($0) }) else { return nil }
    for (key, row) in all { rows[key] = row }
  }

  private static func rows(_ bytes: UnsafeRawBufferPointer) throws(DamagedRecord) -> [([CChar], Row)] {
    var reader = RecordReader(bytes, textCount: 0)
    return try reader.list { reader throws(DamagedRecord) in
      let key = try reader.characters()
      let stamp = FileStamp(size: try reader.number(), modified: try reader.number())
      let format = try reader.value(RecordFile.Format.self)
      return (key, Row(stamp: stamp, format: format, range: try reader.skippedBytes()))
    }
  }

  /// The cuts of the very file, if it looks as it did when it was cut.
  func cuts(ofFile key: [CChar], _ stamp: FileStamp, _ format: RecordFile.Format) -> RecordCuts? {
    guard let row = rows[key], row.stamp == stamp, row.format == format else { return nil }
    return bytes[row.range].withBytes { bytes in
      var reader = RecordReader(bytes, textCount: 0)
      guard let cuts = try? RecordCuts(&reader), reader.isAtEnd else { return nil }
      return cuts
    }
  }

  /// A file with how it was cut.
  struct File: Sendable {
    /// The bytes of its path.
    let key: [CChar]
    let stamp: FileStamp
    let records: RecordFile
  }

  /// Of the files for which `isSure` that they have not changed since their stamp was taken.
  static func bytes(_ files: [File], isSure: (FileStamp) -> Bool) -> [UInt8] {
    var writer = RecordWriter()
    writer.put(files.filter { isSure($0.stamp) }) { writer, file in
      writer.put(bytes: file.key)
      writer.put(file.stamp.size)
      writer.put(file.stamp.modified)
      writer.put(file.records.format.rawValue)
      var cuts = RecordWriter()
      file.records.cuts.put(to: &cuts)
      writer.put(bytes: cuts.bytes)
    }
    return writer.bytes
  }
}
