// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Copying through the terminal, which works over SSH: the control sequence OSC 52 of xterm.
enum Clipboard {
  /// Terminals drop longer sequences without a word: xterm and tmux beyond some 75,000 bytes.
  static let limit = 74_000

  /// The sequence that puts a text on the clipboard; nil when terminals would drop it.
  static func sequence(copying text: String) -> String? {
    let encoded = base64(Array(text.utf8))
    guard encoded.utf8.count <= limit else { return nil }
    return "\u{1B}]52;c;\(encoded)\u{07}"
  }

  static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = (0..<3).reduce(0) { bits, i in bits << 8 | (i < group.count ? Int(group[start + i]) : 0) }
      for i in 0..<4 {
        result.append(i <= group.count ? digits[bits >> (18 - 6 * i) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
