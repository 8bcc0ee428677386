// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Glibc

/// A folder of its own for one test, deleted with it.
final class TemporaryFolder {
  let path: String

  /// Folders are named after the process, so that those of a run that was killed are known for what they are.
  private static let prefix = "dossier-test-"

  private static let removesThoseLeftBehind: Void = {
    for name in names(in: "/tmp") where name.hasPrefix(prefix) {
      let parts = name.dropFirst(prefix.count).split(separator: "-")
      guard parts.count == 2, let process = pid_t(parts[0]), kill(process, 0) != 0, errno == ESRCH else { continue }
      remove("/tmp/\(name)")
    }
  }()

  init() {
    TemporaryFolder.removesThoseLeftBehind
    var template = Array("/tmp/\(TemporaryFolder.prefix)\(getpid())-XXXXXX".utf8CString)
    precondition(mkdtemp(&template) != nil, "no temporary folder")
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { TemporaryFolder.remove(path) }

  /// The path of a name in the folder.
  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  @discardableResult
  func write(_ name: String, _ text: String) -> String { write(name, bytes: Array(text.utf8)) }

  /// Writes a file, with the folders it lies in; its path.
  @discardableResult
  func write(_ name: String, bytes: [UInt8]) -> String {
    let parts = name.split(separator: "/")
    for count in 1..<max(parts.count, 1) { mkdir(self(parts.prefix(count).joined(separator: "/")), 0o755) }
    let file = open(self(name), O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    precondition(file >= 0, "cannot write \(name)")
    var offset = 0
    while offset < bytes.count {
      offset += bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress! + offset, $0.count - offset) }
    }
    close(file)
    return self(name)
  }

  /// Makes all files a day old.
  func age() { TemporaryFolder.age(path) }

  private static func age(_ path: String) {
    var times = [timespec(), timespec()]
    clock_gettime(CLOCK_REALTIME, &times[0])
    times[0].tv_sec -= 86_400
    times[1] = times[0]
    for name in names(in: path) {
      var info = stat()
      stat("\(path)/\(name)", &info)
      if info.st_mode & S_IFMT == S_IFDIR {
        age("\(path)/\(name)")
      } else {
        utimensat(AT_FDCWD, "\(path)/\(name)", times, 0)
      }
    }
  }

  /// What is in the folder, in order.
  var names: [String] { TemporaryFolder.names(in: path) }

  private static func names(in path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var result: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(cString: $0.bindMemory(to: CChar.self).baseAddress!)
      }
      if name != "." && name != ".." { result.append(name) }
    }
    return result.sorted()
  }

  func makeFolder(_ name: String) { mkdir(self(name), 0o755) }
  func link(_ name: String, to target: String) { symlink(target, self(name)) }

  private static func remove(_ path: String) {
    var info = stat()
    if lstat(path, &info) == 0, info.st_mode & S_IFMT == S_IFDIR {
      chmod(path, 0o755)
      for name in names(in: path) { remove("\(path)/\(name)") }
    }
    Glibc.remove(path)
  }
}
