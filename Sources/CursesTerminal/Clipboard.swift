// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// The control sequence that asks a terminal to put text on the clipboard of the computer it runs on (OSC 52), which
/// also works over SSH.
public enum Clipboard {
  /// What came of preparing a copy. A terminal never says whether it obeyed.
  public enum Copy: Hashable, Sendable {
    /// Send this.
    case sequence(String)
    /// The text has more bytes than terminals take.
    case tooLong(bytes: Int, limit: Int)
  }

  /// Text of more bytes is refused: xterm and tmux drop sequences much longer than this without a word.
  public static let longestText = 74_994

  /// The sequence for a text; inside tmux and screen wrapped so that they pass it on to the terminal outside.
  public static func copy(_ text: String, insideTmux: Bool = false, insideScreen: Bool = false) -> Copy {
    let bytes = Array(text.utf8)
    guard bytes.count <= longestText else { return .tooLong(bytes: bytes.count, limit: longestText) }
    let sequence = "\u{1B}]52;c;\(base64(bytes))\u{7}"
    // tmux takes the sequence itself where set-clipboard is on, and passes it on where allow-passthrough is.
    if insideTmux { return .sequence(sequence + "\u{1B}Ptmux;\u{1B}\(sequence)\u{1B}\\") }
    if insideScreen { return .sequence(wrappedForScreen(sequence)) }
    return .sequence(sequence)
  }

  /// What stands between the program and the clipboard.
  public enum Way: Hashable, Sendable {
    case terminal, tmux, screen
    /// A console or a terminal of old, which has no clipboard.
    case none
  }

  /// The way out of the environment the program runs in, by TMUX and TERM.
  public static var way: Way { way(tmux: environment("TMUX"), term: environment("TERM")) }

  static func way(tmux: String, term: String) -> Way {
    if !tmux.isEmpty { return .tmux }
    if term.hasPrefix("screen") { return .screen }
    return term == "linux" || term == "dumb" || term.hasPrefix("vt") ? .none : .terminal
  }

  /// The sequence for the environment the program runs in (TMUX; TERM of screen).
  public static func copy(_ text: String) -> Copy {
    let insideTmux = !environment("TMUX").isEmpty
    return copy(text, insideTmux: insideTmux, insideScreen: !insideTmux && environment("TERM").hasPrefix("screen"))
  }

  /// screen takes device control strings of at most 768 bytes, one after the other.
  private static func wrappedForScreen(_ sequence: String) -> String {
    var result = ""
    var rest = Array(sequence.utf8)[...]
    while !rest.isEmpty {
      result += "\u{1B}P" + String(decoding: rest.prefix(700), as: UTF8.self) + "\u{1B}\\"
      rest = rest.dropFirst(700)
    }
    return result
  }

  /// RFC 4648, with padding.
  static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    var index = 0
    while index < bytes.count {
      let have = min(3, bytes.count - index)
      var group = 0
      for offset in 0..<3 { group = group << 8 | (offset < have ? Int(bytes[index + offset]) : 0) }
      for offset in 0..<4 {
        result.append(offset <= have ? letters[group >> (18 - 6 * offset) & 63] : UInt8(ascii: "="))
      }
      index += 3
    }
    return String(decoding: result, as: UTF8.self)
  }
}
