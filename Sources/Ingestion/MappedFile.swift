// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Glibc

extension FileAccess {
  /// Who may have written a file.
  enum Trust {
    case anyone
    /// Only files of this user that not everybody may write.
    case ownFiles
  }

  /// A file's bytes, mapped: pages come in as they are read, and all processes share them. Replacing the file by another
  /// one leaves the bytes as they are.
  ///
  /// Throws `errno`; ENODATA for an empty file, EPERM for one that others may have written.
  static func mapped(_ path: Path, trusting trust: Trust) throws(SystemError) -> SectionBytes {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw SystemError(errno) }
    // The mapping stays when the descriptor is closed.
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw SystemError(errno) }
    guard info.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
    if trust == .ownFiles, info.st_uid != geteuid() || info.st_mode & S_IWOTH != 0 {
      throw SystemError(EPERM)
    }
    guard info.st_size > 0 else { throw SystemError(ENODATA) }
    let count = Int(info.st_size)
    guard let base = mmap(nil, count, PROT_READ, MAP_SHARED, descriptor, 0), base != MAP_FAILED else {
      throw SystemError(errno)
    }
    return SectionBytes(
      UnsafeRawBufferPointer(start: base, count: count),
      letGo: { madvise(UnsafeMutableRawPointer(mutating: $0.baseAddress!), $0.count, MADV_DONTNEED) },
      release: { munmap(UnsafeMutableRawPointer(mutating: $0.baseAddress!), $0.count) })
  }
}
