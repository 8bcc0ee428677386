// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Glibc

/// Other programs on our terminal, which they have to themselves meanwhile.
enum Shell {
  /// Runs a command with `sh` and waits for its end; its status, nil when it could not be started.
  ///
  /// - Parameters:
  ///   - argument: What the command calls `$1`.
  ///   - input: What it reads; the keyboard when nil. It comes from a file, so that a command that stops reading early
  ///     harms nobody.
  static func run(_ command: String, argument: String? = nil, input: [UInt8]? = nil) -> Int32? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var inputFile: Int32 = -1
    if let input {
      inputFile = unnamedFile(input)
      guard inputFile >= 0 else { return nil }
      posix_spawn_file_actions_adddup2(&actions, inputFile, STDIN_FILENO)
    }
    defer { if inputFile >= 0 { close(inputFile) } }
    // The keys that make signals are for the command, and we ignore them; it must not.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGQUIT, SIGTSTP, SIGPIPE, SIGCHLD] { sigaddset(&signals, number) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let line: [String] = ["sh", "-c", command, "sh"] + (argument.map { [$0] } ?? [])
    let words: [UnsafeMutablePointer<CChar>?] = line.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    signal(SIGCHLD, SIG_DFL)
    var child: pid_t = 0
    guard posix_spawnp(&child, "sh", &actions, &attributes, words, environ) == 0 else { return nil }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { if errno != EINTR { return nil } }
    return status
  }

  /// Waits for Enter, or the end of input.
  static func waitForEnter() {
    var byte: UInt8 = 0
    while true {
      let count = read(STDIN_FILENO, &byte, 1)
      if count < 0, errno == EINTR { continue }
      if count <= 0 || byte == 10 || byte == 13 { return }
    }
  }

  private static func unnamedFile(_ bytes: [UInt8]) -> Int32 {
    var template =
      Array((Environment["TMPDIR"] ?? "/tmp").utf8CString.dropLast()) + Array("/dossier-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return -1 }
    unlink(template)
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress! + offset, $0.count - offset) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        close(descriptor)
        return -1
      }
      offset += count
    }
    lseek(descriptor, 0, SEEK_SET)
    return descriptor
  }
}
