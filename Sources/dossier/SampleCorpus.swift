// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CSampleCorpus

/// The articles of the folder `seeds`, which travel inside the program.
enum SampleCorpus {
  /// What the explorer shows in place of a path.
  static let name = "sample"

  static var articles: [(name: String, bytes: [UInt8])] {
    UnsafeBufferPointer(start: dossier_samples(), count: dossier_sample_count()).map { sample in
      (String(cString: sample.name), Array(UnsafeBufferPointer(start: sample.bytes, count: sample.size)))
    }
  }
}
