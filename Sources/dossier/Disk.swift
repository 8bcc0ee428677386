// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Glibc

/// Small files that the explorer reads and writes.
enum Disk {
  /// All bytes of a file; nil when it cannot be read.
  static func bytes(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return result }
      result += buffer[..<count]
    }
  }

  /// Writes a file whole or not at all: beside it first, then in its place. The `errno` of what failed.
  static func replace(_ path: String, _ bytes: [UInt8], mode: mode_t = 0o666) -> Int32? {
    let part = path + ".part"
    if let error = write(part, bytes, O_TRUNC, mode) {
      unlink(part)
      return error
    }
    guard rename(part, path) == 0 else {
      let error = errno
      unlink(part)
      return error
    }
    return nil
  }

  /// Writes a file that must not be there yet; the `errno` of what failed, `EEXIST` when it is.
  static func create(_ path: String, _ bytes: [UInt8]) -> Int32? { write(path, bytes, O_EXCL, 0o666) }

  private static func write(_ path: String, _ bytes: [UInt8], _ flag: Int32, _ mode: mode_t) -> Int32? {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | flag, mode)
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + offset, $0.count - offset) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return errno }
      offset += count
    }
    // Not synced: a disk that is slow to answer would hold up the key that marked something.
    return nil
  }

  /// Makes the folders above a file, for their owner alone.
  static func makeFolder(of path: String) {
    var end = path.startIndex
    while let slash = path[end...].dropFirst().firstIndex(of: "/") {
      mkdir(String(path[..<slash]), 0o700)
      end = slash
    }
  }
}
