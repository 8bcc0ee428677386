// Part of dossier. Licence: Apache-2.0, see LICENSE.

import ArgumentParser
import CorpusModel
import Glibc
import NewsModel
import Search

/// A text file with one quote a line, and the article, date, outlet and speaker of each from the .tsv file beside it.
struct QuoteLines {
  private struct Row {
    var day: Int?
    var outlet = ""
    var speaker = ""
  }

  private let text: [UInt8]
  private let lines: [Range<Int>]
  private let rows: [Row]

  var count: Int { lines.count }
  var byteCount: Int { text.count }

  init(_ path: String) throws {
    text = try QuoteLines.bytes(path)
    lines = QuoteLines.lines(text)
    let table = (path.hasSuffix(".txt") ? String(path.dropLast(4)) : path) + ".tsv"
    guard let fields = try? QuoteLines.bytes(table) else {
      rows = []
      return
    }
    var days: [String: Int] = [:]
    rows = QuoteLines.lines(fields).map { line in
      let cells = fields[line].split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard cells.count >= 4 else { return Row() }
      if days[cells[1]] == nil { days[cells[1]] = CalendarDay(iso: cells[1])?.number }
      return Row(day: days[cells[1]], outlet: cells[2], speaker: cells[3])
    }
  }

  /// Milliseconds of one core to look at each byte of the text for one that does not occur: what no search that reads all
  /// of it can be faster than.
  var scanTime: Double {
    median(
      (0..<9).map { _ in
        let start = processorSeconds()
        let isFound = text.withUnsafeBytes { memchr($0.baseAddress!, 0, $0.count) != nil }
        precondition(!isFound, "a text with zeros in it")
        return (processorSeconds() - start) * 1000
      })
  }

  /// The sections of an index of the lines.
  func index(textOnly: Bool) -> SectionFile {
    var builder = QuoteSearchBuilder()
    var speakers: [String: (words: Int, number: UInt32)] = [:]
    // Lines of one article come one after the other.
    var outlet = (name: "", words: [Int](), group: UInt32(0))
    text.withUnsafeBufferPointer { text in
      for (number, line) in lines.enumerated() {
        let row = !textOnly && number < rows.count ? rows[number] : Row()
        if row.outlet != outlet.name {
          outlet =
            row.outlet.isEmpty ? ("", [], 0) : (row.outlet, [builder.words(row.outlet)], builder.outlets([row.outlet]))
        }
        var speaker: UInt32?
        var words = outlet.words
        if !row.speaker.isEmpty {
          let known = speakers[row.speaker] ?? (builder.words(row.speaker), builder.name(row.speaker))
          speakers[row.speaker] = known
          speaker = known.number
          words = [known.words] + words
        }
        builder.add(
          text: UnsafeBufferPointer(rebasing: text[line]), beside: words, kind: .direct, speaker: speaker, about: [],
          outlets: outlet.group, days: row.day.map { $0...$0 })
      }
    }
    return builder.sections()
  }

  private static func lines(_ text: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    text.withUnsafeBufferPointer { text in
      for at in text.indices where text[at] == 10 {
        result.append(start..<at)
        start = at + 1
      }
      if start < text.count { result.append(start..<text.count) }
    }
    return result
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "r") else { throw ValidationError("\(path) cannot be opened") }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    rewind(file)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = fread(buffer.baseAddress, 1, size, file)
    }
  }
}
