// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Foundation

/// The built program, run as a user runs it, without a terminal.
struct Program {
  struct Result: Equatable {
    let output: String
    let errors: String
    let status: Int32
  }

  /// Where the test runner lies, the programs of the package lie too.
  static let path = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("dossier").path

  /// The folder of the package.
  static let packageFolder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// Without `cache`, a folder, the run keeps nothing for the next one.
  static func run(
    _ arguments: String..., input: [UInt8] = [], in folder: String = packageFolder, cache: String? = nil
  ) throws -> Result {
    try run(arguments, input: input, in: folder, cache: cache)
  }

  static func run(
    _ arguments: [String], input: [UInt8] = [], in folder: String = packageFolder, cache: String? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    process.environment = ProcessInfo.processInfo.environment.merging(
      [
        "XDG_CACHE_HOME": cache ?? "/dev/null", "XDG_STATE_HOME": "/dev/null", "XDG_CONFIG_HOME": "/dev/null",
      ], uniquingKeysWith: { $1 })
    // Files, not pipes: a full pipe would stop the program.
    let files = try ["out", "err"].map { name in
      let file = scratch.appendingPathComponent(name)
      _ = FileManager.default.createFile(atPath: file.path, contents: nil)
      return (file, try FileHandle(forWritingTo: file))
    }
    let source = scratch.appendingPathComponent("in")
    try Data(input).write(to: source)
    process.standardInput = try FileHandle(forReadingFrom: source)
    process.standardOutput = files[0].1
    process.standardError = files[1].1
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0.0), as: UTF8.self) }
    return Result(output: texts[0], errors: texts[1], status: process.terminationStatus)
  }
}

/// A folder of its own for one test, deleted with it.
final class ScratchFolder {
  let url = FileManager.default.temporaryDirectory.appendingPathComponent("dossier-\(UUID().uuidString)")
  var path: String { url.path }

  init() { try! FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(at: url) }

  @discardableResult
  func write(_ name: String, _ text: String) -> String {
    let file = url.appendingPathComponent(name)
    try! Data(text.utf8).write(to: file)
    return file.path
  }
}
