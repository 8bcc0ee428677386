// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Foundation
import Testing

@testable import dossier

/// The sample inside the program is the folder `seeds`, file for file and byte for byte.
struct SampleCorpusTests {
  @Test func theListEqualsTheFolder() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Program.packageFolder + "/seeds")
    #expect(
      SampleCorpus.articles.map(\.name) == names.filter { !$0.hasPrefix("README") && !$0.hasPrefix(".") }.sorted())
  }

  @Test func theBytesEqualTheFiles() throws {
    for (name, bytes) in SampleCorpus.articles {
      let file = URL(fileURLWithPath: "\(Program.packageFolder)/seeds/\(name)")
      #expect(try Array(Data(contentsOf: file)) == bytes, "\(name)")
    }
  }
}
