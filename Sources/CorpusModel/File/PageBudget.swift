// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Glibc

/// Keeps the memory that looking at a mapped file takes within bounds.
///
/// Where nobody else has the file open, the system counts the pages that were read of it as the program's own. To drop
/// them takes time for each page there was, so it is done when enough may have come in.
public struct PageBudget: Sendable {
  /// What comes in with a page that is read, at most: those around it that the system has at hand.
  private static let bytesAtOnce = 64 << 10

  private let bytes: Int
  private var faults = PageBudget.faults

  /// Of so many bytes, more than what one picture needs.
  public init(bytes: Int) { self.bytes = bytes }

  /// Drops what came into memory of the file when the budget is spent.
  public mutating func letGo(of file: SectionFile) {
    let now = PageBudget.faults
    guard (now - faults) * PageBudget.bytesAtOnce > bytes else { return }
    file.letGo()
    faults = now
  }

  private static var faults: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_minflt + usage.ru_majflt
  }
}
