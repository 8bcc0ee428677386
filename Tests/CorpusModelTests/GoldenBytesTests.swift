// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Fixtures
import Foundation
import Testing

/// The bytes of a small corpus, section by section, beside this file: what other readers of the format go by. With the
/// variable `RECORD_SNAPSHOTS` set, the file is written anew; if it changes, so must the format version.
struct GoldenBytesTests {
  @Test func theFormatStaysAsItIs() throws {
    var file = Corpus(SnapshotTests.ferryStory).file
    (file.readerVersion, file.fingerprint) = (0x0102_0304_0506_0708, 0x1112_1314_1516_1718)
    let draft = SnapshotTests.ferryStory[0]
    file.set("sources.readings", SectionBytes(ReadingRecord.encoded(draft.article, draft.reading)))
    let bytes = file.bytes
    var lines = ["head \(hex(bytes[..<64]))"]
    // The table: name, offset, length, checksum; then each section.
    for (number, name) in file.names.enumerated() {
      let entry = 64 + 64 * number
      #expect(bytes[entry..<(entry + 40)].prefix { $0 != 0 }.elementsEqual(name.utf8))
      lines.append("\(name) \(hex(bytes[(entry + 40)..<(entry + 64)]))")
      let offset = bytes[(entry + 40)..<(entry + 48)].reversed().reduce(0) { $0 << 8 | Int($1) }
      let length = bytes[(entry + 48)..<(entry + 56)].reversed().reduce(0) { $0 << 8 | Int($1) }
      lines.append("  \(hex(bytes[offset..<(offset + length)]))")
    }
    let text = lines.joined(separator: "\n") + "\n"
    let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/ferry-story.bytes.txt")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil { try Data(text.utf8).write(to: golden) }
    #expect(text == String(decoding: try Data(contentsOf: golden), as: UTF8.self))
  }

  private func hex(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
