// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// The control sequences that put an address behind words (OSC 8).
///
/// A terminal that does not know them may show them as text, so they are sent only to those that are known to take them.
public enum Hyperlinks {
  /// The sequence before the words, and with nil the one behind them.
  static func sequence(_ address: String?) -> String { "\u{1B}]8;;\(address ?? "")\u{1B}\\" }

  /// Whether the terminal that the program runs in takes them.
  public static var areSupported: Bool { areSupported(environment) }

  static func areSupported(_ variable: (String) -> String) -> Bool {
    let term = variable("TERM")
    // tmux 3.4 and later keeps them and passes them on to terminals that take them; whatever runs outside of an older
    // one or of screen, nothing gets through.
    if !variable("TMUX").isEmpty {
      return variable("TERM_PROGRAM") == "tmux" && isAtLeast(variable("TERM_PROGRAM_VERSION"), 3, 4)
    }
    if term.hasPrefix("screen") || term.hasPrefix("tmux") || term == "dumb" || term == "linux" { return false }
    if ["xterm-kitty", "xterm-ghostty", "contour", "wezterm"].contains(term) { return true }
    if ["foot", "alacritty", "mintty"].contains(where: term.hasPrefix) { return true }
    if ["iTerm.app", "WezTerm", "vscode", "ghostty", "mintty", "Hyper", "rio"].contains(variable("TERM_PROGRAM")) {
      return true
    }
    if Int(variable("VTE_VERSION")) ?? 0 >= 5000 { return true }
    return ["KITTY_WINDOW_ID", "WT_SESSION", "KONSOLE_VERSION", "ALACRITTY_WINDOW_ID"].contains {
      !variable($0).isEmpty
    }
  }

  /// Of versions such as "3.3a" and "next-3.5".
  private static func isAtLeast(_ version: String, _ major: Int, _ minor: Int) -> Bool {
    let numbers = version.split { !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count >= 2 else { return false }
    return (numbers[0], numbers[1]) >= (major, minor)
  }
}
