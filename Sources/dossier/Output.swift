// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Glibc
import Ingestion

/// Where results and messages go. Only the program itself writes.
enum Output {
  /// Writes to a file, or to standard output without one. A closed pipe ends the program as it ends `cat`: silently.
  static func write(_ bytes: [UInt8], to path: String?) throws(ExitStatus) {
    guard let path else {
      if let error = write(bytes, descriptor: STDOUT_FILENO) { throw fail("standard output", error) }
      return
    }
    var info = stat()
    // A device or pipe cannot be replaced by a renamed file.
    let isReplaceable = stat(path, &info) != 0 || info.st_mode & S_IFMT == S_IFREG
    // Nobody ever finds half a file under the name.
    let target = isReplaceable ? path + ".part" : path
    var error = write(bytes, toFile: target, flags: isReplaceable ? O_CREAT | O_TRUNC : 0)
    if error == nil, isReplaceable, rename(target, path) != 0 { error = errno }
    guard let error else { return }
    if isReplaceable { unlink(target) }
    throw fail(path, error)
  }

  /// Writes lines to standard error.
  static func message(_ lines: String...) {
    _ = write(Array((lines.joined(separator: "\n") + "\n").utf8), descriptor: STDERR_FILENO)
  }

  private static func write(_ bytes: [UInt8], toFile path: String, flags: Int32) -> Int32? {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC | flags, 0o666)
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    return write(bytes, descriptor: descriptor)
  }

  /// Writes all bytes; the `errno` of the first failure.
  private static func write(_ bytes: [UInt8], descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let count = Glibc.write(descriptor, buffer.baseAddress! + offset, buffer.count - offset)
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        offset += count
      }
      return nil
    }
  }

  private static func fail(_ path: String, _ error: Int32) -> ExitStatus {
    message(UserMessages.cannotWrite(path, errno: error))
    return .cannotWrite
  }
}

/// Puts a line on standard error for each problem; throws when one of them cost an article.
func report(_ problems: [IngestionProblem]) throws(ExitStatus) {
  for problem in problems { Output.message(UserMessages.line(for: problem)) }
  if problems.contains(where: \.costsText) { throw .incomplete }
}
