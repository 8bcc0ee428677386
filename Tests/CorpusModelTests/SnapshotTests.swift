// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Fixtures
import Foundation
import NewsModel
import Testing

/// A small story as the merge tells it, beside this file to be read. With the variable `RECORD_SNAPSHOTS` set, the file
/// is written anew.
struct SnapshotTests {
  static let ferryStory = [
    Draft(
      "1-harbour", day: "2025-04-01", outlet: "Harbour News",
      "The minister is expected in Oslo.\n\nSergei Karev, the ferry minister, is expected in Oslo on Wednesday. "
        + "He will meet Ada Lund there, his office said. “Lund has asked for this,” Karev told reporters."
    )
    .actor("Sergei Karev", aliases: ["Karev"], roles: ["ferry minister"], called: ["He"]).actor(
      "Ada Lund", aliases: ["Lund"]
    )
    .actor("Oslo", .place).time("Wednesday", "2025-04-02")
    .quote("“Lund has asked for this,”", by: "Karev", cue: "told")
    .event(
      "expected in Oslo on", .visit, who: ["Sergei Karev"], place: "Oslo", time: "Wednesday", status: .expected,
      cue: "expected"
    )
    .event("meet", .meeting, who: ["Sergei Karev", "Ada Lund"], status: .planned, cue: "will"),
    Draft(
      "2-hill", day: "2025-04-04", outlet: "Hill Times",
      "Ferry talks.\n\nSergey Karev arrived in Oslo this week and met Ada Lund. The talks with Lund were short. "
        + "“We agree,” she said, though Mr. Karev denied that a contract was signed on Thursday. The U.S. watched."
    )
    .actor("Sergey Karev", aliases: ["Karev"]).actor("Ada Lund", aliases: ["Lund"], called: ["she"]).actor(
      "Oslo", .place
    )
    .actor("U.S.", .country)
    .time("this week", "2025-03-31/2025-04-06").time("Thursday", "2025-04-03")
    .quote("“We agree,”", by: "she", cue: "said").quote(
      "a contract was signed", by: "Karev", cue: "denied", kind: .indirect
    )
    .event("arrived", .travel, who: ["Sergey Karev"], place: "Oslo", time: "this week")
    .event("met", .meeting, who: ["Sergey Karev", "Ada Lund"], place: "Oslo")
    .event("talks with", .negotiation, who: ["Karev", "Lund"])
    .event("contract", .contract, who: ["Sergey Karev"], time: "Thursday", status: .denied, cue: "denied"),
    Draft("3-undated", "Karev is back from Oslo, and the United States is content.")
      .actor("Karev").actor("Oslo", .place).actor("United States", .country),
  ]

  @Test func theFerryStoryReadsAsItShould() throws {
    let corpus = Corpus(SnapshotTests.ferryStory)
    #expect(corpus.validate() == [])
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/ferry-story.txt")
    let dump = corpus.dump()
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil { try Data(dump.utf8).write(to: file) }
    #expect(dump == String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }
}
