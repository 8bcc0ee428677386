// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Explorer
import Glibc

/// What is kept of a corpus between runs: one plain file under `$XDG_STATE_HOME/dossier`, else `~/.local/state/dossier`.
struct SessionFile {
  let path: String

  /// Nil where there is no home to keep anything in.
  init?(for source: Source) {
    let named = Environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    guard let folder = named ?? Environment["HOME"].map({ $0 + "/.local/state" }) else { return nil }
    path = "\(folder)/dossier/\(SessionFile.name(source)).session"
  }

  /// The last part of the path for people, a sum of all of it for the rest of the world.
  private static func name(_ source: Source) -> String {
    let slug = String(source.name.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "-" })
    guard let paths = source.fullPaths else { return slug }
    // FNV-1a, as the name must stay the same from build to build.
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in paths.joined(separator: "\0").utf8 { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return "\(slug.prefix(64))-\(String(sum, radix: 16))"
  }

  /// The text of the file; nil when there is none.
  var text: String? { Disk.bytes(path).map { String(decoding: $0, as: UTF8.self) } }

  /// Puts the changes of this run into the file, which another run may have changed; what went wrong, in words.
  func save(_ update: SessionUpdate) -> String? {
    Disk.makeFolder(of: path)
    // Two runs that save at once do so one after the other; the lock goes with the process.
    let lock = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard lock >= 0 else { return UserMessages.cannotKeep(path, errno: errno) }
    defer { close(lock) }
    flock(lock, LOCK_EX)
    var words: String?
    var result = ""
    do throws(SessionFault) { result = try update.applied(to: text) } catch {
      let aside = path + ".broken"
      rename(path, aside)
      words = UserMessages.setAside(aside)
      result = (try? update.applied(to: nil)) ?? ""
    }
    if let error = Disk.replace(path, Array(result.utf8), mode: 0o600) {
      return UserMessages.cannotKeep(path, errno: error)
    }
    return words
  }
}

/// The environment the program runs in.
enum Environment {
  /// Nil for what is not set, or empty.
  static subscript(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
