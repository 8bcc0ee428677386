// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Glibc
import Ingestion

/// What comes in through a pipe.
enum Input {
  /// What messages call it.
  static let name = "standard input"

  /// All bytes of standard input.
  static func standard() throws(IngestionProblem) -> [UInt8] {
    var result: [UInt8] = []
    while true {
      var failure: Int32?
      let chunk = 1 << 16
      let part = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
        var got = -1
        repeat { got = read(STDIN_FILENO, buffer.baseAddress, chunk) } while got < 0 && errno == EINTR
        if got < 0 { failure = errno }
        count = max(got, 0)
      }
      if let failure { throw IngestionProblem(path: name, reason: .unreadable(errno: failure)) }
      if part.isEmpty { return result }
      result += part
    }
  }
}
