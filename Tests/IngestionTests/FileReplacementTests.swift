// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Glibc
import Testing

@testable import Ingestion

struct FileReplacementTests {
  private let folder = TemporaryFolder()

  @Test func aPartThatIsEmptyMayBeginAnywhere() throws {
    let page = Int(getpagesize())
    let file = try FileReplacement(FileAccess.path(folder("a")), mode: 0o600)
    let bytes = [UInt8](repeating: 7, count: page)
    try bytes.span.withUnsafeBytes { bytes throws(SystemError) in try file.write(bytes) }
    var counts: [Int] = []
    for range in [0..<0, 1..<1, page - 1..<page, page..<page] { counts.append(try file.mapped(range).count) }
    #expect(counts == [0, 0, 1, 0])
  }
}
