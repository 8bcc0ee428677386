// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Foundation
import Ingestion
import Testing

@testable import dossier

/// All that is read from the sample articles, for a reviewer to read: `git diff` shows what a change of the reading does.
///
/// RECORD_SNAPSHOTS=1 in the environment keeps what is there now.
struct SeedsSnapshotTests {
  @Test func theSampleIsReadAsBefore() async throws {
    let corpus = try await Ingestion.load(articles: SampleCorpus.articles).corpus
    try compare(corpus.dump(), "seeds.corpus.txt")
    try compare(Overview.text(of: corpus, name: SampleCorpus.name, columns: 80), "seeds.overview.txt")
  }

  private func compare(_ text: String, _ name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/\(name)")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(
      separator: "\n", omittingEmptySubsequences: false)
    let changes = lines.difference(from: wanted)
    let isSame = changes.isEmpty
    #expect(
      isSame,
      """
      \(name): \(changes.insertions.count) lines are new and \(changes.removals.count) gone. See them by \
      RECORD_SNAPSHOTS=1 swift test --filter SeedsSnapshotTests; git diff
      """)
  }
}
