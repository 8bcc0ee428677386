// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Foundation
import Testing

/// Compares text with a file under Snapshots; with RECORD_SNAPSHOTS set in the environment, writes the file instead.
func expectSnapshot(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
  let file = folder.appending(path: name + ".txt")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try (text + "\n").write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let wanted = (try? String(contentsOf: file, encoding: .utf8)) ?? "(there is no \(name).txt)"
  #expect(
    text + "\n" == wanted, "\(name) looks different; RECORD_SNAPSHOTS=1 keeps the new look",
    sourceLocation: sourceLocation)
}
