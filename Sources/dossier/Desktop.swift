// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Explorer
import Glibc

/// The desktop that the program runs on, if it runs on one.
enum Desktop {
  /// Opens an article's address or, without one, its file; false when there is no desktop, as over SSH, or nothing to
  /// open it with.
  ///
  /// The address is what a stranger's front matter says, so it must be one of the web: no option, no local file.
  static func open(url: String?, path: String) -> Bool {
    if let url { return isOfTheWeb(url) && open(url) }
    return open(argument(path))
  }

  static func isOfTheWeb(_ url: String) -> Bool { ["https://", "http://"].contains(where: url.hasPrefix) }

  /// A path that no program takes for an option.
  static func argument(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }

  /// Where the files of articles are, for addresses.
  static func linkBase(ofFiles hasFiles: Bool) -> LinkBase {
    guard hasFiles, let current = getcwd(nil, 0) else { return LinkBase(host: "", folder: nil) }
    defer { free(current) }
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, name.count - 1)
    let host = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return LinkBase(host: host, folder: String(cString: current))
  }

  private static func open(_ target: String) -> Bool {
    guard isSet("DISPLAY") || isSet("WAYLAND_DISPLAY"), !isSet("SSH_CONNECTION") else { return false }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // What the other program prints would land on our screen.
    for descriptor in STDIN_FILENO...STDERR_FILENO {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    let words: [UnsafeMutablePointer<CChar>?] = [strdup("xdg-open"), strdup(target), nil]
    defer { for word in words { free(word) } }
    // Children that have ended need no waiting for.
    signal(SIGCHLD, SIG_IGN)
    return posix_spawnp(nil, "xdg-open", &actions, nil, words, environ) == 0
  }

  private static func isSet(_ name: String) -> Bool { getenv(name).map { $0.pointee != 0 } ?? false }
}
