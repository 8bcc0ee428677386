// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Glibc
import Synchronization

/// A file that takes another one's place and is written section by section.
///
/// One thread at a time.
final class StoredSections: SectionOutput {
  private let replacement: Mutex<FileReplacement>

  /// Begins a file beside the target; see `FileReplacement`.
  init(_ target: FileAccess.Path, mode: mode_t) throws(SystemError) {
    replacement = Mutex(try FileReplacement(target, mode: mode))
  }

  func append(_ bytes: UnsafeRawBufferPointer) throws {
    try replacement.withLock { try $0.write(bytes) }
  }

  func part(_ range: Range<Int>) throws -> SectionBytes {
    try replacement.withLock { try $0.mapped(range) }
  }

  func replaceBeginning(_ bytes: UnsafeRawBufferPointer) throws {
    try replacement.withLock { try $0.write(bytes, at: 0) }
  }

  /// Puts the file in its place.
  func finish(safely: Bool) throws(SystemError) {
    try replacement.withLock { replacement throws(SystemError) in try replacement.finish(safely: safely) }
  }
}
