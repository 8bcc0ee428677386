// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Foundation
import Testing

@testable import dossier

struct ClipboardTests {
  @Test func base64IsThatOfRFC4648() {
    for count in 0..<70 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 151 + count) }
      #expect(Clipboard.base64(bytes) == Data(bytes).base64EncodedString())
    }
  }

  @Test func whatTerminalsWouldDropIsNotSent() {
    #expect(Clipboard.sequence(copying: "Yes.") == "\u{1B}]52;c;WWVzLg==\u{07}")
    #expect(Clipboard.sequence(copying: String(repeating: "a", count: 55_500)) != nil)
    #expect(Clipboard.sequence(copying: String(repeating: "a", count: 55_501)) == nil)
  }
}
