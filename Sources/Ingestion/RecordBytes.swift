// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Glibc

/// Bytes at places of an open file, or of memory; several threads may ask at once.
final class RecordBytes: Sendable {
  static let memoryLimit = 1 << 31

  private let descriptor: Int32
  private let memory: [UInt8]
  let count: Int

  init(_ path: FileAccess.Path) throws(SystemError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw SystemError(errno) }
    var info = stat()
    guard fstat(descriptor, &info) == 0 else {
      let number = errno
      close(descriptor)
      throw SystemError(number)
    }
    self.descriptor = descriptor
    memory = []
    count = Int(info.st_size)
  }

  init(unpacking path: FileAccess.Path) throws {
    memory = try Gzip.unpacked(
      FileAccess.bytes(of: path, limit: RecordBytes.memoryLimit), limit: RecordBytes.memoryLimit)
    descriptor = -1
    count = memory.count
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Nil when the file has become shorter, or cannot be read any more.
  func bytes(_ range: Range<Int>) -> [UInt8]? {
    guard range.upperBound <= count else { return nil }
    guard descriptor >= 0 else { return Array(memory[range]) }
    var isWhole = true
    let result = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count {
        let got = pread(descriptor, buffer.baseAddress! + count, range.count - count, range.lowerBound + count)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else {
          isWhole = false
          return
        }
        count += got
      }
    }
    return isWhole ? result : nil
  }
}
