// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import NewsModel

extension ReadFiles {
  /// A file written so shortly before it was looked at may change once more without a later time.
  private static let unsure = 1_000_000_000

  private func isSure(_ file: FoundFile, at start: Int) -> Bool {
    if case .record = file.content { return true }
    return file.stamp.modified < start - ReadFiles.unsure
  }

  /// Whether sizes and times of the files will tell that nothing has changed; `start` is when they were looked at.
  func isSure(at start: Int) -> Bool {
    files.allSatisfy { isSure($0, at: start) }
      // What the system refuses it may give the next time.
      && fileProblems.allSatisfy { $0.allSatisfy(\.isOfContent) }
  }

  /// Writes what was read of single articles into the file, from where it is read from now on.
  mutating func storeReadings(in file: inout SectionFile) {
    var end = 0
    func place(_ record: SectionBytes) -> Range<Int> {
      end += record.count
      return (end - record.count)..<end
    }
    for index in articles.indices {
      let (first, packed) = (articles[index].first, articles[index].reading.packed)
      articles[index].places.first = place((first ?? packed).record)
      if first != nil { articles[index].places.dated = place(packed.record) }
    }
    file.set(KeptReadings.readingsSection, count: end) { add in
      for article in articles {
        article.first?.record.withBytes(add)
        article.reading.packed.record.withBytes(add)
      }
    }
    guard let section = file[KeptReadings.readingsSection] else { return }
    for index in articles.indices {
      let places = articles[index].places
      articles[index].reading.move(to: section[places.dated ?? places.first])
      articles[index].first = nil
    }
  }

  /// Adds the account of the files; `ids` are those of `articles` in the corpus, and the readings are stored.
  func addFiles(to file: inout SectionFile, ids: [ArticleID], at start: Int) {
    var writer = RecordWriter()
    writer.put(files.count)
    var next = 0
    for (number, source) in files.enumerated() {
      var place: (article: Int, range: Range<Int>, textSum: UInt64)?
      var dated: Range<Int>?
      if next < articles.count, articles[next].file == number {
        let read = articles[next]
        place = (Int(ids[next].rawValue), read.places.first, read.article.textSum)
        dated = read.places.dated
        next += 1
      }
      var record = SourceRecord(file: source, reading: place, dated: dated, problems: fileProblems[number])
      if !isSure(source, at: start) { record.stamp = FileStamp(size: -1, modified: 0) }
      record.put(to: &writer)
    }
    file.set(KeptFiles.section, SectionBytes(writer.bytes))
    let cuts = KeptCuts.bytes(recordFiles) { $0.modified < start - ReadFiles.unsure }
    file.set(KeptCuts.section, SectionBytes(cuts))
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
