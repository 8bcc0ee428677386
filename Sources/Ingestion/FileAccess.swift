// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Glibc

/// Calls to the file system, on paths as bytes: file names on Linux need not be UTF-8.
enum FileAccess {
  /// A path of the file system, NUL-terminated.
  typealias Path = [CChar]

  struct Status {
    enum Kind { case file, folder, other }
    let kind: Kind
    let size: Int
    /// When it was last written, in nanoseconds since 1970.
    let modified: Int
    let identity: Identity
  }

  /// What a path leads to, whatever it is called.
  struct Identity: Hashable {
    let device: UInt
    let inode: UInt
  }

  /// The status of what the path leads to, links followed; throws `errno`.
  static func status(_ path: Path) throws(SystemError) -> Status {
    var info = stat()
    guard stat(path, &info) == 0 else { throw SystemError(errno) }
    let kind: Status.Kind =
      switch info.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    return Status(
      kind: kind, size: Int(info.st_size), modified: info.st_mtim.tv_sec * 1_000_000_000 + info.st_mtim.tv_nsec,
      identity: Identity(device: UInt(info.st_dev), inode: UInt(info.st_ino)))
  }

  /// The names in a folder without "." and "..", in the order of their bytes.
  static func names(in folder: Path) throws(SystemError) -> [Path] {
    guard let stream = opendir(folder) else { throw SystemError(errno) }
    defer { closedir(stream) }
    var result: [Path] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { raw in
        let start = raw.baseAddress!.assumingMemoryBound(to: CChar.self)
        return Array(UnsafeBufferPointer(start: start, count: strlen(start) + 1))
      }
      if name != [46, 0] && name != [46, 46, 0] { result.append(name) }
    }
    // Compares bytes as numbers without a sign.
    result.sort { strcmp($0, $1) < 0 }
    return result
  }

  /// The bytes of a file, at most `limit` and one more, so that the caller sees when there are too many.
  static func bytes(of path: Path, limit: Int) throws(SystemError) -> [UInt8] {
    // Without O_NONBLOCK, opening a pipe that took the file's place would wait for its writer.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw SystemError(errno) }
    defer { close(descriptor) }
    var info = stat()
    // Files of /proc say that they are empty; so the size is a first guess only.
    let guess = fstat(descriptor, &info) == 0 ? Int(info.st_size) : 0
    var result: [UInt8] = []
    var failure: SystemError?
    var isComplete = false
    while !isComplete && failure == nil && result.count <= limit {
      let chunk = result.isEmpty ? min(max(guess, 4096), limit) + 1 : 65536
      let part = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
        let got = read(descriptor, buffer.baseAddress, min(chunk, limit + 1 - result.count))
        if got < 0 && errno != EINTR { failure = SystemError(errno) }
        if got == 0 { isComplete = true }
        count = max(got, 0)
      }
      if result.isEmpty { result = part } else { result += part }
    }
    if let failure { throw failure }
    return result
  }

  static func join(_ folder: Path, _ name: Path) -> Path {
    var result: Path = []
    result.reserveCapacity(folder.count + name.count)
    result += folder.dropLast()
    if result.last != 47 && !result.isEmpty { result.append(47) }
    result += name
    return result
  }

  static func path(_ string: String) -> Path { string.utf8.map { CChar(bitPattern: $0) } + [0] }

  /// The path for people; bytes that are no UTF-8 become U+FFFD.
  static func string(_ path: Path) -> String {
    path.withUnsafeBytes { String(decoding: $0.dropLast(), as: UTF8.self) }
  }
}

/// A refusal of the system.
struct SystemError: Error {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  /// A file that has become something else since it was found.
  static let notRegular = SystemError(ENOTSUP)

  var reason: IngestionProblem.Reason {
    switch number {
    case ENOTSUP: .notRegular
    case ENOENT, ENOTDIR: .notFound
    case ELOOP: .linkLoop
    default: .unreadable(errno: number)
    }
  }
}
