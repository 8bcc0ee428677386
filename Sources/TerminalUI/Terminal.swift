// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// How many colours a terminal can show.
public enum ColorDepth: Int, Hashable, Sendable, Comparable {
  case none = 0
  case eight = 8
  case sixteen = 16
  case palette256 = 256

  public static func < (left: ColorDepth, right: ColorDepth) -> Bool { left.rawValue < right.rawValue }
}

/// A screen to draw frames on and a keyboard to read from.
///
/// All calls must come from one thread.
public protocol Terminal: ~Copyable {
  var size: Size { get }
  var colorDepth: ColorDepth { get }

  /// Shows a frame; only what differs from the frame before is sent.
  mutating func draw(_ frame: Frame)

  /// The next event; nil when none came within the time. Without a limit it waits as long as it takes.
  ///
  /// A limit of 0 asks what is waiting already: a loop takes all of it before it draws.
  mutating func nextEvent(timeoutMilliseconds: Int?) -> InputEvent?
}
