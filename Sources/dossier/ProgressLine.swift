// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Glibc
import Ingestion
import Synchronization

/// How far reading has come, on a line of standard error that is written over and over.
final class ProgressLine: Sendable {
  private let start = ContinuousClock.now
  /// When the line was last written, in tenths of a second since the start.
  private let last = Mutex(-1)

  var seconds: Double {
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    return Double(seconds) + Double(attoseconds) / 1e18
  }

  func show(_ progress: Ingestion.Progress) {
    let seconds = seconds
    let isDue = last.withLock { last in
      let tenths = Int(seconds * 10)
      let isDue = progress.phase != .reading || progress.done == progress.total || tenths > last
      if isDue { last = tenths }
      return isDue
    }
    // Back to the first column, the line, and nothing of the old one behind it.
    if isDue { write("\r" + ProgressLine.text(progress, seconds: seconds) + "\u{1B}[K") }
  }

  func clear() { write("\r\u{1B}[K") }

  private func write(_ text: String) {
    var text = text
    text.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  /// "reading 420 of 840 articles · 251,000 words a second · 2 s left · 1 error"
  static func text(_ progress: Ingestion.Progress, seconds: Double) -> String {
    var parts: [String]
    switch progress.phase {
    case .finding: return "looking for articles"
    case .reading:
      parts = [
        "reading \(PlainText.grouped(progress.done)) of \(PlainText.grouped(progress.total)) article\(progress.total == 1 ? "" : "s")"
      ]
      if seconds >= 0.5, progress.done > 0 {
        let speed = Double(progress.words) / seconds
        parts.append("\(PlainText.grouped(Int(speed / 1000) * 1000)) words a second")
        let left = seconds * Double(progress.total - progress.done) / Double(progress.done)
        parts.append(duration(left) + " left")
      }
    case .merging: parts = ["merging \(PlainText.counted(progress.total - progress.failures, "article"))"]
    case .writing: parts = ["writing"]
    }
    if progress.failures > 0 { parts.append(PlainText.counted(progress.failures, "error")) }
    return parts.joined(separator: " · ")
  }

  /// "2 s", "3 min", "1 h 5 min".
  static func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    if whole < 100 { return "\(whole) s" }
    let minutes = (whole + 59) / 60
    return minutes < 100 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }
}
