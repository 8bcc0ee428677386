// Part of dossier. Licence: Apache-2.0, see LICENSE.

import ArgumentParser
import Dispatch
import Glibc
import Ingestion
import Search

/// `dossier build`: a corpus file of articles, to open at once, to keep or to give away.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Writes a corpus file, which opens at once: dossier FILE.dossier.",
    usage: "dossier build PATH… --output FILE.dossier",
    discussion: """
      A file that is there already is brought up to date: only articles that have changed are read again. It is replaced \
      when the new one is complete; ^C leaves it as it was.
      """)

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"), completion: .file())
  var output: String

  @OptionGroup var records: RecordOptions

  @Argument(help: ArgumentHelp("Folders and articles to read.", valueName: "path"), completion: .file())
  var paths: [String]

  func run() throws {
    let interrupts = [SIGINT, SIGTERM, SIGHUP].map(BuildCommand.leavingNothingBehind)
    defer { for interrupt in interrupts { interrupt.cancel() } }
    let line = isatty(STDERR_FILENO) == 1 ? ProgressLine() : nil
    let result = try waiting { [paths, output, fields = records.fields] in
      try await Ingestion.load(
        paths, fields: fields, keptAt: output, as: .document, sections: SearchIndex.adding,
        progress: { progress in line?.show(progress) })
    }
    line?.clear()
    if case .failed(let number) = result.keeping {
      Output.message(UserMessages.cannotWrite(output, errno: number))
      throw ExitStatus.cannotWrite
    }
    if let line, result.keeping != .nothing {
      Output.message(UserMessages.built(output, result.corpus, seconds: line.seconds))
    }
    try report(result.problems)
  }

  /// Ends the program at the signal, without half a file.
  private static func leavingNothingBehind(_ number: Int32) -> any DispatchSourceSignal {
    // Who started us with SIGHUP ignored (nohup) meant it.
    let before = signal(number, SIG_IGN)
    // A queue of its own has a thread of its own, while reading keeps those of the global queues busy.
    let queue = DispatchQueue(label: "dossier.signals", qos: .userInteractive)
    let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
    let isIgnored = before.map { unsafeBitCast($0, to: Int.self) == 1 } ?? false
    source.setEventHandler {
      if isIgnored { return }
      Ingestion.discardUnfinishedFiles()
      _exit(128 + number)
    }
    source.activate()
    return source
  }
}
