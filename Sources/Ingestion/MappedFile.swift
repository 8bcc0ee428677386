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
    let file = OpenFile(descriptor)
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw SystemError(errno) }
    guard info.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
    if trust == .ownFiles, info.st_uid != geteuid() || info.st_mode & S_IWOTH != 0 {
      throw SystemError(EPERM)
    }
    guard info.st_size > 0 else { throw SystemError(ENODATA) }
    return try mapped(file, 0..<Int(info.st_size))
  }

  private final class OpenFile: Sendable {
    let descriptor: Int32

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }
  }

  private static func mapped(_ file: OpenFile, _ range: Range<Int>) throws(SystemError) -> SectionBytes {
    let start = range.lowerBound - inPage(range.lowerBound)
    return try mapped(file.descriptor, range) { part in
      try? mapped(file, (start + part.lowerBound)..<(start + part.upperBound))
    }
  }

  /// A part of an open file; it stays when the file is closed.
  ///
  /// - Parameter view: A stretch of the mapping once more.
  static func mapped(
    _ descriptor: Int32, _ range: Range<Int>, view: (@Sendable (Range<Int>) -> SectionBytes?)? = nil
  ) throws(SystemError) -> SectionBytes {
    // Nothing cannot be mapped.
    if range.isEmpty { return SectionBytes([]) }
    let inPage = inPage(range.lowerBound)
    let count = range.count + inPage
    guard let base = mmap(nil, count, PROT_READ, MAP_SHARED, descriptor, range.lowerBound - inPage), base != MAP_FAILED
    else { throw SystemError(errno) }
    let bytes = SectionBytes(
      UnsafeRawBufferPointer(start: base, count: count),
      letGo: { madvise(UnsafeMutableRawPointer(mutating: $0.baseAddress!), $0.count, MADV_DONTNEED) }, view: view,
      release: { munmap(UnsafeMutableRawPointer(mutating: $0.baseAddress!), $0.count) })
    return inPage == 0 ? bytes : bytes[inPage..<count]
  }
  /// Bytes from the beginning of the page; mappings begin there.
  private static func inPage(_ offset: Int) -> Int { offset & (Int(getpagesize()) - 1) }
}
