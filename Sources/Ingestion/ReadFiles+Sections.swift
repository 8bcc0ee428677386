// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel

extension ReadFiles {
  /// A file written so shortly before it was looked at may change once more without a later time.
  private static let unsure = 1_000_000_000

  private func isSure(_ file: FoundFile, at start: Int) -> Bool {
    file.stamp.modified < start - ReadFiles.unsure
  }

  /// Whether sizes and times of the files will tell that nothing has changed; `start` is when they were looked at.
  func isSure(at start: Int) -> Bool {
    files.allSatisfy { isSure($0, at: start) }
      // What the system refuses it may give the next time.
      && fileProblems.allSatisfy { $0.allSatisfy(\.isOfContent) }
  }

  /// Adds what is kept of single files; `ids` are those of `articles` in the corpus.
  func addSections(to file: inout SectionFile, _ corpus: Corpus, ids: [ArticleID], at start: Int) {
    var readings: [UInt8] = []
    func keep(_ record: [UInt8]) -> Range<Int> {
      readings += record
      return (readings.count - record.count)..<readings.count
    }
    var records: [SourceRecord] = []
    var next = 0
    for (number, source) in files.enumerated() {
      var place: (article: Int, range: Range<Int>, textSum: UInt64)?
      var dated: Range<Int>?
      if next < articles.count, articles[next].file == number {
        let read = articles[next]
        let range = keep((read.first ?? read.reading.packed).record)
        place = (Int(ids[next].rawValue), range, KeptReadings.sum(corpus.article(ids[next]).text))
        if read.first != nil { dated = keep(read.reading.packed.record) }
        next += 1
      }
      var record = SourceRecord(
        file: source, reading: place, dated: dated, problems: fileProblems[number])
      if !isSure(source, at: start) { record.stamp = FileStamp(size: -1, modified: 0) }
      records.append(record)
    }
    var writer = RecordWriter()
    writer.put(records) { $1.put(to: &$0) }
    file.set(KeptFiles.section, SectionBytes(writer.bytes))
    file.set(KeptReadings.readingsSection, SectionBytes(readings))
    file.set(KeptProblems.section, SectionBytes(KeptProblems.bytes(fileProblems)))
  }
}

/// The problems with files, in a section of its own that is short: opening a corpus that has not changed tells them again.
enum KeptProblems {
  static let section = "sources.problems"

  static func bytes(_ problems: [[IngestionProblem.Reason]]) -> [UInt8] {
    var writer = RecordWriter()
    writer.put(problems.enumerated().filter { !$0.element.isEmpty }) {
      $0.put($1.offset)
      $0.put($1.element) { $1.put(to: &$0) }
    }
    return writer.bytes
  }

  /// Nil when the section is missing or damaged.
  static func problems(_ file: SectionFile, _ files: [FoundFile]) -> [IngestionProblem]? {
    guard let section = file[section] else { return nil }
    let all = section.withBytes { bytes -> [[IngestionProblem]]? in
      var reader = RecordReader(bytes, textCount: 0)
      return try? reader.list { reader throws(DamagedRecord) in
        let path = files[try reader.number(below: files.count)].path
        return try reader.list { reader throws(DamagedRecord) in
          IngestionProblem(path: path, reason: try IngestionProblem.Reason(&reader))
        }
      }
    }
    return all?.flatMap(\.self)
  }
}
