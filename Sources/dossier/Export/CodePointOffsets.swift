// Part of dossier. Licence: Apache-2.0, see LICENSE.

import Prose

/// From byte offsets in an article's text to Unicode code point offsets in its file, as other programs count.
struct CodePointOffsets {
  /// Code points before each 64th byte.
  private let checkpoints: [Int]
  private let utf8: [UInt8]
  private let start: Int

  /// `start`: code points of the file before the text.
  init(_ text: SourceText, start: Int) {
    utf8 = text.utf8
    self.start = start
    var checkpoints: [Int] = []
    var count = 0
    for (i, byte) in text.utf8.enumerated() {
      if i % 64 == 0 { checkpoints.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    checkpoints.append(count)
    self.checkpoints = checkpoints
  }

  /// The number of code points before the byte offset, which must be a scalar boundary of the text.
  subscript(offset: UInt32) -> Int {
    let offset = Int(offset)
    if offset == utf8.count { return start + checkpoints[checkpoints.count - 1] }
    var count = checkpoints[offset / 64]
    for byte in utf8[(offset / 64 * 64)..<offset] where byte & 0xC0 != 0x80 { count += 1 }
    return start + count
  }
}
