// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// What the mouse did, and where.
public struct MouseEvent: Hashable, Sendable {
  public enum Button: Hashable, Sendable { case left, middle, right }
  public enum Kind: Hashable, Sendable {
    case press(Button)
    case release
    /// Moved with a button held.
    case drag(Button)
    case wheelUp, wheelDown
  }

  /// In cells from the left edge, from 0.
  public var column: Int
  /// In cells from the upper edge, from 0.
  public var row: Int
  public var kind: Kind

  public init(column: Int, row: Int, kind: Kind) {
    self.column = column
    self.row = row
    self.kind = kind
  }

  public var position: Position { Position(column: column, row: row) }
}

/// What can happen while a program waits at a terminal.
public enum InputEvent: Hashable, Sendable {
  case key(Key)
  case mouse(MouseEvent)
  /// The screen has another size now; what was drawn is gone.
  case resize(Size)
  /// Text that was pasted, not typed: no key in it is a command.
  case paste(String)
  /// Something lies in a mailbox.
  case wake
  /// The program was stopped (^Z) and goes on; the screen is blank.
  case suspendResumed
  /// The terminal is gone or the program was asked to end (SIGHUP, SIGTERM, end of input): leave at once.
  case hangup
}
