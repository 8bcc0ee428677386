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
    if stat(path, &info) == 0, info.st_mode & S_IFMT != S_IFREG {
      // A device or pipe cannot be replaced by a renamed file.
      try write(bytes, to: path, flags: O_WRONLY)
      return
    }
    // Nobody ever finds half a file under the name.
    let temporary = path + ".part"
    try write(bytes, to: temporary, flags: O_WRONLY | O_CREAT | O_TRUNC)
    if rename(temporary, path) != 0 {
      let error = errno
      unlink(temporary)
      throw fail(path, error)
    }
  }

  /// Writes lines to standard error.
  static func message(_ lines: String...) {
    _ = write(Array((lines.joined(separator: "\n") + "\n").utf8), descriptor: STDERR_FILENO)
  }

  private static func write(_ bytes: [UInt8], to path: String, flags: Int32) throws(ExitStatus) {
    let descriptor = open(path, flags | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw fail(path, errno) }
    let error = write(bytes, descriptor: descriptor)
    close(descriptor)
    if let error { throw fail(path, error) }
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
