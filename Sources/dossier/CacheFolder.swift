// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CorpusModel
import Glibc

/// Where corpora are kept between runs: `$XDG_CACHE_HOME/dossier`, else `~/.cache/dossier` (XDG Base Directory
/// Specification).
enum CacheFolder {
  /// Files that nobody has opened for so many days are deleted.
  private static let daysKept = 90

  /// The file for the articles at the paths, named here and now as the user names them; nil where there is no home.
  static func file(for paths: [String]) -> String? {
    guard let folder else { return nil }
    mkdir(String(folder.prefix(upTo: folder.lastIndex(of: "/")!)), 0o700)
    mkdir(folder, 0o700)
    // What is shown are paths as they were typed, so one folder under two names has two files.
    var key = paths.joined(separator: "\0")
    if paths.contains(where: { !$0.hasPrefix("/") }), let current = getcwd(nil, 0) {
      key += "\0\0" + String(cString: current)
      free(current)
    }
    let sum = Array(key.utf8).withUnsafeBytes(checksum)
    let digits = String(sum, radix: 16)
    return "\(folder)/\(String(repeating: "0", count: 16 - digits.count) + digits).dossier"
  }

  private static var folder: String? {
    if let cache = environment("XDG_CACHE_HOME"), cache.hasPrefix("/") { return cache + "/dossier" }
    return environment("HOME").flatMap { $0.hasPrefix("/") ? $0 + "/.cache/dossier" : nil }
  }

  private static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// Notes that a file was used.
  static func touch(_ file: String) { utimensat(AT_FDCWD, file, nil, 0) }

  /// Deletes files that nobody uses any more, and what processes left behind that were killed.
  static func prune() {
    guard let folder, let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    let now = time(nil)
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      let days = name.hasSuffix(".dossier") ? daysKept : name.hasSuffix(".part") ? 1 : nil
      var info = stat()
      guard let days, lstat("\(folder)/\(name)", &info) == 0, info.st_mode & S_IFMT == S_IFREG,
        info.st_mtim.tv_sec < now - days * 86_400
      else { continue }
      unlink("\(folder)/\(name)")
    }
  }
}
