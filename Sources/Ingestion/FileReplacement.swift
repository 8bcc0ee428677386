// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Glibc
import Synchronization

/// A file that takes another one's place when it is complete: nobody ever finds half of it under the name, and whoever
/// has the old one open keeps it.
///
/// Written beside it, synced, renamed. Two processes that write the same file do not meet; the last one stays.
struct FileReplacement: ~Copyable {
  private let target: FileAccess.Path
  private let part: FileAccess.Path
  private let descriptor: Int32
  private var isComplete = false

  /// Files being written by this process, for whoever must remove them in a hurry.
  private static let unfinished = Mutex<[FileAccess.Path]>([])

  static func discardUnfinished() {
    unfinished.withLock { parts in
      for part in parts { unlink(part) }
    }
  }

  /// Begins a file in the folder of the target, with `mode` less the umask.
  init(_ target: FileAccess.Path, mode: mode_t) throws(SystemError) {
    self.target = target
    let part = FileReplacement.unfinished.withLock { parts in
      var number = 0
      var part: FileAccess.Path
      // Several tasks of this process may write the same file at once.
      repeat {
        part = target.dropLast() + FileAccess.path(".\(getpid())\(number == 0 ? "" : "-\(number)").part")
        number += 1
      } while parts.contains(part)
      parts.append(part)
      return part
    }
    self.part = part
    // Left behind by a process of the same number that was killed.
    unlink(part)
    descriptor = open(part, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
    guard descriptor < 0 else { return }
    let number = errno
    FileReplacement.unfinished.withLock { $0.removeAll { $0 == part } }
    throw SystemError(number)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if !isComplete {
      unlink(part)
      let part = part
      FileReplacement.unfinished.withLock { $0.removeAll { $0 == part } }
    }
  }

  /// Appends the bytes, or writes them over those at a place.
  func write(_ bytes: UnsafeRawBufferPointer, at place: Int? = nil) throws(SystemError) {
    var offset = 0
    while offset < bytes.count {
      // Linux writes 2 GiB at most in one call.
      let (rest, size) = (bytes.baseAddress! + offset, min(bytes.count - offset, 1 << 30))
      let count =
        place.map { pwrite(descriptor, rest, size, $0 + offset) } ?? Glibc.write(descriptor, rest, size)
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError(errno)
      }
      offset += count
    }
  }

  /// A part of what was written; it stays when the file is gone.
  func mapped(_ range: Range<Int>) throws(SystemError) -> SectionBytes {
    try FileAccess.mapped(descriptor, range)
  }

  /// Puts the file in its place. `safely` waits until it has reached the disk, so that not even a power cut leaves less
  /// than the old file or the new one.
  mutating func finish(safely: Bool) throws(SystemError) {
    guard !safely || fsync(descriptor) == 0, rename(part, target) == 0 else { throw SystemError(errno) }
    isComplete = true
    let part = part
    FileReplacement.unfinished.withLock { $0.removeAll { $0 == part } }
  }
}
