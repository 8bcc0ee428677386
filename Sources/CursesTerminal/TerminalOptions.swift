// Part of dossier. Licence: Apache-2.0, see LICENSE.

import CNcurses

/// How to use the terminal.
public struct TerminalOptions: Hashable, Sendable {
  /// False for NO_COLOR and for those who ask for it.
  public var usesColors: Bool
  /// Whether wheel, clicks and drags are reported. The terminal's own selection then needs Shift.
  public var usesMouse: Bool
  /// Whether everything is shown in ASCII, look-alikes for what is not.
  public var isASCIIOnly: Bool
  /// Whether the links of a frame are sent; see `Hyperlinks`.
  public var usesLinks: Bool

  public init(usesColors: Bool = true, usesMouse: Bool = true, isASCIIOnly: Bool = false, usesLinks: Bool = false) {
    self.usesColors = usesColors
    self.usesMouse = usesMouse
    self.isASCIIOnly = isASCIIOnly
    self.usesLinks = usesLinks
  }

  /// What the environment asks for: no colors where NO_COLOR is set to anything (no-color.org).
  public static var fromEnvironment: TerminalOptions {
    TerminalOptions(usesColors: environment("NO_COLOR").isEmpty)
  }
}

/// Why the screen cannot be taken.
public enum TerminalError: Error, Hashable, Sendable {
  /// Standard input or output is no terminal.
  case notATerminal
  /// TERM is not set.
  case termIsUnset
  /// The terminal database of this computer does not know what TERM says.
  case unknownTerm(String)
  /// There is no terminal database.
  case noTerminalDatabase(term: String)
  /// The terminal cannot place its cursor, as paper cannot.
  case cursorCannotMove(term: String)
  /// ncurses or the system refused.
  case refused(term: String)
}

/// The value of an environment variable, "" when it is not set.
func environment(_ name: String) -> String {
  screen_environment(name).map { String(cString: $0) } ?? ""
}
